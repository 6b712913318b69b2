"""The earlier entries that an entry points to."""
