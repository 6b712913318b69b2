"""What the other commands list: cases, dates, relief, one entry, what will be asked; values to lines."""
