"""The digest, and what other commands list, as JSON, schema version 1; documented in docs/json.md."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any

from docketwatch.digest.wording import coverage_sentence, news_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from docketwatch.digest.compose.sections import ComposedDigest

SCHEMA = 1
SUFFIX = ".json"
MEDIA_TYPE = "application/json"


def render(digest: ComposedDigest, _zone: tzinfo) -> str:
    """The digest as one JSON object with a trailing newline; moments in ISO 8601 with their offset."""
    verdict = f"{coverage_sentence(digest.verdict)} {news_sentence(digest.verdict)}"
    return render_plain({"verdict_line": verdict, **asdict(digest)})


def render_plain(fields: Mapping[str, Any]) -> str:
    """Any values of docketwatch as one JSON object, its schema number first, with a trailing newline."""
    return json.dumps({"schema": SCHEMA, **fields}, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: Any) -> Any:  # noqa: ANN401 - json hands over anything
    if isinstance(value, date | time):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(f"no JSON for {type(value).__name__}")
