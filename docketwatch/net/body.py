"""Takes transport compression off an answer without ever holding more than the limit.

httpx would decode for us, but one chunk of a gzip bomb grows to 67 MB before a limit can be checked (measured).
"""

from __future__ import annotations

import zlib

_GZIP_WINDOW_BITS = 16 + zlib.MAX_WBITS


class BodyTooLargeError(Exception):
    """The answer is larger than allowed."""


class BadEncodingError(Exception):
    """The answer is compressed in a way that was not asked for, or wrongly."""


class BodyReader:
    """Collects an answer's bytes as they come, decoded, at most `limit` of them."""

    def __init__(self, encoding: str, limit_bytes: int) -> None:
        """Begin.

        Args:
            encoding: the Content-Encoding header; "" or "identity" or "gzip".
            limit_bytes: the most decoded bytes to hold.

        Raises:
            BadEncodingError: for any other encoding, stacked ones included.
        """
        name = encoding.strip().lower()
        if name not in {"", "identity", "gzip"}:
            raise BadEncodingError(f"compressed as {name[:40]!r}, which was not asked for")
        self._gzip = zlib.decompressobj(_GZIP_WINDOW_BITS) if name == "gzip" else None
        self._limit_bytes = limit_bytes
        self._parts: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> None:
        """Take one chunk as it came over the wire.

        Raises:
            BodyTooLargeError: there is more than the limit.
            BadEncodingError: the compressed stream is broken.
        """
        room = self._limit_bytes - self._size
        if self._gzip is None:
            part = chunk
        else:
            try:
                part = self._gzip.decompress(chunk, room + 1)
            except zlib.error as error:
                raise BadEncodingError(f"its compression is broken ({error})") from error
        if len(part) > room:
            raise BodyTooLargeError
        self._parts.append(part)
        self._size += len(part)

    def end(self) -> None:
        """Note that no more will come.

        Raises:
            BadEncodingError: nothing could be decoded although something came. (What was decoded before a cut is kept:
                its reader sees that the end is missing.)
        """
        if self._gzip is not None and not self._gzip.eof and not self._size:
            raise BadEncodingError("cut off inside its compression")

    def body(self) -> bytes:
        """What has come so far."""
        return b"".join(self._parts)
