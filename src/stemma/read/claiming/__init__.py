"""Clauses to claims: how firmly put, whether denied, and through whom."""
