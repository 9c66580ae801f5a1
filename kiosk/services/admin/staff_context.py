# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page of the admin's desk works on: the open data folder, and who is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.documents.exports import exports
from kiosk.documents.printers import put_on_paper
from kiosk.services.cases.compensation import SYSTEM
from kiosk.services.directory import seoul_now
from kiosk.storage.opened import mark_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from kiosk.directory.names import NameGate
    from kiosk.directory.office_names import OfficeNames
    from kiosk.services.directory import DirectoryService
    from kiosk.services.staff_session import StaffSession
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import StaffAccount


@dataclass(slots=True)
class StaffContext:
    """One desk, and its session as people come and go."""

    storage: Storage
    settings: Settings
    directory: DirectoryService
    session: StaffSession
    now: Callable[[], datetime] = seoul_now
    shows: bool = False  # the screen is the staff's own: a file may be opened on it

    @property
    def exports(self) -> Path:
        """The folder that files for others lie in."""
        return exports(self.storage.folder.path)

    def put_on_paper(self, what: str, file: Path) -> str:
        """Print a PDF, or open it where there is no printer; return in a sentence what came of it."""
        return put_on_paper(what, file, shows=self.shows)

    @property
    def mark(self) -> str:
        """What stands on whatever is written of a demonstration; "" of a city's own."""
        return mark_of(self.settings)

    def names(self) -> Mapping[str, str]:
        """Name everyone who may have done something, the closed accounts too, by the id that is recorded."""
        people = {str(key): name for key, name in self.storage.accounts.names().items()}
        return {SYSTEM: "저절로", "visitor": "민원인"} | people

    def office_names(self) -> OfficeNames:
        """Return what the offices are called today: pages show names, everything below them says ids."""
        return self.directory.names()

    def gate(self) -> NameGate:
        """Return what hides names in what leaves the house today."""
        return self.directory.gate(self.directory.today())

    def holder(self) -> StaffAccount:
        """Return who is in, with their rights of this moment; the gate before every act knows who may."""
        return self.session.holder()
