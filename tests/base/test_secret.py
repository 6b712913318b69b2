from __future__ import annotations

import copy
import json
import pickle

import pytest

from docketwatch.base.secret import Secret

SECRET = Secret("c4nary")


def test_a_secret_is_seen_nowhere() -> None:
    shown = f"{SECRET} {SECRET!r} {SECRET!s:>9} {[SECRET]} {vars(type(SECRET))}"
    assert "c4nary" not in shown
    assert "***" in shown
    for write in (pickle.dumps, copy.deepcopy, json.dumps):
        with pytest.raises(TypeError) as refused:
            write(SECRET)
        assert "c4nary" not in str(refused.value)


def test_only_who_asks_gets_it_and_its_fingerprint_says_nothing() -> None:
    assert SECRET.reveal() == "c4nary"
    assert SECRET.fingerprint() == Secret("c4nary").fingerprint() != Secret("other").fingerprint()
    assert "c4nary" not in SECRET.fingerprint()
