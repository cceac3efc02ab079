"""ENGINE: where pure functions run."""
