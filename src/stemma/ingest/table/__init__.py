"""Tables: one line for each row, every cell with its address; formulas are shown, never computed."""
