"""Reads one TOML file into a pydantic model; every fault becomes a sentence with table, key and what is allowed."""

from __future__ import annotations

import difflib
import tomllib
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from docketwatch.base.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pydantic_core import ErrorDetails


class Table(BaseModel):
    """A TOML table: unknown keys are faults, values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


MOST_SHOWN_CHARS = 40
"""How much of a wrong value a message repeats."""

_PLAIN_FAULTS = {
    "tuple_type": "must be a list, in square brackets",
    "dict_type": "must be a table",
    "string_type": "must be text, in quotation marks",
    "path_type": "must be a path, in quotation marks",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "string_pattern_mismatch": "holds a character that is not allowed there, or has the wrong length",
}

Model = TypeVar("Model", bound=Table)


def read_text(path: Path) -> str | None:
    """The text of a settings file; None if there is none.

    Raises:
        ConfigError: it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")  # some editors begin a file with a byte order mark
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ConfigError(str(path), [f"cannot be read: {reason}"]) from error


def parse_toml(text: str, where: str, model: type[Model]) -> Model:
    """Parse TOML and check it.

    Args:
        text: the file's text.
        where: its name, for the message.
        model: what it must look like.

    Raises:
        ConfigError: with the line of a syntax error, or with all faults of content.
    """
    try:
        return model.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        ending = f"at line {text.count(chr(10)) + 1}, the end of the file"
        raise ConfigError(where, [f"not valid TOML: {str(error).replace('at end of document', ending)}"]) from error
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=True)
        raise ConfigError(where, [fault_sentence(fault, model) for fault in faults]) from error
    except (ValueError, RecursionError) as error:
        reason = "lists are nested too deeply" if isinstance(error, RecursionError) else "a number is too long"
        raise ConfigError(where, [f"not usable: {reason}"]) from error


def fault_sentence(fault: ErrorDetails | dict[str, Any], model: type[BaseModel]) -> str:
    """One fault that pydantic found, as a sentence with table and key.

    Args:
        fault: as pydantic tells it.
        model: the model of the whole file.
    """
    *tables, key = fault["loc"]
    if isinstance(key, int) or key == "[key]":
        tables, key = [*tables, key] if isinstance(key, int) else tables, ""
    place = f"{_table(tables)} {key}".strip()
    match fault["type"]:
        case "extra_forbidden":
            allowed = _keys(model, tables)
            near = difflib.get_close_matches(str(key), allowed, n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"allowed: {', '.join(sorted(allowed))}"
            return f"{place}: there is no such {'key' if tables else 'table or key'}; {hint}"
        case "missing":
            return f"{place}: is required"
        case "value_error":
            return f"{place}: {fault['ctx']['error']}"
        case kind if kind in _PLAIN_FAULTS:
            return f"{place}: {_PLAIN_FAULTS[kind]} (it is {_shown(fault['input'])})"
        case "literal_error":
            return f'{place}: "{fault["input"]}" is not allowed; use {fault["ctx"]["expected"]}'
        case _:
            return f"{place}: {fault['msg'][0].lower()}{fault['msg'][1:]} (it is {_shown(fault['input'])})"


def _table(tables: Iterable[str | int]) -> str:
    """`[watch]`, `[courts.dcd]`, and in a list of tables `[case 2, docket 1]`, counted as people count."""
    shown = ""
    for part in tables:
        if isinstance(part, int):
            shown += f" {part + 1}"
        else:
            between = "" if not shown else ", " if shown[-1].isdigit() else "."
            shown += between + part
    return f"[{shown}]" if shown else ""


def _keys(model: type[BaseModel], tables: Iterable[str | int]) -> set[str]:
    """The keys allowed in a table, found by walking the model along the fault's place."""
    for part in (part for part in tables if isinstance(part, str)):
        field = model.model_fields.get(part)
        inner = _model_within(field.annotation) if field else None
        if inner is not None:
            model = inner
    return set(model.model_fields)


def _model_within(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in getattr(annotation, "__args__", ()) if (found := _model_within(arg))), None)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= MOST_SHOWN_CHARS else text[: MOST_SHOWN_CHARS - 1] + "…"
