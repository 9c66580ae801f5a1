# SPDX-License-Identifier: GPL-3.0-or-later
"""A card's life: proposed, confirmed by an office on a day, asked about again, lapsed.

Nothing but what an office confirmed reaches a visitor, and that for twelve months: then the card asks to be
confirmed again, and thirty days later it stands as proposed once more, without anybody's doing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from kiosk.directory.cards import CardLines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.directory.cards import CardDraft

type CardAct = Literal["proposed", "confirmed", "withdrawn"]

ASKED: Final = timedelta(days=30)


class CardState(StrEnum):
    """Where a card stands."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DUE = "due"  # still shown, and asks to be confirmed again
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


SHOWN: Final = frozenset({CardState.CONFIRMED, CardState.DUE})


@dataclass(frozen=True, slots=True)
class CardEvent:
    """What was done with a card on a day, and for which office."""

    act: CardAct
    day: date
    office: str = ""
    lines: CardLines = field(default_factory=CardLines)


@dataclass(frozen=True, slots=True)
class Standing:
    """A card today: `lines` are what the visitor reads once it is shown, `proposal` what the office works on.

    In a demo city what a national rule settles counts as confirmed; no office did, and it is `demo`.
    """

    state: CardState
    proposal: CardLines
    lines: CardLines
    confirmed: date | None = None
    office: str = ""
    until: date | None = None
    demo: bool = False

    @property
    def shown(self) -> bool:
        """Whether a visitor may read it."""
        return self.state in SHOWN and bool(self.lines)


def standing(draft: CardDraft, events: Iterable[CardEvent], today: date, *, demo: bool) -> Standing:
    """Return where a card stands after its events, which come in the order in which they happened."""
    state, proposal, last = CardState.PROPOSED, draft.lines, None
    untouched = True
    for event in events:
        untouched = False
        if event.act == "withdrawn":
            state, last = CardState.WITHDRAWN, None
        else:
            proposal = event.lines
        if event.act == "confirmed":
            state, last = CardState.CONFIRMED, event
    if last is not None:
        return _aged(proposal, last, today)
    if untouched and demo and draft.sure:
        return Standing(CardState.CONFIRMED, proposal, draft.lines, demo=True)
    return Standing(state, proposal, CardLines())


def _aged(proposal: CardLines, last: CardEvent, today: date) -> Standing:
    until = _a_year_later(last.day)
    if today < until:
        state = CardState.CONFIRMED
    else:
        state = CardState.DUE if today < until + ASKED else CardState.LAPSED
    lines = last.lines if state in SHOWN else CardLines()
    return Standing(state, proposal, lines, last.day, last.office, until)


def _a_year_later(day: date) -> date:
    """Return the same day of the next year, 1 March for 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
