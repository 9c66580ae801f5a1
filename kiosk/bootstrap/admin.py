# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's desk as a process of its own: its window at once, the data folder behind it."""

from __future__ import annotations

from contextlib import ExitStack
import time
from typing import TYPE_CHECKING

from kiosk.bootstrap.guarding import guarded
from kiosk.services.admin.office import AdminServices
from kiosk.services.changes import TOUCH, listen
from kiosk.services.directory import seoul_now
from kiosk.storage.opened import opened_storage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.errors import StorageError
    from kiosk.ui.admin.window import AdminWindow


MINUTE_MS = 60_000
QUIET = TOUCH | {"access_log", "sign_in_tries"}  # what reading a page may write itself


class RunningAdmin:
    """The admin's desk on a data folder: the window at once, the folder behind it."""

    def __init__(
        self,
        data: Path,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = seoul_now,
        *,
        booth: bool = False,
    ) -> None:
        from kiosk.ui.admin.window import AdminWindow  # noqa: PLC0415 # Qt only where there is a window
        from kiosk.ui.changes import ChangeWatch  # noqa: PLC0415 # the same

        self._data, self._settings, self._now, self._clock = data, settings, now, clock
        self._open = ExitStack()
        self.failure: Exception | None = None
        self.failed: Callable[[], None] = lambda: None
        self.window: AdminWindow = AdminWindow(settings, clock, booth=booth)
        self._watch = ChangeWatch(listen(data), MINUTE_MS, QUIET)
        self._watch.due.connect(self.window.desk.navigation.hear)

    def show(self, *, whole: bool = False) -> None:
        """Open the window, on the whole screen if asked, and the data folder."""
        self.window.show(whole=whole)
        self._watch.start()
        self.window.background.run(self._enter, self.window.desk.serve, self._fail)

    def close(self) -> None:
        """Let the window go, then the data folder."""
        self._watch.close()
        self.window.close()
        self._open.close()

    def _enter(self) -> AdminServices:
        storage = self._open.enter_context(opened_storage(self._data, self._settings, role="admin"))
        own = not self.window.desk.booth  # no file is left open where visitors stand
        return AdminServices(storage, self._settings, self._closed_for, self._now, self._clock, shows=own)

    def _closed_for(self, work: Callable[[], object]) -> tuple[AdminServices, StorageError | None]:
        """Close the folder for a piece of work that must be alone in it, and open it again."""
        from kiosk.storage.errors import StorageError  # noqa: PLC0415 # SQLAlchemy comes after the first frame

        problem: StorageError | None = None
        with self.window.background.alone():  # neither a count nor the minute's work is under way in it
            self.window.desk.put_off()
            self._open.close()
            try:
                work()
            except StorageError as error:
                problem = error
            return self._enter(), problem

    def _fail(self, error: Exception) -> None:
        self.failure = error
        self.failed()


def run_admin(data: Path, settings: Settings, *, booth: bool = False) -> int:
    """Open the desk as a process of its own and stay; raises what kept the data folder from opening."""
    from kiosk.bootstrap.qt import start_staff_qt  # noqa: PLC0415 # Qt only where there is a window

    qt = start_staff_qt(settings)
    admin = RunningAdmin(data, settings, booth=booth)
    admin.failed = lambda: qt.exit(2)
    try:
        with guarded(data, "admin", admin.window.window, admin.window.desk.broke.emit):
            admin.show(whole=booth)
            code = qt.exec()
    finally:
        admin.close()
    if admin.failure is not None:
        raise admin.failure
    return code
