"""How an entry is told in one line, and which entries are told together."""
