"""Words that name a Supreme Court application or petition, or there the cases below; never an authority."""

from __future__ import annotations

from docketwatch.docket.family.link_rule import LinkRule, rule

SUPREME_RULES: tuple[LinkRule, ...] = (
    # Supreme Court: applications (25A...) and petitions.
    rule(
        "application",
        "supreme",
        "dbas",
        "x",
        r"(?:\bapplication|\bsupreme\scourt|<S>|\bstay|\bcertiorari|\bjustice)<X>{0,140}?<LIST>",
    ),
    rule("number of application", "supreme", "dbas", "x", r"<LIST>[:,]?\s(?:is\s|was\s|the\s|an?\s){0,2}application"),
    rule("linked", "supreme", "s", "xp", r"\blinked\s(?:with|to)\s<LIST>"),
    rule(
        "below the Supreme Court",
        "below",
        "s",
        "tp",
        r"(?:lower\s(?:ct|court)\b|\bbelow\b|<D>|<A>)<G>{0,60}<JUMP><LIST>",
    ),
    rule("below the Supreme Court, court after", "below", "s", "tp", r"<LIST>,?\s\(?(?:<D>|<A>)"),
    rule(
        "supreme court case",
        "supreme",
        "dba",
        "px",
        r"<S>(?:\scase\sinfo(?:rmation)?)?(?:<E>\s|,|:)?(?:\s(?:case|docket|as|petition|in))?\s?:?\s?\(?<LIST>",
    ),
    rule(
        "supreme court number",
        "supreme",
        "dba",
        "p",
        r"<S><G>{0,120}(?:docketed|filed|placed|assigned|case|docket|petition|certiorari|as)\b<G>{0,60}<LIST>",
    ),
    rule("certiorari", "supreme", "dbas", "p", r"\b(?:certiorari|cert\.?\spetition)\b<G>{0,110}<JUMP><LIST>"),
    rule("remark", "supreme", "a", "p", r"<S>\sremark<X>{0,140}?<LIST>"),
    rule("docketed as", "supreme", "s", "p", r"\bdocketed\b<G>{0,20}\bas\s<LIST>"),
    rule(
        "number of certiorari",
        "supreme",
        "dba",
        "p",
        r"<LIST>[:,]?\s?\(?(?:is\s|the\s|a\s){0,2}petition\sfor\s(?:an?\s)?(?:writ\sof\s)?certiorari",
    ),
    rule("held for", "related", "s", "p", r"\b(?:held|hold|holding)\b<G>{0,60}(?:for|pending)\b<G>{0,60}<LIST>"),
    rule("vided", "related", "s", "p", r"\bvided?\b<G>{0,20}<LIST>"),
)
