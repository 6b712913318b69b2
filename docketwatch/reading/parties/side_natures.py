"""Lists the papers that can come from one side only, by their nature; no code that reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.readings import CourtKind, Event, MotionKind, Side


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


_CIVIL: frozenset[CourtKind] = frozenset({"district", "rss"})

_CRIMINAL: frozenset[CourtKind] = frozenset({"criminal"})
_BANKRUPTCY: frozenset[CourtKind] = frozenset({"bankruptcy"})
_APPEALS: frozenset[CourtKind] = frozenset({"appellate"})
_ANY: frozenset[CourtKind] = frozenset({"district", "appellate", "bankruptcy", "criminal", "rss"})

# Name, events, kinds of motion (None: any), courts, words (None: any), side: what can come from one side only.
NATURES: tuple[
    tuple[
        str, frozenset[Event], frozenset[MotionKind] | None, frozenset[CourtKind], re.Pattern[str] | None, Side | None
    ],
    ...,
] = (
    (
        "removal",
        frozenset({"complaint"}),
        None,
        _CIVIL,
        _words(r"\b notice \s+ of \s+ removal | ^ \s*+ \W{0,12} removal \b"),
        "defendant",
    ),
    (
        "claims_of_defendant",
        frozenset({"complaint", "amended_complaint"}),
        None,
        _CIVIL,
        _words(
            r"^ \s*+ \W{0,12} (?: amended \s+ )? (?: third[\s-]?party \s+ complaint | counter-?claim | cross-?claim )"
        ),
        "defendant",
    ),
    ("complaint", frozenset({"complaint", "amended_complaint", "petition"}), None, _ANY, None, "plaintiff"),
    (
        "answer_to_counterclaim",
        frozenset({"answer"}),
        None,
        _CIVIL,
        _words(r"\b (?: answer | reply | response ) \s+ to \b [^.]{0,40} \b counter-?claim"),
        "plaintiff",
    ),
    ("answer", frozenset({"answer"}), None, _ANY, None, "defendant"),
    ("appeal", frozenset({"notice_of_appeal"}), None, _APPEALS, None, "plaintiff"),
    (
        "time_to_answer",
        frozenset({"motion", "stipulation", "letter"}),
        frozenset({"extension"}),
        _CIVIL,
        _words(
            r"""
            \b time \b [^.]{0,60} \b (?: answer (?! ing \s+ brief ) (?! \s+ (?: brief | interrog | discovery ) )
              | (?: respond | response ) \s+ to \s+ (?: the \s+ | plaintiff\S* \s+ )? (?: \d+ \s+ | \[\d+\] \s+ )?
                (?: amended \s+ )? (?: complaint | petition ) )
            """
        ),
        "defendant",
    ),
    (
        "dismissal_by_consent",
        frozenset({"motion", "reply", "memorandum"}),
        frozenset({"dismiss"}),
        _ANY,
        _words(
            r"""
                \b (?: joint | agreed | stipulat\w+ | voluntar\w+ | counter-?claim | appeal | without \s+ prejudice
                  | 41\(a\) )
            """
        ),
        None,
    ),
    (
        "withdrawn_claim_for_relief",
        frozenset({"notice"}),
        None,
        _CIVIL,
        _words(
            r"""
                \b withdraw\w* \b .{0,80} \b motion \b .{0,40} \b (?: class | preliminary \s+ injunction
                  | restraining \s+ order )
            """
        ),
        "plaintiff",
    ),
    (
        "time_to_answer_relief",
        frozenset({"motion", "stipulation"}),
        frozenset({"extension"}),
        _CIVIL,
        _words(
            r"""
                \b (?: respon[ds] \w* | oppos \w* ) \s+ to \b [^.]{0,40} \b (?: preliminary \s+ injunction
                  | restraining \s+ order )
            """
        ),
        "defendant",
    ),
    (
        "time_to_oppose_dismissal",
        frozenset({"motion", "stipulation"}),
        frozenset({"extension"}),
        _CIVIL,
        _words(r"\b (?: respon[ds] \w* | oppos \w* ) \s+ to \b [^.]{0,40} \b motions? \s+ to \s+ dismiss"),
        "plaintiff",
    ),
    ("dismiss", frozenset({"motion", "reply", "memorandum"}), frozenset({"dismiss"}), _CIVIL, None, "defendant"),
    (
        "relief_asked",
        frozenset({"motion", "reply", "memorandum", "notice"}),
        frozenset({"class_certification", "tro", "preliminary_injunction"}),
        _CIVIL,
        None,
        "plaintiff",
    ),
    (
        "against_relief",
        frozenset({"opposition"}),
        frozenset({"class_certification", "tro", "preliminary_injunction"}),
        _CIVIL,
        None,
        "defendant",
    ),
    ("against_dismissal", frozenset({"opposition"}), frozenset({"dismiss"}), _CIVIL, None, "plaintiff"),
    # Supreme Court: "Application (25A1102) for a stay, submitted to Justice Kagan."
    (
        "application",
        frozenset({"motion"}),
        None,
        _APPEALS,
        _words(r"^ \s*+ \W{0,12} application \b .{0,120} \b submitted \s+ to"),
        "plaintiff",
    ),
    (
        "financial_affidavit",
        frozenset({"declaration_exhibit"}),
        None,
        _CRIMINAL,
        _words(r"\b CJA \b | financial \s+ affidavit"),
        "defendant",
    ),
    (
        "debtors_papers",
        frozenset({"declaration_exhibit", "other", "motion", "notice", "report", "administrative"}),
        None,
        _BANKRUPTCY,
        _words(
            r"""
            ^ \s*+ \W{0,12} (?: amended \s+ | chapter \s+ \d+ \s+ )* (?: plan \b (?! .{0,40} \b (?: trustee
              | committee ) )
              | schedules? \b | statement \s+ of \s+ (?: financial \s+ affairs | current \s+ monthly \s+ income
                | intention )
              | (?: certificate | certification ) \s+ of \s+ credit \s+ counsel | list \s+ of \s+ creditors
                | employee \s+ income
              | application \s+ to \s+ pay \s+ filing \s+ fee | monthly \s+ operating \s+ report
                | statement \s+ of \s+ social )
            """
        ),
        "plaintiff",
    ),
    (
        "others_papers_in_bankruptcy",
        frozenset({"declaration_exhibit", "other", "motion", "notice", "report", "appearance", "hearing_notice"}),
        None,
        _BANKRUPTCY,
        _words(
            r"""
                \b proof \s+ of \s+ claim | application \s+ for \s+ (?: \w+ \s+ ){0,3} compen\w+
                  | ^ \s*+ \W{0,12} (?: chapter \s+ \d+ \s+ )? (?: trustee | u\.?s\.? \s+ trustee ) \b
                  | relief \s+ from \s+ (?: the \s+ )? (?: automatic \s+ )? stay
                  | ^ \s*+ \W{0,12} statement \s+ adjourning
            """
        ),
        "third_party",
    ),
)
