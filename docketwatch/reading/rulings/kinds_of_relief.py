"""Lists the kinds of relief that motions ask for, as courts and clerks name them. It finds nothing by itself.

The order counts only for patterns that begin at the same word: the first-named relief decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docketwatch.docket.readings import MotionKind

KINDS: Final[tuple[tuple[str, MotionKind, str], ...]] = (
    (
        "pro_hac_vice",
        "pro_hac_vice",
        (
            r"(?:(?:leave|admission|permission|admit|appear|appearance|practice|attorney|counsel|limited)\b[^;]{0,90}?)?"
            r"\b(?:pro hac(?: vice)?|phv)\b|special admissions?\b"
            r"|(?:(?!withdraw|motion|revok|strike|vacat)[\w.,'-]{1,30}\s){0,7}?(?:appear\w*|admi\w+|"
            r"practice)\b[^;]{0,40}?\b(?:pro hac|phv)\b"
        ),
    ),
    (
        "amicus",
        "amicus_leave",
        (
            r"(?:leave|permission|consent|file|submit|appear|participate|proceed|join|accept)\b"
            r"(?:(?!respon|oppos|reply|strike|motion)[^.;]){0,80}?\bamic(?:us|i)\b|amic(?:us|i)\b"
        ),
    ),
    (
        "under_seal",
        "seal",
        (
            r"(?:re-?|un)?seal(?:ing|ed)?\b|redact\w*|impound\w*|restrict(?:ed|ion)?(?: public)? (?:access|document|"
            r"level|filing)"
            r"|restrict\b|(?:leave|permission|file|submit|electronically|maintain|provisionally|partially)\b"
            r"(?:(?!motion)[^.;]){0,80}?\b(?:under|in) (?:partial )?(?:seal|restriction)\b|(?:leave|"
            r"permission) to (?:seal|redact|restrict)\b"
        ),
    ),
    (
        "relief_from_bankruptcy_stay",
        "other",
        r"relief from (?:the )?(?:automatic |co-?debtor )?stay|relief from [\w ,.&'-]{0,40}stay\b",
    ),
    (
        "automatic_stay",
        "other",
        r"(?:lift|terminate|extend|impose|continue|annul|modify)\w* (?:of )?(?:the )?automatic stay",
    ),
    (
        "extend_restraint",
        "tro",
        r"(?:exten(?:d|sion)\w*|continu\w+) (?:of )?(?:the |an? )?(?:\w+ ){0,2}?(?:temporary restraining order|tro\b)",
    ),
    ("page_limits", "other", r"(?:exten\w+|enlarge\w*|exceed\w*|excess) (?:of )?(?:the )?(?:page|word)\b"),
    (
        "bail_or_sentence",
        "other",
        r"(?:reduc\w+|modif\w+) (?:of )?(?:the )?(?:sentence|bail|bond|conditions)|compassionate release",
    ),
    (
        "schedule",
        "extension",
        (
            r"(?:amend|modif|chang|adjust|alter|revis|enlarg|vacat|suspend|reset|mov|"
            r"set)\w*(?:/correct)? (?:of )?(?:the |certain |all |an? |current |existing |pretrial |remaining |\w+'s )*"
            r"(?:\w+ ){0,3}?(?:schedul\w*|deadlines?|dates?|case management (?:plan|order)|cut-?offs?|due dates?)\b"
        ),
    ),
    (
        "more_time",
        "extension",
        (
            r"(?:exten(?:d|ding|sion|sions)|enlarge(?:ment)?|continuances?|continu(?:e|ing)|adjourn(?:ment|ing)?|"
            r"reschedul\w*|postpone(?:ment)?)\b"
            r"|(?:more|additional|further) time\b|(?:shorten|enlarg\w+) (?:the )?time|time extension|"
            r"delay(?:ed)? (?:briefing|filing)"
            r"|\d+[- ]day (?:extension|continuance)|stretch-?out"
        ),
    ),
    ("restraint", "tro", r"temporary restrain\w+|t\.?r\.?o\.?(?![\w'])|restraining order"),
    (
        "injunction",
        "preliminary_injunction",
        (
            r"(?:temporary restraint and )?preliminar(?:y|ily) (?:and permanent )?(?:injunct\w+|enjoin\w*)|"
            r"injunction pending|"
            r"interlocutory injunct\w+|(?:temporary |emergency |immediate |interim |expedited )*injunct(?:ion|"
            r"ive relief)\b|preliminary relief"
        ),
    ),
    (
        "stay",
        "stay",
        (
            r"(?:lift|vacat|continu|extend)\w*(?: of)? (?:the )?stay\b|stay(?:ing)?\b|abeyance|"
            r"hold\w*\b[^.;]{0,60}?\babeyance|"
            r"(?:suspend|abate|postpone)\w* (?:the )?(?:case|action|proceedings?|effective date|effectiveness|briefing|"
            r"enforcement)|abatement|administrative stay"
        ),
    ),
    (
        "reconsider",
        "reconsideration",
        (
            r"(?:partial |panel |en banc )*(?:reconsider\w*|re-?hear(?:ing)?|re-?argu\w+)\b|rehearing|"
            r"en banc (?:rehearing|consideration|review)"
            r"|new trial|alter (?:(?:or|and|&) amend|/ ?amend|judgment|the judgment)\w*|alter/amend|"
            r"amend(?:ed)? (?:/correct )?(?:the |a )?(?:final )?judgment"
            r"|relief from (?:the |a |an |this |prior |final |default )*(?:judgment|order)|(?:vacate|"
            r"set aside)\w* (?:the |a )*(?:final )?judgment"
            r"|rule (?:59|60)\b"
        ),
    ),
    (
        "dismissal",
        "dismiss",
        r"(?:partial(?:ly)? |voluntar(?:y|ily) |involuntary |conditional )*dismiss(?:al|ing)?\b|nonsuit",
    ),
    ("summary_judgment", "summary_judgment", r"(?:partial |cross )*(?:summary[- ](?:judgment|adjudication))|rule 56\b"),
    (
        "class",
        "class_certification",
        (
            r"(?:conditional\w* |provisional\w* |preliminar\w+ )*(?:class|collective(?: action)?|subclass) certif\w+"
            r"|certif\w+\b[^.;]{0,40}?\b(?:class|collective|subclass)\w*|conditional(?:ly)? certif\w+|collective action\b"
        ),
    ),
    ("intervention", "intervene", r"(?:permissive(?:ly)? |limited )*interven(?:e|tion|ing)\b"),
    ("compulsion", "compel", r"compel\w*"),
)
"""Name of the line, kind, what is asked (after "to", "for", "of"; or standing alone)."""

FILLERS: Final = (
    r"(?:(?:for|to|an?|the|its|their|his|her|our|entry of|emergency|expedited|ex parte|unopposed|opposed|first|"
    r"second|third|fourth|"
    r"amended|renewed|further|brief|short|joint|limited|immediate|leave to|leave for|leave of court to|leave of|"
    r"permission to|"
    r"order(?: of| to| for| granting| directing)?|orders?|issuance of|a \d+-day|\d+-day|\d+ day|retroactive|additional|"
    r"partial(?:ly)?|temporar(?:y|ily)|voluntar(?:y|ily)|provisional(?:ly)?|clerk's|jointly|administratively|further|"
    r"plaintiffs?'s?|defendants?'s?|hearing on|approval of|relief in the form of|entry)\s)"
)
"""Words between "to" or "for" and what is asked."""


def _alternatives() -> str:
    return "|".join(f"(?P<k{place}>{pattern})" for place, (_, _, pattern) in enumerate(KINDS))


_NOT_ASKED = (
    r"(?!(?:the |those |these |all |all of the |such )?(?:following |above |foregoing |same )?(?:reasons?|foregoing|"
    r"good cause|lack|failure|"
    r"want|purposes?|now|the record|which|that|whom|counts?|claims?|defendants?|plaintiffs?|petitioners?|respondents?|"
    r"(?:ex parte |such |any |immediate |further |other |the |requested |emergency )*relief(?! (?:from|under|"
    r"pursuant))|judge|justice|magistrate|u\.?s\.?m\.?j|rules?|fed\.?|local|lcvr|frcp|frap|section|\d|the (?:court|"
    r"extent|honorable|clerk|undersigned|panel|merits)|chief)\b)"
)
AFTER_NOUN: Final = re.compile(
    rf"\b(?:(?<!as )(?<!pursuant )(?<!due )(?<!referred )(?<!addressed )(?<!response )(?<!opposition )to|for|seeking|requesting|of|that)\s"
    rf"{FILLERS}{{0,5}}(?:{_alternatives()})|\b(?P<other>(?:(?<!as )(?<!pursuant )(?<!due )(?<!referred )(?<!addressed )to|for|seeking|requesting)\s{_NOT_ASKED}[\w\"$]|in limine\b)",
    re.IGNORECASE,
)
"""What a motion asks, behind the word "motion"; `other`: something that is not in the list."""

ALONE: Final = re.compile(rf"{FILLERS}{{0,5}}(?:{_alternatives()})", re.IGNORECASE)
"""The same, standing by itself."""


def kind_at(found: re.Match[str]) -> tuple[str, MotionKind]:
    """The line of the table that a match belongs to, and its kind."""
    group = found.lastgroup
    if group is None or not group.startswith("k"):
        return "other_relief", "other"
    name, kind, _ = KINDS[int(group[1:])]
    return name, kind
