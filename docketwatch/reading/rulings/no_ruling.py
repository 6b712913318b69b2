"""Lists the contexts in which a verb of ruling rules on nothing: wishes, histories, threats, void entries.

It finds nothing by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docketwatch.docket.readings import Event

NO_RULING_PAPER: Final = re.compile(
    r"""^\W{0,4}(?:
      (?:\[?proposed\]?|lodged|tendered|draft|unsigned)[\s:]+(?:\(?\w+\)?\s+){0,3}?(?:order|judgment|findings)
    | (?:amended |joint |corrected |plaintiffs?'s? |defendants?'s? |cross
        |protective )*notice\s+of\s+(?:\w+\s+){0,4}?(?:appeal|supplemental|authority|compliance|filing|lodging
            |intent|withdrawal|voluntary|change|related|errata|motion\b|cross|joinder|non|no\b|subsequent|recent
            |additional|decision|ruling|entry)
    | notice\s+(?:by|to\s+the\s+court|re|regarding)\b
    | transcript | certificate\s+of | errata | letter\s+(?:from|by) | status\s+report | joint\s+status
    | (?:memorandum|brief|suggestions|declaration|affidavit|reply|response|opposition|objection|exhibit|appendix
        |statement|answer|complaint|petition\s+for\s+(?:(?:an?\s+)?writ|review|rehearing|permission)
          (?![^.;]{0,60}\b(?-i:GRANTED|DENIED|DISMISSED)\b))\b(?!\s+(?:opinion|order
            |decision|&|and\s+(?:order|opinion)|disposition|endors|denied|granted))
      [^.;]{0,60}?\b(?:by|in\s+(?:support|opposition|response)|to|of|re|filed|regarding)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Papers that rule on nothing, whatever they tell of a ruling."""

PROPOSED: Final = re.compile(r"\W{0,6}(?:\[?proposed\]?|lodged|tendered)\b(?!.{0,200}signed by)", re.IGNORECASE)

ENDORSED: Final = re.compile(
    r"(?:memo(?:randum)?\s+)?endorse(?:ment|d)\b|\bso ordered\b|\bapproved\b[ .]*(?:$|by\b|on\b|and\b)|(?:granted|"
    r"denied)\s+by\s+(?:the\s+)?(?:court|judge|clerk|justice|hon)|"
    r"\bit is (?:so |hereby )?ordered\b|\b(?:text |minute )?order:|\bsigned by (?:chief |district |magistrate |"
    r"senior )*(?:judge|justice|hon)|"
    r"clerk of the supreme court|(?:supreme court|scotus) (?:of the united states )?(?:notif|order|letter)|"
    r"received from the supreme court",
    re.IGNORECASE,
)
"""Marks by which a party's paper records the ruling on it."""

IN_ERROR: Final = re.compile(
    r"""
      [(\[*]\s*(?:\w+\s){0,3}?(?:(?:entered|filed|docketed|issued|posted)\s+in\s+error|disregard
          |incorrect\s+(?:entry|event|case)|wrong\s+case|stricken|
        deleted|terminated|void|rescinded|vacated\s+(?:per|by|pursuant|see))\b
    | ^\W{0,6}(?:stricken|vacated|terminated|rescinded|void|deleted|withdrawn|superseded)\s*(?:\*|per\b|by\b
        |pursuant|as\s+per|-|:|\(|\])
    | ^\W{0,6}(?:entered|filed|docketed|issued)\s+in\s+error | ^\W{0,6}(?:please\s+)?disregard\b | court\s+deleted
        | ^\W{0,6}this\s+entry\s+has\s+been
    | (?:this|the\s+above|above)\s+(?:docket\s+)?(?:entry|order|document|text)\s+(?:was|is
        |has\s+been)\s+(?:\w+\s+)?(?:(?:entered|filed|docketed|made|issued)\s+in\s+error|stricken|deleted|removed)
    | (?:entered|filed|docketed)\s+in\s+(?:the\s+)?(?:error|wrong\s+case)[.)\]*\s]*(?:$|\(|modified|please
        |no\s+further|as\s+wrong) | modified[^.]{0,60}(?:entered|filed|docketed)\s+in\s+error
    | please\s+disregard | removed\s+from\s+the\s+docket
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Marks of an entry that is void: it rules on nothing."""

RECOMMENDS: Final = re.compile(
    r"""^(?:\W|\[[\d-]+\]|judge\s[\w. ]{2,40}:|(?:sealed|amended|corrected|supplemental|second|final|text|electronic
        |u\.?s\.?|united\sstates|magistrate|judge's|judge|proposed|the|filed)\s)*
      (?:reports?\s*(?:and|&)\s*(?:proposed\s+)?recommend\w*
          | findings\s*(?:of\s+fact)?,?(?:\s*conclusions(?:\s+of\s+law)?,?)?\s*(?:and|&)\s*(?:proposed\s+)?recommend\w*
      | proposed\s+findings | memorandum\s*(?:opinion\s+)?(?:and|&)\s*recommend\w* | recommend(?:ation|ations|ed)\b
          | r\s?&\s?r\b | f\s?&\s?r\b | certification\s+of\s+facts)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A recommendation: nothing in it is a ruling, unless it says ORDERED."""

# What stands between the start of the clause and "is granted", and takes its force.
HYPOTHETICAL: Final = re.compile(
    r"""\b(?:if|whether|unless|until|once|when|whenever|while|assuming|absent|in\s+the\s+event|in\s+case
        |even\s+though|although|though|before|after|because|since|where|
      to\s+the\s+extent|except|who|whom|reasons?\s+(?:why|that)|would|could|may|might|must
          |should(?!\s(?:\w+\s)?(?:read|reflect|state|say)\b)|cannot|neither|nor|nothing|never|nobody|none|not
    | argu(?:e|es|ed|ing|ment)|contend\w*|contention|assert\w*|alleg\w+|believ\w+|suggest\w*|propos(?:es?|ed|ing|al)
        |insist\w*|maintain\w*\s+that|position\s+that
    | recommend\w* | report\w*\s+that
        | (?<!the\s)(?<!'s\s)(?<!s'\s)(?<!their\s)(?<!its\s)(?<!this\s)(?<!that\s)request(?:s|ed|ing)?\s+that
            | ask(?:s|ed|ing)?\s+(?:that|the|for) | seek(?:s|ing)?\s+(?:that|to) | mov(?:es|ed)\s+(?:that|the|for|to)
    | (?:plaintiffs?|defendants?|part(?:y|ies)|counsel|petitioners?|respondents?|appell\w+|government
        |movants?)\b[^,]{0,50}\b(?<!are\s)(?<!is\s)(?<!hereby\s)(?:advis|inform|represent|stat|claim|not|report
            |conced|agre|stipulat)\w*\s+that
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)

NO_SUBJECT: Final = re.compile(r"^\W{0,6}(?:no|nothing|none|neither|any|requests\s+for|such|further)\s", re.IGNORECASE)
"""Subjects of rules for the future: "no continuances will be granted"."""

GOVERNOR: Final = re.compile(
    r"""\b(?:(?P<orders>ordered|orders|ordering
        |(?<!an\s)(?<!the\s)(?<!such\s)(?<!for\s)(?<!proposed\s)order(?=\s*:?\s+that)|adjudged|decreed
            |directs?\s+that|filed(?:\s\([^()]{0,40}\)|\s\[\d+\])*\sthat)
    | recommend\w* | (?:request\w*|ask\w*|seek\w*|mov(?:es|ed|ing)|propos\w*|argu\w+|urg\w+|suggest\w*|pray\w*
        |contend\w*|consent\w*|agree\w*|stipulat\w+|submit\w*|insist\w*|position)\s+that
    | asks?\s+the | if | whether | why | should | unless | until | lest )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands over "be granted": the nearest decides."""

MODAL_BE: Final = re.compile(
    r"\b(?:should|may|must|can|could|would|might|to|cannot|shall|will|not|let)(?: not| also| either| never| only|"
    r" hereby)? be(?: \w+){0,2}\s*$",
    re.IGNORECASE,
)

FUTURE_BE: Final = re.compile(
    r"\b(?:will|shall) (?:be|therefore be|accordingly be|also be|thus be|hereby be)\s+(?:in part )?$", re.IGNORECASE
)

NOT_SETTLED: Final = re.compile(
    r"\b(?:if|unless|until|absent|upon|fail\w*|once|when|may|might|could|would|should|otherwise|without a|only if|"
    r"not|no|any|party that|consider)\b",
    re.IGNORECASE,
)
"""Words that make "will be granted" a threat or a rule."""

NEGATED: Final = re.compile(
    r"\b(?:not|never|no longer|neither|nor|without|or|if|as|previously|already|until|unless|when|once|than|"
    r"instead of|being|having|and/or)\s*(?:hereby |be |being )?$",
    re.IGNORECASE,
)

CONDITIONAL_SENTENCE: Final = re.compile(
    r"[\W\d]{0,12}(?:(?:and|or|but|thus|accordingly|therefore|further),? )?(?:if|unless|until|should|in the event|"
    r"absent|whether|assuming|once|provided|failure|failing|even if)\b"
    # "Plaintiffs contend that, because the stay was denied, their motion is granted": all of it is what they say.
    r"|[\W\d]{0,12}(?:the )?(?:plaintiffs?|defendants?|petitioners?|respondents?|appell\w{2,6}|movants?|parties|"
    r"government|counsel)\b[^.;]{0,40}?\b(?:contend|argue|assert|claim|maintain|insist|urge|suggest|say)s? that\b"
    r"(?![^;]{0,400}\b(?:but|nevertheless|however|accordingly|yet|the court)\b)",
    re.IGNORECASE,
)

CONDITION_AFTER: Final = re.compile(r"^,? (?:in part )?(?:if|unless|only if|should|absent)\b", re.IGNORECASE)

SAYS_DATE: Final = re.compile(
    r"^,? ?(?:on |in |of |by order (?:of|dated|on) )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|"
    r"dec)\w*\.? \d|\d{1,2}/\d{1,2}/\d{2})",
    re.IGNORECASE,
)

# Orders that a text speaks of: with an article, a number, an owner, or as the object of another verb.
OTHER_ORDER: Final = re.compile(
    r"""(?:\b(?:the|this|that|these|those|an?|any|its|his|her|their|our|my|prior|previous|earlier|of|re:?|from|to
        |as\s+to|regarding|with|under|in|by|on|following|see|per(?!\scuriam)|
        vacat\w+|correct(?:s|ing)|amending|modif\w+|dissolv\w+|stay\w*|clarif\w+|affirm\w*|revers\w+|reconsider\w*
            |withdraw\w*|strik\w+|rescind\w*|enforc\w+|superse\w+|
        concerning|implement\w+|appeal\w*|proposed|adopting|entered|notice|issued|terminat\w+|concurring|dissent\w*
            |relating)|'s|s'|(?<!^)(?<!^\[)\d\]?|\d\ \]|(?<=\d)\))
      [\s(]{1,2}(?:(?!and\b)[\w&'.\[\]#-]{1,20}\s){0,4}?
      (?:orders?|rulings?|judgments?|decisions?|opinions?|dispositions?|entry|entries|mandate|endorsement|minutes?
          |recommendations?|r&r|report)$""",
    re.VERBOSE | re.IGNORECASE,
)

LOSES_FORCE: Final = re.compile(
    r"\b(?:recommend\w*|without|before|after|of|by|in|for|from|when|while|upon|against|consider(?:s|ing)?|not|never|"
    r"oppos\w+|support\w*|favor\w*|to|if|and/or|or|"
    r"(?:was|were|had|has|have|been|motions?|error|erred|than|instead|despite|from|avoid|toward|regarding|about|"
    r"concerning))(?: either| also| hereby)? $",
    re.IGNORECASE,
)
"""Words just before "granting" that make it a mere mention."""

RECOMMENDING: Final = re.compile(
    r"\b(?:recommend(?:s|ed|ing)?|recommendation (?:that|to|of)|proposes?|proposed findings)\b", re.IGNORECASE
)

NOT_THE_COURT: Final = re.compile(
    r"\b(?:if|whether|unless|until|once|when|requests?|requested|asks?|asked|seeks?|urges?|urged|prays?|moves?|"
    r"order (?:that|where)) (?:that )?(?:the|this|a|an)? ?(?:\w+ ){0,3}$",
    re.IGNORECASE,
)

# "ORDER ON MOTION FOR SUMMARY JUDGMENT granting ...": what was asked is no order yet.
ASKED_PAPER = re.compile(
    r"\b(?:for|and|or|partial|of) (?:an? |the |entry of |partial )*(?:temporary restraining|protective|summary|"
    r"default|declaratory|consent)\s$|\b(?:summary|default) $",
    re.IGNORECASE,
)

TOLD = re.compile(
    r"\b(?:was|were|had|has|have|been|is|are|dated|entered on|issued on|of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)\w*)\b(?! (?:the|as|filed))|\bto (?:follow|issue|be|come)\b",
    re.IGNORECASE,
)

GERUND = re.compile(r"\b(?:would|could|may|might|will|is|was|serves?|harms?)\b", re.IGNORECASE)

DEFINITE = re.compile(
    r"\b(?:the|this|these|those|his|her|its|their|said|both|\w+'s|\w+s'|\d+\]?)\s(?:[\w'.&-]+\s){0,6}?(?:motions?|"
    r"requests?|applications?|petitions?)\b",
    re.IGNORECASE,
)

NOT_BARE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be|shall|may|can|could|would|should|must|will|might)\b", re.IGNORECASE
)

ANOTHER_ACTED = re.compile(
    r"\b(?:court|judge|panel|circuit|justice|they|it|we|he|she|jury|board|agency|bia|who|that|which)$", re.IGNORECASE
)

ON_A_DAY = re.compile(
    r"\b(?:on|in|of) (?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\.? \d|\d{1,2}/\d{1,2})|"
    r"\b(?:previously|earlier|last|yesterday|already)\b",
    re.IGNORECASE,
)

# ", which the Report recommended be granted in full," tells what another did; so does "(denied 1/6/2026)".
ASIDE = re.compile(
    r"(?<=,) (?:which|who|that|as)\b[^,.;]{0,160}(?=,)|\([^()]{0,60}\b(?:granted|denied|entered|dismissed|vacated|"
    r"filed|affirmed|recommend\w*|requesting|seeking)\b[^()]{0,60}\d[^()]{0,30}\)",
    re.IGNORECASE,
)

MOOT_QUALIFIES = re.compile(r"^(?:den|dismiss)(?:(?!\b(?:is|are|be)\b)[^.;]){0,70}$", re.IGNORECASE)

ELSEWHERE = re.compile(
    r"\bcopy of (?:the )?(?:u\.?s\.? )?(?:district|supreme|appell|court of|usca|circuit|bankruptcy)|"
    r"clerk of the supreme court|(?:from|of) the (?:u\.?s\.? |united states )?supreme court|"
    r"^\W{0,6}(?:u\.? ?s\.? )?supreme court (?:order|of the united states|judgment|letter|notice)",
    re.IGNORECASE,
)
"""Entries that put another court's ruling on this docket; they tell it in the past tense."""

ENDORSABLE: Final[frozenset[Event]] = frozenset(("motion", "stipulation", "letter", "other"))

COURT_MAY: Final = re.compile(r"\b(?:court|judge|clerk|bench) (?:may|might|could):? ", re.IGNORECASE)
"""A clerk's notice says what a court may do: "the Court may: (1) ...; (2) order the document stricken" (C.D. Cal.)."""
