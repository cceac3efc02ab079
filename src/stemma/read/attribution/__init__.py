"""Acts of saying, showing and thinking: cue, source, content and quotation marks."""
