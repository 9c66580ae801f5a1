# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits under way as rows with rings, each closed by one tap or key, and those that just ended."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.ui.guide.booths import silent_since
from kiosk.ui.guide.patience import Patience
from kiosk.ui.guide.wording import MISSED, EndedRow, VisitRow, ended_row, order, said_first, visit_row
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.staff.steady import SteadyRows
from kiosk.visits.clock import span

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from kiosk.services.guide_results import Picture
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.visit import Visit

Told = tuple[str, str]

ASKS_S: Final = 8.0  # how long a visit that was not found asks why


@qml_element
class VisitList(QObject):
    """The list; `about` tells floor and matter of a target, as far as the directory is open."""

    changed = Signal()
    overtaken = Signal(str)

    def __init__(self, about: Callable[[str], Told], called: Callable[[str], str] = str) -> None:
        super().__init__()
        self._about, self._called = about, called
        self._rows: SteadyRows[VisitRow] = SteadyRows(VisitRow, lambda row: row.key)
        self._ended: SteadyRows[EndedRow] = SteadyRows(EndedRow, lambda row: (row.key, row.shape))
        self._open: list[Visit] = []
        self._over: list[Visit] = []
        self._closed: set[UUID] = set()
        self._chosen: UUID | None = None
        self._seen: Picture | None = None
        self._patience = Patience()
        self.last: Visit | None = None
        self._missed: tuple[Visit, Instant] | None = None

    rows = shown(QObject)(lambda self: self._rows)
    ended = shown(QObject)(lambda self: self._ended)
    count = shown(int, changed)(lambda self: len(self._open) - int(self._missed is not None))
    asking = shown(bool, changed)(lambda self: self._missed is not None)
    reasons = shown("QVariantList")(lambda _: list(MISSED.values()))
    endedCount = shown(int, changed)(lambda self: len(self._over))  # noqa: N815 # QML's name
    chosen = shown(int, changed)(lambda self: self._rows.at(str(self._chosen)))

    @property
    def under_way(self) -> list[Visit]:
        """The visits as they stand, top to bottom."""
        return self._open

    def see(self, picture: Picture) -> None:
        """Take what the database has; a visit closed here does not come back before that is stored."""
        self._tell_overtaken(picture)
        self._closed &= {visit.id for visit in picture.visits}
        self._seen = picture
        self._over = list(picture.ended)
        self.pass_time(picture.now)

    def _tell_overtaken(self, picture: Picture) -> None:
        """Tell of a visit closed here that somebody else had confirmed first; theirs stays."""
        for visit in picture.ended:
            if visit.id in self._closed and visit.arrived_s is not None and visit.evidence != "guide":
                self.overtaken.emit(said_first(visit, self._called))

    def pass_time(self, now: Instant) -> None:
        """Let the rings run on."""
        if self._missed is not None and span(self._missed[1], now).seconds > ASKS_S:
            self._missed = None
        self._open = self._patience.order(self._open, self._in_order(now), now)
        self._draw(now)

    @Slot(bool)
    def point(self, on: bool) -> None:  # noqa: FBT001 # what QML's slot gives
        """Learn whether a pointer or a finger is on the list."""
        self._patience.pointed = on

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose a row; beyond the ends nothing happens."""
        if 0 <= place < len(self._open):
            self._chosen = self._open[place].id
            self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the row above or below."""
        self.choose(self._rows.at(str(self._chosen)) + by)

    def of(self, key: str) -> Visit | None:
        """Return the visit of a row, the chosen one without a key; none that only its silent booth knows."""
        wanted = key or str(self._chosen)
        rows = [*(one for one in self._open if not self._silent(one)), *self._over]
        return next((one for one in rows if str(one.id) == wanted), None)

    def caller(self, call: GuideCall) -> Visit | None:
        """Return the open visit of whoever calls, whether they have a target yet or not."""
        visits = self._seen.visits if self._seen else ()
        return next((one for one in visits if one.id == call.visit), None)

    def with_code(self, code: str) -> Visit | None:
        """Return the open visit that has this code."""
        visits = self._seen.visits if self._seen else ()
        return next((one for one in visits if one.code == code and one.id not in self._closed), None)

    def close(self, visit: Visit, now: Instant, *, missed: bool = False) -> None:
        """Take a visit off the list at once; one that was not found stays for a moment, to be told why."""
        at = self._place(visit.id)
        self._closed.add(visit.id)
        self.last = visit
        self._missed = (visit, now) if missed else None
        self._open = self._in_order(now)
        self._draw(now, at)

    def answer(self, now: Instant) -> Visit | None:
        """Ask no more why a visit was not found, and return that visit."""
        missed, self._missed = self._missed, None
        self._open = self._in_order(now)
        self._draw(now)
        return missed[0] if missed else None

    def reopen(self, visit: Visit) -> None:
        """Expect a visit back on the list."""
        self._closed.discard(visit.id)
        self._missed = self.last = None

    def _in_order(self, now: Instant) -> list[Visit]:
        visits = self._seen.visits if self._seen else ()
        under_way = [visit for visit in visits if visit.target and visit.id not in self._closed]
        asked = [self._missed[0]] if self._missed else []
        return sorted(
            (*under_way, *asked), key=lambda visit: order(visit, now, silent=bool(self._silent(visit)))
        )

    def _silent(self, visit: Visit) -> str:
        return silent_since(self._seen.booths, visit.kiosk) if self._seen else ""

    def _draw(self, now: Instant, at: int = 0) -> None:
        """Show the rows; a chosen one that is gone passes the choice on to the row at this place."""
        asked = self._missed[0].id if self._missed else None
        left = [visit.id for visit in self._open if visit.id != asked]
        if self._chosen not in left:
            self._chosen = left[min(at, len(left) - 1)] if left else None
        told = self._about
        self._rows.renew(
            [
                visit_row(
                    one,
                    now,
                    *told(one.target or ""),
                    asks=one.id == asked,
                    called=self._called,
                    silent=self._silent(one),
                )
                for one in self._open
            ]
        )
        self._ended.renew([self._ended_row(one, now) for one in self._over])
        self.changed.emit()

    def _place(self, visit: UUID | None) -> int:
        return next((at for at, one in enumerate(self._open) if one.id == visit), 0)

    def _ended_row(self, visit: Visit, now: Instant) -> EndedRow:
        ended = visit.seen.at
        if visit.arrived_s is not None:
            ended = visit.began.at + timedelta(seconds=visit.arrived_s)
        at, matter = f"{ended.astimezone(SEOUL):%H:%M}", self._about(visit.target or "")[1]
        return ended_row(visit, now, at, matter, self._called)
