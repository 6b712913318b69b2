"""Edits watchlist.toml for `cases add` and `cases remove`, keeping the comments and order a person gave it."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.toml_file import parse_toml, read_text
from docketwatch.config.watchlist import FILE_NAME, WatchlistTable

if TYPE_CHECKING:
    from docketwatch.docket.model import Case, WatchedDocket

_HEADER = """\
# Dockets you watch beside the built-in list. `docketwatch cases add` and `cases remove` write here; so may you.

schema = 1
"""


def case_id_for(caption: str, taken: set[str]) -> str:
    """A short id made of a caption's words, not yet taken."""
    plain = unicodedata.normalize("NFKD", caption).encode("ascii", "ignore").decode().lower()
    base = "-".join(re.findall(r"[a-z0-9]+", plain)[:6]) or "case"
    name, count = base, 2
    while name in taken:
        name, count = f"{base}-{count}", count + 1
    return name


def add_case(folder: Path, case: Case) -> Path:
    """Append one case to the user's watchlist, making the file if there is none; its path."""
    document = _document(folder)
    table = tomlkit.table()
    table["id"] = case.id
    table["caption"] = case.caption
    table["topics"] = list(case.topics)
    if case.note:
        table["note"] = case.note
    dockets = tomlkit.aot()
    for docket in case.dockets:
        dockets.append(_docket_table(docket))
    table["docket"] = dockets
    if "case" not in document:
        document["case"] = tomlkit.aot()
    document["case"].append(table)
    return _write(folder, document)


def _docket_table(docket: WatchedDocket) -> Any:  # noqa: ANN401 - tomlkit's own type
    table = tomlkit.table()
    for key in ("court", "number", "pacer_case_id", "courtlistener_id"):
        if (value := getattr(docket, key)) is not None:
            table[key] = value
    if docket.private:
        table["private"] = True
    return table


def remove_own_case(folder: Path, case_id: str) -> Path:
    """Take one of the user's own cases out of the file."""
    document = _document(folder)
    cases: Any = document["case"]
    cases.remove(next(table for table in cases if table["id"] == case_id))
    return _write(folder, document)


def take_off(folder: Path, name: str) -> Path:
    """Take a built-in case (by id) or docket ("court number") off the list of what is watched."""
    document = _document(folder)
    # Before the first table, or TOML would read the key as that table's.
    names = [*document.get("remove", []), name]
    return _write(folder, _with_removals(document, names))


def put_back(folder: Path, names_again: set[str]) -> Path:
    """Watch built-in cases or dockets again."""
    document = _document(folder)
    names = [one for one in document.get("remove", []) if one not in names_again]
    return _write(folder, _with_removals(document, names))


def _with_removals(document: tomlkit.TOMLDocument, names: list[str]) -> tomlkit.TOMLDocument:
    if "remove" in document:
        document["remove"] = names
        return document
    text = tomlkit.dumps(document)
    line = tomlkit.dumps({"remove": names})
    # A key of the top level must stand before the first table.
    first_table = re.search(r"^\s*\[", text, re.MULTILINE)
    place = first_table.start() if first_table else len(text)
    before = text[:place] if not text[:place] or text[:place].endswith("\n") else text[:place] + "\n"
    return tomlkit.parse(before + line + text[place:])


def _document(folder: Path) -> tomlkit.TOMLDocument:
    path = folder / FILE_NAME
    text = read_text(path) if path.exists() else _HEADER
    parse_toml(text, str(path), WatchlistTable)
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        raise ConfigError(str(path), [f"not valid TOML: {error}"]) from error


def _write(folder: Path, document: tomlkit.TOMLDocument) -> Path:
    """Write the file whole or not at all, readable for its owner only: what one watches is nobody's business."""
    path = folder / FILE_NAME
    text = tomlkit.dumps(document)
    parse_toml(text, str(path), WatchlistTable)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, temporary = tempfile.mkstemp(prefix=f".{FILE_NAME}.", dir=folder)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written ({error.strerror}). Make its folder writable, or use --config."
        ) from error
    return path
