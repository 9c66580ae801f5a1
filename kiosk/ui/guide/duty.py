# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is at the desk: whoever begins signs in by password, whoever takes over is named by one tap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.services.refused import Refused
from kiosk.ui.guide.wording import minutes
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.visits.duty import Guide

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.services.guide import GuideService
    from kiosk.services.guide_results import GuideSignIn, Picture
    from kiosk.ui.background import Background
    from kiosk.visits.duty import DutyChange

NOBODY: Final = "근무를 시작하면 누를 수 있습니다"
NOT_KEPT: Final = "저장하지 못했습니다. 잠시 뒤에 다시 눌러 주십시오."


@qml_element
class Duty(QObject):
    """The bar's right half and the sheet that opens from it: to sign in, or the roster."""

    changed = Signal()
    kept = Signal()
    left = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._counter: GuideService | None = None
        self._roster: Rows[Guide] = Rows(Guide, self)
        self._guides: Sequence[Guide] = ()
        self._change: DutyChange | None = None
        self._alone = ""
        self._sheet = ""
        self._problem = ""
        self._busy = self._given = False

    on = shown(bool, changed)(lambda self: self._change is not None)
    name = shown(str, changed)(lambda self: self.guide.name if self.guide else "")
    since = shown(str, changed)(
        lambda self: f"{self._change.at.astimezone(SEOUL):%H:%M}부터" if self._change else ""
    )
    alone = shown(str, changed)(lambda self: self._alone)
    sheet = shown(str, changed)(lambda self: self._sheet)
    problem = shown(str, changed)(lambda self: self._problem)
    busy = shown(bool, changed)(lambda self: self._busy)
    given = shown(bool, changed)(lambda self: self._given)
    roster = shown(QObject)(lambda self: self._roster)
    count = shown(int, changed)(lambda self: len(self._roster))
    next = shown(str, changed)(lambda self: self._roster[0].name if len(self._roster) else "")

    @property
    def guide(self) -> Guide | None:
        """Who is at the desk now."""
        return self._change.guide if self._change else None

    @property
    def staffed(self) -> bool:
        """Whether the guide who signed in here may still act."""
        return self.on and self._counter is not None and self._counter.staffed()

    @Slot()
    def touch(self) -> None:
        """Note that somebody works at this screen."""
        if self._counter is not None:
            self._counter.touch()

    def serve(self, counter: GuideService | None) -> None:
        """Take the open data folder, or let it go."""
        self._counter = counter

    def see(self, picture: Picture) -> None:
        """Take who is on duty and signed in here; when that ends, nothing of a visitor's stays."""
        before, self._change = self._change, picture.duty
        self._alone = minutes(picture.alone)
        if before != picture.duty:
            self._list(self._guides if self.on else ())
            self._ask()
        if before is not None and picture.duty is None:
            self.left.emit()
        self.changed.emit()

    @Slot()
    def open(self) -> None:
        """Ask who comes: by password, or who takes over by one tap."""
        self._sheet, self._problem = ("roster" if self.on else "sign_in"), ""
        self.changed.emit()
        self._ask()

    @Slot()
    def shut(self) -> None:
        """Put the sheet away."""
        self._sheet, self._problem, self._busy, self._given = "", "", False, False
        self.changed.emit()

    @Slot(str, str, str)
    def signIn(self, name: str, password: str, new: str) -> None:  # noqa: N802 # QML's name
        """Check a name and a password, which a new one follows if it was `given`, and be on duty."""
        if self._counter is None or self._busy:
            return
        counter = self._counter
        self._busy, self._problem = True, ""
        self.changed.emit()
        self._background.run(lambda: counter.enter(name, password, new), self._entered, self._failed)

    @Slot(int)
    def takeOver(self, place: int) -> None:  # noqa: N802 # QML's name
        """Let a guide of the roster take over, by one tap."""
        if self.on and 0 <= place < len(self._roster):
            guide = self._roster[place]
            self._do(lambda counter: counter.take_over(guide))

    @Slot()
    def finish(self) -> None:
        """Leave the desk, signed out, with nothing of a visitor's on it."""
        if self.on:
            self.left.emit()
            self._do(lambda counter: counter.finish())

    def _ask(self) -> None:
        """Read who may come next, so that a name is one tap away."""
        if self._counter is not None and self.on:
            self._background.run(self._counter.guides, self._list, self._not_listed)

    def _not_listed(self, error: Exception) -> None:
        """Say so only to whoever waits for the names."""
        if self._sheet:
            self._failed(error)

    def _list(self, guides: Sequence[Guide]) -> None:
        """Offer everyone but whoever is here already."""
        present, self._guides = self.guide, guides
        self._roster.show([one for one in guides if present is None or one.id != present.id])
        self.changed.emit()

    def _entered(self, entry: GuideSignIn) -> None:
        self._busy, self._problem, self._given = False, entry.problem, entry.given
        self.changed.emit()
        if (guide := entry.guide) is not None:
            self._do(lambda counter: counter.take_over(guide))

    def _do(self, act: Callable[[GuideService], None]) -> None:
        if (counter := self._counter) is not None:
            sheet = self._sheet
            self._background.run(lambda: act(counter), lambda _: self._settled(sheet), self._failed)

    def _settled(self, sheet: str) -> None:
        if self._sheet == sheet:  # not one that was opened meanwhile
            self.shut()
        self.kept.emit()

    def _failed(self, error: Exception) -> None:
        """Say why it was not kept; the sheet stays as it is."""
        self._busy, self._problem = False, why_not(error)
        self._sheet = self._sheet or ("roster" if self.on else "sign_in")
        self.changed.emit()


def why_not(error: Exception) -> str:
    """Return the sentence of a refusal, or that it could not be kept now."""
    return str(error) if isinstance(error, Refused) else NOT_KEPT
