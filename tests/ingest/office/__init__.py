"""Tests of :mod:`stemma.ingest.office`."""
