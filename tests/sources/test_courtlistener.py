from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.docket.asking import Ask, Batch, Page, Request, Wanted
from docketwatch.docket.quota import Rate
from docketwatch.sources.courtlistener import SOURCE
from tests.feeds import NOW

if TYPE_CHECKING:
    from pathlib import Path

PURPOSES = ("usage", "find", "docket", "births", "touches", "verify-search", "verify-entries", "entries", "history",
            "papers", "texts")  # fmt: skip


def read(purpose: str, body: object, status: int = 200, url: str = "https://x.test/api/rest/v4/") -> Batch:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = Request("courtlistener", "", url, "quota", purpose)
    return SOURCE.read(Page(request, NOW, status, "application/json", raw), None)


def purpose_of(url: str) -> str:
    path = url.rpartition("/v4/")[2]
    known = {"docket-entries/": "entries", "recap-documents/": "texts", "recap-query/": "papers", "api-usage/": "usage",
             "search/?type=rd": "births"}  # fmt: skip
    return next((purpose for start, purpose in known.items() if path.startswith(start)), "find")


def test_every_recorded_answer_is_read_and_every_refusal_has_its_sentence(shared: Path) -> None:
    outcomes: Counter[str] = Counter()
    sentences: dict[tuple[int, str], set[str]] = {}
    files = sorted((shared / "recordings" / "courtlistener").glob("*.json"))
    for path in files:
        exchange = json.loads(path.read_text(encoding="utf-8"))
        status, body = exchange["response"]["status"], exchange["response"]["body"]
        raw = body.encode() if isinstance(body, str) else body
        batch = read(purpose_of(exchange["request"]["url"]), raw, status, exchange["request"]["url"])
        outcomes["rows" if batch.look else batch.problems[0].kind] += 1
        assert (batch.look is None) is bool(batch.problems)
        if batch.problems:
            sentences.setdefault((status, batch.problems[0].kind), set()).add(batch.problems[0].detail.split(" (")[0])
    assert len(files) == 315
    assert outcomes["bug"] == 0
    assert {kind for _, kind in sentences} >= {"account", "throttled", "refused", "gone", "cursor", "server"}
    for (status, kind), said in sentences.items():
        if status in {400, 401, 403, 406, 429}:
            assert len(said) == 1, (status, kind, said)


def test_every_recorded_entry_of_a_docket_is_read(shared: Path) -> None:
    keys: list[str] = []
    for number in (1, 2, 3):
        name = f"docket-entries-by-docket-page{number}.json"
        exchange = json.loads((shared / "recordings" / "courtlistener" / name).read_text(encoding="utf-8"))
        batch = read("entries", exchange["response"]["body"], url=exchange["request"]["url"])
        keys += [one.key for one in batch.sightings]
        assert bool(batch.more) is (number < 3)
    assert len(set(keys)) == len(keys) == 48


def test_the_account_is_read_at_its_true_rates(shared: Path) -> None:
    text = (shared / "recordings" / "courtlistener" / "api-usage-promotion-doubled.json").read_text(encoding="utf-8")
    batch = read("usage", json.loads(text)["response"]["body"])
    assert {usage.rate for usage in batch.usage} == {Rate(10, 60), Rate(100, 3_600), Rate(250, 86_400)}


def test_addresses_are_what_the_facts_say() -> None:
    asks = {
        Ask("births", ("a", "b"), (1, 2), NOW): (
            "search/?type=rd&order_by=entry_date_filed%20desc&q=docket_id%3A%281%20OR%202%29%20AND%20"
            "date_created%3A%5B2026-11-25T12%3A00%3A00Z%20TO%20%2A%5D"
        ),
        Ask("entries", ("a",), (1,), NOW): (
            "docket-entries/?docket=1&date_modified__gte=2026-11-25T12:00:00Z&order_by=id"
            "&omit=recap_documents__plain_text,recap_documents__tags,tags"
        ),
        Ask("find", ("a",), court="dcd", number="2601187"): "dockets/?court=dcd&docket_number_core=2601187",
        Ask("papers", (), papers=("045", "046")): "recap-query/?pacer_doc_id__in=045,046",
    }
    for ask, path in asks.items():
        (request,) = SOURCE.first(Wanted(asks=(ask,), courtlistener_url="https://x.test/"))
        assert request.url == f"https://x.test/api/rest/v4/{path}"
        assert (request.cost, request.purpose, request.dockets) == ("quota", ask.purpose, ask.dockets)


@pytest.mark.parametrize("url", ["https://evil.test/api/?cursor=x", "//evil.test/", "http://[", 7, ""])
def test_the_next_page_is_followed_on_the_same_server_only(url: Any) -> None:
    assert read("entries", {"results": [], "next": url}).more == ()


def test_the_next_page_keeps_what_it_was_for() -> None:
    (request,) = read("births", {"results": [], "next": "https://x.test/api/rest/v4/search/?cursor=x"}).more
    assert (request.purpose, request.cost) == ("births", "quota")


PLAIN = st.none() | st.booleans() | st.integers() | st.text("a1-:/TZe§", max_size=8)
VALUES = (
    PLAIN | st.lists(PLAIN, max_size=2) | st.dictionaries(st.sampled_from(["id", "date_created"]), PLAIN, max_size=2)
)
FIELDS = [
    "id",
    "docket",
    "docket_id",
    "docket_entry_id",
    "date_filed",
    "recap_documents",
    "description",
    "meta",
    "pacer_doc_id",
    "court_id",
    "docket_number",
    "document_type",
    "attachment_number",
    "entry_number",
    "scope",
    "limit",
    "window_seconds",
]
ROWS = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=5)


@given(purpose=st.sampled_from(PURPOSES), row=ROWS, status=st.sampled_from([200, 200, 302, 400, 404, 429, 500]))
def test_no_answer_raises(purpose: str, row: dict[str, Any], status: int) -> None:
    for body in (row, {"results": [row, row]}, {"current_usage": [row]}, [row]):
        batch = read(purpose, body, status)
        assert batch.look or batch.problems


def test_a_deeply_nested_answer_is_no_json() -> None:
    assert read("entries", b"[" * 100_000).problems[0].kind == "no-json"


def test_the_references_that_pacer_escapes_twice_are_undone() -> None:
    row = {"id": 5, "docket": "https://x.test/api/rest/v4/dockets/7/", "entry_number": 22, "date_filed": "2026-03-02"}
    text = "ORDER granting Plaintiff&#039;s 8 Motion &amp; denying &quot;9&quot;"
    batch = read("entries", {"results": [{**row, "description": text, "recap_documents": []}]})
    assert [one.text for one in batch.sightings] == ['ORDER granting Plaintiff\'s 8 Motion & denying "9"']
