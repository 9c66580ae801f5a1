# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether visits in the slots that were followed fared otherwise than all others, at home and outside."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from kiosk.visits.measure.compare import holm, p_of_shares
from kiosk.visits.measure.intervals import difference
from kiosk.visits.measure.publishing import SMALL_CELL, percent

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kiosk.reports.charter_report import CharterReport

type _Checked = tuple[int, int]


def checked(report: CharterReport) -> str:
    """Return whether those in the slots that were followed fared otherwise than all others of the month."""
    pairs, apart = _checks(report)
    told = " · ".join(_apart(what, *pair, differs=what in apart) for what, pair in pairs.items())
    return _check_told(report, told)


def told_apart(report: CharterReport) -> str:
    """Return the same as it is told outside the house: in what they differ, without a share or a number."""
    pairs, apart = _checks(report)
    return _check_told(report, " · ".join(f"{what} {'다름' if what in apart else '같음'}" for what in pairs))


def _check_told(report: CharterReport, told: str) -> str:
    if report.figures.followed is None:
        return ""
    return f"점검(함께 잰 15분과 다른 때): {told or '건수가 적어 말하지 않습니다.'}"


def _checks(report: CharterReport) -> tuple[Mapping[str, tuple[_Checked, _Checked]], Collection[str]]:
    """Return what is compared, and in what the two differ; nothing of a few visits."""
    sample = report.figures.followed
    if sample is None or min(one.n for one in sample.checks) < SMALL_CELL:
        return {}, ()
    there, others = sample.checks
    pairs = {
        "길을 앎": ((there.knew, there.n), (others.knew, others.n)),
        "확실한 2분 안 도착": ((there.within, there.n), (others.within, others.n)),
    }
    return pairs, holm({what: p_of_shares(*pair) for what, pair in pairs.items()})


def _apart(what: str, one: tuple[int, int], other: tuple[int, int], *, differs: bool) -> str:
    _, low, high = difference(other, one)
    shares = f"{percent(one[0] / one[1])} %와 {percent(other[0] / other[1])} %"
    return f"{what} {shares}(차이 {floor(low * 100):+d}~{ceil(high * 100):+d}점{', 다름' if differs else ''})"
