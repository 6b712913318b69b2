from __future__ import annotations

import re
import threading
import time as real_time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from docketwatch.demo.courtlistener_answers import DROPPED
from docketwatch.demo.courtlistener_data import Docket, Document, Entry
from docketwatch.demo.courtlistener_quota import Limits
from docketwatch.demo.courtlistener_server import DEMO_TOKEN, serve_courtlistener
from tests.demo.conftest import PLENTY, recorded, recorded_path, take_in_recorded

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.demo.courtlistener_server import CourtListenerServer
    from docketwatch.demo.courtlistener_world import World
    from tests.demo.conftest import Asker, Clock

SITE = "https://www.courtlistener.com"


def fill(world: World, docket: Docket, clock: Clock, number: int) -> None:
    for place in range(1, number + 1):
        day = date(2026, 9, 1 + place // 4)
        world.add_entry(docket.id, Entry(entry_number=place, date_filed=day, description=f"NOTICE {place}"), clock.now)


def test_every_request_is_noted(ask: Asker, docket: Docket) -> None:
    ask.get(f"docket-entries/?docket={docket.id}&fields=id", headers={"User-Agent": "watcher/1"})
    ask.get("dockets/", token=None)
    first, second = ask.served.asked
    assert (first.path, first.query) == ("/api/rest/v4/docket-entries/", {"docket": str(docket.id), "fields": "id"})
    assert (first.token, first.status, first.agent, first.method) == (PLENTY, 200, "watcher/1", "GET")
    assert (second.token, second.status) == (None, 401)
    assert ask.served.requests("dockets/") == [second]


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/api/rest/v4/dockets?court=dcd", "/api/rest/v4/dockets/?court=dcd"),
        ("/docket/70000001/feed", "/docket/70000001/feed/"),
    ],
)
def test_a_missing_slash_is_a_redirect_that_costs_nothing(ask: Asker, path: str, location: str) -> None:
    answer = ask.get(path, token=DEMO_TOKEN)
    assert (answer.status_code, answer.headers["location"], answer.content) == (301, location, b"")
    assert ask.served.quota.used(DEMO_TOKEN, ask.served.clock()) == 0


@pytest.mark.parametrize("path", ["/api/rest/v5/dockets/", "nosuch/", "/nosuch", "search/7/", "recap-query/7/"])
def test_an_unknown_path_is_a_page_that_costs_nothing(ask: Asker, path: str) -> None:
    answer = ask.get(path, token=DEMO_TOKEN)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert ask.served.quota.used(DEMO_TOKEN, ask.served.clock()) == 0


def test_a_request_line_too_long_never_reaches_the_application(ask: Asker) -> None:
    answer = ask.get(f"search/?type=rd&q=docket_id:({' OR '.join(str(70_000_000 + n) for n in range(400))})")
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/html")


def test_of_a_head_only_the_head_comes_and_it_costs_the_same(ask: Asker, docket: Docket) -> None:
    whole = ask.get(f"dockets/{docket.id}/", token=DEMO_TOKEN)
    head = ask.get(f"dockets/{docket.id}/", token=DEMO_TOKEN, method="HEAD")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == whole.headers["content-length"]
    assert ask.served.quota.used(DEMO_TOKEN, ask.served.clock()) == 2


def test_options_cost_one_and_a_search_cannot_be_written(ask: Asker) -> None:
    assert ask.get("dockets/", DEMO_TOKEN, method="OPTIONS").status_code == 200
    answer = ask.get("search/", DEMO_TOKEN, method="POST", json={"q": "x"})
    assert (answer.status_code, answer.json()) == (405, {"detail": 'Method "POST" not allowed.'})
    assert ask.served.quota.used(DEMO_TOKEN, ask.served.clock()) == 2


def test_the_date_is_the_clocks(ask: Asker, clock: Clock) -> None:
    clock.now = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert ask.get("courts/dcd/").headers["date"] == "Sat, 02 Jan 2027 03:04:05 GMT"


def test_the_next_requests_can_fail_and_the_ones_after_them_do_not(ask: Asker, docket: Docket) -> None:
    ask.served.fail_next(2, 502, "<h1>Bad gateway</h1>", "/api/rest/v4/dockets/", spends=False)
    ask.served.fail_next(1, 500, {"detail": "x"}, headers=(("retry-after", "7"),))
    path = f"dockets/{docket.id}/"
    assert [ask.get(path, DEMO_TOKEN).status_code for _ in range(2)] == [502, 502]
    assert ask.served.quota.used(DEMO_TOKEN, ask.served.clock()) == 0
    failed = ask.get(path, DEMO_TOKEN)
    assert (failed.status_code, failed.json(), failed.headers["retry-after"]) == (500, {"detail": "x"}, "7")
    assert ask.get(path, DEMO_TOKEN).status_code == 200
    assert ask.served.quota.used(DEMO_TOKEN, ask.served.clock()) == 2


def test_a_fault_waits_for_a_request_under_its_path(ask: Asker, docket: Docket) -> None:
    ask.served.fail_next(1, 504, path_prefix="/docket/")
    assert ask.get(f"dockets/{docket.id}/").status_code == 200
    assert ask.get(f"/docket/{docket.id}/feed/").status_code == 504
    assert ask.get(f"/docket/{docket.id}/feed/").status_code == 200


def test_an_answer_can_fail_to_come(ask: Asker) -> None:
    ask.served.fail_next(1, DROPPED)
    with pytest.raises(httpx.RemoteProtocolError):
        ask.get("courts/dcd/")
    assert ask.served.asked[-1].status == DROPPED


def test_maintenance_is_a_page_for_people_and_costs_nothing(ask: Asker) -> None:
    ask.served.maintenance = True
    answer = ask.get("dockets/", DEMO_TOKEN)
    assert (answer.status_code, answer.headers["content-type"]) == (503, "text/html; charset=utf-8")
    assert ask.served.quota.used(DEMO_TOKEN, ask.served.clock()) == 0


def test_answers_can_be_slow_but_the_end_is_not(world: World) -> None:
    with serve_courtlistener(world) as served:
        served.slow_s = 30
        given_up = []

        def wait() -> None:
            try:
                httpx.get(f"{served.url}/api/rest/v4/courts/dcd/", timeout=0.2)
            except httpx.ReadTimeout as error:
                given_up.append(error)

        waiting = threading.Thread(target=wait)
        waiting.start()
        waiting.join()
        started = real_time.monotonic()
    assert given_up
    assert real_time.monotonic() - started < 5


def test_after_the_end_nobody_answers(world: World) -> None:
    with serve_courtlistener(world) as served, httpx.Client() as http:
        address = f"{served.url}/api/rest/v4/courts/dcd/"
        assert http.get(address).status_code == 200
    with httpx.Client() as http, pytest.raises(httpx.ConnectError):
        http.get(address)


def test_by_default_there_is_one_free_account(world: World) -> None:
    with serve_courtlistener(world) as served:
        headers = {"Authorization": f"Token {DEMO_TOKEN}"}
        usage = httpx.get(f"{served.url}/api/rest/v4/api-usage/", headers=headers).json()
    assert {row["rate"] for row in usage["current_usage"] if row["scope"] == "user"} == {"5/min", "50/hour", "125/day"}


def test_a_search_can_be_answered_from_memory(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    ask.served.cache_search = True
    path = f"search/?type=rd&q=docket_id:{docket.id}"
    assert ask.rows(path) == []
    fill(world, docket, clock, 1)
    clock.forward(minutes=9)
    assert ask.rows(path) == []
    assert len(ask.rows(f"{path}&order_by=entry_date_filed desc")) == 1, "another order is another question"
    clock.forward(minutes=2)
    assert len(ask.rows(path)) == 1


def test_the_search_can_refuse_be_down_and_lie(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    fill(world, docket, clock, 3)
    path = f"search/?type=rd&q=docket_id:{docket.id}"
    ask.served.refuse_search = True
    refusal = ask.get(path)
    assert refusal.status_code == 400
    assert refusal.json() == {"detail": "Elasticsearch Bad request error. Please review your query."}
    ask.served.refuse_search, ask.served.search_is_down = False, True
    assert ask.get(path).status_code == 500
    ask.served.search_is_down = False
    ask.served.search_lies.add(docket.id)
    assert ask.rows(path) == []
    assert len(ask.rows(f"docket-entries/?docket={docket.id}")) == 3
    ask.served.search_lies.clear()
    assert len(ask.rows(path)) == 3


def test_the_search_can_ask_for_a_token(ask: Asker) -> None:
    assert ask.get("search/?type=d&q=x", token=None).status_code == 200
    ask.served.search_needs_token = True
    assert ask.get("search/?type=d&q=x", token=None).status_code == 401
    assert ask.get("courts/dcd/", token=None).status_code == 200


def test_the_feed_asks_no_token_spends_nothing_and_is_kept_for_five_minutes(
    ask: Asker, world: World, docket: Docket, clock: Clock
) -> None:
    first = ask.get(f"/docket/{docket.id}/feed/", token=None)
    assert (first.status_code, first.headers["cache-control"]) == (200, "max-age=300")
    fill(world, docket, clock, 1)
    clock.forward(minutes=4)
    assert ask.get(f"/docket/{docket.id}/feed/?x=1", token=None).content == first.content
    clock.forward(minutes=2)
    assert "entry-1" in ask.get(f"/docket/{docket.id}/feed/", token=None).text
    assert ask.get("/docket/1/feed/", token=None).status_code == 404


class TestAsRecorded:
    """Asked what the real server was asked, over the same rows, it gives the same answers."""

    @pytest.fixture
    def ask(self, shared: Path, served: CourtListenerServer, ask: Asker) -> Asker:
        take_in_recorded(served.world, shared)
        served.clock = lambda: datetime(2026, 11, 25, 1, 20, tzinfo=UTC)
        return ask

    prefixes = ("dockets-", "docket-entries-", "recap-documents-", "search-rd", "search-d", "search-error", "feed-")

    differ: dict[str, set[str]] = {  # noqa: RUF012 - read only
        "rows of dockets whose entries were not taken in": {
            "docket-entries-acms",
            "docket-entries-count-no-filter",
            "docket-entries-court-modified",
            "docket-entries-docket-empty-value",
            "docket-entries-list",
            "docket-entries-multi-docket-source-in",
            "docket-entries-multi-negation",
            "docket-entries-order-modified-all-fields",
            "docket-entries-same-instant-by-id-page1",
            "docket-entries-same-instant-page1",
            "docket-entries-ties-page1",
            "docket-entries-ties-page2",
            "docket-entries-ties-page3",
            "dockets-last-filing-gte",
            "dockets-with-entries-since",
            "feed-docket-acms",
            "feed-docket-html-entities",
            "recap-documents-court-modified",
        },
        "equal values, which the database sorts as it likes": {
            "docket-entries-filed-gte",
            "docket-entries-order-date-filed-desc",
            "docket-entries-order-entry-number-desc",
            "dockets-order-desc-date_filed",
            "dockets-order-desc-date_last_filing",
            "dockets-order-page",
            "recap-documents-available",
        },
        "a previous page is offered where there is none": {"docket-entries-cursor-other-filter"},
        "not modelled": {"dockets-by-party-name", "dockets-format-xml", "dockets-jurisdictions"},
        "the recorded index had lost a field": {"search-error-docket-number"},
    }

    not_modelled = frozenset(
        {"assigned_to", "original_court_info", "bankruptcy_information", "appeal_from_str", "date_argued"}
        | {"case_name_short", "appellate_fee_status", "appellate_case_type_information"}
        | {"federal_dn_office_code", "federal_dn_case_type", "federal_dn_judge_initials_assigned"}
        | {
            "court_citation_string",
            "assigned_to_id",
            "attorney",
            "attorney_id",
            "dateArgued",
            "party",
            "firm",
            "firm_id",
            "party_id",
        }
        | {"timestamp", "score"}
    )

    def comparable(self, value: Any) -> Any:
        if isinstance(value, dict):
            kept = {name: one for name, one in value.items() if name not in self.not_modelled}
            if "docket_absolute_url" in kept:
                del kept["court"]  # its full name, which has since been corrected
            return {name: self.comparable(one) for name, one in kept.items()}
        if isinstance(value, str) and value.startswith("<?xml"):
            return re.sub("<updated>.*?</updated>", "", value)  # of a feed without entries: the present moment
        return [self.comparable(one) for one in value] if isinstance(value, list) else value

    def test_bodies(self, ask: Asker, shared: Path) -> None:
        differing = set()
        names = sorted(path.stem for path in (shared / "recordings" / "courtlistener").glob("*.json"))
        for name in names:
            exchange = recorded(shared, name)
            wanted = exchange["response"]
            is_get = exchange["request"]["method"] == "GET" and "/v3/" not in exchange["request"]["url"]
            if not name.startswith(self.prefixes) or not is_get or name in {"search-error-no-index", "search-d-none"}:
                continue
            accept = exchange["request"]["headers"].get("Accept", "*/*")
            answer = ask.get(recorded_path(exchange), headers={"Accept": accept})
            if answer.headers["content-type"] == "application/json":
                found = httpx.Response(200, text=answer.text.replace(ask.served.url, SITE)).json()
            else:
                found = answer.text.replace(ask.served.url, SITE)
            same = answer.status_code == wanted["status"] and (
                "body_truncated" in wanted or self.comparable(found) == self.comparable(wanted["body"])
            )
            if not same:
                differing.add(name)
        assert len(names) > 300
        assert differing == set().union(*self.differ.values())

    @pytest.mark.parametrize("name", ["dockets-detail", "dockets-detail-404", "dockets-id-bad", "throttle-blocked"])
    def test_headers(self, ask: Asker, shared: Path, name: str) -> None:
        exchange = recorded(shared, name)
        token = "barred" if name == "throttle-blocked" else PLENTY
        found = set(ask.get(recorded_path(exchange), token).headers) - {"connection"}
        assert found == set(exchange["response"]["headers"])


def test_two_clients_share_one_quota(world: World, clock: Clock, docket: Docket) -> None:
    with serve_courtlistener(world, clock=clock, tokens={"t": Limits(rates=("2/min",))}) as served:
        address, headers = f"{served.url}/api/rest/v4/dockets/{docket.id}/", {"Authorization": "Token t"}
        with httpx.Client() as one, httpx.Client() as other:
            found = [http.get(address, headers=headers).status_code for http in (one, other, one)]
    assert found == [200, 200, 429]


def test_a_world_can_change_while_it_is_served(ask: Asker, world: World, docket: Docket, clock: Clock) -> None:
    entry = world.add_entry(docket.id, Entry(documents=[Document(description="Order")]), clock.now)
    assert ask.ids(f"docket-entries/?docket={docket.id}") == [entry.id]
    world.delete_entry(entry.id, clock.forward(hours=1))
    assert ask.ids(f"docket-entries/?docket={docket.id}") == []
    assert ask.get(f"docket-entries/{entry.id}/").status_code == 404
