"""Decides what a digest tells, in which order, and what is folded; values only, never words of its own."""
