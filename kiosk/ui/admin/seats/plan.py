# SPDX-License-Identifier: GPL-3.0-or-later
"""The draft of one office on the screen: its desks drawn, moved, swapped, written anew, undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.directory.edits import Impossible, Join, Leave, Remove, SeatMove, Stand, Swap, Unseat, next_number
from kiosk.directory.model import OfficePlace
from kiosk.ui.admin.seats.geometry import STEP_M, RoomGeometry, boxes, ordinary, overlapping
from kiosk.ui.admin.seats.landing import drawn_for, land
from kiosk.ui.admin.seats.wording import DeskRow, MarkRow, WaitingRow, desk_row, on_day, searched, waiting_row
from kiosk.ui.admin.seats.writing import written
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.editing import Sketch
    from kiosk.directory.edits import Edit
    from kiosk.directory.model import Office, Seat
    from kiosk.services.admin.results.seats import PublishedSeats
    from kiosk.ui.admin.seats.landing import Landing


def desk_rows(sketch: Sketch, standing: PublishedSeats, room: RoomGeometry) -> Iterator[DeskRow]:
    """Draw every desk that stands in the room; of those touched, also whether they stand into others."""
    placed = boxes(sketch.office, room)
    touched = _touched(sketch)
    for seat, place in placed:
        rule = standing.rules.get(sketch.origins.get(seat.desk) or "")
        changed = seat.desk in touched
        meets = changed and any(one is not seat and overlapping(place, other) for one, other in placed)
        hidden = rule is not None and rule.hidden_now
        yield desk_row(on_day(seat, standing.day), place, hidden=hidden, changed=changed, overlaps=meets)


def mark_rows(office: Office) -> Sequence[MarkRow]:
    """Draw what is no desk."""
    return [
        MarkRow(mark.kind, mark.text, mark.x - mark.w / 2, mark.y - mark.h / 2, mark.w, mark.h)
        for mark in office.marks
    ]


def _touched(sketch: Sketch) -> frozenset[str]:
    found = sketch.difference
    changes = (*found.joined, *found.left, *found.moved, *found.changed)
    gone = (change.from_desk for change in found.moved if change.from_desk)
    return frozenset((*(change.desk for change in changes), *gone, *sketch.furniture))


FAR: Final = 4  # steps at once with Shift
DESK: Final = re.compile(r"\s*(\d+)\s*번?\s*(?:빈자리)?\s*")
METRES: Final = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:m\s*)?[, ]\s*(\d+(?:\.\d+)?)\s*m?\s*", re.IGNORECASE)


@qml_element
class SeatPlan(QObject):
    """One office's draft; it does no work beside the screen and publishes nothing."""

    changed = Signal()
    worked = Signal()
    landed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sketch: Sketch | None = None
        self._standing: PublishedSeats | None = None
        self._chosen = self._told = ""
        self._swapping = False
        self.locked = False
        self._landing: Landing | None = None

    desks = listed(DeskRow)
    marks = listed(MarkRow)
    waiting = listed(WaitingRow)
    chosen = shown(str, changed)(lambda self: self._chosen)
    told = shown(str, changed)(lambda self: self._told)
    swapping = shown(bool, changed)(lambda self: self._swapping)
    count = shown(int, changed)(lambda self: self._sketch.count if self._sketch else 0)
    undoable = shown(bool, changed)(lambda self: bool(self._sketch and self._sketch.edits))
    known = shown(bool, changed)(lambda self: self._standing is not None)
    width = shown(float, changed)(lambda self: self._standing.width if self._standing else 1.0)
    depth = shown(float, changed)(lambda self: self._standing.depth if self._standing else 1.0)
    usualWidth = shown(float, changed)(lambda self: self._usual()[0])  # noqa: N815 # QML's spelling
    usualHeight = shown(float, changed)(lambda self: self._usual()[1])  # noqa: N815 # the same
    drawn = shown(bool, changed)(lambda self: bool(self._sketch and self._sketch.office.drawn))
    landing = shown("QVariantMap", landed)(lambda self: self._landing.box() if self._landing else {})

    @property
    def sketch(self) -> Sketch | None:
        """The draft."""
        return self._sketch

    @property
    def seat(self) -> Seat | None:
        """The seat that is chosen."""
        seats = self._sketch.office.seats if self._sketch else ()
        return next((seat for seat in seats if seat.desk == self._chosen), None)

    @property
    def place(self) -> OfficePlace | None:
        """Where the chosen seat is drawn."""
        placed = boxes(self._sketch.office, self._room) if self._sketch else ()
        return next((place for seat, place in placed if seat.desk == self._chosen), None)

    def show(self, sketch: Sketch | None, standing: PublishedSeats | None) -> None:
        """Draw a draft, or nothing."""
        self._sketch, self._standing, self._landing = sketch, standing, None
        self._swapping, self._told = False, ""
        self._draw()

    # ------------------------------------------------------------------ choosing
    @Slot(str)
    def choose(self, desk: str) -> None:
        """Choose a seat; while two are being swapped, the other one."""
        if self._swapping and desk != self._chosen:
            self._swapping = False
            self.do(Swap(self._chosen, desk))
            return
        self._chosen, self._told, self._swapping = desk, "", False
        self.worked.emit()
        self.changed.emit()

    @Slot()
    def swap(self) -> None:
        """Let the next seat that is chosen change places with the chosen one."""
        self._swapping = bool(self.seat and not self.seat.vacant) and not self._swapping
        self.tell("맞바꿀 사람을 누르십시오. 그만두려면 Esc를 누르십시오." if self._swapping else "")

    @Slot(str)
    def seek(self, words: str) -> None:
        """Choose the seat of that number, or the first whose duty, rank, team or telephone has the words."""
        words = words.strip()
        seats = self._sketch.office.seats if self._sketch else ()
        found = [seat for seat in seats if seat.desk == words]
        found += [seat for seat in seats if words and words in searched(seat)]
        if found:
            self.choose(found[0].desk)
        elif words:
            self.tell(f"‘{words}’에 맞는 자리가 없습니다.")

    # ------------------------------------------------------------------ moving
    @Slot(str, float, float)
    def hover(self, desk: str, x: float, y: float) -> None:
        """Show where a desk held with its middle here would land, and what becomes of its old place."""
        if self._sketch and self._standing:
            self._landing = land(self._sketch.office, self._room, desk, x, y)
            self.landed.emit()

    @Slot(str, bool)
    def drop(self, desk: str, lands: bool) -> None:  # noqa: FBT001 # from QML
        """Let the desk go where it was shown to land, or back where it was taken."""
        landing, self._landing = self._landing, None
        self.landed.emit()
        self.choose(desk)
        if lands and landing and landing.edit:
            self.do(landing.edit)

    @Slot(int, int, bool)
    def nudge(self, right: int, down: int, far: bool) -> None:  # noqa: FBT001 # from QML
        """Move the chosen desk by 25 cm, or by a metre."""
        seat, step = self.seat, STEP_M * (FAR if far else 1)
        if seat and (place := self.place):
            self.do(Stand(seat.desk, self._room.shifted(place, right * step, down * step)))

    @Slot(str)
    def send(self, words: str) -> None:
        """Move the chosen person to a desk named by its number, or their desk to a place in metres."""
        seat = self.seat
        number, metres = DESK.fullmatch(words), METRES.fullmatch(words)
        if seat is None or self._sketch is None or (number and number[1] == seat.desk):
            return
        if number:
            self.do(SeatMove(seat.desk, number[1]))
        elif metres:
            place = self.place or OfficePlace(0.5, 0.5, *self._usual())
            self.do(Stand(seat.desk, self._room.at(place, float(metres[1]), float(metres[2]))))
        else:
            self.tell("자리는 번호(16)나 미터(6.5, 5.1)로 적어 주십시오.")

    # ------------------------------------------------------------------ writing
    @Slot(str, str)
    def write(self, field: str, words: str) -> None:
        """Write something about the chosen person anew."""
        seat = self.seat
        if seat and not seat.vacant and (edit := written(seat, field, words)):
            self.do(edit)

    @Slot()
    def unseat(self) -> None:
        """Let the chosen person wait without a desk."""
        if self._sketch and self.seat:
            self.do(Unseat(self._chosen, next_number(self._sketch.office)))

    @Slot()
    def take(self) -> None:
        """Take the chosen person out of the office, or carry the empty desk out of the room."""
        if seat := self.seat:
            self.do(Remove(seat.desk) if seat.vacant else Leave(seat.desk))

    @Slot()
    def join(self) -> None:
        """Let somebody new wait for a desk."""
        if self._sketch:
            self.do(Join(next_number(self._sketch.office), "주무관"))

    @Slot()
    def undo(self) -> None:
        """Take the last deed back."""
        if self._sketch and self._sketch.edits and self._unlocked():
            self._sketch, self._told = self._sketch.undone(), ""
            self.worked.emit()
            self._draw()

    def do(self, edit: Edit) -> None:
        """Do one deed, or say why not."""
        if self._sketch is None or not self._unlocked():
            return
        try:
            self._sketch = drawn_for(edit, self._sketch, self._room).after(edit)
        except Impossible as problem:
            self.tell(str(problem))
            return
        self._told = ""
        self._chosen = _followed(edit, self._chosen)
        self.worked.emit()
        self._draw()

    def _unlocked(self) -> bool:
        if self.locked:
            self.tell("오른쪽에서 두 값 가운데 하나를 먼저 골라 주십시오.")
        return not self.locked

    def tell(self, sentence: str) -> None:
        """Say something about the plan."""
        self._told = sentence
        self.changed.emit()

    # ------------------------------------------------------------------ drawing
    @property
    def _room(self) -> RoomGeometry:
        return RoomGeometry(self.width, self.depth)

    def _usual(self) -> tuple[float, float]:
        return ordinary(self._sketch.office, self._room) if self._sketch else (0.1, 0.1)

    def _draw(self) -> None:
        sketch, standing = self._sketch, self._standing
        if sketch is None or standing is None:
            self._chosen = ""
            for rows in (self.desks, self.marks, self.waiting):
                rows.show([])
        else:
            if self.seat is None:
                self._chosen = ""
            self.desks.show(list(desk_rows(sketch, standing, self._room)))
            self.marks.show(mark_rows(sketch.office))
            waiting = (seat for seat in sketch.office.seats if seat.place is None)
            self.waiting.show([waiting_row(seat) for seat in waiting])
        self.landed.emit()
        self.changed.emit()


def _followed(edit: Edit, chosen: str) -> str:
    """Keep the person chosen who was; after an undo or a departure the desk."""
    if isinstance(edit, SeatMove):
        return edit.to if edit.desk == chosen else chosen
    if isinstance(edit, Swap):
        return {edit.desk: edit.other, edit.other: edit.desk}.get(chosen, chosen)
    return edit.number if isinstance(edit, Join | Unseat) else chosen
