# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole check of a venue: format, geometry, and whether a visitor gets everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.wayfinding.routing.reach import reach_of
from kiosk.wayfinding.venue.archive import read_archive
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.spatial import spatial_problems
from kiosk.wayfinding.venue.structure import structure_problems

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.routing.reach import Reach
    from kiosk.wayfinding.venue.problems import VenueProblem

ORDER = {"violation": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class VenueReport:
    """What a check found; `counts` as `check-venue` prints them."""

    ok: bool
    counts: dict[str, int]
    problems: tuple[VenueProblem, ...]


def check_venue(path: Path) -> VenueReport:
    """Check a folder or an archive; only a path that is neither raises (`NotAVenue`)."""
    archive = read_archive(path)
    venue = load_venue(archive)
    reach: Reach = reach_of(venue)
    found = [*archive.problems, *structure_problems(archive), *spatial_problems(venue), *reach.problems]
    problems = tuple(sorted(dict.fromkeys(found), key=lambda problem: ORDER[problem.severity]))
    counts = {
        "levels": len(venue.levels),
        "units": len(venue.units),
        "openings": len(venue.openings),
        "public_units": reach.public,
        "reachable": reach.reachable,
        "reachable_step_free": reach.step_free,
    }
    return VenueReport(all(problem.severity != "violation" for problem in problems), counts, problems)
