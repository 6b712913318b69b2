"""Writes the digest into a folder, whole or not at all; never under a name that comes from a court's text."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from docketwatch.channels.parcel_key import parcel_key
from docketwatch.docket.delivery import Parcel, Receipt

if TYPE_CHECKING:
    from docketwatch.channels.outlets import Outlets
    from docketwatch.docket.delivery import Rendered

SECRET = ""

_SUFFIXES = {"text": ".txt", "html": ".html", "markdown": ".md", "json": ".json"}
_SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*\.(?:txt|html|md|json)")
_DAY = re.compile(r"\.(\d{4}-\d{2}-\d{2})\.")


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may write for files: where they go, in which forms, and whether "latest.html" follows the newest."""

    folder: str
    formats: tuple[Literal["text", "html", "markdown", "json"], ...] = ("html",)
    latest: bool = True

    def __post_init__(self) -> None:
        if not self.folder.strip() or "\0" in self.folder:
            raise ValueError("folder must name the folder that the digests go into")
        if not self.formats:
            raise ValueError(f"formats must name at least one of {', '.join(_SUFFIXES)}")
        if len(set(self.formats)) < len(self.formats):
            raise ValueError("formats names one form twice")


_REGULAR = "digest."
"""How the id of a regular digest begins: what is urgent, or a test, is not the latest whole digest."""


def pack(rendered: Rendered, options: Options) -> tuple[Parcel, ...]:
    """One parcel a form; its target is the file's name in its folder, made of the key and a suffix."""
    forms = {"text": rendered.text, "html": rendered.html, "markdown": rendered.markdown, "json": rendered.json}
    parcels = []
    for form in options.formats:
        key = parcel_key(rendered, "files", options.folder, form)
        parcels.append(Parcel(key, f"{key}{_SUFFIXES[form]}", forms[form].encode("utf-8", "replace")))
    return tuple(parcels)


def send(parcel: Parcel, options: Options, outlets: Outlets) -> Receipt:
    """Write it, readable for the user alone; taken when it is on the disk under its name.

    A repeat writes the same bytes over it. "latest" does not go back to an earlier day when an old parcel is repeated.
    """
    if not _SAFE_NAME.fullmatch(parcel.target):
        return Receipt("the file has a name that is not safe to write; it was not written")
    try:
        folder = outlets.folder / Path(options.folder).expanduser()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_whole(folder, parcel.target, parcel.payload)
        if options.latest and parcel.target.startswith(_REGULAR) and not _has_later(folder, parcel.target):
            _write_whole(folder, f"latest{Path(parcel.target).suffix}", parcel.payload)
    except (OSError, RuntimeError) as error:
        # RuntimeError: the home of "~user" is not known.
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Receipt(f"{parcel.target} could not be written into {options.folder} ({why})")
    return Receipt(detail=f"{len(parcel.payload):,} bytes written")


def _write_whole(folder: Path, name: str, payload: bytes) -> None:
    """Write beside, bring it to the disk, and only then give it its name: no reader sees half a file (POSIX rename)."""
    number, beside = tempfile.mkstemp(prefix=".docketwatch-", suffix=".part", dir=folder)  # made with 0600
    try:
        with os.fdopen(number, "wb") as file:
            file.write(payload)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(folder / name)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _has_later(folder: Path, name: str) -> bool:
    """Whether a digest of a later day, of the same form, is there already."""
    day = _day(name)
    return any(_day(other.name) > day for other in folder.glob(f"*{Path(name).suffix}"))


def _day(name: str) -> str:
    found = _DAY.search(name)
    return found[1] if found else ""
