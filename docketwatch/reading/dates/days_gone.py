"""The table of days told of because something was done on them, and of days that no longer hold.

It comes before every other line on dates, so that no day gone by or called off passes for one that is coming.
"""

from __future__ import annotations

from docketwatch.reading.dates.day_rule import DayRule, line
from docketwatch.reading.dates.day_words import BE, LIMIT, MEETING, MOVED, NO_LONGER, OFF, STAMPED

_SET = r"\b(?:set|scheduled|noticed|calendared|noted)"
_ADJOURN = r"\b(?:adjourn|continue|postpone|reschedule|vacate|cancel|move|reset|advance)\b"

DAYS_GONE: tuple[DayRule, ...] = (
    # Stamps: what was done on a day. "Signed by Judge X on", "filed 3/2", "held on", but not "to be filed on".
    line(
        "stamp",
        "neither",
        rf"(?<!shall be )(?<!must be )(?<!to be )(?<!will be )(?<!may be )\b{STAMPED}"
        r"(?: electronically| and \w+)?(?: (?:on|this|as of))?[:\s]*\Z",
        reach=45,
    ),
    line(
        "stamp by",
        "neither",
        r"(?<!be )\b(?:signed|ordered|entered|issued|approved|certified|held|filed|executed|conducted|submitted) "
        r"(?:electronically )?(?:by|before|in|via)\b"
        r"(?:(?!\bdue\b|\bby \d|\bset\b|\bno later\b|\bscheduled\b|\bhearing\b|\bto be\b|\bconference\b|\bbe held\b)"
        r"[^;]){2,100}\bon\Z",
        last="on",
    ),
    line("held a", "neither", r"(?<!be )\b(?:held|conducted|convened|attended|heard)\b(?: \w+){0,9} on\Z", last="on"),
    # N.D. Ill. strikes the day on which a motion was noticed to be presented.
    line(
        "motion date off",
        "no_meeting",
        r"\bnotice of motion dates? of\Z",
        rf"\A[^;]{{0,60}}\b{BE} (?:hereby )?{NO_LONGER}\b",
        last="of",
    ),
    # The Ninth Circuit's streamlined request names the day that is asked for.
    line("requested due date", "neither", r"\brequested due date (?:is|of)\Z"),
    # The Supreme Court's "Rescheduled": the conference told of will not take up the petition.
    line("previously distributed", "no_meeting", r"\bpreviously distributed for conference of\Z", last="of"),
    line(
        "hearing of, off",
        "no_meeting",
        rf"\b{MEETING} of\Z",
        rf"\A[^;]{{0,60}}\b{BE} (?:hereby )?{NO_LONGER}\b",
        last="of",
    ),
    line(
        "order of",
        "neither",
        r"(?<!for conference )(?<!deadline )(?<!deadlines )(?<!date )(?<!dates )(?<!cutoff )(?<!cut-off )\bof\Z",
        last="of",
        reach=40,
    ),
    line(
        "paper of a day",
        "neither",
        r"\b(?:the|its|his|their|this|court's|court\u2019s|circuit's|circuit\u2019s)\Z",
        r"\A,? (?:[\w'-]+ ){0,3}(?:orders?|judgment|opinion|ruling|decision|TRO|injunction|letter|notice"
        r"|memorandum|stipulation|complaint"
        r"|petition|report|rule|directive)\b",
        last="the its his their this court's court\u2019s circuit's circuit\u2019s",
    ),
    line(
        "transcript of",
        "neither",
        r"\b(?:transcripts?|recording|minutes|minute entry|proceedings) (?:of|for|from)\b[^;]{0,160}(?:on|held"
        r"|dated)\Z",
        last="on held dated",
    ),
    # Days that no longer hold, and those that hold because a party's wish to move them is denied.
    line(
        "adjournment denied",
        "meets",
        rf"{_ADJOURN}[^;]{{0,100}}{_SET}(?: for| on)?\Z",
        rf"\A[^;]{{0,80}}\b{BE} (?:hereby )?denied\b",
        last="set scheduled noticed calendared for on",
    ),
    line(
        "denying adjournment",
        "meets",
        rf"\bden(?:ying|ies|ied)\b[^;]{{0,120}}{_ADJOURN}[^;]{{0,100}}{_SET}(?: for| on)?\Z",
        needs="den",
    ),
    line(
        "granting adjournment",
        "no_meeting",
        rf"\bgrant(?:s|ed|ing)\b[^;]{{0,120}}{_ADJOURN}[^;]{{0,100}}{_SET}(?: for| on)?\Z",
        needs="grant",
    ),
    line(
        "need not appear", "no_meeting", r"\b(?:need not|not required to) (?:appear|attend)\b[^;]{0,60}\Z", needs="not "
    ),
    line(
        "no appearance",
        "no_meeting",
        r"\b(?:no (?:court )?appearances?|no hearing|not hearing|no (?:\w+ )?conference)\b[^;]{0,80}\b(?:on|for)\Z",
        last="on for",
    ),
    line(
        "will not be held",
        "no_meeting",
        rf"\b{MEETING}\b[^;]{{0,60}}\b(?:will|shall) not (?:be held|take place|go forward|proceed)\b[^;]{{0,40}}\Z",
        needs="not ",
    ),
    line(
        "need not file",
        "no_due",
        r"\b(?:need not|not required to|shall not be required to)\b[^;]{0,120}\b(?:by|before|than|due|on)\Z",
        needs="not ",
    ),
    line(
        "previously",
        "off",
        rf"\b(?:previously|originally|formerly)\b(?: [\w-]+){{0,2}} ?(?:for|on|by|at|to|of|{LIMIT})?\Z",
        reach=60,
    ),
    line("was set", "off", rf"\b(?:was|were) (?:previously |originally )?{_SET[2:]} (?:for|on|to)\Z", last="for on to"),
    line(
        "no longer",
        "off",
        after=r"\A(?:(?!\bthat\b|\bset\b|\bdue\b|\bscheduled\b|\band (?:the|all|any|a|its|their)\b)[^;]){0,120}?"
        rf"\b{BE} (?:hereby |now |also |again |therefore |ORDERED |further )?{NO_LONGER}\b",
    ),
    line(
        "and others no longer", "off", after=rf"\A,? and [^;]{{0,140}}\b(?:are|be|were) (?:hereby |now )?{NO_LONGER}\b"
    ),
    line(
        "crossed out",
        "off",
        after=rf"\A[\s,*\-\u2013:(]{{0,5}}(?:(?:hereby|now) )?(?:{OFF}|{MOVED} (?:to|until|for))\b",
    ),
    line(
        "deadline no longer",
        "no_due",
        after=rf"\A,? (?:\w+ ){{0,3}}{LIMIT}\b[^;]{{0,60}}\b{BE} (?:hereby )?{NO_LONGER}\b",
    ),
    line(
        "move denied",
        "set",
        r"\bfrom\Z",
        rf"\A[^;]{{0,60}}\b(?:to|until|through)\b[^;]{{0,100}}\b{BE} (?:hereby )?denied\b",
        last="from",
    ),
    line("denying a move", "set", r"\bden(?:ying|ies|ied)\b[^;]{0,160}\bfrom\Z", last="from"),
    line(
        "will not be held", "off", after=r"\A[^;]{0,60}\b(?:will|shall) not (?:be held|take place|go forward|proceed)\b"
    ),
    line("moved from", "off", r"\bfrom\Z", r"\A[^;]{0,60}\b(?:to|until|through)\b", last="from"),
    line(
        "cancelling",
        "off",
        r"(?:\A|[:.*]\s?|\b(?:and|orders?|ordered|hereby|court|clerk|notice)\s)\W{0,3}"
        r"(?:vacat(?:es|ing|ed)|cancel(?:s|l?ing|l?ed|lation of)|strik(?:es|ing)|stricken|terminat(?:es|ing|ed)"
        r"|suspend(?:s|ing))"
        r"\b(?![\s/]{1,2}(?:and )?re-?s)(?:(?!\bre-?set|\bresched)[^;]){0,140}"
        r"\b(?:set|scheduled|noticed|calendared|due|on|of|for|by)(?: (?:for|on|by))?\Z",
        last="set scheduled noticed calendared due on of for by",
        reach=190,
    ),
    line(
        "moving",
        "off",
        r"\b(?:adjourn(?:s|ing)|continu(?:es|ing)|resched\w+|re-?set(?:s|ting)|mov(?:es|ing)|postpon(?:es|ing)"
        r"|vacat(?:es|ing)"
        r"|advanc(?:es|ing))\b[^;:]{0,120}"
        r"(?:(?<!re)(?<!re-)\b(?:set|scheduled|noticed|calendared) (?:for|on|to)|\b(?:currently"
        r"|presently) due(?: on| by)?)\Z",
        last="for on to due by",
        reach=170,
    ),
    line(
        "cancelling the",
        "off",
        r"\b(?:vacat|cancel|strik|suspend|terminat|stay)(?:es|s|l?ing|l?ed)\b[^;]{0,30}\b(?:the|a)\Z",
        rf"\A,? (?:[\w'-]+ ){{0,4}}(?:{MEETING}|{LIMIT})\b",
        last="the a",
    ),
    line(
        "extension denied",
        "due",
        r"\b(?:stay|extend|vacate|move|continue)\b[^;]{0,30}\bthe\Z",
        rf"\A,? (?:[\w'-]+ ){{0,3}}{LIMIT}\b[^;]{{0,80}}\b{BE} (?:hereby )?denied\b",
        last="the",
    ),
    line("not as", "neither", r"\bnot\Z", last="not"),
    line("as proposed", "neither", after=r"\A,? as (?:proposed|requested)\b"),
)
