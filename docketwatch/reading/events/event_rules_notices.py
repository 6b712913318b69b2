"""Notices, letters, reports, stipulations and what is left, by title; never an act of a court."""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

NOTICES = table_of(
    (
        "corporate disclosure",
        "notice",
        (
            r"(?:(?:frcp|fed\. ?r\. ?civ\. ?p\.|frap|l\.?r\.?|local rule|circuit rule|rule|certificate of|notice of) "
            r")*(?:corporate|financial|corp\.?|ownership|rule 7\.1|7\.1|7-1|26\.1|interested|citizenship"
            r"|federal rule)(?: (?:disclosure|affiliat\w+|ownership|interest|interests|persons|parties|entities"
            r"|statement|and|certificate|of|financial|corporate|rule|or|local|parent|lr|l\.?r\.?|lcvr)"
            r"|/[\w/]+)*(?: (?:disclosures?|statement|certificate|affiliations?|interests?|report|persons|entities"
            r"|parties))"
        ),
    ),
    (
        "disclosure statement",
        "notice",
        (
            r"(?:certificate|certification|statement|disclosure|notice|application)(?:s)? "
            r"(?:(?:re|of|as to|regarding|statement|certificate|for) )*(?:interest\w*|corporate|disclosure|related"
            r"|relatedness|parties|entities|persons|affiliat\w+|citizenship|financial interest)"
        ),
        r"disclosure statement(?! (?:for|of|\(|plan|hearing))|civil l\.?r\.? (?:3-15|7\.1)|lcvr",
        r"jurisdiction\w* (?:statement|disclosure)|statement of (?:related|jurisdiction)",
    ),
    (
        "supplemental authority",
        "notice",
        (
            r"(?:(?:statement of|submission of|citation of|notice of|of|list of|rule|frap|per|new|letter of) "
            r")*(?:(?:supplemental|additional|recent|subsequent|new|relevant) "
            r"(?:authorit(?:y|ies)|decisions?|citations?|case)|28\(?j\)?(?: (?:letter|citation|authority|statement))?"
            r"|citation)"
        ),
    ),
    (
        "certificate of a party",
        "notice",
        (
            r"certificates? of (?:compliance|conference|counsel|no objection|conferral|consultation|readiness|merit"
            r"|non|good|authenticity|authority|good faith|discovery|necessity|service of discovery)"
        ),
        r"certification (?:of counsel|re|regarding|of (?:no|compliance|conf))",
    ),
    ("errata", "notice", r"(?:notice of )?(?:errata|erratum|corrigendum|correction by)"),
    (
        "voluntary dismissal",
        "notice",
        (
            r"(?:(?:notice of|notice re|of|rule 41\S*|joint|partial|plaintiff'?s?) )*voluntary "
            r"(?:dismissal|withdrawal)"
        ),
        r"(?:notice of )?dismissal(?! of| order| proceedings)|(?:plaintiff'?s? )?rule 41\S* (?:notice|dismissal)",
    ),
    (
        "withdrawal of a paper",
        "notice",
        r"(?:notice of )?withdraw(?:al|ing|s)(?! (?:of (?:attorney|counsel|appearance)|as))",
    ),
    (
        "waiver",
        "notice",
        (
            r"(?:waivers?(?! (?:of|by).{0,20}?service)|consent to|acceptance of|acknowledge?ment|acknowledg\w+"
            r"|advisory|demand for|jury demand|demand|election|declination|designation|notification|suggestion of"
            r"|praecipe|initial disclosures?|disclosures?(?! statement)|rule 26|expert disclosure|interrogat\w+"
            r"|request for (?:production|admission)"
            r"|(?:offer|acceptance of (?:the )?offer|assignment|abstract) of judgment"
            r"|satisfaction|status of|intent to"
            r"|proof of claim objection)"
        ),
    ),
    (
        "statement",
        "notice",
        (
            r"(?:statement of (?:position|consent|recent|issues|no|intent|death|the|election|compliance|counsel"
            r"|reasons)|party statement)"
        ),
        r"statements?(?! of (?:fact|undisputed|material|financial))",
    ),
    (
        "notice",
        "notice",
        r"notices?",
    ),
)

LETTERS = table_of(
    (
        "letter",
        "letter",
        (
            r"(?:(?:joint|sealed|sentencing|pro se|amended|status|redacted|scheduling|cover|inmate|supplemental"
            r"|consent|pre-?motion|updated|ex parte) )*(?:letters?|correspondence"
            r"|memo(?:randum)? to (?:the )?(?:court|judge))"
            r"(?! (?:motion|order|request(?!ing)|response|reply|brief|ruling))"
        ),
    ),
    (
        "communication",
        "letter",
        (
            r"(?:ex parte |public |informal |e-?mail )*(?:communications?"
            r"|e-?mails?(?! (?:motion|order|request(?!ing)|response))|fax|facsimile)"
        ),
    ),
)

REPORTS = table_of(
    (
        "26(f) report",
        "report",
        (
            r"(?:26\(?f\)?|joint discovery|discovery|case management|scheduling|planning|initial|parties'? planning"
            r"|meet and confer|joint conference|joint case management|proposed discovery"
            r"|preliminary)[/ ](?:(?:and|plan|report|statement|planning|conference|case|management|joint|of|meeting"
            r"|proposed|parties'?|discovery|scheduling|conferral|status|pretrial|order|rule|initial|attorney"
            r"|civil)[/ ,]{1,2})*(?:reports?|statements?|plans?|submission|certificate|certification|proposal)"
        ),
    ),
    (
        "meet-and-confer statement",
        "report",
        r"(?:joint |local rule [\w.()-]+ )*meet[\s-]?and[\s-]?confer (?:statement|report|cert\w*)",
    ),
    (
        "case management statement",
        "report",
        (
            r"(?:(?:joint|supplemental|separate|further|initial|subsequent|updated|second|pretrial|final|trial"
            r"|settlement) )*(?:case management|pre-?trial|status(?: conference)?|scheduling(?: conference)?"
            r"|settlement conference|final pretrial|discovery dispute|discovery"
            r"|joint)(?: (?:conference|dispute|readiness))* (?:statements?|reports?|plans?|update|submission)"
        ),
    ),
    (
        "status report",
        "report",
        r"reports?(?! (?:and recommendation|date))",
    ),
    (
        "notice of status",
        "report",
        r"joint (?:statement|submission|notice of status|proposal|proposed (?:schedule|briefing))|status update",
        r"(?:joint )?pre-?trial (?:statement|stipulation)",
        r"mediat(?:ion|or)'?s? (?:report|certificate|statement|result)|monthly (?:operating|fee)",
    ),
    ("rule 26(f) plan", "report", r"rule 26(?:\(f\)|f|a2|\(a\)\S*)|discovery plan"),
)

STIPULATIONS = table_of(
    (
        "stipulation",
        "stipulation",
        r"(?:stipulations?|stipulated|stip\.?)",
    ),
    (
        "agreement",
        "stipulation",
        (
            r"(?:joint |confidentiality |settlement |reaffirmation |protective |clawback "
            r"|forfeiture )*agreements?(?! (?:to mediate|re adr))"
        ),
        r"consent (?:protective |preliminary |final )*(?:order|judgment|decree)|joint (?:dismissal|consent)",
        r"agreed (?:protective |scheduling )*(?:order|judgment|entry)",
    ),
)

OTHERS = table_of(
    (
        "claim",
        "other",
        (
            r"(?:amended |notice of )*(?:proof of claim|claim(?! construction)|transfer of claim|assignment/transfer"
            r"|assignment of claim)"
        ),
    ),
    (
        "plea agreement",
        "other",
        r"(?:sealed |written )*plea (?:agreement|of guilty|letter|supplement|entered)|consent to plea",
        r"factual (?:basis|statement|resume)",
    ),
    (
        "plan or disclosure statement",
        "other",
        (
            r"(?:amended |modified |chapter \d+ |small business |proposed |first "
            r"|second )*(?:plan(?! (?:payments|conf))|disclosure statement)"
        ),
    ),
    (
        "bond or warrant",
        "other",
        (
            r"(?:unsecured |appearance |surety |supersedeas |cash |property |arrest |search |seizure |bench "
            r"|search and seizure |tracking |amended |application for (?:a )?(?:search )?|blank |issued )*(?:bonds?"
            r"|warrants?|bail|undertaking|arrest|citation)"
        ),
    ),
    (
        "writ",
        "other",
        (
            r"(?:writ|subpoenas?|lis pendens|abstract of judgment|garnishment|letters rogatory|deposit|detainer"
            r"|penalty sheet|cja|speedy trial|receipt of surrender|passport)"
        ),
    ),
    (
        "agency decision",
        "other",
        r"(?:agency|underlying|district court|bia|board) decision|decision (?:on|under) review",
    ),
    (
        "sealed document",
        "other",
        r"(?:sealed |restricted |ex parte )*(?:documents?|materials?|papers?|event|entry|filing)",
    ),
)
