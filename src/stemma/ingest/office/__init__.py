"""Word processors' documents: their words, each with the paragraph it stands in; what is hidden, told apart."""
