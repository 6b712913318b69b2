from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from docketwatch.base.errors import UsageError
from docketwatch.cli.export import app
from tests.cli.test_check import today
from tests.feeds import Item

if TYPE_CHECKING:
    from pathlib import Path

    from docketwatch.demo.court_server import Courts
    from tests.conftest import Program


def export(program: Program, folder: Path, *options: str) -> str:
    result = CliRunner().invoke(
        app, ["html", str(folder), "--config", str(program.config), *options], catch_exceptions=False
    )
    assert result.exit_code == 0
    return result.output


def test_a_site_is_written_from_what_the_check_saw(watching: Program, courts: Courts, tmp_path: Path) -> None:
    courts.show("dcd", today(Item("Order on Motion for Leave", 5, 41), Item("Motion", 3, 40)))
    assert watching.run("check").code in {0, 3}
    site = tmp_path / "site"
    assert export(watching, site) == f"Wrote 2 pages to {site}: open {site / 'index.html'}\n"
    page = (site / "case-make-the-road.html").read_text(encoding="utf-8")
    assert "Make the Road New York v. Noem" in page
    assert page.index("ECF 41") < page.index("ECF 40")
    assert "case-make-the-road.html" in (site / "index.html").read_text(encoding="utf-8")


def test_a_page_of_a_case_no_longer_watched_goes(watching: Program, tmp_path: Path) -> None:
    site = tmp_path / "site"
    export(watching, site)
    watching.configure(watchlist="")
    assert "Wrote 1 page to" in (told := export(watching, site))
    assert "removed 1 older one" in told
    assert not (site / "case-make-the-road.html").exists()


def test_a_private_docket_is_said_and_not_shown(watching: Program, tmp_path: Path) -> None:
    watchlist = watching.folder / "watchlist.toml"
    watchlist.write_text(watchlist.read_text(encoding="utf-8") + "private = true\n", encoding="utf-8")
    site = tmp_path / "site"
    export(watching, site)
    front = (site / "index.html").read_text(encoding="utf-8")
    assert "1 private docket is not shown." in front
    assert "1:25-cv-00190" not in front + (site / "entries.js").read_text(encoding="utf-8")
    export(watching, site, "--with-private")
    front = (site / "index.html").read_text(encoding="utf-8")
    assert "not shown" not in front
    assert "1:25-cv-00190" in front


def test_somebody_elses_page_is_left_alone(watching: Program, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>the firm</h1>", encoding="utf-8")
    with pytest.raises(UsageError, match="not written by docketwatch"):
        export(watching, tmp_path)
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "<h1>the firm</h1>"
