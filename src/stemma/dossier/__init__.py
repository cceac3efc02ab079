"""A whole case as a file: the page, the full JSON, and the small interchange form."""
