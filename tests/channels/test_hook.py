from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docketwatch.channels import hook
from docketwatch.channels.outlets import Outlets
from docketwatch.docket.delivery import Answer
from tests.rendered import a_rendered

if TYPE_CHECKING:
    from pathlib import Path

CODE = "import os, sys; open(os.environ['DOCKETWATCH_KEY'], 'wb').write(sys.stdin.buffer.read())"


def test_a_program_gets_the_digest_as_json_and_its_key(tmp_path: Path) -> None:
    options = hook.Options((sys.executable, "-c", CODE))
    (parcel,) = hook.pack(a_rendered(), options)
    assert parcel.target == "hook"
    assert hook.send(parcel, options, Outlets(lambda *_: Answer(None), lambda: None, tmp_path)).is_sent
    assert (tmp_path / parcel.key).read_text(encoding="utf-8") == a_rendered().json


def test_two_programs_have_two_keys() -> None:
    first, second = (hook.pack(a_rendered(), hook.Options(("/bin/x", word)))[0] for word in ("a", "b"))
    assert first.key != second.key
