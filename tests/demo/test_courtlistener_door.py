from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docketwatch.demo.courtlistener_door import Target, read_target
from tests.demo.conftest import PLENTY, recorded, recorded_path

if TYPE_CHECKING:
    from pathlib import Path

    from tests.demo.conftest import Asker


@pytest.mark.parametrize(
    ("sent", "detail"),
    [
        (None, "Authentication credentials were not provided."),
        ("Nonsense", "Authentication credentials were not provided."),
        ("Token", "Invalid token header. No credentials provided."),
        ("Token a b", "Invalid token header. Token string should not contain spaces."),
        ("Token unknown", "Invalid token."),
        ("Token left", "User inactive or deleted."),
        ("Basic eDp5", "Invalid username/password."),
        (f"Bearer {PLENTY}", "Invalid or expired bearer token."),
    ],
)
def test_who_is_refused(ask: Asker, sent: str | None, detail: str) -> None:
    answer = ask.get("dockets/", token=None, headers={"Authorization": sent} if sent else {})
    assert (answer.status_code, answer.json()) == (401, {"detail": detail})
    assert answer.headers["www-authenticate"].startswith('Bearer realm="api"')
    assert ("invalid_token" in answer.headers["www-authenticate"]) == detail.endswith("bearer token.")


def test_the_keyword_may_be_in_lower_case(ask: Asker) -> None:
    assert ask.get("dockets/", token=None, headers={"Authorization": f"token {PLENTY}"}).status_code == 200


def test_open_endpoints_refuse_a_bad_token_too(ask: Asker) -> None:
    assert ask.get("courts/dcd/", token=None).status_code == 200
    assert ask.get("courts/dcd/", token="unknown").status_code == 401  # noqa: S106 - opens nothing


def test_nobody_may_write(ask: Asker) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = ask.get("dockets/", method=method)
        assert (answer.status_code, answer.json()) == (
            403,
            {"detail": "You do not have permission to perform this action."},
        )
    assert ask.get("courts/", token=None, method="POST").status_code == 401


def test_what_can_be_served(ask: Asker) -> None:
    refused = ask.get("dockets/", headers={"Accept": "image/png"})
    assert (refused.status_code, refused.json()) == (
        406,
        {"detail": "Could not satisfy the request Accept header."},
    )
    page = ask.get("dockets/1/", headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("target", "named"),
    [
        ("/api/rest/v4/dockets/7/?fields=id&x=", Target("dockets", "7", [("fields", "id"), ("x", "")])),
        ("/api/rest/v4/search/", Target("search")),
        ("/docket/7/feed/?x=1", Target(feed=7)),
        ("/docket/7/feed?x=1", Target(location="/docket/7/feed/?x=1")),
        ("/api/rest/v4/search/7/", None),
        ("/docket/7/a-v-b/", None),
        ("/", None),
        ("", None),
    ],
)
def test_what_an_address_names(target: str, named: Target | None) -> None:
    assert read_target(target) == named


@pytest.mark.parametrize(
    "name",
    [
        "auth-none",
        "auth-bad-token",
        "auth-bad-token-courts",
        "auth-token-empty",
        "auth-token-spaces",
        "auth-bearer-token",
        "auth-basic-bad",
        "dockets-accept-none",
        "dockets-post-forbidden",
        "method-not-allowed-courts",
        "api-usage-none",
        "courts-detail-404",
    ],
)
def test_refusals_are_as_recorded(ask: Asker, shared: Path, name: str) -> None:
    exchange = recorded(shared, name)
    sent = {
        "auth-none": None,
        "auth-bad-token": "Token unknown",
        "auth-bad-token-courts": "Token unknown",
        "auth-token-empty": "Token",
        "auth-token-spaces": "Token a b",
        "auth-bearer-token": "Bearer x",
        "auth-basic-bad": "Basic x",
        "method-not-allowed-courts": None,
        "api-usage-none": None,
    }.get(name, f"Token {PLENTY}")
    headers = {"Accept": exchange["request"]["headers"].get("Accept", "*/*")}
    if sent:
        headers["Authorization"] = sent
    answer = ask.get(recorded_path(exchange), None, method=exchange["request"]["method"], headers=headers)
    wanted = exchange["response"]
    assert (answer.status_code, answer.json()) == (wanted["status"], wanted["body"])
    for header in ("www-authenticate", "content-type", "allow", "vary"):
        assert answer.headers.get(header) == wanted["headers"].get(header)
