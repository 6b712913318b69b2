"""What judges, clerks and court reporters put on a trial court's docket, by the title; never a party's paper.

The tables are tried before those of the parties, so that a title such as "Transcript Order" or "Notice of Hearing" is
the court's. A title that a party may use for a draft of its own is an order only where a judge signed.
"""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

# Words before "ORDER" that make it something else than an order: "MOTION for Order", "Notice of Entry of Order".
_NO_ORDER = (
    r"(?:motions?|applications?|petitions?|responses?|reply|replies|opposition|objections?|notices?|transcripts?|brief"
    r"|proposed|memorand(?:um|a)|stipulations?|declarations?|affidavits?|exhibits?|certificates?|reports?|statements?"
    r"|complaint|answers?|requests?|to|for|of|from|re|on|in|by|with|as|filed|cop(?:y|ies)|acknowledge?ment|compliance"
    r"|terminated?|summons|appeals?(?! (?:scheduling|briefing))|index|mail(?:ed)?|documents?|money|purchase|is|are|was"
    r"|that|lodged|draft"
    r"|judgment|opinion|minutes?|letter(?! order)|suggestions?|appearance|proof|service|errata|consent(?! order)|no|not"
    r"|clerk(?! order))"
)
_ADJECTIVES = rf"(?:(?!{_NO_ORDER}(?!\w))[\w.&/'()-]{{1,30}},? ){{0,7}}"

TRANSCRIPTS = table_of(
    ("order for a transcript", "transcript", r"(?:transcript|cja 24|ao ?435)[\w\s/-]{0,30}? (?:order|request|form)s?"),
    (
        "order for a transcript",
        "transcript",
        r"(?:(?:request|designation)[\w\s]{0,20}?|order(?: form)?) (?:for|of) (?:\w+ ){0,3}?transcripts?",
    ),
    (
        "transcript",
        "transcript",
        (
            r"(?:(?:official|redacted|partial|amended|sealed|hearing|trial|court|electronic|certified|corrected"
            r"|excerpts? of|original|appeal|civil|criminal|unredacted) ){0,4}transcripts?(?! of "
            r"(?:judgment|docket|record))"
        ),
    ),
    (
        "notice about a transcript",
        "transcript",
        (
            r"notice (?!(?:of )?(?:motion|appeal|lodging social|appearance|withdrawal"
            r"|hearing))[\w\s,:'./()-]{0,50}?transcripts?"
        ),
    ),
    (
        "notice about a transcript",
        "transcript",
        r"(?:acknowledge?ment|certificate|receipt)[\w\s,:'.-]{0,40}? transcripts?",
    ),
    (
        "redaction of a transcript",
        "transcript",
        r"(?:notice of intent to request |request for )?(?:transcript )?redaction(?: request)?",
    ),
)

JUDGMENTS = table_of(
    ("judgment returned", "administrative", r"judgments? returned"),
    (
        "mandate",
        "mandate",
        (
            r"(?:(?:formal|certified|copy of|true|usca|cca|cafc|judgment|u\.?s\.?c\.?a\.?|amended|appeal|rule 45"
            r"|order/|judgment (?:and|issued as(?: the)?)|9th circuit|[\w.]+ circuit) ){0,4}mandate"
        ),
    ),
    (
        "judgment of a court of appeals",
        "judgment",
        r"usca (?:final )?judgment(?![^.]{0,40}? mandate)|judgments? of (?:the )?usca",
    ),
    (
        "discharge of a debtor",
        "judgment",
        r"(?:order (?:of |granting )?)?discharg(?:e|ing)(?: of)? (?:joint )?(?:debtor|chapter|order)",
        r"order of discharge|bnc - discharge",
    ),
    ("verdict", "judgment", r"(?:jury |court |special )?verdict(?! forms?)"),
    ("order and judgment", "judgment", r"orders?(?: (?:and|&)|,) (?:final |default |amended |partial )*judgment"),
    (
        "judgment",
        "judgment",
        (
            r"(?:(?:per curiam|clerk'?s?|court'?s?|default|final|consent|agreed|stipulated|amended|corrected|second"
            r"|third|partial|rule \d+(?:\(\w\))?|class|criminal|civil|money|deficiency|declaratory|summary order and"
            r"|bench|jury|second amended|bankruptcy|deputy|foreclosure|supplemental|revised|new|interlocutory|by|the"
            r"|stipulation and|usdc|nunc pro tunc) )*judgments?(?! "
            r"(?:affidavit|motion|request|application|creditor|debtor|on the|as a|proof|lien|execution|roll))"
        ),
    ),
    ("consent decree", "judgment", r"(?:final |stipulated |proposed )*consent decree"),
)

OPINIONS = table_of(
    (
        "report and recommendation",
        "opinion",
        (
            r"(?:(?:amended|supplemental|final|partial|sealed|second|magistrate|judge'?s?|mj'?s?|corrected|interim"
            r"|redacted|proposed|order and|orders? (?:and|for)|text|u\.?s\.?) ){0,5}(?:reports?(?: (?:and|&)|/) "
            r"(?:recommended|recommendations?)|r ?& ?r|recommended (?:decision|disposition))(?! by "
            r"(?:plaintiff|defendant))"
        ),
    ),
    (
        "findings and recommendations",
        "opinion",
        (
            r"(?:proposed |amended |order and |orders |order, |second )*findings?(?: of fact)?(?:,| and| &)? "
            r"(?:conclusions?(?: of law)?,? (?:and )?)?(?:and |& )?(?:proposed )?recommend\w*"
        ),
    ),
    ("findings of fact", "opinion", r"magistrate(?: judge)?'?s? findings|findings? of facts?(?:,| and| &)"),
    (
        "memorandum with its order",
        "opinion",
        (
            r"(?:memorand(?:um|a)|opinion|decision|reasons|findings)(?:,| and(?:/or)?| &|/)+ "
            r"(?:[\w'-]{1,30} ){0,3}?(?:orders?|opinion|decision|judgment|findings|recommendation)"
        ),
    ),
    ("order entered (D. Mass.)", "opinion", r"order entered\.? (?:memorandum|opinion|findings)"),
    (
        "order with its reasons",
        "opinion",
        r"orders?(?: (?:and|&)|/|,) (?:reasons?|opinion|memorandum|report|findings|decision)",
    ),
    ("memorandum of a judge", "opinion", r"memorandum (?:opinion|decision|order|disposition|ruling|of decision)"),
    (
        "bench opinion",
        "opinion",
        (
            r"(?:bench |court'?s? |published |unpublished |tentative |public |sealed |reported |unreported "
            r"|per curiam |written |slip |usca |redacted |concurring |dissenting |letter |special master "
            r"|revised )*opinions?(?! (?:letter|testimony|distributed|of (?:the )?expert))"
        ),
    ),
    ("statement of reasons", "other", r"statement of reasons"),
    (
        "decision of a special master",
        "opinion",
        r"(?:memorandum )?decisions?(?! (?:on review|under review|below))|ruling on entitlement",
        r"(?:public |unreported |reported ){1,2}(?:decision|ruling)",
    ),
)

ORDERS = table_of(
    ("status report order", "order", r"(?:joint )?status report order|final decree"),
    ("order mailed", "administrative", r"mail(?:ed)? orders?"),
    (
        "order of another court",
        "order",
        (
            r"(?:certified |true |copy of |copies of )*(?:usca |usdc |9th circuit |supreme court |bankruptcy court "
            r"|state court |district court |mdl |jpml )+orders?"
        ),
    ),
    ("appointed counsel", "order", r"cja (?:20|23|30)[^.;]{0,60}? appointment"),
    ("writ granted", "order", r"writ of [\w ]{3,20} (?:is )?granted"),
    ("copy of an order", "order", r"(?:certified |true )*cop(?:y|ies) of (?:[\w'-]{1,30} ){0,4}order"),
    (
        "titled order",
        "order",
        (
            rf"{_ADJECTIVES}orders?(?:ed)?(?! (?:forms?|application|request|motion|affidavit|papers"
            r"|from transcript|of transcript|for transcript|lodged|was mailed|mailed|returned|processed))"
        ),
    ),
    ("memo endorsement", "order", r"(?:memo(?:randum)? )?endors(?:ement|ed)(?: (?:letter|memo|order|motion))?"),
    ("ruling", "order", r"(?:[\w'-]+ )?ruling(?: letter)?(?! on)|(?:the court'?s? )?rulings? on"),
    (
        "entry of default",
        "order",
        r"(?:clerk'?s? )?(?:entry of default|default entered|certificate of default)|default (?:by|as to|against)",
    ),
    (
        "injunction",
        "order",
        (
            r"(?:preliminary |permanent |temporary )injunction(?=[\s:.]*.{0,40}(?:granted|entered|issued|order|signed"
            r"|enjoined|\.))"
        ),
    ),
    (
        "judge writes",
        "order",
        (
            r"(?:it is|the court|court|upon|so) (?:hereby |further |will |does )*(?:order|find|grant|den|direct|set"
            r"|adopt|approv|extend|stay|consider|having|has|reserve|take|dismiss|strike|vacate|overrul)\w*"
        ),
    ),
    (
        "directive",
        "order",
        (
            r"(?:directive|directing|granting|denying|referral to|appointment of counsel"
            r"|cja (?:20|30|23 )(?:as|appoint)|decree of)"
        ),
    ),
    ("certificate of appealability", "order", r"certificate of appealability (?:granted|denied|issued)"),
)
