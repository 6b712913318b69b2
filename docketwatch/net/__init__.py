"""IO with servers, and nothing else: deadlines, limits, retries, politeness; knows nothing of courts."""
