"""How much an entry weighs, from 1 to 5."""
