"""Texts in turns: interviews, transcripts, statements below "N. said:", and the marks at the head of their lines."""
