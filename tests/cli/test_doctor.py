from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive import Archive, serve_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Program


@pytest.fixture
def archive(program: Program) -> Iterator[Archive]:
    with serve_archive(program) as served:
        for number in (1, 2):
            served.file(served.add_docket(number), 1, "COMPLAINT.")
        served.watch()
        yield served


def test_without_a_token_it_says_how_to_give_one(program: Program) -> None:
    out = program.run("doctor", config=False).out
    assert "COURTLISTENER_API_TOKEN" in out
    assert "never written anywhere" in out
    assert program.run("doctor", "--egress", config=False).out == "Nothing has left this machine yet.\n"
    assert "there is no token" in program.run("coverage", "--plan", config=False).out


def test_it_shows_the_account_and_what_left_the_machine(archive: Archive) -> None:
    archive.check()
    out = archive.program.run("doctor").out
    assert "a token is given" in out
    assert "5 a minute, 50 a hour, 125 a day" in out
    assert "held against one docket: agrees" in out
    egress = archive.program.run("doctor", "--egress").out
    host = archive.served.url.removeprefix("http://")
    assert f"{host}/api/rest/v4/search/?type&order_by&q; named mdd 8:26-cv-00001, mdd 8:26-cv-00002" in egress
    assert f"1 x {host}/api/rest/v4/api-usage/; named no docket" in egress
    asked = len(archive.served.asked)
    assert sum(int(line.split(" x ")[0]) for line in egress.splitlines()) == asked


def test_the_plan_is_shown_before_anything_is_asked(archive: Archive) -> None:
    out = archive.program.run("coverage", "--plan").out
    assert "mdd 8:26-cv-00001: CourtListener" in out
    assert "The next check asks CourtListener 4 questions:" in out
    assert "can be checked about 50 times a day" in out
    assert archive.served.asked == []
    planned = archive.program.run("coverage", "--plan", "--json").json["plan"]["asks"]
    assert [ask["purpose"] for ask in planned] == ["births", "touches", "verify-search", "verify-entries"]
    archive.check()
    assert len(archive.served.asked) == len(planned) + 1, "and the question after the account itself"


def test_adding_a_docket_says_who_will_learn_of_it(archive: Archive) -> None:
    told = archive.program.run("cases", "add", "mdd", "8:26-cv-00077").out
    assert "CourtListener is asked about it by name" in told
    assert "seen through CourtListener only" in told
    hidden = archive.program.run("cases", "add", "mdd", "8:26-cv-00078", "--private").out
    assert "no server will ever be asked about it alone" in hidden
    assert "it is private" in hidden
    listed = archive.program.run("cases", "list").out
    assert "mdd 8:26-cv-00077  some entry types" in listed
    assert "mdd 8:26-cv-00078  no source, private" in listed
