"""What parties, amici and their counsel put on a docket, by the title of the paper; never an act of a court."""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

_W = r"[\w'.,&/-]{1,30}"

DRAFTS = table_of(
    (
        "draft of a stipulation",
        "stipulation",
        r"[\[(]?proposed[\])]? (?:joint )?(?:stipulations?|consent to|agreement)",
    ),
    ("draft of a discovery plan", "report", r"[\[(]?proposed[\])]? (?:joint |stipulated )*(?:discovery plan|rule 26)"),
    (
        "draft for a judge",
        "other",
        (
            r"(?:text of|lodg(?:ed|ing)|submission of|tendered)?[\s:]{0,3}[\[(]?proposed[\])]? "
            r"(?!findings (?:of fact )?(?:and|&) (?:proposed )?recomm)(?:(?!motion|amended|complaint|answer|brief"
            rf"|reply|response|sur|memorandum|opposition|intervenor|stipulation){_W} ){{0,6}}?(?:orders?|judgments?"
            r"|findings|jury|verdicts?|voir dire|instructions?|charge|schedul\w*|decree|conclusions|plan"
            r"|case management|form|sentenc\w+|document|briefing|exhibit|bill|settlement|redactions?|questions?"
            r"|neutral|summons)"
        ),
    ),
    (
        "draft for a judge",
        "other",
        r"orders? [\[(]proposed[\])]",
        r"(?:order|judgment|verdict form|jury instructions|findings)[ ,:-]{1,4}[\[(]proposed[\])]",
        r"lodged (?:proposed )?(?:order|document|judgment)|draft orders?",
    ),
    (
        "jury papers",
        "other",
        (
            r"(?:requests?(?: for)? |joint |agreed |requested |objections? to )*(?:jury "
            r"(?:instructions?|charge|questionnaires?)|voir dire(?: questions)?|verdict forms?|jury requests?)"
        ),
    ),
    ("draft for a judge", "other", r"[\[(]?proposed[\])]? (?:memorandum )?(?:opinion|decision|ruling)"),
    (
        "notice of a draft",
        "other",
        r"(?:notice of )?(?:lodging|lodgment|lodged)(?: of)? (?:proposed|order|judgment|agreed)",
    ),
)

REPLIES = table_of(
    (
        "reply",
        "reply",
        (
            r"(?:letter |joint |sealed |response and |consolidated )*(?:sur-?|cross-?|surre|counter)?-?repl(?:y"
            r"|ies)(?:/response)?(?! brief)"
        ),
    ),
    ("reply brief", "reply", r"(?:sur-?)?reply brief"),
    ("rebuttal on a motion", "reply", r"(?:sur-?rebuttal|rebuttal|rejoinder) (?:to|in|brief|memorandum)"),
)

OPPOSITIONS = table_of(
    (
        "answer to a court's order",
        "brief",
        (
            r"(?:(?:joint|supplemental|sealed|amended|written|party) )*(?:responses?|answer|submission"
            r"|brief)(?: (?:filed|submitted))?(?: by [^.]{2,160}?)? "
            r"(?:to|re|regarding|on)[:\s]{1,2}(?:\[?\d{1,9}(?:-\d+)?\]? |the |this |court'?s? "
            r"|a ){0,4}(?:(?:clerk|minute|text|electronic|only|court|jurisdictional|show|standing|sealed|paperless"
            r"|scheduling|oral|endorsed|provisional|letter|directive|judge|administrative|pretrial|notice|set"
            r"|supplemental)[\s/]{1,2}){0,3}(?:orders?(?! (?:on|granting|denying))|inquiry|questions? of the court"
            r"|directive|orders to show cause)"
        ),
    ),
    (
        "objection to a magistrate judge's decision",
        "opposition",
        (
            r"appeals?(?: of| from| or)* (?:objections? (?:to|of) )?(?:the |\d{1,4} |u\.?s\.? ){0,3}(?:magistrate"
            r"|report)"
        ),
    ),
    ("letter that opposes", "opposition", r"letter (?:response|opposition)"),
    (
        "memorandum that opposes",
        "opposition",
        (
            r"(?:memorand(?:um|a)|brief|points and authorities|p ?& ?a'?s|suggestions"
            r"|statement)(?:(?: of| law| points| and| authorities| in| re| facts)*) "
            r"(?:in )?(?:opposition|opposing|oppositions)"
        ),
    ),
    (
        "brief that answers a motion",
        "opposition",
        r"(?:response|opposition) (?:brief|memorandum)(?: in opposition)? (?:to|re|in opposition)",
    ),
    ("response in support", "memorandum", r"response(?:s)? (?:\w+ ){0,2}?in support"),
    (
        "opposition",
        "opposition",
        (
            r"(?:responses?(?:/answer|/reply|/opposition|/objection)?|oppositions?|objections?(?:/response)?|opposing"
            r"|non-?opposition|traverse)(?! (?:due|deadline))"
        ),
    ),
    (
        "statement of non-opposition",
        "opposition",
        r"(?:notice of |statement of )(?:no |non-?)(?:opposition|objection|position)",
    ),
    (
        "return to a petition",
        "opposition",
        r"return (?:to|and|in opposition|memorandum)(?= .{0,60}?(?:petition|habeas|order to show|oppos))",
    ),
)

MOTIONS = table_of(
    (
        "notice of motion",
        "motion",
        (
            r"(?:amended |re-?|corrected |joint |cross )*notices? of "
            r"(?:(?!withdrawal|filing|related|hearing|decision|appeal|supplemental|re |regarding|determination"
            r"|authority|need|intent|compliance|joinder|errata|non|no )[\w'-]{1,20} ){0,3}?(?:cross-?)?motions?(?! "
            r"(?:hearing|practice))"
        ),
    ),
    (
        "motion",
        "motion",
        (
            r"(?:cross-?|counter-?)?motions?(?:/application|\(s\))?(?: and [\w ]{0,20}?motion)?(?! "
            r"(?:referred|submitted|no longer|hearing|docket|day|taken|under|held|practice|terminated|set))"
        ),
    ),
    ("application", "motion", r"applications?(?!/motion to)"),
    ("letter request", "motion", r"letter[\s-](?:motion|request|application)|consent letter motion|pre-?motion letter"),
    (
        "request for a ruling",
        "motion",
        (
            r"(?:joint |unopposed |ex parte |emergency |first |second |consent |agreed |plaintiff'?s? "
            r"|defendant'?s? )*requests? (?:for|to|that|by [^.]{2,60}? (?:for|to))(?! "
            r"(?:admission|production|notice|special notice|removal from|issu\w+ (?:of )?(?:a )?(?:alias )?summons"
            r"|service|electronic|appearance|certificate|copies|discovery|transcript|redact|entry on))"
        ),
    ),
    (
        "request for entry of default",
        "motion",
        r"(?:request|affidavit|motion|application)[\w\s]{0,20}? entry of (?:clerk'?s? )?default",
    ),
    ("objection to a claim", "motion", r"objections? to (?:proof of |debtor'?s? )?claims?"),
    ("bill of costs", "motion", r"(?:itemized and verified )?bill of costs"),
    ("complaint with its motion", "motion", r"suggestion of (?:mootness|lack)"),
)
MOTIONS_FIRST = table_of(
    ("objection to a claim", "motion", r"objections? to (?:proof of )?claims?(?! of exempt)"),
    (
        "request for entry of default",
        "motion",
        (
            r"(?:request|affidavit|declaration)(?:/request|[\w\s]{0,20}?) "
            r"(?:for )?(?:clerk'?s? )?(?:entry of )?(?:clerk'?s? )?default"
        ),
    ),
)

BRIEFS = table_of(
    (
        "amicus brief",
        "brief",
        (
            r"(?:brief(?:/memorandum)? of )?(?:amic(?:us|i)|brief(?:s|/memorandum)? (?:of |by )?amic(?:us|i)"
            r"|memorandum of amici?)(?: curiae)?(?! (?:appearance|notice|motion|unopposed|consent))(?: "
            r"[\w'-]{1,20}){0,3}?(?: (?:brief|memorandum|curiae|by))?"
        ),
    ),
    (
        "brief in support",
        "memorandum",
        (
            r"(?:opening |joint |sealed |consolidated |supplemental |trial |legal "
            r"|combined )*(?:brief(?:s|/memorandum)?|suggestions|points and authorities"
            r"|statement of points)(?: (?:filed|by) [^.]{2,80}?)? (?:in|of) support"
        ),
    ),
    ("suggestions", "opposition", r"suggestions"),
    (
        "trial or supplemental brief",
        "brief",
        r"(?:briefs?(?! deficiency)|briefing(?! (?:schedule|order|notice)))(?:/memorandum)?",
    ),
    (
        "pretrial memorandum",
        "memorandum",
        r"(?:pre-?trial|trial|sentencing|hearing|legal|bench) (?:memorand(?:um|a)|submission)",
        r"memorand(?:um|a)(?: of (?:law|points and authorities|fact|contentions)(?: and (?:fact|law))?)?",
    ),
    ("points and authorities", "memorandum", r"(?:points (?:and|&) authorities|p ?& ?a'?s)"),
    ("administrative appeal brief", "brief", r"(?:plaintiff'?s? |defendant'?s? )?social security (?:brief|statement)"),
)
