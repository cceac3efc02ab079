"""The small network that takes words for mentions of seven kinds."""
