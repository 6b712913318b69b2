"""Remembers: the only code that speaks SQL; takes and returns the nouns of docket/model, and decides nothing."""

from docketwatch.store.store import Store, open_store, open_to_read

__all__ = ["Store", "open_store", "open_to_read"]
