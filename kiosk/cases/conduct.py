# SPDX-License-Identifier: GPL-3.0-or-later
"""Conduct: upheld complaints are counted by keyed pseudonym; counts survive transfers, names do not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
import hashlib
import hmac
from typing import TYPE_CHECKING, Final
import unicodedata
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

PERIOD: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Strike:
    """One upheld complaint, and the pseudonym it counts for."""

    number: str
    pseudonym: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class MeasureDue:
    """An officer, unnamed, for whom the charter now demands a measure; since when, and by which cases."""

    pseudonym: bytes
    since: datetime
    numbers: tuple[str, ...]

    @property
    def id(self) -> UUID:
        """Return the id under which notes on it are sealed: the first 16 bytes of the pseudonym."""
        return UUID(bytes=self.pseudonym[:16])


def pseudonym(secret: bytes, staff_number: str) -> bytes:
    """Return what stands for a staff number; without the desk's secret it leads back to no one."""
    plain = "".join(unicodedata.normalize("NFKC", staff_number).split()).upper()
    return hmac.new(secret, f"kiosk staff\0{plain}".encode(), hashlib.sha256).digest()


def count_within(strikes: Iterable[Strike], officer: bytes, now: datetime, period: timedelta = PERIOD) -> int:
    """Count an officer's strikes within the period, for the "1 / 3" beside the answer."""
    return sum(one.pseudonym == officer and now - one.at <= period for one in strikes)


def measures_due(
    strikes: Iterable[Strike], measured: dict[bytes, datetime], limit: int, period: timedelta = PERIOD
) -> list[MeasureDue]:
    """Find who reached the limit within the period since the last measure about them."""
    by_officer: dict[bytes, list[Strike]] = {}
    for strike in sorted(strikes, key=lambda one: one.at):
        if strike.pseudonym not in measured or strike.at > measured[strike.pseudonym]:
            by_officer.setdefault(strike.pseudonym, []).append(strike)
    found = [_reached(theirs, limit, period) for theirs in by_officer.values()]
    return sorted((one for one in found if one), key=lambda one: one.since)


def _reached(strikes: list[Strike], limit: int, period: timedelta) -> MeasureDue | None:
    for last in range(limit - 1, len(strikes)):
        window = strikes[last - limit + 1 : last + 1]
        if window[-1].at - window[0].at <= period:
            return MeasureDue(window[-1].pseudonym, window[-1].at, tuple(one.number for one in window))
    return None
