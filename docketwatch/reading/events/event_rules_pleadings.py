"""Complaints, petitions, indictments and their answers, by title; never an act of a court."""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

OPENING_PAPERS = table_of(
    (
        "notice of removal",
        "complaint",
        r"(?:amended |supplemental |joint )*(?:notice of removal|petition for removal|removal)",
    ),
    (
        "superseding indictment",
        "amended_complaint",
        r"(?:(?:\w+ ){0,2}superseding|second) (?:indictment|information)|indictment - superseding",
    ),
    (
        "indictment",
        "complaint",
        (
            r"(?:sealed |redacted |felony |misdemeanor )*(?:indictment"
            r"|information(?! (?:sheet|statement|form|re|regarding|report|request))(?: as to| - | to | \(|$)?"
            r"|criminal complaint)"
        ),
    ),
    (
        "amended complaint",
        "amended_complaint",
        (
            r"(?:(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th)|consolidated|verified|corrected|proposed"
            r"|class action|prisoner|civil rights|master|joint|supplemental|amended|restated|and|redacted|sealed) "
            r")*(?:amended|supplemental|supplement to)(?:[/ ]{1,3}(?:and|restated|supplemental|verified|class action"
            r"|consolidated|prisoner|civil rights|class|master|third[\s-]party|adversary|corrected|redacted))* "
            r"(?:complaint|petition(?= (?:for damages|in state)))"
        ),
    ),
    (
        "amended petition",
        "petition",
        r"(?:(?:first|second|third|proposed) )*(?:amended|supplemental) (?:\w+ ){0,3}?petition",
    ),
    (
        "complaint",
        "complaint",
        (
            r"(?:(?:verified|class action|adversary|attorney|over the counter|sealed|original|third[\s-]party"
            r"|intervenors?|prisoner|civil rights|civil|redacted|consolidated|social security|master|short form|pro se"
            r"|bivens|foia|bid protest|complaint in|crossclaim|class|habeas|received|initial|adversary case [\w:-]+\.) "
            r")*(?:complaints?(?! (?:response|due))|counter-?claims?|cross-?claims?|third[\s-]party complaint)"
        ),
    ),
    (
        "complaint in an adversary case",
        "complaint",
        r"adversary case [\w:-]{3,20}[.\s]{1,3}(?:\(\w[^()]{0,60}\)[.,;:\s]{0,3}){0,4}complaint",
    ),
    (
        "rehearing asked for",
        "motion",
        (
            r"(?:joint |emergency |amended )*(?:petition|suggestion|motion|request) for "
            r"(?:panel |en ?banc |rehearing |re-?hearing |a |limited |partial )*(?:en ?banc|re-?hearing"
            r"|reconsideration)"
        ),
    ),
    (
        "petition that asks for a ruling",
        "motion",
        (
            r"petitions? (?:for|to) (?:(?:plaintiff'?s?|attorney'?s?|award of|allowance of|approval of|payment of"
            r"|interim|final|reasonable) )*(?:attorneys?'? fees|fees|costs|action on|enforce|approve|confirm"
            r"|compromise|admission|leave|remission|disgorge|warrant|revocation|modif|early term|revoke|adopt|appoint)"
        ),
    ),
    (
        "petition",
        "petition",
        (
            r"(?:(?:voluntary|involuntary|verified|joint|habeas|agency|sealed|emergency|protective|cross|attorney"
            r"|over the counter|chapter \d+|all forms|mandamus|initial|conditional|original) )*petitions?(?! "
            r"(?:and order|on probation))(?: \(?chapter \d+\)?)?"
        ),
    ),
)

ANSWERS = table_of(
    ("answering brief to a motion", "opposition", r"answering brief in opposition"),
    (
        "answer that opposes a motion",
        "opposition",
        (
            r"answers?(?:[/ ](?:and )?responses?)?(?: (?:brief|memorandum))? "
            r"(?:in opposition|opposing|to (?:\w+ ){0,3}?motion|to \d+ (?:\w+ ){0,3}?motion|to objection"
            r"|of [^.]{2,60}? to motion)"
        ),
    ),
    ("answer of a garnishee", "answer", r"answers?(?! (?:due|brief|deadline|to (?:order|interrogator\w+|minute)))"),
)
