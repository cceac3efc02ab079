"""Tests of :mod:`stemma.ingest.archive`."""
