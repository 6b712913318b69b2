"""Lists every word a summary may add to those of the entry itself; never a party, a judge, a date or a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docketwatch.docket.readings import Disposition, Event, MotionKind


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ZONE_LETTERS = {
    "America/New_York": "ET",
    "America/Detroit": "ET",
    "America/Indiana/Indianapolis": "ET",
    "America/Indianapolis": "ET",
    "America/Kentucky/Louisville": "ET",
    "America/Chicago": "CT",
    "America/Menominee": "CT",
    "America/Denver": "MT",
    "America/Boise": "MT",
    "America/Los_Angeles": "PT",
    "America/Anchorage": "AKT",
    "America/Juneau": "AKT",
    "Pacific/Honolulu": "HT",
    # No summer time: the letters of their neighbours would be an hour wrong for half the year.
    "America/Phoenix": "MST",
    "America/Puerto_Rico": "AST",
    "America/St_Thomas": "AST",
    "Pacific/Guam": "ChST",
    "Pacific/Saipan": "ChST",
}

ZONE_NAMED = re.compile(
    r"\b(?:(?P<ET>Eastern|E[DS]?T)|(?P<CT>Central|C[DS]?T)|(?P<MT>Mountain|M[DS]?T)|(?P<PT>Pacific|P[DS]?T)"
    r"|(?P<AKT>Alaska|AK[DS]T)|(?P<HT>Hawaii\w{0,3}|HST))\b"
)
"""A zone named in a text beside a time: "9:00 a.m. (Eastern Time)", "4 p.m. EDT"."""

MOTION_NAMES: dict[MotionKind, str] = {
    "tro": "motion for TRO",
    "preliminary_injunction": "motion for preliminary injunction",
    "stay": "motion to stay",
    "dismiss": "motion to dismiss",
    "summary_judgment": "motion for summary judgment",
    "class_certification": "motion for class certification",
    "extension": "motion for extension of time",
    "pro_hac_vice": "motion for admission agency lower court pro hac vice",
    "seal": "motion to seal",
    "amicus_leave": "motion for leave to file amicus brief",
    "intervene": "motion to intervene",
    "reconsideration": "motion for reconsideration",
    "compel": "motion to compel",
    "other": "motion",
}

RELIEF_NAMES: dict[MotionKind, str] = {
    "tro": "TRO",
    "preliminary_injunction": "preliminary injunction",
    "extension": "extension of time",
    "pro_hac_vice": "admission pro hac vice",
    "amicus_leave": "leave to file amicus brief",
    "intervene": "intervention",
    "reconsideration": "reconsideration",
}
"""What is given or refused where no motion is spoken of; others are quoted, with their reach."""

_KIND_WORDS = {
    "tro": r"temporary\s+restraining|\bTRO\b",
    "preliminary_injunction": r"preliminary(?:\s+and\s+permanent)?\s+injunct|\binjuncti|\bPI\b",
    "stay": r"\bstay|\babeyance|\bpostpone",
    "dismiss": r"\bdismiss|judgment\s+on\s+the\s+pleadings",
    "summary_judgment": r"summary\s+(?:judgment|adjudication)",
    "class_certification": r"\bcertify\b|\bcertification\b",
    "extension": r"\bext\w*|\bcontinu|\badjourn|more\s+time|further\s+time|\btime\b|\breschedul|\bschedul|\benlarge",
    "pro_hac_vice": r"pro\s+hac|\badmission|\badmit|to\s+appear",
    "seal": r"\bseal|\bredact",
    "amicus_leave": r"\bamic",
    "intervene": r"\binterven",
    "reconsideration": r"\breconsid|\brehearing|\balter|\bamend|relief\s+from|\brehear|new\s+trial",
    "compel": r"\bcompel|\barbitrat",
    "other": r"",
}
KIND_WORDS = {kind: re.compile(words, re.IGNORECASE) for kind, words in _KIND_WORDS.items()}
"""What the title of a motion of a kind holds."""

WEIGHTY_KINDS = ("tro", "preliminary_injunction", "stay", "dismiss", "summary_judgment", "class_certification")
"""Kinds that must not be told for one another where one paper asks for several."""

OF_PANELS = frozenset({"opinion", "judgment"})

# What is affirmed or vacated is an order, never the motion that the text names beside it.
OF_MOTIONS = frozenset({"granted", "denied", "granted_in_part", "moot", "withdrawn"})

VERBS: dict[Disposition, str] = {
    "granted": "granted",
    "denied": "denied",
    "granted_in_part": "granted in part",
    "dismissed": "dismissed",
    "affirmed": "affirmed",
    "reversed": "reversed",
    "vacated": "vacated",
    "remanded": "remanded",
}
AFTERWARDS: dict[Disposition, str] = {"moot": "moot", "withdrawn": "withdrawn"}
"""Said behind the motion: "motion for TRO (ECF 9) moot"."""

COURT_PAPERS: dict[Event, str] = {
    "order": "Order",
    "opinion": "Opinion",
    "judgment": "Judgment",
    "minute_entry": "Minutes",
    "hearing_notice": "Notice",
    "administrative": "Clerk",
}
"""Events whose rulings are the court's own."""

# The events that CM/ECF's utilities leave in a feed have no text; each line says what is known and no more.
STUBS = (
    (
        re.compile(r"~\s*util\b.{0,40}?\b(?:terminate|close)\b.{0,24}?\bcase\b", re.IGNORECASE),
        "Clerk marked the case closed",
    ),
    (re.compile(r"~\s*util\b.{0,40}?\b(?:set|reset)\b", re.IGNORECASE), "Clerk set a date"),
    (
        re.compile(r"~\s*util\b.{0,40}?\bterminate.{0,12}?\b(?:hearing|deadline)", re.IGNORECASE),
        "Clerk took a date off the calendar",
    ),
    (re.compile(r"~\s*util\b.{0,40}?\bterminate.{0,12}?\bmotion", re.IGNORECASE), "Clerk closed a motion"),
    (
        re.compile(r"~\s*util\b.{0,40}?\b(?:attorney|part(?:y|ies))", re.IGNORECASE),
        "Clerk changed counsel or parties",
    ),
    (re.compile(r"~\s*util\b", re.IGNORECASE), "Clerk's housekeeping"),
)
STUB_END = "not in the feed, see the docket"

ABBREVIATIONS = _words(
    """reg stat supp admin proc crim evid app no nos v vs dr mr mrs ms inc doc docs dkt rec st jr sr corp co ltd hon
    civ fed cir ct sec dept a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec al u.s d.c def defs pl plf dft
    ex exh pldg ave blvd rm cal tex fla mag r p et mos yrs cts approx bldg univ esq gov lt gen"""
)
"""Words whose full stop ends no sentence."""

NAME_TAILS = re.compile(
    r"(?:inc|l\.?l\.?c|l\.?l\.?p|l\.?p|ltd|corp|co|n\.?a|s\.?a|p\.?[ac]|p\.?l\.?l\.?c|jr|sr|i{2,3}|iv|m\.?d|ph\.?d|esq"
    r"|afl-cio|et\ al|(?:state|city|county|town|commonwealth|people|department|secretary)\s+of|in\s+(?:his|her|their)"
    r"|by\s+and\s+through)\b",
    re.IGNORECASE,
)
"""What behind a comma belongs to the name before it: "Acme, Inc.", "Minnesota, State of"."""

FUNCTION_WORDS = _words("""a an and as at by for from in its of on or re the their to under with that this his her""")

LOWERED = FUNCTION_WORDS | _words(
    """motion motions application applications request requests petition petitions cross-motion crossmotion letter
    emergency unopposed opposed joint consent agreed amended renewed second third first fourth partial oral
    expedited supplemental corrected ex parte sealed administrative stipulated response reply answer brief briefs
    complaint counterclaim counterclaims claim claims case action proceedings proceeding order orders judgment
    summary preliminary injunction injunctive temporary restraining permanent stay lift pending appeal review
    removal arbitration compel production discovery documents document deposition depositions dismiss dismissal
    failure state lack jurisdiction subject matter personal venue transfer remand strike exclude testimony expert
    witness witnesses limine sanctions attorney attorneys fees fee costs leave file filing excess page pages limits
    exhibits exhibit appendix extension extend time enlarge enlargement continue continuance adjourn adjournment
    deadline deadlines schedule scheduling trial hearing conference status settlement mediation certify class
    certification conditional collective decertify intervene intervention permissive amicus amici curiae seal redact
    unseal reconsider reconsideration rehearing en banc alter amend clarify clarification modify dissolve enforce
    expedite expedited ruling withdraw withdrawal withdrawing counsel appear appearance appoint appointment guardian
    admission admit pro hac vice special protective quash subpoena subpoenas default entry set aside vacate appoint
    relief bond service serve serve alternative interrogatories writ habeas corpus certiorari mandamus review
    abeyance hold release detention bail proceed forma pauperis further more more-definite definite statement
    shorten consolidate sever substitute substitution join joinder voluntary voluntarily without prejudice judicial
    notice take supplement record administrative telephonic telephone participate remotely attend argument submit
    respond requesting seeking show cause contempt decision opposition objection objections sur-reply surreply
    plaintiff plaintiffs defendant defendants petitioner petitioners respondent respondents appellant appellants
    appellee appellees government intervenor intervenors movant movants debtor trustee creditor plaintiff's
    plaintiffs' defendant's defendants' petitioner's petitioners' respondent's respondents' appellant's appellants'
    appellee's appellees' government's intervenor's movant's debtor's trustee's all responsive pleading pleadings
    briefing electronic noncompliance additional hearings mental competency determine general management jury new
    evidence address dispositive memorandum limit rescind reference response responses"""
)
"""Words of a motion's title that are no names: written small, whatever the court's capitals."""

TITLES = re.compile(
    r"(?:(?:Chief|Senior|U\.?S\.?|United\s+States|District|Magistrate|Circuit|Bankruptcy|Presiding)\s+){0,4}"
    r"(?:Judge|Justice)s?\s*:?\s*$",
    re.IGNORECASE,
)
"""The title before a judge's name."""

FIXED_WORDS = _words(
    """Judge Justice Magistrate Chief Court Clerk Clerk's Order Opinion Judgment Minutes Notice ECF TRO Set Reset
    Motion Report Plaintiff Defendant Panel Third Called Hearing Text Recommendation Moot Withdrawn"""
) | frozenset((*MONTHS, *ZONE_LETTERS.values()))
"""Every capitalised word that a summary may add."""
