# SPDX-License-Identifier: GPL-3.0-or-later
"""An architect's drawing of 500,000 entities, most of them furniture and hatches, read beside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ezdxf.filemanagement import readfile

from kiosk.wayfinding.importing.dxf import read_dxf
from tests.wayfinding.cad import Cad

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ENTITIES, ROW = 500_000, 2_000
STOREYS = [[6.0, 8.0, 5.5, 12.0], [10.0, 9.5, 12.0]]


def test_half_a_million_entities(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    truth = Cad().draw(STOREYS, tmp_path / "plan.dxf")
    document = readfile(tmp_path / "plan.dxf")
    space = document.modelspace()
    for at in range(ENTITIES):
        x, y = at % ROW * 20, -(at // ROW) * 20
        space.add_line((x, y), (x + 15, y + 9), dxfattribs={"layer": "A-FURN" if at % 3 else "HATCH"})
    document.saveas(tmp_path / "plan.dxf")
    draft = benchmark.pedantic(read_dxf, ([tmp_path / "plan.dxf"],))  # type: ignore[no-untyped-call] # the plugin is untyped
    floors: Any = draft.row()["floors"]
    for level, joins in truth.items():
        found = [tuple(join[:2]) for join in floors[str(level)]["joins"]]
        assert found == [join[:2] for join in joins]
    assert draft.problems == []
