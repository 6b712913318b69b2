from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from docketwatch.base.errors import ConfigError, UsageError
from docketwatch.config.settings import Settings, load_settings
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def faults(folder: Path, text: str) -> tuple[str, ...]:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    assert caught.value.where == str(path)
    return caught.value.faults


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[watch\n", "not valid TOML: Expected ']'.*line 1"),
        ("a = [\n", "line 2, the end of the file"),
        ('[watch]\nscope = "corr"\n', r"\[watch\] scope: \"corr\" is not allowed; use 'core' or 'adjacent'"),
        (
            '[watch]\ntopics = ["protected"]\n',
            r"\[watch.topics 1\]: \"protected\" is not allowed; use 'protected-areas'",
        ),
        ("[watsh]\n", 'watsh: there is no such table or key; did you mean "watch"'),
        ("[zzz]\n", "zzz: there is no such table or key; allowed: channels, courtlistener, courts"),
        ("[net]\nparalel = 1\n", r'\[net\] paralel: there is no such key; did you mean "parallel"'),
        ("[net]\nparallel = 99\n", r"\[net\] parallel: input should be less than or equal to 16 \(it is 99\)"),
        ('[net]\ncontact = "a\\nb"\n', r"\[net\] contact"),
        ('[digest]\ntimezone = "EST5"\n', r'\[digest\] timezone: "EST5" is no time zone'),
        ('[courts.dcc]\nrss_url = "https://x"\n', r'\[courts.dcc\]: There is no federal court "dcc"'),
        ('[courts.azb]\nrss_url = "https://x"\n', r'write the court\'s id here: "arb"'),
        ('[courts.dcd]\nrss_url = "dcd"\n', r"\[courts.dcd\] rss_url: \"dcd\" is no address"),
        ("[courts.dcd]\n", r"\[courts.dcd\] rss_url: is required"),
        ('[watch]\ntopics = "all"\n', r"\[watch\] topics: must be a list, in square brackets \(it is 'all'\)"),
        ("[store]\npath = 3\n", r"\[store\] path: must be a path"),
        ("schema = 2\n", 'schema: "2" is not allowed; use 1'),
        ('[store]\npath = ""\n', r'\[store\] path: "." names no file'),
        ('[store]\npath = "/"\n', r'\[store\] path: "/" names no file'),
        ('[store]\npath = ".."\n', "names no file"),
        ('[store]\npath = "a\\u0000b"\n', "names no file"),
        ('[store]\npath = "~nobody-here/x"\n', "begins with the name of nobody on this machine"),
        (f"[net]\nparallel = {'9' * 5000}\n", "a number is too long"),
        (f"x = {'[' * 3000}\n", "lists are nested too deeply"),
    ],
)
def test_a_fault_names_table_key_and_what_is_allowed(tmp_path: Path, text: str, fault: str) -> None:
    found = faults(tmp_path, text)
    assert len(found) == 1
    assert re.search(fault, found[0]), found[0]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf[net]\nparallel = 3\n")
    assert load_settings(path)[0].net.parallel == 3


def test_a_configuration_that_may_not_be_read_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(tmp_path / "config.toml")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(tmp_path / "loop" / "config.toml")


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    assert len(faults(tmp_path, "[net]\nparallel = 0\ndeadline_s = -1\n[digest]\ntimezone = 3\n")) == 3


def test_a_file_that_is_named_must_exist_and_be_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no configuration file"):
        load_settings(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_settings(tmp_path / "latin.toml")
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(tmp_path)


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    settings, folder = load_settings(None)
    assert settings == Settings()
    assert folder == tmp_path / "docketwatch"
    assert settings.store_path(folder) == tmp_path / "data" / "docketwatch" / "docketwatch.sqlite3"


def test_every_address_is_a_setting(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        '[courtlistener]\nurl = "http://127.0.0.1:1"\n[courts.dcd]\nrss_url = "http://127.0.0.1:2/"\n'
        '[store]\npath = "~/x.sqlite3"\n[digest]\ntimezone = "America/Denver"\n'
    )
    settings, _ = load_settings(path)
    assert settings.courtlistener.url == "http://127.0.0.1:1"
    assert settings.court_table()["dcd"].rss_url == "http://127.0.0.1:2/"
    assert settings.store_path(tmp_path).is_absolute()
    relative = Settings.model_validate({"store": {"path": "x.sqlite3"}})
    assert relative.store_path(tmp_path) == tmp_path / "x.sqlite3"
    assert settings.zone().key == "America/Denver"


@pytest.mark.parametrize(
    ("name", "zone"), [("America/Chicago", "America/Chicago"), (":UTC", "UTC"), ("No/Such", "UTC")]
)
def test_the_machines_zone_is_the_readers_unless_set(name: str, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", name)
    assert Settings().zone().key == zone


def test_the_machines_zone_without_tz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    assert Settings().zone().key


def test_the_example_configuration_is_valid_and_its_defaults_are_the_real_ones(tmp_path: Path) -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    path = tmp_path / "config.toml"
    path.write_text(example, encoding="utf-8")
    assert load_settings(path)[0] == Settings()
    # Every commented setting, taken in, is a setting there is.
    lines = [
        line.removeprefix("# ") if line.startswith(("# [", "#  ")) or " = " in line else line
        for line in example.splitlines()
    ]
    path.write_text("\n".join(line for line in lines if not line.startswith("#")), encoding="utf-8")
    settings, _ = load_settings(path)
    assert settings.net.contact
    assert settings.courts
