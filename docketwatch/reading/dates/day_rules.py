"""The table of what the words beside a date make of it: a day to act by, a day to appear, a day called off.

First line that fits, top to bottom. `before` is looked for in the words before the date (most patterns end there),
`after` in the words behind it. It never looks at another sentence; the vocabulary stands in day_words.py.
"""

from __future__ import annotations

from docketwatch.reading.dates.day_rule import DayRule, line
from docketwatch.reading.dates.day_words import ASKING, BE, LIMIT, MEETING, MOVED, PAPER, STANDS
from docketwatch.reading.dates.days_gone import DAYS_GONE

_TO = "to until through till"

DAY_RULES: tuple[DayRule, ...] = (
    *DAYS_GONE,
    # What is due, unless somebody only asks that it be due.
    line(
        "asked to be due",
        "neither",
        r"\A(?!.*\bgrant)[^;]*\b(?:(?:propos(?:es?|ing)|ask(?:s|ing)?|seek(?:s|ing)?|stipulat\w+ and agree)"
        r" (?:that|to|the|leave|for)|request(?:s|ing|ed)? that"
        r"|proposed(?= (?:new )?due))\b[^;]{0,200}\bdue\b[^;]{0,20}\Z",
        needs="due",
    ),
    line(
        "due",
        "due",
        r"\bdue(?:[\s,:]+(?:now|by|on|or|before|no|later|than|but|not|filed|dates?|is|are|to|be|set|reset|for"
        r"|at|as|extended"
        r"|response|reply|received|and|including)\b){0,8}[\s,:]*\Z",
        in_title=True,
        needs="due",
        reach=90,
    ),
    line("due date of", "due", r"\bdue dates?\b[^;]{0,90}(?::|\bis|\bare)\Z", in_title=True, needs="due"),
    # Days only asked for or talked about.
    line(
        "asked for",
        "neither",
        rf"\A(?!.*\bgrant)[^;]*\b{ASKING}\b(?:(?!\bordered\b|\bwill be\b|\bthe court will\b"
        rf"|\b(?:is|are) (?:re-?)?(?:set"
        rf"|scheduled)\b)[^;]){{0,260}}\Z",
        rf"\A(?![^;]{{0,100}}\b{BE} (?:hereby )?granted(?! in part))",
        reach=260,
    ),
    line(
        "denied",
        "neither",
        r"\bden(?:ying|ies)\b(?:(?!\bgrant|\bdue\b|\brenew|\bset\b)[^;]){0,200}\b(?:to|until|through|by)\Z",
        last=f"{_TO} by",
    ),
    line(
        "denied",
        "neither",
        r"\b(?:extend|extension|enlarge|continue|adjourn|postpone|reschedule|move|reset"
        r"|advance)\w*\b[^;]{0,160}\b(?:to|until|through|by)\Z",
        rf"\A[^;]{{0,80}}\b{BE} (?:hereby )?denied\b",
        last=f"{_TO} by",
    ),
    line(
        "counted from",
        "neither",
        r"\b(?:nunc pro tunc(?: to)?|since|as of|effective|after|following|between|ending|ended|from|period"
        r"|(?:days?|weeks?|hours?) (?:before|prior to))(?: on)?\Z",
        reach=30,
    ),
    line("passed", "neither", r"\b(?:passed|expired|lapsed|elapsed|ran)(?: on)?\Z", reach=30),
    line(
        "stands",
        "due",
        after=rf"\A,? (?:[\w']+ ){{0,4}}{LIMIT}\b[^;]{{0,60}}\b{STANDS}\b",
        in_title=True,
    ),
    line("hearing stands", "meets", after=rf"\A,? (?:[\w'-]+ ){{0,4}}{MEETING}\b[^;]{{0,80}}\b{STANDS}\b"),
    line(
        "order until",
        "neither",
        r"\A(?!.*\b(?:deadline|time to|respond|due|discovery)\b)[^;]*"
        r"\b(?:restraining order|TRO|injunction|stay|stayed|abeyance|detained|detention|custody)\b[^;]{0,100}"
        r"\b(?:extended|stayed|effect|force|place|continued|enjoined|abeyance|stay)\b[^;]{0,40}"
        r"\b(?:to|until|through|till|including|expires? on)\Z",
        r"\A(?!,? so that)",
        last=f"{_TO} including on",
    ),
    line(
        "order extended",
        "neither",
        r"\A(?!.*\b(?:deadline|time to|respond|due|discovery)\b)(?:[^;]*\bextend\w*\b[^;]{0,140}"
        r"\b(?:restraining order|TRO|injunction|stay|agreed order|consent order|detention)\b"
        r"|[^;]*\b(?:order|agreement|stipulation)\b[^;]{0,30}\b(?:is|are|be) (?:hereby )?(?:extended"
        r"|continued)\b)[^;]{0,60}\Z",
        last=f"{_TO} including",
    ),
    line("stayed so that", "due", r"\bstayed (?:until|to|through)\Z", r"\A,? so that\b", last=_TO),
    line(
        "in effect through",
        "neither",
        r"\b(?:expires?|in (?:effect|force|place)|shall not|enjoined|restrained)\b[^;]{0,120}\b(?:on|at|until"
        r"|through|before)\Z",
        last=f"{_TO} on at before",
    ),
    # N.D. Ill. moves the presentment of a motion so.
    line("entered and continued", "meets", r"\bentered and continued (?:to|until|for)\Z", last="to until for"),
    # A schedule notice of the Ninth Circuit names the brief and its day, without a verb.
    line("schedule item", "due", r"\bappeal (?:[\w-]+ ){1,3}brief\Z", reach=60, needs="brief"),
    line(
        "by",
        "due",
        r"\b(?:by|no later than|not later than|on or before|up to|and including)(?: the)?:?\Z",
        last="by than before to including the",
    ),
    line(
        "extended to",
        "extends",
        rf"\b(?:{LIMIT}|{PAPER}|answer(?:ing)?|respond|file)\b[^;]{{0,160}}\b(?:{MOVED}|extending|tolled)\b[^;]{{0,60}}"
        r"\b(?:to|until|through|for|till)\Z",
        last=f"{_TO} for",
        reach=240,
    ),
    line(
        "extending",
        "extends",
        r"\b(?:extend(?:s|ed|ing)?|extension|enlarge(?:s|d|ment)?|enlarging|grant(?:s|ed|ing)?|allowed|given"
        r"|additional|time)\b"
        r"[^;]{0,200}\b(?:to|until|through|till)\Z",
        last=_TO,
        reach=240,
    ),
    line("has until", "extends", r"\b(?:have|has|having|had)\b[^;]{0,60}\b(?:to|until|through|till)\Z", last=_TO),
    line(
        "deadline is",
        "due",
        r"\b(?:deadlines?|cut-?\s?offs?|last day|bar date|closes?|appeal period expires"
        r"|release of transcript restriction)\b"
        r"(?:[^;]{0,160}(?:\b(?:is|are|be|now|hereby|on|for|set|reset|to|-)|:))?\Z",
        reach=200,
    ),
    line(
        "new deadline of",
        "due",
        r"\b(?:new|a|sets?|setting|extended) (?:[\w-]+ ){0,3}(?:deadline|cut-?off) of\Z",
        last="of",
    ),
    # Where one must appear.
    line("for conference of", "meets", r"\bdistributed for conference of\Z", last="of"),
    line("calendared", "meets", r"\bcalendar(?:ed|ing)\b[^;]{0,80}\Z", needs="calendar"),
    line(
        "noted",
        "meets",
        r"\b(?:noting date|noted (?:for|on)|note (?:on|for)|motion docket date|presentment|presented"
        r"|(?:return|submission|hearing|argument|trial|conference) dates?)\b(?: of)?[^;]{0,200}\Z",
        in_title=True,
        reach=220,
    ),
    line(
        "set for",
        "set",
        r"(?:\b|/)(?:re-?)?(?:set|scheduled|noticed|calendared|noted|slated|listed for|fixed for)\b(?! (?:forth"
        r"|aside|out))"
        r"(?:(?:(?!\bdue\b)[^;]){0,110}?(?:\b(?:for|on|to|at|as|before|hearing|begin|commence|is)|[:,]))?\Z",
        in_title=True,
        reach=150,
    ),
    line(
        "moved to",
        "set",
        rf"\b(?:{MOVED}|re-?setting|advancing|extending|continuing|adjourning|rescheduling|moving|postponing"
        rf"|carried|transferred)\b[^;]{{0,120}}"
        r"\b(?:to|until|for|on|at|till)\Z",
        in_title=True,
        last=f"{_TO} for on at",
        reach=170,
    ),
    line(
        "will be held",
        "meets",
        r"\b(?:will|shall|to|must|is|are|directed to|ordered to|remains? set)\b(?: \w+){0,3} (?:held|heard?"
        r"|begin|commence"
        r"|convene|hold|conduct(?:ed)?|take place|occur|proceed|appear|attend|participate|return|meet)\b"
        r"(?:[^;]{0,160}\b(?:on|at|for|in|to))?\Z",
        reach=220,
    ),
    line(
        "scheduling a hearing",
        "meets",
        rf"\b(?:scheduling|schedules|setting|sets) (?:an? |the )?(?:[\w-]+ ){{0,3}}{MEETING} (?:on|regarding|re)\b"
        r"[^;]{0,140}\b(?:for|on)\Z",
        last="for on",
        reach=220,
    ),
    line(
        "hearing on",
        "meets",
        rf"(?<!at the )(?<!the )(?<!after )(?<!following )\b{MEETING}(?: re| via \w+| by \w+)?"
        r"(?: on| for|:| -|,| at| is)?[:\s]*\Z",
        in_title=True,
        reach=60,
    ),
    line(
        "on for",
        "set",
        r"\b(?:on|for)\Z",
        rf"\A,? (?:for|as) (?:an? |the )?(?:[\w-]+ ){{0,3}}{MEETING}\b",
        last="on for",
    ),
    line(
        "must on",
        "due",
        r"\b(?:shall|must|directed|ordered|required) (?:to )?(?:be )?(?:file|serve|submit|respond|produce|pay"
        r"|report|surrender)\w*"
        r"\b(?:(?!\buntil\b|\bhearing\b)[^;]){0,160}\bon\Z",
        last="on",
    ),
    line(
        "must by",
        "due",
        r"\b(?:shall|must|directed|ordered|required|may|to be|is to|are to|deadline)\b[^;]{0,240}"
        r"\b(?:before|until|prior to)\Z",
        last="before on until to",
    ),
    line("scheduled:", "due", rf"\b(?!time|period|date|record|fee){PAPER}(?: due| deadline)?:\Z", reach=40),
)
