"""Words that tie an appeal to the case below, seen from either docket; never an appeal without a number."""

from __future__ import annotations

from docketwatch.docket.family.link_rule import LinkRule, rule

APPEAL_RULES: tuple[LinkRule, ...] = (
    # Appeals, seen from below.
    rule(
        "appeal in this case",
        "appeal",
        "db",
        "p",
        r"<LIST>,?\s?\(?(?:which\sis\s)?(?:the|an?|this|our|their|its|\w{3,14}s[\'\u2019])\s"
        r"(?:\w{3,14}\s){0,2}appeal\s(?:in|of|from|to)\s<G>{0,60}\b(?:this|these|(?:the\s)?(?:instant|present|"
        r"above))\b",
        own=True,
    ),
    rule(
        "appeal in this case, number first",
        "appeal",
        "db",
        "p",
        r"(?:\bUSCA|<A>|\bappeals?)<G>{0,60}<LIST>,?\sin\sthis\s(?:case|action|matter)\b",
        own=True,
    ),
    rule(
        "for a notice of appeal",
        "appeal",
        "db",
        "p",
        r"<LIST>\sfor\s\[?\d{1,4}\]?\s(?:\w{3,14}\s)?notice\sof\sappeal",
    ),
    rule(
        "USCA",
        "appeal",
        "db",
        "p",
        r"(?:\bUSCA|\bUSCOA|<A>)(?:\s(?:case|docket|appeal|no|court\sof\sappeals))?\s?[:.#]?\s?\(?<LIST>",
    ),
    rule(
        "order of USCA in",
        "appeal",
        "db",
        "p",
        r"\b(?:order|mandate|opinion|judgment)\s(?:of|from)\s(?:the\s)?(?:USCA|<A>)<G>{0,60}<LIST>",
    ),
    rule(
        "USCA later",
        "appeal",
        "db",
        "p",
        r"(?:\bUSCA|\bcourt\sof\sappeals|<A>)<G>{0,60}(?:case|docket|appeal|docketed|assigned|opened|number|"
        r"as)\b\s?:?(?:\sas|\scase|\sunder)?\s?\(?<LIST>",
    ),
    rule(
        "appeal number",
        "appeal",
        "db",
        "p",
        r"\b(?<!cross-)(?<!cross )(?<!related )(?<!companion )(?<!prior )(?<!earlier )(?<!other )(?<!separate )"
        r"(?:appeals?|appellate)(?:\s(?:case|docket))?,?\s?:?(?:\s(?:is|as))?\s?[\[(]?<LIST>",
    ),
    rule(
        "appeal docketed",
        "appeal",
        "db",
        "p",
        r"\bappeal\b<G>{0,90}\b(?:docketed|assigned|opened|given|case|received)\b<G>{0,50}<LIST>",
    ),
    rule(
        "assigned by circuit",
        "appeal",
        "db",
        "p",
        r"<LIST>\s(?:is\s|was\s|has\sbeen\s)?(?:assigned|docketed|opened)\b<G>{0,20}(?:by|in)\s(?:the\s)?(?:<A>|"
        r"USCA)",
    ),
    rule("appeal to the district court", "appeal", "b", "t", r"(?:\bappeal|\bdistrict\scourt|<D>)<G>{0,90}<LIST>"),
    # Appeals, seen from above.
    rule(
        "originating",
        "below",
        "a",
        "tp",
        r"\b(?:originating|lower\s(?:court|ct)|court\sbelow|case\sbelow|below|trial\scourt)\b<G>{0,90}<JUMP><LIST>",
    ),
    rule(
        "district court number",
        "below",
        "a",
        "t",
        r"\b(?:district\scourt|dist\.\sct\.|D\.\s?C\.|USDC|DC)(?:'s)?<G>{0,60}<JUMP><LIST>",
    ),
    rule(
        "appeal from",
        "below",
        "a",
        "t",
        r"\b(?:appeals?|appealed|transferred|review|mandamus|remanded|returned)\b(?><G>{0,40}?(?:from|to|of|"
        r"in)\b)<G>{0,100}<JUMP><LIST>",
    ),
    rule("district named", "below", "a", "t", r"<D><G>{0,50}?(?:<E>\s)?<LIST>"),
    rule("district named after", "below", "a", "t", r"<LIST>,?\s\(<D>\)"),
    rule(
        "bankruptcy appeal",
        "appeal",
        "da",
        "tp",
        r"(?:\bbankruptcy|\bbankr\.|[\uef00-\uefff])(?:\s(?:court|case|petition))?[:,]?\s<G>{0,20}<LIST>",
    ),
)
