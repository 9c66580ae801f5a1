# SPDX-License-Identifier: GPL-3.0-or-later
"""Cells of a report: small ones hidden, estimates where enough were followed, differences that hold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kiosk.reports.cells import report_cells
from kiosk.visits.figures import figures_of
from kiosk.visits.following import FollowedCell
from kiosk.visits.measure.followed import Estimate
from kiosk.visits.tally import TallyCell, VisitTally

if TYPE_CHECKING:
    from kiosk.visits.figures import Figures


def counted(knew: int, n: int) -> Figures:
    """Count visits that walked, of which so many knew the way."""
    cells = Counter[TallyCell]()
    for at in range(n):
        cells[TallyCell("2026-10-01", "way", "unknown", None, firm=False, knew=at < knew, quick=False)] += 1
    return figures_of(VisitTally(cells))


def estimate(p: float, v: float = 0.001) -> Estimate:
    """Return an estimate with its variance."""
    return Estimate(p, v, v, 40, 100.0, (p - 0.1, p + 0.1), (), 60, (p - 0.1, p + 0.1))


def test_small_cells_are_hidden_and_only_what_holds_after_holm_is_a_difference() -> None:
    found = {
        "1층": counted(190, 200),
        "2층": counted(190, 200),
        "3층 위": counted(60, 120),
        "지하": counted(3, 9),
        "옥상": counted(12, 12),
    }
    followed = {
        "1층": FollowedCell(80, estimate(0.6), estimate(0.58)),
        "2층": FollowedCell(50, estimate(0.9), estimate(0.5)),
        "3층 위": FollowedCell(12, None, estimate(0.6)),
    }
    cells = report_cells(found, followed.__getitem__)
    assert [one.name for one in cells] == ["1층", "2층", "3층 위"], "one hidden cell alone could be computed"
    assert [one.arrived_differs for one in cells] == [False, True, False]
    assert next(one for one in cells if one.name == "3층 위").knew_differs
    last = cells[-1].followed
    assert (last.followed, last.estimate) == (12, None)


def test_a_small_office_is_not_what_its_floor_has_more_than_its_other_offices() -> None:
    """Floors stand in the same report: 35 on the second floor less 20 and 12 would be an office of three."""
    found = {
        "세정과": counted(1, 20), "민원과": counted(1, 12), "공보실": counted(1, 3),
        "총무과": counted(1, 11), "감사실": counted(1, 40),
    }  # fmt: skip
    floors = {"세정과": "2층", "민원과": "2층", "공보실": "2층", "총무과": "3층", "감사실": "3층"}
    cells = report_cells(found, lambda _: FollowedCell(0, None, None), floors)
    assert [one.name for one in cells] == ["감사실", "세정과"]


def test_a_small_floor_is_not_what_is_left_of_all_when_the_offices_of_another_are_told() -> None:
    """Two floors are hidden, 3층 with 2층: offices told of the second would tell it, and so the third."""
    walked = {"세정과": 100, "민원과": 50, "총무과": 200, "공보실": 3, "감사실": 25, "문화과": 25}
    floors = {
        "세정과": "1층",
        "민원과": "1층",
        "총무과": "지하",
        "공보실": "3층",
        "감사실": "2층",
        "문화과": "2층",
    }
    cells = report_cells(
        {name: counted(1, n) for name, n in walked.items()}, lambda _: FollowedCell(0, None, None), floors
    )
    assert [one.name for one in cells] == ["총무과", "세정과", "민원과"]


def test_who_went_to_no_floor_is_not_what_all_have_more_than_the_floors() -> None:
    found = {"1층": counted(1, 60), "2층": counted(1, 40), "": counted(1, 2)}
    cells = report_cells(found, lambda _: FollowedCell(0, None, None))
    assert [one.name for one in cells] == ["1층"]
