"""Dates that a rule would give, from what a docket shows."""
