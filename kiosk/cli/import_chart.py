# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk import-chart`: read seating charts, show what they change, and publish them for a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.cli.call import CommandRefused

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from kiosk.cli.call import Invocation
    from kiosk.directory.charts.chart import Away, Chart, ChartSeat, Diagnostic
    from kiosk.directory.difference import ChartChange
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.office_names import OfficeNames

HELP = "Read seating charts (xlsx, hwpx, csv), show what changes, and publish them from a day on."
_CHANGES = (("joined", "새로"), ("left", "떠남"), ("moved", "옮김"), ("changed", "바뀜"))


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the files and the day from which they hold."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="seating charts, .xlsx or .csv")
    parser.add_argument("--valid-from", metavar="DATE", help="the first day they hold; today when left out")
    parser.add_argument("--check", action="store_true", help="change nothing, only show")
    parser.add_argument(
        "--accept", action="store_true", help="publish new offices, great losses and growth too; never names"
    )
    parser.add_argument("--parsed", action="store_true", help="also print the charts as read")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Import all files or none; 1 when a problem stands in the way."""
    from kiosk.cli.opening import answering  # noqa: PLC0415 - the same
    from kiosk.services.opened_directory import opened_directory  # noqa: PLC0415 - loads the database

    valid_from = _day(args.valid_from)
    _need(args.files)
    with answering(), opened_directory(call.data, call.config) as desk:
        read = desk.import_charts(args.files, valid_from=valid_from, check=args.check, accept=args.accept)
        result = _named(read, desk.places.office_names(valid_from))
    row = _row(result)
    if args.parsed:
        row["charts"] = [chart_row(chart) for chart in result.charts]
    call.emit(row, _text(result, checked=args.check))
    return 1 if result.refused or not result.charts else 0


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now(ZoneInfo("Asia/Seoul")).date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandRefused("bad_date", f"'{text}' is no date", "write 2026-07-01") from error


def _need(files: list[Path]) -> None:
    for file in files:
        if not file.exists():
            raise CommandRefused("no_file", f"there is no file {file}", "check the path")


def _named(result: ImportResult, names: OfficeNames) -> ImportResult:
    """Return what came of an import with what its offices are called from its day on."""
    if not names.rows:
        return result
    charts = tuple(replace(one, office=names.name(one.office)) for one in result.charts)
    changes = {name: _changes(getattr(result.difference, name), names) for name, _ in _CHANGES}
    return replace(result, charts=charts, difference=replace(result.difference, **changes))


def _changes(changes: Iterable[ChartChange], names: OfficeNames) -> tuple[ChartChange, ...]:
    return tuple(
        replace(one, office=names.name(one.office), from_desk=one.from_desk and names.label(one.from_desk))
        for one in changes
    )


def _row(result: ImportResult) -> dict[str, object]:
    changes = {name: [_item(change) for change in getattr(result.difference, name)] for name, _ in _CHANGES}
    return {
        "offices": list(result.offices),
        "seats": result.seats,
        "revision": result.revision,
        "valid_from": result.valid_from.isoformat(),
        **changes,
        "problems": [_problem(problem) for problem in result.problems],
    }


def _item(change: ChartChange) -> dict[str, object]:
    return {
        "office": change.office,
        "desk": change.desk,
        "from_desk": change.from_desk,
        "fields": list(change.fields),
    }


def _problem(problem: Diagnostic) -> dict[str, object]:
    return {name: getattr(problem, name) for name in ("severity", "file", "sheet", "cell", "message")}


def chart_row(chart: Chart) -> dict[str, object]:
    """Return a chart as read, in the shape that --parsed prints."""
    return {
        "office": chart.office or None,
        "room": chart.room,
        "floor": chart.floor,
        "building": chart.building,
        "date": chart.date,
        "sheet": chart.sheet,
        "seats": [_seat(seat, order) for order, seat in enumerate(chart.seats)],
        "features": [
            {"kind": mark.kind, "text": mark.text, "x": mark.x, "y": mark.y} for mark in chart.marks
        ],
    }


def _seat(seat: ChartSeat, order: int) -> dict[str, object]:
    return {
        "team": seat.team,
        "title": seat.title,
        "name": seat.name,
        "phone": seat.phone,
        "duties": list(seat.duties),
        "empty": seat.empty,
        "away": _away(seat.away),
        "desk": seat.desk,
        "x": seat.x,
        "y": seat.y,
        "order": order,
        "cell": seat.cell,
    }


def _away(away: Away | None) -> dict[str, object] | None:
    if away is None:
        return None
    return {"reason": away.reason, "text": away.text, "from": away.start, "until": away.until}


def _text(result: ImportResult, *, checked: bool) -> str:
    lines = [f"{', '.join(result.offices) or '부서 없음'}: {result.seats}석"]
    for name, word in _CHANGES:
        changes = getattr(result.difference, name)
        lines += [f"  {word} {_change(change)}" for change in changes]
    lines += [_problem_line(problem) for problem in result.problems]
    lines.append(_outcome(result, checked=checked))
    return "\n".join(lines)


def _change(change: ChartChange) -> str:
    origin = f" ← {change.from_desk}" if change.from_desk else ""
    fields = f" ({', '.join(change.fields)})" if change.fields else ""
    return f"{change.office}/{change.desk}{origin}{fields}"


def _problem_line(problem: Diagnostic) -> str:
    where = " ".join(filter(None, (problem.file, problem.sheet, problem.cell)))
    return f"  [{problem.severity}] {where}: {problem.message}"


def _outcome(result: ImportResult, *, checked: bool) -> str:
    if result.asked:
        return "반영하지 않았습니다. 위의 말이 맞으면 --accept를 붙여 다시 넣어 주십시오."
    if result.refused:
        return "고칠 곳이 있어 반영하지 않았습니다."
    if checked:
        return "확인만 하였습니다. 바뀐 것은 없습니다."
    return f"{result.valid_from.isoformat()}부터 적용됩니다(개정 {result.revision})."
