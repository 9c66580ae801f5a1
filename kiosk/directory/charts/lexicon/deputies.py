# SPDX-License-Identifier: GPL-3.0-or-later
"""Who stands in for whom, shares a matter or hands it over: 대직, 업무대행, 직무대리, 정·부, 인계·인수.

Clerks write it between the duties. It is a fact of the seat and never a duty, so that no name gets into one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Deputy
from kiosk.directory.charts.lexicon.ordinary_words import name_shaped
from kiosk.directory.charts.lexicon.words import as_rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.chart import DeputyRole

_ROLES: Final[tuple[tuple[DeputyRole, str], ...]] = (
    ("acting", r"직무\s?대[리행]자?"),
    ("covering", r"업무\s?대행자?|대행자?"),
    ("deputy", r"대\s?직(?:직원|\s?자|원)?|대리자|백업"),
    ("primary", r"정\s?담당자?|정"),
    ("secondary", r"부\s?담당자?|부"),
    ("outgoing", r"(?:업무\s?)?인계자?|전임자?"),
    ("incoming", r"(?:업무\s?)?인수자?|후임자?"),
)
_TURN: Final = r"(?:제?[1-3]차|[1-3]순위)?\s?"
_ROLE: Final = rf"(?:{_TURN}(?:{'|'.join(words for _, words in _ROLES)}))"
_SURE: Final = frozenset({"deputy", "covering", "acting"})  # nothing but a person is named there
_EDGE: Final = r"(?:^|(?<=[\s,/·ㆍ※*•()\[\]-]))"
_NAME: Final = r"(?:[가-힣]{2,4}|[가-힣](?: [가-힣]){1,3}|[가-힣]{1,2}[○◯*＊OXㅇ]{1,3}[가-힣]?)(?![가-힣])"
_RANKS: Final = (
    r"(?:[가-힣]{0,8}(?:팀장|과장|국장|실장|소장|단장|계장)"
    r"|주무관|실무관|사무관|주임|담당|[가-힣]{2,6}[1-9]급)"
)
_TEAM: Final = r"(?:[가-힣0-9]{1,10}(?:팀|과|계|실)\s+)?"
_PERSON: Final = rf"{_TEAM}(?:{_RANKS}\s*)?{_NAME}(?:\s*(?:{_RANKS}|님|씨))?(?:\s*\(?(?:☎\s*)?\d{{3,4}}\)?)?"
_AND: Final = r"(?:(?<! )/|\s*(?:[·ㆍ,&→~]|->))\s*"
_PAIR: Final = re.compile(
    rf"{_EDGE}[(\[]?\s*({_ROLE}){_AND}({_ROLE})\s*[:：)\]]?\s*({_PERSON}){_AND}({_PERSON})\s*[)\]]?"
)
_BRACKETED: Final = re.compile(
    rf"[(\[<〈【（]\s*({_ROLE})\s*([:：=→>-]|\s)\s*([^()\[\]]{{1,30}}?)\s*[)\]>〉】）]"
)
_SIGNED: Final = re.compile(
    rf"{_EDGE}({_ROLE})\s*([:：=→>)]|-(?=\s|[가-힣]))\s*"
    rf"({_PERSON}(?:{_AND}{_PERSON}(?!\s*[:：(]))*|[^,;/()\[\]|·]{{1,24}})"
)
_LABELLED: Final = re.compile(rf"[(\[<【]\s*({_ROLE})\s*[)\]>】](\s*)({_PERSON})")
_BEHIND: Final = re.compile(rf"{_EDGE}({_PERSON})(\s*)[(\[]\s*({_ROLE})\s*[)\]]")
_PLAIN: Final = re.compile(rf"{_EDGE}({_ROLE})(\s+)({_PERSON})(?=$|\s*[,/·)\]]|\s+{_ROLE}\s)")
_TRAILING: Final = re.compile(
    rf"{_EDGE}({_PERSON})(\s*)({_TURN}(?:대\s?직자?|업무\s?대행자?))(?=$|\s*[,/·)\]])"
)
_BROKEN: Final = re.compile(
    rf"(^|\n|[(\[])([ \t]*{_TURN}(?:대\s?직자?|업무\s?대행자?|직무\s?대리자?))\s*[:：]?\s*\n\s*(?=[가-힣])"
)
_LEFT_OVER: Final = re.compile(r"[(\[]\s*[,/·:]*\s*[)\]]")


def without_deputies(text: str) -> tuple[str, tuple[Deputy, ...]]:
    """Return a text without what it says of deputies, and these."""
    if not re.search(_ROLE, text):
        return text, ()
    found: list[Deputy] = []
    lines = [_line(line, found) for line in _BROKEN.sub(r"\1\2: ", text).split("\n")]
    return ("\n".join(line for line in lines if line is not None), tuple(found)) if found else (text, ())


def deputies_in(text: str) -> tuple[Deputy, ...]:
    """Return the deputies in a cell that is meant for them, as under the heading 대직자."""
    _, found = without_deputies(text)
    plain = " ".join(text.split())
    return found or ((Deputy("deputy", plain),) if re.search(r"\w", plain) else ())


def _line(line: str, found: list[Deputy]) -> str | None:
    """Return what is left of a line; None when it spoke of deputies only."""
    rest = _PAIR.sub(lambda match: _pair(match, found), line)
    for pattern, role, who in (
        (_BRACKETED, 1, 3),
        (_LABELLED, 1, 3),
        (_SIGNED, 1, 3),
        (_BEHIND, 3, 1),
        (_TRAILING, 3, 1),
        (_PLAIN, 1, 3),
    ):
        rest = pattern.sub(lambda match, role=role, who=who: _one(match, (role, who), found), rest)  # type: ignore[misc] # bound at once
    if rest == line:
        return line
    rest = re.sub(r"\s{2,}", " ", _LEFT_OVER.sub(" ", rest))
    rest = re.sub(r"\s?([/|,])(?:\s?[/|,])+", r" \1", rest).strip(" ,/|:·;")
    return rest if re.search(r"\w", rest) else None


def _pair(match: re.Match[str], found: list[Deputy]) -> str:
    names = (match[3], match[4])
    if not all(map(_names_somebody, names)):
        return match[0]
    found += [
        Deputy(_role(word), _tidy(name)) for word, name in zip((match[1], match[2]), names, strict=True)
    ]
    return " "


def _one(match: re.Match[str], groups: tuple[int, int], found: list[Deputy]) -> str:
    """Take one deputy out, where a person and no matter is meant."""
    role, who = _role(match[groups[0]]), match[groups[1]].strip()
    signed = match[2].strip() != "" if groups[0] == 1 else False
    if not _names_somebody(who) and not (signed and role in _SURE and _says_where(who)):
        return match[0]
    if match.re is _PLAIN and not _stands_apart(role, who):
        return match[0]
    first, *others = [one for one in re.split(_AND, who) if one.strip()]
    named = [one for one in others if _names_somebody(one)]
    found += [Deputy(role, _tidy(one)) for one in (first, *named)]
    rest = [one for one in others if one not in named]
    return " " if match.re is _BRACKETED else f" {', '.join(rest)} "


def _stands_apart(role: DeputyRole, who: str) -> bool:
    """Return a deputy from a name with gaps (정 은우), and from who sits here (과장 직무대리 홍길동)."""
    if role in {"primary", "secondary"}:
        return bool(re.search(r"[가-힣]{3}", who))
    return role != "acting"


def _role(word: str) -> DeputyRole:
    plain = re.sub(rf"^{_TURN}", "", word.strip())
    return next(role for role, words in _ROLES if re.fullmatch(words, plain))


def _names_somebody(text: str) -> bool:
    """Return whether a phrase names a person, with a rank or a telephone perhaps."""
    tokens = _tokens(text)
    spread = "".join(token for token in tokens if len(token) == 1)
    words = [token for token in tokens if len(token) > 1]
    named = [token for token in words if name_shaped(token) or re.search(r"[○◯*＊]|[OX]{2}", token)]
    others = [token for token in words if token not in named]
    return (bool(named) or name_shaped(spread)) and all(map(_goes_with_a_name, others))


_FEW = 3  # words, a judgement: who it is by a desk, a team or a rank


def _says_where(text: str) -> bool:
    """Return whether a phrase after a sign may name a deputy: few words, such as a desk, a team or a rank."""
    return 1 <= len(_tokens(text)) <= _FEW


def _goes_with_a_name(token: str) -> bool:
    return bool(
        as_rank(token)
        or re.fullmatch(rf"{_RANKS}|님|씨|[가-힣0-9]{{1,10}}(?:팀|과|계|실)|☎?[\d()-]+번?", token)
    )


def _tokens(text: str) -> Sequence[str]:
    return [token for token in re.split(r"[\s,·ㆍ/&→~()]+", text) if token]


def _tidy(who: str) -> str:
    plain = " ".join(who.split())
    return "".join(plain.split()) if re.fullmatch(r"[가-힣](?: [가-힣]){1,3}", plain) else plain
