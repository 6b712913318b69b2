"""Housekeeping on a trial court's docket, by clerks, court reporters and counsel: it never rules on anything."""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

HOUSEKEEPING = table_of(
    (
        "entry removed",
        "administrative",
        (
            r"(?:court )?(?:this entry )?(?:has been |was )?(?:deleted"
            r"|removed)(?: (?:incorrect|document|entry|docket|duplicate|from))"
        ),
        r"(?:document|entry|docket entry)[^.]{0,30}? (?:deleted|removed)|(?:removed|strick?en|deleted) document",
        r"(?:deletion|removal) of (?:docket|document|entry)|docket entry no",
    ),
    (
        "note to attorney",
        "administrative",
        (
            r"(?:notice|note) to (?:attorney|counsel|filer|filing|all|the|docket|parties|pro se|party|litigants?|file"
            r"|court|u\.?s\.?|usm|plaintiff|defendant|clerk)(?:[\w/]*)"
        ),
    ),
    (
        "notice of a defect",
        "administrative",
        r"notice of (?:error|deficiency|defect|docket\w* (?:text |entry )?(?:correction|modification|error))",
        (
            r"(?:(?:clerk'?s?|court'?s?|second|final|notice of|notice re:?|notice regarding|quality control|qc|re:?) "
            r")*(?:deficien(?:cy|t)|defect(?:ive)?|docket(?:ing)? (?:correction|modification|error)|correction"
            r"|corrected entry|filing error|error|non-?compliance|incomplete|improper|rejection"
            r"|refus\w+)s?(?: (?:notices?|document|filing|in|re|of|and|on|sent|issued|by|entry|docket\w*))+"
        ),
    ),
    (
        "clerk's notice",
        "administrative",
        (
            r"(?:clerk'?s?|court'?s?) (?:office )?(?:notices?|action|remarks?|notations?|entry(?! of)"
            r"|certificate(?! of)|letter)"
        ),
    ),
    (
        "notice of assignment",
        "administrative",
        (
            r"(?:initial |clerk'?s? |case opening |notice of |notice re |notice regarding |of |order of |random "
            r"|direct |magistrate |civil |electronic |prompt |mediator |adr |judge |case |district "
            r"|panel )*(?:re-?)?assign(?:ment|ed)(?! of (?:claim|error|interest|rights))"
        ),
    ),
    (
        "notice of rights or requirements",
        "administrative",
        (
            r"notice[\s:-]{1,3}(?:(?:and|of|re|regarding|to|for|concerning|pursuant|availability|right|rights|option"
            r"|your|their|a|the|all|parties|plaintiff|consent|order) )*(?:magistrate|consent|requirements?"
            r"|court policy|adr|local rule|litigants?|pro se|case (?:opening|number|transfer|management system)"
            r"|availab\w+|jurisdiction of|docket activity|eligib\w+|right to|opportunity|lawsuit"
            r"|mediat\w+ (?:program|assign)|random|electronic|courtesy|appeal(?:s|late) (?:case|rights?|fee)"
            r"|appellate)"
        ),
    ),
    (
        "notice of a number",
        "administrative",
        (
            r"(?:usca|cca|bap|appeals?|appellate|supreme court|[\w.]+ circuit|[\w]+ court of appeals|mdl"
            r"|9th circuit court of appeals|us court of appeals|scotus)[\s:-]{1,3}(?:appeal )?(?:case "
            r"|docket )?(?:numbers?|fees?|opening|info\w*|notice|acknowledg\w*|scheduling|docketed|remark|packet)"
        ),
    ),
    (
        "record sent",
        "administrative",
        (
            r"(?:(?:certified|supplemental|electronic|original|short|entire|complete|amended|first|second|preliminary"
            r"|transmission|transmit(?:tal|ted)|transmitting|notice|certification|certificate|acknowledg(?:e?ment|ed)"
            r"|receipt|copy|copies|of|to|the|and|assembled|appeal|appellate|long|bankruptcy|preparation|index) "
            r")*(?:records?|roa|record/appeal|abbreviated electronic record)(?: (?:on|of) "
            r"appeal)?(?=[^.]{0,60}?(?:appeal|usca|sent|transmitted|returned|certified|filed|complete|requested"
            r"|received|available|index|number))(?! excerpts)"
        ),
    ),
    (
        "sent or mailed",
        "administrative",
        (
            r"(?:transmission|transmittal|transmitted|transmitting|appeal (?:processed|transmitted|packet|remark)"
            r"|forwarded?|remailed|mailed|sent|e-?mailed|cop(?:y|ies)(?: (?:re|of))? "
            r"(?:[^.]{0,60}? )?(?:mailed|sent|to|distributed|e-?mailed|forwarded|received)"
            r"|documents? (?:mailed|sent|forwarded|returned)|(?:returned|undeliverable|mail) mail"
            r"|mail (?:returned|sent|receipt|undeliverable)|certified mail|return receipt|case file|distributed"
            r"|opinion distributed|bnc - notice sent|remark|docket annotation|entry - )"
        ),
    ),
    (
        "fee",
        "administrative",
        (
            r"(?:(?:notice of|appeal|filing|docket\w*|receipt (?:of|for|number)|court|registry|usca|auto|payment of"
            r"|processed|credit card|final|first|installment|pro hac vice|partial|statutory|receipt|cr/ecf|efiled"
            r"|criminal|refund of|chapter \d+|monthly|initial|prisoner|fine|special|assessment|restitution|full|plan"
            r"|fees?|transfer of claim|civil) )*(?:fees?|payments?|receipt|restitution|deposit"
            r"|auto - docket of credit card|disbursement)(?: (?:paid|received|due|receipt|status|for|in|of|was|not"
            r"|payment|information|re|from|by|number|\$|amount|processed|required|waived|record|remitted|amount))?(?! "
            r"(?:application|petition|affidavit|motion))"
        ),
    ),
    (
        "case opened or closed",
        "administrative",
        (
            r"(?:(?:civil|criminal|adversary|agency|private|new|direct|us|usa|prisoner|bankruptcy|original|this"
            r"|magistrate|member|lead|related|the|state|bap) )*(?:case|appeal|action|cause"
            r"|proceeding)s?(?: (?:no\.? |number )?[\w:-]*\d[\w:-]*)?(?: "
            r"(?:is|was|has been|being|hereby|administratively|file|to be))* "
            r"(?:docketed|opened|opening|closed?|closing|terminat(?:ed|ion)|re-?opened|designated"
            r"|(?:electronically )?transferred|transfer|unsealed|sealed|eligible|selected|flag|referred|reassigned"
            r"|assigned|assignment|consolidated|severed|remanded|stayed|ineligible|not eligible|ready|converted"
            r"|related|number|association|inquiry|management system)"
        ),
    ),
    (
        "mdl transfer",
        "administrative",
        r"mdl transfer|transfer(?:red)? (?:in|out|document|of (?:case|jurisdiction))",
        r"rule (?:5|20|40)(?:\([\w()]+)? (?:transfer|documents?)",
    ),
    (
        "judge or referral changed",
        "administrative",
        (
            r"(?:(?:chief|district|magistrate|us|u\.s\.|bankruptcy|senior|visiting|mag\.?) )*(?:judges?|mj|mediator"
            r"|jury demand|dci|csa|presider) (?:(?!order|signed|held)[\w.',-]{1,25} "
            r"){0,12}?(?:(?:is|no longer|so|has been|have been|are|and|added|update|hereby) )*(?:added|assigned"
            r"|(?:re)?designated|recused?|terminated|updated?|no longer|referral|appointed|flag)"
        ),
    ),
    (
        "motion referred or submitted",
        "administrative",
        (
            r"(?:motions?(?:\(s\))?|case|cause|matters?)(?: (?:\[?\d{1,4}\]?|nos?\.|and|re:?|to \w+"
            r"|in limine))*[ :,]{1,3}(?:is |are |has been |no longer |not |deemed |hereby |taken )*(?:referred"
            r"|submitted(?! (?:by|to the clerk))|under (?:advisement|submission)|ripe|reassigned)"
        ),
        r"submission of \d{1,4}|(?:motions? )?referr(?:al|ed|ing)(?: (?:motion|case|to|of|for))|under advisement",
        r"terminated?d? motions?",
    ),
    (
        "calendar of deadlines",
        "administrative",
        (
            r"(?:1 - |update |answer )?(?:re-?)?(?:set|sets?|setting|reset|terminate|updat(?:e|ing)"
            r"|add(?: and terminate)?|clear|extend|cancell?(?:ing)?)(?:/(?:re-?set|clear|terminate|update"
            r"|extend))*[/ -]{1,3}(?:and )?(?:motion |r&r |r ?& ?r |scheduling order |briefing |case |merged |appeal "
            r"|clerk )*(?:and )*(?:r&r )?(?:deadlines?|motions?|hearings|parties|party|judges?|counsel|flags?|schedule"
            r"|defendant|deadlines?/hearings?)(?:[/ ,]{1,3}(?:hearings?|motions?|and|r&r|deadlines|dates))*"
        ),
        r"deadlines? (?:set|updated|terminated|reset)",
        r"(?:answer|responses?|objections?) (?:deadline )?(?:due|updated)",
        r"updat(?:e|ed) (?:party|address|answer|docket)",
    ),
    (
        "clerk utility",
        "administrative",
        r"util -|utility|~util|(?:flag|docket) utility|qc|quality control",
        r"this (?:attorney )?(?:case opening )?filing|calendar remark|cm/ecf password|court only|staff note",
        r"internal",
    ),
    (
        "consent or adr form",
        "administrative",
        r"notice, consent and referral",
        (
            r"(?:notice,? (?:of )?)?(?:(?:joint|magistrate|judge|notice|consent,?|declination|adr|option|assignment|re"
            r"|of|to|and|from|party|us|u\.s\.) )*(?:consents?|declination|refusal|declin\w+|opt[\s-]?out"
            r"|election)(?: (?:/|form|forms|or|and|declination|refusal|referral|request|to|of|by|from|on|re|regarding"
            r"|for|exercise|the|a|an|proceed|before|jurisdiction|us|u\.s\.))* ?(?:magistrate|reassign|jurisdiction"
            r"|united states|us|judge|electronic|adr|form|proceed|service|of (?:party|parties|counsel)|re consent)"
        ),
    ),
    (
        "form",
        "administrative",
        (
            r"(?:adr |ad |joint |form |case |pro se |cja |electronic |civil |criminal |docketing |mediation |appeals? "
            r"|information |e-?noti\w+ |notification |noticing |vaccine |cm/ecf )*(?:cover sheet|docketing statement"
            r"|questionnaire|disclosure form|adr (?:certif\w+|form|option|multi|phone)|consent form|registration"
            r"|noticing form|case information statement|case flag|information sheet|intake|certification by parties)"
        ),
    ),
    (
        "request for electronic notices",
        "administrative",
        r"notice of request (?:by|to receive|for) (?:pro hac|notices?)",
        (
            r"(?:request|consent) (?:for|to receive) (?:electronic )?(?:notices? of electronic"
            r"|electronic (?:notice|service|filing))"
        ),
    ),
    (
        "designation of record",
        "administrative",
        (
            r"(?:designation|counter[\s-]designation|statement)s? of "
            r"(?:the )?(?:record|contents|items|issues on appeal|attorney|bankruptcy)"
        ),
    ),
    (
        "clerk's reminder",
        "administrative",
        r"placed in file|internet citation|special admissions? form sent",
        r"pursuant to (?:federal|28|rule|fed|local|general order|title)[^.]{0,60}",
        r"notice re:? (?:pro hac|admission|filing|electronic)|attorney (?:update|added to)",
        r"the parties are notified",
        r"notice(?=: (?:the|this|if|pursuant|all|please|counsel|your|effective|any|due to|filing of) )",
    ),
    (
        "exhibits returned",
        "administrative",
        (
            r"(?:exhibits?|passport|bond|property|documents?)(?: \w+){0,2} "
            r"(?:returned|released|destroyed|received by|retained|in custody)"
        ),
        r"receipt for (?:exhibits|passport|return)",
    ),
    ("attachments added", "administrative", r"additional attachments?|attachment\(s\) added|main document"),
    (
        "discovery or trial letter of the clerk",
        "administrative",
        r"(?:initial )?(?:standing order |individual )?(?:rules|practices|procedures) of judge",
        r"(?:standard )?(?:prisoner|pro se) (?:new case|packet|letter|information)",
    ),
    ("speedy trial clock", "administrative", r"speedy trial - |excludable delay|(?:start|stop) (?:excludable|speedy)"),
    (
        "association of cases",
        "administrative",
        (
            r"(?:case association|lead case|member case|associated case|related case)s? "
            r"(?:added|flag|assigned|number|designat\w+)"
        ),
    ),
    ("judge's checking of notices", "administrative", r"bnc (?:service|certificate of notice) - (?:none)"),
)
