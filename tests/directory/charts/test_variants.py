# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart read in a variant as it is itself: one here, all of them in tests/soak/chart_variants.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.charts.xlsx.workbook import read_workbook
from tests.directory.charts.hands import eleventh, tenth
from tests.directory.charts.variants.reading import DRAWINGS, WORDINGS, differences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.directory.charts.hands.sketch import Sketch

_OTHERS: Final[dict[str, Callable[[], Sketch]]] = {
    "bullets": eleventh.a_place_behind_a_sign_and_telephones_under_the_word_office,
    "telephones": eleventh.a_place_behind_a_sign_and_telephones_under_the_word_office,
    "numbers": eleventh.windows_by_number_work_in_pairs_and_a_web_page,
    "colourless": tenth.three_offices_in_a_row_one_called_a_centre,
    "with_things": eleventh.a_list_that_says_where_it_ends,
    "signed": tenth.work_that_reads_like_a_post,
}


@pytest.mark.parametrize("variant", [*WORDINGS, *DRAWINGS])
def test_a_chart_says_the_same_in_other_words_and_places(variant: str, tmp_path: Path) -> None:
    _OTHERS.get(variant, eleventh.a_tree_that_counts_each_team)().save(tmp_path / "chart.xlsx")
    found = differences(read_workbook(tmp_path / "chart.xlsx"), "chart.xlsx", variant)
    assert found is not None  # the chart has such a variant
    assert [one.total() for one in found] == [0, 0]
