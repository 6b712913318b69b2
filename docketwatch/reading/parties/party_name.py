"""Finds where the name of a party, or a list of names, ends in a docket text; never looks names up anywhere."""

from __future__ import annotations

import re

MOST_NAME_CHARS = 1_500
"""How far a list of parties is followed; longer lists name their first parties early."""

BLANKED_CHARS = 4
"""So many blanks in a row are what was blanked out (attachments, stamps): no name goes on behind them."""

# "LYONS.Memorandum of Law" (E.D. Pa. and others leave no blank behind a name) are two words; a bracket is its own.
_TOKEN = re.compile(r"[(\[]|(?:(?!(?<=\w\w\w\.)(?=[A-Z][a-z]{3}))[^\s(\[])+")


def party_name_at(text: str, start: int, *, is_by_counsel: bool = False) -> tuple[int, int] | None:
    """The span of the party named from `start` on; an attorney before "for" or "on behalf of" is passed over.

    `is_by_counsel`: the first name is known to be an attorney's, as in a notice of appearance.
    """
    tokens = [(found.start(), found.group()) for found in _TOKEN.finditer(text, start, start + MOST_NAME_CHARS)]
    first = _first_of_name(tokens, 0)
    at = first
    while at < len(tokens) and not _ends_before(tokens, first, at):
        after = _behind_attorney(tokens, first, at, is_by_counsel=is_by_counsel)
        if after:
            first = at = _first_of_name(tokens, after)
            is_by_counsel = False
            continue
        at += 1
    if at <= first or not _opens_name(tokens[first][1]):
        return None
    return tokens[first][0], _end_of(tokens, at - 1)


def _first_of_name(tokens: list[tuple[int, str]], at: int) -> int:
    while at < len(tokens) and tokens[at][1] in {"the", "and", "by", ":", "-"}:
        at += 1
    return at


def _opens_name(token: str) -> bool:
    plain = token.strip(".,:;'\"")
    return bool(plain) and (plain[0].isupper() or bool(_ROLE.fullmatch(plain))) and plain.lower() not in _NO_PARTY


def _behind_attorney(tokens: list[tuple[int, str]], first: int, at: int, *, is_by_counsel: bool) -> int | None:
    """Where the party begins that the attorney just named stands for."""
    word = tokens[at][1].lower()
    if word == "on" and _word(tokens, at + 1) == "behalf":
        return at + 3
    if word != "for" or at <= first:
        return None
    following = at + 2 if _word(tokens, at + 1) == "the" else at + 1
    if not _opens_name(_raw(tokens, following)):
        return None
    named = " ".join(token for _, token in tokens[first:at])
    if is_by_counsel or _ATTORNEY.match(named) or _PERSON.fullmatch(named) or _ROLE.fullmatch(_raw(tokens, following)):
        return at + 1
    return None


def _ends_before(tokens: list[tuple[int, str]], first: int, at: int) -> bool:
    token = tokens[at][1]
    word = token.strip(".,:;").lower()
    if (token[0] in "([{;*-\u2013" and not _joins_roles(tokens, at)) or (
        word in _STOPS and (token[0].islower() or word in _LOUD_STOPS)
    ):
        return True
    if at > first and (_is_apart(tokens, at) or _closes_sentence(tokens[at - 1][1], word)):
        return True
    if word in _LINKS:
        return _is_false_link(tokens, at, word)
    if token[0].isdigit():
        return at == first or not _BEFORE_NUMBER.fullmatch(tokens[at - 1][1].strip(".,"))
    return (at > first and word in _PAPERS) or _is_common_word(token, word)


def _joins_roles(tokens: list[tuple[int, str]], at: int) -> bool:
    """Whether this is the dash of "Defendant - Appellant"."""
    return tokens[at][1] == "-" and bool(_ROLE.fullmatch(_word(tokens, at + 1)))


def _is_apart(tokens: list[tuple[int, str]], at: int) -> bool:
    (start, before), (then, _) = tokens[at - 1], tokens[at]
    return then - start - len(before) >= BLANKED_CHARS


def _is_common_word(token: str, word: str) -> bool:
    return token[0].islower() and word not in _PARTICLES and not _ROLE.fullmatch(word)


def _closes_sentence(before: str, word: str) -> bool:
    if before.endswith(".."):
        return True
    if not before.endswith("."):
        return before.endswith((";", ":", ")"))
    return word in _OPENERS if _ABBREVIATION.fullmatch(before) else True


def _is_false_link(tokens: list[tuple[int, str]], at: int, word: str) -> bool:
    """Whether "for", "of", "in" ... leads on to the paper and not within the name."""
    following = _raw(tokens, at + 1)
    plain = following.strip(".,:;").lower()
    if word == "on" and plain == "behalf":
        return False
    if not following or plain in _PAPERS:
        return True
    return not (following[0].isupper() or plain in {"the", "and", "a", "&"} or plain in _LINKS)


def _raw(tokens: list[tuple[int, str]], at: int) -> str:
    return tokens[at][1] if at < len(tokens) else ""


def _word(tokens: list[tuple[int, str]], at: int) -> str:
    return _raw(tokens, at).strip(".,:;").lower()


def _end_of(tokens: list[tuple[int, str]], last: int) -> int:
    start, token = tokens[last]
    plain = token.rstrip(",;: ")
    while plain.endswith("..") or (plain.endswith(".") and not _ABBREVIATION.fullmatch(plain)):
        plain = plain[:-1]
    return start + len(plain)


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ROLE = re.compile(
    r"(?:plaintiff|defendant|petitioner|respondent|appell(?:ant|ee)|deft|pltf|debtor|creditor|trustee|amic(?:us|i)|intervenor"
    r"|movant|counter|cross|interested|applicant)s?\b.*",
    re.IGNORECASE,
)
_ATTORNEY = re.compile(r"(?:Attorney|Atty|Mr|Ms|Mrs|Miss|Dr|Prof)\b", re.IGNORECASE)
# A name with an initial in its middle is a person's, and a person who files "for" somebody is an attorney.
_PERSON = re.compile(r"[A-Z][\w'\u2019-]+ [A-Z]\. [A-Z][\w'\u2019-]+(?:,? (?:Jr|Sr|II|III|IV)\.?)?")
_ABBREVIATION = re.compile(
    r"(?:(?:Inc|Corp|Co|Cos|Ltd|Bros|Jr|Sr|Dr|Mr|Ms|Mrs|St|Ste|No|Assn|Assoc|Dept|Dep|Sec|Gen|Hon|Mfg|Intl|Univ|Govt|deft|pltf"
    r"|defts|Esq|rel|vs|v|L\.P|L\.L\.C|P\.C|P\.A|N\.A|S\.A|B\.V|U\.S\.A|D\.C|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]),?)\.+,?",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(
    r"(?:Doe|Does|Roe|Local|No|District|Chapter|Trust|Unit|Lodge|Post|DOE|LOCAL|1-)s?", re.IGNORECASE
)

# Words that can stand inside a name in small letters.
_PARTICLES = _list(
    "de la las los del da do von van der den di du le el y e d/b/a f/k/a a/k/a n/k/a dba fka aka et al al. ex "
    "rel rel. the and & a an s his her its their individually official capacity capacities similarly situated "
    "others"
)
_LINKS = _list("of for in on as at and")
_STOPS = _list(
    "by re regarding to addressed dated against w/service with concerning seeking requesting pursuant due that "
    "from filed is are was were served submitted set under because who has have received through via per "
    "referred is/are reset stating opposing"
)
# These end a name in capitals also.
_LOUD_STOPS = _list("re regarding filed addressed served pursuant received submitted")

# Never a party: what follows "by" when a court acts or a day is told.
_NO_PARTY = _list(
    "judge magistrate honorable hon chief clerk court order us-district usdc district-judge deputy telephone "
    "phone zoom video mail ecf acms cm/ecf nef email e-mail u.s.-mail local rule stipulation consent agreement "
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday certified first-class hand pro n/a"
)

# Papers and what they ask: after a name they belong to the title, not to the name.
_PAPERS = _list(
    "motion motions order orders complaint notice response reply opposition brief memorandum leave extension "
    "judgment summary preliminary temporary sanctions declaration certificate affidavit appearance "
    "correspondence citation attachments attachment summons subpoena default dismissal transcript stipulation "
    "answer letter objection objections petition request exhibit exhibits report responses replies suggestions "
    "proposed consent joint"
)
# What opens the next sentence after "Inc." and the like.
_OPENERS = _list(
    "certificate served motion motions responses response replies reply date document opposition objections "
    "hearing answer fee filing service paper brief deadline notice next set modified related related: signed "
    "appendix receipt attachments party jury this the no notification set/reset referred"
)
