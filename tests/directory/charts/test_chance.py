# SPDX-License-Identifier: GPL-3.0-or-later
"""A few charts composed by chance, each once misread; more by `python -m tests.soak.chance_charts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands.judge import judge
from tests.directory.charts.hands.people import Crew
from tests.directory.charts.hands.sketch import Sketch
from tests.directory.charts.variants.reading import TODAY
from tests.soak.chance.drawn import chance_chart
from tests.soak.chance.habits import habit_chart
from tests.soak.chance.islands import island_chart

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.directory.charts.chart import Diagnostic, ParsedFile


@pytest.mark.parametrize("seed", [8, 30, 104, 141, 1034, 1098])
def test_a_chart_by_chance_is_read_wholly_right(seed: int, tmp_path: Path) -> None:
    sketch, _ = chance_chart(seed)
    sketch.save(tmp_path / "chart.xlsx")
    said = judge(sketch.offices, read_chart_file(tmp_path / "chart.xlsx", TODAY).charts)
    assert (said.wrong, said.phantoms) == ([], [])


@pytest.mark.parametrize("seed", [2, 3, 11, 19, 24, 37, 74])
def test_what_clerks_put_into_and_around_a_plan_is_read(seed: int, tmp_path: Path) -> None:
    sketch, _ = habit_chart(seed)
    sketch.save(tmp_path / "chart.xlsx")
    said = judge(sketch.offices, read_chart_file(tmp_path / "chart.xlsx", TODAY).charts)
    assert (said.wrong, said.phantoms) == ([], [])


@pytest.mark.parametrize("seed", [7, 12, 19, 24, 49, 57, 77, 90, 100, 126, 171])
def test_whose_desk_is_whose_is_read_without_a_doubt(seed: int, tmp_path: Path) -> None:
    sketch, _ = island_chart(seed)
    sketch.save(tmp_path / "chart.xlsx")
    read = read_chart_file(tmp_path / "chart.xlsx", TODAY)
    said = judge(sketch.offices, read.charts)
    assert (said.wrong, said.phantoms, _unsure(read)) == ([], [], [])


def test_a_desk_as_near_to_one_team_as_to_another_is_told(tmp_path: Path) -> None:
    sketch, crew = Sketch(), Crew(9, "{n}")
    for column, team in ((1, "총무팀"), (7, "재산팀")):
        sketch.page.put(3, column, team, w=2)
        sketch.page.desks(4, column, crew.team(team, 3), wide=2)
    sketch.page.desks(5, 4, [crew.one("총무팀")])
    sketch.page.put(1, 1, "회계과 좌석배치도", frame=False)
    sketch.save(tmp_path / "chart.xlsx")
    told = _unsure(read_chart_file(tmp_path / "chart.xlsx", TODAY))
    assert [one.cell for one in told] == ["D5"]
    assert "총무팀" in told[0].message
    assert "재산팀" in told[0].message


def _unsure(read: ParsedFile) -> list[Diagnostic]:
    return [one for one in read.diagnostics if "일 수도 있습니다" in one.message]
