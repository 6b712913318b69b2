"""Words that name a mandamus proceeding or a cross-appeal; never decides whose number is the lead."""

from __future__ import annotations

from docketwatch.docket.family.link_rule import LinkRule, rule

_CROSS = r"cross[- ]?appeals?"

CROSS_RULES: tuple[LinkRule, ...] = (
    # Mandamus: FRAP 21.
    rule("mandamus docketed", "mandamus", "db", "p", r"mandamus\b<G>{0,90}<JUMP><LIST>"),
    rule(
        "number of mandamus",
        "mandamus",
        "dba",
        "p",
        r"<LIST>[\s:,(]{0,3}(?:is\s|for\s)?(?:an?\s|the\s)?(?:petition\sfor\s)?(?:an?\s)?(?:writ\sof\s)?mandamus",
    ),
    rule("mandamus elsewhere", "mandamus", "a", "p", r"mandamus\s(?:petition|case|proceeding|action)s?,?\s?\(?<LIST>"),
    # Cross-appeals: FRAP 28.1. On a district docket the appeal that a cross-appeal answers is an appeal.
    rule(
        "cross-appeal of an appeal", "appeal", "db", "p", _CROSS + r"\s(?:of|to|from)\s(?:the\s)?(?:appeal\s)?\(?<LIST>"
    ),
    rule(
        "companion of a cross-appeal",
        "appeal",
        "db",
        "p",
        _CROSS + r"<X>{0,160}<N><G>{0,40}companion\s(?:to|of|with)\s<LIST>",
    ),
    rule(
        "number is cross-appeal",
        "cross_appeal",
        "dba",
        "p",
        r"<LIST>,?\s?\(?(?:(?:which\s)?is\s)?(?:as\s)?(?:an?\s|the\s|for\s(?:\[?\d{1,4}\]?\s)?(?:notice\sof\s)?)?(?:"
        + _CROSS
        + r"|XAP\b)",
    ),
    rule(
        "cross-appeal", "cross_appeal", "a", "p", _CROSS + r"\b(?:,|:|\s(?:of|to|from|in|at|with|is|as))?\s?\(?<LIST>"
    ),
    rule(
        "cross-appeal docketed",
        "cross_appeal",
        "dba",
        "p",
        _CROSS + r"\b<G>{0,80}(?:docketed|assigned|opened|as|is)\b<G>{0,30}<LIST>",
    ),
    rule("cross-appeal number", "cross_appeal", "db", "p", _CROSS + r"\s?\(?<LIST>"),
    rule(
        "appeal of this cross-appeal",
        "cross_appeal",
        "a",
        "p",
        r"this\s" + _CROSS + r"\b<G>{0,60}appeals?,?\s?\(?(?:in\s)?<LIST>",
    ),
    rule(
        "cross-appeal docketed, appeal named",
        "cross_appeal",
        "a",
        "p",
        r"^\W{0,3}" + _CROSS + r"\sdocketed<X>{0,80}\bappeal(?:\sis|:)?\s<LIST>",
    ),
    rule(
        "appeal beside own cross-appeal",
        "cross_appeal",
        "a",
        "p",
        r"\bappeals?,?\s(?:at\s|in\s)?<LIST><G>{0,40}" + _CROSS + r",?\s(?:at\s|in\s)?<O>",
    ),
    rule("consolidated appeals", "appeal", "db", "p", r"\bconsolidated\sappeals?\s?:?\s?\(?<LIST>"),
)
