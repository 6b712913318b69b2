"""The lines of the Supreme Court's dockets, by how they begin; never those of another court."""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

SUPREME = table_of(
    (
        "application put to a Justice",
        "motion",
        r"applications? \(\d\dA\d+\) (?:for|to|of|by)(?! [^.]{0,200}?(?:granted|denied) by)",
    ),
    (
        "application ruled on",
        "order",
        r"applications?(?: \(\d\dA\d+\))?[^.]{0,200}? (?:is |are )?(?:granted|denied|dismissed|withdrawn)",
    ),
    (
        "application referred, with its ruling",
        "order",
        r"application (?:\(\d\dA\d+\) )?referred to the court(?=.{0,900}?(?:granted|denied|stayed|vacated|set for))",
    ),
    ("application referred", "administrative", r"application (?:\(\d\dA\d+\) )?referred"),
    ("views of the United States invited", "order", r"(?:the )?(?:acting )?solicitor general is invited"),
    ("certiorari dismissed", "order", r"(?:the )?writ of certiorari is dismissed"),
    ("petition granted in part", "order", r"petition (?:is )?granted limited to"),
    ("response asked for", "order", r"(?:supplemental )?(?:response|reply)[^.]{0,60}? requested|record requested from"),
    (
        "distributed for conference",
        "administrative",
        r"(?:distributed|rescheduled|redistributed|circulated|re-?listed)(?: for conference)?",
    ),
    (
        "record",
        "administrative",
        r"(?:the )?record (?:received|requested|from)",
        r"(?:sealed |electronic )?(?:records?|material)[^.]{0,60}? (?:received|electronic)",
    ),
    (
        "petition for certiorari ruled on",
        "order",
        (
            r"(?:petition(?: for (?:a )?(?:writ of )?\w+(?: before judgment)?)?|motion[^.]{0,120}?|rehearing"
            r"|certiorari|case|appeal|probable jurisdiction|the petition[^.]{0,80}?)(?: (?:is|are|for leave))? "
            r"(?:granted|denied|dismissed|noted|postponed|removed)"
        ),
    ),
    ("rehearing asked for", "motion", r"petition for rehearing"),
    ("petition", "petition", r"petition for (?:a )?writs? of|statement as to jurisdiction|jurisdictional statement"),
    (
        "brief in opposition",
        "opposition",
        r"(?:brief|memorandum)s? (?:of|for)(?:(?! filed)[^;]){0,160}? in opposition",
        r"response to application|brief in opposition",
    ),
    ("amicus brief", "brief", r"(?:amicus|brief) (?:brief |amicus |amici )?(?:curiae )?of"),
    (
        "waiver or consent",
        "notice",
        r"waiver of (?:the )?right|waiver of the \d+|blanket consent|consent to the filing",
    ),
    ("argued", "minute_entry", r"argued\. for|(?:oral )?argued (?:on|before|by)"),
    ("set for argument", "hearing_notice", r"set for argument|argument (?:to be )?(?:set|heard)|set for oral"),
    ("judgment sent down", "mandate", r"judgment issued|certified (?:copy of )?judgment"),
    (
        "merits decided",
        "opinion",
        (
            r"(?:the )?judgment (?:of [^.]{2,80}? )?(?:is )?(?:affirmed|reversed|vacated)[^.]{0,160}?\. "
            r"[^.]{1,40}?\.?,[^.]{0,40}? delivered"
        ),
        r"adjudged to be|[\w., ]{2,30} delivered the opinion",
    ),
    ("circuit Justice's order", "order", r"upon (?:further )?consideration|it is ordered"),
)
