# SPDX-License-Identifier: GPL-3.0-or-later
"""What citizens say, and what it means: the tables of assets/synonyms, which an admin may edit."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
import re
from typing import TYPE_CHECKING

from kiosk.search.entries import OtherBody, Urgent
from kiosk.search.foreign.analysis import folded
from kiosk.search.hangul import LEADS, VOWELS, clean, compose
from kiosk.search.need import NUMBERS, START, UNIT, WeighedNeed
from kiosk.search.patterns import Patterns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from functools import _lru_cache_wrapper
    from pathlib import Path


DECISIVE = "!"
HARMLESS = "-"  # stands for a number where the words only sound like need
HANGUL, HAN, LATIN = "hangul", "han", "latin"
_LETTERS = {
    HANGUL: re.compile("[가-힣]"),
    HAN: re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    LATIN: re.compile("[a-z]"),
}
_ONLY_KOREAN = re.compile(r"[가-힣ㄱ-ㅣ0-9\s.,?!]*")
_ENDED = re.compile("{([ㄱ-ㅎ])}")  # in a pattern of spoken.tsv: any syllable that ends in it


class LexiconError(ValueError):
    """A table cannot be read; says file and line."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A duty in the office's words, what citizens say for it, and where it usually sits.

    The duty's own text finds the team in any city; `usual` (team and office names) only settles ties.
    """

    duty: str
    sayings: tuple[str, ...]
    usual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OldName:
    """A former or short name of an office."""

    name: str
    now: str
    duty: str


@dataclass(frozen=True, slots=True)
class Hint:
    """What is only hinted at, in letters of one script, and whom to call then."""

    pattern: re.Pattern[str]
    script: str
    call: Urgent


@dataclass(frozen=True)
class Lexicon:
    """All tables together; a decisive word names who deals with the matter, whatever else is said."""

    topics: tuple[Topic, ...] = ()
    old_names: tuple[OldName, ...] = ()
    elsewhere: tuple[tuple[OtherBody, tuple[str, ...]], ...] = ()
    urgent: tuple[tuple[Urgent, tuple[str, ...]], ...] = ()
    decisive: Mapping[str, OtherBody] = field(default_factory=dict)
    stop_words: frozenset[str] = frozenset()
    spoken: tuple[tuple[re.Pattern[str], str], ...] = ()
    distress: tuple[Hint, ...] = ()
    harmless: tuple[re.Pattern[str], ...] = ()
    need: WeighedNeed = field(default_factory=WeighedNeed, repr=False)

    def distressed(self, query: str) -> list[Urgent]:
        """Return whom to call for what is only hinted at, in any language: a child's crying next door."""
        return self.hinted(self.without_harmless(query))

    def hinted(self, query: str) -> list[Urgent]:
        """Return whom to call for what is left once harmless words are cut."""
        other = "" if _ONLY_KOREAN.fullmatch(query) else folded(query)
        texts = {HANGUL: clean(query), HAN: other, LATIN: other}
        written = {script: text for script, text in texts.items() if _LETTERS[script].search(text)}
        found = sorted(
            places[at]
            for script, text in written.items()
            for hints, places in (self._hints[script],)
            for at in hints.held(text)
        )
        if found:
            return list(dict.fromkeys(self.distress[at].call for at in found))
        number = self.need.number(query)
        return [call for call, _ in self.urgent if call.number == number]

    def without_harmless(self, query: str) -> str:
        """Cut what only sounds like need, 가정폭력 예방 교육, so that the rest may still tell of some."""
        text = clean(query) if _LETTERS[HANGUL].search(query) else folded(query)
        cut = self._only_sounding.turned(text, " " * len(self.harmless))
        return query if cut == text else cut

    def standard(self, cleaned: str) -> str:
        """Turn dialect and slips of the ear into the words that the tables know."""
        return self._remembered(cleaned)

    def forget(self) -> None:
        """Let go of every text that was turned so; whoever typed them has left."""
        self._remembered.cache_clear()

    @cached_property
    def institutions(self) -> frozenset[str]:
        """Every name of another body."""
        return frozenset(saying for _, sayings in self.elsewhere for saying in sayings)

    @cached_property
    def _remembered(self) -> _lru_cache_wrapper[str]:
        """One key asks several times for the same text."""
        return lru_cache(maxsize=64)(self._turned)

    def _turned(self, cleaned: str) -> str:
        return self._heard.turned(cleaned, [meant for _, meant in self.spoken])

    @cached_property
    def _heard(self) -> Patterns:
        return Patterns(heard for heard, _ in self.spoken)

    @cached_property
    def _only_sounding(self) -> Patterns:
        return Patterns(self.harmless)

    @cached_property
    def _hints(self) -> Mapping[str, tuple[Patterns, Sequence[int]]]:
        """By script its hints, and which of all they are."""
        by_script = {
            script: [at for at, hint in enumerate(self.distress) if hint.script == script]
            for script in _LETTERS
        }
        return {
            script: (Patterns(self.distress[at].pattern for at in places), places)
            for script, places in by_script.items()
        }


def read_lexicon(folder: Path) -> Lexicon:
    """Read every table of the folder."""
    urgent = tuple(_urgent(folder / "urgent.tsv"))
    bodies = tuple(_bodies(folder / "elsewhere.tsv"))
    return Lexicon(
        topics=tuple(topic for path in sorted((folder / "topics").glob("*.tsv")) for topic in _topics(path)),
        old_names=tuple(_old_names(folder / "old_names.tsv")),
        elsewhere=tuple((body, tuple(one.removeprefix(DECISIVE) for one in said)) for body, said in bodies),
        decisive={clean(one): body for body, said in bodies for one in said if one.startswith(DECISIVE)},
        urgent=urgent,
        distress=tuple(_distress(folder / "distress.tsv", {call.number: call for call, _ in urgent})),
        harmless=tuple(_harmless(folder / "distress.tsv")),
        stop_words=frozenset(_stop_words(folder / "stop_words.txt")),
        spoken=tuple(_spoken(folder / "spoken.tsv")),
        need=WeighedNeed(dict(_weights(folder / "need.tsv")), tuple(_kinds(folder / "need_kinds.tsv"))),
    )


def _topics(path: Path) -> Iterator[Topic]:
    usual: tuple[str, ...] = ()
    for number, line in _lines(path):
        if line.startswith("@"):
            usual = tuple(line[1:].split("/"))
            continue
        duty, sayings = _columns(path, number, line, 2)
        yield Topic(duty, _list(sayings), usual)


def _old_names(path: Path) -> Iterator[OldName]:
    for number, line in _lines(path):
        names, now, duty = _columns(path, number, line, 3)
        for name in _list(names):
            yield OldName(name, now, duty)


def _bodies(path: Path) -> Iterator[tuple[OtherBody, tuple[str, ...]]]:
    """Yield each body with its sayings; where it is, how it is reached and its hours are behind them."""
    for number, line in _lines(path):
        known = line.count("\t")
        name, why, sayings, *where = _columns(path, number, line, max(3, min(known + 1, 7)))
        yield OtherBody(name, why, *where), _list(sayings)


def _urgent(path: Path) -> Iterator[tuple[Urgent, tuple[str, ...]]]:
    for number, line in _lines(path):
        phone, name, sayings = _columns(path, number, line, 3)
        yield Urgent(phone, name), _list(sayings)


def _stop_words(path: Path) -> Iterator[str]:
    for _, line in _lines(path):
        yield from clean(line).split()


def _spoken(path: Path) -> Iterator[tuple[re.Pattern[str], str]]:
    for number, line in _lines(path):
        heard, meant = _columns(path, number, f"{line}\t" if "\t" not in line else line, 2)
        spelled_out = _ENDED.sub(lambda found: _ending_in(found[1]), heard)
        yield _pattern(path, number, spelled_out), meant.replace("_", " ")


def _ending_in(consonant: str) -> str:
    """Return a class of all syllables that end in a consonant."""
    return f"[{''.join(compose(lead, vowel, consonant) for lead in LEADS for vowel in VOWELS)}]"


def _distress(path: Path, calls: Mapping[str, Urgent]) -> Iterator[Hint]:
    for number, line in _lines(path):
        phone, text = _columns(path, number, line, 2)
        if phone == HARMLESS:
            continue
        if phone not in calls:
            raise LexiconError(f"{path.name}:{number}: urgent.tsv has no number {phone}")
        script = next(script for script, letters in _LETTERS.items() if letters.search(text))
        yield Hint(_pattern(path, number, text if script == HANGUL else folded(text)), script, calls[phone])


def _harmless(path: Path) -> Iterator[re.Pattern[str]]:
    for number, line in _lines(path):
        phone, text = _columns(path, number, line, 2)
        if phone == HARMLESS:
            yield _pattern(path, number, text if _LETTERS[HANGUL].search(text) else folded(text))


def _weights(path: Path) -> Iterator[tuple[str, tuple[float, ...]]]:
    first, same = START, dict[tuple[float, ...], tuple[float, ...]]()  # a third of all weights are different
    for number, line in _lines(path):
        piece, *learned = _columns(path, number, line, 1 + len(NUMBERS))
        if first and piece != first:
            raise LexiconError(f"{path.name}:{number}: the first row is that of '{START}'")
        first = ""
        try:
            weights = tuple(int(one) / UNIT for one in learned)
        except ValueError as error:
            raise LexiconError(f"{path.name}:{number}: whole numbers expected, {learned} found") from error
        yield piece, same.setdefault(weights, weights)


def _kinds(path: Path) -> Iterator[tuple[str, re.Pattern[str]]]:
    for number, line in _lines(path):
        name, text = _columns(path, number, line, 2)
        yield name, _pattern(path, number, text)


def _pattern(path: Path, number: int, text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as error:
        raise LexiconError(f"{path.name}:{number}: '{text}' is no pattern: {error}") from error


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    if not path.is_file():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line


def _columns(path: Path, number: int, line: str, count: int) -> list[str]:
    columns = [column.strip() for column in line.split("\t")]
    if len(columns) != count:
        raise LexiconError(
            f"{path.name}:{number}: {count} columns between tabs expected, {len(columns)} found"
        )
    return columns


def _list(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(";") if word.strip())
