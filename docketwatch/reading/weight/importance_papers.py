"""Lists what parties' papers and routine entries weigh, the most consequential first; no code that reads."""

from __future__ import annotations

from docketwatch.reading.weight.importance_line import (
    BIG,
    BIG_MOTION,
    COURTS,
    ORDER_STAYED,
    PENDING,
    RULED,
    SAID,
    STAY_OF,
    Line,
    line,
)

# Small matters for which leave is asked, by motion or in a ruling.
_SMALL_MATTER = r"""
    (?: leave \s+ to \s+ (?: file | proceed | appeal | exceed | enter ) | (?: motion | order ) \s+ for \s+ leave \b
      | in \s+ forma \s+ pauperis | excess \s+ pages | page \s+ limit | withdraw | pre-?\s*motion | appoint\w*
        | appendix
      | telephon | reassign | judicial \s+ notice | separate \s+ brief | appear \s+ (?: at | by | remotely )
      | prepayment | install?ments | substitut\w+ \s+ (?: attorney | counsel ) | travel \b | electronic \s+ service
      | (?: motion | petition ) \s+ for \s+ (?: an? \s+ )? (?: status \s+ )? (?: hearing | conference ) \b
      | standing \s+ order | compen\w+ | employ | refund | 2004 \s+ exam | redact )
"""

_MOTIONS: tuple[Line, ...] = (
    line(
        1,
        "admission_of_counsel",
        "motion petition order",
        "other none pro_hac_vice",
        words=r"^ [^.]{0,120} \b (?: pro \s+ hac \s+ vice | special \s+ admission )",
    ),
    line(
        1,
        "counsel",
        "motion",
        words=r"""
              \b withdraw (?: al )? \b .{0,20} \b (?: as | of ) \s+ (?: attorney | counsel )
                | \b enter \s+ an \s+ appearance
            | \b refund | \b appear \s+ (?: telephonic | by \s+ (?: tele | video | phone ) )
        """,
    ),
    line(
        3,
        "amended_pleading",
        "motion",
        "other",
        words=r"\b (?: amend | supplement ) \w* \b .{0,30} \b (?: complaint | petition | pleading | answer )",
    ),
    line(
        3,
        "early_discovery",
        "motion",
        "other",
        words=r"\b (?: subpoena | expedited \s+ discovery | early \s+ discovery )",
    ),
    line(2, "briefing_stay_asked", "motion", "stay", words=STAY_OF + r"(?: briefing | response | scheduling )"),
    line(
        2,
        "small_matter",
        "motion opposition reply",
        "other",
        words=rf"^ [^.]{{0,120}} \b (?: {_SMALL_MATTER} | substitute \s+ document | oral \s+ argument | bond )",
    ),
    line(4, "decisive_motion", "motion", BIG + " class_certification"),
    line(
        4,
        "decisive_motion_in_words",
        "motion",
        words=rf"^ \s*+ \W{{0,12}} (?: [\w/'\u2019-]+ \s+ ){{0,5}} (?: motion | application ) s? \s+ {BIG_MOTION}",
    ),
    line(4, "stay_of_order_asked", "motion", "stay", words=f"{PENDING} | {ORDER_STAYED} | injunction"),
    line(
        4,
        "stay_by_supreme_court_asked",
        "motion",
        "stay",
        words=r"^ \s*+ \W{0,12} application \b .{0,160} \b justice \b",
    ),
    line(4, "arbitration_asked", "motion", "compel", words=r"\b arbitrat"),
    line(
        4,
        "decisive_request",
        "motion",
        "other",
        words=r"""
              \b default \s+ judgment | on \s+ the \s+ pleadings | judgment \s+ as \s+ a \s+ matter
            | summary \s+ (?: disposition | affirmance | reversal ) | new \s+ trial | contempt
            | \b (?: dissolve | vacate | modify ) \b .{0,60} \b (?: injunction | restraining )
            | approv\w* \b .{0,40} \b settlement
        """,
    ),
    line(4, "rehearing_asked", "motion", "reconsideration", courts="appellate", words=r"\b rehearing"),
    line(2, "schedule_reconsidered", "motion", "reconsideration", words=r"\b (?: adjourn | extension | schedul )"),
)

_OTHER_PAPERS: tuple[Line, ...] = (
    line(3, "by_a_stranger", "notice_of_appeal petition", words=r"\b not \s+ a \s+ party | \b forfeit"),
    line(
        4,
        "settlement_or_dismissal",
        "notice stipulation letter report",
        words=r"""
              ^ [^.]{0,100} \b (?: of | for | re | and | (?<! motion \s ) to ) \s+
              (?: (?: voluntary | partial | joint | final ) \s+ ){0,2} dismiss (?: al )? \b (?! \s+ (?: for | filed
                | under ) )
            | ^ \s*+ \W{0,12} (?: \w+ \s+ ){0,4} (?: voluntary \s+ )? dismissal \b | \b (?: notice
              | stipulation ) s? \s+ of \s+ settlement
            | \b settlement \s+ (?: agreement | in \s+ principle | reached ) | \b (?: has | have ) \s+ settled
        """,
    ),
    line(
        3,
        "withdrawal_of_decisive_motion",
        "notice",
        words=r"""
            \b withdraw\w* \b .{0,60} \b motion \b .{0,60} \b (?: class | injunction | restraining | dismiss
              | summary )
        """,
    ),
    line(3, "certiorari_noticed", "notice", words=r"\b certiorari"),
    line(
        2,
        "answer_to_authority",
        "opposition reply",
        words=r"\b (?: supplemental \s+ authorit | additional \s+ authorit | 28 \s* \( \s* j \s* \) )",
    ),
    line(2, "answer_to_small_motion", "opposition reply memorandum", "extension seal amicus_leave pro_hac_vice"),
    line(
        2,
        "paper_of_amicus",
        "brief motion memorandum order",
        "amicus_leave other dismiss none",
        words=r"\b amic (?: us | i ) \b",
    ),
    line(
        2,
        "response_to_order",
        "brief",
        words=r"^ \s*+ \W{0,12} (?: \w+ \s+ ){0,2} response \b .{0,80} \b order \b | \b submitted \s+ for \s+ review",
    ),
    line(
        1,
        "form_of_notice",
        "notice",
        words=r"""
            ^ [^.]{0,90} \b (?: corporate | financial | disclosure | interested \s+ (?: part | pers )
              | certificate \s+ of \s+ compliance | related | relatedness
              | service \b .{0,90} \b (?: interrogator | discovery | disclosures ) | errata
              | change \s+ of \s+ (?: address | firm | contact ) | unavailab | ADR | intent \s+ to \s+ appear
                | notification )
            | \b 26\.1 \b
        """,
    ),
    line(1, "counsel_ends", "letter", words=r"terminat\w* \s+ counsel"),
    line(
        1,
        "draft_or_warrant",
        "other",
        words=r"\b proposed \s+ (?: order | judgment ) | \b warrant | agency \s+ decision | \b lodged",
    ),
    line(5, "plan_confirmed", "other", words=r"^ \s*+ confirm (?: ing | ed ) \b"),
    line(3, "plan", "other", words=r"\b plan \b"),
    line(4, "plea_agreement", "other", words=r"\b plea \s+ agreement"),
    line(
        1,
        "appendix_or_form",
        "declaration_exhibit",
        words=r"^ \s*+ \W{0,12} (?: appendix | financial \s+ affidavit | certificate )",
    ),
    line(
        1,
        "transcript_form",
        "transcript",
        words=r"""
              ^ \s*+ \W{0,12} (?: notice \s+ of \s+ filing \s+ (?: of \s+ )? (?: official \s+ )? )? transcript s? \W* $
            | ^ [^.]{0,40} \b (?: order \s+ form | acknowledg | purchase | transcript \s+ order )
        """,
    ),
)

_ROUTINE: tuple[Line, ...] = (
    line(
        3,
        "hearing_on_merits",
        "minute_entry",
        words=r"""
              \b (?: oral \s+ )? argu (?: ment | ed ) | \b (?: motion | evidentiary | injunction
                | show \s+ cause ) s? \s+ hearing
            | \b trial \b (?! \s+ (?: set | date ) ) | \b hearing \s+ (?: held \s+ )? (?: on | re ) \b
            | initial \s+ appearance | arraignment | \b plea \b | revocation
        """,
    ),
    line(
        2,
        "extension_seal_or_amicus",
        "motion opposition reply memorandum stipulation hearing_notice " + RULED,
        "extension seal amicus_leave",
    ),
    line(1, "pro_hac_vice", "", "pro_hac_vice"),
    line(
        1,
        "small_order",
        "order",
        words=r"^ \s*+ \W{0,12} general \s+ order | \b refund | entry \s+ of \s+ appearance | \b reviewed \. ",
    ),
    line(2, "small_ruling", COURTS, "other", words=rf"\b {_SMALL_MATTER}"),
    line(2, "small_ruling_moot", COURTS, "other compel stay", "moot"),
    line(3, "ruling_on_contested_motion", RULED, "intervene compel stay reconsideration"),
    line(3, "ruling_on_other_motion", RULED, "other", SAID + " affirmed"),
    line(3, "other_motion_untold", "order", "other", "none", words=r"^ \s*+ \W{0,12} order \s+ on \b (?! \s+ letter )"),
    line(
        3,
        "schedule_of_the_case",
        "order",
        words=r"""
              \b scheduling | \b case \s+ management \s+ (?: order | plan ) | show \s+ cause
            | \b briefing \s+ (?: order | schedule \s+ set ) | schedule \s+ notice | pretrial \s+ order
              | \b discovery \b
            | \b (?: shall | must ) \s+ (?: each \s+ )? (?: file | submit ) \s+ (?: an? \s+ | their \s+ | any \s+
              | written \s+ )?
              (?: response | opposition | brief | reply | supplemental \s+ (?: brief | memo ) | answer )
            | \b trial \b .{0,40} \b (?: begin | set | commence ) | \b written \s+ response
        """,
    ),
    line(
        3,
        "argument_set",
        "hearing_notice",
        words=r"""
              \b oral \s+ argument (?! \s* $ ) | \b argument \b (?! \s* $ )
            | \b (?: evidentiary | injunction | fairness | sentencing | suppression | plea
              | show \s+ cause ) \s+ hearing
            | \b (?: jury | bench ) \s+ trial \b | \b trial \s+ (?: set | reset | continued )
            | \b motion \s+ hearing \s+ (?: is \s+ )? (?: set | reset ) | \b hearing \s+ (?: on | re ) \b
              | \b calendared
            | arraignment
        """,
    ),
    line(3, "hearing_on_decisive_motion", "hearing_notice", BIG + " class_certification compel"),
    line(
        4,
        "petition_docketed",
        "administrative",
        courts="appellate",
        words=r"\b docketed \b [^\[\]]{0,40} \b (?: petition | appeal ) \b [^\[\]]{0,20} \b filed \s+ by",
    ),
    line(
        2,
        "case_opened_or_submitted",
        "administrative",
        courts="appellate",
        words=r"\b case \s+ (?: opened | submitted ) | \b docketed \b | \b supreme \s+ court",
    ),
)

PAPERS: tuple[Line, ...] = (*_MOTIONS, *_OTHER_PAPERS, *_ROUTINE)
"""The first line that fits decides."""
