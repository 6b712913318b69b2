"""The short names by which CM/ECF calls its events in feeds and history lists; never used for a text of sentences.

CM/ECF leaves out "Motion": the event "Extension of Time to File Answer" is a motion, "Dismiss Case" too. A bare name of
a proceeding ("Status Conference", "Sentencing") is the minute entry of it.
"""

from __future__ import annotations

from docketwatch.reading.events.event_rules import table_of

# The motion events that begin with a verb, after "MOTION to" which the short name leaves out.
_ASKED = (
    r"abandon|abate|abstain|accept|adjourn|admit|allow|alter|amend(?!ed)|annul|appeal (?=in |out )|appear|appoint"
    r"|approve|assess|attach|authorize|avoid|bifurcate|borrow|certify|change (?:of )?(?:venue|plea)|clarify|commence"
    r"|commit|compel|complete|conduct|confirm|consolidate|continue|convert|correct(?!ed)|declare|deem|default$|defer|delay|depose"
    r"|deposit|destroy|detain|determine|direct|disburse|discharge|disclose|discover|dismiss|dispense|disqualify"
    r"|dissolve|employ|enforce|enjoin|enlarge|enter|establish|exceed|excuse|exclude|exempt|exonerate|expedite"
    r"|expunge|extend|file|find|forfeit|freeze|grant|hold|impose|incur|inspect|install|intervene|issue|join|lift"
    r"|limit|maintain|mitigate|modify|obtain|pay|perpetuate|permit|postpone|preclude|preserve|proceed|produce"
    r"|prohibit|quash|recall|reclassify|reconsider|reduce|refer|refinance|refund|reinstate|reject|release|relieve"
    r"|remand|remove|renew|reopen|replace|require|reschedule|resentence|respond|restrain|restrict|retain|revoke"
    r"|sanction|seal|sell|serve|set aside|sever|shorten|show cause|stay|stipulate|strike|submit|subpoena"
    r"|substitute(?! of)|supplement(?!al)|suppress|surrender|suspend|take"
    r"|terminate(?! (?:deadline|hearing|motion|attorney|part|case))|toll|transfer|travel|unseal|use|vacate|value"
    r"|waive|withdraw|withhold"
)
_WANTED = (
    r"request$|compensation|expedite hearing|admission pro hac|alternative service|attorneys?'? fees"
    r"|bill of particulars - motion|bond(?= reduction)|change (?:of )?venue|class certification"
    r"|compassionate release|conference$|confirmation of|consolidation|contempt|costs|(?-i:Default Judgment)|detention$"
    r"|disclosure$|discovery$|early termination|entry of (?!app|default$)|excess pages|exemption|expedited"
    r"|extensions?|forfeiture of|hearing$|in forma|in limine|interim attorney|interpleader"
    r"|issuance of subpoena|joinder|judgment (?:as a|on the|nov|of acq|under)|leave|miscellaneous relief"
    r"|more definite|new trial|partial summary|pay filing|permission|(?-i:Preliminary Injunction)|pro hac vice"
    r"|(?-i:Protective Order)$|psychiatric|reconsideration|recusal|rehearing|release|relief|return of (?!serv)"
    r"|review of|sanctions?|sealing|separate trial|speedy trial$|summary (?:judgment|disposition|adjudication)"
    r"|(?-i:Temporary Restraining Order)|temporary detention|tro$|trial date|turnover|variance|waiver of fees"
    r"|withdrawal of reference|special admission(?!s? form)"
)

NAMES = table_of(
    ("order named with brackets", "order", r".{3,90} \((?:order|sua sponte)\)"),
    (
        "paper of a trustee",
        "report",
        r"(?:chapter \d+ )?trustee'?s?'? (?:final |interim |annual |report)|(?:notice of )?trustee'?s final report",
        r"final report|report of|(?:ch\w* ?\d+ )?(?:\S+ ){0,3}no distribution",
    ),
    ("notice named with brackets", "notice", r".{3,90} \(notice[^()]*\)(?! - bnc)|[^,]{3,60}, notice of|intent to"),
    (
        "motion named with brackets",
        "motion",
        r".{3,90} \(motion\)|.{3,90}, motion (?:for|to)|.{3,90}- incl(?:uding)? amended motion",
    ),
    ("change of address", "notice", r"change of (?!venue|plea)"),
    (
        "clerk's work",
        "administrative",
        r"(?:re-?)?clos(?:e|ing) (?!motion)|appointment of interim|do not use appointment|criminal debt",
        r"trustee services|opt out|statistical|.{0,60} fee paid|transfer of claim flag|appeal (?:processed|fee)",
        r"payment$|terminate merged|deficiency|auto-?docket of|\S* cover sheet|conversion$|reassigning",
        r"notice of (?:qc|error|(?:designation|non-ecf)|designation of electronic)",
    ),
    (
        "hearing named by what is done",
        "hearing_notice",
        r"setting |matter continued|341 (?:mtg|meeting) continued|hearing not held",
        r"(?:~util - )?(?:1 )?set(?:/reset)?(?: motion)? hearings?$",
    ),
    (
        "proceeding held, by its name",
        "minute_entry",
        r"matter held|341 (?:mtg|chapter|meeting)[\w ]{0,12} (?:- )?concluded|hearing held",
    ),
    ("leave denied (D.D.C.)", "order", r"leave to file denied|show cause|civil minute order"),
    (
        "statement of a debtor",
        "declaration_exhibit",
        (
            r"(?:chapter \d+ |ch\.? ?\d+ |\S+: )?(?:statement of (?:ch\.|presumed|monthly|domestic)|calculation"
            r"|summary of|pay(?:ment)? advices|creditor list"
            r"|certificat\w+ of (?:domestic|completion|financial)|certification(?! (?:of|re))"
            r"|signature page|credit counsel\w*|financial management|amendment)"
        ),
        r"medical history|.{0,40}questionnaire",
    ),
    ("service by mail", "summons_service", r"service by|court's certificate of mailing"),
    (
        "judgment by its name",
        "judgment",
        r"judgment(?: -| order|$)|clerk'?s? judgment|jury verdict",
        r"(?:automatic )?discharg(?:e of debtor|ing chapter)",
    ),
    ("appeal named without its notice", "notice_of_appeal", r"appeal (?:to|from) (?!motion)"),
    ("summons of a named kind", "summons_service", r"(?:electronic )?summons (?:issued|returned|request)"),
    (
        "proceeding by its name",
        "minute_entry",
        (
            r"(?:(?:telephone|telephonic|status|motion|jury|bench|non-?jury|pre-?trial|final|initial|settlement"
            r"|scheduling|plea|change of|detention|revocation|sentencing|re-?sentencing|competency|preliminary|bond"
            r"|bail|evidentiary|arraignment|oral|show cause|markman|fairness|show|re-?entry|progress|case|management"
            r"|rule 16|discovery|in chambers|supervised release|identity|removal|faretta|attorney|appointment"
            r"|suppression|confirmation|mediation|voir) )*(?:(?<=\w\s)conference|(?<=\w\s)hearings?|trial|arraignment"
            r"|sentencing|jury selection[\w \/-]{0,40}|jury deliberation|voir dire|initial appearance[\w ().-]{0,20}"
            r"|argument|plea|verdict|mediation)(?: held)?(?:\(unrecorded proceedings\))?$"
        ),
    ),
    ("minutes by their name", "minute_entry", r"(?:motion|status|jury|trial)[\w ]{0,20} held$"),
    (
        "motion named by its verb",
        "motion",
        (
            r"(?:(?:joint|consent|emergency|renewed|trustee'?s|debtor'?s|partial|motion|proposed|ex parte|sealed) "
            rf"){{0,2}}(?:{_ASKED})(?! order)"
        ),
    ),
    (
        "motion named by what is wanted",
        "motion",
        rf"(?:(?:joint|consent|emergency|renewed|rule \d+\S*) ){{0,2}}(?:{_WANTED})",
    ),
    ("information or charge", "complaint", r"information(?: - (?:felony|misdemeanor))?$|complaint"),
)
