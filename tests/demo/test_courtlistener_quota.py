from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from docketwatch.demo.courtlistener_quota import BLOCKED, Limits, Quota
from docketwatch.demo.courtlistener_server import DEMO_TOKEN
from tests.demo.conftest import recorded

if TYPE_CHECKING:
    from pathlib import Path

    from tests.demo.conftest import Asker, Clock

START = datetime(2026, 9, 14, 12, tzinfo=UTC)
CHEAP = "courts/dcd/"
MEMBER, BARRED = "member", "barred"


def refusal(ask: Asker, path: str = CHEAP, token: str | None = DEMO_TOKEN) -> tuple[int, str | None, Any]:
    answer = ask.get(path, token)
    return answer.status_code, answer.headers.get("retry-after"), answer.json().get("detail")


def spend(ask: Asker, clock: Clock, number: int, apart_s: float, token: str | None = DEMO_TOKEN) -> None:
    for _ in range(number):
        assert ask.get(CHEAP, token).status_code == 200
        clock.forward(seconds=apart_s)


def test_the_sixth_request_of_a_minute_is_over(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 5, 0.25)
    sentence = "Request was throttled. Rate limit exceeded: 5/min. Expected available in 59 seconds."
    assert refusal(ask) == (429, "59", sentence)
    clock.forward(seconds=58.5)
    assert refusal(ask)[:2] == (429, "1"), "rounded up"
    clock.forward(seconds=0.25)
    assert refusal(ask)[0] == 200, "the first one has left the window, and the refused ones were never in it"
    assert refusal(ask)[0] == 429, "but only one has left"


def test_the_fifty_first_request_of_an_hour_is_over(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 50, 15)
    sentence = "Request was throttled. Rate limit exceeded: 50/hour. Expected available in 2850 seconds."
    assert refusal(ask) == (429, "2850", sentence)
    clock.forward(seconds=2850)
    assert refusal(ask)[0] == 200
    assert refusal(ask)[:2] == (429, "15")


def test_the_hundred_and_twenty_sixth_request_of_a_day_is_over(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 125, 100)
    wait_s = 86_400 - 12_500
    sentence = f"Request was throttled. Rate limit exceeded: 125/day. Expected available in {wait_s} seconds."
    assert refusal(ask) == (429, str(wait_s), sentence)
    clock.forward(seconds=wait_s)
    assert refusal(ask)[0] == 200


def test_the_shortest_window_speaks_first(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 45, 16)
    clock.forward(seconds=60)
    spend(ask, clock, 5, 1)
    assert refusal(ask)[2] == "Request was throttled. Rate limit exceeded: 5/min. Expected available in 55 seconds."
    clock.forward(seconds=55)
    assert "50/hour" in refusal(ask)[2]


def test_refusals_of_a_view_cost_one_and_those_of_the_door_nothing(ask: Asker, clock: Clock) -> None:
    for path in ("dockets/1/", "dockets/?foo=1", "docket-entries/?docket=1", "dockets/?cursor=x"):
        assert ask.get(path, DEMO_TOKEN).status_code in {400, 404}
    for path, options in (
        ("nosuch/", {}),
        ("dockets/", {"headers": {"Accept": "image/png"}}),
        ("dockets/", {"method": "POST"}),
    ):
        assert ask.get(path, DEMO_TOKEN, **options).status_code in {403, 404, 406}
    assert ask.get("dockets/", "unknown").status_code == 401
    assert ask.served.quota.used(DEMO_TOKEN, clock()) == 4


def test_over_the_quota_a_bad_request_is_a_429_too(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 5, 0)
    assert refusal(ask, "dockets/?foo=1")[0] == 429
    assert refusal(ask, "docket-entries/7/")[0] == 429
    assert ask.get("nosuch/", DEMO_TOKEN).status_code == 404
    assert ask.get(CHEAP, "unknown").status_code == 401


def test_a_blocked_account_is_refused_without_a_time(ask: Asker) -> None:
    sentence = "Request was throttled. Your account is currently blocked from making API requests."
    assert refusal(ask, token=BARRED) == (429, None, sentence)
    usage = ask.get("api-usage/", BARRED).json()["current_usage"]
    assert [row["blocked"] for row in usage if row["scope"] == "user"] == [True] * 3
    assert Limits(rates=("0/min",)).is_blocked


def test_a_member_has_rates_of_its_own(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 10, 0, token=MEMBER)
    assert "10/min" in refusal(ask, token=MEMBER)[2]
    assert refusal(ask)[0] == 200, "another account"
    assert ask.get("api-usage/", MEMBER).json()["membership"] == {"level": "Tier 1", "is_active": True}


def test_an_address_without_a_token_has_a_pot_of_its_own(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 5, 0, token=None)
    sentence = "Request was throttled. Rate limit exceeded: 5/min. Expected available in 60 seconds."
    assert refusal(ask, token=None) == (429, "60", sentence)
    assert refusal(ask)[0] == 200


def test_the_day_of_an_address_is_named_without_its_rate() -> None:
    quota = Quota({})
    now = START
    for _ in range(100):
        assert quota.spend_anonymously("198.51.100.7", now) is None
        now += timedelta(seconds=100)
    over = quota.spend_anonymously("198.51.100.7", now)
    assert over is not None
    assert over.detail == "Request was throttled. Expected available in 76400 seconds."
    assert over.retry_after_s == 76_400
    assert quota.spend_anonymously("198.51.100.8", now) is None


def test_a_rate_that_sank_waits_until_enough_have_left() -> None:
    quota = Quota({"t": Limits(rates=("10/min",))})
    for second in range(10):
        assert quota.spend("t", START + timedelta(seconds=second)) is None
    quota.limits["t"] = Limits(rates=("3/min",))
    over = quota.spend("t", START + timedelta(seconds=10))
    assert over is not None
    assert over.retry_after_s == 57, "the eighth of ten must leave before two are left"
    quota.limits["t"] = Limits(rates=("0/min",))
    assert quota.spend("t", START + timedelta(days=2)) == BLOCKED


def test_usage_has_a_quota_of_its_own(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 5, 0)
    assert refusal(ask)[0] == 429
    for _ in range(10):
        assert ask.get("api-usage/", DEMO_TOKEN).status_code == 200
    sentence = "Request was throttled. Rate limit exceeded: 10/min. Expected available in 60 seconds."
    assert refusal(ask, "api-usage/") == (429, "60", sentence)
    assert ask.get("api-usage/", token=None).status_code == 401
    assert ask.served.quota.used(DEMO_TOKEN, clock()) == 5


def test_usage_names_the_nearest_limit_first(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 5, 0)
    ask.get("api-usage/", DEMO_TOKEN)
    rows = ask.get("api-usage/", DEMO_TOKEN).json()["current_usage"]
    assert [(row["scope"], row["rate"]) for row in rows] == [
        ("user", "5/min"),
        ("api_usage", "10/min"),
        ("user", "50/hour"),
        ("user", "125/day"),
        ("api_usage", "120/hour"),
        ("citations", "60/min"),
        ("fetch", "30/min"),
    ]
    assert rows[0] | {"reset_at": ""} == {
        "scope": "user",
        "rate": "5/min",
        "used": 5,
        "limit": 5,
        "remaining": 0,
        "window_seconds": 60,
        "reset_at": "",
        "blocked": False,
    }
    assert datetime.fromisoformat(rows[0]["reset_at"]) == clock.now + timedelta(minutes=1)
    assert rows[-1]["reset_at"] is None


def test_usage_remembers_fifteen_days(ask: Asker, clock: Clock) -> None:
    spend(ask, clock, 2, 0)
    clock.forward(days=10)
    spend(ask, clock, 1, 0)
    history = ask.get("api-usage/", DEMO_TOKEN).json()["historical_usage"]
    assert history == {"2026-09-14": 2, "2026-09-24": 2, "total": 4}
    clock.forward(days=5)
    assert list(ask.get("api-usage/", DEMO_TOKEN).json()["historical_usage"]) == ["2026-09-24", "2026-09-29", "total"]


@pytest.mark.parametrize("name", ["api-usage-fresh", "api-usage-hour", "api-usage-day", "api-usage-throttled"])
def test_usage_has_the_recorded_shape(ask: Asker, shared: Path, name: str) -> None:
    wanted = recorded(shared, name)["response"]["body"]
    found = ask.get("api-usage/", DEMO_TOKEN).json()
    assert list(found) == list(wanted)
    assert [list(row) for row in found["current_usage"]] == [list(row) for row in wanted["current_usage"]]
    order = [(row["scope"], row["rate"]) for row in wanted["current_usage"]]
    assert {(row["scope"], row["rate"]) for row in found["current_usage"]} == set(order)


@pytest.mark.parametrize("window", ["minute", "hour", "day"])
def test_a_429_is_worded_as_recorded(ask: Asker, clock: Clock, shared: Path, window: str) -> None:
    exchange = recorded(shared, f"throttle-{window}")["response"]
    spend(ask, clock, {"minute": 5, "hour": 50, "day": 125}[window], {"minute": 0, "hour": 15, "day": 100}[window])
    _, wait_s, detail = refusal(ask)
    assert detail == exchange["body"]["detail"].replace(exchange["headers"]["retry-after"], str(wait_s))
