from __future__ import annotations

from datetime import UTC, date
from typing import TYPE_CHECKING

import pytest

from docketwatch.demo.courtlistener_data import Document
from docketwatch.site_material import site_material
from tests.archive import START, Archive, serve_archive
from tests.conftest import Program
from tests.test_outlook import HISTORY, REF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docketwatch.digest.site.material import SiteMaterial

LATER = START.replace(day=15)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """A docket with a history, one marked private, and a day on which something comes."""
    program = Program(tmp_path_factory.mktemp("site"))
    with serve_archive(program) as served:
        docket = served.add_docket(1)
        private = served.add_docket(2)
        for number, text in HISTORY:
            served.file(docket, number, text)
        served.watch(private=[private.id])
        watchlist = program.folder / "watchlist.toml"
        written = watchlist.read_text(encoding="utf-8")
        watchlist.write_text(
            written.replace("caption =", 'note = "call the client first"\ncaption ='), encoding="utf-8"
        )
        served.check()
        served.clock.forward(hours=24)
        entry = served.file(docket, 12, "OPINION and ORDER granting in part 4 Motion for Preliminary Injunction.")
        entry.documents[0] = Document(
            document_number="12", pacer_doc_id="09301000012", filepath_local="recap/12.pdf", is_available=True
        )
        served.check()
        yield served


def gathered(archive: Archive, *, with_private: bool = False, with_notes: bool = False) -> SiteMaterial:
    with archive.parts() as parts:
        return site_material(parts, archive.clock.now, UTC, with_private=with_private, with_notes=with_notes)


def test_every_entry_is_there_as_read(archive: Archive) -> None:
    material = gathered(archive)
    (case,) = material.cases
    (docket,) = case.dockets
    assert (docket.ref, docket.court, docket.role) == (REF, "D. Md.", "district")
    told = [(line.mark, line.event, line.is_ruling, line.ruling) for line in docket.lines]
    assert told == [
        ("text entry", "hearing_notice", False, ""),
        ("ECF 4", "motion", False, ""),
        ("ECF 5", "appearance", False, ""),
        ("ECF 9", "order", True, "granted"),
        ("ECF 12", "opinion", True, "granted in part"),
    ]
    assert docket.judge == "Jo Rowe (in the newest ruling)"
    order = docket.lines[3]
    assert order.summary.startswith("Judge Jo Rowe granted")
    assert order.text == HISTORY[3][1]
    assert order.day == date(2026, 9, 14)
    assert len({line.key for line in docket.lines}) == 5
    assert [line.is_baseline for line in docket.lines] == [True] * 4 + [False]


def test_a_case_has_its_board_its_dates_and_how_far_it_was_seen(archive: Archive) -> None:
    material = gathered(archive)
    (case,) = material.cases
    assert material.as_of is not None
    assert [row.kind for row in case.board.rows] == ["preliminary_injunction"] * len(case.board.rows)
    assert [(item.kind, item.day) for item in case.items] == [("hearing", date(2026, 9, 21))]
    assert [one.docket for one in case.coverage] == [REF]
    assert [link.name for link in case.dockets[0].links] == ["CourtListener"]


def test_a_private_docket_is_left_out_and_counted_unless_asked_for(archive: Archive) -> None:
    material = gathered(archive)
    assert material.private_dockets == 1
    assert "8:26-cv-00002" not in repr(material)
    assert "Juniper Aid 2" not in repr(material)
    everything = gathered(archive, with_private=True)
    assert everything.private_dockets == 0
    assert [case.dockets[0].number for case in everything.cases] == ["8:26-cv-00001", "8:26-cv-00002"]


def test_a_note_is_left_out_unless_asked_for(archive: Archive) -> None:
    assert "call the client first" not in repr(gathered(archive))
    (case,) = gathered(archive, with_notes=True).cases
    assert case.note == "call the client first"


def test_a_free_copy_is_the_first_link(archive: Archive) -> None:
    (case,) = gathered(archive).cases
    links = case.dockets[0].lines[-1].links
    assert [(link.name, link.is_free) for link in links][:1] == [("PDF", True)]


def test_what_changed_is_named_without_its_old_words(tmp_path: Path) -> None:
    with serve_archive(Program(tmp_path)) as archive:
        docket = archive.add_docket(1)
        entry = archive.file(docket, 4, "MOTION to Stay by Ana Roe, born 1 May 1990")
        quiet = archive.file(docket, 5, "NOTICE of Appearance by Thomas Corcoran on behalf of Bureau of Tides")
        archive.watch()
        archive.check()
        archive.clock.forward(hours=24)
        archive.world.edit_entry(entry.id, archive.clock.now, description="MOTION to Stay by A.R.")
        archive.check()
        material = gathered(archive)
    lines = {line.mark: line for line in material.cases[0].dockets[0].lines}
    assert lines["ECF 4"].changes == ("its text changed",)
    assert lines["ECF 4"].changed_at == archive.clock.now
    assert lines["ECF 5"].changes == ()
    assert "1990" not in repr(material)
    assert quiet.description in repr(material)
