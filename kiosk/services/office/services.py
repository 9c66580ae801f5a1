# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the offices' pages on an open data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.resources import TRANSLATIONS
from kiosk.services.admin.rooms import Rooms
from kiosk.services.cases.booth import call_backs
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.doubted_taps import DoubtedTaps
from kiosk.services.office.board import Boards
from kiosk.services.office.desk import OfficeDesk
from kiosk.services.office.pairing import Pairing
from kiosk.services.office.staff import OfficeStaff
from kiosk.services.office.tries import WrongTries
from kiosk.services.visits import visit_service
from kiosk.storage.errors import DiskFull, StorageError
from kiosk.storage.server.room import has_no_room
from kiosk.visits.store import VisitNotKept

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.storage.office_browsers import OfficeBrowser
    from kiosk.storage.opened import Storage

AWAY: tuple[type[Exception], ...] = (StorageError, VisitNotKept)  # the database is locked, full or gone


class OfficeServices:
    """The boards of all offices, the browsers paired with them, and a desk for each."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        directory.ensure_charts()
        self.boards = Boards(storage.database, directory, call_backs(storage, settings))
        self.directory = directory
        # Of all sessions together: one of its own would read every venue at somebody's first press.
        self._opened = storage, settings, directory, Rooms(settings)
        self.pairing = Pairing(storage.database, settings)
        self._visits = visit_service(storage, settings)
        self._tries = WrongTries()
        self._doubted = DoubtedTaps(storage.database, settings)

    def desk(self, browser: OfficeBrowser) -> OfficeDesk:
        """Return the desk of a paired browser."""
        return self._desk(browser.office, str(browser.id))

    def staff(self) -> OfficeStaff:
        """Return a session that nobody is in yet."""
        return OfficeStaff(*self._opened)

    def desk_of(self, staff: OfficeStaff) -> OfficeDesk:
        """Return the desk of somebody who has signed in."""
        return self._desk(staff.office, staff.key)

    def _desk(self, office: str, by: str) -> OfficeDesk:
        return OfficeDesk(office, by, self.boards, self._visits, self._tries, doubted=self._doubted)

    def problem(self) -> str | None:
        """Return why no visit can be read or written: "away" or "disk_full"; None where both can be."""
        try:
            self.boards.mark()
            return DiskFull.code if has_no_room(self._opened[0].database) else None
        except AWAY:
            return "away"
