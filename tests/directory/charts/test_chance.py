# SPDX-License-Identifier: GPL-3.0-or-later
"""A few charts composed by chance, each once misread; more by `python -m tests.soak.chance_charts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands.judge import judge
from tests.directory.charts.variants.reading import TODAY
from tests.soak.chance.drawn import chance_chart

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("seed", [8, 30, 104, 141, 1034, 1098])
def test_a_chart_by_chance_is_read_wholly_right(seed: int, tmp_path: Path) -> None:
    sketch, _ = chance_chart(seed)
    sketch.save(tmp_path / "chart.xlsx")
    said = judge(sketch.offices, read_chart_file(tmp_path / "chart.xlsx", TODAY).charts)
    assert (said.wrong, said.phantoms) == ([], [])
