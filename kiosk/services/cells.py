# SPDX-License-Identifier: GPL-3.0-or-later
"""A period's visits told apart by floor, stairs, language, hour and office, each with its own estimate.

One dimension at a time; of cells too small to be shown nothing leaves, and which cells differ is said only
after Holm's correction over those that are shown (measure.md, 2 h).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.reports.cells import report_cells
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.following import FollowingService
from kiosk.storage.figures import StoredFigures
from kiosk.storage.following import StoredFollowing
from kiosk.visits.figures import together
from kiosk.visits.following import followed_cell
from kiosk.visits.measure.evidence import room_of
from kiosk.visits.trials import band_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from kiosk.directory.public import PublicDirectory
    from kiosk.reports.charter_report import ReportCell
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.figures import Dimension
    from kiosk.storage.opened import Storage
    from kiosk.visits.clock import Instant
    from kiosk.visits.following import FollowedCell, FollowedMonth, FollowPlan
    from kiosk.visits.visit import Visit

LANGUAGE_NAMES: Final = {"ko": "한국어", "en": "English", "zh-CN": "中文", "vi": "Tiếng Việt", "ja": "日本語"}
_STAIRS: Final = {"True": "계단 없이", "False": "계단으로도"}
_HOURS: Final = {str(hour): f"{hour}시" for hour in range(24)}
# What a cell is called, and the column it is counted by; office and floor both follow from the target.
GROUPS: Final[Mapping[str, Dimension]] = {
    "층": "target",
    "계단": "step_free",
    "말": "language",
    "시각": "hour",
    "부서": "target",
}


@dataclass(frozen=True, slots=True)
class _Frame:
    """One dimension: the names of its values, and what they count to by value."""

    dimension: Dimension
    names: Mapping[str, str]


class Cells:
    """The cells of a period; `plans` are the months followed in it that are over."""

    def __init__(
        self,
        database: Database,
        directory: PublicDirectory,
        period: tuple[date | None, date | None],
        plans: Sequence[FollowPlan],
    ) -> None:
        self._figures, self._following = StoredFigures(database), StoredFollowing(database)
        self._directory, self._period, self._plans = directory, period, plans

    def of(self, group: str, now: Instant) -> Sequence[ReportCell]:
        """Return the cells of one dimension that may be shown, the largest first."""
        dimension = GROUPS[group]
        tallies = self._figures.by(dimension, *self._period, now)
        frame = _Frame(dimension, self._names(group, tallies))
        found = together(tallies, frame.names)
        return report_cells(found, lambda name: self._followed(frame, name))

    def _names(self, group: str, values: Mapping[str, object]) -> Mapping[str, str]:
        """Return what each value counts to."""
        fixed = {"계단": _STAIRS, "말": LANGUAGE_NAMES, "시각": _HOURS}
        if group in fixed:
            return fixed[group]
        offices = {target: room_of(target) for target in values}
        if group == "부서":
            return offices
        places = self._directory.by_name
        return {
            target: band_of(place.floor)
            for target, office in offices.items()
            if (place := places.get(office)) and place.floor
        }

    def _followed(self, frame: _Frame, name: str) -> FollowedCell:
        counted = [
            sum(
                (Counter(many) for value, many in groups.items() if frame.names.get(value) == name),
                Counter[str](),
            )
            for groups in self._groups(frame.dimension)
        ]
        value_of = _VALUES[frame.dimension]
        return followed_cell(self._months, lambda one: frame.names.get(value_of(one)) == name, counted)

    @cached_property
    def _months(self) -> Sequence[FollowedMonth]:
        return [self._following.month(plan) for plan in self._plans]

    def _groups(self, dimension: Dimension) -> Sequence[Mapping[str, Mapping[str, int]]]:
        if dimension not in self._counted:
            self._counted[dimension] = [self._following.groups(plan, dimension) for plan in self._plans]
        return self._counted[dimension]

    @cached_property
    def _counted(self) -> dict[Dimension, Sequence[Mapping[str, Mapping[str, int]]]]:
        return {}


def cells_of(storage: Storage, settings: Settings, first: date | None, last: date | None) -> Cells:
    """Return the cells of a period on an open data folder."""
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    plans = FollowingService(storage, settings).over(first, last, today)
    return Cells(storage.database, directory.load_public(today), (first, last), plans)


_VALUES: Final[Mapping[Dimension, Callable[[Visit], str]]] = {
    "target": lambda one: one.target or "",
    "language": lambda one: one.language,
    "step_free": lambda one: str(one.step_free),
    "hour": lambda one: str(in_seoul(one.began.at).hour),
}
