from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date

from docketwatch.digest.site.statements import anchors_of, dated, line, relief_rows, seen
from docketwatch.docket.model import Coverage
from tests.site_sample import EASTERN, FAMILY, NOW, entry, sample

CASE = sample().cases[0]
DOCKET = CASE.dockets[0]


def test_an_entry_is_cited_by_its_number_and_a_text_order_by_its_day_where_that_is_one() -> None:
    anchors = anchors_of(CASE)
    keys = {line.mark: line.key for line in DOCKET.lines}
    assert anchors[FAMILY[0], "ECF 31"] == f"e{keys['ECF 31']}"
    assert (FAMILY[0], "text order of 2 Sep 2026") in anchors
    twice = replace(DOCKET, lines=(*DOCKET.lines, entry(None, date(2026, 9, 2), "order", "another", ruling="denied")))
    assert (FAMILY[0], "text order of 2 Sep 2026") not in anchors_of(replace(CASE, dockets=(twice,)))


def test_a_row_of_relief_links_to_what_it_rests_on() -> None:
    first, second, _ = relief_rows(CASE, "case-x.html")
    assert (first.kind, first.status, first.since, first.is_binding) == (
        "preliminary injunction",
        "partly stayed",
        "12 Jun 2026",
        True,
    )
    order, supreme = first.by
    assert order.words == "dcd 1:26-cv-00042 ECF 31"
    assert order.href == f"case-x.html#{anchors_of(CASE)[FAMILY[0], 'ECF 31']}"
    assert supreme.words == "scotus 26A312 text order of 12 Jun 2026"
    assert not second.is_binding


def test_what_the_site_does_not_hold_is_named_without_a_link() -> None:
    bare = replace(CASE, dockets=())
    assert [one.href for row in relief_rows(bare, "") for one in row.by] == ["", "", "", ""]


def test_a_candidate_date_says_so_and_with_its_rule() -> None:
    items = {item.uid: dated(item, {}, "") for item in CASE.items}
    candidate = items["d"]
    assert candidate.is_candidate
    assert candidate.what == "answer due (Fed. R. Civ. P. 12(a)(4)(A))"
    assert "Who: defendants" in candidate.remarks
    assert items["b"].state == "moved"
    assert items["b"].remarks == ("Moved from Tue 1 Dec 2026, 9:00 a.m. ET.",)
    assert items["c"].state == "called off"
    assert items["a"].when == "Thu 3 Dec 2026, 10:00 a.m. ET"


def test_a_docket_nobody_looked_at_says_that_together_with_others_like_it() -> None:
    never = Coverage("mdd 1", "mdd", "unchecked", "unchecked", None, None)
    (told,) = seen([never, replace(never, docket="mdd 2")], UTC)
    assert (told.refs, told.words, told.is_alarm) == (("mdd 1", "mdd 2"), "not looked at", False)
    busy = seen(sample().cases[1].coverage, EASTERN)
    assert [one.is_alarm for one in busy] == [True]
    assert busy[0].reasons == ("S.D.N.Y.'s feed could not be fetched since 23 Nov (connection refused)",)


def test_an_entry_is_shown_with_the_courts_words_once() -> None:
    bare = entry(7, date(2026, 11, 20), "order", "Order denying the motion", ruling="denied", weight=4)
    shown = line(bare, DOCKET, EASTERN)
    assert shown.words == ""
    assert line(replace(bare, text="ORDER denying 5 Motion."), DOCKET, EASTERN).words == "ORDER denying 5 Motion."
    assert (shown.when, shown.day) == ("20 Nov 2026, 3:00 p.m. EST", "2026-11-20")
    assert shown.is_weighty
    assert [one.name for one in shown.links] == ["PDF", "PACER"]
    assert shown.remarks == ("first seen 20 Nov, 6:00 p.m. EST",)


def test_an_entry_known_by_its_name_withdrawn_sealed_and_without_a_day_says_all_that() -> None:
    odd = replace(
        entry(None, date(2026, 1, 1), "order", "Order", ruling=""),
        text="",
        labels=("Order on Motion",),
        day=None,
        entered=None,
        first_seen=NOW,
        is_baseline=True,
        is_sealed=True,
        is_withdrawn=True,
    )
    shown = line(odd, DOCKET, EASTERN)
    assert (shown.when, shown.day, shown.words, shown.labels) == ("no day told", "", "Order on Motion", "")
    assert shown.remarks == (
        "first seen 25 Nov, 7:30 a.m. EST, with the first look at this docket",
        "sealed",
        "only the name of the event is known",
        "no longer in the court's feed",
    )
