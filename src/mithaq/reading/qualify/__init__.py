"""How a statement is meant: promised or reached, denied, only imagined, and by whom it is said."""
