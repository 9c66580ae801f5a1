# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts from files into a revision: read, compared, judged and published, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.chart import Diagnostic
from kiosk.directory.charts.known import Known
from kiosk.directory.importing import prepare
from kiosk.directory.photos import pictures_beside
from kiosk.directory.revisions import FOUNDED, Outdated, RevisionDraft
from kiosk.directory.visibility import Policy, followed
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.directory.chart import Chart, ParsedFile
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.office_names import OfficeNames
    from kiosk.directory.register import Register
    from kiosk.services.directory import DirectoryService


OPERATOR: Final = "kiosk"


@dataclass(frozen=True, slots=True)
class Import:
    """One import: its files as read, its first day, who publishes, and if offices and losses are meant."""

    parsed: Sequence[ParsedFile]
    files: Sequence[Path]
    valid_from: date
    actor: str
    accept: bool = False
    check: bool = False
    note: str = ""


def run_import(one: Import, desk: DirectoryService) -> ImportResult:
    """Compare the charts with their day, and publish what changes unless something is wrong."""
    offices = {chart.office for file in one.parsed for chart in file.charts}
    base, before, terms = desk.terms(offices, one.valid_from, accept=one.accept)
    prepared = prepare(
        list(one.parsed), before, desk.register_on(one.valid_from), pictures_beside(list(one.files)), terms
    )
    if one.check or prepared.result.refused or not prepared.result.charts:
        return prepared.result
    if not prepared.changed:
        return replace(prepared.result, revision=before.revision)
    at_once = one.valid_from <= desk.today()
    revision = desk.publish(
        RevisionDraft(prepared.changed, one.valid_from, base, one.actor, note=one.note),
        photos=prepared.photos,
        rules=lambda policy: followed(policy, prepared.pairs, now=at_once),
    )
    return replace(prepared.result, revision=revision.number)


def import_first(
    files: Sequence[Path], desk: DirectoryService, progress: Callable[[int, int, str], None] | None
) -> ImportResult | None:
    """Import a city's own charts: a file with an error keeps no other out, and nothing can be lost.

    None where another window of this booth was faster.
    """
    names = desk.names()
    parsed = read_files(_counted(files, progress), names.day, desk.register, Policy(), names)
    one = Import(parsed, files, FOUNDED, OPERATOR, accept=True)
    try:
        first = run_import(one, desk)
        wrong = {problem.file for problem in first.problems if problem.severity == "error"}
        sound = [read for read, file in zip(parsed, files, strict=True) if file.name not in wrong]
        return first if not first.refused or not sound else run_import(replace(one, parsed=sound), desk)
    except Outdated:
        return None


def _counted(files: Sequence[Path], progress: Callable[[int, int, str], None] | None) -> Iterator[Path]:
    for at, file in enumerate(files, 1):
        if progress is not None:
            progress(at, len(files), file.stem)
        yield file


def read_files(
    files: Iterable[Path], today: date, register: Register, policy: Policy, names: OfficeNames
) -> list[ParsedFile]:
    """Read chart files, whatever they hold, with the register's offices and what clerks said of cells.

    An office is found by every name that it bears, bore or will bear.
    """
    from kiosk.directory.charts.reader import read_chart_file  # noqa: PLC0415 # only when a file is read

    said = {(names.name(office), sign, meant) for office, sign, meant in policy.cells}
    known = Known({*register.offices, *(row.name for row in names.rows)}, policy.cells | said)
    return [_by_id(read_chart_file(file, today, known), names) for file in files]


def _by_id(read: ParsedFile, names: OfficeNames) -> ParsedFile:
    if not names.rows:
        return read
    charts = [replace(chart, office=names.first(chart.office)) for chart in read.charts]
    told = tuple(_of_gone(chart, names) for chart in charts if names.now(chart.office) != chart.office)
    return replace(read, charts=type(read.charts)(charts), diagnostics=(*read.diagnostics, *told))


def _of_gone(chart: Chart, names: OfficeNames) -> Diagnostic:
    """Say of a chart whose office went into another that it would take that one's desks away."""
    row, into = names.row(chart.office), names.name(chart.office)
    since = f"{row.valid_from.isoformat()}부터 " if row else ""
    was = row.name if row else chart.office
    message = (
        f"{with_particle(f'‘{was}’', '은/는')} {since}‘{into}’입니다. 합친 부서의 배치도로 넣어 주십시오."
    )
    return Diagnostic("error", chart.file, chart.sheet, None, message)
