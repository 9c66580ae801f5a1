# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts drawn by many different clerks are read as they were meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.clerks import DESKS, Clerk
from tests.directory.charts.scoring import FIELDS, score

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("desk", DESKS)
def test_every_way_of_drawing_a_desk_is_read(desk: str, tmp_path: Path) -> None:
    total: Counter[str] = Counter()
    for seed in range(20_000, 20_008):
        truth = Clerk(seed, desk=desk).draw(tmp_path / "chart.xlsx")
        counts, _ = score(truth, read_chart_file(tmp_path / "chart.xlsx").charts)
        total += counts
    assert total["office ok"] == total["office"]
    assert total["head ok"] == total["head"]
    assert total["seats ok"] >= 0.99 * total["seats"]
    assert total["extra"] <= 0.01 * total["seats"]
    for name in FIELDS:
        assert total[f"{name} ok"] >= 0.98 * total[name], name


def test_desks_come_in_reading_order_and_lie_as_they_are_drawn(tmp_path: Path) -> None:
    for seed in range(30):
        truth = Clerk(seed).draw(tmp_path / "chart.xlsx")
        (chart,) = read_chart_file(tmp_path / "chart.xlsx").charts
        places = {seat.cell: (seat.x, seat.y) for seat in chart.seats}
        assert len({seat.desk for seat in chart.seats}) == len(chart.seats)
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
        assert len(set(places.values())) == len(truth.seats)
        rows = [seat.y - seat.h / 2 for seat in chart.seats]
        assert rows == sorted(rows)


def test_door_and_furniture_are_marks_and_never_desks(tmp_path: Path) -> None:
    seen: set[str] = set()
    for seed in range(25):
        Clerk(seed).draw(tmp_path / "chart.xlsx")
        (chart,) = read_chart_file(tmp_path / "chart.xlsx").charts
        seen |= {f"{mark.kind} {mark.text}" for mark in chart.marks if mark.kind != "label"}
    assert seen == {"door 출입문", "furniture 복사기", "furniture 캐비닛", "furniture 회의 탁자"}
