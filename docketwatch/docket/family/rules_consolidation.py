"""Words that name lead and member cases; never decides which is which where the words do not."""

from __future__ import annotations

from docketwatch.docket.family.link_rule import LinkRule, rule

_LEAD = r"(?:lead|master|base)(?:\s(?:case|docket|action|appeal|matter|file))?"

CONSOLIDATION_RULES: tuple[LinkRule, ...] = (
    # Consolidation: FRCP 42(a), FRAP 3(b)(2).
    rule(
        "number is lead",
        "consolidated_lead",
        "dbasj",
        "tp",
        r"(?P<n><N>)(?:,\s?|\s)?\(?(?:which\s)?(?:is\s|as\s|being\s|shall\sbe\s|will\sbe\s|remains\s|becomes\s)?"
        r"(?:hereby\s)?(?:designated\s)?(?:as\s)?(?:the\s)?(?:lead\b|L\))",
    ),
    rule(
        "lead",
        "consolidated_lead",
        "dbasj",
        "tp",
        r"\b"
        + _LEAD
        + r"\b(?:\sis|\sas|\swill\sbe|\sshall\sbe)?(?:\sdesignated)?(?:\s?:|,)?(?:\sin)?\s?\(?<G>{0,60}?(?P<n><N>)",
    ),
    rule(
        "consolidated into",
        "consolidated_lead",
        "dbasj",
        "tp",
        r"consolidated\s(?:in)?(?:to|under)\s(?:case\s|docket\s)?<G>{0,60}(?P<n><N>)",
    ),
    rule(
        "members into this",
        "consolidated_member",
        "dbasj",
        "tp",
        r"<LIST>\s(?:is|are|be|was|were|shall\sbe|will\sbe)\s(?:\w{4,12}\sand\s)?(?:hereby\s)?consolidated\s"
        r"(?:in)?(?:to|with|under)\s(?:this|<O>|the\s(?:present|instant|above))",
    ),
    rule(
        "members with this",
        "consolidated_member",
        "dbasj",
        "tp",
        r"consolidat(?:e|ed|ing)\s<LIST>\s(?:in)?(?:to|with|under)\s(?:this|<O>|the\s(?:present|instant|above))",
    ),
    rule(
        "member",
        "consolidated_member",
        "dbasj",
        "tp",
        r"\bmembers?(?:\s(?:case|docket|action|appeal|matter)s?)?(?:\sare|\sis)?\s?:?\s?\(?<LIST>",
    ),
    rule(
        "number is member",
        "consolidated_member",
        "dbasj",
        "tp",
        r"<LIST>,?\s?\(?(?:which\s)?(?:is\s|are\s|as\s)?(?:the\s|an?\s)?(?:member|con\))",
    ),
)
