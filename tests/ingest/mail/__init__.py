"""Tests of :mod:`stemma.ingest.mail`."""
