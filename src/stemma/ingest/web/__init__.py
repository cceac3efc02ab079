"""Saved web pages with what belongs to them, in one file."""
