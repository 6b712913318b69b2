"""The words that courts use for what happens on a day: meetings, limits, papers, and days moved or called off.

Fragments of patterns, all without regard to case; they decide nothing alone.
"""

from __future__ import annotations

MEETING = (
    r"(?:(?:tele|video)?conferences?|conf|hearings?|(?<!speedy )trials?|arguments?|meetings?|sentencings?"
    r"|sentence with psr|arraignments?|change of plea|pleas?(?= (?:re-?)?set)|initial appearances?"
    r"|(?:docket|calendar|trial) call|jury selection|voir dire|mediations?|presentments?|submissions?|status check"
    r"|motions?(?= (?:is |are )?(?:hereby )?(?:re-?)?(?:set|noticed|noted))|early neutral evaluation|ENE"
    r"|preliminary exam(?:ination)?|colloquy|noting date|motion docket date|motion day|return date|show cause|markman"
    r"|calendared|competency|revocation)"
)
"""What one appears at."""

LIMIT = r"(?:due(?: dates?)?|deadlines?|cut-?\s?offs?|restrictions?|last day|bar date)"
"""What one must act by."""

PAPER = (
    r"(?:responses?|replies|reply|briefs?|briefing|objections?|reports?|discovery|disclosures?|pleadings?"
    r"|joinder|answers?"
    r"|oppositions?|statements?|letters?|fees?|designations?|stipulations?|time|period|dates?|motions?|experts?"
    r"|appendix"
    r"|records?|amendments?)"
)
"""What is filed or done by a limit."""

STAMPED = (
    r"(?:signed|so ordered|dated|executed|served|mailed|e-?mailed|filed|entered|issued|received|docketed"
    r"|submitted|decided"
    r"|rendered|sent|imposed|returned|transmitted|argued|held|heard|conducted|taken|appeared|granted|denied|announced"
    r"|arrested|revised|amended|approved|adopted|published|lodged|reassigned|service date|date of service|service)"
)
"""What was done on a day."""

ASKING = (
    r"(?:propos(?:es?|ing)|proposed (?:that|by|to)|request(?:s|ing|ed)? (?:that|to|leave|the|an?|for)|requests?"
    r"|ask(?:s|ing)?"
    r"|seek(?:s|ing)?|would|suggest(?:s|ed)?|anticipat\w+|expects?|intends?|plans? to|hopes?|mov(?:es?"
    r"|ing) (?:the|to|for)"
    r"|estimat\w+|sought|unavailab\w+|available|declin\w+ to)"
)
"""Somebody's wish or plan."""

BE = r"(?:is|are|be|was|were|has been|have been|stands?)"

OFF = (
    r"(?:vacated|cancell?ed|stricken|struck|terminated|(?:taken |removed )?off[ -](?:the )?calendar"
    r"|removed from (?:the )?calendar|rescinded|withdrawn)"
)
MOVED = (
    r"(?:re-?set|re-?scheduled|continued|adjourned|moved|postponed|advanced|changed|extended|enlarged"
    r"|re-?noticed|deferred"
    r"|modified)"
)
NO_LONGER = (
    rf"(?:{OFF}|{MOVED}|held in abeyance|suspended|mooted|stayed|lifted|excused|converted"
    r"|taken under (?:submission|advisement)|submitted on the papers|no longer|waived|tolled|superseded|amended)"
)
"""A day that was set before and does not hold any more, or is another now."""

STANDS = (
    r"(?:stands?|remains?|unchanged|unaffected|in (?:full )?(?:effect|force)|confirmed|controls|(?:will"
    r"|shall) not be (?:extended|moved)"
    r"|(?:will|shall) (?:proceed|go forward|be held|take place|be conducted))"
)
"""A day that is told to hold."""
