from __future__ import annotations

import base64

import pytest

from docketwatch.base.blot import blot_address, blot_secret

URL = "https://hooks.example/services/T0AAAAAAA/B0BBBBBBB/s3cr3ts3cr3t?sig=q%2Fuery-sig"


@pytest.mark.parametrize(
    ("text", "blotted"),
    [
        ("535 no such password hunter22 here", "535 no such password *** here"),
        (f"334 {base64.b64encode(b'hunter22').decode()}", "334 ***"),
        ("cut off at hunt", "cut off at ***"),
        ("cut off at hunte…", "cut off at ***…"),
        ("the hunt is on", "the hunt is on"),
        ("hun", "hun"),
    ],
)
def test_a_password_is_blotted_out_whole_in_base64_and_cut_off(text: str, blotted: str) -> None:
    assert blot_secret(text, "hunter22").replace("***=", "***") == blotted


def test_no_secret_blots_nothing() -> None:
    assert blot_secret("as it was", "") == "as it was"
    assert blot_address("as it was", "") == "as it was"


@pytest.mark.parametrize(
    "text",
    [
        f"no route to {URL}",
        "no route to /services/T0AAAAAAA/B0BBBBBBB/s3cr3ts3cr3t",
        "hook s3cr3ts3cr3t is gone",
        "signature q%2Fuery-sig is wrong",
        "signature q/uery-sig is wrong",
        "… /services/T0AAAAAAA/B0BBBBBBB/s3cr3",
    ],
)
def test_an_address_is_blotted_out_in_all_its_parts(text: str) -> None:
    said = blot_address(text, URL)
    assert "***" in said
    for part in ("T0AAAAAAA", "B0BBBBBBB", "s3cr3", "uery-sig"):
        assert part not in said


def test_the_servers_name_stays_and_an_address_that_is_none_goes_too() -> None:
    assert blot_address("hooks.example did not answer", URL) == "hooks.example did not answer"
    assert blot_address("bad http://[x/secret", "http://[x/secret") == "bad ***"
