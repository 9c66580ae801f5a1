# SPDX-License-Identifier: GPL-3.0-or-later
"""Lifts, stairs, entrances and offices: what has stopped or closed, said by one tap, heeded at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.staff.steady import SteadyRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.guide_results import Picture
    from kiosk.wayfinding.venue.facilities import Facility

CLOSES: Final = {"door", "room", "office"}  # lifts and stairs stop
MANY: Final = {"room", "office"}
FOUND: Final = 7
IN_SIGHT: Final = 4  # more would leave the call-backs no room


@dataclass(frozen=True, slots=True)
class FacilityRow:
    """One that may be out of order, how it stands, and what its button does."""

    key: str
    name: str
    stopped: bool
    word: str
    since: str
    button: str


@qml_element
class Facilities(QObject):
    """The list on the right, and the sheet that opens with F6."""

    changed = Signal()
    cleared = Signal()
    told = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._rows: SteadyRows[FacilityRow] = SteadyRows(FacilityRow, lambda row: row.key)
        self._broken: SteadyRows[FacilityRow] = SteadyRows(FacilityRow, lambda row: row.key)
        self._known: Sequence[Facility] = ()
        self._seen: Picture | None = None
        self._sheet = False
        self._words = ""

    rows = shown(QObject)(lambda self: self._rows)
    broken = shown(QObject)(lambda self: self._broken)
    known = shown(bool, changed)(lambda self: bool(self._known) and self._seen is not None)
    sheet = shown(bool, changed)(lambda self: self._sheet)
    summary = shown(str, changed)(lambda self: self._summary())
    fine = shown(bool, changed)(lambda self: not len(self._broken))

    def serve(self, known: Sequence[Facility]) -> None:
        """Take what there is here, once the venue and the directory are open."""
        self._known = known
        self._renew()

    def see(self, picture: Picture) -> None:
        """Take what the database has."""
        self._seen = picture
        self._renew()

    @Slot()
    def open(self) -> None:
        """Show the lifts, stairs and entrances and whatever is closed, each with its button."""
        self._sheet = self.known
        self._renew()

    @Slot()
    def shut(self) -> None:
        """Put the sheet away, with what was looked for on it."""
        self._sheet = False
        self.cleared.emit()
        self.find("")

    @Slot(str)
    def find(self, words: str) -> None:
        """Show what is called so, offices too."""
        self._words = words.replace(" ", "")
        self._renew()

    @Slot(str, bool)
    def tell(self, key: str, stopped: bool) -> None:  # noqa: FBT001 # what QML's slot gives
        """Say that one has stopped or closed, or works again."""
        self.told.emit(key, stopped)

    def _renew(self) -> None:
        self._broken.renew([self._row(one) for one in self._known if one.id in self._stopped][:IN_SIGHT])
        self._rows.renew([self._row(one) for one in self._listed()])
        self.changed.emit()

    @property
    def _stopped(self) -> set[str]:
        return set(self._seen.stopped) if self._seen else set()

    def _listed(self) -> list[Facility]:
        """Whatever is called so; without words what is closed first, and no open room or office."""
        if self._words:
            named = [one for one in self._known if self._words in one.name.replace(" ", "")]
            return sorted(named, key=lambda one: one.kind != "office")[:FOUND]
        listed = [one for one in self._known if one.kind not in MANY or one.id in self._stopped]
        return sorted(listed, key=lambda one: one.id not in self._stopped)

    def _row(self, one: Facility) -> FacilityRow:
        since = self._seen.stopped.get(one.id) if self._seen else None
        out, back = ("닫힘", "열림") if one.kind in CLOSES else ("멈춤", "정상")
        if since is None:
            return FacilityRow(one.id, one.name, stopped=False, word=back, since="", button=f"{out}으로")
        told = f"{since.astimezone(SEOUL):%H:%M}부터"
        return FacilityRow(one.id, one.name, stopped=True, word=out, since=told, button=f"{back}으로")

    def _summary(self) -> str:
        if not self.known:
            return "시설을 여는 중입니다"
        built = [one for one in self._known if one.kind not in MANY]
        rest = sum(one.id not in self._stopped for one in built)
        more = sum(one.id in self._stopped for one in self._known) - IN_SIGHT
        if more > 0:
            return f"그 밖에 {more}곳 더 · 나머지 {rest}곳 정상"
        return f"나머지 {rest}곳 정상" if rest < len(built) else f"승강기, 계단, 출입문 {rest}곳 모두 정상"
