"""Words that say where a case came from or went: transfer, removal, remand; never a mere request."""

from __future__ import annotations

from docketwatch.docket.family.link_rule import LinkRule, rule

_FROM_STATE = "tps"

TRANSFER_RULES: tuple[LinkRule, ...] = (
    # Transfer and removal: 28 U.S.C. 1404, 1406, 1407, 1441, 1447.
    rule("removed", "transfer_from", "db", _FROM_STATE, r"\bremov(?:al|ed|ing)\b(?><G>{0,60}?from\b)<X>{0,140}?<LIST>"),
    rule(
        "removed, court first", "transfer_from", "db", _FROM_STATE, r"(?:removal|removed)\b<X>{0,120}<T><G>{0,60}<LIST>"
    ),
    rule(
        "state case",
        "transfer_from",
        "db",
        "s",
        r"(?:state\s(?:court\s)?(?:case|action|record|file)|removal)\b<X>{0,160}<LIST>",
    ),
    rule("remanded", "remand", "dbj", "tps", r"\bremand(?:ed|ing)?\b(?><G>{0,60}?\bto\b)<G>{0,120}<JUMP><LIST>"),
    rule(
        "conditional",
        "related",
        "dj",
        "t",
        r"\b(?:conditional\s(?:transfer|remand)\sorder|CTO|CRO|tag[- ]?along)\b<X>{0,260}?<LIST>",
    ),
    rule("conditional list", "related", "j", "t", r"[\ue800-\ue9ff][/ ]<LIST>"),
    rule(
        "reassigned because",
        "related",
        "dba",
        "tp",
        r"\b(?:transfer|reassign)\w{0,4}\b<G>{0,120}\b(?:where(?!\sit\s(?:was|is)\b)|because|relat(?:ed|es|ion)|"
        r"judge|light\sof|whom?|which)\b<G>{0,80}<LIST>",
    ),
    rule(
        "transferred from",
        "transfer_from",
        "dba",
        "tp",
        r"\btransfer(?:red)?\b(?><G>{0,30}?\b(?:from|out\sof)\b)<G>{0,120}<JUMP><LIST>",
    ),
    rule(
        "transferred as",
        "transfer_to",
        "dba",
        "tp",
        r"\btransfer(?:red|ring)?\b(?><G>{0,80}?\bto\b)<G>{0,120}<JUMP><LIST>",
    ),
    rule(
        "received from",
        "transfer_from",
        "dba",
        "tp",
        r"\b(?:received|accepted|originally\sfiled|formerly|previously)\b<G>{0,40}\b(?:from|in|as)\b<G>{0,10}<D>"
        r"<G>{0,40}<JUMP><LIST>",
    ),
    rule(
        "opened as",
        "transfer_to",
        "db",
        "t",
        r"\btransfer(?:red)?\b<X>{0,160}\b(?:opened|docketed|received|assigned)\b<G>{0,30}\b(?:in|by)\b<G>{0,8}"
        r"<D><G>{0,30}<LIST>",
    ),
)
