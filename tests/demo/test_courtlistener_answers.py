from __future__ import annotations

from docketwatch.demo.courtlistener_answers import RefusalError, detail_answer, html_answer, json_answer


def test_json_is_compact_and_in_utf_8() -> None:
    assert json_answer({"a": ["§", None]}).body == '{"a":["§",null]}'.encode()
    assert detail_answer(404, "Not found.").body == b'{"detail":"Not found."}'


def test_a_refusal_carries_its_answer() -> None:
    answer = RefusalError(400, ["x"]).answer
    assert (answer.status, answer.body, answer.content_type) == (400, b'["x"]', "application/json")


def test_headers_are_added_to_those_there() -> None:
    answer = html_answer(503, "Away").with_headers(("a", "1")).with_headers(("b", "2"))
    assert answer.headers == (("a", "1"), ("b", "2"))
    assert answer.body.startswith(b"<!DOCTYPE html>")
