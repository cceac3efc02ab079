"""Takes people, passages and kinds of names out of a dossier, and tries to find what was taken out."""
