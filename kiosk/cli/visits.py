# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk visits`: who knew the way and who arrived within the promise, by the measure (schema 2)."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from kiosk.cli.call import CommandRefused
from kiosk.cli.opening import data_of, mark_demo, settings_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.cli.call import Invocation
    from kiosk.reports.charter_report import ReportCell
    from kiosk.services.cells import Cells
    from kiosk.visits.clock import Instant
    from kiosk.visits.figures import Arrived, Figures, FollowedFigures, Knew
    from kiosk.visits.service import VisitService
    from kiosk.visits.trials import TrialFigures
    from kiosk.visits.visit import Visit

HELP = "Report visits and the two-minute promise over a period (days of Seoul, both included)."
_YEARS = range(2000, 2200)
BY = {"floor": "층", "step-free": "계단", "language": "말", "hour": "시각", "office": "부서"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Take a period, and whether to list each visit instead of the figures."""
    parser.add_argument("--from", dest="first", metavar="D", type=_day, help="first day, 2026-11-01")
    parser.add_argument("--to", dest="last", metavar="D", type=_day, help="last day, included")
    parser.add_argument("--by", choices=sorted(BY), help="tell them apart, small cells hidden")
    parser.add_argument("--rows", action="store_true", help="list the visits, one a line")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Print the figures, or the visits they are made of."""
    from kiosk.services.cells import cells_of  # noqa: PLC0415 # loads the database
    from kiosk.services.visits import visit_desk  # noqa: PLC0415 # the same
    from kiosk.visits.store import VisitNotKept  # noqa: PLC0415 # the same

    if args.first and args.last and args.first > args.last:
        raise CommandRefused("usage", f"--from {args.first} is after --to {args.last}", "kiosk visits --help")
    settings = settings_for(call)
    try:
        with data_of(call) as storage:
            mark_demo(call, settings)
            if args.by:
                _tell_apart(call, args, cells_of(storage, settings, args.first, args.last))
            else:
                _report(call, args, visit_desk(storage, settings))
    except VisitNotKept as error:
        raise CommandRefused(
            "busy", f"the visits cannot be read: {error}", "try again in a moment"
        ) from error
    return 0


def _tell_apart(call: Invocation, args: argparse.Namespace, cells: Cells) -> None:
    from kiosk.visits.clock import MachineClock  # noqa: PLC0415 # only when the command runs

    for cell in cells.of(BY[args.by], MachineClock().now()):
        call.emit(_cell(args.by, cell), _cell_text(cell))


def _report(call: Invocation, args: argparse.Namespace, desk: VisitService) -> None:
    from kiosk.visits.clock import MachineClock  # noqa: PLC0415 # only when the command runs

    if args.rows:
        now = MachineClock().now()
        for visit in desk.visits(args.first, args.last):
            call.emit(_visit_row(visit, now), _visit_text(visit, now))
    else:
        figures = desk.figures(args.first, args.last)
        row = {"from": _iso(args.first), "to": _iso(args.last), **_row(figures)}
        call.emit(row, _text(figures))


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no day such as 2026-11-24") from error
    if day.year not in _YEARS:
        raise argparse.ArgumentTypeError(f"the year of {text} must lie in {_YEARS[0]} to {_YEARS[-1]}")
    return day


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _row(figures: Figures) -> dict[str, object]:
    from kiosk.visits.figures import THRESHOLD  # noqa: PLC0415 # only when the command runs
    from kiosk.visits.measure.evidence import LATE_S, REFUSALS  # noqa: PLC0415 # the same

    counted, times, point = figures.tally, figures.tally.times.times, figures.tipping
    tipping = None if point is None else _shares(point.at1, point.k, point.response_ratio)
    return {
        "schema": 2,
        "n": figures.n,
        "visits": figures.purposes,
        "outcomes": figures.outcomes,
        "within_1min": figures.within_1min,
        "evidence": figures.evidence,
        "median_s": {
            "screen": _rounded(times.ask),
            "read": _rounded(times.read),
            "walk": _rounded(times.walk),
        },
        "old_self": counted.old_self,
        "knew": _knew(figures.knew),
        "arrived": _arrived(figures.arrived),
        "followed": _followed(figures.followed),
        "tipping": tipping
        and dict(zip(("threshold", "at1", "k", "response_ratio"), (THRESHOLD, *tipping), strict=True)),
        "trials": _trials(figures.trials),
        "late_s": LATE_S,
        "refused": {kind: counted.refused[kind] for kind in REFUSALS},
        "conflicts": counted.conflicts,
        "walk_ratio": times.ratio and round(times.ratio, 3),
        "feasible": None if times.feasible is None else round(times.feasible, 6),
        "possible_returns": counted.possible_returns,
        "find_officer": {
            "n": counted.officer_n,
            "within_1min": counted.officer_within_1min,
            "door": counted.door._asdict(),
        },
        "attend": {"n": figures.calls, "within_5s": figures.calls_within_5s},
        "open": figures.open,
    }


def _knew(knew: Knew | None) -> dict[str, object] | None:
    if knew is None:
        return None
    return {
        "n": knew.n,
        "within_2min": knew.within,
        "rate": _shares(knew.share.p, *knew.share.ci),
        "n_eff": round(knew.share.n_eff, 3),
        "contradicted": knew.contradicted,
        "if_looked_missed": round(knew.if_looked_missed, 6),
    }


def _arrived(arrived: Arrived | None) -> dict[str, object] | None:
    if arrived is None:
        return None
    return {
        "n": arrived.n,
        "sure": arrived.sure,
        "possible": arrived.possible,
        "bounds": _shares(arrived.band.low, arrived.band.high),
        "ci": _shares(*arrived.band.ci),
        "with_said": _shares(*(one / arrived.n for one in arrived.said)),
        "unsure": arrived.unsure,
    }


def _followed(sample: FollowedFigures | None) -> dict[str, object] | None:
    if sample is None:
        return None
    found = sample.estimate
    return {
        "p": found and round(found.p, 6),
        "ci": found and _shares(*found.ci),
        "v": found and round(found.v, 9),
        "df": found and found.df,
        "slots_drawn": sample.slots_drawn,
        "slots_done": sample.slots_done,
        "followed": sample.followed,
        "lost": sample.lost,
        "busy": sample.busy,
        "lost_band": found and _shares(*found.lost_band),
        "q": sample.q,
        "at_word": [*found.at_word] if found else [],
        "commit": sample.commit,
        "publishable": sample.publishable,
        "why": [*sample.why],
    }


def _trials(trials: TrialFigures | None) -> dict[str, object] | None:
    if trials is None:
        return None
    found = trials.estimate
    return {
        "n": trials.n,
        "within_2min": trials.in_time,
        "strata": {one.name: [one.in_time, one.n, one.visits] for one in trials.strata},
        "p": found and round(found.p, 6),
        "ci": found and _shares(*found.ci),
        "covered": found and round(found.covered, 6),
        "drawn": trials.drawn,
        "missed": trials.missed,
        "thrown": trials.thrown,
        "officer": {"n": trials.officer_n, "within_1min": trials.officer_within},
    }


def _cell(group: str, cell: ReportCell) -> dict[str, object]:
    figures, found = cell.figures, cell.followed.estimate
    return {
        "by": group,
        "name": cell.name,
        "n": figures.n,
        "knew": _knew(figures.knew),
        "arrived": _arrived(figures.arrived),
        "followed": cell.followed.followed,
        "p": found and round(found.p, 6),
        "ci": found and _shares(*found.ci),
        "differs": {"knew": cell.knew_differs, "arrived": cell.arrived_differs},
    }


def _cell_text(cell: ReportCell) -> str:
    from kiosk.visits.measure.publishing import percent, percent_range  # noqa: PLC0415 # when the command runs

    figures, arrived, found = cell.figures, cell.figures.arrived, cell.followed.estimate
    parts = [cell.name, f"{figures.n} asked"]
    if figures.knew is not None:
        parts.append(f"knew {percent(figures.knew.share.p)} %")
    if arrived is not None:
        low, high = percent_range(arrived.band.low, arrived.band.high)
        parts.append(f"arrived {low}-{high} %")
    if found is not None:
        low, high = percent_range(*found.ci)
        parts.append(f"estimate {percent(found.p)} % ({low}-{high})")
    differs = [word for word, on in (("knew", cell.knew_differs), ("arrived", cell.arrived_differs)) if on]
    return "  ".join([*parts, f"differs in {', '.join(differs)}"] if differs else parts)


def _shares(*shares: float) -> list[float]:
    return [round(one, 6) for one in shares]


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)


def _text(figures: Figures) -> str:
    from kiosk.reports.measured import sentences  # noqa: PLC0415 # only when the command runs

    if not figures.n:
        return f"No visit that asked the way has ended in this period; {figures.open} under way."
    counted, arrived = figures.tally, figures.arrived
    lines = [
        *sentences(figures, "en", last_month=False),
        f"{figures.n} visits asked; of all: {_counts(figures.purposes)}",
        f"outcomes: {_counts(figures.outcomes)}",
        f"evidence: {_counts(figures.evidence)}",
        f"refused: {_counts(counted.refused) or 'none'}; contradictions: {counted.conflicts}",
        f"officer found within a minute: {counted.officer_within_1min} of {counted.officer_n}",
        f"at the door: {counted.door.within_1min} of {counted.door.n}, {counted.door.answered} answered",
        f"call answered within 5 seconds: {figures.calls_within_5s} of {figures.calls}",
    ]
    if arrived is not None:
        band = f"arrived within 2 minutes: surely {arrived.sure}, possibly {arrived.possible} of {arrived.n}"
        lines.insert(-2, band)
    return "\n".join(lines)


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {n}" for name, n in counts.items())


def _visit_row(visit: Visit, now: Instant) -> dict[str, object]:
    from kiosk.charter.hours import in_seoul  # noqa: PLC0415 # only where a visit is shown

    outcome = visit.outcome(now)
    return {
        "visit": str(visit.id),
        "began": in_seoul(visit.began.at).isoformat(timespec="seconds"),
        "code": visit.code if outcome is None else None,
        "kiosk": visit.kiosk,
        "started_by": visit.started_by,
        "language": visit.language,
        "modes": list(visit.modes),
        "target": visit.target,
        "outcome": outcome,
        "reason": visit.reason,
        "evidence": visit.evidence,
        "seconds": _rounded(visit.arrived_s),
        "screen_s": _rounded(visit.way_s),
        "walk_s": _rounded(None if visit.arrived_s is None else visit.arrived_s - (visit.set_out_s or 0.0)),
        "understood_s": _rounded(visit.understood_s),
        "purpose": visit.purpose,
        "knew_s": _rounded(visit.knew_s),
        "arrived_between": None if visit.arrived_s is None else [visit.arrived_from_s, visit.arrived_s],
        "firm": None if visit.arrived_s is None else visit.firm,
        "refused": dict(visit.refused),
        "clock": "wall" if visit.by_wall else "monotonic",
    }


def _visit_text(visit: Visit, now: Instant) -> str:
    row = _visit_row(visit, now)
    seconds = "" if visit.arrived_s is None else f"{visit.arrived_s:.0f} s"
    parts = (row["began"], visit.target or "-", row["outcome"] or f"open ({visit.code})", seconds)
    return "  ".join(str(part) for part in parts if part)
