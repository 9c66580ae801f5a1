# SPDX-License-Identifier: GPL-3.0-or-later
"""What `kiosk visits` answers: figures, cells and single visits, as plain data (schema 2) and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.reports.measured import sentences
from kiosk.visits.figures import THRESHOLD
from kiosk.visits.measure.arrival import KINDS, REFUSALS
from kiosk.visits.measure.publishing import percent, percent_range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.reports.charter_report import ReportCell
    from kiosk.visits.clock import Instant
    from kiosk.visits.figures import Arrived, Figures, FollowedFigures, Knew, TrialFigures
    from kiosk.visits.lateness import LatenessFigures
    from kiosk.visits.visit import Visit


def figures_row(figures: Figures, late: LatenessFigures) -> dict[str, object]:
    """Return all figures of a period as plain data."""
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
        "hashes": [{name: getattr(one, name) for name in _PUBLISHED} for one in figures.promised],
        "tipping": tipping
        and dict(zip(("threshold", "at1", "k", "response_ratio"), (THRESHOLD, *tipping), strict=True)),
        "trials": _trials(figures.trials, late),
        "late_s": dict(late.in_force.seconds),
        "late_from": {kind: late.in_force.source(kind) for kind in KINDS},
        "late_before": {kind: [*some] for kind, some in late.others.items()},
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


_PUBLISHED: Final = ("period", "kiosk", "commit", "terms")  # of a month that is not over


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
        "check": dict(zip(("followed", "other"), (one._asdict() for one in sample.checks), strict=True)),
        "draws": [one._asdict() for one in sample.draws],
        "slots": [{**one._asdict(), "done": one.why is None} for one in sample.slots],
        "outside": {"visits": sample.outside, "unplanned": sample.unplanned},
        "publishable": sample.publishable,
        "why": [*sample.why],
    }


def _trials(trials: TrialFigures | None, late: LatenessFigures) -> dict[str, object] | None:
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
        "late_s": {kind: [one.seconds, one.n] for kind, one in late.measured.items()},
        "officer": {"n": trials.officer_n, "within_1min": trials.officer_within},
    }


def cell_row(group: str, cell: ReportCell) -> dict[str, object]:
    """Return one cell of figures told apart as plain data."""
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


def visit_row(visit: Visit, now: Instant) -> dict[str, object]:
    """Return one visit as plain data."""
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
        "follow": visit.follow,
        "followed_s": _rounded(visit.followed_s),
        "clock": "wall" if visit.by_wall else "monotonic",
    }


def _shares(*shares: float) -> list[float]:
    return [round(one, 6) for one in shares]


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)


def cell_text(cell: ReportCell) -> str:
    """Return one cell in a line."""
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


def figures_text(figures: Figures) -> str:
    """Return all figures of a period in words."""
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


def visit_text(visit: Visit, now: Instant) -> str:
    """Return one visit in a line."""
    row = visit_row(visit, now)
    seconds = "" if visit.arrived_s is None else f"{visit.arrived_s:.0f} s"
    parts = (row["began"], visit.target or "-", row["outcome"] or f"open ({visit.code})", seconds)
    return "  ".join(str(part) for part in parts if part)
