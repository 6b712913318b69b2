from __future__ import annotations

import pytest

from docketwatch.channels.secret_options import check_ways


@pytest.mark.parametrize(
    ("ways", "is_needed", "sentence"),
    [
        ({"url_env": "A", "url_file": "b", "url": None}, False, "^url_env and url_file name the same secret"),
        ({"url_env": None, "url": None}, True, "^needs its address: give one of url_env, url$"),
        ({"url_env": ""}, True, "^url_env is empty"),
        ({"url_command": ()}, False, "^url_command is empty"),
    ],
)
def test_ways_that_do_not_fit_are_refused(ways: dict[str, object], *, is_needed: bool, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        check_ways("address", ways, is_needed=is_needed)


def test_one_way_is_enough_and_none_where_none_is_needed() -> None:
    check_ways("password", {"password_env": "A", "password_file": None}, is_needed=True)
    check_ways("password", {"password_env": None, "password_file": None}, is_needed=False)
