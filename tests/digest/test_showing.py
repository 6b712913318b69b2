from __future__ import annotations

from docketwatch.digest.compose.sections import Link
from docketwatch.digest.showing import followable, shown


def test_characters_that_no_page_may_hold_leave_and_all_others_stay() -> None:
    assert shown("a\x00b\x1bc\x85d\ud800e\u202ef\u2066g\uffffh") == "abcdefgh"
    kept = "Pérez\u2019s \u201cmotion\u201d \u00a7 705\n\t[bold] <b> 日本 😀"
    assert shown(kept) == kept
    assert shown(17) == 17
    assert shown(None) is None


def test_only_web_addresses_are_followed_and_free_ones_first() -> None:
    paid = Link("PACER", "https://ecf.example/1", is_free=False)
    free = Link("PDF", "HTTP://free.example/1", is_free=True)
    bad = [Link("x", url, is_free=True) for url in ("javascript:alert(1)", "data:text/html,x", "//evil.example", "")]
    assert followable([paid, *bad, free]) == (free, paid)
