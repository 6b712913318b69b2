"""The periods that may give a candidate date, rule by rule; it never counts one (`docket/counting.py` does).

The rules are read as they stand since 1 December 2024.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.candidate import CandidateKind


@dataclass(frozen=True, slots=True)
class Period:
    """One line of the table: how many days, by which rule, for whom, and what else a reader must know.

    `is_appellate`: counted by Fed. R. App. P. 26, to which holidays of two places matter, not by Fed. R. Civ. P. 6.
    """

    kind: CandidateKind
    days: int
    rule: str
    who: str
    notes: tuple[str, ...] = ()
    is_appellate: bool = False


US = "the United States, its agency or officer is a party"

ANSWER_US = Period(
    "answer",
    60,
    "Fed. R. Civ. P. 12(a)(2)",
    "the United States, its agency or its officer sued in an official capacity: answer or Rule 12 motion",
    (
        "an officer sued individually: 60 days from the later service, on the officer or the U.S. attorney, 12(a)(3)",
        "a federal statute may set another time",
    ),
)
ANSWER_AFTER_DENIAL = Period(
    "answer",
    14,
    "Fed. R. Civ. P. 12(a)(4)(A)",
    "the party whose Rule 12 motion was denied: responsive pleading",
    ("14 days run from notice of the court's action, taken to be the day of entry",),
)
ANSWER_AMENDED = Period(
    "answer",
    14,
    "Fed. R. Civ. P. 15(a)(3)",
    "the party that must answer the amended pleading",
    ("14 days run from service, taken to be the day of filing (5(b)(2)(E), to those whose counsel has appeared)",),
)
APPEAL = Period(
    "appeal",
    60,
    "Fed. R. App. P. 4(a)(1)(B); 28 U.S.C. 2107(b)",
    f"any party: notice of appeal ({US})",
    is_appellate=True,
)
CROSS_APPEAL = Period(
    "cross_appeal",
    14,
    "Fed. R. App. P. 4(a)(3)",
    "any other party: notice of appeal",
    ("14 days from the filing of the first timely notice, or the time of 4(a)(1), whichever is later",),
    is_appellate=True,
)
CLASS_APPEAL = Period(
    "class_appeal",
    45,
    "Fed. R. Civ. P. 23(f)",
    f"any party: petition for permission to appeal ({US})",
    ("an order on reconsideration after the period does not start it again", "the time is not tolled in equity"),
)
REHEARING = Period(
    "rehearing",
    45,
    "Fed. R. App. P. 40(d)(1)",
    f"any party: petition for panel or en banc rehearing (civil case; {US})",
    ("an order may shorten or extend the time", "an amended decision starts it again"),
    is_appellate=True,
)
MANDATE_AFTER_TIME = Period(
    "mandate",
    7,
    "Fed. R. App. P. 41(b)",
    "the court of appeals: its mandate is to issue",
    ("7 days after the time to petition for rehearing ends", "an order may shorten or extend the time"),
    is_appellate=True,
)
MANDATE_AFTER_DENIAL = Period(
    "mandate",
    7,
    "Fed. R. App. P. 41(b)",
    "the court of appeals: its mandate is to issue",
    (
        "7 days after the denial of rehearing or of a stay of the mandate, or after the time to petition, if later",
        "an order may shorten or extend the time",
    ),
    is_appellate=True,
)
CERTIORARI = Period(
    "certiorari",
    90,
    "S. Ct. Rule 13.1, 13.3; 28 U.S.C. 2101(c)",
    "any party: petition for a writ of certiorari",
    ("from the entry of the judgment or of the denial of rehearing, not from the mandate", "no state holidays count"),
)
TRO = Period(
    "tro_expiry",
    14,
    "Fed. R. Civ. P. 65(b)(2)",
    "the party restrained: the order expires unless extended for good cause or by consent",
    ("issued without notice: not more than 14 days after entry, at the time that the court sets",),
)

REHEARING_DAYS_PRIVATE = 14
TOLLING_DAYS = 28
"""Rules 50(b), 52(b) and 59 give 28 days; a Rule 60 motion suspends the time if filed within those of Rule 59."""

SUSPENDED = "a motion listed in Fed. R. App. P. 4(a)(4)(A)"
SEPARATE_DOCUMENT = (
    "if Rule 58(a) asks for a separate document and none is entered, the time runs from that document or from 150 days"
    " after this entry, Fed. R. App. P. 4(a)(7)"
)
MAIL_DAYS = 3
MAIL_SHOWN = "3 days are added: the entry shows service by mail (Fed. R. Civ. P. 6(d))"
MAIL_NOT_SHOWN = "no 3 days are added: service by mail is not shown (Fed. R. Civ. P. 6(d))"
