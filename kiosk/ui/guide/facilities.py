"""Lifts and stairs: what is out of order, said by one tap, and every way goes around it at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.charter.hours import SEOUL
from kiosk.ui.properties import shown
from kiosk.ui.staff.steady import SteadyRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.guide.services import Picture
    from kiosk.wayfinding.facilities import Facility

QML_IMPORT_NAME = "kiosk.ui.guide"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FacilityRow:
    """A lift or a staircase; the ones out of order come first."""

    key: str
    name: str
    stopped: bool
    detail: str


@QmlElement
class Facilities(QObject):
    """The list on the right, and the sheet that opens with F6."""

    changed = Signal()
    told = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._rows: SteadyRows[FacilityRow] = SteadyRows(FacilityRow, lambda row: row.key)
        self._known: Sequence[Facility] = ()
        self._seen: Picture | None = None
        self._sheet = False

    rows = shown(QObject)(lambda self: self._rows)
    known = shown(bool, changed)(lambda self: bool(self._known))
    sheet = shown(bool, changed)(lambda self: self._sheet)
    summary = shown(str, changed)(lambda self: self._summary())
    fine = shown(bool, changed)(lambda self: not any(row.stopped for row in self._listed()))

    def serve(self, known: Sequence[Facility]) -> None:
        """Take the venue's lifts and stairs, once it is open."""
        self._known = known
        self._renew()

    def see(self, picture: Picture) -> None:
        """Take what the database has."""
        self._seen = picture
        self._renew()

    @Slot()
    def open(self) -> None:
        """Show all of them, each with its button."""
        self._sheet = bool(self._known)
        self.changed.emit()

    @Slot()
    def shut(self) -> None:
        """Put the sheet away."""
        self._sheet = False
        self.changed.emit()

    @Slot(str, bool)
    def tell(self, key: str, stopped: bool) -> None:  # noqa: FBT001 # what QML's slot gives
        """Say that one has stopped, or works again."""
        self.told.emit(key, stopped)

    def _renew(self) -> None:
        self._rows.renew(self._listed())
        self.changed.emit()

    def _listed(self) -> list[FacilityRow]:
        since = self._seen.stopped if self._seen else {}
        rows = [
            FacilityRow(one.id, one.name, stopped=True, detail=f"{since[one.id].astimezone(SEOUL):%H:%M}부터")
            if one.id in since
            else FacilityRow(one.id, one.name, stopped=False, detail="정상")
            for one in self._known
        ]
        return sorted(rows, key=lambda row: not row.stopped)

    def _summary(self) -> str:
        stopped = [row.name for row in self._listed() if row.stopped]
        if not self._known:
            return "시설을 여는 중입니다"
        rest = len(self._known) - len(stopped)
        return f"나머지 {rest}곳 정상" if stopped else f"승강기와 계단 {rest}곳 모두 정상"
