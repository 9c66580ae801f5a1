# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city takes a booth's word for: all about its own visits, and of another's what their visitor does.

A booth's login fixes under which letters an event arrives, not whether it is true. At the centre a machine is
therefore named with its booth's letters in front, as no machine of the centre itself is, and a fold leaves
out what another booth cannot know.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.visits.booths import booth_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.visits.events import VisitEvent

# What staff tell of a visit they tell where it began, or at the centre.
_OF_TRIAL: Final = {"trial_begun", "trial_freed", "trial_seat", "trial_thrown"}
_OF_STAFF: Final = _OF_TRIAL | {"not_reached", "taken_over", "reopened", "followed", "twin", "handled"}


def forwarded_by(letters: str, event: VisitEvent) -> VisitEvent:
    """Return a booth's event as the centre keeps it: under the letters of the login that brought it."""
    return replace(event, kiosk=f"{letters} {event.kiosk}")


def vouched_for(first: VisitEvent, events: Iterable[VisitEvent]) -> list[VisitEvent]:
    """Return the events of a visit, a call or a report that began with `first` and that count.

    A visitor may go on at another booth or type the code there; it knows of no guide and of no office.
    Who is followed in a city is timed at the centre's consoles: no booth says it, not even of its own visits.
    """
    home = booth_of(first.kiosk)
    kept: list[VisitEvent] = []
    for event in events:
        told_by = booth_of(event.kiosk)
        if told_by is not None and event.correction is not None and event.kind == "followed":
            continue
        if told_by in {None, home}:
            kept.append(event)
        elif first.stream == "visit" and event.kind not in _OF_STAFF:
            kept.append(replace(event, origin="booth"))
    return kept
