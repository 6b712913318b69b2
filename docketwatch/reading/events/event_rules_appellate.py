"""What stands on the dockets of the courts of appeals only, by title; never used for a trial court.

These lines are tried before those of the trial courts, whose titles the courts of appeals share.
"""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

CIRCUITS = table_of(
    (
        "entry removed",
        "administrative",
        (
            r"(?:this entry has been removed|returned unfiled|court deleted|court entered|entry (?:has been )?deleted"
            r"|docket entry (?:deleted|removed|corrected))"
        ),
    ),
    (
        "defective paper (2d Cir.)",
        "administrative",
        r"defective document|cured defective",
        r"(?:notice of )?(?:\w+'?s? )?(?:deficient|defective) (?:brief|document|filing|appendix|motion|paper)s?",
    ),
    (
        "deficiency",
        "administrative",
        (
            r"(?:(?:brief|appendix|motion|document|filing|record excerpts|petition|appearance|pleading|case) "
            r")?(?:deficiency|non[\s-]?compliance|error|incorrect)(?: (?:notice|letter|checklist))?"
        ),
    ),
    (
        "clerk's action",
        "administrative",
        r"clerk (?:action|letter|note)|docket (?:note|remark|correction)|remark|note to",
    ),
    (
        "order of a clerk or judge",
        "order",
        (
            r"(?:(?:per curiam|text|only|text only|clerk'?s?|court|judge|corrected|amended|motion|strike|stipulation"
            r"|minute|general|temporary|briefing|special|scheduling|expedited|in chambers|non[\s-]?compliance"
            r"|show cause|administrative|stay|procedural|informal|preliminary|sealed|public|partial|single judge"
            r"|en banc|mediation|u\.s\.|us|supreme court|sua sponte|order to|filed|published|so-ordered|tolling|time"
            r"|calendar) )*(?:orders?|directive|ruling letter sent|ruling letter"
            r"|letter order)(?! (?:form|for transcript))"
        ),
    ),
    (
        "schedule set by the clerk",
        "order",
        (
            r"(?:revised |amended |new |informal |expedited |updated )*(?:briefing"
            r"|schedul(?:e|ing))(?: (?:letter|notice|schedule|order|notification|set|time|new|sent))* ?(?:notice|set"
            r"|sent|schedule|issued|updated|entered|reset|established|letter|modified)"
        ),
        (
            r"so-ordered scheduling|(?:over|by) the (?:phone|telephone) extension"
            r"|streamlined request(?=[^.;]{0,200}? (?:is|are) (?:hereby )?(?:approved|granted|denied))"
        ),
        r"(?:\w+ ){0,3}?extension (?:is |of time )?(?:granted|issued)",
    ),
    (
        "administrative stay entered",
        "order",
        r"(?:temporary )?administrative stay (?:filed|entered|issued|order)",
    ),
    (
        "streamlined request (9th Cir.)",
        "motion",
        r"streamlined request",
    ),
    (
        "certified judgment",
        "mandate",
        r"(?:(?:judgment|rule \d+|formal|certified|amended|corrected|partial) )*mandate|certified judgment",
    ),
    ("summary order (2d Cir.)", "opinion", r"(?:non-?precedential )?(?:summary )?(?:order|opinion) and judgment"),
    (
        "memorandum disposition",
        "opinion",
        (
            r"(?:filed |amended )*(?:memorandum(?= \(| disposition)|nonprecedential disposition|order and judgment"
            r"|disposition)"
        ),
    ),
    (
        "opinion",
        "opinion",
        (
            r"(?:(?:published|unpublished|authored|per curiam|not|precedential|non-?precedential|filed|slip|amended"
            r"|court|the|judge|civil|corrected|revised|concurring|dissenting|statement|en banc|final|signed"
            r"|case termination for|memorandum|not for publication) )*opinions?(?! "
            r"(?:distributed|attachment|and order denying))"
        ),
        r"case termination for opinion",
        r"(?:affirmed|reversed|vacated|remanded|dismissed)[^.]{0,80}?terminat\w{1,4}|terminated on the merits",
        r"concurring|dissent",
    ),
    (
        "terminated without opinion",
        "judgment",
        r"case termination(?: (?:for|without|by))?(?: [\w ]{0,30})?|appeal terminated",
    ),
    (
        "case argued",
        "minute_entry",
        (
            r"(?:case|appeal|cause|petition|oral argument|argument)s?(?: (?:is|was))?(?: \([^()]{1,80}\))? "
            r"(?:argued|heard|held)"
        ),
        r"argued (?:and|&) submitted|argued on|oral argument (?:held|heard)|case, before[^.]{0,120}? heard",
        r"mediation (?:conference )?held",
    ),
    (
        "case submitted",
        "administrative",
        (
            r"(?:case|appeal|cause|petition|matter)s?(?: (?:is|are|was|being))?[\s,]{1,3}(?:submitted|before|screened"
            r"|considered|under)"
        ),
        r"submitted (?:on|to|without)(?! behalf)|screened|panel assign",
    ),
    (
        "argument set",
        "hearing_notice",
        (
            r"(?:notice of |case |appeal |tentatively |re-?|oral |for |argument |is |cause )*(?:calendared|calendaring"
            r"|oral argument (?:scheduled|set|calendar|session|notice|notification|on|re-?scheduled|cancelled|has|will"
            r"|is)|argument (?:scheduled|set)|set for (?:oral )?argument|tentatively calendared)"
        ),
        r"notice of oral argument",
        r"(?:settlement|mediation|assessment|\w+ conference) (?:conference )?(?:scheduled|set)|case, for argument",
    ),
    (
        "paper copies",
        "administrative",
        r"(?:(?:\w+ )?\(?\d{0,2}\)? ?)?(?:hard|paper) (?:copies|copy)",
        r"(?:received |rec'd )?(?:\d{1,2}|[a-z]{3,6} \(\d{1,2}\)) (?:hard |paper |bound )?copies|pleading tendered",
        r"received (?:\d+ )?(?:paper |hard )?cop(?:y|ies)|(?:e-?brief|e?brief) (?:paper )?copies",
    ),
    (
        "docketing papers",
        "administrative",
        (
            r"(?:(?:\w+'?s? )?(?:circuit rule \S+ ?)?(?:docketing|mediation|civil appeal|criminal appeal"
            r"|case) ?(?:statement|questionnaire|information|summary|form|appeal statement)s?|form (?:c|d|72|b|6|8|26)"
            r"|civil appeal (?:pre-?argument )?statement|pre-?argument statement"
            r"|oral argument (?:statement|acknowledg\w+|response|form)|concise summary"
            r"|notice of hearing date acknowledg\w+|lr 31\.2 scheduling|scheduling notification"
            r"|acknowledge?ment of (?:hearing|oral|receipt|argument|notice)|instructional forms|internet citation"
            r"|response to (?:oral argument|calendar)|calendar(?:ing)? (?:form|response))"
        ),
    ),
    (
        "case docketed",
        "administrative",
        (
            r"(?:[\w.-]{1,30} ){0,6}?(?:case|appeal|petition|action|cause)s?,? "
            r"(?:manager|docketed|opened|closed|terminated|number|caption|contact|info|initial|check)"
        ),
        r"caption|docketed cause|initial case check|new case|case manager|notice of docketing|docketing notice",
        r"originating (?:court|case)|the case manager",
    ),
    (
        "record",
        "administrative",
        (
            r"(?:[\w-]{1,30} ){0,4}?(?:record(?! excerpts)(?: on appeal)?|electronic index|roa|certified index"
            r"|index in lieu)(?=[^.]{0,80}?(?:filed|received|requested|transmitted|available|retrieved|due|complete"
            r"|of record|returned|on appeal|\())"
        ),
    ),
    (
        "fee",
        "administrative",
        r"(?:[\w-]{1,30} ){0,3}?(?:fee|payment)s? (?:was |has been |of |notice|paid|received|for|due|status|in)",
    ),
    (
        "designation for argument",
        "administrative",
        r"(?:designation|identification) of (?:attorney|counsel|argu\w+)|attorney (?:designation|presenting)",
    ),
    (
        "designation of record",
        "administrative",
        r"designation of (?:record|contents|clerk)|certificate of record|statement of issues filed",
    ),
    (
        "word of another court",
        "administrative",
        (
            r"(?:u\.?s\.? )?supreme court (?:of the united states )?(?:notice|remark|case info\w*|letter|status|mail"
            r"|action|docket)"
        ),
        (
            r"(?:notice|notification|received|letter|received notification)(?: received)? (?:from|of) "
            r"(?:the )?(?:clerk of the )?(?:u\.?s\.? )?supreme court"
        ),
        r"received (?:\d+\w* circuit|notice|copy of|notification)",
    ),
    (
        "notification by the clerk",
        "administrative",
        r"notification:|notice issued|notice (?:to|from) (?:counsel|clerk|parties|the clerk|appellant|attorney)",
        r"fee notice|notice of (?:case opening|assignment|due date|rule 33)",
    ),
    (
        "notice of appeal received",
        "notice_of_appeal",
        r"(?:amended |cross |corrected )*(?:notice of (?:civil |criminal |interlocutory |cross[\s-]?)*appeal)",
    ),
    (
        "petition for rehearing",
        "motion",
        r"(?:[\w-]+ )?petition (?:for|filed for) (?:panel |en ?banc |re-?hearing |rehearing)",
    ),
    (
        "petition for review",
        "petition",
        (
            r"(?:amended |cross[\s-]|sealed )*petition(?:s)?(?: for)?(?: "
            r"(?:review|writ|permission|mandamus|allowance|leave|a writ|an? order|habeas))?"
        ),
    ),
    (
        "supplemental authority",
        "notice",
        r"(?:frap |rule |per )?28\(?j\)? (?:citation|authority)",
        r"supplemental authorit(?:y|ies)(?: \(frap 28\(j\)\))?|additional citation|citation of",
    ),
    (
        "response to supplemental authority",
        "opposition",
        r"(?:response|reply)[^.]{0,120}? to (?:the )?(?:[\w']+ )?(?:citation|28\(?j|rule 28|supplemental auth)",
    ),
    (
        "amicus brief",
        "brief",
        r"(?:electronic )?(?:joint )?amic(?:us|i)(?: curiae)?(?: (?:for|of|in support of) [\w'/-]+)? (?:brief|on)",
    ),
    (
        "reply brief",
        "brief",
        (
            r"(?:reply|sur-?reply|cross|response|responding|answering|opening|informal|principal|proof|supplemental"
            r"|joint|page proof|final|merits|electronic|initial|intervenors?|anders|letter"
            r"|corrected) ?(?:and response |/|informal |opening |supplemental |reply "
            r"|preliminary )*briefs?(?! (?:deficien|due|order))"
        ),
    ),
    (
        "brief",
        "brief",
        r"briefs?(?! (?:deficien|due|order|filing))",
    ),
    (
        "appendix or excerpts",
        "declaration_exhibit",
        r"(?:appendix|appendices|addendum|record excerpts|excerpts of record)",
    ),
    ("agency record", "declaration_exhibit", r"(?:certified |supplemental )*(?:administrative|agency) record"),
)
