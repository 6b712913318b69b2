"""Puts the pages of a site into a folder, each whole or not at all; touches no file that it did not write itself."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from docketwatch.base.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER_MODE = 0o700
MARK_WITHIN_BYTES = 400
"""Our files carry their mark in the first two lines."""


def write_site(folder: Path, pages: Mapping[str, str], mark: str) -> int:
    """Write all pages, the front page last, then remove the pages of cases that an earlier export left.

    Args:
        folder: made for its owner alone if it is not there; its other files are left alone.
        pages: contents by file name.
        mark: what stands in the first lines of every file that this may replace or remove.

    Returns:
        How many pages of an earlier export were removed.

    Raises:
        UsageError: the folder cannot be written, or holds files of these names that are not ours.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
        _refuse_foreign(folder, pages, mark)
        for name in sorted(pages, key=lambda one: one == "index.html"):
            _write(folder / name, pages[name])
        return _remove_older(folder, pages, mark)
    except OSError as error:
        raise UsageError(
            f"The site cannot be written to {folder} ({error.strerror}). Name a folder that you may write to."
        ) from error


def _refuse_foreign(folder: Path, pages: Mapping[str, str], mark: str) -> None:
    foreign = [name for name in sorted(pages) if os.path.lexists(folder / name) and not _is_ours(folder / name, mark)]
    if foreign:
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        raise UsageError(
            f"{folder} holds {foreign[0]}{more}, not written by docketwatch. Name an empty folder, or move that away."
        )


def _is_ours(path: Path, mark: str) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return mark.encode() in file.read(MARK_WITHIN_BYTES)


def _write(path: Path, content: str) -> None:
    """Write a file for its owner alone, under another name until it is whole."""
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    half = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
        half.replace(path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise


def _remove_older(folder: Path, pages: Mapping[str, str], mark: str) -> int:
    older = [path for path in folder.glob("case-*.html") if path.name not in pages and _is_ours(path, mark)]
    for path in older:
        path.unlink()
    return len(older)
