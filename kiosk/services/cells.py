# SPDX-License-Identifier: GPL-3.0-or-later
"""A period's visits told apart by floor, stairs, language, hour and office, each with its own estimate.

One dimension at a time; of cells too small to be shown nothing leaves, and which cells differ is said only
after Holm's correction over those that are shown.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.language.catalogue import OWN_NAMES
from kiosk.reports.cells import report_cells
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.following import FollowingService
from kiosk.storage.figures import StoredFigures
from kiosk.storage.following import StoredFollowing
from kiosk.visits.figures import figures_of
from kiosk.visits.following import followed_cell
from kiosk.visits.measure.arrival import room_of
from kiosk.visits.tally import VisitTally, under, value_of
from kiosk.visits.trials import band_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.reports.charter_report import ReportCell
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.opened import Storage
    from kiosk.visits.clock import Instant
    from kiosk.visits.following import FollowedCell, FollowedMonth
    from kiosk.visits.tally import Dimension, TallyCell

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


_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CountedOffice:
    """What an office's cell is called, and on which floor it is counted."""

    name: str
    floor: str | None


class Cells:
    """The cells of a period; `months` are those followed in it that are over."""

    def __init__(
        self,
        database: Database,
        places: Mapping[str, CountedOffice],
        period: tuple[date | None, date | None],
        months: Sequence[FollowedMonth],
    ) -> None:
        self._figures, self._following = StoredFigures(database), StoredFollowing(database)
        self._places, self._period, self._months = places, period, months
        self._read: dict[
            Dimension, Mapping[str, Mapping[TallyCell, int]]
        ] = {}  # floors and offices share one

    def of(self, group: str, now: Instant) -> Sequence[ReportCell]:
        """Return the cells of one dimension that may be shown, the largest first."""
        dimension = GROUPS[group]
        if dimension not in self._read:
            self._read[dimension] = self._figures.by(dimension, *self._period, now)
        tallies = self._read[dimension]
        names = self._names(group, tallies)
        found = {name: figures_of(VisitTally(cells)) for name, cells in under(names, tallies).items()}
        visits = [under(names, self._following.groups(one.plan, dimension)) for one in self._months]

        def followed(name: str) -> FollowedCell:
            counted = [month.get(name, Counter[str]()) for month in visits]
            return followed_cell(
                self._months, lambda one: names.get(value_of(one, dimension) or "") == name, counted
            )

        floors = self._names("층", tallies) if group == "부서" else {}
        part_of = {names[target]: floor for target, floor in floors.items()} if floors else None
        return report_cells(found, followed, part_of)

    def _names(self, group: str, values: Mapping[str, object]) -> Mapping[str, str]:
        """Return what each value counts to; a target that is on no known floor to ""."""
        fixed = {"계단": _STAIRS, "말": OWN_NAMES, "시각": _HOURS}
        if group in fixed:
            return fixed[group]
        offices = {target: room_of(target) for target in values}
        places = self._places
        if group == "부서":
            known = {target: places.get(office) for target, office in offices.items()}
            return {target: one.name if one else offices[target] for target, one in known.items()}
        found = {target: places.get(office) for target, office in offices.items()}
        return {target: band_of(one.floor) if one and one.floor else "" for target, one in found.items()}


def counted_offices(directory: DirectoryService) -> Mapping[str, CountedOffice]:
    """Return every office that visits may have been to, by its id; one that is gone as it was last.

    It keeps its floor: visits that no floor counts would be told by what the whole has more than its floors.
    """
    names = directory.names()
    found = {
        one.name: CountedOffice(one.label, one.floor) for one in directory.load_public(names.day).offices
    }
    last = {row.office: row for row in names.rows}  # one that was taken back at once too
    for office, heir in names.gone.items():
        if office not in found:
            row = names.row(office) or last[office]
            was = directory.load_directory(row.valid_from - _DAY).by_name.get(office)
            told = f"{row.name} → {names.name(heir)}" if heir else row.name
            found[office] = CountedOffice(told, was.floor if was else row.facts.get("floor"))
    return found


def cells_of(storage: Storage, settings: Settings, first: date | None, last: date | None) -> Cells:
    """Return the cells of a period on an open data folder."""
    directory, today = open_directory(storage.database, settings, TRANSLATIONS, seoul_now), seoul_now().date()
    months = FollowingService(storage, settings).months(first, last, today)
    return Cells(storage.database, counted_offices(directory), (first, last), months)
