"""An import before it is published: what the charts make, change, and leave to be looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.directory.difference import compare
from kiosk.directory.problems import problems
from kiosk.directory.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from kiosk.directory.chart import Chart, ChartSeat, Diagnostic, ParsedFile
    from kiosk.directory.difference import Difference
    from kiosk.directory.model import Directory, Office
    from kiosk.directory.register import Register


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import found and did; `revision` is None when nothing was published."""

    charts: tuple[Chart, ...]
    valid_from: date
    revision: int | None
    difference: Difference
    problems: tuple[Diagnostic, ...]

    @property
    def offices(self) -> tuple[str, ...]:
        """Name the offices in the files."""
        return tuple(dict.fromkeys(chart.office for chart in self.charts))

    @property
    def seats(self) -> int:
        """Count the desks in the files, empty ones too."""
        return sum(len(chart.seats) for chart in self.charts)

    @property
    def refused(self) -> bool:
        """Say whether a problem stands in the way of publishing."""
        return any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An import ready to be published: the offices that really change, and their photos."""

    result: ImportResult
    changed: Mapping[str, Office]
    photos: Mapping[str, bytes]


def prepare(
    files: list[ParsedFile],
    before: Directory,
    register: Register,
    picture_of: Callable[[ChartSeat], bytes | None] = lambda _seat: None,
) -> Prepared:
    """Compare the charts with the directory of the day they are to come into force."""
    charts = tuple(chart for file in files for chart in file.charts)
    publication = Publication(picture_of)
    publication.add(charts)
    said = [diagnostic for file in files for diagnostic in file.diagnostics]
    found = (*said, *publication.problems, *_problems(charts, before, register))
    old = (before.by_name[name] for name in publication.offices if name in before.by_name)
    difference = compare(old, publication.offices.values())
    changed = {
        name: office
        for name, office in publication.offices.items()
        if register.completed(office) != _bare(before, name)
    }
    return Prepared(ImportResult(charts, before.day, None, difference, found), changed, publication.photos)


def _bare(before: Directory, name: str) -> Office | None:
    """Give the office as a chart could have made it: names in other languages never come from a chart."""
    office = before.by_name.get(name)
    return None if office is None or not office.seats else replace(office, names={})


def _problems(charts: tuple[Chart, ...], before: Directory, register: Register) -> tuple[Diagnostic, ...]:
    replaced = {chart.office for chart in charts}
    elsewhere = {
        seat.phone: f"{seat.office} {seat.desk}번"
        for seat in before.seats()
        if seat.phone and seat.office not in replaced
    }
    rooms = {name: {office.room} for name, office in register.offices.items() if office.room}
    return problems(charts, rooms=rooms or None, phones_elsewhere=elsewhere)
