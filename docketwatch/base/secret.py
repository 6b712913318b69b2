"""A value that must never be seen: it prints as stars, in messages, tracebacks, logs and JSON alike."""

from __future__ import annotations

import hashlib
from typing import Never


class Secret:
    """Wraps a token. Only `reveal` gives it away, and only the header of a request asks for that."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __str__(self) -> str:
        return "***"

    def __format__(self, _spec: str) -> str:
        return "***"

    def __reduce__(self) -> Never:
        raise TypeError("a secret is not written down")

    def reveal(self) -> str:
        """The value itself."""
        return self._value

    def fingerprint(self) -> str:
        """A name for the account that says nothing of the token: part of its SHA-256."""
        return hashlib.sha256(self._value.encode()).hexdigest()[:16]
