# SPDX-License-Identifier: GPL-3.0-or-later
"""The fleet in a browser: how each booth is, for whoever looks after the system; nothing is done there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from time import monotonic
from typing import TYPE_CHECKING, Final

from kiosk.services.admin.booth_words import UNKNOWN, fleet_row
from kiosk.services.authorisation import gated
from kiosk.services.booths import health_of_booths, problems
from kiosk.services.connected_day import FIRST_HOUR, LAST_HOUR, parts_of_day
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refused
from kiosk.services.staff_session import StaffSession, refusal_of, signed_in
from kiosk.storage.server.booth_states import silences, visits_begun

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kiosk.services.admin.booth_words import FleetRow
    from kiosk.services.admin.results.system import BoothHealth
    from kiosk.services.connected_day import HeardPart
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.server.booth_states import Silence

IDLE_S: Final = 600.0
READ: Final = "system.booths"
NO_ROLE: Final = "키오스크의 상태를 볼 권한이 없는 계정입니다. 시스템 담당에게 부탁해 주십시오."


@dataclass(frozen=True, slots=True)
class Fleet:
    """The booths at one moment, and a sentence for each thing that somebody should look into."""

    at: datetime
    booths: Sequence[FleetRow]
    problems: Sequence[str]
    visits: Mapping[str, str]  # how many have begun today, as far as is known
    days: Mapping[str, Sequence[HeardPart]]  # by the booth's letters; what the server has heard of it today

    @property
    def minutes(self) -> int:
        """Return how long the day is that is shown."""
        return (LAST_HOUR - FIRST_HOUR) * 60

    @property
    def first_hour(self) -> int:
        """Return when it begins."""
        return FIRST_HOUR

    @property
    def hours(self) -> Sequence[int]:
        """Return the hours that stand over it, each at its beginning."""
        return range(FIRST_HOUR, LAST_HOUR)

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
        found, now = health_of_booths(self._storage), seoul_now()
        told = [sentence for one in found for sentence in problems(one.told)]
        begun, kept = self._of_today(now) if found else ({}, [])
        return Fleet(
            at=now,
            booths=[fleet_row(one) for one in found],
            problems=told,
            visits={one.told.letters: _count(begun.get(one.told.letters, 0), one) for one in found},
            days={one.told.letters: _day(one, kept, now) for one in found},
        )

    def _of_today(self, now: datetime) -> tuple[Mapping[str, int], Sequence[Silence]]:
        since = datetime.combine(now.date(), time(), now.tzinfo)
        with self._storage.database.read() as connection:
            return visits_begun(connection, since), silences(connection, since)

    def mark(self) -> object:
        """Return what changes whenever a booth has told something, or has fallen silent."""
        return [(one.told.letters, one.told.last_sign, one.silent) for one in health_of_booths(self._storage)]


def _day(one: BoothHealth, kept: Sequence[Silence], now: datetime) -> Sequence[HeardPart]:
    mine = [silence for silence in kept if silence.booth == one.told.letters]
    return parts_of_day(now, one.told.last_sign, mine, silent=one.silent)


def _count(visits: int, one: BoothHealth) -> str:
    if one.told.last_sign is None:
        return UNKNOWN
    return f"{visits:,}{'?' if one.silent else ''}"


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
