# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's day: nothing unknown is drawn as known, and nothing is drawn twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.charter.hours import SEOUL
from kiosk.services.connected_day import parts_of_day
from kiosk.storage.server.booth_states import Silence


def at(clock: str, day: int = 24) -> datetime:
    """Return a moment of the day in Seoul, as the server gives it."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=SEOUL).astimezone(UTC)


def silence(since: str, until: str, *, from_day: int = 24) -> Silence:
    return Silence("C", at(since, from_day), at(until))


NIGHT = silence("18:20", "08:40", from_day=23)


@pytest.mark.parametrize(
    ("now", "last_sign", "silences", "silent", "drawn"),
    [
        ("14:00", "13:59", [NIGHT], False, "yes 9:00-14:00"),
        (
            "14:00", "13:59", [NIGHT, silence("11:30", "11:50")], False,
            "yes 9:00-11:30, no 11:30-11:50, yes 11:50-14:00",
        ),
        ("14:00", "13:00", [NIGHT], True, "yes 9:00-13:00, unknown 13:00-14:00"),
        ("14:00", "9:40", [silence("18:20", "9:30", from_day=23)], True,
         "no 9:00-9:30, yes 9:30-9:40, unknown 9:40-14:00"),
        ("14:00", "8:50", [NIGHT], True, "unknown 9:00-14:00"),  # it spoke before the day began
        ("20:00", "19:59", [NIGHT, silence("17:50", "18:30")], False, "yes 9:00-17:50, no 17:50-18:00"),
        ("8:30", "8:29", [], False, ""),  # before the day
        ("14:00", None, [], False, ""),  # it has never spoken
    ],
)  # fmt: skip
def test_a_day_is_what_was_heard_what_was_not_and_what_is_not_known(
    now: str,
    last_sign: str | None,
    silences: list[Silence],
    silent: bool,  # noqa: FBT001 # a parameter
    drawn: str,
) -> None:
    parts = parts_of_day(
        at(now).astimezone(SEOUL), None if last_sign is None else at(last_sign), silences, silent=silent
    )
    assert ", ".join(f"{one.heard} {one.begin:%-H:%M}-{one.end:%-H:%M}" for one in parts) == drawn
    assert all(one.left >= 0 and one.width > 0 for one in parts)
    assert sum(one.width for one in parts) <= 9 * 60


def test_a_morning_in_minutes() -> None:
    parts = parts_of_day(at("10:00").astimezone(SEOUL), at("9:59"), [silence("9:15", "9:30")], silent=False)
    assert [(one.left, one.width) for one in parts] == [(0, 15), (15, 15), (30, 30)]
