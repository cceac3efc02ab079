"""A case: the one room where a stage is called after another, and the library's front door."""

from stemma.case.investigation import Case, Report

__all__ = ["Case", "Report"]
