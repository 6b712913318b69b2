from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import UsageError
from docketwatch.cli.site_folder import write_site

if TYPE_CHECKING:
    from pathlib import Path

MARK = "made by us"
PAGES = {"index.html": f"<!-- {MARK} -->\nfront é", "case-a.html": f"<!-- {MARK} -->\na", "site.js": f"// {MARK}\n"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "site"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_site_is_written_for_its_owner_alone(folder: Path) -> None:
    assert write_site(folder, PAGES, MARK) == 0
    assert names(folder) == sorted(PAGES)
    assert (folder / "index.html").read_text(encoding="utf-8") == PAGES["index.html"]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_a_second_export_replaces_its_own_and_removes_pages_of_cases_no_longer_watched(folder: Path) -> None:
    write_site(folder, PAGES, MARK)
    (folder / "case-of-mine.html").write_text("somebody's own", encoding="utf-8")
    (folder / "notes.txt").write_text("kept", encoding="utf-8")
    assert write_site(folder, {"index.html": f"{MARK} again", "site.js": PAGES["site.js"]}, MARK) == 1
    assert names(folder) == ["case-of-mine.html", "index.html", "notes.txt", "site.js"]
    assert (folder / "index.html").read_text(encoding="utf-8") == f"{MARK} again"


@pytest.mark.parametrize("name", ["index.html", "case-a.html", "site.js"])
def test_a_folder_with_another_file_of_that_name_is_refused_untouched(folder: Path, name: str) -> None:
    folder.mkdir(parents=True)
    (folder / name).write_text("<h1>the firm's own page</h1>", encoding="utf-8")
    with pytest.raises(UsageError, match=f"{name}, not written by docketwatch. Name an empty folder"):
        write_site(folder, PAGES, MARK)
    assert names(folder) == [name]
    assert "the firm's own page" in (folder / name).read_text(encoding="utf-8")


def test_a_link_is_never_written_through(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere.html"
    elsewhere.write_text(f"<!-- {MARK} --> an older page", encoding="utf-8")
    (folder / "index.html").symlink_to(elsewhere)
    write_site(folder, PAGES, MARK)
    assert "an older page" in elsewhere.read_text(encoding="utf-8")
    assert not (folder / "index.html").is_symlink()


def test_a_link_that_leads_nowhere_is_not_ours(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").symlink_to(tmp_path / "nowhere")
    with pytest.raises(UsageError, match=r"holds index\.html"):
        write_site(folder, PAGES, MARK)


def test_where_nothing_can_be_written_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match=r"The site cannot be written to .*\. Name a folder that you may write to"):
        write_site(tmp_path / "file", PAGES, MARK)


def test_a_write_that_fails_leaves_the_old_page_and_no_half_of_a_new_one(folder: Path) -> None:
    write_site(folder, PAGES, MARK)
    with pytest.raises(UnicodeEncodeError):
        write_site(folder, {**PAGES, "case-a.html": "\ud800"}, MARK)
    assert names(folder) == sorted(PAGES)
    assert (folder / "case-a.html").read_text(encoding="utf-8") == PAGES["case-a.html"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_closed_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="Permission denied"):
        write_site(tmp_path / "site", PAGES, MARK)
