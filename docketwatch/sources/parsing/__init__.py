"""Bytes to plain values: XML, feedparser, and the shapes in which courts print items; never IO, never a rule."""
