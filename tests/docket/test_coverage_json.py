from __future__ import annotations

import json

from docketwatch.docket.coverage_json import coverage_from, coverage_record
from docketwatch.docket.model import Coverage, Reason
from tests.feeds import NOW


def test_coverage_comes_back_as_it_was() -> None:
    reasons = (Reason("gap", "looks 43 h apart", standing=False),)
    for one in (
        Coverage("dcd 1", "dcd", "full", "partial", NOW, NOW, reasons, (47, 49)),
        Coverage("courtlistener 5", None, "unchecked", "unchecked", None, None),
    ):
        assert coverage_from(json.loads(json.dumps(coverage_record(one)))) == one
