# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor in front of the guide: words, the first hit, Enter; or a visit's four digits, and Enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.guide.wording import clock, named, walk
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.visits.clock import span
from kiosk.visits.codes import is_code

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.services.guide_results import GuideHit
    from kiosk.visits.clock import Instant
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit

SHOWN = 4


@dataclass(frozen=True, slots=True)
class HitRow:
    """One answer, as a row with its own button."""

    key: str
    title: str
    matter: str
    detail: str
    place: str
    walk: str
    button: str


@qml_element
class WalkUp(QObject):
    """One visit at the desk, from its start until it is sent off or given up."""

    changed = Signal()
    asked = Signal(str)
    filled = Signal(str)
    wanted = Signal()
    coded = Signal(object)

    def __init__(self, visit_of: Callable[[str], Visit | None], called: Callable[[str], str] = str) -> None:
        super().__init__()
        self._visit_of, self._called = visit_of, called
        self._rows: Rows[HitRow] = Rows(HitRow, self)
        self._visit: Visit | None = None
        self._next: list[tuple[Visit | None, str]] = []  # whom a guide has told that they come
        self._mine = False
        self._text = ""
        self._hits: list[GuideHit] = []
        self._coded: Visit | None = None
        self._chosen = 0
        self._now: Instant | None = None
        self._searched = False
        self.ready = False

    active = shown(bool, changed)(lambda self: self._visit is not None or self._text != "")
    running = shown(bool, changed)(lambda self: self._visit is not None)
    text = shown(str, changed)(lambda self: self._text)
    code = shown(str, changed)(lambda self: self._visit.code if self._visit else "")
    seconds = shown(int, changed)(lambda self: int(self._passed()))
    clock = shown(str, changed)(lambda self: clock(self._passed()))
    rows = shown(QObject)(lambda self: self._rows)
    count = shown(int, changed)(lambda self: len(self._rows))
    chosen = shown(int, changed)(lambda self: self._chosen)
    hint = shown(str, changed)(lambda self: self._hint())

    # -- what the guide does -----------------------------------------------------------------------
    def begin(self, log: VisitLog, now: Instant) -> None:
        """Start the visit's clock and put the cursor into the field."""
        if self._visit is None:
            self._visit, self._mine = log.begin(by="guide"), True
        self._now = now
        self.changed.emit()
        self.wanted.emit()

    def take(self, visit: Visit | None, words: str, log: VisitLog, now: Instant) -> None:
        """Go on with the visitor who called: their visit, and what they were looking for.

        Whoever calls while another is at the desk comes next, and is not counted as one more visit.
        """
        if self._visit is not None:
            self._next.append((visit, words))
            return
        if visit is None:
            self.begin(log, now)
        else:
            self._now = now
        self._go_on(visit, words)

    def write(self, text: str, log: VisitLog, now: Instant) -> None:
        """Search for what is written; a first letter starts the visit, digits may be a code."""
        self._text, self._searched, self._chosen = text, False, 0
        written = text.strip()
        self._coded = self._visit_of(written) if is_code(written) else None
        if written and not written.isdigit() and self._visit is None:
            self.begin(log, now)
        if not written or self._coded is not None:
            self.answer(text, [])
        else:
            self.asked.emit(text)
            self.changed.emit()

    def open(self) -> None:
        """Search for what is written already: the search is open, or another one is in force."""
        self.ready = True
        if self._text.strip() and self._coded is None:
            self.asked.emit(self._text)
        self.changed.emit()

    def answer(self, text: str, hits: Sequence[GuideHit]) -> None:
        """Show what was found, unless something else is written by now."""
        if text != self._text:
            return
        self._hits, self._searched = list(hits[:SHOWN]), True
        self._chosen = min(self._chosen, max(0, len(self._hits) - 1))
        self._rows.show(
            [_code_row(self._coded, self._called)] if self._coded else [_row(hit) for hit in self._hits]
        )
        self.changed.emit()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose a row; beyond the ends nothing happens."""
        if 0 <= place < len(self._rows):
            self._chosen = place
            self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the row above or below."""
        self.choose(self._chosen + by)

    def send(self, place: int, log: VisitLog, now: Instant) -> bool:
        """Send the visitor off to a row, or confirm the arrival of the visit whose code is written."""
        if self._coded is not None:
            visit = self._coded
            self._drop(log)
            self.coded.emit(visit)
            return True
        if not 0 <= place < len(self._hits):
            return False
        hit = self._hits[place]
        visit = self._visit or log.begin(by="guide")
        log.target_chosen(hit.target, hit.place.seconds, visit.id, least_seconds=hit.place.least_s)
        if hit.place.walkable:
            log.way_shown(hit.place.seconds, visit.id)
            log.understood(visit.id)
        else:
            log.left_screen("sent elsewhere", visit.id)
        self._now = now
        self._clear()
        return True

    def give_up(self, log: VisitLog | None) -> None:
        """End without a target; a visit that the guide began ends here, a visitor's own goes on.

        Without a log nobody may end a visit any more: only the field is emptied.
        """
        self._drop(log)

    def pass_time(self, now: Instant) -> None:
        """Let the visit's clock run on."""
        self._now = now
        if self._visit is not None:
            self.changed.emit()

    def _drop(self, log: VisitLog | None) -> None:
        if log is not None and self._visit is not None and self._mine:
            log.left_screen("given up", self._visit.id)
        self._clear()

    def _clear(self) -> None:
        self._visit, self._coded, self._hits, self._text = None, None, [], ""
        self._rows.show([])
        self.filled.emit("")
        self.changed.emit()
        while self._next and self._visit is None:
            caller, words = self._next.pop(0)
            visit = self._visit_of(caller.code) if caller else None
            if visit is not None and visit.target is None:
                self._go_on(visit, words)

    def _go_on(self, visit: Visit | None, words: str) -> None:
        if visit is not None:
            self._visit, self._mine = visit, False
        self.filled.emit(words)
        self.wanted.emit()
        self.changed.emit()

    def _passed(self) -> float:
        if self._visit is None or self._now is None:
            return 0.0
        return span(self._visit.began, self._now).seconds

    def _hint(self) -> str:
        if not self.ready:
            return "찾기를 준비하고 있습니다"
        if not self._text.strip():
            return "업무, 부서, 자리 번호를 입력해 주십시오"
        return "찾은 곳이 없습니다 — 다른 말로 입력해 주십시오" if self._searched else ""


def _row(hit: GuideHit) -> HitRow:
    return HitRow(hit.target, hit.title, hit.matter, hit.detail, hit.place.floor, walk(hit.place), "보내기")


def _code_row(visit: Visit, called: Callable[[str], str]) -> HitRow:
    office, seat = named(visit.target, called)
    title = office or "화면에서 찾는 중인 방문"
    return HitRow(str(visit.id), title, "", f"방문 {visit.code}", seat, "", "도착")
