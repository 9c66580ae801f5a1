# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's console put together: the counter at once, the search as soon as it is open."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from kiosk.bootstrap.guarding import guarded
from kiosk.services.authorisation import gated
from kiosk.services.city_words import hearing_city
from kiosk.services.guide import open_guide
from kiosk.speech.chime import Chime

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.services.guide import GuideService
    from kiosk.services.guide_finder import Renewed
    from kiosk.settings import Settings
    from kiosk.ui.guide.window import ConsoleWindow


class RunningConsole:
    """A console on a data folder: the window at once, the counter and then the search behind it."""

    def __init__(
        self,
        data: Path,
        settings: Settings,
        sound: Callable[[], None] | None = None,
        search: Callable[[GuideService], Renewed] | None = None,
    ) -> None:
        from kiosk.ui.guide.window import ConsoleWindow  # noqa: PLC0415 # Qt only where there is a window

        self._data, self._settings = data, settings
        self._open = ExitStack()
        self._entering = False
        self._search = search or self._open_search
        self.counter: GuideService | None = None
        self.failure: Exception | None = None
        self.failed: Callable[[], None] = lambda: None
        self.window: ConsoleWindow = ConsoleWindow(settings, sound or Chime(), data)

    def show(self) -> None:
        """Open the window and what stands behind it."""
        self.window.show()
        self.enter()

    def enter(self) -> None:
        """Open the data folder; in the kiosk's own process only after the kiosk has opened it."""
        if self._entering:
            raise RuntimeError("the console's counter is opened once")
        self._entering = True
        self.window.console.looking.run(self._enter, self._serve, self._fail)

    def close(self) -> None:
        """Let the window go, then the data folder."""
        self.window.close()
        self._open.close()

    def _enter(self) -> GuideService:
        counter = self._open.enter_context(open_guide(self._data, self._settings))
        told = self.window.console.words.told.emit
        self._open.enter_context(hearing_city(counter.database, self._data, self._settings, told))
        return counter

    def _serve(self, counter: GuideService) -> None:
        from kiosk.ui.shell.watchdog import notify  # noqa: PLC0415 # Qt only where there is a window

        self.counter, console = counter, self.window.console
        console.serve(gated(counter, "guide", counter.session.check))
        console.search.serve(lambda: self._search(counter))
        notify("STATUS=serving")

    def _open_search(self, counter: GuideService) -> Renewed:
        from kiosk.services.guide_finder import GuideSearch  # noqa: PLC0415 # loads venues and index

        return GuideSearch(counter.database, self._data, self._settings).renewed

    def _fail(self, error: Exception) -> None:
        self.failure = error
        self.window.console.say(str(error))
        self.failed()


def open_console(data: Path, settings: Settings) -> RunningConsole:
    """Make the guide's console; Qt must run already. `show()` opens it, `close()` ends it."""
    return RunningConsole(data, settings)


def run_guide(data: Path, settings: Settings) -> int:
    """Open the console as a process of its own and stay; raises what kept the data folder from opening."""
    from kiosk.bootstrap.qt import start_staff_qt  # noqa: PLC0415 # Qt only where there is a window

    qt = start_staff_qt(settings)
    console = open_console(data, settings)
    console.failed = lambda: qt.exit(2)
    try:
        with guarded(data, "guide", console.window.window, console.window.console.broke.emit):
            console.show()
            code = qt.exec()
    finally:
        console.close()
    if console.failure is not None:
        raise console.failure
    return code
