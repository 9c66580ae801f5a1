# SPDX-License-Identifier: GPL-3.0-or-later
"""The gate before everything public: names of people in texts that are meant to hold none.

How it decides:
- An ordinary word (정원, 한길) is a name only in a deputy's place (대직: 정원) or before 님, and only when
  somebody is called so.
- A known name of three syllables or more is found wherever the letters around it are not ordinary words that
  hold it by chance (이동민 in 이동민원실), one of two where it stands alone, a given name beside a deputy's
  word or a rank.
- What is merely shaped like a name counts beside 대직, 정 or 님, and beside a person's rank or 담당자; beside
  담당 or the head of a unit, and as a whole text, only with three syllables (or a compound surname) that are
  no derived word (도로과 과장).
- Where nothing stands beside it, `lone_names` decides, and `names_written_otherwise` of other letters, in
  Korean texts alone.

Measured: 2,893 texts and 3,864 lines of the demo city's charts, its 1,007 names known or unknown, raise no
alarm; of 17,358 lines of sayings, matters, duties and the charter 30, all but three of them typed by citizens
(… 하나요, 동물드). The price: a name of two syllables whose second is no given name by itself is not seen,
whoever else than the well known a park bears the name of blocks until an admin has said so, and an officer
whom no chart knows and who is called like one of those is not seen before 공원.
tests/soak/planted_names.py plants deputies and lone names in 1,000 charts: no visitor reads one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.ordinary_words import (
    has_compound_surname,
    is_compound,
    is_derived,
    is_particle,
    is_word,
    name_shaped,
    ordinary,
)
from kiosk.directory.charts.lexicon.words import SURNAMES, as_rank
from kiosk.directory.companions import PARTICLE, Beside, after, before
from kiosk.directory.lone_names import lone_names
from kiosk.plain_text import cleaned

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

HIDDEN: Final = "○○○"
_RUN: Final = re.compile(r"[가-힣]+")
_GAP: Final = r"(?:\s{1,4}|\s?[.,·ㆍ_*/|-]\s?)"  # 박  은  정, and what a narrow cell broke in two
_SPREAD: Final = tuple(
    re.compile(rf"(?<![가-힣])(?=({pattern})(?![가-힣]))")
    for pattern in (rf"[가-힣](?:{_GAP}[가-힣]){{1,3}}", rf"[가-힣]{{1,2}}{_GAP}[가-힣]{{1,3}}")
)
_AND: Final = re.compile(r"\s*[·ㆍ,/&→~]\s*([가-힣]{2,4})(?![가-힣])")
_ATTACHED: Final = re.compile(
    r"^(?P<lead>대직자?|직무대[리행]|업무대행자?|담당자?|주무관|실무관|사무관|[가-힣]{0,6}(?:팀장|과장|국장|실장|소장|계장))?"
    r"(?P<core>[가-힣]{2,4}?)"
    r"(?P<tail>님|씨|쌤|대직자?|직무대[리행]|업무대행자?|담당자?"
    r"|(?:주무관|실무관|사무관|주사보?|서기보?|주임|팀장|과장|국장|실장|소장|계장|반장)님?)?"
    rf"(?:{PARTICLE}|외)$"
)
_KINDS: Final = "자직원제관인팀과"  # 담당자, 공무직, 기간제: kinds of people, not somebody
_FULL: Final = 3  # syllables: a surname and a given name of two, as most are called
_LEAST: Final = 2


@dataclass(frozen=True, slots=True)
class Find:
    """A name in a text; `known` when somebody of the city is called so."""

    start: int
    end: int
    name: str
    known: bool


@dataclass(frozen=True)
class NameGate:
    """Searches texts for the names of `known` people and for what is shaped like a name.

    `allowed` holds pairs of a text and a word in it that an admin has said is no name, or may be read;
    `shown` are names that the rules show in full.
    """

    known: frozenset[str] = frozenset()
    allowed: Collection[tuple[str, str]] = ()
    shown: frozenset[str] = frozenset()
    _read: dict[tuple[str, bool], tuple[Find, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _given: frozenset[str] = field(init=False, repr=False)
    _foreign: tuple[str, ...] = field(init=False, repr=False)
    _lengths: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        hangul = [name for name in self.known if _RUN.fullmatch(name)]
        given = {name[1:] for name in hangul if len(name) == _FULL}
        object.__setattr__(self, "_given", frozenset(given))
        object.__setattr__(self, "_lengths", tuple(sorted({len(name) for name in hangul}, reverse=True)))
        foreign = sorted(name for name in self.known if not _RUN.fullmatch(name))
        object.__setattr__(self, "_foreign", tuple(foreign))

    @classmethod
    def of(
        cls,
        names: Iterable[str | None],
        allowed: Collection[tuple[str, str]] = (),
        shown: frozenset[str] = frozenset(),
    ) -> NameGate:
        """Return the gate for the names as charts write them: 홍 길 동 is 홍길동, 홍○○ is nobody's."""
        plain = {known_as(name) for name in names if name}
        return cls(frozenset(name for name in plain if len(name) >= _LEAST), allowed, shown)

    def finds(self, text: str | None, *, lone: bool = True) -> tuple[Find, ...]:
        """Return the names in a text, from left to right, without those that are allowed there.

        `lone`: also those with nothing beside them that says so, as only Korean texts can be searched for.
        """
        if not text:
            return ()
        if (text, lone) not in self._read:
            self._read[text, lone] = self._found(text, lone=lone)
        return self._read[text, lone]

    def _found(self, text: str, *, lone: bool) -> tuple[Find, ...]:
        read = readable(text)
        found: list[Find] = []
        alone = (Find(*span, read[slice(*span)], known=False) for span in (lone_names(read) if lone else ()))
        for find in sorted((*self._candidates(read), *alone), key=lambda one: (one.start, -one.end)):
            if (not found or find.start >= found[-1].end) and not self._open(text, find):
                found.append(find)
        return tuple(found)

    def _open(self, text: str, find: Find) -> bool:
        return find.name in self.shown or (text, find.name) in self.allowed

    def labels(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Return texts by language with every name in them hidden."""
        return {language: self.masked(text, lone=language == "ko") for language, text in texts.items()}

    def masked[T: (str, str | None)](
        self, text: T, masks: Mapping[str, str] | None = None, *, lone: bool = True
    ) -> T:
        """Return a text with every name hidden, or as `masks` write it; a text without any as it is."""
        finds = self.finds(text, lone=lone)
        if not finds or text is None:
            return text
        read = readable(text)
        for find in reversed(finds):
            mask = (masks or {}).get(find.name, HIDDEN)
            read = f"{read[: find.start]}{mask}{read[find.end :]}"
        return read

    def _candidates(self, text: str) -> Iterator[Find]:
        for run in _RUN.finditer(text):
            yield from self._known_in(text, run)
            yield from self._shaped_in(text, run)
        for pattern in _SPREAD:
            for run in pattern.finditer(text):
                yield from self._spread(text, run)
        for name in self._foreign:
            parts = r"[\s,.-]*".join(map(re.escape, re.split(r"[\s,.-]+", name)))
            for found in re.finditer(rf"(?<!\w){parts}(?!\w)", text, re.IGNORECASE):
                yield Find(found.start(), found.end(), found[0], known=True)

    def _known_in(self, text: str, run: re.Match[str]) -> Iterator[Find]:
        """Find the names of known people in an unbroken run of syllables."""
        word = run[0]
        for length in self._lengths:
            for at in range(len(word) - length + 1):
                name = word[at : at + length]
                if name in self.known and _is_meant(text, run, at, name):
                    yield Find(run.start() + at, run.start() + at + length, name, known=True)

    def _shaped_in(self, text: str, run: re.Match[str]) -> Iterator[Find]:
        """Find what is shaped like a name, or a known given name, beside a word that says so."""
        for start, end in cores(run[0]):
            name, (left, right) = run[0][start:end], (run.start() + start, run.start() + end)
            beside, unit = before(text, left), after(text, right)
            if (
                self._given_name(name, max(beside, unit))
                or _is_name_beside(name, beside)
                or _is_name_beside(name, unit, derived=True)
                or _says_names_only(text)
            ):
                yield Find(left, right, name, known=name in self._given)
                yield from _others(text, right)

    def _given_name(self, name: str, beside: Beside) -> bool:
        least = Beside.SOMEBODY if is_word(name) else Beside.PERSON
        return name in self._given and beside >= least

    def _spread(self, text: str, run: re.Match[str]) -> Iterator[Find]:
        """Find a name written with gaps: 홍 길 동, 홍 길동, 홍·길·동."""
        parts = _RUN.findall(run[1])
        name, end = "".join(parts), run.start() + len(run[1])
        known = name in self.known and not is_word(name)
        beside = max(before(text, run.start()), after(text, end))
        if known or (name_shaped(name) and beside >= _least_beside(parts)):
            yield Find(run.start(), end, run[1], known=known)


def _least_beside(parts: list[str]) -> Beside:
    """Return what must stand beside letters with gaps: 홍 길 동, 홍 길동; two halves of a word need more."""
    if all(len(part) == 1 for part in parts):
        return Beside.SOMEBODY
    if len(parts) == _LEAST == len(parts[0]) and has_compound_surname("".join(parts)):
        return Beside.PERSON
    if [len(part) for part in parts] != [1, _LEAST] or parts[0] not in SURNAMES:
        return Beside.NOBODY
    return Beside.DEPUTY if is_word(parts[1]) else Beside.PERSON


def known_as(name: str) -> str:
    """Return a name as it is compared: without gaps where it is Korean, empty where it is masked."""
    plain = " ".join(readable(name).split())
    if re.search(r"[○◯〇●*＊_]|[OoXx]{2}", plain):
        return ""
    joined = "".join(plain.split())
    return joined if _RUN.fullmatch(joined) else plain


@lru_cache(maxsize=8192)
def readable(text: str) -> str:
    """Return a text as the eye reads it: whole syllables and no invisible characters between them."""
    return cleaned(text)


def cores(run: str) -> Iterator[tuple[int, int]]:
    """Return where in a run a name may stand: the whole, and what is left without rank or particle."""
    spans = {(0, len(run))} if len(run) >= _LEAST else set()
    if found := _ATTACHED.match(run):
        spans.add(found.span("core"))
    for length in (2, 3, 4):
        if is_particle(run[length:]):
            spans.add((0, length))
    yield from sorted(spans, key=lambda span: span[1] - span[0])


def _is_name_beside(name: str, beside: Beside, *, derived: bool = False) -> bool:
    """Return whether a word beside another is a name; before 담당 or 과장 stand `derived` words as well."""
    if beside is Beside.DEPUTY and _is_word_and_name(name):
        return True
    if beside is Beside.NOTHING or not name_shaped(name):
        return False
    if beside > Beside.UNIT:
        return True
    return (len(name) == _FULL and not (derived and is_derived(name))) or has_compound_surname(name)


def _is_word_and_name(text: str) -> bool:
    """Return whether a word such as 장보기 may be somebody's name, other than 담당자 or 공무직."""
    return len(text) == _FULL and text[0] in SURNAMES and text[-1] not in _KINDS and as_rank(text) is None


@lru_cache(maxsize=8192)
def _says_names_only(text: str) -> bool:
    """Return whether a text says nothing but what may be names."""
    runs = _RUN.findall(text)
    plain = not re.search(r"[A-Za-z0-9]", text)
    return plain and all(
        len(run) >= _FULL and _is_name_beside(run, Beside.UNIT, derived=True) for run in runs
    )


def _is_meant(text: str, run: re.Match[str], at: int, name: str) -> bool:
    """Return whether the letters of a known name are that name where they stand in a run."""
    word, end = run[0], at + len(name)
    alone = (at, end) in set(cores(word))
    beside = max(before(text, run.start() + at), after(text, run.start() + end))
    if name in ordinary() or as_rank(name):
        return alone and beside >= Beside.SOMEBODY
    if len(name) == _LEAST:
        return alone
    return alone or not is_compound(word)


def _others(text: str, at: int) -> Iterator[Find]:
    """Find those who are named in one breath with somebody: 홍길동·심가람."""
    while (found := _AND.match(text, at)) and name_shaped(found[1]):
        at = found.end()
        yield Find(*found.span(1), found[1], known=False)
