from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import UsageError
from docketwatch.config.secret_places import SecretPlaces, find_secret

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "hunter2 with blanks"


def private(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "secret"
    path.touch(mode=mode)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def revealed(places: SecretPlaces, folder: Path) -> str | None:
    found = find_secret(places, folder)
    return found.reveal() if found else None


def test_a_secret_is_found_in_each_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private(tmp_path, SECRET + "\n")
    monkeypatch.setenv("SMTP", SECRET)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    for places in (
        SecretPlaces("password", variable="SMTP"),
        SecretPlaces("password", file="secret"),
        SecretPlaces("password", file="$CREDENTIALS_DIRECTORY/secret"),
        SecretPlaces("password", command=("printf", SECRET)),
        SecretPlaces("url", plain=SECRET),
    ):
        assert revealed(places, tmp_path) == SECRET
    assert revealed(SecretPlaces("password"), tmp_path) is None


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        (SecretPlaces("password", variable="NOT_SET"), "The password in the variable NOT_SET is empty"),
        (SecretPlaces("password", file="none"), "The password file .* cannot be read"),
        (SecretPlaces("password", file="secret"), "can be read by others. Make it yours alone: chmod 600"),
        (SecretPlaces("password", command=("false",)), "The password command false ended with 1"),
        (SecretPlaces("password", command=("no-such-program",)), "did not work"),
        (SecretPlaces("password", command=("printf", f"{SECRET}\\nmore")), "is more than one line"),
    ],
)
def test_a_place_that_gives_nothing_is_named_and_the_secret_never(
    tmp_path: Path, places: SecretPlaces, sentence: str
) -> None:
    private(tmp_path, SECRET, mode=0o644)
    with pytest.raises(UsageError, match=sentence) as caught:
        find_secret(places, tmp_path)
    assert SECRET not in str(caught.value)
