# SPDX-License-Identifier: GPL-3.0-or-later
"""Which rows of the day the guide's console shows, and as what."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.services.guide_results import CallBack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.office_names import OfficeNames
    from kiosk.services.cases.callbacks import Waiting
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.visit import Visit

TRIAL: Final = "trial"  # a tester's walk has a view of its own, and is no visitor's
_ENDED: Final = 6
_ENDED_ROWS: Final = {"within_2min", "later", "unsure", "not_reached", "unknown"}


def has_rung(waiting: Sequence[GuideCall], before: Sequence[GuideCall]) -> bool:
    """Return whether somebody calls who did not call before."""
    return not {one.id for one in waiting} <= {one.id for one in before}


def last_ended(visits: Sequence[Visit], now: Instant) -> Sequence[Visit]:
    """Return what just ended, the latest first; whoever left without a way needs no second look."""
    ended = [one for one in visits if one.purpose != TRIAL and one.outcome(now) in _ENDED_ROWS]
    return sorted(ended, key=attrgetter("ended_at"), reverse=True)[:_ENDED]


def told_call_back(one: Waiting, names: OfficeNames) -> CallBack:
    """Return what the console says of a call that an office has promised."""
    row = one.row
    told = row.state != "received"
    return CallBack(
        row.number, names.name(row.office), row.due.astimezone(SEOUL),
        one.urgency.shape, one.urgency.words, told,
    )  # fmt: skip
