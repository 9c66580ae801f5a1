# SPDX-License-Identifier: GPL-3.0-or-later
"""Offices to choose from by name, duty, telephone or number; and the drafts that each account left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.ui.admin.seats.wording import office_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.editing import Sketch
    from kiosk.services.admin.results.seats import ListedSeat
    from kiosk.ui.admin.seats.wording import OfficeRow


EXTENSION: Final = 4  # letters from which on a word may be a telephone's: a shorter one is a seat's number


class SeatDrafts:
    """SeatDrafts in memory, each for the account that made it; they end with the process."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Sketch] = {}

    def keep(self, clerk: str, sketch: Sketch) -> None:
        """Keep a draft, or forget it when nothing is left of it."""
        key = (clerk, sketch.base.name)
        self._kept.pop(key, None)
        if sketch.edits:
            self._kept[key] = sketch

    def forget(self, clerk: str, office: str) -> None:
        """Forget a draft that was published."""
        self._kept.pop((clerk, office), None)

    def last(self, clerk: str) -> str:
        """Name the office that the account worked on last and did not publish; empty where there is none."""
        return next(reversed(self.counts(clerk)), "")

    def of(self, clerk: str, office: str) -> Sketch | None:
        """Return the account's draft of an office."""
        return self._kept.get((clerk, office))

    def counts(self, clerk: str) -> dict[str, int]:
        """Tell of each office how much the account's draft changes, the last worked on last."""
        return {office: sketch.count for (name, office), sketch in self._kept.items() if name == clerk}


def found(offices: Sequence[ListedSeat], query: str, drafts: dict[str, int]) -> list[OfficeRow]:
    """List the offices that fit every word of the query, by their own name first, else by one seat."""
    words = query.split()
    named: list[OfficeRow] = []
    seated: list[OfficeRow] = []
    for office in offices:
        count = drafts.get(office.office, 0)
        own, phone = f"{office.name} {office.where}", office.phone
        if all(word in own or (len(word) >= EXTENSION and word in phone) for word in words):
            named.append(office_row(office, None, count))
        elif hit := next(_hits(office, words), None):
            seated.append(office_row(office, hit, count))
    return named + seated


def _hits(office: ListedSeat, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Find seats of the office: a word may stand in its name, and a number may be the seat's own."""
    left = [word for word in words if word not in office.name]
    for desk, text in office.seats:
        if all(word in text or word.removesuffix("번") == desk for word in left):
            yield desk, _told(text.split("\n"), left)


def _told(lines: Sequence[str], words: Sequence[str]) -> str:
    """Return what fits, with the duty first."""
    fitting = [line for line in lines if any(word in line for word in words)]
    return " · ".join(dict.fromkeys((lines[0], *fitting)))
