"""Proceedings that took place and hearings that are set or moved, by title; a ruling is never read from them."""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

_SITTING = (
    r"(?:hearings?|conferences?|trials?|arguments?|arraignments?|sentencings?|mediations?(?! report)|settings?"
    r"|calls?|selections?|meetings?|pretrials?|docket calls?|voir dire|initial appearances?|show cause)"
)
_MOVED = (
    r"(?:re-?|is |are |was |were |has been |have been |will be |shall be |hereby |now |previously ){0,4}"
    r"(?:set|scheduled|calendared|noticed|continued|cancell?ed|vacated|adjourned|postponed|moved|held over|terminated"
    r"|re-?set|re-?scheduled|taken off|stricken|advanced|to be held|converted)"
)
_HELD = r"(?<!be\s)(?<!been\s)(?<!previously\s)held(?! (?:in abeyance|over|under))"


PROCEEDINGS = table_of(
    (
        "in chambers",
        "order",
        r"(?:civil |criminal )?minutes?[\s:,-]{1,4}(?:of |general )?(?:proceedings )?[(\[]?in chambers",
    ),
    ("minutes move a date", "hearing_notice", rf"(?:eo|ep): minutes: [^.]{{0,80}}?{_SITTING} {_MOVED}"),
    ("judge's own entry (D. Haw.)", "order", r"eo(?=:)"),
    ("proceedings (D. Haw.)", "minute_entry", r"ep(?=:)"),
    ("minute order of a proceeding", "minute_entry", rf"minute order[^.]{{0,80}}?{_SITTING} {_HELD}"),
    (
        "minute entry of a proceeding",
        "minute_entry",
        rf"minute entry(?= before).{{0,600}}?{_SITTING}[^.;]{{0,60}}? {_HELD}",
    ),
    ("minute entry (N.D. Ill.)", "order", r"minute entry before"),
    ("minute order", "order", r"(?:text[\s-]?only |in[\s-]chambers )?minute order"),
    (
        "minutes",
        "minute_entry",
        (
            r"(?:clerk'?s? |courtroom |court |civil |criminal |bench |jury |trial |text |general "
            r"|amended ){0,4}minutes?(?: entry| sheet)?"
        ),
    ),
    ("clerk's notes", "minute_entry", r"(?:electronic )?clerk'?s'? notes? for proceedings"),
    ("proceedings", "minute_entry", r"(?:courtroom |court |trial )?proceedings?(?: sheet)?(?: held)?"),
    ("proceeding held", "minute_entry", rf"(?:[\w/.&-]{{1,30}} ){{0,7}}?{_SITTING}(?: [^.;:]{{0,90}}?)? {_HELD}"),
    (
        "day of trial",
        "minute_entry",
        r"(?:jury|bench|court|non-?jury) trial(?:[\s,-]{1,3}day| began| begun| completed| continues| resumed)",
    ),
    (
        "arraignment or appearance",
        "minute_entry",
        r"(?:initial appearance|arraignment|plea hearing|jury selection)(?! set)",
    ),
    ("audio of a hearing", "administrative", r"(?:digital )?audio (?:file|docket entry|recording)s?"),
)

HEARINGS = table_of(
    ("notice of electronic filing", "administrative", r"notice of electronic"),
    (
        "notice of a hearing",
        "hearing_notice",
        (
            r"(?:clerk'?s'? )?(?:scheduling |trial |hearing |electronic )?notices?:? "
            r"(?:(?:of|setting|re-?setting|re-?scheduling|scheduling|continuing|cancell?ing|vacating|changing|change"
            r"|regarding|re|to|and|for|on)[:]? )+(?:(?!motion(?! hearing)|need|adr|appeal|appearance|withdrawal"
            r"|removal|filing|compliance|non|discovery|intent|request|supplemental|related|relation|settlement"
            rf"|correction|deficien)[\w,/.&()'-]{{1,30}} ){{0,7}}?{_SITTING}"
        ),
    ),
    ("presentment of a motion (N.D. Ill.)", "hearing_notice", r"notice of [^.]{0,120}? for presentment"),
    (
        "motion taken without argument",
        "hearing_notice",
        r"notice of determination[\w ]{0,20}? without (?:oral )?(?:argument|hearing)",
    ),
    ("notice of setting", "hearing_notice", r"notices? of (?:re-?)?(?:setting|scheduling|cancellation)"),
    ("notice to appear", "hearing_notice", r"notice to appear(?! pro)"),
    (
        "notice that moves a hearing",
        "hearing_notice",
        rf"(?:clerk'?s'? |scheduling |trial )?notice(?:[\s:-]{{1,4}})[^.]{{0,100}}?{_SITTING}[^.]{{0,60}}? {_MOVED}",
    ),
    (
        "meeting of creditors",
        "hearing_notice",
        (
            r"(?:first |notice of |statement adjourning |continuance of "
            r"|rescheduled )?(?:chapter \d+ )?(?:341 ?(?:\(a\) )?|first )?meetings?(?: of|:| -"
            r"| \d)? ?(?:341\(a\) )?(?:meeting of )?(?:creditors|341|7|13|held)?"
        ),
    ),
    (
        "order that only sets a hearing",
        "hearing_notice",
        (
            r"order (?:for |granting )?(?:re-?)?(?:setting|scheduling|continuing|cancell?ing|vacating|adjourning"
            r"|rescheduling) (?:(?!motion|deadline|grant)[\w,/.&-]{1,30} "
            rf"){{0,5}}?{_SITTING}(?!.{{0,600}}?(?:grant|den(?:y|ied)|shall file|due by))"
        ),
    ),
    ("order about a hearing set", "hearing_notice", rf"order re:? (?:[\w/-]{{1,30}} ){{0,4}}{_SITTING} {_MOVED}"),
    (
        "set hearing",
        "hearing_notice",
        (
            r"(?:1 - )?(?:re-?)?(?:set|schedule)(?:/reset|/re-?schedule|/continue)*(?:/cancel)? "
            r"(?:motion )?(?:hearings?|scheduled)(?!/)"
        ),
    ),
    (
        "hearing set or moved",
        "hearing_notice",
        (
            rf"(?:(?!order|motion(?! hearing)|set)[\w/().-]{{1,30}} ){{0,7}}?{_SITTING}(?: \([^()]{{1,40}}\))?(?: "
            r"(?:in|on|as|for|before|with|re|of|to|regarding|previously|originally|currently|date) "
            rf"[^.;]{{0,120}}?)?:? {_MOVED}"
        ),
    ),
    (
        "case set for argument",
        "hearing_notice",
        (
            r"(?:case|appeal|cause|matter)s? (?:is |are )?(?:tentatively )?(?:calendared|set for|scheduled for"
            r"|being considered for)"
        ),
    ),
    (
        "hearing continued",
        "hearing_notice",
        (
            r"(?:continu(?:ed?|ing|ance)|cancell?ed|cancel|reschedul(?:ed?|ing)|adjourn(?:ed|ing)?|vacat(?:ed?|ing)"
            rf"|hearing)[/\w]* (?:of |the |on )?(?:[\w/-]{{1,30}} ){{0,3}}?{_SITTING}"
        ),
    ),
    ("motion set", "hearing_notice", r"motions? (?:hearing )?(?:set|taken off calendar|no longer set)"),
)
