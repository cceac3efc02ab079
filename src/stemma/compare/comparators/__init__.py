"""One comparator for each aspect of a pair of claims, and the table of them all."""
