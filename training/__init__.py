"""How the tables of weights were learnt; not installed. Needs the labelled pairs of ``tests``."""
