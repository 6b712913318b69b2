"""The days that an entry names, and what each of them is."""
