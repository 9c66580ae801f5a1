# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is at the admin's desk: signed in by password, signed out by a tap or by doing nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.services.admin.results.desk import SignInResult
from kiosk.ui.clipboard import forget_written
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.admin.office import AdminServices
    from kiosk.ui.background import Background

OPENING: Final = "자료를 여는 중입니다. 처음에는 1분쯤 걸릴 수 있습니다."
DESERTED_S: Final = 60.0
NOT_OPEN: Final = "지금은 확인하지 못했습니다. 잠시 뒤에 다시 눌러 주십시오."


@qml_element
class Signing(QObject):
    """The sign-in page and the name in the bar."""

    changed = Signal()
    entered = Signal(object)
    left = Signal()
    ticked = Signal()

    def __init__(self, background: Background, clock: Callable[[], float], idle_s: float) -> None:
        super().__init__()
        self._background, self._clock, self._idle_s = background, clock, idle_s
        self._office: AdminServices | None = None
        self._name = self._code_file = ""
        self._problem = OPENING
        self._busy = True
        self._given = False
        self._touched = clock()

    name = shown(str, changed)(lambda self: self._name)
    problem = shown(str, changed)(lambda self: self._problem)
    codeFile = shown(str, changed)(lambda self: self._code_file)  # noqa: N815 # QML's spelling
    busy = shown(bool, changed)(lambda self: self._busy)
    given = shown(bool, changed)(lambda self: self._given)
    locking = shown(str, ticked)(lambda self: self._locking())

    def serve(self, office: AdminServices) -> None:
        """Let people sign in from now on."""
        self._office = office
        self._background.run(office.code_file, self._ask_code, self._refuse)

    @Slot(str, str, str)
    def enter(self, name: str, password: str, new: str) -> None:
        """Try a name and a password, and a new one in the place of one that was `given`."""
        if (office := self._office) and not self._busy:
            self._try(lambda: office.sign_in(name, password, new))

    @Slot(str, str, str)
    def begin(self, code: str, name: str, password: str) -> None:
        """Make the first account of a new installation."""
        if (office := self._office) and not self._busy:
            self._try(lambda: office.make_first(code, name, password))

    @Slot()
    def leave(self) -> None:
        """Sign out."""
        self._out(idle=False, why="")

    def exchange(self, office: AdminServices, why: str) -> None:
        """Let everybody sign in anew at another office, and say why; the one before is closed already."""
        self._office, self._name, self._problem, self._busy = office, "", why, False
        self.left.emit()
        self.changed.emit()

    @property
    def deserted(self) -> bool:
        """Return that nobody is in, and nobody has touched anything for a minute."""
        return not self._name and not self._busy and self._clock() - self._touched >= DESERTED_S

    def touch(self) -> None:
        """Note that somebody is working; a touch that comes too late signs out, as the second would have."""
        self.tick()
        self._touched = self._clock()
        if self._office:
            self._office.touch()

    @Slot()
    def tick(self) -> None:
        """Sign out whoever has touched nothing for too long."""
        if self._name and self._clock() - self._touched >= self._idle_s:
            self._out(idle=True, why="자리를 비우셔서 잠갔습니다. 다시 로그인해 주십시오.")
        self.ticked.emit()

    def _locking(self) -> str:
        left = max(0, round(self._idle_s - (self._clock() - self._touched)))
        return f"자리를 비우면 {left // 60}:{left % 60:02d} 뒤 잠깁니다"

    def _try(self, attempt: Callable[[], SignInResult]) -> None:
        self._busy, self._problem = True, ""
        self.changed.emit()
        self._background.run(attempt, self._admit, self._refuse)

    def _admit(self, entry: SignInResult) -> None:
        self._busy, self._name, self._problem = False, entry.name, entry.problem
        self._given = entry.given
        if entry.name:
            self._code_file = ""
            self.touch()
            self.entered.emit(entry.roles)
        self.changed.emit()

    def _refuse(self, _error: Exception) -> None:
        self._admit(SignInResult(problem=NOT_OPEN))

    def _ask_code(self, file: str) -> None:
        self._busy, self._code_file, self._problem = False, file, ""
        self.changed.emit()

    def _out(self, *, idle: bool, why: str) -> None:
        if (office := self._office) and self._name:
            self._background.run(lambda: office.sign_out(idle=idle), lambda _done: None)
            self._name, self._problem = "", why
            forget_written()
            self.left.emit()
            self.changed.emit()
