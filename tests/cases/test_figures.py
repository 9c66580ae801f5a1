# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's figures: late is late whether it was answered or not, and nothing is left out silently."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import insert

from kiosk.cases.figures import promises_kept
from kiosk.charter.charter import read_charter
from kiosk.charter.period import Period
from kiosk.reports.durations import durations
from kiosk.storage.figures import StoredFigures
from kiosk.storage.tables.cases import cases
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.figures import PromiseKept
    from tests.cases.conftest import House

CHARTER = read_charter(Path(__file__).parents[2] / "assets" / "charter" / "mokpo.toml")
DUE = NOW + timedelta(days=1)
DAY = timedelta(days=1)


def row(
    kind: str, closed: datetime | None, state: str = "notified", *, stopped: bool = False
) -> dict[str, Any]:
    """Write a case's plain columns."""
    case = uuid4()
    return {
        "id": case, "number": str(case), "booth": "A", "kind": kind, "office": "교통행정과", "received": NOW,
        "due": DUE, "law_due": None, "state": state, "stopped": stopped, "assigned": None,
        "closed_at": closed, "version": 0, "opened": {},
    }  # fmt: skip


def test_each_promise_counts_in_time_late_and_running(house: House) -> None:
    rows = [
        row("unkind", DUE),
        row("unkind", DUE + timedelta(minutes=1)),
        row("unkind", None, "received"),
        row("unkind", None, "supplement", stopped=True),
        row("unkind", NOW, "withdrawn"),
        row("compensation", None, "received"),
        row("callback", DUE, "called"),
        row("praise", DUE),  # nothing is promised to whoever praises
    ]
    with house.storage.database.write() as connection:
        connection.execute(insert(cases), rows)
    figures = StoredFigures(house.storage.database)

    def kept(now: datetime) -> dict[str, PromiseKept]:
        return promises_kept(figures.cases(NOW - DAY, NOW + DAY, now), CHARTER)

    late = kept(DUE + timedelta(hours=1))
    conduct = late["conduct-notice"]
    assert (conduct.n, conduct.in_time, conduct.late, conduct.running) == (4, 1, 2, 1)
    assert late["call-back"].in_time == 1
    assert late["complaint-reply"].n == 0
    assert kept(NOW)["conduct-notice"].running == 2
    assert not figures.cases(NOW + DAY, NOW + 2 * DAY, NOW)
    finished = figures.finished(NOW - DAY, NOW + DAY)
    assert sorted((one.kind, one.closed - one.due) for one in finished) == [
        ("callback", timedelta()),
        ("praise", timedelta()),
        ("unkind", timedelta()),
        ("unkind", timedelta(minutes=1)),
    ]


def test_how_long_cases_took_stands_in_bars_whose_upper_end_belongs_to_them() -> None:
    hour, within = timedelta(hours=1), CHARTER.promises["call-back"].within
    assert within is not None
    spans = [
        (3 * hour, True),
        (3.1 * hour, False),
        (3.1 * hour, True),
        (timedelta(), True),
        (99 * hour, False),
    ]
    found = durations("call-back", within, spans, 2)
    assert found is not None
    assert (found.limit, found.still) == (3, 2)
    assert not found.told(9, 5).bars
    told = [(one.low, one.high, one.in_time, one.late) for one in found.bars if one.in_time or one.late]
    assert told == [(0, 0.25, 1, 0), (2.75, 3, 1, 0), (3, 3.25, 1, 1), (3.75, None, 0, 1)]
    many = [(hour * at / 10, True) for at in range(1, 41)] + [(9 * hour, False)] * 3
    merged = durations("call-back", within, many, 12)
    assert merged is not None
    told_bars = merged.told(50, 40)
    assert [(one.low, one.high, one.share) for one in told_bars.bars] == [
        (0, 1.5, 0.3), (1.5, None, 0.5)
    ]  # fmt: skip
    assert (told_bars.late, told_bars.still) == (0.2, 10)
    quick = durations("call-back", within, [(hour / 2, True)] * 7 + [(9 * hour, False)] * 5, 0)
    assert quick is not None
    assert not quick.told(12, 7).bars, "one bar of whatever length says nothing"
    assert durations("find-target", Period.parse("30d"), spans, 0) is None
