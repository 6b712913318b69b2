"""Which court of appeals hears appeals from a court; never decides whether there is an appeal."""

from __future__ import annotations

# 28 U.S.C. 41; the keys are the first two letters of a district's id (its state or territory).
_STATES = {
    "ca1": "me ma nh pr ri",
    "ca2": "ct ny vt",
    "ca3": "de nj pa vi",
    "ca4": "md nc sc va wv",
    "ca5": "la ms tx",
    "ca6": "ky mi oh tn",
    "ca7": "il in wi",
    "ca8": "ar ia mn mo ne nd sd",
    "ca9": "ak az ca gu hi id mt nv nm-i or wa",
    "ca10": "co ks nm ok ut wy",
    "ca11": "al fl ga",
    "cadc": "dc",
}
_CIRCUIT_OF_STATE = {state: circuit for circuit, states in _STATES.items() for state in states.split()}
# 28 U.S.C. 1295 and 38 U.S.C. 7292; the Northern Marianas share two letters with New Mexico.
_CIRCUIT_OF_COURT = {"nmid": "ca9", "nmib": "ca9", "cit": "cafc", "uscfc": "cafc", "cavc": "cafc"}


def circuit_of(court_id: str) -> str | None:
    """The id of the court of appeals above a district, bankruptcy or special court; None if that is not known."""
    return _CIRCUIT_OF_COURT.get(court_id) or _CIRCUIT_OF_STATE.get(court_id[:2])


def only_district_of(circuit_id: str) -> str | None:
    """The one district of a circuit that has one; None for every other circuit."""
    return "dcd" if circuit_id == "cadc" else None
