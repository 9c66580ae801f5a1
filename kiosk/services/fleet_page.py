# SPDX-License-Identifier: GPL-3.0-or-later
"""The fleet in a browser: how each booth is, for whoever looks after the system; nothing is done there."""

from __future__ import annotations

from dataclasses import dataclass
import time
from typing import TYPE_CHECKING, Final

from kiosk.services.admin.booth_words import fleet_row
from kiosk.services.authorisation import gated
from kiosk.services.booths import health_of_booths, problems
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refused
from kiosk.services.staff_session import StaffSession, refusal_of, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from kiosk.services.admin.booth_words import FleetRow
    from kiosk.storage.opened import Storage

IDLE_S: Final = 600.0
READ: Final = "system.booths"
NO_ROLE: Final = "키오스크의 상태를 볼 권한이 없는 계정입니다. 시스템 담당에게 부탁해 주십시오."


@dataclass(frozen=True, slots=True)
class Fleet:
    """The booths at one moment, and a sentence for each thing that somebody should look into."""

    at: datetime
    booths: Sequence[FleetRow]
    problems: Sequence[str]

    @property
    def shapes(self) -> Sequence[str]:
        """Return how each booth is: done, near, unknown or calm."""
        return [one.shape for one in self.booths]


class FleetReading:
    """Reads the booths; every page shows the same."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self.alone = not storage.on_server

    def booths(self) -> Fleet:
        """Return the booths as the server heard of them last."""
        found = health_of_booths(self._storage)
        told = [sentence for one in found for sentence in problems(one.told)]
        return Fleet(seoul_now(), [fleet_row(one) for one in found], told)

    def mark(self) -> object:
        """Return what changes whenever a booth has told something, or has fallen silent."""
        return [(one.told.letters, one.told.last_sign, one.silent) for one in health_of_booths(self._storage)]


class FleetStaff:
    """One browser's session of somebody who looks after the system; nobody at first."""

    def __init__(
        self, storage: Storage, reading: FleetReading, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.session = StaffSession(storage.accounts, IDLE_S, clock)
        self._accounts = storage.accounts
        # The same right as at the desk, asked anew at each look.
        self.reading: FleetReading = gated(reading, "system", self.session)

    def enter(self, name: str, password: str, new: str = "") -> None:
        """Let somebody in; raises Refused with the reason."""
        answer = signed_in(self._accounts, name, password, new)
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
