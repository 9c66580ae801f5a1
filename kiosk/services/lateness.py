# SPDX-License-Identifier: GPL-3.0-or-later
"""How late evidence may come, as the report and the command line tell it of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.storage.doubts import StoredDoubts
from kiosk.storage.following import StoredFollowing
from kiosk.visits.lateness import LatenessFigures, lateness_of, measured_lateness
from kiosk.visits.trials import counts

if TYPE_CHECKING:
    from datetime import date

    from kiosk.settings import Settings
    from kiosk.storage.database import Database


def lateness_figures(
    database: Database, settings: Settings, first: date | None, last: date | None
) -> LatenessFigures:
    """Return what is in force, by what the period's evidence was judged, and what its trials measured."""
    doubts, following, in_force = StoredDoubts(database), StoredFollowing(database), lateness_of(settings)
    ends = f"{first:%Y-%m}" if first else "", f"{last:%Y-%m}" if last else "9999"
    plans = [one for one in following.plans() if ends[0] <= one.period <= ends[1] and one.trials]
    walks = [walk for plan in plans for walk in following.trials(plan).walks if counts(walk)]
    others = {
        kind: [one for one in judged if one != in_force.seconds[kind]]
        for kind, judged in doubts.judged_by(first, last).items()
    }
    found = {kind: some for kind, some in others.items() if some}
    return LatenessFigures(in_force, found, measured_lateness(doubts.trial_stamps(walks)))
