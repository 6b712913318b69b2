"""A digest as lines in the order in which they are read: the one source of every readable form."""
