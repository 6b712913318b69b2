"""Docket texts as somebody would write them who wants to act on the reader's mail program, spreadsheet or chat."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from docketwatch.digest.compose.sections import (
    Act,
    CaseSection,
    Coming,
    DocketSection,
    FreePaper,
    Housekeeping,
    Line,
    Link,
    TopicSection,
    Unchecked,
    Undelivered,
)
from docketwatch.docket.calendar import Basis
from docketwatch.docket.model import Change, Gap, News
from tests.digest.situations import FRANKLIN, NOW, SITUATIONS, hearing

if TYPE_CHECKING:
    from docketwatch.digest.compose.sections import ComposedDigest

# What leads out of the place where a text stands, and what then acts.
_WAYS_OUT = (
    "",
    '"',
    "'",
    ">",
    '">',
    "'>",
    "</p>",
    "</title>",
    "</style>",
    "</td></tr></table>",
    "-->",
    "<!--",
    "]]>",
    "\\",
)
_ACTS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>PDF (free)</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<form action=//x.example><input name=a>",
    "<style>*{background:url(//x.example)}</style>",
    "<link rel=stylesheet href=//x.example>",
    "<meta http-equiv=refresh content=0;url=//x.example>",
    "<base href=//x.example/>",
    "<body onload=alert(1)>",
    "<table><td background=//x.example/a.png>",
    "<o:p>&nbsp;</o:p><![if mso]>x<![endif]>",
    "<math><mi//xlink:href=javascript:alert(1)>",
    "<isindex action=javascript:alert(1) type=image>",
    " onmouseover=alert(1) x=",
    " style=position:fixed;inset:0 ",
    "javascript:alert(1)//",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#x3c;script&#x3e;alert(1)",
    "{{ 7*7 }}{% raw %}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "[click](javascript:alert(1))",
    "[click](<javascript:alert(1)> 'x')",
    "![x](https://x.example/a.png)",
    "[ref]: javascript:alert(1)",
    "<https://x.example>",
    "https://x.example/bare and www.x.example",
    "`code` **bold** _it_ ~~no~~ # head",
    "| a | b |\n|---|---|\n| c | d |",
    "@here @channel <!everyone> <@U012> :warning:",
    "[/bold][red]x[/red]",
    '=HYPERLINK("https://x.example","x")',
    "+cmd|' /C calc'!A0",
)
_ALONE = (
    "-1+1|x",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\uff1d1+1",
    "x\r\nBcc: everybody@x.example\r\n\r\n<b>",
    "x\nEND:VEVENT\nBEGIN:VEVENT",
    "a\u202etxt.exe\u2066",
    "a\x00b\x1bc\x85d\ufffee\udfffg",
    "# heading",
    "- item",
    "1. item",
    "1) item",
    "---",
    "===",
    "    code",
    "> quote",
    "~~~",
    "```",
    "\u2028<b>\u2029",
    "\uff26\uff35 \uff1cscript\uff1e",
    "W" * 3_000,
    '"' * 1_200,
    "\U0001f600" * 400,
    "a;b,c\\d\\n:e",
    "% 100 %s {0}",
)
VECTORS = tuple(dict.fromkeys((*(out + act for act, out in product(_ACTS, _WAYS_OUT)), *_ALONE)))
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://x.example",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//x.example/",
    "https:javascript:alert(1)",
    "javascript:a\x00\x85\u202eb",
    "",
    'https://x.example/"onmouseover=alert(1) a="',
    "https://x.example/'><script>alert(1)</script>",
    "https://x.example/a b\r\nBcc: c",
    "https://x.example/)](javascript:alert(1))>",
    "https://x.example/\u202e\x00",
    "HTTPS://X.example/%22?a=1&b=2",
    "https://x.example/" + "&a" * 300,
)
PER_DIGEST = 45


def digest_of(vectors: tuple[str, ...]) -> ComposedDigest:
    """A digest in which every word that others write is one of these."""
    first = vectors[0]
    lines = tuple(_line(vector, at) for at, vector in enumerate(vectors))
    dockets = tuple(
        replace(_docket(vector), lines=tuple(line for line in lines[at::3])) for at, vector in enumerate(vectors[:3])
    )
    item = hearing(FRANKLIN, date(2026, 12, 3), what=first, sentence=first, location=first, mark=first, set_by=first)
    item = replace(item, note=first, docket=replace(item.docket, caption=first, number=first))
    candidate = replace(item, uid="b", kind="candidate", at=None, basis=Basis(first, first, first, first, (first,)))
    link = _link(first, 0)
    return replace(
        SITUATIONS["incomplete"](),
        topics=(TopicSection(first, (CaseSection("a", first, (first,), first, dockets, first, first),)),),
        act_on=tuple(_act(vector) for vector in vectors[:9]),
        coming=(Coming(item, "near", 1), Coming(candidate, "new", 1)),
        later=(replace(item, uid="c"),),
        now_free=tuple(FreePaper(vector, vector, vector, vector, vector, vector, link) for vector in vectors[:5]),
        housekeeping=(Housekeeping(first, first, first, first, lines[:6]),),
        undelivered=(Undelivered(first, first, 2, first),),
        unchecked=(Unchecked(first, first, (first,), NOW),),
        open_gaps=(Gap(first, NOW, NOW, first, NOW),),
        feed_news=(News("feed", "dcd", NOW, changes=(Change(first, first, first),), detail=first),),
        account_problem=first,
        readers=first,
    )


@lru_cache(maxsize=1)
def hostile_digests() -> tuple[ComposedDigest, ...]:
    """All the texts, in a dozen digests."""
    return tuple(digest_of(VECTORS[at : at + PER_DIGEST]) for at in range(0, len(VECTORS), PER_DIGEST))


def _act(vector: str) -> Act:
    """All its words, whatever they are called."""
    (act,) = SITUATIONS["incomplete"]().act_on
    words = {field.name: vector for field in fields(Act) if field.type == "str"}
    return replace(act, **words, link=_link(vector, 1))  # type: ignore[arg-type] # the fields of Act


def _link(vector: str, at: int) -> Link:
    return Link(vector, ADDRESSES[at % len(ADDRESSES)], is_free=bool(at % 2))


def _line(vector: str, at: int) -> Line:
    kinds = ("new", "update", "withdrawn", "latest")
    return Line(
        kind=kinds[at % 4],  # type: ignore[arg-type] # as listed
        mark=vector if at % 5 == 0 else f"ECF {at}",
        labels=(vector,),
        entered=NOW,
        entered_local=NOW.date(),
        links=(_link(vector, at), _link(vector, at + 1)),
        changes=(Change("text", vector, f"{vector} now"), Change(vector, vector, "")) if at % 4 == 1 else (),
        also=(vector,),
        text=vector,
        filed=NOW.date(),
        summary=vector if at % 2 else "",
        under="ECF 1" if at % 7 == 3 else "",
    )


def _docket(vector: str) -> DocketSection:
    return DocketSection(
        ref=vector,
        court=vector,
        number=vector,
        caption=vector,
        links=tuple(_link(vector, at) for at in range(len(ADDRESSES))),
        changes=(Change("caption", vector, vector),),
        lines=(),
        briefings=(vector,),
        judge=vector,
        left_out=3,
    )
