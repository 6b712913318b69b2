"""The query language of a small CourtListener's search: parses `q` into a test of one indexed row; fetches no rows.

Of the language of the real search it knows what a docket monitor writes: fields, lists in parentheses, ranges,
AND, OR, NOT, phrases. What the real one refuses or breaks on is refused here too (`courtlistener` facts, 3.7).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from docketwatch.demo.courtlistener_answers import RefusalError

if TYPE_CHECKING:
    from docketwatch.demo.courtlistener_world import Indexed

Test: TypeAlias = Callable[["Indexed"], bool]

INDEX_REFUSAL = "Elasticsearch Bad request error. Please review your query."

MOST_CLAUSES = 1_024
CLAUSES_PER_VALUE = 2
"""Each value is asked of the entry's text and of the paper's, as two clauses of the index's limit."""

LARGEST_ID = 2**31 - 1

_NUMBERS = frozenset(
    {"id", "docket_id", "docket_entry_id", "entry_number", "document_number", "attachment_number", "page_count"}
)
_INSTANTS = frozenset({"date_created", "timestamp"})
_DAYS = frozenset({"entry_date_filed", "dateFiled", "dateTerminated"})
_WORDS = frozenset({"description", "short_description", "plain_text", "caseName", "suitNature", "cause", "party"})
_BARE = ("description", "short_description", "plain_text", "caseName", "docketNumber", "suitNature", "cause")

_TOKEN = re.compile(r'\s*(\[[^\]]*\]|"[^"]*"(?:~\d+)?|\(|\)|[A-Za-z_]+:|[^\s()"\[\]]+)')
_RANGE = re.compile(r"\[\s*(\S+)\s+TO\s+(\S+)\s*\]")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?")
_LEADING_STAR = re.compile(r"(?:^|[\s(:])(?:\*\w|\w{1,2}\*)")
_PROXIMITY = re.compile(r"\s/[sp]\s")


def parse_query(text: str) -> Test:
    """The test that a query is; raises RefusalError 400 for one that the real search refuses."""
    _check_form(text)
    tokens = _TOKEN.findall(text)
    if sum(token not in {"AND", "OR", "NOT", "(", ")"} for token in tokens) * CLAUSES_PER_VALUE > MOST_CLAUSES:
        raise _refused(INDEX_REFUSAL)
    if not tokens:
        return lambda _: True
    reader = _Reader(tokens)
    test = reader.read_any("")
    if reader.rest:
        raise _refused(INDEX_REFUSAL)
    return test


def _check_form(text: str) -> None:
    """What is refused before the index sees it, in the order of the real checks."""
    if text.count("(") != text.count(")"):
        raise _refused("The query contains unbalanced parentheses.")
    if text.count('"') % 2:
        raise _refused("The query contains unbalanced quotes.")
    if _PROXIMITY.search(text):
        raise _refused("The query contains an unrecognized proximity token.")
    if _LEADING_STAR.search(text):
        raise _refused("The query contains a disallowed wildcard pattern.")


def _refused(detail: str) -> RefusalError:
    return RefusalError(400, {"detail": detail})


class _Reader:
    """Reads tokens from left to right: OR binds less than AND, and two terms side by side are an AND."""

    def __init__(self, tokens: list[str]) -> None:
        self.rest = tokens

    def read_any(self, field: str) -> Test:
        """Terms joined by OR."""
        tests = [self._read_all(field)]
        while self.rest[:1] == ["OR"]:
            self.rest = self.rest[1:]
            tests.append(self._read_all(field))
        return tests[0] if len(tests) == 1 else lambda found: any(test(found) for test in tests)

    def _read_all(self, field: str) -> Test:
        tests = [self._read_one(field)]
        while self.rest and self.rest[0] not in {"OR", ")"}:
            if self.rest[0] == "AND":
                self.rest = self.rest[1:]
            tests.append(self._read_one(field))
        return tests[0] if len(tests) == 1 else lambda found: all(test(found) for test in tests)

    def _read_one(self, field: str) -> Test:
        if not self.rest or self.rest[0] in {"AND", "OR", ")"}:
            raise _refused(INDEX_REFUSAL)
        token, self.rest = self.rest[0], self.rest[1:]
        if token == "NOT":  # noqa: S105 - a word of the query language
            denied = self._read_one(field)
            return lambda found: not denied(found)
        if token == "(":  # noqa: S105 - the same
            test = self.read_any(field)
            if self.rest[:1] != [")"] or field == "docketNumber":  # the rewriting puts this field's name in twice
                raise _refused(INDEX_REFUSAL)
            self.rest = self.rest[1:]
            return test
        if token.endswith(":") and not field:
            return self._read_one(token[:-1])
        return _value_test(field, token)


def _value_test(field: str, token: str) -> Test:
    if token.startswith("["):
        return _range_test(field, token)
    value = token.partition('"~')[0].strip('"')
    if field in _NUMBERS:
        return _is_equal(field, _number(value))
    if field in _INSTANTS | _DAYS:
        moment = _moment(field, value)
        return lambda found: _held(found, field) == moment
    if field == "is_available":
        return _is_equal(field, {"true": True, "false": False}.get(value))
    if field and field not in _WORDS:
        return lambda found: str(_held(found, field) or "").casefold() == value.casefold()
    fields = (field,) if field else _BARE
    phrase = value.casefold()
    return lambda found: any(phrase in str(_held(found, name) or "").casefold() for name in fields)


def _is_equal(field: str, wanted: object) -> Test:
    return lambda found: _held(found, field) == wanted


def _range_test(field: str, token: str) -> Test:
    """`[from TO until]`, both included; a star leaves an end open."""
    bounds = _RANGE.fullmatch(token)
    if bounds is None or field not in _NUMBERS | _INSTANTS | _DAYS:
        raise _refused(INDEX_REFUSAL)
    low, high = (None if text == "*" else _bound(field, text.strip('"')) for text in bounds.groups())

    def lies_within(found: Indexed) -> bool:
        held = _held(found, field)
        return held is not None and (low is None or held >= low) and (high is None or held <= high)

    return lies_within


def _bound(field: str, text: str) -> Any:  # noqa: ANN401 - of the field's kind
    return _number(text) if field in _NUMBERS else _moment(field, text)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > LARGEST_ID:
        raise _refused(INDEX_REFUSAL)
    return int(text)


def _moment(field: str, text: str) -> date | datetime:
    """A day, or a moment in whole seconds with Z: a fraction is torn apart at its dot, and the index refuses that."""
    if not _INSTANT.fullmatch(text):
        raise _refused(INDEX_REFUSAL)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise _refused(INDEX_REFUSAL) from None
    moment = moment.replace(tzinfo=UTC)
    return moment.date() if field in _DAYS else moment


def _held(found: Indexed, field: str) -> Any:  # noqa: ANN401 - of the field's kind
    assert found.row is not None
    if field == "timestamp":
        return found.at
    if field == "date_created":
        return found.also["date_created"]
    held = found.row.get(field, found.also.get(field))
    return date.fromisoformat(held) if field in _DAYS and held else held
