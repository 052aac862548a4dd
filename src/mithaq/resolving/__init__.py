"""Which facts of many documents tell of the same thing, and which documents are copies of one another."""
