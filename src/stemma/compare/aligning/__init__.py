"""Which claims are held against each other: proposed by likeness, weighed by evidence, paired one to few."""
