"""Finds the courts that a text names, in words, by citation or by prefix; never takes a party for a court.

`District of Columbia` is a court only after words that say so: it is a party more often.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from docketwatch.docket.courts import load_courts

CourtKind = Literal["district", "bankruptcy", "appellate", "scotus", "state"]


@dataclass(frozen=True, slots=True)
class CourtNamed:
    """One court of the text: where it is named and its id (None for a state court)."""

    start: int
    end: int
    kind: CourtKind
    id: str | None


_ORDINALS = {
    "ca1": "first|1st", "ca2": "second|2nd|2d", "ca3": "third|3rd|3d", "ca4": "fourth|4th", "ca5": "fifth|5th",
    "ca6": "sixth|6th", "ca7": "seventh|7th", "ca8": "eighth|8th", "ca9": "ninth|9th", "ca10": "tenth|10th",
    "ca11": "eleventh|11th", "cadc": r"d\.?\s?c\.?|district of columbia", "cafc": "federal|fed\\.",
}  # fmt: skip
_ORDINAL = "|".join(f"(?P<{court}>{words})" for court, words in _ORDINALS.items())
_CIRCUIT = re.compile(
    r"(?:\b(?:(?:U\.?S\.?|United States) )?(?:Court of Appeals|USCA|CCA)(?: for the|,| for| -)? (?:the )?)?"
    rf"\b(?:{_ORDINAL})\s(?:cir\b\.?|circuit\b|CCA\b)(?:\s?court of appeals)?",
    re.IGNORECASE,
)
_CIRCUIT_CODE = re.compile(
    r"\b(?:(?:USCA|CA|CCA)-?(?P<after>1[01]|[1-9])|(?P<before>1[01]|[1-9])CCA|(?P<dc>CADC)|(?P<fed>CAFC))\b"
)
_SUPREME = re.compile(
    r"\b(?:(?:United States|U\.\s?S\.|US) )?Supreme Court(?: of the United States)?\b(?! (?:of (?!the United)|"
    r"for )|,? [A-Z]\w+ County)"
    r"|\bSCOTUS\b",
    re.IGNORECASE,
)
_SPECIAL = re.compile(
    r"\b(?:U\.S\. )?(?P<uscfc>Court of Federal Claims|Fed\. Cl\.|COFC)|\b(?P<cit>Court of International Trade|"
    r"Ct\. Int'l Trade)"
)
_SAFE_IDS = frozenset({"dcd", "njd", "azd", "nmd", "nvd", "utd", "ksd"})
"""Ids of three letters that are no English word nor abbreviation in capitals (MAD, MED, ORD, COD, HID are)."""
_DIVISIONS = "northern|southern|eastern|western|middle|central"
_COURT_WORDS = (
    r"(?:(?P<bankruptcy>bankruptcy court|bankr\.)|(?:U\.?\s?S\.?|United States)?\s?district court|USDC|U\.S\.D\.C\.)?"
    r"(?:,| -| for| of| in)?\s?(?:the )?"
)
_STATES_50 = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|"
    "Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|"
    "Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
    "West Virginia|Wisconsin|Wyoming"
)
_REGION = rf"{_STATES_50}|Puerto Rico|Guam|(?:the )?Virgin Islands|(?:the )?Northern Mariana Islands|Columbia"
_DISTRICT = re.compile(
    rf"{_COURT_WORDS}\b(?P<division>(?:{_DIVISIONS})\s)?district of (?P<region>{_REGION})\b(?: (?P"
    rf"<behind>{_DIVISIONS})\b)?(?! circuit)"
    rf"|\b(?P<state>{_STATES_50}) (?P<after>{_DIVISIONS})\b(?! district| railway| union| university)"
    rf"|\bUSDC,?(?: -| for)? (?:the )?(?P<whole>{_STATES_50})\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:(?:superior|chancery|county|probate|justice|municipal|family|civil|judicial district|judicial circuit|"
    r"state|"
    r"commonwealth|trial|magistrate|city) court\b(?!house|s?\sorder)|circuit court\b(?! of appeals)|"
    r"court of common pleas|"
    rf"(?:{_STATES_50}|state|county) (?:state )?(?:supreme|district|circuit) court|"
    r"supreme court (?:of|for) the (?:state|county|commonwealth)|supreme court(?: of new york)?,? "
    r"(?:county of )?[a-z]{3,12} county|supreme court of new york|"
    r"(?:\d{1,3}(?:st|nd|rd|th) )?(?:judicial )?district court (?:of|for|in|,) ?(?:and for )?(?:the )?"
    r"(?:county of )?[a-z]{2,14}(?: [a-z]{2,14})? (?:county|parish)|"
    r"\d{1,3}(?:st|nd|rd|th) (?:judicial )?(?:district|circuit)(?: court)?\b|judicial circuit\b)"
    rf"(?: of (?:the )?(?:state of )?(?:{_STATES_50})\b)?(?: of (?:the state of )?[a-z]{{3,12}},? )?"
    r"(?:,? ?(?:of|for|in|in and for)? ?(?:the )?(?:county of [a-z]{3,12}(?: [a-z]{3,12})?|[a-z]{2,12}"
    r"(?: [a-z]{2,12})? (?:county|parish)))?"
    rf"(?:,? (?:state of )?(?:{_STATES_50})\b)?",
    re.IGNORECASE,
)


def courts_named(text: str) -> list[CourtNamed]:
    """Every court that a text names, in its order, none overlapping another."""
    found = [
        *(CourtNamed(m.start(), m.end(), "appellate", m.lastgroup) for m in _CIRCUIT.finditer(text)),
        *(CourtNamed(m.start(), m.end(), "appellate", _coded(m)) for m in _CIRCUIT_CODE.finditer(text)),
        *(CourtNamed(m.start(), m.end(), "district", m.lastgroup) for m in _SPECIAL.finditer(text)),
        *_districts(text),
        *(CourtNamed(m.start(), m.end(), "state", None) for m in _STATE.finditer(text)),
        *(CourtNamed(m.start(), m.end(), "scotus", "scotus") for m in _SUPREME.finditer(text)),
    ]
    kept: list[CourtNamed] = []
    taken = bytearray(len(text) + 1)
    for one in found:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _coded(match: re.Match[str]) -> str:
    number = match["after"] or match["before"]
    return f"ca{number}" if number else match[0].lower()


def _districts(text: str) -> list[CourtNamed]:
    ids = _ids()
    found = []
    for match in _DISTRICT.finditer(text):
        region = match["region"] or match["state"] or match["whole"]
        division = (match["division"] or match["behind"] or match["after"] or "").strip()
        is_bare_capital = region.lower() == "columbia" and not _says_court(text, match)
        court_id = ids.get(_squeezed(f"{division} district of {region}"))
        if court_id and not is_bare_capital:
            found.append(_court(match.start(), match.end(), court_id, is_bankruptcy=bool(match["bankruptcy"])))
    citation, squeezed = _citations()
    for match in citation.finditer(text):
        court_id = squeezed[_squeezed(match["name"] or match["prefix"])]
        found.append(_court(match.start(), match.end(), court_id, is_bankruptcy=bool(match["bankruptcy"])))
    return found


def _says_court(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()] + match[0]
    return bool(re.search(r"court|usdc|\b(?:from|to|in) (?:the )?district of", before, re.IGNORECASE))


def _court(start: int, end: int, court_id: str, *, is_bankruptcy: bool) -> CourtNamed:
    if is_bankruptcy:
        citation = f"Bankr. {load_courts()[court_id].citation}"
        return CourtNamed(start, end, "bankruptcy", load_courts().find(citation).id)
    return CourtNamed(start, end, "district", court_id)


@lru_cache(maxsize=1)
def _ids() -> dict[str, str]:
    names = {}
    for court in load_courts():
        if court.kind == "district":
            name = re.sub(r"^(?:United States )?District Court (?:for the|of(?: the)?) ", "", court.name)
            full = name if "District" in name else f"District of {name}"
            names[_squeezed(full)] = court.id
    return names


@lru_cache(maxsize=1)
def _citations() -> tuple[re.Pattern[str], dict[str, str]]:
    """Citations: N.D. Tex., N.D. Texas, N.D. TX, NDTX, SDNY, TXND and, before a number, TXN/ or GAM 4:10-15."""
    squeezed: dict[str, str] = {}
    names: list[str] = []
    prefixes: list[str] = []
    for court in load_courts():
        if court.kind != "district":
            continue
        written = {court.citation} | ({court.short_name} if court.short_name[1:2] == "." else set())
        if len(court.id) == len("txnd"):
            letter, state = court.id[2].upper(), court.id[:2].upper()
            written |= {f"{letter}D{state}", f"{letter}.D. {state}", court.id.upper()}
        if court.id in _SAFE_IDS:
            written.add(court.id.upper())
        names += [_spaced(name) for name in written]
        prefixes.append(court.id[:-1].upper())
        squeezed |= dict.fromkeys([_squeezed(name) for name in [*written, court.id[:-1].upper()]], court.id)
    names.sort(key=len, reverse=True)
    pattern = (
        r"(?:(?P<bankruptcy>\bBankr(?:uptcy Court)?\.?,? )|\bUSDC[- ](?:for )?(?:the )?)?"
        rf"(?:(?<![\w.])(?P<name>{'|'.join(names)})(?![\w])|\b(?P<prefix>{'|'.join(prefixes)})(?=[/ -]\d{{1,2}}:))"
    )
    return re.compile(pattern), squeezed


def _spaced(name: str) -> str:
    """N.D. Tex. also without blanks or its last point (N.D.Tex), yet never D. Or and D. Me."""
    pattern = re.escape(name).replace(r"\.\ ", r"\.\s?").replace(r"\ ", r"\s").replace(r"D\.C\.", r"D\.\s?C\.")
    is_word = name.rstrip(".").endswith(("Or", "Me"))
    return pattern if is_word or not name.endswith(".") else pattern + "?"


def _squeezed(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum() and letter.isascii()).replace(
        "districtofthe", "districtof"
    )
