from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Program


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["--send", "--pending"], "--send and --pending cannot be done at once. Choose one."),
        (["--send"], "There are no readers: add a [[readers]] table to config.toml"),
        (["--dry-run"], "There are no readers"),
        (["--to", "team"], 'There are no readers "team". Known: none; add a [[readers]] table'),
        (["--since", "soon"], '"soon" is no day or time. Write 2026-11-24'),
        (["--format", "pdf"], 'There is no format "pdf". Use one of atom, csv, html'),
        (["--case", "nobody"], 'There is no watched case "nobody"'),
        (["--topic", "nothing"], 'There is no watched topic "nothing"'),
    ],
)
def test_a_mistake_has_one_sentence_and_code_two(program: Program, typed: list[str], sentence: str) -> None:
    program.configure(topics='["protected-areas"]')
    result = program.run("digest", *typed)
    assert result.code == 2
    assert sentence in result.err
    assert result.err.count("\n") == 1


def test_what_cron_runs_every_ten_minutes_says_nothing_of_what_every_check_says(program: Program) -> None:
    program.configure("[readers]\n")
    loud, quiet = program.run("digest", "--urgent"), program.run("digest", "--urgent", "--quiet")
    assert (loud.code, "readers" in loud.err) == (2, True)
    assert (quiet.code, quiet.out, quiet.err) == (2, "", "")
    program.configure()
    assert program.run("digest", "--urgent", "--quiet").code == 0, "no readers yet, nothing to send"


def test_readers_of_what_nobody_watches_are_a_mistake(program: Program) -> None:
    to = '[[readers.to]]\nchannel = "files"\nfolder = "out"\n'
    program.configure(f'[[readers]]\nname = "team"\ntopics = ["nothing"]\n{to}', topics='["protected-areas"]')
    result = program.run("digest", "--send")
    assert result.code == 2
    assert '"nothing" is not watched' in result.err


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["--send", "--case", "x"], "--send takes no --case: who gets what stands in config.toml."),
        (["--dry-run", "--json"], "--dry-run takes no --format or --json"),
        (["--since", "2999-01-01"], "The period begins after its end, or in the future."),
        (["--since", "2026-11-25", "--until", "2026-11-23"], "The period begins after its end"),
        (["--case", "city-of-franklin", "--topic", "emergency-powers"], "There is no watched case"),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(program: Program, typed: list[str], sentence: str) -> None:
    program.configure(topics='["protected-areas", "emergency-powers"]')
    result = program.run("digest", *typed)
    assert (result.code, sentence in result.err) == (2, True), result.err


def test_a_case_of_another_topic_is_no_empty_digest(program: Program) -> None:
    case = '[[case]]\nid = "doe"\ncaption = "Doe v. Roe"\ntopics = ["{}"]\n'
    watchlist = case + '[[case.docket]]\ncourt = "dcd"\nnumber = "1:25-cv-0000{}"\n'
    both = watchlist.format("one", 1) + watchlist.format("two", 2).replace('"doe"', '"roe"')
    program.configure(watchlist=both)
    result = program.run("digest", "--case", "doe", "--topic", "two")
    assert (result.code, result.err) == (2, "docketwatch: doe is no case of two, but of one.\n")
