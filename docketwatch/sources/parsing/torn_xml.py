"""Reads the XML of a feed of any kind: its strict root, or the pieces of a document that strict XML refuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    import re


@dataclass(frozen=True, slots=True)
class Pieces:
    """A document cut at its items: what stands before the first, each whole one by position, and what is left over.

    A position without a whole piece is an item that is never closed; `count` counts those too. `left_over` is what
    stands between the items and behind the last.
    """

    head: bytes
    whole: tuple[tuple[int, bytes], ...]
    count: int
    left_over: bytes


def strict_root(document: bytes) -> ET.Element | None:
    """The root of a document, its tags in lower case and without the root's namespace; None where XML refuses it.

    Some software writes tags in capitals or puts all of them into a namespace; neither changes what they say. Documents
    that define entities are refused by the caller.
    """
    try:
        root = ET.fromstring(document)  # noqa: S314 - documents that define entities never come here
    except (ET.ParseError, ValueError, LookupError):  # ValueError, LookupError: an impossible declared encoding
        return None
    namespace = root.tag.partition("}")[0] + "}" if root.tag.startswith("{") else ""
    for node in root.iter():
        node.tag = node.tag.removeprefix(namespace).lower()
    return root


def cut_at(body: bytes, opening: re.Pattern[bytes], closing: re.Pattern[bytes]) -> Pieces:
    """Cut a document at its items, however broken the rest of it is."""
    starts = [found.start() for found in opening.finditer(body)]
    whole: list[tuple[int, bytes]] = []
    left_over: list[bytes] = []
    for position, start in enumerate(starts):
        stop = starts[position + 1] if position + 1 < len(starts) else len(body)
        end = closing.search(body, start, stop)
        left_over.append(body[end.end() if end else start : stop])
        if end:
            whole.append((position, body[start : end.end()]))
    return Pieces(body[: starts[0]] if starts else body, tuple(whole), len(starts), b"".join(left_over))
