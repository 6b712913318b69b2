"""Package data a lawyer may correct by hand: the courts and the built-in watchlist; no code."""
