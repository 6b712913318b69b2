from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docketwatch.reading.dates.sentences import MOST_SENTENCE_CHARS, sentence_around


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("ORDER. Hearing set for 9/4/2026. Brief due.", "9/4/2026", "Hearing set for 9/4/2026."),
        (
            "See Dkt. 31. Hearing at 10:00 a.m. ET before Hon. Roe. Next.",
            "10:00",
            "Hearing at 10:00 a.m. ET before Hon. Roe.",
        ),
        ("Doe v. Noem, No. 25-1: argument on 9/4/2026", "9/4", "Doe v. Noem, No. 25-1: argument on 9/4/2026"),
        ("Is it set? (Hearing set for 9/4/2026.) (rp, ) (Entered: 8/1/2026)", "9/4", "(Hearing set for 9/4/2026.)"),
        (
            "Status set for 9/4/2026 in Ctrm. 5 of the U.S. Courthouse",
            "9/4",
            "Status set for 9/4/2026 in Ctrm. 5 of the U.S. Courthouse",
        ),
        ("Hearing 9/4/2026. 31 MOTION is moot.", "9/4", "Hearing 9/4/2026."),
    ],
)
def test_the_sentence_is_the_courts_own(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == sentence


def test_one_without_end_is_cut_between_words() -> None:
    text = "word " * 400 + "9/4/2026 " + "more " * 400
    start = text.index("9/4/2026")
    sentence = sentence_around(text, start, start + 8)
    assert "9/4/2026" in sentence
    assert len(sentence) <= MOST_SENTENCE_CHARS
    assert set(sentence.split()) == {"word", "9/4/2026", "more"}


@given(st.text(alphabet="a. A9(\n", max_size=1500), st.integers(-5, 1600), st.integers(-5, 1600))
def test_any_span_gives_words_of_the_text(text: str, start: int, end: int) -> None:
    sentence = sentence_around(text, start, end)
    assert sentence in text
    low, high = sorted((max(0, min(start, len(text))), max(0, min(end, len(text)))))
    if start <= end:
        assert text[low:high].strip() in sentence
