"""A rendered digest for tests: small, whole, and changed where a test says so."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

from docketwatch.docket.delivery import Brief, BriefItem, Rendered

COMPOSED_AT = datetime(2026, 11, 25, 12, 15, 7, tzinfo=UTC)


def a_rendered(**changes: object) -> Rendered:
    """One digest with two entries; `changes` replace its fields, and the sha256 follows the JSON."""
    brief = Brief(
        verdict="34 of 34 cases checked",
        items=(
            BriefItem(
                "Preliminary injunction granted [45]",
                "Doe v. Mullin, D. Mass. 1:25-cv-00001, ECF 45",
                "https://storage.courtlistener.com/recap/gov.uscourts.mad.1/gov.uscourts.mad.1.45.0.pdf",
            ),
            BriefItem("Notice of appeal", "Roe v. Noem, D.D.C. 1:25-cv-00002, ECF 46"),
        ),
        more=3,
        footer="Run 17; not legal advice, check the docket.",
    )
    rendered = Rendered(
        id="digest.2026-11-25.3f2a9c1b",
        kind="digest",
        readers_id="7be1c0de",
        day=date(2026, 11, 25),
        composed_at=COMPOSED_AT,
        run=17,
        status="ok",
        entries=5,
        dockets=2,
        subject="[docketwatch] PI granted in Doe v. Mullin (D. Mass. 1:25-cv-00001) + 4 filings, 25 Nov",
        text="34 of 34 cases checked.\n\nDoe v. Mullin: ORDER granting § 705 stay “granted”.\n",
        html="<!doctype html><html lang='en'><body><p>Doe v. Mullin: ORDER granting § 705 stay</p></body></html>\n",
        markdown="# Digest\n\nDoe v. Mullin: ORDER granting § 705 stay\n",
        json='{"schema": 1, "entries": [{"text": "ORDER granting § 705 stay"}]}',
        sha256="",
        brief=brief,
    )
    rendered = replace(rendered, **changes)  # type: ignore[arg-type]
    return replace(rendered, sha256=hashlib.sha256(rendered.json.encode("utf-8", "replace")).hexdigest())
