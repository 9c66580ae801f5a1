# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's window: its own engine, and everything behind it closed in order."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, QTranslator, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.language.lrelease import DIALOGS, compiled
from kiosk.ui.admin.navigation import Navigation
from kiosk.ui.admin.signing import Signing
from kiosk.ui.background import Background
from kiosk.ui.catalogue import Catalogue
from kiosk.ui.engine import end_engine, fill, fit, load_window, local_engine
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.staff.enter import enter_presses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.services.admin.office import AdminServices
    from kiosk.services.admin.results.desk import Exchange
    from kiosk.settings import Settings

MINUTE_MS: Final = 60_000
_LOG: Final = logging.getLogger(__name__)
_WORK: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


@qml_element
class AdminDesk(QObject):
    """Everything on the admin's screen."""

    broke = Signal()  # from any thread: something failed that nobody caught

    def __init__(
        self, background: Background, clock: Callable[[], float], idle_s: float, *, booth: bool
    ) -> None:
        super().__init__()
        self._background = background
        self._booth = booth
        self._office: AdminServices | None = None
        self._steps: Iterator[object] | None = None  # of the minute's work, while it goes on
        self._signing = Signing(background, clock, idle_s)
        self._navigation = Navigation(background)
        self._signing.entered.connect(self._admit)
        self._signing.left.connect(self._navigation.leave)
        self._navigation.exchanged.connect(self._exchange)
        self.broke.connect(self._navigation.apologise)

    signing = shown(QObject)(lambda self: self._signing)
    navigation = shown(QObject)(lambda self: self._navigation)
    booth = shown(bool)(lambda self: self._booth)

    def serve(self, office: AdminServices) -> None:
        """Open the desk once the data folder is."""
        self._office = office
        self._signing.serve(office)

    @Slot()
    def minute(self) -> None:
        """Do what falls due by itself, unless the last minute's still goes on."""
        if self._office and self._steps is None:
            self._steps = self._office.minute()
            self._step()

    def put_off(self) -> None:
        """Leave what of it is not done to another minute; from any thread that keeps the others out."""
        self._steps = None

    def _step(self, _told: object = None) -> None:
        """Do one step of it, and let whoever has asked for something meanwhile come first."""
        if (steps := self._steps) is not None:
            self._background.run_aside(
                lambda: next(steps if steps is self._steps else iter(())), self._step, self._end_minute
            )

    def _end_minute(self, error: Exception) -> None:
        """Count again when all is done; where something failed, the rest is the next minute's."""
        self.put_off()
        self._navigation.count()
        if not isinstance(error, StopIteration):
            _LOG.warning("the minute's work was put off", exc_info=error)

    @Slot(object)
    def _exchange(self, exchange: Exchange[AdminServices]) -> None:
        self._office = exchange.office
        self._signing.exchange(exchange.office, exchange.told)

    @Slot(object)
    def _admit(self, roles: frozenset[str]) -> None:
        if self._office:
            self._navigation.admit(self._office, roles)


class AdminWindow(QObject):
    """One admin's window; close it before the interpreter ends.

    In the booth it is worked by touch: a keyboard on the screen, and files from the inbox only.
    """

    def __init__(
        self, settings: Settings, clock: Callable[[], float] = time.monotonic, *, booth: bool = False
    ) -> None:
        super().__init__()
        self.background = Background()
        self.desk = AdminDesk(self.background, clock, settings.idle_staff_s, booth=booth)
        self._words = Catalogue(("ko",))  # for the keys of the keyboard on the screen
        self._dialogs = QTranslator(self)
        self._dialogs.load(str(compiled(DIALOGS)))
        for one in (self._words.translator, self._dialogs):
            QGuiApplication.installTranslator(one)
        self.engine = local_engine()
        self.window = load_window(self.engine, "admin/AdminWindow.qml", desk=self.desk, demo=settings.demo)
        self.window.installEventFilter(self)
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self.desk.signing.tick)
        if booth:
            self._seconds.timeout.connect(self._leave_to_visitors)
        self._seconds.start()
        self._minutes = QTimer(self, interval=MINUTE_MS)
        self._minutes.timeout.connect(self.desk.minute)
        self._minutes.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Note every touch and key, and let it pass but for Enter on a button."""
        if event.type() in _WORK:
            self.desk.signing.touch()
        return enter_presses(self.window, event) or super().eventFilter(watched, event)

    def show(self, *, whole: bool) -> None:
        """Open the window, or the whole screen over the kiosk."""
        if whole:
            fill(self.window)
            self.window.requestActivate()
        else:
            fit(self.window, self.window.screen().availableSize())
            self.window.show()

    @Slot()
    def _leave_to_visitors(self) -> None:
        """Give the booth's screen back to the kiosk when nobody signs in."""
        if self.desk.signing.deserted:
            self.window.close()

    def close(self) -> None:
        """End in the order that neither Qt nor Python minds: the work, the screen, then its models."""
        self._seconds.stop()
        self._minutes.stop()
        self.window.removeEventFilter(self)
        self.desk.signing.leave()
        self.background.close()
        QGuiApplication.inputMethod().hide()
        self.window.close()
        del self.window
        end_engine(self.engine)
        for one in (self._words.translator, self._dialogs):
            QGuiApplication.removeTranslator(one)
