# SPDX-License-Identifier: GPL-3.0-or-later
"""From the tables to this city's own offices: each topic goes to the team whose duties say it best."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from math import log
from typing import TYPE_CHECKING, Any

from kiosk.search.hangul import clean
from kiosk.search.overlap import all_features, build_overlap, content, features_of
from kiosk.search.phrases import Field
from kiosk.search.standing import PartNumbers, PhrasePlaces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from kiosk.search.entries import Entry
    from kiosk.search.lexicon import Lexicon, OldName
    from kiosk.search.phrases import PhraseKey, Phrases
    from kiosk.search.remembered import Remembered

    type Remember = Callable[[Callable[[Any], Any]], Remembered[Any, Any]]

# Times as good is a duty of the team that usually has it; of 3,897 first hits 1.5 and 3 are alike, 1 loses 9.
# The office counts where its team is called otherwise by now: without it 견인 does not find a renamed team.
USUAL_TEAM, USUAL_OFFICE = 2.0, 1.3
# No query of 3,897 is answered otherwise with 0 to 0.9 and with 0 to 0.3: they keep a city that words a duty
# in its own way from being led to whoever shares one everyday word with it.
CLEAR, USUAL_ENOUGH = 0.45, 0.1
# So much of a topic's words, weighed by how few topics have them, the nearest duty of another city must say:
# by "등록" alone a lender's registration went to whoever registers dogs. In an invented county 60 of 155
# matters led to a duty that stands in none of its charts. Now none do, and 44 find a desk surely, one of them
# a wrong one; with 0.25 two more are wrong, with 0.3 who asks for a livelihood finds nobody.
COVERED = 0.27
FURTHER = 0.1  # what a duty says besides counts so little against it; it settles ties
LIKELIEST = 64  # duties that share something, looked at for one topic


@dataclass(frozen=True, slots=True)
class Analysis:
    """What single texts say; a builder of many indexes remembers it from one to the next."""

    clean: Remembered[str, str]
    features: Remembered[str, Sequence[str]]
    duties: tuple[PhrasePlaces, PartNumbers[str]]  # the city's own, in the features of the last build
    asked: Remembered[str, Sequence[str]]
    rare: Mapping[str, float]  # how much a feature tells, by how few topics have it
    said: Sequence[Sequence[PhraseKey]]  # each topic's sayings
    beyond: Sequence[tuple[int, Sequence[PhraseKey]]]  # other bodies and urgent matters, by their row


def analysis_of(lexicon: Lexicon, remember: Remember) -> Analysis:
    """Return the analysis of texts under a lexicon, each part wrapped by `remember`."""
    asked = remember(lambda duty: tuple(features_of(content(clean(duty), ()))))
    features = remember(lambda text: all_features(text, ()))
    return Analysis(
        remember(clean.__wrapped__),
        features,
        (PhrasePlaces(), PartNumbers(features)),
        asked,
        _rare([topic.duty for topic in lexicon.topics], asked),
        [_said(lexicon, topic.sayings, Field.TOPIC, topic.duty) for topic in lexicon.topics],
        [
            (at, _said(lexicon, sayings, field))
            for field, table in ((Field.ELSEWHERE, lexicon.elsewhere), (Field.URGENT, lexicon.urgent))
            for at, (_, sayings) in enumerate(table)
        ],
    )


def _rare(duties: Sequence[str], asked: Remembered[str, Sequence[str]]) -> Mapping[str, float]:
    """Return the weight of each feature of the tables' duties: the logarithm of how few share it."""
    count = Counter(chain.from_iterable(asked.each(dict.fromkeys(duties))))
    return {feature: log((1 + len(duties)) / (1 + many)) for feature, many in count.items()}


def _said(lexicon: Lexicon, sayings: Iterable[str], field: Field, reason: str = "") -> tuple[PhraseKey, ...]:
    spoken = (clean(lexicon.standard(clean(saying))) for saying in sayings)
    return tuple((text, int(field), reason) for text in spoken if text)


class Duties:
    """Finds the teams for a duty that is put in general words."""

    def __init__(self, entries: Sequence[Entry], phrases: Phrases, analysis: Analysis) -> None:
        self._entries = entries
        self._asked, self._features, self._rare = analysis.asked, analysis.features, analysis.rare
        duties = {key: owners for key, owners in phrases.by_key.items() if key[1] == Field.DUTY}
        self._owners = list(duties.values())
        self._written = [written for _, _, written in duties]
        self._texts = texts = [text for text, _, _ in duties]
        standing, parts = analysis.duties
        self._overlap = build_overlap(parts.turn(standing.turn(duties), texts), len(texts))
        self._team = {
            entry.team: at for at, entry in enumerate(entries) if entry.kind == "team" and entry.team
        }
        self._named = {
            (entry.office, entry.team): at
            for at, entry in enumerate(entries)
            if entry.kind in {"office", "team"}
        }

    def owners(self, asked: Iterable[tuple[str, Sequence[str]]]) -> Iterator[tuple[list[int], str]]:
        """Yield whom each duty leads to, told who usually has it: team or office, then seats with it.

        Where nobody is told, beside them the duty as its owner has written it.
        """
        listed = list(asked)
        features = self._asked.each(duty for duty, _ in listed)
        scored = self._overlap.many(features)
        for said, (_, usual), (rows, scores) in zip(features, listed, scored, strict=True):
            if usual:
                yield self._best(rows, scores, usual), ""
            else:
                yield self._nearest(rows[scores.argsort(kind="stable")[::-1][:LIKELIEST]], said)

    def _best(self, rows: NDArray[np.int64], scores: NDArray[np.float64], usual: Sequence[str]) -> list[int]:
        best: tuple[float, float, int, int] = (0.0, 0.0, -1, -1)
        for at in scores.argsort(kind="stable")[::-1][:24].tolist():
            row, plain = int(rows[at]), float(scores[at])
            if plain * USUAL_TEAM * USUAL_OFFICE < best[0]:
                break  # the next ones fit still less, and no bonus makes up for it
            for owner in self._owners[row]:
                if self._entries[owner].kind in {"team", "office"}:
                    best = max(best, (plain * self._bonus(owner, usual), plain, -row, owner))
        weighed, plain, row, owner = best
        expected = plain >= USUAL_ENOUGH and weighed > plain
        if owner < 0 or (plain < CLEAR and not expected):
            return self._by_name(usual)
        return [owner, *self._seats(-row, owner)]

    def _nearest(self, rows: NDArray[np.int64], said: Sequence[str]) -> tuple[list[int], str]:
        """Return who says most of what is rare in a duty: sharing its everyday words alone is nothing."""
        best: tuple[float, int, int] = (COVERED, 0, -1)
        whole = self._weight(said)
        for row in map(int, rows):
            own = self._features(self._texts[row])
            share = self._weight(set(said).intersection(own)) / (
                whole + FURTHER * self._weight(set(own).difference(said))
            )
            owner = next((at for at in self._owners[row] if self._entries[at].kind in {"team", "office"}), -1)
            if owner >= 0:
                best = max(best, (share, -row, owner))
        _, row, owner = best
        return ([owner, *self._seats(-row, owner)], self._written[-row]) if owner >= 0 else ([], "")

    def _weight(self, features: Iterable[str]) -> float:
        return sum(self._rare.get(one, 0.0) for one in features)

    def _bonus(self, owner: int, usual: Sequence[str]) -> float:
        entry = self._entries[owner]
        bonus = USUAL_TEAM if entry.team in usual else 1.0
        return bonus * (USUAL_OFFICE if entry.office in usual else 1.0)

    def _by_name(self, usual: Sequence[str]) -> list[int]:
        for office in usual:
            for team in usual:
                if (office, team) in self._named:
                    return [self._named[office, team]]
        for name in usual:
            if name in self._team:
                return [self._team[name]]
            if (name, None) in self._named:
                return [self._named[name, None]]
        return []

    def _seats(self, row: int, owner: int) -> list[int]:
        home = self._entries[owner]
        return [
            at
            for at in self._owners[row]
            if self._entries[at].kind == "seat"
            and (self._entries[at].office, self._entries[at].team) == (home.office, home.team)
        ]

    def office(self, old: OldName) -> int | None:
        """Find what an office of the past is called now, or who does its work."""
        if (old.now, None) in self._named:
            return self._named[old.now, None]
        [(found, _)] = self.owners([(old.duty, (old.now,))])
        home = self._entries[found[0]].office if found else None
        return self._named.get((home, None)) if home else None


def add_lexicon(phrases: Phrases, entries: Sequence[Entry], lexicon: Lexicon, analysis: Analysis) -> None:
    """Add the tables' phrases to the entries' own."""
    duties = Duties(entries, phrases, analysis)
    known = {entry.office for entry in entries}
    listed = [(topic.duty, topic.usual) for topic in lexicon.topics]
    homes = [any(name in known for name in usual) for _, usual in listed if usual]
    if sum(homes) < len(homes) / 2:  # the tables are another city's: there nothing is usual
        listed = [(duty, ()) for duty, _ in listed]
    for said, (owners, own) in zip(analysis.said, duties.owners(listed), strict=True):
        if owners:
            phrases.add_keys([(text, kind, own) for text, kind, _ in said] if own else said, owners)
    for old in lexicon.old_names:
        office = None if old.name in known else duties.office(old)
        if office is not None:
            phrases.add(old.name, Field.OLD_NAME, office, old.name)
    for at, keys in analysis.beyond:
        phrases.add_keys(keys, (at,))
