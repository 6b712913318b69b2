from __future__ import annotations

import stat
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import pytest

from docketwatch.channels import files
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer
from tests.rendered import a_rendered

if TYPE_CHECKING:
    from pathlib import Path

FORMS: tuple[Literal["text", "html", "markdown", "json"], ...] = ("text", "html", "markdown", "json")
SUFFIXES = {"text": ".txt", "html": ".html", "markdown": ".md", "json": ".json"}


def write(tmp_path: Path, options: files.Options, **changes: object) -> list[str]:
    out = Outlets(lambda *_: Answer(None), lambda: None, tmp_path)
    names = []
    for parcel in files.pack(a_rendered(**changes), options):
        receipt = files.send(parcel, options, out)
        assert receipt.is_sent, receipt.problem
        names.append(parcel.target)
    return names


def test_every_form_is_written_under_its_key_for_the_user_alone(tmp_path: Path) -> None:
    names = write(tmp_path, files.Options("a/digests", FORMS))
    folder = tmp_path / "a" / "digests"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for form, name in zip(FORMS, names, strict=True):
        assert name.startswith("digest.2026-11-25.3f2a9c1b.")
        assert name.endswith(SUFFIXES[form])
        for path in (folder / name, folder / f"latest{SUFFIXES[form]}"):
            assert path.read_bytes().decode() == getattr(a_rendered(), form)
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(list(folder.iterdir())) == 8


def test_a_repeat_writes_the_same_file_again_and_leaves_nothing_beside(tmp_path: Path) -> None:
    options = files.Options("digests", latest=False)
    (name,) = write(tmp_path, options)
    (tmp_path / "digests" / name).write_bytes(b"half")
    assert write(tmp_path, options) == [name]
    assert [path.name for path in (tmp_path / "digests").iterdir()] == [name]
    assert (tmp_path / "digests" / name).read_bytes().decode() == a_rendered().html


def test_latest_does_not_go_back_to_an_earlier_day(tmp_path: Path) -> None:
    options = files.Options("digests")
    write(tmp_path, options, id="digest.2026-11-26.aaaaaaaa", day=date(2026, 11, 26), html="new")
    write(tmp_path, options, id="digest.2026-11-25.bbbbbbbb", html="old")
    assert (tmp_path / "digests" / "latest.html").read_text(encoding="utf-8") == "new"
    write(tmp_path, options, id="digest.2026-11-26.cccccccc", day=date(2026, 11, 26), html="newer")
    assert (tmp_path / "digests" / "latest.html").read_text(encoding="utf-8") == "newer"


def test_a_link_that_lies_in_the_way_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "digests").mkdir()
    (tmp_path / "precious").write_text("precious", encoding="utf-8")
    (tmp_path / "digests" / "latest.html").symlink_to(tmp_path / "precious")
    write(tmp_path, files.Options("digests"))
    assert (tmp_path / "precious").read_text(encoding="utf-8") == "precious"
    assert not (tmp_path / "digests" / "latest.html").is_symlink()


def test_a_write_that_fails_leaves_the_former_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = files.Options("digests", latest=False)
    (name,) = write(tmp_path, options)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    parcel = files.pack(a_rendered(html="other"), options)[0]
    receipt = files.send(parcel, options, Outlets(lambda *_: Answer(None), lambda: None, tmp_path))
    assert receipt.problem == f"{name} could not be written into digests (No space left on device)"
    assert [path.name for path in (tmp_path / "digests").iterdir()] == [name]
    assert (tmp_path / "digests" / name).read_bytes().decode() == a_rendered().html


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"folder": ""}, "folder must name"),
        ({"folder": "x", "formats": ()}, "at least one of text, html"),
        ({"folder": "x", "formats": ("html", "html")}, "one form twice"),
    ],
)
def test_options_that_cannot_be_are_refused(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        files.Options(**given)
