"""The table of how courts point to another entry of the docket, and of the numbers that point to nothing of the kind.

It never decides alone: a number of the law, of a case, or the entry's own number is thrown out in references.py.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class ReferenceRule(NamedTuple):
    """One way of pointing: what stands before the number (up to it) and behind it (from it on); None: anything."""

    name: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


# What a docket calls an entry: "re 12 MOTION", "[26] Cross Motion", "of 8 Order on Motion".
TITLE_WORDS = (
    r"(?:(?:Cross|Counter|Third|Sur|Pre|Post)-?\s?)?(?:Motions?|Orders?|Complaint|Petition|Answers?|Notices?|Responses?"
    r"|Repl(?:y|ies)|Surreply|Briefs?|Memorand\w+|Memo|Reports?|Stipulat\w+|Letters?|Declarations?|Affidavits?"
    r"|Affirmation"
    r"|Judgments?|Opinion|Transcripts?|Mandate|Applications?|Objections?|Minutes?|Summons|Waivers?|Returns?"
    r"|Certificates?"
    r"|Statements?|Status|Joint|Amended|Corrected|First|Second|Third|Fourth|Emergency|Unopposed|Opposed|Consent"
    r"|Agreed|Ex\sParte"
    r"|Sealed|Proposed|Findings|Requests?|Administrative|Appendix|Bill|Verdict|Plea|Indictment|Information|Scheduling"
    r"|Clerk\S{0,2}|USCA|Appeal|Set/Reset|Set|Electronic|Text|Endorsed|Documents?|Supplement\w*|Errata"
    r"|Corporate|Redact\w+"
    r"|Witness|Proof|Suggestions?|Settlement|Writ|Chapter|Adversary|Oppositions?|Counterclaims?|Crossclaims?"
    r"|Claim|Exhibits?"
    r"|Transfer|Case|Bond|Warrant|Subpoena|Jury|Discovery|Confidentiality|Protective|Temporary|Preliminary"
    r"|Decision|Ruling"
    r"|Recommendation|R\s?&\s?R|Withdrawal|Voluntary|Dismissal|Disclosure|Financial|Civil|Default|Acknowledg\w+"
    r"|Consents?"
    r"|Addendum|Proceeding|Final|Plan|Schedules?|Meeting|Conference|Record|Filing|Paper|Praecipe|Inquiry"
    r"|Election|In\sLimine"
    r"|Interim|Pro\sHac|Initial|Supersed\w+|Interlocutory|Mediation|Referr\w+|Reassign\w+|Trial|Pretrial|Evidence|List"
    r"|Bankruptcy|Appearance|Sentencing|Judicial|Entry|Show|Abstract|Removal|Remand|Receipt|Rule)\b"
)
_PARTY_TITLE = (
    r"(?:Plaintiff|Defendant|Petitioner|Respondent|Movant|Debtor|Government|Trustee|Intervenor|Appell(?:ant|ee)"
    r"|(?:the\s)?Parties"
    r"|United\sStates)['\u2019]?s?['\u2019]?"
)
_OPERATOR = (
    r"(?:re:?;?|regarding:?|relat(?:ed|ing|es)\sto|grant(?:ing(?:-in-part)?|s|ed)|den(?:ying|y|ies|ied)"
    r"|adopting|approving"
    r"|terminat(?:ing|ed|es?)|finding\sas\smoot|deferring|striking|vacating|withdrawing|overruling|sustaining"
    r"|affirming|referring"
    r"|referred:?|mooting|dismissing|resolving|staying|stayed|accepting|rejecting|declining\sto\sadopt"
    r"|under\sadvisement"
    r"|converting|modifying|amending|extending|setting|rescheduling|as\smoot|with(?:out)?\sprejudice|in\spart"
    r"|partially|as\sto"
    r"|related\sdocuments?(?:\(s\))?\s?:?|response\sto|opposition\sto|reply\sto|objections?\sto|supplement\sto"
    r"|in\ssupport\sof"
    r"|attachments?\sto|appeal\sof|correcting|submission|duplicate\sof)"
)
_NO_UNIT = (
    r"(?![\w/:.%-]\w|\w|\s?(?:days?|hours?|months?|years?|pages?|counts?|counterclaims|U\.?\s?S\.?|C\.?F\.?R"
    r"|F\.|Fed|percent|%"
    r"|a\.m|p\.m|more|other|additional|individuals|witnesses|claims|plaintiffs|defendants|exhibits|jurors"
    r"|minutes|of\sthe)\b)"
)
# A label as in ECF Nos. 12-14, (Doc. 15), Doc. # 9, DE 5, D.I. 36, Dkt. No. [316], Rec. Doc. 22, Filing 31,
# Docket Entry No. 6, document number 8, pldg. 1, Paper No. 4.
LABEL = re.compile(
    r"(?<![A-Za-z])(?:(?:CM/)?ECF|NEF|[Dd]kts?|DKTS?|[Dd]ocket|DOCKET|[Dd]ocs?|DOCS?|[Dd]ocuments?|DOCUMENTS?|DE"
    r"|D\.\s?E|DI|D\.\s?I|DN"
    r"|D\.\s?N|(?:(?<=[,;]\s)|(?<=[(\[]))D(?=\.\s)|R\.\s?[Dd]oc|R\.\s?at|[Ff]ilings?|FILING|[Pp]ldg|[Pp]aper|[Ii]tem|[Ee]ntry|[Ee]ntries|Instrument"
    r"|Instr|RE|R\.\s?E"
    r"|[Ll]odged\s[Dd]oc)\.?\s?"
    r"(?:(?:[Ee]ntry|ENTRY|[Ee]ntries|[Dd]oc|[Dd]ocument|[Ii]tem|[Nn]umbers?|filing)\.?\s?)?"
    r"(?:(?:[Nn]os?|NOS?|[Nn]umbers?|\#s?|s)\.?(?:\(s\))?:?\s?)?[\#(]?\s?\[?\s?\#?\Z"
)

REFERENCE_RULES: tuple[ReferenceRule, ...] = (
    # As in [26] MOTION, [ 298 ], [22-1], [12, 13], [6026111-2].
    ReferenceRule(
        "bracketed",
        re.compile(r"\[\s?(?:(?:re|Re|RE|[Dd]kt|[Dd]oc|DE|de|ECF|ecf)\b\.?:?\s?(?:Nos?\.?\s?)?)?\#?\Z"),
        re.compile(r"\s?\]|\s?(?:,|&|and)\s?\#?\d"),
    ),
    ReferenceRule("labelled", LABEL, re.compile(r"(?!\d|[:/]\d)")),
    # "#24", "#[24]"; a list of attachments reads "# 1 Exhibit"
    ReferenceRule("hash", re.compile(r"(?<![\w\#&])\#(?:\s?\[\s?)?\Z"), re.compile(r"(?![\d\-:/]\d|\w)")),
    # As in (related document(s)166, (RE: related document(s)20 Motion, (Related Doc # 45).
    ReferenceRule(
        "related",
        re.compile(r"\brelated\sdoc(?:ument)?s?(?:\(s\))?\.?\s?(?:\#|nos?\.?)?:?\s?\[?\Z", re.IGNORECASE),
        None,
    ),
    # As in re 12 MOTION, 9 Motion to Stay, 26 Plaintiff's Motion, (5 Order.
    ReferenceRule(
        "title after",
        re.compile(r"(?:\A|[\s(,;\]])\Z"),
        re.compile(
            rf"\s{{1,2}}(?i:(?:{_PARTY_TITLE}\s)?{TITLE_WORDS})"
            rf"|\s(?:[A-Z][A-Za-z.\u2019']{{1,20}}\s){{1,3}}(?:MOTION|Motion)\b"
        ),
    ),
    # "granting 88 the parties' request", "denying 48 .", "re 79 filed by"
    ReferenceRule("operator", re.compile(rf"\b{_OPERATOR}\s{{1,2}}\Z", re.IGNORECASE), re.compile(_NO_UNIT)),
    # CM/ECF leaves a blank before the stop behind a link: "to 17 .", "deadlines in 33 ,"
    ReferenceRule("link", re.compile(r"[a-z]:?\s\Z"), re.compile(r"\s[.,;:)](?:\s|\Z)")),
)

LIST_GOES_ON = re.compile(
    r"\]?\s?(?:,\s?(?:and\s|&\s?)?|;\s?|&\s?|\sand\s|and\s|\sor\s|-|\u2013|\s?(?P<range>through|thru|to)\s|\s)?"
    r"(?:(?:ECF|Dkt|Docs?|DE|Nos?)\b\.?\s?(?:Nos?\.?\s?)?)?[\#\[]{0,2}\s?"
)
"""What stands between two numbers of one list: "53, 62 and 63", "[12] [13]", "12 through 14"."""

PLURAL = re.compile(r"(?:nos|docs|dkts|numbers|entries|documents|\(s\)|\#s|filings)\.?:?[\s\[#]{0,3}\Z", re.IGNORECASE)
"""Behind a plural "12-14" is a range; behind "Doc." it is an attachment ("Doc. 1-2")."""

# An older CM/ECF puts the number behind the title: "motion for preliminary injunction 5 (Roe, Ann)", "Entry 80 )"
NUMBER_CLOSES_TITLE = re.compile(
    r"\s?[,);]|\s\(|\s?\.\s|\s?\.?\Z|\s(?:filed|by|and|the|is|are|was|were|should|shall|must|to\sthe|as\sto|in|with|on|for|entered|submitted)\b|\s{2,}"
)
TITLE_BEFORE = re.compile(rf"(?i:\b{TITLE_WORDS})")

# A number that stands behind one of these points to no entry.
NOT_AFTER = re.compile(
    r"""(?: \b(?: exhibits? | exh? | attach(?:ment)?s? | counts? | rules? | sections? | sec | chapters? | ch | titles?
        | (?<!excess\ )pages? | pp? | volumes? | vols? | (?<!in\ )parts? | phases? | forms? | paragraphs? | para
            | article
            | amendment | local
        | does? | class | (?<!state\ a\ )claims? | receipts? | bar | lot | group | level | grade | tier | track
            | suite | ste
        | courtroom | ctrm | crtrm | room | rm | floor | fl | box | apt | unit | bldg | building | channel | lines?
        | interrogator(?:y|ies) | topics? | tabs? | schedules? | plan | district | division | days? | months? | weeks?
        | years? | january | february | march | april | may | june | july | august | september | october | november
        | december | jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec | frap | frcp | frcrp
            | frbp | fre
        | l\.?\s?(?:cv)?\.?\s?r | lcvr | lrcv | lcr | usc | cfr | u\.s\.c | c\.f\.r | stat | prop(?:osition)?
            | versions?
        | (?<!dismiss\ )case | cases | action | cv | cr | nos? | number | appeal\ nos? | numbers?
            | approximately | about
        | least | than | over | only | within | exceed(?:ing)? | another | last | next | all | these | those
            | two | three
        | four | total\ of | \d\ of | \d+ | fee | amount | step | appendix | addendum | juror | witness | plaintiff
        | defendant | respondent | limine | set | question | copies | copy | route | highway | interstate | patent
        | general\ order | standing\ order | public\ law | executive\ order | circuit | cir | app | civ | crim | fed | r
        | evid | general | op | teamsters | seal | ssn | bates | window | aged?
        )
        [.:]? | [\u00a7$\u00b6\#] | \b\d{1,4},? ) \s{0,2} [(\[]? \s? \Z""",
    re.VERBOSE | re.IGNORECASE,
)
LABELS_NOT_AFTER = re.compile(
    r"(?:\b(?:case|receipt|claim|bar|bates|patent|exhibit|ex|attachment|tax|bond|check|invoice|policy|account"
    r"|badge|cell"
    r"|reg|conference|access|district\scourt|state\scourt|usca|usdc|lower\scourt|originating|judgment|general"
    r"|standing|form"
    r"|interrogatory)|below)\s{0,2}(?:\w{1,8}\s)?\Z",
    re.IGNORECASE,
)
# The docket that is pointed to is another one's: "(3 in 1:26-cv-00321)", "ECF No. 80 in the Lupin Action".
OTHER_DOCKET = re.compile(
    r"""[\])\s,]{0,3} (?: (?:filed\ |docketed\ )?(?:in|of|from)\ (?:the\ )?
          (?:(?:related|lead|member|consolidated|companion|other|district\ court|criminal|underlying)\ )?
        (?: (?:civil\ |criminal\ |adversary\ |bankruptcy\ |appeal\ )?(?:case|action|cause|docket|appeal|matter)?
              \ ?(?:nos?\.?|number|\#)?:?\ ?\u00b7{5,30}
          | [A-Z][\w.&]{1,30}\ (?:[A-Z][\w.&]{1,30}\ ){0,3}(?:Action|action|Case|case|matter|litigation)\b
          | (?:related|companion|criminal|underlying|district\ court|state\ court|bankruptcy)
              \ (?:case|action|court|docket|proceeding)s?\b )
      | ,?\ (?:No\.|Case\ No\.)\ \u00b7{5,30} )""",
    re.VERBOSE,
)
# What a clerk's note of modification may point to: "to Also Relate to #21", "per Order #39", "to add link to #1".
NOTED = re.compile(
    r"\b(?:link(?:ed|s|age)?(?:\sto)?|relat(?:e|es|ed|ing)\sto|per|pursuant\sto|in\sreference\sto|see|refer\sto)\s"
    r"(?:(?:order|document|docket|doc|dkt|ecf|entry"
    r"|motion)\.?\s?)?(?:nos?\.?\s?)?#\s?\[?(?P<numbers>\d{1,4})\b(?![/\-:]\d)",
    re.IGNORECASE,
)
BELOW = re.compile(r"(?<![A-Za-z])(?:RE|R\.\s?(?:E|[Dd]oc|at))\b\.?[\s#.No]{0,6}\Z")
"""How a court of appeals points to the record of the court below: "(RE #100)", "R. Doc. 24"."""

COPY_FROM_BELOW = re.compile(
    r"\W*(?:received )?(?:certified )?cop(?:y|ies) of (?:the |a )?(?:district court|lower court|bankruptcy court)",
    re.IGNORECASE,
)
"""An order of the court below on an appellate docket: the numbers in its words are of the docket below."""
