"""Tests of :mod:`stemma.ingest.table`."""
