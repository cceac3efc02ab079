"""STORE: where results, originals and the log of acts are kept."""
