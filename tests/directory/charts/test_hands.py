# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts as offices draw them: text boxes, legends, headcounts, organisation charts, lists, notes."""

# ruff: noqa: E501 - drawing XML in one piece

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.charts.known import Known
from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands import (
    eighth,
    eleventh,
    fifteenth,
    fifth,
    first,
    fourteenth,
    fourth,
    held_out,
    ninth,
    second,
    seventh,
    shapes,
    sixteenth,
    sixth,
    tenth,
    third,
    thirteenth,
    twelfth,
)
from tests.directory.charts.hands.boxes import Raw
from tests.directory.charts.hands.judge import judge

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.directory.charts.hands.sketch import Sketch

SETS = (
    first,
    shapes,
    second,
    third,
    held_out,
    fourth,
    fifth,
    sixth,
    seventh,
    eighth,
    ninth,
    tenth,
    eleventh,
    twelfth,
    thirteenth,
    fourteenth,
    fifteenth,
    sixteenth,
)
DRAWN = tuple(chain.from_iterable(one.ALL for one in SETS))
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
        read = read_chart_file(tmp_path / "chart.xlsx", TODAY, Known(register))
        wrong += judge(sketch.offices, read.charts).wrong
    assert wrong == []


def _nested(deep: int) -> str:
    shape = (
        "<xdr:sp><xdr:spPr/><xdr:txBody><a:p><a:r><a:t>팀장 김가상</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    )
    return "<xdr:grpSp><xdr:grpSpPr/>" * deep + shape + "</xdr:grpSp>" * deep


HOSTILE = {
    "nested": _nested(400),
    "many": _nested(1) * 9000,
    "huge": "<xdr:sp><xdr:spPr><a:xfrm><a:off x='-9' y='1e99'/><a:ext cx='9999999999999999999999' cy='x'/></a:xfrm>"
    "</xdr:spPr><xdr:txBody><a:p><a:r><a:t>주무관 김가상</a:t></a:r></a:p></xdr:txBody></xdr:sp>",
    "empty": "<xdr:grpSp/><xdr:sp/><xdr:cxnSp/>",
    "long": f"<xdr:sp><xdr:txBody><a:p><a:r><a:t>{'가' * 200_000}</a:t></a:r></a:p></xdr:txBody></xdr:sp>",
}
ENDS = (
    "<xdr:from><xdr:col>2</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:row>6</xdr:row></xdr:to>",
    f"<xdr:from><xdr:col>{'9' * 30}</xdr:col><xdr:colOff>{'9' * 400}</xdr:colOff><xdr:row>-4</xdr:row></xdr:from><xdr:ext cx='99999999999999' cy='-5'/>",
    f"<xdr:pos x='{'9' * 400}' y='-1'/><xdr:ext cx='{'9' * 400}' cy='9'/>",
)


@pytest.mark.parametrize("shape", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("end", ENDS)
def test_a_hostile_drawing_costs_no_desk_of_the_sheet(shape: str, end: str, tmp_path: Path) -> None:
    sketch = shapes.legend_and_headcount_in_boxes()
    sketch.page.shapes = [Raw(f"{end}{shape}")]
    sketch.save(tmp_path / "chart.xlsx")
    read = read_chart_file(tmp_path / "chart.xlsx", TODAY)
    assert "해석하지 못하였습니다" not in str(read.diagnostics)
    names = {seat.name for chart in read.charts for seat in chart.seats}
    assert len(names & {seat.name for seat in sketch.offices[0].seats}) > 6
