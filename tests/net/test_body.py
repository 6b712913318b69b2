from __future__ import annotations

import gzip

import pytest

from docketwatch.net.body import BadEncodingError, BodyReader, BodyTooLargeError


def test_plain_and_compressed_bodies() -> None:
    for encoding, wire in (("", b"order"), ("identity", b"order"), ("GZIP", gzip.compress(b"order"))):
        reader = BodyReader(encoding, 100)
        for place in range(len(wire)):
            reader.feed(wire[place : place + 1])
        assert reader.body() == b"order"


def test_a_bomb_stops_at_the_limit() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    reader = BodyReader("gzip", 1_000_000)
    with pytest.raises(BodyTooLargeError):
        reader.feed(bomb)
    assert len(reader.body()) <= 1_000_000


def test_a_body_of_exactly_the_limit_is_allowed() -> None:
    reader = BodyReader("", 5)
    reader.feed(b"order")
    with pytest.raises(BodyTooLargeError):
        reader.feed(b"!")


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "deflate", "x" * 200])
def test_an_encoding_nobody_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(BadEncodingError):
        BodyReader(encoding, 100)


def test_broken_compression_is_named() -> None:
    with pytest.raises(BadEncodingError, match="broken"):
        BodyReader("gzip", 100).feed(b"not gzip")
