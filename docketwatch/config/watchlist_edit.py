"""Edits watchlist.toml for `cases add` and `cases remove`, keeping the comments and order a person gave it."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import tomlkit
from tomlkit.exceptions import TOMLKitError

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.toml_file import parse_toml, read_text
from docketwatch.config.watchlist import FILE_NAME, DocketTable, WatchlistTable

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


def remove_own(folder: Path, case_id: str, ref: str | None = None) -> Path:
    """Take one of the user's own cases out of the file, or one docket of it; a case without dockets goes with it."""
    document = _document(folder)
    cases: Any = document["case"]
    table = next(table for table in cases if table["id"] == case_id)
    dockets = table["docket"]
    for docket in [one for one in dockets if ref is not None and _ref(one) == ref]:
        dockets.remove(docket)
    if ref is None or not dockets:
        cases.remove(table)
    if not cases:
        # What tomlkit leaves of an emptied list of tables cannot be read back.
        del document["case"]
    return _write(folder, document)


def _ref(table: Any) -> str:  # noqa: ANN401 - tomlkit's own type
    return DocketTable.model_validate(table.unwrap()).watched({}).ref


def note_names(folder: Path, key: Literal["remove", "include"], *, add: set[str], take: set[str]) -> Path:
    """Change the list of built-in cases and dockets that are taken off or watched besides.

    Args:
        folder: where watchlist.toml lies.
        key: which list.
        add: names to write into it.
        take: names to take out of it.
    """
    document = _document(folder)
    names = [name for name in document.get(key, []) if name not in take]
    names += sorted(add - set(names))
    if key in document:
        document[key] = names
        return _write(folder, document)
    text = tomlkit.dumps(document)
    # A key of the top level must stand before the first table, or TOML would read it as that table's.
    first_table = re.search(r"^\s*\[", text, re.MULTILINE)
    place = first_table.start() if first_table else len(text)
    before = text[:place] if not text[:place] or text[:place].endswith("\n") else text[:place] + "\n"
    return _write(folder, tomlkit.parse(before + tomlkit.dumps({key: names}) + text[place:]))


def _document(folder: Path) -> tomlkit.TOMLDocument:
    path = folder / FILE_NAME
    text = read_text(path)
    text = _HEADER if text is None else text
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
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written ({error.strerror}). Make its folder writable, or use --config."
        ) from error
    return path
