"""Lists the rulings of weight that decide nothing yet, and decisive motions only set or moot; no code that reads."""

from __future__ import annotations

from docketwatch.reading.weight.importance_line import (
    BIG,
    DONE,
    RULED,
    SAID,
    Line,
    line,
)

# A decisive motion that is moot, withdrawn, only set or answered.
PREPARED: tuple[Line, ...] = (
    line(3, "decisive_motion_moot", RULED, BIG, "moot withdrawn"),
    line(2, "moot_by_clerk", "administrative", BIG, "moot withdrawn"),
    line(3, "news_of_certiorari", "letter administrative", words=r"\b cert (?: iorari )? \b"),
    line(
        3,
        "decisive_motion_prepared",
        "order minute_entry",
        BIG + " stay class_certification",
        "none",
        words=r"""
              \b (?: responses? | repl (?: y | ies ) | briefs? | briefing | oppositions? | objections ) \b [^.]{0,80}
              \b (?: due | by | within | no \s+ later | file )
            | \b (?: shall | must | directed \s+ to ) \s+ (?: respond | file | show | submit | appear )
            | show \s+ cause | under \s+ (?: advisement | submission )
            | \b (?: set | scheduled | reset | schedule | returned \s+ to ) \b | \b hearing \b
        """,
    ),
)

# 4: rulings of weight.
WEIGHTY: tuple[Line, ...] = (
    line(4, "decisive_motion_untold", RULED, BIG + " class_certification stay", "none"),
    line(4, "stay_noted_by_clerk", "administrative", "stay", SAID),
    line(
        4,
        "decisive_request_untold",
        "order",
        "other reconsideration",
        "none",
        words=r"""
            ^ \s*+ order \s+ on \b [^.]{0,40} \b (?: default \s+ judgment | new \s+ trial | judgment \s+ (?: on
              | nov | as ) | remand
              | 2255 | contempt | acquittal | settlement )
        """,
    ),
    line(4, "class_ruled_on", RULED, "class_certification", DONE),
    line(4, "reconsidered", RULED, "reconsideration", "granted granted_in_part vacated"),
    line(
        4,
        "injunction_kept_or_changed",
        RULED,
        "other reconsideration",
        DONE,
        words=r"""
            \b (?: dissol | modif | vacat | clarif | amend | enforce | reconsider ) \w* \b .{0,80}
            \b (?: injunction | restraining \s+ order )
        """,
    ),
    line(4, "abeyance", RULED, "stay", SAID, words=r"\b abeyance"),
    line(
        4,
        "case_stayed",
        RULED,
        "stay",
        "granted granted_in_part",
        words=r"""
              \b (?: case | action | proceedings | matter | litigation ) \b .{0,30} \b stayed
            | \b stay (?: ing )? \s+ (?: of \s+ )? (?: the \s+ | this \s+ )? (?: case | action | proceedings
              | litigation )
        """,
    ),
    line(4, "stay_on_appeal", RULED, "stay", courts="appellate"),
    line(
        4,
        "mandate_moved",
        "order",
        words=r"""
              \b (?: issue | recall | stay ) (?: d | ed | ing )? \s+ (?: of \s+ )? (?: the \s+ )? mandate
            | \b mandate \b [^.]{0,60} \b (?: shall | to | will ) \s+ issue \b
            | \b mandate \b (?: [^.]|\.(?=\d) ){0,140} \b recalled \b | \b mandate \s+ is \s+ recalled
        """,
    ),
    line(4, "order_undone_or_moot", RULED, "none", "vacated reversed affirmed remanded moot"),
    line(
        4,
        "ruling_of_weight",
        RULED,
        "other none",
        SAID,
        words=r"""
              \b motion s? \s+ to \s+ (?: remand | transfer | consolidate )
            | \b (?: granting | denying ) \s+ (?: motion \s+ (?: to | for ) \s+ )? (?: transfer | remand )
            | summary \s+ (?: disposition | affirmance | reversal ) | on \s+ the \s+ pleadings | new \s+ trial
            | default \s+ judgment | contempt | approv\w* \b .{0,40} \b settlement
        """,
    ),
    line(
        4,
        "contempt",
        "order opinion",
        words=r"""
        \b (?: in \s+ (?: civil \s+ | criminal \s+ )? | the \s+ ) contempt \b
    """,
    ),
    line(
        4,
        "settled",
        RULED,
        words=r"""
              \b parties \b [^.]{0,80} \b (?: settlement \s+ of | settled | resolved \s+ (?: this | the ) )
            | \b settlement \s+ of \s+ this \s+ (?: action | case ) | \b (?: preliminar | final ) \w* \s+ approv\w+
            | \b approving \b .{0,40} \b settlement | \b case \s+ (?: is \s+ )? (?: hereby \s+ )? (?: closed
              | terminated )
        """,
    ),
    line(
        4,
        "liberty",
        RULED,
        words=r"""
              \b order \s+ of \s+ (?: detention | release ) | \b detention \s+ (?: hearing | order )
                | \b ordered \s+ detained
            | \b change \s+ of \s+ plea .{0,40} \b held
            | \b (?: plea \s+ of \s+ guilty | guilty \s+ plea | pleads? \s+ guilty | pled \s+ guilty )
        """,
    ),
    line(
        3,
        "sealed_order",
        "order",
        words=r"^ \s*+ \W{0,12} sealed \s+ (?: order | document ) \b (?! \s+ (?: on | granting | denying ) )",
    ),
)
