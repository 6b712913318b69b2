from __future__ import annotations

import sys
from pathlib import Path

import pytest

from docketwatch.base.errors import UsageError
from docketwatch.config.settings import CourtListenerSettings
from docketwatch.config.token import CREDENTIAL, VARIABLE, find_token


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (VARIABLE, "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)


def found(folder: Path, **settings: object) -> str | None:
    token = find_token(CourtListenerSettings(**settings), folder)  # type: ignore[arg-type]
    return token.reveal() if token else None


def token_file(folder: Path, text: str = "f1le\n", mode: int = 0o600) -> Path:
    path = folder / "token"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return Path("token")


def test_without_one_there_is_none(tmp_path: Path) -> None:
    assert found(tmp_path) is None


def test_each_place_and_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = (sys.executable, "-c", "print('c0mmand')")
    assert found(tmp_path, token_command=command) == "c0mmand"
    assert found(tmp_path, token_command=command, token_file=token_file(tmp_path)) == "f1le"
    (tmp_path / CREDENTIAL).write_text("cr3dential", encoding="ascii")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert found(tmp_path, token_file=token_file(tmp_path)) == "cr3dential"
    monkeypatch.setenv(VARIABLE, "v4riable")
    assert found(tmp_path, token_file=token_file(tmp_path)) == "v4riable"


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="chmod 600"):
        found(tmp_path, token_file=token_file(tmp_path, mode=0o640))


@pytest.mark.parametrize("text", ["two words", "", "Token abc", "ünicode"])
def test_what_is_no_token_is_refused_without_being_shown(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        found(tmp_path, token_file=token_file(tmp_path, text))
    assert not text or text not in str(refused.value)


@pytest.mark.parametrize(
    "command", [("/no/such/program",), (sys.executable, "-c", "import sys; print('s3cret'); sys.exit(3)")]
)
def test_a_command_that_fails_is_named_without_its_output(tmp_path: Path, command: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as refused:
        found(tmp_path, token_command=command)
    assert "s3cret" not in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        found(tmp_path, token_file=Path("none"))
