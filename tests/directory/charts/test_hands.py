# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts as offices draw them: text boxes, legends, headcounts, organisation charts, lists, notes."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands import first, held_out, second, shapes
from tests.directory.charts.hands.judge import judge

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.directory.charts.hands.sketch import Sketch

DRAWN = tuple(chain(first.ALL, shapes.ALL, second.ALL, held_out.ALL))
TODAY = date(2026, 7, 15)


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_a_chart_is_read_wholly_right(draw: Callable[[], Sketch], tmp_path: Path) -> None:
    sketch = draw()
    sketch.save(tmp_path / "chart.xlsx")
    said = judge(sketch.offices, read_chart_file(tmp_path / "chart.xlsx", TODAY).charts)
    assert (said.wrong, said.phantoms) == ([], [])


def test_an_office_of_the_register_is_found_whatever_stands_around_it(tmp_path: Path) -> None:
    wrong = []
    for draw in second.ALL:
        sketch = draw()
        sketch.save(tmp_path / "chart.xlsx")
        register = [office.name for office in sketch.offices] + ["행정과", "정책과", "경제산업국"]
        read = read_chart_file(tmp_path / "chart.xlsx", TODAY, register)
        wrong += judge(sketch.offices, read.charts).wrong
    assert wrong == []
