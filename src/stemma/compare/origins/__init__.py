"""Who rests on whom: the documents and voices behind the texts, and how many origins confirm a claim."""
