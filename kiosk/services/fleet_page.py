# SPDX-License-Identifier: GPL-3.0-or-later
"""The fleet in a browser: how each booth is, for whoever looks after the system; nothing is done there."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from kiosk.services.authorisation import gated
from kiosk.services.refused import Refused
from kiosk.services.staff_session import StaffSession, refusal_of, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.booths import FleetReading
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

IDLE_S: Final = 600.0
READ: Final = "system.booths"
NO_ROLE: Final = "키오스크의 상태를 볼 권한이 없는 계정입니다. 시스템 담당에게 부탁해 주십시오."


class FleetStaff:
    """One browser's session of somebody who looks after the system; nobody at first."""

    def __init__(
        self,
        storage: Storage,
        settings: Settings,
        reading: FleetReading,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.session = StaffSession(storage.accounts, IDLE_S, clock)
        self._accounts, self._settings = storage.accounts, settings
        # The same right as at the desk, asked anew at each look.
        self.reading: FleetReading = gated(reading, "system", self.session)

    def enter(self, name: str, password: str, new: str = "") -> None:
        """Let somebody in; raises Refused with the reason."""
        answer = signed_in(self._accounts, self._settings, name, password, new)
        if answer.account is None:
            raise Refused(refusal_of(answer))
        self.session.begin(answer.account)
        if not self.present():
            self.session.sign_out(idle=False)
            raise Refused(NO_ROLE)

    def leave(self, *, idle: bool) -> None:
        """Sign out whoever is in."""
        self.session.sign_out(idle=idle)

    def present(self) -> bool:
        """Return whether whoever is in may still see the booths."""
        return self.session.may(READ)

    @property
    def name(self) -> str:
        """Return who is in."""
        return self.session.account.name if self.session.account else ""
