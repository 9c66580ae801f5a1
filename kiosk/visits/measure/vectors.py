# SPDX-License-Identifier: GPL-3.0-or-later
"""The measure from a file of cases, so that anyone can check it: `kiosk measure --from-file`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kiosk.visits.measure import case_rules as rules
from kiosk.visits.measure.compare import holm, p_of_shares
from kiosk.visits.measure.draw import Draw
from kiosk.visits.measure.fold import judged
from kiosk.visits.measure.followed import GROUPS, Followed, Sample, Stratum, estimate
from kiosk.visits.measure.intervals import Share, bounds, by_day, difference, wilson
from kiosk.visits.measure.publishing import hidden_cells, percent, percent_range
from kiosk.visits.measure.student import Z95
from kiosk.visits.measure.timeline import Happened
from kiosk.visits.measure.trials import TrialStratum, trial_estimate
from kiosk.visits.measure.unknown import TimedWalk, chapman, decompose, tipping

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.visits.measure.fold import Judged
    from kiosk.visits.measure.followed import Estimate, Slot

# A case as JSON gives it: its values are checked by use, and what fails is said with the case's id.
Case = Mapping[str, Any]
Result = dict[str, object] | list[str] | None

SHARE, VARIANCE, SIZE = 6, 9, 3  # digits printed


class CaseError(Exception):
    """A case that cannot be computed; the message says which, and why."""


def result_of(case: Case) -> Result:
    """Return the result of one case; raise CaseError with its id and the reason."""
    try:
        rules.finite(case)
        kind = case["kind"]
        method = _METHODS[case["method"]] if kind == "interval" else _KINDS[kind]
        given = case if kind == "visit" else rules.given_of(case)
        method.rule(given)
        return method.compute(given)
    except KeyError as error:
        raise CaseError(f"case {case.get('id')}: unknown or missing {error}") from error
    except (TypeError, ValueError, ArithmeticError, AttributeError, IndexError) as error:
        raise CaseError(f"case {case.get('id')}: {error}") from error


def _visit(case: Case) -> Result:
    events = [
        Happened(float(row["at"]), row["kind"], {k: v for k, v in row.items() if k not in {"at", "kind"}})
        for row in case["events"]
    ]
    return _visit_record(judged(events, float(case["now"])))


def _visit_record(visit: Judged) -> dict[str, object]:
    arrival = visit.arrival
    return {
        "purpose": visit.purpose,
        "language": visit.language,
        "knew_s": visit.knew_s,
        "knew": visit.knew,
        "outcome": visit.outcome,
        "evidence": arrival and arrival.kind,
        "firm": arrival and arrival.firm,
        "arrived_between": arrival and [arrival.low, arrival.high],
        "refused": visit.refused,
        "conflict": visit.conflict,
        "sure": visit.sure,
        "possible": visit.possible,
    }


def _wilson(given: Case) -> Result:
    p = given["hits"] / given["n"]
    return {"p": round(p, SHARE), "ci": _pair(wilson(p, given["n"]))}


def _knew_by_day(given: Case) -> Result:
    share = by_day(given["hits"], given["n"])
    return {"p": round(share.p, SHARE), "n_eff": round(share.n_eff, SIZE), "ci": _pair(share.ci)}


def _bounds(given: Case) -> Result:
    n = given["n"]
    return _band(*(Share(given[end] / n, n, Z95) for end in ("sure", "possible")))


def _bounds_by_day(given: Case) -> Result:
    return _band(*(by_day(given[end], given["n"]) for end in ("sure", "possible")))


def _band(low: Share, high: Share) -> Result:
    band = bounds(low, high)
    return {
        "low": round(band.low, SHARE),
        "high": round(band.high, SHARE),
        "c": round(band.c, SHARE),
        "ci": _pair(band.ci),
    }


def _difference(given: Case) -> Result:
    d, low, high = difference(tuple(given["before"]), tuple(given["after"]))
    return {"d": round(d, SHARE), "lo": round(low, SHARE), "hi": round(high, SHARE)}


def _tipping(given: Case) -> Result:
    point = tipping(given["within"], given["missed"], given["unknown"], given["threshold"])
    if point is None:
        return None
    return {
        "at1": round(point.at1, SHARE),
        "k": round(point.k, SHARE),
        "response_ratio": round(point.response_ratio, SHARE),
    }


def _decompose(given: Case) -> Result:
    times = decompose([TimedWalk(*row) for row in given["rows"]])
    return {
        name: None if (value := getattr(times, name)) is None else round(value, SHARE)
        for name in ("ask", "read", "walk", "ratio", "feasible")
    }


def _chapman(given: Case) -> Result:
    return {"n": round(chapman(given["first"], given["second"], given["both"]), SHARE)}


def _slots(given: Case) -> Result:
    strata = [
        Stratum(row["N"], [_slot(slot) for slot in row["slots"]], given["q"]) for row in given["strata"]
    ]
    found = estimate(Sample(strata, given["A"]))
    return None if found is None else _estimate_record(found)


def _slot(row: Case) -> Slot:
    return {group: Followed(*row[group]) for group in GROUPS if group in row}


def _estimate_record(found: Estimate) -> dict[str, object]:
    return {
        "p": round(found.p, SHARE),
        "v_cluster": round(found.v_cluster, VARIANCE),
        "v_floor": round(found.v_floor, VARIANCE),
        "v": round(found.v, VARIANCE),
        "df": found.df,
        "t": round(found.t, SHARE),
        "n_eff": round(found.n_eff, SIZE),
        "ci": _pair(found.ci),
        "at_word": list(found.at_word),
        "followed": found.followed,
        "lost_band": _pair(found.lost_band),
    }


def _draw(given: Case) -> Result:
    draw = Draw(bytes.fromhex(given["seed"]), given["period"], given["kiosk"])
    return {
        "commit": draw.commitment,
        "followed": [visit for visit in given["visits"] if draw.follows(visit, given["q"])],
        "drawn": {name: draw.slots(given["frame"][name], take) for name, take in given["take"].items()},
    }


def _cells(given: Case) -> Result:
    return hidden_cells(dict(given))


def _rounding(given: Case) -> Result:
    return {"percent": percent(given["p"]), "range": list(percent_range(given["lo"], given["hi"]))}


def _pair(ends: Sequence[float]) -> list[float]:
    return [round(end, SHARE) for end in ends]


def _trials(given: Case) -> Result:
    strata = [
        TrialStratum(str(at), row["n"], row["hits"], row["visits"]) for at, row in enumerate(given["strata"])
    ]
    found = trial_estimate(strata)
    if found is None:
        return None
    return {
        "p": round(found.p, SHARE),
        "v": round(found.v, VARIANCE),
        "df": found.df,
        "ci": _pair(found.ci),
        "covered": round(found.covered, SHARE),
    }


def _differ(given: Case) -> Result:
    """Return which cells differ from all the others beside them, each [hits, n], after Holm's correction."""
    cells = {name: tuple(cell) for name, cell in given["cells"].items()}
    hits, n = (sum(cell[at] for cell in cells.values()) for at in (0, 1))
    p = {name: p_of_shares((k, m), (hits - k, n - m)) for name, (k, m) in cells.items() if m < n}
    return {"p": {name: round(one, SHARE) for name, one in p.items()}, "differ": sorted(holm(p))}


class _Method(NamedTuple):
    """What a case may say, and what is computed of it."""

    rule: Callable[[Case], None]
    compute: Callable[[Case], Result]


_METHODS: Final[Mapping[str, _Method]] = {
    "wilson": _Method(rules.wilson, _wilson),
    "knew_by_day": _Method(rules.by_day, _knew_by_day),
    "bounds": _Method(rules.bounds, _bounds),
    "bounds_by_day": _Method(rules.bounds_by_day, _bounds_by_day),
    "difference": _Method(rules.difference, _difference),
    "tipping": _Method(rules.tipping, _tipping),
    "decompose": _Method(rules.decompose, _decompose),
    "chapman": _Method(rules.chapman, _chapman),
    "trials": _Method(rules.trials, _trials),
    "differ": _Method(rules.differ, _differ),
}
_KINDS: Final[Mapping[str, _Method]] = {
    "visit": _Method(rules.visit, _visit),
    "slots": _Method(rules.slots, _slots),
    "draw": _Method(rules.draw, _draw),
    "cells": _Method(rules.cells, _cells),
    "rounding": _Method(rules.rounding, _rounding),
}
