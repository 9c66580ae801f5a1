# SPDX-License-Identifier: GPL-3.0-or-later
"""Four booths of an invented city as its server heard of them last, for a desk that has no server."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from unittest.mock import patch

from kiosk.storage.server.booth_states import BoothState, Silence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

GB = 2**30


def four_booths(now: datetime) -> Sequence[BoothState]:
    """Return one that is well, one whose printer is not, one that is silent, and one that has not joined."""
    return (
        _booth("A", "본관 앞", now, 3),
        _booth("B", "본관 로비", now, 2, printer="faulty", ahead_s=41.5),
        _booth("C", "제2청사", now, 545, waiting=12),
        BoothState("D", "민원봉사실", removed=False, desk=False, received=0, refused=0),
    )


@contextmanager
def the_fleet(booths: Sequence[BoothState], now: datetime) -> Iterator[None]:
    """Let every program of this process believe that the city has these booths at `now`, of Seoul."""
    cut = [Silence("C", now - timedelta(minutes=150), now - timedelta(minutes=132))]
    begun = {"A": 286, "B": 141, "C": 49}
    with (
        patch("kiosk.services.booths.booths_at_work", lambda _: booths),
        patch("kiosk.services.booths.seoul_now", lambda: now),
        patch("kiosk.services.booths.silences", lambda *_: cut),
        patch("kiosk.services.booths.visits_begun", lambda *_: begun),
    ):
        yield


def _booth(  # noqa: PLR0913 # what differs from one that is well
    letters: str,
    place: str,
    now: datetime,
    silent_s: float,
    *,
    waiting: int = 0,
    printer: str = "ready",
    ahead_s: float = 0.4,
) -> BoothState:
    return BoothState(
        letters,
        place,
        removed=False,
        desk=False,
        received=20_418,
        refused=0,
        last_sign=now.astimezone(UTC) - timedelta(seconds=silent_s),
        silent_s=silent_s,
        waiting=waiting,
        version="1.4.2",
        free=58 * GB,
        ahead_s=ahead_s,
        screen_s=2,
        printer=printer,
        voice="speaks",
    )
