"""The statistical parse, and what is set right in it by the words alone."""
