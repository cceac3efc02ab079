"""Pages: PDF documents, scans and pictures; their text, where each word of it stands, and pictures of quotations."""
