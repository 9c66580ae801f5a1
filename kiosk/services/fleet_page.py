# SPDX-License-Identifier: GPL-3.0-or-later
"""The fleet in a browser: how each booth is, for whoever looks after the system; nothing is done there."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from kiosk.services.authorisation import gated
from kiosk.services.browser_staff import BrowserStaff

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.booths import FleetReading
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

READ: Final = "system.booths"
NO_ROLE: Final = "키오스크의 상태를 볼 권한이 없는 계정입니다. 시스템 담당에게 부탁해 주십시오."


class FleetStaff(BrowserStaff):
    """One browser's session of somebody who looks after the system."""

    def __init__(
        self,
        storage: Storage,
        settings: Settings,
        reading: FleetReading,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(storage, settings, READ, NO_ROLE, clock)
        # The same right as at the desk, asked anew at each look.
        self.reading: FleetReading = gated(reading, "system", self.session.check)
