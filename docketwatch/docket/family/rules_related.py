"""Words that tie two dockets otherwise: related, companion, filed under both; tried after all nearer ties."""

from __future__ import annotations

from docketwatch.docket.family.link_rule import LinkRule, rule

RELATED_RULES: tuple[LinkRule, ...] = (
    # Kin of other kinds.
    rule(
        "related to",
        "related",
        "dbasj",
        "tp",
        r"\b(?:relat(?:ed|es|e|ing|edness)|companion|tandem|low(?:er)?[- ]number(?:ed)?)\b<G>{0,110}<JUMP><LIST>",
    ),
    rule(
        "number is related",
        "related",
        "dbasj",
        "tp",
        r"<LIST>,?\s?\(?(?:which\s)?(?:is|are|be|as|has\sbeen|have\sbeen|may\sbe)\s(?:an?\s|the\s|hereby\s|"
        r"deemed\s|also\s){0,2}(?:related|companion)",
    ),
    rule(
        "prior appeal",
        "related",
        "dbasj",
        "tp",
        r"\b(?:prior|previous|earlier|first|second|other|separate|successive|companion|associated)\s"
        r"(?:related\s)?(?:appeals?|cases?|petitions?|actions?)\b<G>{0,20}<LIST>",
    ),
    rule(
        "heard with",
        "related",
        "a",
        "p",
        r"\b(?:heard|argued|calendared|submitted|assigned|considered|coordinated|expedited)\b<G>{0,60}(?:with|"
        r"panel\s(?:as|in|that)|alongside)\b<G>{0,40}<LIST>",
    ),
    rule(
        "to be heard together",
        "related",
        "a",
        "p",
        r"<LIST>\s(?:shall|will|are|is|be|to\sbe)\b<G>{0,40}\b(?:heard|argued|calendared|considered|submitted|"
        r"coordinated|assigned|expedited)\b",
    ),
    rule(
        "pendency",
        "related",
        "db",
        "tp",
        r"\bpendency\sof\s(?:an)?other\s(?:actions?|cases?|proceedings?)\b<G>{0,110}<JUMP><LIST>",
    ),
    rule("first-filed", "related", "db", "t", r"\b(?:first|earlier|later|previously)[- ]filed\b<G>{0,50}<LIST>"),
    rule(
        "severed",
        "related",
        "db",
        "t",
        r"\b(?:sever(?:ed|ing|s|ance)?|refiled|re-filed|bifurcated|spun\soff)\b<G>{0,80}<LIST>",
    ),
    rule("association", "related", "dbas", "tp", r"\bassociation\sto\s<LIST>"),
    rule("associated cases", "related", "dbasj", "tp", r"\bassociated\scases?\s?:?\s?<LIST>"),
    rule("filed under", "related", "a", "p", r"\[(?P<n>(?=[^\[\]]{0,300}<O>)<N>(?:,\s?<N>){1,30})\]"),
    rule("filed in", "related", "a", "p", r"\bin\s(?P<n><O>(?:,\s?(?:and\s)?<N>){1,30})"),
    rule(
        "own consolidated with",
        "consolidated",
        "dbasj",
        "tp",
        r"\bconsolidat(?:e|ed|ing|ion)\b<G>{0,60}<O><G>{0,20}\b(?:with|and)\s<G>{0,20}<LIST>",
    ),
    rule("consolidated", "consolidated", "dbasj", "tp", r"\bconsolidat(?:e|ed|ing|ion)\b<G>{0,110}<LIST>"),
    rule(
        "consolidated after",
        "consolidated",
        "dbasj",
        "tp",
        r"<LIST>\s(?:is|are|be|was|were|shall\sbe|should\sbe)\s(?:hereby\s)?consolidated",
    ),
)
