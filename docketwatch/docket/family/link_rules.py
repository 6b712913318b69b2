"""All rules of kinship in the order in which they are tried; the first that claims a number keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docketwatch.docket.family.rules_appeal import APPEAL_RULES
from docketwatch.docket.family.rules_consolidation import CONSOLIDATION_RULES
from docketwatch.docket.family.rules_cross import CROSS_RULES
from docketwatch.docket.family.rules_related import RELATED_RULES
from docketwatch.docket.family.rules_supreme import SUPREME_RULES
from docketwatch.docket.family.rules_transfer import TRANSFER_RULES

if TYPE_CHECKING:
    from docketwatch.docket.family.link_rule import LinkRule

RULES: tuple[LinkRule, ...] = (
    *CROSS_RULES,
    *CONSOLIDATION_RULES,
    *SUPREME_RULES,
    *TRANSFER_RULES,
    *APPEAL_RULES,
    *RELATED_RULES,
)
