"""Notices of appeal, appearances, service and proof, by the title of the paper; never an act of a court."""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

APPEALS = table_of(
    (
        "notice of appeal",
        "notice_of_appeal",
        (
            r"(?:(?:amended|joint|protective|conditional|civil|criminal|bankruptcy|corrected|pro se|supplemental"
            r"|and statement of election|second|interlocutory|cross) )*(?:notices? of"
            r"|notice -?)[\s/]{1,3}(?:(?:civil|criminal|interlocutory|bankruptcy|cross|amended|joint|protective"
            r"|conditional|an|direct|and statement of election|agency|usca"
            r"|tax court)[\s/-]{1,3})*(?:cross[\s-]?)?appeals?(?! (?:fee|deficien|case|rights|number|docketed"
            r"|acknowledg\w+|transmit|transmission|packet|opening))"
        ),
    ),
    (
        "notice of appeal",
        "notice_of_appeal",
        r"notice of filing (?:an )?appeal(?! with the supreme)",
        r"appeal (?:of|from) (?:final judgment|order|bankruptcy)",
    ),
)

APPEARANCES = table_of(
    (
        "appearance",
        "appearance",
        (
            r"(?:(?:acknowledge?ment|notices?|and|of|entry|attorney|counsel|joint|limited|special|general|pro se"
            r"|amicus|additional|lead|withdrawal|withdraw|request(?: for)?|substitution|change|first|amended"
            r"|termination|as|ecf|form|filer|cja|usa|e-filed|out[\s-]of[\s-]state"
            r"|circuit rule 26\.1 disclosure statement) )*(?:appearances?(?! "
            r"(?:bond|due|set|waived|before|hearing|for (?:sentenc|trial)))(?: (?:of|form|by|for))*)"
        ),
    ),
    (
        "appearance of a government attorney",
        "appearance",
        r"(?:notice of )?(?:attorney|counsel) appearance",
        (
            r"notice of (?:additional|lead|local|designation of|association of|new|attorney) "
            r"(?:counsel|attorney|substitution|withdrawal)"
        ),
        r"g-\d{2,3} notice of appearance|consent to (?:change|substitut\w+)(?: of)? (?:attorney|counsel)",
        r"designation of (?:lead |local )?counsel|association of (?:counsel|attorney)",
    ),
    (
        "withdrawal or substitution of counsel",
        "appearance",
        (
            r"(?:(?:notices?|of|consent|joint|re|order) )*(?:withdrawal|substitution|substitute|change|termination"
            r"|removal|addition|withdraw|disassociation|dis-?association)(?:(?: of| as| or|/|,| and| the| change"
            r"| withdrawal| substitution| addition)*) (?:(?:his|her|my|pro bono|government|lead|local|us|u\.s\."
            r"|appearance|attorney|counsel|assistant|cja|appointed|court) ?)*(?:attorneys?|counsel|appearance"
            r"|representation|aty)"
        ),
    ),
    (
        "attorney added or terminated",
        "appearance",
        (
            r"(?:attorneys?|counsel)(?:,? (?!motion|general|fees?|discipline|bid|petition|complaint|response"
            r"|update)[^:;]{0,200}?)?,? ?(?:added|terminated|removed|withdrawn|appointed|substituted)"
        ),
        r"(?:added|removed|terminated|withdrawn|updated|deleted)(?: an?)? (?:counsel|attorneys?)",
        r"add(?:ed)? and terminated? (?:attorneys?|counsel)|~?util - add(?: and terminate)? (?:attorneys?|counsel)",
        r"(?:terminat|add|updat)e? (?:attorney|counsel)",
    ),
    (
        "request for notices",
        "appearance",
        (
            r"requests? (?:for|to be (?:added|removed|placed)|to receive) "
            r"(?:special |service|court|all )?(?:notices?|service of)"
        ),
        r"request for removal from (?:mailing|service)",
    ),
    ("appointment of counsel", "appearance", r"cja (?:20|30)(?! as)|(?:notice of )?appointment of counsel"),
)

SERVICE = table_of(
    (
        "summons",
        "summons_service",
        (
            r"(?:(?:amended|alias|electronic|pluries|request|requests|for|issuance|of|issue|re-?|notice|proposed"
            r"|praecipe|and|filing|error|pdf|third[\s-]party|civil|duplicate|certificate|service/|return|returned"
            r"|proof|affidavit|us|waiver|an?|the|additional|receipt|to|clerk|60|21|30|day) "
            r")*(?:summons(?:es)?(?:\(es\))?)"
        ),
    ),
    (
        "proof of service",
        "summons_service",
        (
            r"(?:certificates?|certifications?|proofs?|affidavits?|declarations?|affirmations?|returns?|returned"
            r"|waivers?|acknowledge?ments?|acceptance|admission|report"
            r"|notice(?= of service(?!.{0,60}?(?:interrog|discovery|disclos|request|expert|response|subpoena)))"
            r"|statement|amended|additional|court'?s?|bnc|executed|unexecuted|summons|request(?: for)?|sworn"
            r"|clerk'?s?)[ /,-]{1,3}(?:(?:certificates?|affidavits?|proofs?|declarations?|return|waiver|acceptance"
            r"|acknowledge?ment|summons|executed|and|or|of|re|regarding|the)[ /,-]{1,3}){0,6}(?:service|mailing"
            r"|serving|publication|posting|(?<=certificate\sof\s)notice)"
        ),
    ),
    (
        "served",
        "summons_service",
        (
            r"(?:bnc|virtual|service|personal service|order served|served"
            r"|letter served)(?: (?:by|of|on|document|order|waived|executed|returned|not|list|notice|copy|certificate"
            r"|to|served|process|fee))* ?(?:mail|served|by|of|executed|waived|certified|process|document|order|on"
            r"|service|upon)"
        ),
    ),
    (
        "service on abroad",
        "summons_service",
        r"affidavit (?:requesting|of|in support of) (?:foreign )?(?:mailing|service|mailed|publication)",
        r"request (?:for|to clerk)[\w\s]{0,30}? (?:foreign )?(?:mailing|service of process)",
        r"marshal'?s? (?:return|process|2\d+)|usm[\s-]?285|process receipt|writ of service",
    ),
)

PROOF = table_of(
    (
        "declaration or affidavit",
        "declaration_exhibit",
        (
            r"(?:declarations?|affidavits?|affirmations?|decl\.|unsworn"
            r"|verification)(?! (?:of service|of mailing|of compliance))"
        ),
    ),
    (
        "certificate",
        "declaration_exhibit",
        (
            r"(?:certificate|certification) (?:re |of |regarding )*(?:credit counsel|debtor education|financial"
            r"|personal)"
        ),
        r"personal financial|financial management course cert\w*|statement of completion",
    ),
    (
        "exhibit or appendix",
        "declaration_exhibit",
        (
            r"(?:exhibits?|appendix|appendices|addendum|excerpts?|attachments?|index of exhibits|evidence"
            r"|medical records?|expert report|literature|depositions?|administrative record|record excerpts"
            r"|interrogator\w+|video)(?! (?:returned|destroyed))"
        ),
    ),
    (
        "administrative record",
        "declaration_exhibit",
        (
            r"(?:certified |social security |ssa |amended |supplemental |corrected |sealed |index (?:to|of) |joint "
            r"|electronic |notice of (?:filing|lodging) (?:of )?)*(?:administrative|agency|social security) "
            r"(?:record|transcript)"
        ),
        r"certified list",
    ),
    (
        "statement of facts",
        "declaration_exhibit",
        (
            r"(?:(?:joint|concise|separate|rule 56\.\d|lr 56\.\d|local|response to|counter|counter-?|undisputed"
            r"|uncontroverted|material|amended|supplemental|stipulated|statement of|combined) ?)*(?:(?:separate "
            r"|counter-?|concise )?statement(?:s)?(?: of)?(?: (?:the|undisputed|uncontrovert\w+|material|disputed"
            r"|relevant|genuine|agreed|additional|specific|issues))* facts?|rule 56\.1(?: counter)? ?statement"
            r"|statement of (?:undisputed|uncontroverted|material|genuine)|counter[\s-]?statement)"
        ),
    ),
    (
        "witness or exhibit list",
        "declaration_exhibit",
        (
            r"(?:(?:witness(?:es)?|exhibits?)(?:(?:/| and | or |,)(?:exhibit|witness))?(?:es|s)? lists?"
            r"|lists? of (?:witness|exhibit)\w*|deposition designations?)"
        ),
    ),
    (
        "bankruptcy schedules",
        "declaration_exhibit",
        (
            r"(?:amended |amendment to |all |summary of |supplemental "
            r"|summary/)*(?:schedules?(?! (?:set|notice|order))(?: [a-j](?:[/-][a-j])?)?"
            r"|statement of (?:financial affairs|social|intent\w*|current monthly|operations|your|debtor|exemption)"
            r"|means test|form (?:\d+|b\d+)|disclosure of compensation"
            r"|(?:list of )?(?:creditors|equity security|20 largest)|master (?:address list|mailing)|creditor matrix"
            r"|matrix|verification of|copies of (?:all )?(?:payment|pay)|employee income|payment advices|pay stubs"
            r"|evidence of employer|tax (?:return|document|information)|business income|certificate of credit"
            r"|exhibit d|rights and responsibilities|financial affidavit|cja ?23|balance sheet|cash flow|profit)"
        ),
    ),
    (
        "financial papers of a party",
        "declaration_exhibit",
        (
            r"(?:financial affidavit|prisoner trust|(?:partial )?prisoner trust (?:fund )?account"
            r"|trust (?:fund )?account|account statement|certified trust|inmate)"
        ),
    ),
    (
        "sealed attachment",
        "declaration_exhibit",
        (
            r"(?:sealed )?(?:attachment|supplement)(?:\(s\)|s)?(?! "
            r"(?:order|to (?:motion|brief|complaint|memorandum|response|reply)))"
        ),
    ),
)
