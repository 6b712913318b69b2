"""Reads docket numbers in all the ways courts and lawyers write them; never rejects what a court has printed.

Shapes and their counts: `pacer-rss` facts, 101,397 titles of one day, of which `1:21-cv-00009` is the commonest and
`4:22-mj-07865/A-EJM-1`, `5:18-~gr-00001`, `B:22-mj-90070-2`, `8-22-73600-las`, `17-12306-1-rel` are the strangest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# "No. 25-5320", "Civil Action No. 25-190", "Case 1:25-cv-00190", "#25-5320"
_PREFIX = re.compile(r"^\W*(?:(?:civil|criminal|action|case|docket|numbers?|nos?)\b\W*)*", re.IGNORECASE)

# 1:25-cv-00190, B:22-mj-90070-2, 1:2025cv00190, 25cv190, 5:18-~gr-00001, 1:21-2255-00001, 2:16-a2-27244
_TYPED = re.compile(
    r"^(?:(?P<office>[0-9A-Z]{1,2}):)?(?P<year>(?:19|20)?\d\d)[-\s]?(?P<type>~?[a-z]{1,5}(?:\d(?=-))?|\d{4}(?=-))[-\s]?"
    r"(?P<serial>\d{1,6})(?P<rest>$|[^0-9].*)",
    re.IGNORECASE,
)
# 8-22-73600-las, 2-22-20602-: some bankruptcy courts put the office first.
_OFFICE_FIRST = re.compile(r"^(?P<office>\d)[-:](?P<year>\d\d)-(?P<serial>\d{3,6})(?P<rest>$|[^0-9].*)")
# 22-70008-, 17-12306-1-rel, 25-5320, 11-8
_PLAIN = re.compile(r"^(?P<year>\d\d)-(?P<serial>\d{1,6})(?P<rest>$|[^0-9].*)")
# 26 Civ. 1234 (ABC), 21 Cr. 8: the way of S.D.N.Y.
_NEW_YORK = re.compile(
    r"^(?P<year>\d\d)\s+(?P<word>civ|cr|misc|mag)\.?\s+(?P<serial>\d{1,6})(?P<rest>$|[^0-9].*)", re.IGNORECASE
)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
"""What word processors make of a hyphen."""
_NEW_YORK_TYPES = {"civ": "cv", "cr": "cr", "misc": "mc", "mag": "mj"}
# 24A1079, 22O141, 25M12: Supreme Court applications, original matters and motions.
_SUPREME = re.compile(r"^(?P<year>\d\d)(?P<type>[AMO])(?P<serial>\d{1,4})(?P<rest>$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DocketNumber:
    """A docket number reduced to what identifies it within one court.

    `office` is the divisional office before the colon ("1", "B"), None where it was not written; `year` is two
    digits; `type` is the case type in lower case ("cv", "~gr"; None in appeals and many bankruptcy numbers);
    `serial` is an integer, so that padding does not matter. Judge's initials, chapter, defendant number and "/A"
    are left out: they change while the docket stays the same.
    """

    office: str | None
    year: int
    type: str | None
    serial: int

    def is_same_docket(self, other: DocketNumber) -> bool:
        """Whether both can name one docket: office and type must agree where both were written."""
        return (
            (self.year, self.serial) == (other.year, other.serial)
            and (self.type is None or other.type is None or self.type == other.type)
            and (self.office is None or other.office is None or self.office == other.office)
        )

    def written(self) -> str:
        """The number as courts print it: `1:25-cv-00190`, `25-5320`, `24A1079`."""
        if self.type is None:
            office = f"{self.office}-" if self.office else ""
            return f"{office}{self.year:02d}-{self.serial}"
        if self.type in {"a", "m", "o"}:
            return f"{self.year:02d}{self.type.upper()}{self.serial}"
        office = f"{self.office}:" if self.office else ""
        return f"{office}{self.year:02d}-{self.type}-{self.serial:05d}"


def parse_docket_number(text: str) -> DocketNumber | None:
    """Read one docket number, as a court prints it or a lawyer writes it.

    Args:
        text: "1:25-cv-00190-JMC", "No. 25-cv-190 (ABC)", "1:2025cv00190", "25-5320", "24A1079" ...

    Returns:
        The number, or None if the text does not begin with one. A printed number that cannot be read is still
        kept by its readers; it can then be matched by PACER case id only.
    """
    text = _DASHES.sub("-", text)
    prefix = _PREFIX.match(text)
    assert prefix is not None
    if found := _NEW_YORK.match(text[prefix.end() :].rstrip()):
        return DocketNumber(None, int(found["year"]), _NEW_YORK_TYPES[found["word"].lower()], int(found["serial"]))
    for shape in (_SUPREME, _TYPED, _OFFICE_FIRST, _PLAIN):
        if found := shape.match(text[prefix.end() :].rstrip()):
            return _number(found.groupdict(), _implied_type(prefix[0]))
    return None


def _number(part: dict[str, str | None], implied_type: str | None) -> DocketNumber:
    office, year, serial = part.get("office"), part["year"], part["serial"]
    assert year is not None
    assert serial is not None
    kind = (part.get("type") or implied_type or "").lower()
    if office:
        office = office.upper().lstrip("0") or "0"
    return DocketNumber(office, int(year) % 100, kind or None, int(serial))


def _implied_type(prefix: str) -> str | None:
    """D.D.C. writes "Civil Action No. 25-190": the words carry the type that the number leaves out."""
    words = prefix.lower()
    if "civil" in words:
        return "cv"
    return "cr" if "criminal" in words else None


def number_fault(text: str, court_kind: str | None) -> str | None:
    """Why a text cannot be the number of one docket in a court of that kind, as a sentence; None if it can.

    Args:
        text: what a person wrote.
        court_kind: "district", "bankruptcy", "appellate", "special", "scotus"; None if it is not known.
    """
    example = _EXAMPLES.get(court_kind or "", "1:25-cv-00190")
    number = parse_docket_number(text)
    if number is None or number.serial == 0:
        return f'"{text}" cannot be a docket number; write it like {example}'
    if re.search(r"[,;&]|\band\b", text):
        return f'"{text}" names more than one docket; give one at a time'
    is_supreme = number.office is None and number.type in {"a", "m", "o"}
    if court_kind == "scotus":
        fits = is_supreme or (number.type is None and number.office is None)
    elif court_kind == "appellate":
        fits = number.type is None and number.office is None
    elif court_kind == "bankruptcy":
        fits = number.type not in {"cv", "cr", "mj"} and not is_supreme
    else:
        fits = not is_supreme
    if not fits:
        return f'"{text}" cannot be a docket number of that court; write it like {example}'
    if number.type is None and court_kind == "district":
        return f'"{text}" needs its case type: write it like {number.year:02d}-cv-{number.serial:05d}'
    return None


_EXAMPLES = {"appellate": "25-5320", "bankruptcy": "25-10123", "scotus": "25A443"}
