# SPDX-License-Identifier: GPL-3.0-or-later
"""One answer out of what foreign words say and the names that are spelt exactly so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.search.entries import Answer, Hit, OtherBody
from kiosk.search.foreign.sayings import Body, PlaceOwner
from kiosk.search.ranking import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.search.columns import Columns
    from kiosk.search.foreign.matcher import ForeignMatch
    from kiosk.search.foreign.sayings import Owner

# Of the next team of an office that stands already: three offices before one's three teams; 0.6 is alike.
SAME_OFFICE: Final = 0.9
# 0 gains 6 first hits of the residents' seen half and loses 1 of the unseen first three; 0.1 loses 10.
TIE: Final = 0.03
STOP: Final = 0.94  # of a stop, so that whoever looks after it stands before it where both fit


def merged(
    query: str, abroad: Sequence[ForeignMatch], spelt: Sequence[Hit], columns: Columns, limit: int
) -> Answer:
    """Return the answer; a body elsewhere wins only where no office fits as well."""
    body = next((match for match in abroad if isinstance(match.owner, Body)), None)
    hits = _ranked([*spelt, *_hits(abroad, columns)], limit)
    best = hits[0].score if hits else 0.0
    called = body is not None and body.score == 1.0 and best < 1.0
    if body and isinstance(body.owner, Body) and (called or body.score > best + (TIE if hits else 0.0)):
        return Answer(query, None, (), OtherBody(body.owner.name, _says(body)))
    return Answer(query, None, (), None, hits)


def led_by(match: ForeignMatch, rest: Sequence[Hit], columns: Columns, limit: int) -> tuple[Hit, ...]:
    """Put what a matter's own name leads to before the rest."""
    first = tuple(_hits((match,), columns))
    known = {hit.id for hit in first}
    return (*first, *(hit for hit in rest if hit.id not in known))[:limit]


def _says(match: ForeignMatch) -> str:
    says = dict(match.owner.says) if isinstance(match.owner, Body) else {}
    return says.get(match.saying.language, "")


def _hits(abroad: Iterable[ForeignMatch], columns: Columns) -> Iterator[Hit]:
    seen: dict[str, int] = {}
    for match in abroad:
        at = _entry(match.owner, columns.entry_of, columns.entry_by_id)
        if at is None:
            continue
        office = columns.offices[at] or columns.ids[at]  # places of the house are not one office
        before = seen.get(office, 0)
        seen[office] = before + 1
        stop = STOP if columns.kinds[at] == "stop" else 1.0
        yield _hit(at, match, columns, match.score * stop * SAME_OFFICE**before)


def _entry(
    owner: Owner | PlaceOwner | Body, where: dict[tuple[str, str, str], int], places: dict[str, int]
) -> int | None:
    """Return the entry of an owner: the team, else its office; None where this city has neither."""
    if isinstance(owner, Body):
        return None
    if isinstance(owner, PlaceOwner):
        return places.get(owner.id)
    team = where.get(("team", owner.office, owner.team)) if owner.team else None
    return where.get(("office", owner.office, "")) if team is None else team


def _hit(at: int, match: ForeignMatch, columns: Columns, score: float) -> Hit:
    return Hit(
        kind=kind_of(at, columns),
        id=columns.ids[at],
        office=columns.offices[at] or None,
        team=columns.teams[at] or None,
        label=columns.labels[at],
        basis="",
        matter=match.saying.why,
        score=round(min(score, 1.0), 4),
    )


def _ranked(hits: Iterable[Hit], limit: int) -> tuple[Hit, ...]:
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.id not in best or best[hit.id].score < hit.score:
            best[hit.id] = hit
    return tuple(sorted(best.values(), key=lambda hit: -hit.score)[:limit])
