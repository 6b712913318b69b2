"""What the user decides: config.toml and watchlist.toml, read into values; every fault said at once."""

from docketwatch.config.settings import Settings, load_settings
from docketwatch.config.watchlist import Watchlist, load_watchlist

__all__ = ["Settings", "Watchlist", "load_settings", "load_watchlist"]
