# SPDX-License-Identifier: GPL-3.0-or-later
"""An import before it is published: what the charts make, change, and leave to be looked at."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.asking import asks
from kiosk.directory.carrying import carried
from kiosk.directory.charts.chart import Diagnostic
from kiosk.directory.difference import compared
from kiosk.directory.problems import problems
from kiosk.directory.publication import DirectoryPublication
from kiosk.directory.short_phones import with_whole_phones
from kiosk.directory.texts import gate_for, named_in, people_of
from kiosk.directory.visibility import Policy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.directory.charts.chart import Chart, ChartSeat, ParsedFile
    from kiosk.directory.difference import Difference
    from kiosk.directory.model import Directory, Office, Seat
    from kiosk.directory.register import Register

MEND: Final = (
    "방문객에게 보이는 글입니다. 배치도에서 고치거나, "
    "좌석배치도 화면에서 가리거나 이름이 아니라고 해 주십시오."
)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import found and did; `revision` is None when nothing was published."""

    charts: tuple[Chart, ...]
    valid_from: date
    revision: int | None
    difference: Difference
    problems: tuple[Diagnostic, ...]
    doubts: tuple[Diagnostic, ...] = ()

    @property
    def offices(self) -> tuple[str, ...]:
        """Return the offices in the files."""
        return tuple(dict.fromkeys(chart.office for chart in self.charts))

    @property
    def seats(self) -> int:
        """Count the desks in the files, empty ones too."""
        return sum(len(chart.seats) for chart in self.charts)

    @property
    def refused(self) -> bool:
        """Return whether a problem stands in the way of publishing."""
        return any(problem.severity == "error" for problem in self.problems)

    @property
    def asked(self) -> tuple[Diagnostic, ...]:
        """Return what is published only when asked for explicitly; empty when more than that is wrong."""
        wrong = [problem for problem in self.problems if problem.severity == "error"]
        return tuple(wrong) if all(problem.asks for problem in wrong) else ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An import ready to be published: the offices that really change, their photos, and who is who."""

    result: ImportResult
    changed: Mapping[str, Office]
    photos: Mapping[str, bytes]
    pairs: tuple[tuple[Seat, Seat], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportTerms:
    """On what terms charts are published: the rules with what admins said of names, and who was known before.

    `matters` are the labels of those that visitors come to a team for, by its office and its name.
    `accept`: whoever publishes has asked for new offices, losses and growth; never for names.
    """

    policy: Policy = field(default_factory=Policy)
    predecessors: tuple[str, ...] = ()
    accept: bool = False
    matters: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)


def prepare(
    files: list[ParsedFile],
    before: Directory,
    register: Register,
    picture_of: Callable[[ChartSeat], bytes | None] = lambda _seat: None,
    terms: ImportTerms | None = None,
) -> Prepared:
    """Compare the charts with the directory of the day they are to come into force."""
    terms = terms or ImportTerms()
    completed = with_whole_phones(
        (chart for file in files for chart in file.charts), _phones(before, register)
    )
    charts = completed.charts
    publication = DirectoryPublication(picture_of)
    publication.add(charts)
    offices = {name: _carried(before, office) for name, office in publication.offices.items()}
    doubts = tuple(one for file in files for one in file.doubts)
    said = [diagnostic for file in files for diagnostic in file.diagnostics]
    found = (
        *said,
        *completed.told,
        *publication.problems,
        *_problems(charts, before, register),
        *_asked(charts, offices, before, accept=terms.accept),
        *_named(charts, publication.offices.values(), before, terms),
        *_dark(charts, before, terms.matters),
    )
    old = [before.by_name[name] for name in offices if name in before.by_name]
    difference, pairs = compared(old, offices.values())
    changed = {
        name: office for name, office in offices.items() if register.completed(office) != _bare(before, name)
    }
    result = ImportResult(charts, before.day, None, difference, found, doubts)
    return Prepared(result, changed, publication.photos, pairs)


def _phones(before: Directory, register: Register) -> Iterator[tuple[str, str | None]]:
    """Yield the numbers that the city is known to have, each with its office."""
    yield from ((seat.office, seat.phone) for seat in before.seats())
    yield from ((one.name, one.phone) for one in (*before.offices, *register.offices.values()))


def _carried(before: Directory, office: Office) -> Office:
    old = _bare(before, office.name)
    return office if old is None else carried(old, office, before.day)


def _bare(before: Directory, name: str) -> Office | None:
    """Return the office as a chart could have made it: names in other languages never come from a chart."""
    office = before.by_name.get(name)
    return None if office is None or not office.seats else replace(office, names={})


def _asked(
    charts: Iterable[Chart], offices: Mapping[str, Office], before: Directory, *, accept: bool
) -> Iterator[Diagnostic]:
    for chart in charts:
        for one in asks(chart, offices[chart.office], before):
            yield replace(one, severity="warning", asks=0) if accept else one


def _named(
    charts: Iterable[Chart], offices: Iterable[Office], before: Directory, terms: ImportTerms
) -> Iterator[Diagnostic]:
    """Find the names in texts, known in these charts, in former ones and in the directory, or not at all."""
    offices = tuple(offices)
    names = (*people_of(offices), *people_of(before.offices), *terms.predecessors)
    gate = gate_for(names, terms.policy)
    drawn = {chart.office: chart for chart in charts}
    for office in offices:
        chart = drawn[office.name]
        cells = {seat.desk: seat.cell for seat in chart.seats}
        written = {seat.desk: seat.written for seat in chart.seats}
        for one in named_in(office, gate, terms.policy, written):
            message = f"‘{one.name}’은(는) 사람 이름으로 보입니다: “{one.text}”. {MEND}"
            yield Diagnostic(
                "error", chart.file, chart.sheet, cells.get(one.desk), message, named=(one.text, one.name)
            )


def _dark(
    charts: Iterable[Chart], before: Directory, matters: Mapping[tuple[str, str], Sequence[str]]
) -> Iterator[Diagnostic]:
    """Find teams that an office has no more although visitors are led to them."""
    for chart in charts:
        teams = {seat.team for seat in chart.seats} - {None}
        old = before.by_name.get(chart.office)
        for team in (one.name for one in old.teams if one.name not in teams) if old and teams else ():
            if led := matters.get((chart.office, team or "")):
                more = f" 외 {len(led) - 1}가지" if len(led) > 1 else ""
                message = (
                    f"‘{team}’이 배치도에 없습니다. 업무 ‘{led[0]}’{more}를 찾는 분을 이 팀으로 안내합니다. "
                    "팀 이름이 바뀌었으면 담당 업무가 적혀 있는지 보십시오."
                )
                yield Diagnostic("warning", chart.file, chart.sheet, None, message)


def _problems(charts: tuple[Chart, ...], before: Directory, register: Register) -> tuple[Diagnostic, ...]:
    replaced = {chart.office for chart in charts}
    elsewhere = {
        seat.phone: f"{seat.office} {seat.desk}번"
        for seat in before.seats()
        if seat.phone and seat.office not in replaced
    }
    rooms = {name: {office.room} for name, office in register.offices.items() if office.room}
    return problems(charts, rooms=rooms or None, phones_elsewhere=elsewhere)
