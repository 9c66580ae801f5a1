# SPDX-License-Identifier: GPL-3.0-or-later
"""A room in columns of teams, where it has more desks than its drawing can be read with on one sheet.

Every duty stands whole: a desk is as high as its words. Of the ways that need the fewest sheets the one is
taken that tears no team, then the one in the largest letters, down to the smallest that are read at a door
(first duty 5.4 mm, the others 4.6).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import batched
import math
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.documents.posters.layout import PlacedText, PosterBox, PosterSheet, seats_in_room
from kiosk.documents.posters.paper import (
    BLUE,
    BLUE_GROUND,
    BOLD,
    INK,
    LINE,
    MEDIUM,
    REGULAR,
    SECOND,
    SEMIBOLD,
)
from kiosk.documents.posters.seat_card import draw_number, leads, spoken
from kiosk.documents.posters.words import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.public import PublicOffice, PublicSeat
    from kiosk.documents.posters.paper import Paper
    from kiosk.documents.posters.seat_card import PhotoOf


class Letters(NamedTuple):
    """The em of a first duty and of the others, and the air above them, in millimetres.

    Below them stands the line of number and telephone, and then the gap to the next desk.
    """

    first: float
    rest: float
    air: float
    foot: float = 6.6
    gap: float = 1.6


LETTERS: Final = (
    Letters(8.5, 5.4, 3.8),
    Letters(7.4, 4.8, 3.0),
    Letters(6.8, 4.8, 2.6),
    Letters(6.2, 4.6, 2.2),
    Letters(5.8, 4.6, 1.8),
    Letters(5.4, 4.6, 1.4),
    Letters(5.4, 4.6, 1.0, 5.8, 1.0),
)
COLUMNS: Final = (2, 3, 4, 5, 6)
MORE_AIR: Final = 6.0  # that a card may be given of what height is left
PHONE: Final = 4.4
INSET: Final = 2.8
VACANT: Final = 9.0
HEAD: Final = 6.0  # of a team that goes on in the next column
FACE_W, FACE_H = 10.5, 14.0  # of a portrait at the right of a card's words
BESIDE: Final = 1.6  # the words
BETWEEN: Final = 3.2  # two columns
LEADING, REST_LEADING = 1.18, 1.24


@dataclass(frozen=True, slots=True)
class DeskCard:
    """A desk's words in lines, and how high they are; without a seat the head of a team that goes on."""

    seat: PublicSeat | None
    first: tuple[str, ...]
    rest: tuple[str, ...]
    high: float
    letters: Letters


@dataclass(frozen=True, slots=True)
class ColumnSheet:
    """A sheet's room, and where on it each card stands."""

    room: PosterSheet
    cards: tuple[tuple[DeskCard, PosterBox], ...]


def in_columns(paper: Paper, office: PublicOffice, area: PosterBox) -> tuple[ColumnSheet, ...]:
    """Share an office's desks among the fewest sheets."""
    teams, door = _teams(office)
    found = []
    for level, letters in enumerate(LETTERS):
        for count in COLUMNS:
            wide = (area.w - BETWEEN * (count - 1)) / count
            cards = [[_card(paper, seat, wide, letters) for seat in team] for team in teams]
            for torn in (False, True):
                columns = list(_flow(cards, area.h, letters, torn=torn))
                sheets = math.ceil(len(columns) / count)
                empty = max(0, count - len(columns))
                found.append(((sheets, torn, level, empty, count), columns, wide))
    (*_, count), columns, wide = min(found, key=lambda one: one[0])
    return tuple(_sheet(part, area, wide, door) for part in batched(columns, count))


def draw_card(paper: Paper, card: DeskCard, box: PosterBox, photo_of: PhotoOf) -> None:
    """Draw one desk with every word it has, and its portrait where there is one."""
    seat = card.seat
    if seat is None:
        paper.text(box.x, box.y + box.h / 2, said("continued", card.first[0]), 4.6, weight=BOLD, colour=BLUE)
        return
    if seat.vacant:
        paper.box(box, line=LINE, width=0.4, dashed=True)
        paper.text(box.x + box.w / 2, box.y + box.h / 2, said("vacant"), 5, colour=SECOND, align="middle")
        return
    leader = leads(seat)
    ground, line = (BLUE_GROUND, BLUE) if leader else ("#FFFFFF", LINE)
    paper.box(box, fill=ground, line=line, width=0.75 if leader else 0.45)
    if seat.photo and (jpeg := photo_of(seat.photo)):
        paper.photo(PosterBox(box.x + box.w - INSET - FACE_W, box.y + card.letters.air, FACE_W, FACE_H), jpeg)
    y = box.y + card.letters.air + (box.h - card.high) / 2
    for text in card.first:
        colour = BLUE if leader else INK
        paper.text(
            box.x + INSET, y + card.letters.first / 2, text, card.letters.first, weight=BOLD, colour=colour
        )
        y += card.letters.first * LEADING
    for text in card.rest:
        paper.text(box.x + INSET, y + card.letters.rest * 0.6, text, card.letters.rest, colour=SECOND)
        y += card.letters.rest * REST_LEADING
    _foot(paper, seat, box, card.letters.foot)


def _foot(paper: Paper, seat: PublicSeat, box: PosterBox, high: float) -> None:
    y, right = box.y + box.h - high + 2.7, box.x + box.w - INSET
    draw_number(paper, seat.desk, PosterBox(box.x + INSET, y - 2.6, 7.0, 5.2))
    phone = seat.phone or ""
    paper.text(right, y, phone, PHONE, weight=SEMIBOLD, align="right")
    left = box.x + INSET + 8.4
    room = right - left - paper.width(phone, PHONE, SEMIBOLD) - 1.5
    who = " ".join(filter(None, (seat.title, seat.name)))
    shown, size = paper.fitted(who, room, 4.4, 3.2, MEDIUM)
    paper.text(left, y, shown, size, weight=MEDIUM)


def _teams(office: PublicOffice) -> tuple[list[list[PublicSeat]], float]:
    """Return the teams from left to right as they sit, each leader first, and where the door is.

    Whoever leads no team stands before all of them.
    """
    placed, door = seats_in_room(office)
    teams: dict[str | None, list[tuple[float, float, PublicSeat]]] = {}
    for seat, place in placed:
        teams.setdefault(seat.team, []).append((place.y, place.x, seat))
    several = {team for team, seats in teams.items() if any(not leads(seat) for *_, seat in seats)}
    alone = [one for team, seats in teams.items() if team not in several for one in seats]
    ordered = sorted(several, key=lambda team: sum(x for _, x, _ in teams[team]) / len(teams[team]))
    rows = [alone, *(teams[team] for team in ordered)]
    return [[seat for *_, seat in sorted(row, key=_leader_first)] for row in rows if row], door


def _leader_first(one: tuple[float, float, PublicSeat]) -> tuple[bool, float, float]:
    y, x, seat = one
    return not leads(seat), y, x


def _card(paper: Paper, seat: PublicSeat, wide: float, letters: Letters) -> DeskCard:
    if seat.vacant:
        return DeskCard(seat, (), (), VACANT, letters)
    inner = wide - 2 * INSET - (FACE_W + BESIDE if seat.photo else 0.0)
    duties = [spoken(one) for one in seat.duties]
    if leads(seat):
        main, others = seat.team or seat.title or "", duties
    else:
        main, others = (duties or [seat.title or seat.team or ""])[0], duties[1:]
    first = tuple(paper.wrapped(main, inner, letters.first, BOLD))
    rest = tuple(paper.wrapped(", ".join(others), inner, letters.rest, REGULAR))
    words = len(first) * letters.first * LEADING + len(rest) * letters.rest * REST_LEADING
    return DeskCard(
        seat, first, rest, letters.air + max(words, FACE_H if seat.photo else 0) + letters.foot, letters
    )


def _flow(
    teams: Sequence[Sequence[DeskCard]], high: float, letters: Letters, *, torn: bool
) -> Iterator[list[DeskCard]]:
    """Fill columns from the top; a team is torn only where it may be, or is longer than a column."""
    column: list[DeskCard] = []
    left, gap = high, letters.gap
    for team in teams:
        whole = sum(card.high + gap for card in team)
        if column and whole > left and (not torn or left < sum(card.high + gap for card in team[:2])):
            yield column
            column, left = [], high
        for card in team:
            if column and card.high > left:
                yield column
                name = next((one.seat.team for one in team if one.seat), None)
                head = [DeskCard(None, (name,), (), HEAD, letters)] if name and card is not team[0] else []
                column, left = head, high - sum(one.high + gap for one in head)
            column.append(card)
            left -= card.high + gap
    if column:
        yield column


def _sheet(columns: Sequence[Sequence[DeskCard]], area: PosterBox, wide: float, door: float) -> ColumnSheet:
    left = (area.h - sum(card.high + card.letters.gap for card in column) for column in columns)
    spare = min(room / len(column) for room, column in zip(left, columns, strict=True))
    more = min(MORE_AIR, max(0.0, spare))
    cards = []
    for at, column in enumerate(columns):
        y = area.y
        for card in column:
            cards.append((card, PosterBox(area.x + at * (wide + BETWEEN), y, wide, card.high + more)))
            y += card.high + more + card.letters.gap
    desks = tuple(PlacedText(card.seat, box) for card, box in cards if card.seat)
    return ColumnSheet(PosterSheet(desks, (), area.x + door * area.w), tuple(cards))
