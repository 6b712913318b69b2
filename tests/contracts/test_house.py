"""The house rules that a machine can count: sizes, opening sentences, no registry hosts in the lock files."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MOST_FILE_LINES = 300
MOST_FUNCTION_LINES = 40
MODULES = sorted((ROOT / "docketwatch").rglob("*.py"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_short_and_opens_with_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_FILE_LINES
    tree = ast.parse(text)
    assert (ast.get_docstring(tree) or "").strip()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = ast.get_docstring(node, clean=False) or ""
            lines = (node.end_lineno or 0) - node.lineno + 1 - docstring.count("\n")
            assert lines <= MOST_FUNCTION_LINES, f"{path.name}: {node.name} has {lines} lines"


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.lock")), ids=name)
def test_a_lock_file_holds_hashes_and_no_addresses(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    packages = re.findall(r"^[a-z0-9._-]+==", text, re.MULTILINE)
    assert len(packages) > 10
    assert text.count("--hash=sha256:") >= len(packages)
    assert "://" not in text
    assert "index-url" not in text


def test_every_test_file_mirrors_a_module() -> None:
    loose = {"test_real_feeds.py", "test_against_juriscraper.py"}
    for path in (ROOT / "tests").rglob("test_*.py"):
        folder = path.relative_to(ROOT / "tests").parent
        if path.name in loose or str(folder).split("/")[0] in {"contracts", "faults", "fuzz", "simulation", "browser"}:
            continue
        module = ROOT / "docketwatch" / folder / path.name.removeprefix("test_")
        package = ROOT / "docketwatch" / folder / path.stem.removeprefix("test_")
        assert module.exists() or package.is_dir(), f"{name(path)} mirrors nothing"
