"""Who is at the desk: the first sign-in of this window by password, everyone after by one tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.charter.hours import SEOUL
from kiosk.ui.guide.wording import minutes
from kiosk.ui.properties import shown
from kiosk.ui.rows import Rows
from kiosk.visits.duty import Guide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.guide.services import Entry, Picture
    from kiosk.visits.duty import Change

QML_IMPORT_NAME = "kiosk.ui.guide"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Duty(QObject):
    """The bar's right half and the sheet that opens from it: closed, sign_in or roster."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._roster: Rows[Guide] = Rows(Guide, self)
        self._opened = False
        self._change: Change | None = None
        self._alone = ""
        self._sheet = ""
        self._problem = ""
        self._busy = False

    on = shown(bool, changed)(lambda self: self._change is not None)
    name = shown(str, changed)(lambda self: self.guide.name if self.guide else "")
    since = shown(str, changed)(
        lambda self: f"{self._change.at.astimezone(SEOUL):%H:%M}부터" if self._change else ""
    )
    alone = shown(str, changed)(lambda self: self._alone)
    sheet = shown(str, changed)(lambda self: self._sheet)
    problem = shown(str, changed)(lambda self: self._problem)
    busy = shown(bool, changed)(lambda self: self._busy)
    roster = shown(QObject)(lambda self: self._roster)
    count = shown(int, changed)(lambda self: len(self._roster))

    @property
    def guide(self) -> Guide | None:
        """Who is at the desk now."""
        return self._change.guide if self._change else None

    def see(self, picture: Picture) -> None:
        """Take what the database has; a duty that still stands opens the window without a password."""
        self._change = picture.duty
        self._opened = self._opened or picture.duty is not None
        self._alone = minutes(picture.alone)
        self.changed.emit()

    def list_guides(self, guides: Sequence[Guide]) -> None:
        """Take who may stand here; whoever does already is not offered."""
        present = self.guide
        self._roster.show([one for one in guides if present is None or one.id != present.id])
        self.changed.emit()

    def open(self) -> None:
        """Ask who comes: by password at first, then by one tap."""
        self._sheet, self._problem = ("roster" if self._opened else "sign_in"), ""
        self.changed.emit()

    def shut(self) -> None:
        """Put the sheet away."""
        self._sheet, self._problem, self._busy = "", "", False
        self.changed.emit()

    def check(self) -> None:
        """Show that the password is being checked."""
        self._busy, self._problem = True, ""
        self.changed.emit()

    def entered(self, entry: Entry) -> Guide | None:
        """Take the answer to a password; return who comes."""
        self._busy, self._problem = False, entry.problem
        self._opened = self._opened or entry.guide is not None
        self.changed.emit()
        return entry.guide

    def failed(self, problem: str) -> None:
        """Say that it could not be done now."""
        self._busy, self._problem = False, problem
        self.changed.emit()

    def picked(self, place: int) -> Guide | None:
        """Return the guide of a row of the roster, once the window was opened by a password."""
        return self._roster[place] if self._opened and 0 <= place < len(self._roster) else None
