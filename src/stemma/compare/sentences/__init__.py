"""Two sentences by themselves, without a text around them."""
