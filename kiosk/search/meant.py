# SPDX-License-Identifier: GPL-3.0-or-later
"""Which matter a visitor means: the one that is called so, or whose duty the search has found.

A card says what to bring, so that a wrong one costs a journey: where the words only come near a matter,
nothing is meant. What a duty means stands in a table, and where it means several the visitor's words decide.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.language.tables import table_rows
from kiosk.search.foreign.analysis import analysed, is_foreign
from kiosk.search.hangul import clean
from kiosk.search.words import uncached_words, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from kiosk.search.entries import Answer
    from kiosk.search.words import Word

SHORTEST: Final = 2
HELD: Final = 3  # syllables, or characters, of a saying that tells by standing within the query
HELD_LATIN: Final = 8  # letters of one in the Latin alphabet: "arc" stands within "search"
_OPEN: Final = "?"  # before a duty that means a matter only if the visitor's words do too


@dataclass(frozen=True, slots=True)
class AskedMatter:
    """A matter by its Korean label, whose it is, what people call it, and the duties that mean it."""

    label: str
    office: str
    sayings: tuple[str, ...]
    body: str = ""
    duties: tuple[str, ...] = ()


class MeantMatters:
    """Finds the matter behind an answer."""

    def __init__(self, matters: Sequence[AskedMatter]) -> None:
        self._labels = {one.label for one in matters}
        self._offices = {one.label: one.office for one in matters}
        self._bodies: dict[str, list[str]] = defaultdict(list)
        self._of_office: dict[str, list[str]] = defaultdict(list)
        self._named: dict[str, list[str]] = defaultdict(list)
        self._duties: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        self._texts: dict[str, tuple[str, ...]] = {}
        self._called_so: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, frozenset[str]] = {}  # worked out when first compared: most never are
        for one in matters:
            self._add(one)

    def _add(self, one: AskedMatter) -> None:
        called = (one.label, *one.sayings)
        self._texts[one.label] = texts = tuple(dict.fromkeys(filter(None, map(_joined, called))))
        self._called_so[one.label] = called
        self._of_office[one.office].append(one.label)
        if one.body:
            self._bodies[one.body].append(one.label)
        for text in texts:
            self._named[text].append(one.label)
        for duty in one.duties:
            self._duties[_joined(duty.removeprefix(_OPEN))].append((one.label, duty.startswith(_OPEN)))

    def of(self, answer: Answer) -> str:
        """Return the label of the matter that is meant, or nothing."""
        asked = answer.corrected or answer.query
        joined = _joined(asked)
        if not answer.hits:
            return self._elsewhere(joined, answer)
        first = answer.hits[0]
        if not first.basis and first.matter in self._labels:
            return first.matter  # words of another language lead to a matter by themselves
        if len(joined) < SHORTEST or first.office is None:
            return ""
        return (
            self._called(joined, first.office)
            or self._by_duty(_joined(first.matter), asked)
            or self._held(joined, self._of_office.get(first.office, ()))
        )

    def _elsewhere(self, joined: str, answer: Answer) -> str:
        """Return the matter of another body that stands within the query."""
        body = answer.elsewhere.name if answer.elsewhere else ""
        return self._held(joined, self._bodies.get(body, ()))

    def _called(self, joined: str, office: str) -> str:
        """Return the matter that bears this name, of the found office where several do."""
        named = self._named.get(joined, [])
        mine = [label for label in named if self._offices[label] == office]
        found = mine or named
        return found[0] if len(found) == 1 or mine else ""

    def _by_duty(self, duty: str, asked: str) -> str:
        """Return what the duty means: of several the one that shares most with the visitor's words."""
        meant = self._duties.get(duty, [])
        stems, joined = _stems(asked), _joined(asked)
        shared = [
            (self._near(label, joined, stems), not is_open, -at, label)
            for at, (label, is_open) in enumerate(meant)
        ]
        near, closed, _, label = max(shared, default=(0.0, False, 0, ""))
        return label if near or closed else ""

    def _near(self, label: str, joined: str, stems: frozenset[str]) -> float:
        """Return how much of the query speaks for a matter: a whole saying in it, else words in common."""
        held = max((len(text) for text in self._texts[label] if text in joined), default=0)
        within = any(joined in text for text in self._texts[label])
        return held + len(stems & self._stems_of(label)) + 0.5 * within

    def _stems_of(self, label: str) -> frozenset[str]:
        if label not in self._stems:
            called = self._called_so[label]
            self._stems[label] = frozenset[str]().union(*(_stems(text, uncached_words) for text in called))
        return self._stems[label]

    def _held(self, joined: str, labels: Iterable[str]) -> str:
        """Return the matter whose name or saying stands whole within the query, the longest first."""
        held = [
            (len(text), label)
            for label in labels
            for text in self._texts[label]
            if len(text) >= (HELD_LATIN if text.isascii() else HELD) and text in joined
        ]
        return max(held, default=(0, ""))[1]


def read_duties(file: Path) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return by matter the duties that mean it and further sayings; a city without the file has none."""
    if not file.is_file():
        return {}
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {name: (_parts(duties), _parts(sayings)) for name, duties, sayings in rows}


def sayings_of(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return what each matter is called in all languages; a city without the table has none."""
    called: dict[str, list[str]] = defaultdict(list)
    for row in table_rows(folder / "matters_i18n.tsv"):
        called[row["ko"]] += [row["name"], *_parts(row["synonyms"])]
    return {name: tuple(texts) for name, texts in called.items()}


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _joined(text: str) -> str:
    """Return the text as it is compared: without spaces and marks, folded as its own language is."""
    plain = analysed(text).plain if is_foreign(text) else clean(text)
    return "".join(letter for letter in plain if letter.isalnum())


def _stems(text: str, split: Callable[[str], Sequence[Word]] = words) -> frozenset[str]:
    """Return the stems of a text; those of a query are remembered by the search, and forgotten with it."""
    if is_foreign(text):
        return frozenset(analysed(text).terms)
    return frozenset(word.stem for word in split(clean(text)) if len(word.stem) > 1)
