"""Exporters of a dossier to forms that other programs read; each counts what the dossier counts."""
