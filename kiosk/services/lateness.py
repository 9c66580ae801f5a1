# SPDX-License-Identifier: GPL-3.0-or-later
"""The evidence of a period, read once: offices' taps, and how late it may come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kiosk.storage.doubts import StoredDoubts
from kiosk.storage.following import StoredFollowing
from kiosk.visits.lateness import LatenessFigures, lateness_of, measured_lateness
from kiosk.visits.trials import counts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.doubts import TrialTap
    from kiosk.visits.taps import Tap


class PeriodEvidence(NamedTuple):
    """Offices' taps, by what lateness evidence was judged by kind; of testers' walks taps and stamps."""

    taps: Sequence[Tap]
    judged: Mapping[str, Sequence[float]]
    trial_taps: Sequence[TrialTap]
    trial_stamps: Sequence[tuple[str, float]]

    def lateness(self, settings: Settings) -> LatenessFigures:
        """Return what is in force, by what the period's evidence was judged, and what its trials measured."""
        in_force = lateness_of(settings)
        others = {
            kind: [one for one in judged if one != in_force.seconds[kind]]
            for kind, judged in self.judged.items()
        }
        found = {kind: some for kind, some in others.items() if some}
        return LatenessFigures(in_force, found, measured_lateness(self.trial_stamps))


def evidence_of(database: Database, first: date | None, last: date | None) -> PeriodEvidence:
    """Return the evidence between two days, and that of the trials of the months they lie in."""
    doubts, following = StoredDoubts(database), StoredFollowing(database)
    ends = f"{first:%Y-%m}" if first else "", f"{last:%Y-%m}" if last else "9999"
    plans = [one for one in following.plans() if ends[0] <= one.period <= ends[1] and one.trials]
    walks = [walk for plan in plans for walk in following.trials(plan).walks if counts(walk)]
    return PeriodEvidence(*doubts.came(first, last), *doubts.of_walks(walks))


def lateness_figures(
    database: Database, settings: Settings, first: date | None, last: date | None
) -> LatenessFigures:
    """Return how late evidence may come, as the command line tells it of a period."""
    return evidence_of(database, first, last).lateness(settings)
