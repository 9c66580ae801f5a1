# SPDX-License-Identifier: GPL-3.0-or-later
"""From matching phrases to hits: who is meant, why, and in which order.

A team's score is its best phrase plus a little for the next ones. Of two teams of one office the second steps
back a little, so that the first three hits show different offices; a seat stands below the team it sits in,
unless its own name or title was asked for. A place that is asked for by its whole name stands first: a
visitor of the building who types 엘리베이터 wants to ride one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kiosk.search.entries import Hit
from kiosk.search.phrases import Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.search.columns import Columns
    from kiosk.search.entries import Kind

SECOND, THIRD = 0.10, 0.05  # of 3,413 first hits either at 0 loses 5, twice as much loses 2 and 1
# In a told sentence, and only for phrases with a word that the ones before do not have: who is spoken of by
# more of it wins over who is named by one word of the story. Without it 3 of 66 first hits are lost.
TOLD_FURTHER = (0.2, 0.1, 0.07, 0.05)
SAME_OFFICE = 0.9  # 0.63 is alike, without it 1 of the first three is lost
SEAT = 0.7  # 0.4 and 0.55 are alike; 0.9 loses 2 of the first three, 1 loses 5
SEATS_SHOWN = 3
HEARD = 64  # 8 loses 2 of the first three, more than 64 changes nothing
BY_NAME, PLACE_BY_NAME = 0.929, 0.15
LEAST = 0.42
BASES = {
    Field.OFFICE: "office",
    Field.TEAM: "team",
    Field.PERSON: "person",
    Field.TITLE: "title",
    Field.PLACE: "place",
    Field.OLD_NAME: "old_name",
}


class RankedEntry(NamedTuple):
    """One entry with its score and the phrase that speaks most for it."""

    entry: int
    score: float
    phrase: int


def gather_found(matches: Mapping[int, float], columns: Columns, *, told: bool = False) -> list[RankedEntry]:
    """Add the phrases up by entry, best first; `told` where it is a sentence."""
    by_entry: dict[int, list[tuple[float, int]]] = {}
    kinds = columns.kind_of
    for phrase, score in sorted(matches.items(), key=_by_worth)[:HEARD]:
        if kinds[phrase] < Field.ELSEWHERE:
            for owner in columns.owners(phrase):
                if owner in by_entry:
                    by_entry[owner].append((score, phrase))
                else:
                    by_entry[owner] = [(score, phrase)]
    found = [
        RankedEntry(entry, _sum_up(entry, scored, columns, told=told), scored[0][1])
        for entry, scored in by_entry.items()
    ]
    found.sort(key=lambda one: (-one[1], one[0]))
    return found


def _by_worth(match: tuple[int, float]) -> tuple[float, int]:
    return -match[1], match[0]


def _sum_up(entry: int, scored: Sequence[tuple[float, int]], columns: Columns, *, told: bool) -> float:
    """Return an entry's score by its phrases, best first."""
    score = best = scored[0][0]
    if len(scored) > 1:
        further = _saying_more(scored, columns) if told else [more for more, _ in scored[1:]]
        for share, more in zip(TOLD_FURTHER if told else (SECOND, THIRD), further, strict=False):
            score += share * more
    by_name = best > BY_NAME and _by_itself(entry, scored[0][1], columns)
    return score + PLACE_BY_NAME if by_name else score


def _by_itself(entry: int, phrase: int, columns: Columns) -> bool:
    """Return whether a place is asked for by its own name; a stop's by-names are an office's matter too."""
    if columns.kinds[entry] != "stop":
        return columns.kinds[entry] == "place"
    return "".join(columns.texts[phrase].split()) == "".join(columns.labels[entry].split())


def _saying_more(scored: Sequence[tuple[float, int]], columns: Columns) -> Iterator[float]:
    """Yield the scores of the phrases after the first that hold a word which none before them does."""
    known = set(columns.texts[scored[0][1]].split())
    for score, phrase in scored[1:]:
        said = set(columns.texts[phrase].split())
        if not said <= known:
            known |= said
            yield score


def hits(found: Sequence[RankedEntry], columns: Columns, limit: int) -> tuple[Hit, ...]:
    """Order the found entries as a visitor should read them."""
    placed: list[tuple[float, RankedEntry]] = []
    teams_of: dict[str, int] = {}
    seats_of: dict[tuple[str, str], int] = {}
    for one in found:
        if one.score < LEAST and placed:
            break
        score = _placed(one, columns, teams_of, seats_of)
        if score > 0.0:
            placed.append((score, one))
    placed.sort(key=lambda pair: -pair[0])
    return tuple(_hit(one, score, columns) for score, one in placed[:limit])


def _placed(
    one: RankedEntry, columns: Columns, teams_of: dict[str, int], seats_of: dict[tuple[str, str], int]
) -> float:
    kind = columns.kinds[one.entry]
    office, team = columns.offices[one.entry], columns.teams[one.entry]
    if kind == "seat" and columns.fields[one.phrase] not in {Field.PERSON, Field.TITLE}:
        shown = seats_of[office, team] = seats_of.get((office, team), 0) + 1
        return one.score * SEAT if shown <= SEATS_SHOWN else 0.0
    if kind == "team":
        before = teams_of.get(office, 0)
        teams_of[office] = before + 1
        return float(one.score * SAME_OFFICE**before)
    if kind == "office":
        teams_of[office] = teams_of.get(office, 0) + 1
    return one.score


def kind_of(at: int, columns: Columns) -> Kind:
    """Return what an entry is to who is sent there: a stop is a place."""
    kind = columns.kinds[at]
    return "place" if kind == "stop" else kind  # type: ignore[return-value] # the column holds nothing but kinds


def _hit(one: RankedEntry, score: float, columns: Columns) -> Hit:
    at, matter = one.entry, columns.reasons[one.phrase]
    basis = BASES.get(Field(columns.fields[one.phrase]), "duty")
    return Hit(
        kind=kind_of(at, columns),
        id=columns.ids[at],
        office=columns.offices[at] or None,
        team=columns.teams[at] or None,
        label=columns.labels[at],
        basis="" if basis == "place" and matter else basis,
        matter=matter,
        score=round(min(score, 1.0), 4),
    )
