"""The words by which a docket shows what sets off a period, or stops it; a table of patterns that decides nothing.

Blanks of a text are single when these are tried on it.
"""

from __future__ import annotations

import re


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


# --- service and answer -----------------------------------------------------------------------------------------------

_US_ATTORNEY = r"(?:U\.?\s?S\.?|United\sStates)\s(?:Attorney|Atty)(?!\s{0,2}General)(?:'s|\u2019s)?(?:\sOffice)?"

SERVED_ON_US_ATTORNEY = (
    # "Date of Service Upon United States Attorney on 2/20/2025" (D.D.C.)
    _words(rf"\b date \s of \s service \s (?:up)?on \s (?:the \s)? {_US_ATTORNEY} [\s,:]{{0,3}} (?:on \s)? $"),
    # "US Attorney served on 3/5/2025", "U.S. Attorney's Office for the District of Maine was served on"
    _words(rf"\b {_US_ATTORNEY} [^.;\d]{{0,60}}? \b served \s (?:by \s [a-z ]{{1,30}} \s)? on \s $"),
    # "served on the United States Attorney for the Eastern District of New York on 3/5/2025"
    _words(rf"\b served \s (?:up)?on \s (?:the \s)? [^.;\d]{{0,40}}? {_US_ATTORNEY} [^.;\d]{{0,60}}? \b on \s $"),
    # "Executed as to the U.S. Attorney on 3/5/2025"
    _words(
        rf"\b (?:executed|service) \b [^.;\d]{{0,40}}? \b (?:as \s to|up?on) \s (?:the \s)? {_US_ATTORNEY}"
        r" [^.;\d]{0,40}? \b on \s $"
    ),
)
"""Each is tried on the words that end where a date begins."""

LONGEST_LEAD_CHARS = 160
"""How many characters before a date are looked at for what the date is."""

MENTIONS_US_ATTORNEY = _words(rf"\b {_US_ATTORNEY} \b")
FOIA = _words(r"\b (?: FOIA | Freedom \s of \s Information \s Act ) \b")
ANSWER_TIME = _words(
    r"""\b (?:answer|respond|respon[sd]e|responsive \s pleading|otherwise \s plead) \b [^.;]{0,80}
        \b (?:complaint|pleading) \b
    | \b (?:file|serve|time \s to|deadline \s (?:to|for)) \s (?:an? \s|its \s|their \s)?
        (?:answer|responsive \s pleading) \b"""
)
OTHER_PLEADING = _words(r"\b (?: counter-?\s?claims? | cross-?\s?claims? | third-?\s?party \s complaint | appeal ) \b")
ANSWER_STATED = _words(
    r"""\b (?: answer | responsive \s pleading
    | (?:response|respond) \s to \s (?:the \s)?
    (?:\w{1,20} \s)? complaint ) \b"""
)
BY_MAIL = _words(
    r"""\b served? \b [^.;]{0,60} \b (?:by|via) \s (?: (?:certified|first[\s-]class|U\.?S\.?|regular) \s ){0,2}
    mail \b"""
)
MOOT = _words(r"\b moot \b")
WITHOUT_PREJUDICE = _words(r"\b den(?:ied|ying|ies) \b [^.;]{0,60} \b without \s prejudice \b")
CASE_STAYED = _words(
    r"""\b (?: case | proceedings? | action | matter | litigation | deadlines? ) \s
        (?: (?:is|are|be|hereby|shall) \s ){1,3} (?: stayed | held \s in \s abeyance ) \b
    | \b stay(?:s|ing)? \s (?: (?:all|the|this|these|further) \s ){0,3}
        (?: case | proceedings? | action | matter | litigation | deadlines? ) \b"""
)

# --- judgments and orders of a district court -------------------------------------------------------------------------

NOT_A_JUDGMENT = _words(
    r"""\b (?: USCA | court \s of \s appeals | (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth
        |eleventh|D\.?C\.?|federal|\d{1,2}(?:st|nd|rd|th|d)) \s circuit | mandate
    | satisfaction | abstract | transcript \s of \s judgment | certified \s copy | proposed | bill \s of \s costs
    | costs \s taxed | garnish\w* | writ \s of \s execution | foreign \s judgment | in \s a \s criminal \s case
    | imprisonment ) \b"""
)
PARTIAL = _words(r"\b partial \b")
CERTIFIED_FINAL = _words(r"\b (?: 54\s?\(b\) | final \b )")
CASE_ENDED = _words(
    r"""\b (?:case|action|matter|suit|lawsuit|proceeding) \s (?:(?:is|be|are|and|hereby|now|was|shall) \s){0,4}
        (?: dismissed | terminated | closed ) \b
    | \b dismiss(?:es|ing) \s (?:(?:the|this|entire|plaintiffs?'?s?|\u2019s?) \s){0,3} (?:case|action|matter|suit) \b
    | \b terminating \s (?:the \s|this \s)? (?:case|action) \b"""
)
NOT_AT_AN_END = _words(
    r"""\b (?: administratively | statistical(?:ly)? | voluntar\w+ | stipulat\w+ | settle\w* | transfer\w* | remand\w*
    | 41\s?\(a\) | leave \s to \s amend | may \s (?:file|amend) | re-?open\w* | not \s (?:be \s)? (?:dismissed|closed)
    | show \s cause | unless | default | if ) (?!\w)"""
)
INJUNCTION_TITLE = _words(
    r"""^ \W{0,4} (?: (?:minute|text|amended|corrected|stipulated|opinion|memorandum|and|order)
        (?:\s and)? \W{1,3} ){0,5}
    (?:preliminary|permanent) \s injunction \b
    (?! \s (?:hearing|motion|briefing|bond|proceedings?|appeal) )"""
)
INJUNCTION_CHANGED = _words(
    r"""\b order \b [^.;]{0,40}? \b (?:modifying|modifies|dissolving|dissolves|extending|extends|continuing|continues
        |converting|converts|amending|amends) \s
    (?: (?:the|a|its|this|court's|in|part|\d{1,4}|\[\d{1,4}\]|temporary|restraining|order|to|into) \s ){0,8}
    (?:preliminary|permanent) \s injunction \b
    (?! \s (?:hearing|motion|briefing|deadline|proceedings?|argument) )"""
)
PERMANENT_INJUNCTION = _words(r"\b permanent(?:ly)? \s (?:injunction|enjoin\w*) \b")
TRO_TITLE = _words(
    r"""^ \W{0,4} (?: (?:minute|text|amended|corrected|second|and|oral|electronic|opinion|memorandum|order)
        \W{1,3} ){0,5}
    (?: (?:granting|extending|modifying|grants|extends) \s (?:in \s part \s)? )? (?: (?:\d{1,4}|\[\d{1,4}\]) \s )?
    (?: (?:the|a|emergency|ex|parte|plaintiffs?'?s?) \s ){0,4}
    temporary \s restraining \s order \b"""
)
TRO_EXTENDED = _words(
    r"""\b (?: extends | extending | extended ) \b [^.;]{0,60} \b (?: temporary \s restraining \s order | TRO ) \b
    | \b (?: temporary \s restraining \s order | TRO ) \b [^.;]{0,60} \b (?: is|be|shall \s be|hereby ) \s
        (?:hereby \s)? extended \b"""
)
STAY_705 = _words(r"(?<!\d) 705 (?!\d)")
ORDER_TO_FOLLOW = _words(
    r"""\b (?:order|opinion|ruling) \b [^.;]{0,30}
    \b (?: to \s (?:follow|issue|be \s (?:issued|entered|filed)) | (?:will|shall) \s (?:follow|issue|be) ) \b"""
)
TOLLING_MOTION = _words(
    r"""\b (?: reconsider\w* | alter \s (?:or|and/or|and) \s amend | amend(?:ed|ing)? \s (?:the \s)? judgment
    | new \s trial | relief \s from \s (?:(?:a|the|final) \s){0,2} (?:judgment|order)
    | additional \s findings | (?:amend|make) \s findings | judgment \s (?:as \s a \s matter|notwithstanding)
    | vacate \s (?:the \s)? judgment
    | rule \s (?:50\s?\(b\) | 52\s?\(b\) | 59 \b | 60 \b ) )"""
)
STRUCK = _words(
    r"""\b (?: entry | ECF | doc(?:ket|ument)? | dkt\.? | no\. | number ) [\s.#]{1,2} \[? (?P<before>\d{1,4}) \]? \b
        [^.;]{0,40} \b (?: in \s error | erroneously | stricken )
    | \b (?: strik(?:es|ing) | stricken ) \s (?: (?:from|the|record|docket|entry|ECF|no\.|number|order) \s ){0,5}
        \[? (?P<after>\d{1,4}) \b"""
)
SETTLEMENT_CLASS = _words(
    r"\b (?: preliminar\w+ \s approv\w+ | settlement \s class | approv\w+ \s (?:of \s)? (?:the \s)? settlement ) \b"
)

# --- temporary restraining orders -------------------------------------------------------------------------------------

WITHOUT_NOTICE = _words(
    r"""\b (?: without \s (?:prior \s)? (?:(?:written|oral) \s (?:or|and) \s (?:written|oral) \s)? notice
    | ex \s parte ) \b"""
)
EXPIRES = _words(
    r"""\b (?: expir\w+ | (?:remain|be|is|are|stay|continue)s? \s (?:in \s)? (?:full \s)? (?:force|effect\w*)
    | in \s (?:force|effect) | extend\w* | effective | restrained | enjoined | lasts? | shall \s not ) \b [^.;]{0,90}?
    \b (?: on | at | until | through | to | by | before ) \b [^.;]{0,12} $"""
)
"""Tried on the words before a date; "5:00 p.m." is taken out first."""

CLOCK_TIME = _words(r"\b \d{1,2} (?: :\d\d )? \s? [ap]\.?\s?m\b\.? (?: \s (?:[ECMP][SD]?T|eastern|central|pacific) )?")
FOR_DAYS = _words(
    r"""\b (?: expir\w+ | effect | extend\w* | effective | force ) \b [^.;\d]{0,60}
    \b (?: for | in | within ) \s (?: (?:an|a|additional|period|of|another) \s ){0,4}
    (?P<days>\d{1,2}|fourteen|seven|ten) (?:\s\(\d{1,2}\))? [\s-] days? \b"""
)
NUMBER_WORDS = {"seven": 7, "ten": 10, "fourteen": 14}
OTHER_DAY = _words(
    r"\b (?: hearing | conference | argument | brief\w* | response | reply | opposition | file | filed ) \b"
)
"""Words near a date that make it another day than that of the expiry."""

# --- courts of appeals ------------------------------------------------------------------------------------------------

JUDGMENT_ENTERED = _words(
    r"""\b judgment \s (?:is \s|was \s)? (?:entered|filed) \b
    | \b (?:filed|entered) \s (?:and \s (?:filed|entered) \s)? judgment \b | \b opinion \s and \s judgment \b"""
)
REHEARING_WORDS = _words(r"\b (?: re-?hearing | reh'g ) \b")
ASKS = _words(r"\b (?: petitions? | motions? ) \b")
REHEARING_DENIED = _words(
    r"\b den(?:y|ying|ies|ied) \b [^.;]{0,140} \b rehearing \b | \b rehearing \b [^.;]{0,140} \b denied \b"
)
REHEARING_GRANTED = _words(
    r"""\b grant(?:s|ing|ed)? \b (?! [^.;]{0,60} \b (?:time|extension|leave|exten\w+) \b ) [^.;]{0,60} \b rehearing \b
    | \b rehearing \b (?! [^.;]{0,60} \b (?:time|extension|leave) \b ) [^.;]{0,80} \b granted \b"""
)
TIME_FOR_REHEARING = _words(
    r"""\b (?: extend\w* | extension | enlarg\w+ | shorten\w* | expedit\w+ ) \b [^.;]{0,120} \b rehearing \b
    | \b rehearing \b [^.;]{0,60} \b (?: due | no \s later \s than | on \s or \s before
        | within \s \w{1,12} \s days ) \b"""
)
STANDARD_WITHHOLDING = _words(
    r"""\b (?: withhold\w* | withheld ) \b [^.;]{0,60} \b until \s (?:seven|7) [^.;]{0,20} \s after \s (?:the \s)?
    disposition \b [^.;]{0,60}"""
)
"""What the D.C. Circuit says of every judgment: it is what Rule 41(b) says, no stay."""

MANDATE_STAYED = _words(
    r"""\b (?: stay\w* | withh[eo]ld\w* | hold\w* | held | recall\w* | defer\w* ) \b (?! [^.;]{0,40} \b pending \s
        (?:the \s)? issuance ) [^.;]{0,60} \b mandate \b
    | \b mandate \b [^.;]{0,60} \b (?: stayed | withheld | held | recalled | deferred ) \b"""
)
MANDATE_AT_ONCE = _words(r"\b mandate \b [^.;]{0,40} \b (?: forthwith | immediately | at \s once ) \b")
MANDATE_DATE = _words(r"\b mandate \s (?:pull|issue|due|issuance) \s date \b [^.;\d]{0,30} $")
CRIMINAL_CAPTION = _words(r"^ \s* (?: USA | U\.S\.A?\. | United \s States (?:\s of \s America)? ) ,? \s v(?:s|\b)")
AMENDED = _words(r"\b (?: amended | superseding | substituted ) \b")

# --- the Supreme Court, and what is stated ----------------------------------------------------------------------------

APPLICATION_RESPONSE = _words(
    r"\b response \b [^.;]{0,60} \b application \b | \b application \b [^.]{0,160} \b response \b"
)
RELEASE = _words(r"\b (?: release | restriction ) \b")
