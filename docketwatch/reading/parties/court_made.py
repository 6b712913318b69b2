"""Tells what the court itself put on the docket (a judge, a clerk, a reporter, the system); never who else did.

The event decides most of it; where both the court and a party make such entries, the words of the clerks do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docketwatch.docket.readings import Evidence

if TYPE_CHECKING:
    from docketwatch.docket.readings import Event
    from docketwatch.reading.anatomy import Anatomy

MOST_OPENING_CHARS = 1_500
"""How much of a text is asked who made it: titles and clerks' words open an entry or stand in a short one."""

RULINGS: frozenset[Event] = frozenset({"order", "opinion", "judgment", "minute_entry", "mandate"})
"""What only a court makes; a party's draft of it is another event."""


def find_court_made(parts: Anatomy, event: Event) -> Evidence | None:
    """The words that show that the court made this entry, None where a party made it or nothing shows."""
    words = parts.words[:MOST_OPENING_CHARS]
    if event in RULINGS:
        return _opening(words, f"court:{event}")
    by_clerk = _CLERKS.search(words)
    if by_clerk:
        return Evidence("filer_side", "court:clerk", *by_clerk.span())
    for name, events, pattern, is_court in _RULES:
        found = pattern.search(words) if event in events else None
        if found:
            return Evidence("filer_side", f"court:{name}", *found.span()) if is_court else None
    return None


def _opening(words: str, rule: str) -> Evidence:
    start = len(words) - len(words.lstrip())
    end = words.find(" ", start)
    return Evidence("filer_side", rule, start, end if end > start else max(start, len(words.rstrip())))


# The clerk speaks: "CLERK'S NOTICE", "NOTICE TO FILER OF DEFICIENCY", "***NOTICE TO ATTORNEY", "QC Notice",
# "Correction of Docket Entry by Clerk", "NOTICE from Clerk".
_CLERKS = re.compile(
    r"""
      ^ \s*+ [\W_]{0,12} (?: U\.?S\.? \s+ )? (?: Deputy \s+ )? Clerk (?: ['\u2019]? s )? (?: \s+ Office )? \s+
        (?! judgment\ of\ the\ parties ) [A-Za-z'\u2019]+
    | ^ \s*+ [\W_]{0,12} NOTICE \s+ (?: to | for ) \s+ (?: filer | attorney | counsel | plaintiff | defendant
      | parties | all | party )
    | ^ \s*+ [\W_]{0,12} (?: QC | Quality \s+ Control | Docket \s+ Annotation | Docket \s+ Correction
      | Case \s+ Assigned
        | Internet \s+ Citation | Notice , \s+ Consent \s+ and \s+ Referral | Special \s+ Admissions? \s+ Form )
    | ^ \s*+ [\W_]{0,12} (?: Electronic \s+ )? NOTICE \s+ of \s+ (?: (?: judge | case ) \s+ (?: re )? assignment
      | (?: re )? assignment
        | (?: docket | filing ) \s+ (?: error | correction ) | defici | defective | non-?compliance | availability
        | (?: hearing | conference ) \s+ by \s+ Clerk | case \s+ opening )
    | \b (?: entry | notice | correction | prepared | entered
      | issued ) \s+ by \s+ (?: the \s+ )? (?: Deputy \s+ )? Clerk \b
    | , \s+ by \s+ Clerk \b | , \s+ SERVED \s* \. \s* $ | ^ \s*+ DEFECTIVE \s+ DOCUMENT
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


_HEARING: frozenset[Event] = frozenset({"hearing_notice"})
_TRANSCRIPT: frozenset[Event] = frozenset({"transcript"})
_SERVICE: frozenset[Event] = frozenset({"summons_service"})
_APPEARANCE: frozenset[Event] = frozenset({"appearance", "other", "notice"})
_HOUSEKEEPING: frozenset[Event] = frozenset({"administrative"})
_LETTER: frozenset[Event] = frozenset({"letter", "notice"})
_REPORT: frozenset[Event] = frozenset({"report"})
_OTHER: frozenset[Event] = frozenset({"other"})
_ANYTHING = _any(r"\S+")

# Name, events, words, whether the court made it; the first that fits decides.
_RULES: tuple[tuple[str, frozenset[Event], re.Pattern[str], bool], ...] = (
    (
        # E.D. Va. and others: counsel notice their own motion for a day. N.D. Ill.: "NOTICE of Motion by ...".
        "partys_notice_of_hearing",
        _HEARING,
        _any(
            r"""
              \b (?: filed \s* by | on \s+ behalf \s+ of | by \s+ (?: all \s+ )?
                (?: plaintiff | defendant | petitioner | respondent | appell | debtor | creditor | trustee ) )
            | ^ \s*+ \W{0,12} (?: amended \s+ | re- | corrected \s+ )* notice \s+ of \s+
                (?: hearing \s+ date | motion (?! \s+ hearing) | presentment | noting | mediation
                  | settlement \s+ hearing \s+ on )
            | ^ \s*+ \W{0,12} statement \s+ adjourning
            """
        ),
        False,
    ),
    ("hearing", _HEARING, _ANYTHING, True),
    (
        "partys_transcript_paper",
        _TRANSCRIPT,
        _any(
            r"""
            ^ \s*+ \W{0,12} (?: [\w'\u2019-]+ \s+ | report/ ){0,4}
              (?: (?: order | request | designation | purchase ) \s+ form | (?: purchase | transcript ) \s+ order
                | request | designation
                | CJA \s* -? 24 | form \b | information \s+ (?: sheet | form ) | statement
                | motion \s+ to \s+ redact | notice \s+ of \s+ intent )
              (?! .{0,60} \b acknowledg )
            | ^ [^.]{0,40} \b transcript s? \b [^.]{0,40} \b (?: is | are ) \s+ not \s+ (?: required | needed
              | ordered | necessary )
            """
        ),
        False,
    ),
    ("transcript", _TRANSCRIPT, _ANYTHING, True),
    (
        "service_by_court",
        _SERVICE,
        _any(
            r"""
              \b BNC \b | \b certificate \s+ of \s+ mailing (?! .{0,200} \b (?: filed \s+ by | on \s+ behalf ) )
            | \b (?: summons | summonses | summons\(es\) | citation | subpoena | process ) (?: \( [^()]{0,20} \) )? \s*
                (?: \( [^()]{0,20} \) \s* )? (?: in \s+ a \s+ civil \s+ (?: case | action ) \s+ )?
                (?: electronically \s+ | re- )* (?: re )? issued
            | \b (?: order | review | petition ) , \s+ SERVED \b
            | \b (?: served | sent | mailed ) \s+ by \s+ (?: the \s+ )? (?: clerk | court )
            """
        ),
        True,
    ),
    (
        "counsel_by_court",
        _APPEARANCE,
        _any(
            r"""
              ^ \s*+ \W{0,12} (?: added \b | (?: add | remove ) (?: ed )? \s+ (?: and \s+ terminate\w*
                \s+ )? (?: attorney | counsel )
                | updated? \b | terminat\w+ \b )
            | ^ \s*+ \W{0,12} (?: attorney | counsel ) s? \b ,? (?! [^.]{0,200} \b (?: motion | filed | by ) \b )
                .{0,200} \b (?: terminated | added | substituted | replaced | removed | updated ) \b
            """
        ),
        True,
    ),
    (
        "partys_form",
        _HOUSEKEEPING,
        _any(
            r"""
            ^ (?! [^.]{0,60} \b (?: notice \s+ to | (?<! cured \s ) defective | deficien | correct | error | sent \b
              | fee \b | receipt
                | USCA | record \s+ on | transmi | assign | referred | terminat ) )
            (?:
              .{0,160} \b (?: paper \s+ copies | copies \s+ of | designation | docketing \s+ statement | form \b
                | consent
                | declination | cover \s+ sheet | statement | questionnaire | acknowledg | response | election
                  | certificate | request
                | hard \s+ copy | brief | disclosure | pleading | unavailab | petition \s+ for \s+ review )
              .{0,120}? (?: \b (?: by (?! \s+ (?: the \s+ )? (?: clerk | court | judge | ACMS ) ) | from )
                \s* [A-Z] | \b on \s+ behalf \s+ of )
            )
            """
        ),
        False,
    ),
    ("returned", _HOUSEKEEPING, _any(r"^ [^.]{0,40} \b returned \s+ (?: un )? executed"), False),
    ("housekeeping", _HOUSEKEEPING, _ANYTHING, True),
    (
        "letter_by_court",
        _LETTER,
        _any(
            r"""
            ^ \s*+ \W{0,12} (?: \w+ \s+ )? letter \b
              (?: [^.]{0,40} \b sent \b
                | [^.]{0,60} \b from \s+ (?: the \s+ )? (?: \w+ \s+ )? (?: court | clerk | judge
                  | supreme \s+ court ) )
            """
        ),
        True,
    ),
    ("report_to_court", _REPORT, _any(r"\b(?:presentence|pre-sentence|pretrial\s+services|probation)\b"), True),
    (
        "paper_of_court",
        _OTHER,
        _any(
            r"""
              ^ [^.]{0,60} \b (?: warrant s? | writ ) \b [^.]{0,40} \b issued
                | ^ \s*+ \W{0,12} (?: court['\u2019]?s \s+ | jury \s+ (?: note | list
                | question ) | verdict \s+ form \s+ given )
            """
        ),
        True,
    ),
)
