# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker's page in a browser: the week's drawn offices, and what was seen at one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.services.admin.checks import SpotCheckService
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.authorisation import gated
from kiosk.services.browser_staff import BrowserStaff

if TYPE_CHECKING:
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

READ: Final = "checks.round"
NO_ROLE: Final = "점검을 적을 권한이 없는 계정입니다. 시스템 담당에게 ‘감사’ 권한을 부탁해 주십시오."


class CheckStaff(BrowserStaff):
    """One browser's session of somebody who checks; the rights are the desk's."""

    def __init__(self, storage: Storage, settings: Settings, directory: DirectoryService) -> None:
        super().__init__(storage, settings, READ, NO_ROLE)
        staff = StaffContext(storage, settings, directory, self.session)
        self.checks: SpotCheckService = gated(SpotCheckService(staff), "checks", self.session.check)
