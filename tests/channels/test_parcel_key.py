from __future__ import annotations

from docketwatch.channels.parcel_key import parcel_key
from tests.rendered import a_rendered


def test_a_key_is_the_digests_id_and_a_hash_that_tells_targets_apart() -> None:
    first = parcel_key(a_rendered(), "email", "a@firm.example")
    assert first == parcel_key(a_rendered(), "email", "a@firm.example")
    assert first.startswith("digest.2026-11-25.3f2a9c1b.")
    others = [
        parcel_key(a_rendered(), "sendmail", "a@firm.example"),
        parcel_key(a_rendered(), "email", "b@firm.example"),
        parcel_key(a_rendered(readers_id="0ddba115"), "email", "a@firm.example"),
        parcel_key(a_rendered(), "email", "a@firm.ex", "ample"),
    ]
    assert len({first, *others}) == 5


def test_a_key_says_nothing_in_clear() -> None:
    key = parcel_key(a_rendered(), "email", "partner@firm.example")
    assert "partner" not in key
    assert "7be1c0de" not in key
