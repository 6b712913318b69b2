"""Lists the roles and the papers that tell a side; no code that reads.

Role: "plaintiff" stands for whoever asks (petitioner, appellant, debtor), "defendant" for whoever answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.readings import Event, Side


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


# Roles before or in the filer's name; the first that fits counts, and is then taken out of the text: an "Intervenor
# Defendant-Appellee" is no party of old, a "Plaintiff - Appellee" stands on the other side in the court of appeals.
ROLES: tuple[tuple[Side, re.Pattern[str]], ...] = (
    (
        "third_party",
        _words(
            r"""
              \b amic (?: us | i ) \b (?: \s+ curiae )?
            | \b (?: proposed \s+ )? (?: interven [oe] r s? | intervening
              | applicants? \s+ (?: for \s+ intervention ) )
                (?: [\s/-]* (?: plaintiff | defendant | petitioner | respondent | appellant | appellee ) s? ){0,2}
            | \b movant (?: s | \(s\) )? \b | \b non-? \s? part (?: y | ies ) \b | \b interested \s+ part (?: y
              | ies ) \b
            | \b third[\s-]part (?: y | ies ) \b (?! \s* (?: plaintiff | defendant ) )
            | \b (?: garnishee | receiver | special \s+ master | mediator | material \s+ witness | objector
              | bondsman | surety ) s? \b
            """
        ),
    ),
    # A third-party defendant answers, a third-party plaintiff and a counter-claimant are defendants that claim.
    (
        "defendant",
        _words(
            r"""
                \b (?: third[\s-]?party \s* (?: plaintiff | defendant ) | counter[\s-]*claimant
                  | counter[\s-]*plaintiff ) s? \b
            """
        ),
    ),
    ("plaintiff", _words(r"\b counter[\s-]*defendant s? \b")),
    (
        "plaintiff",
        _words(
            r"""
              \b (?: (?: plaintiff | plf | pltf | defendant | petitioner | respondent
                | debtor ) s? [\s/-]* )? (?: cross- )?
                appellant (?: s | \(s\) )? \b
            """
        ),
    ),
    (
        "defendant",
        _words(
            r"""
                \b (?: (?: plaintiff | defendant | petitioner | respondent | debtor ) s? [\s/-]* )? appellee (?: s
                  | \(s\) )? \b
            """
        ),
    ),
    ("plaintiff", _words(r"\b (?: plaintiff | plf | pltf | petitioner | relator | applicant ) (?: s | \(s\) )? \b")),
    ("defendant", _words(r"\b (?: defendant | deft | dft | respondent ) (?: s | \(s\) )? \b")),
)

# In a bankruptcy case the debtor stands on one side and everyone else on none.
BANKRUPTCY_ROLES: tuple[tuple[Side, re.Pattern[str]], ...] = (
    (
        "plaintiff",
        _words(r"\b (?: joint \s+ )? debtor (?: [\s-]+ in [\s-]+ possession | \s+ \d )? (?: s | \(s\) )? \b"),
    ),
    (
        "third_party",
        _words(
            r"""
            \b (?: creditor | trustee | u\.?s\.? \s+ trustee | interested \s+ party | examiner | ombudsman
              | claimant | committee
              | landlord | lessor | purchaser | special \s+ counsel | accountant | auctioneer ) s? \b
            """
        ),
    ),
)

# "PETITIONER'S BRIEF", "Plaintiffs' Report on Sub-Classes", "Government's Sentencing Memorandum": whose paper it is.
TITLE_ROLE = _words(
    r"""
    ^ \s*+ [\W_]{0,12} (?: [A-Za-z-]+ \s+ ){0,3}
    (?P<role> (?: plaintiff | defendant | petitioner | respondent | appellant | appellee | debtor | trustee
      | amic (?: us | i )
      (?: \s+ curiae )? | interven[oe]r | government | united \s+ states (?: \s+ of \s+ america )? | USA | movant
        | creditor ) s?
      (?: \(s\) )? )
    ['\u2019]
    """
)

# Appeals, 8th Cir.: "BRIEF FILED - APPELLEE BRIEF filed by A"; 1st Cir.: "copies of appellant/petitioner brief".
BRIEF_ROLE = _words(
    r"""
        (?<! for \s ) \b (?P<role> appellant | appellee | petitioner
          | respondent ) s? (?: / \w+ )? ['\u2019]? s? \s+ (?: (?: opening | reply | answering ) \s+ ){0,2}
        (?: brief | appendix | joint \s+ appendix ) \b
    """
)
JOINT = _words(r"^ \s*+ \W{0,12} (?: \w+ \s+ ){0,2} (?: joint | agreed | stipulated ) \b")

# Papers of outsiders, by what they are: asked before the nature of the paper, after the case name.
OUTSIDERS: tuple[tuple[str, frozenset[Event], re.Pattern[str]], ...] = (
    (
        "not_a_party",
        frozenset({"motion", "notice", "notice_of_appeal", "letter", "brief", "other", "declaration_exhibit"}),
        _words(
            r"""
                \b not \s+ a \s+ party \b | \b non-?party \b (?= [^.]{0,40} ['\u2019]s \s+ (?: motion | objection
                  | response ) )
            """
        ),
    ),
    (
        "amicus",
        frozenset({"motion", "brief", "appearance", "memorandum", "notice", "reply"}),
        _words(r"\b amic (?: us | i ) \b"),
    ),
    (
        "intervention",
        frozenset(
            {"motion", "reply", "memorandum", "report", "answer", "declaration_exhibit", "other", "summons_service"}
        ),
        _words(
            r"""
              (?: motion | application | request ) s? \s+ (?: for \s+ leave \s+ )? (?: to | for ) \s+ interven (?: e
                | tion ) \b
            | \b (?: proposed \s+ )? interven[oe]rs? [\s-]* (?: defendant | plaintiff | respondent | ['\u2019] )
            """
        ),
    ),
)

# Case names that name a matter and not a party.
MATTERS = _words(
    r"""
        \b (?: litigation | litig | antitrust | breach | products | liability | securities | derivative
          | application | subpoena | grand \s+ jury | search )
    """
)
