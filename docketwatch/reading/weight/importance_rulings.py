"""Lists what the court's entries weigh, the most consequential first; no code that reads."""

from __future__ import annotations

from docketwatch.reading.weight.importance_line import (
    BIG,
    BIG_MOTION,
    COURTS,
    DONE,
    OF_WHOM,
    ORDER_STAYED,
    PENDING,
    RULED,
    SAID,
    STAY_OF,
    Line,
    line,
)
from docketwatch.reading.weight.importance_weighty import PREPARED, WEIGHTY

# What looks like a great ruling and is none, or a small one.
_SMALLER_THAN_THEY_LOOK: tuple[Line, ...] = (
    line(
        1,
        "entered_in_error",
        COURTS,
        words=r"\b (?: entered | docketed | filed ) \s+ in \s+ error | please \s+ disregard",
    ),
    line(
        1,
        "removed_or_defective",
        words=r"""
            ^ \s*+ \W{0,12} (?: this \s+ entry \s+ has \s+ been \s+ removed | defective \s+ document )
              | , \s+ SERVED \s* \. \s* $
        """,
    ),
    line(
        4,
        "recommendation",
        "opinion order",
        words=r"""
            ^ \s*+ \W{0,12} (?: (?: amended | sealed | supplemental | magistrate | judge\S* ) \s+ ){0,4}
            (?: report s? (?: \s+ and | \s* & )? \s* recommendation | findings \b .{0,60} \b recommend
              | proposed \s+ findings | R \s* & \s* R \b | recommended \s+ (?: decision | disposition | ruling ) )
        """,
    ),
    line(
        2,
        "paper_of_judgment",
        "judgment",
        words=r"""
            ^ \s*+ \W{0,12} (?: (?: partial \s+ )? satisfaction | abstract | bill \s+ of \s+ costs | writ \s+ of
              | costs \s+ taxed
              | clerk\S* \s+ taxation )
        """,
    ),
    line(
        2,
        "motion_referred",
        "order minute_entry",
        words=r"""
            ^ \s*+ \W{0,12} (?: order \s+ )? (?: referring \b | motions? (?: \(s\) )? \s+ referred
              | (?: order \s+ of \s+ )? referral \b )
        """,
    ),
    line(2, "briefing_stayed", COURTS, "stay", words=STAY_OF + r"(?: briefing | response | scheduling )"),
    line(3, "deadlines_stayed", COURTS, "stay", words=STAY_OF + r"(?: discovery | deadlines | disclosure )"),
    line(4, "tro_extended", RULED, "tro", "granted", words=r"\b exten (?: d | sion )"),
    line(
        4,
        "administrative_stay_refused",
        RULED,
        "stay",
        "denied",
        words=r"\b administrative \s+ stay \s+ (?: is | be ) \s+ denied",
    ),
    line(
        3,
        "one_count_dismissed_by_consent",
        RULED,
        "dismiss none",
        "granted dismissed",
        words=r"\b stipulat .{0,160} \b only \b",
    ),
)

# 5: dispositive and emergency rulings.
_DECISIVE: tuple[Line, ...] = (
    line(5, "judgment", "judgment"),
    line(5, "opinion_on_appeal", "opinion", courts="appellate"),
    line(5, "ruling_on_decisive_motion", COURTS, BIG, DONE),
    # These two rest on the words alone: the motion may be the second one named, its kind or outcome misread.
    line(
        5,
        "decisive_motion_ruled_on",
        COURTS,
        words=rf"""
            \b (?: grant | den ) (?: s | ed | ying | ing | ies | ied ) \b ,?
            (?: \s+ (?: in \s+ part | and | denying | granting | without \s+ prejudice | with
              | as \s+ modified ) ,? ){{0,4}}
            \s+ {OF_WHOM} (?: motion | application ) s? \s+ (?: \[?\d+\]? \s+ )? {BIG_MOTION}
        """,
    ),
    line(
        5,
        "decisive_motion_is_ruled_on",
        COURTS,
        words=rf"""
            (?<! respond \s to \s ) \b (?: motion | application ) s? \s+ {BIG_MOTION} [^.;]{{0,60}}?
            \b (?: is | are | (?<! not \s ) be ) \s+ (?: hereby \s+ )? (?: provisionally \s+ )?
            (?: granted | denied (?! \s+ as \s+ moot ) )
        """,
    ),
    line(
        5,
        "order_stayed",
        RULED,
        "stay",
        SAID,
        words=rf"{PENDING} | {ORDER_STAYED} | injunction | removal | \b 705 \b | effective \s+ date",
    ),
    line(
        5,
        "stayed_by_higher_court",
        RULED,
        "stay",
        courts="appellate",
        words=r"\b (?: is | are ) \s+ (?: hereby \s+ )? stayed \b",
    ),
    line(5, "end_of_case", COURTS, dispositions="dismissed"),
    line(5, "decision_on_appeal", "order minute_entry", "", "affirmed reversed vacated remanded", courts="appellate"),
    line(5, "mandate_of_reversal", "mandate", "", "reversed vacated remanded"),
    line(
        5,
        "petition_decided",
        RULED,
        "",
        SAID,
        words=r"""
              \b certiorari | \b mandamus | \b habeas | \b petition \s+ for \s+ (?: review | permission )
            | \b petition \b (?! \s+ to \s+ proceed )
              (?! s? \s+ for \s+ (?: leave | admission | rehearing ) ) \b [^.]{0,40}
              \b (?: is | are | be ) \s+ (?: hereby \s+ )? (?: granted | denied )
            | ^ \s*+ \W{0,12} petition \s+ (?: granted | denied )
            | \b (?: grant | deny ) ing \b [^.]{0,20} \b petition \b
              (?! s? \s+ (?: for \s+ (?: leave | admission | attorney | rehearing ) | to \s+ ) )
        """,
    ),
    line(5, "rehearing_decided", RULED, "reconsideration", SAID, courts="appellate"),
    line(
        5,
        "sentence_or_verdict",
        "minute_entry order",
        words=r"""
              \b sentencing \b (?! \s+ (?: set | reset | memo | continued | is \s+ set ) ) .{0,80} \b held \b
            | \b (?: is | was | defendant ) \s+ sentenced \b
            | \b jury \s+ verdict | \b verdict \s+ (?: returned | reached | read ) | \b found \s+ guilty
        """,
    ),
    line(
        5,
        "plan_discharge_or_default",
        RULED,
        words=r"""
              \b confirm (?: ing | ed ) \s+ (?: \S+ \s+ ){0,4} plan \b | \b order \s+ (?: of \s+ )? discharg
            | \b discharge \s+ of \s+ (?: joint \s+ )? debtor
            | \b grant (?: ing | s | ed ) \b [^.]{0,40} \b default \s+ judgment
            | \b default \s+ judgment \b [^.]{0,40} \b granted
        """,
    ),
    line(
        5,
        "relief_in_words",
        "order opinion",
        words=r"""
              \b set (?: s | ting )? \s+ aside \b .{0,40} \b (?: rule | agency | 706 )
            | \b (?: permanent (?: ly )? | preliminar (?: y | ily ) | temporar (?: y | ily ) ) \s+ (?: enjoin
              | restrain ) (?: s | ed )
            | \b (?: is | are ) \s+ (?: hereby \s+ )? enjoined \b
            | \b (?: injunction | restraining \s+ order ) \b [^.]{0,60} \b (?: is | are ) \s+ (?: \w+ly \s+ )? stayed
            | \b shall \s+ not \s+ (?: be \s+ )? (?: remove | transfer | deport ) | \b prohibited \s+ from \s+ remov
            | \b (?: shall | must | ordered \s+ to ) \s+ (?: immediately \s+
              | forthwith \s+ )? release \s+ (?: the \s+ )? petitioner
        """,
    ),
    line(5, "news_of_ruling_above", "letter administrative", "", "vacated reversed affirmed remanded dismissed"),
    line(5, "news_of_stay_ruled_on", "letter administrative", BIG + " stay", SAID, courts="appellate"),
    line(
        5,
        "order_of_supreme_court",
        "order",
        "",
        DONE,
        words=r"\b order \s+ (?: of | from ) \s+ (?: the \s+ )? (?: U\.?S\.? \s+ )? supreme \s+ court",
    ),
    line(5, "opinion_in_feed", "opinion", "none", courts="rss"),
)

RULINGS: tuple[Line, ...] = (*_SMALLER_THAN_THEY_LOOK, *_DECISIVE, *PREPARED, *WEIGHTY)
"""The first line that fits decides."""
