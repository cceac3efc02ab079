"""READ for Arabic: rules and lists, no parser and no weights; coarser than the reading of English, and it says so."""
