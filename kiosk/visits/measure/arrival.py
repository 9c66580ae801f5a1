# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence of an arrival: what is refused, what is firm, and between which times the visitor came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from kiosk.visits.events import EventData
    from kiosk.visits.measure.timeline import Happened


Kind = Literal["desk", "door", "code", "guide", "phone", "trial"]
Refusal = Literal[
    "trial_apart", "no_way", "not_on_foot", "too_late", "other_place", "too_early", "clock", "origin"
]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
REFUSALS: Final = (*get_args(Refusal), "taken_back")
# Who can vouch for what: a login fixes where an event comes from, not whether it is true.
ORIGINS: Final = {
    "code": "booth",
    "door": "phone",
    "phone": "phone",
    "desk": "office",
    "guide": "console",
    "trial": "console",
}
WINDOW_S: Final = 1800.0  # evidence later than this after the visitor's last own sign is refused
GUIDE_WINDOW_S: Final = 43_200.0  # half a day after taking a visit over a guide tells nothing more
SKEW_S: Final = 5.0  # how much earlier than the quickest walk two honest clocks may still say
# Beside the console a tester's own phone stops a walk; only the city's server tells in a phone's name.
_ALSO: Final = {"trial": "phone"}
UNCERTAIN_S: Final = 2.0  # a stamp less sure than this tells no time
# How long after the true arrival a stamp of each kind may come, as assumed; a city
# replaces them yearly by its trials' 95th percentile, and what it has set then stands in the event.
LATE_S: Final[dict[str, float]] = {
    "desk": 90.0,
    "door": 10.0,
    "code": 30.0,
    "guide": 15.0,
    "phone": 60.0,
    "trial": 2.0,
}
LATEST_S: Final = 600.0  # what a city may set at the most


@dataclass(frozen=True, slots=True)
class EvidenceContext:
    """What is known of a visit at the moment evidence comes; seconds since it began."""

    trial: bool
    target: str | None
    shown: bool
    on_foot: bool
    least_s: float
    set_out: float
    last_sign: float
    window_s: float = WINDOW_S


@dataclass(frozen=True, slots=True)
class Arrival:
    """One accepted piece of evidence: the visitor came between `low` and `high`; `by` vouches for it."""

    kind: str
    firm: bool
    low: float
    high: float
    by: str | None = None
    by_wall: bool = False


def judge(event: Happened, standing: EvidenceContext) -> Arrival | Refusal:
    """Return the arrival the event proves, or the first reason why it proves none."""
    kind = event.text("evidence") or ""
    why = refusal(event, standing)
    if why is not None:
        return why
    walked = standing.set_out + standing.least_s
    low = min(event.at, max(walked, event.at - late_s(kind, event.number("late_s"))))
    firm = is_firm(kind, event, trial=standing.trial)
    return Arrival(kind, firm, low, event.at, event.text("by"), event.by_wall)


def late_s(kind: str, said: float | None) -> float:
    """Return how late a stamp may come: as its event says that the city has set it, else as assumed."""
    return said if said is not None and 0 <= said <= LATEST_S else LATE_S.get(kind, 0.0)


def refusal(event: Happened, standing: EvidenceContext) -> Refusal | None:
    """Return the first reason why the event proves no arrival, None if it proves one."""
    kind, origin = event.text("evidence") or "", event.text("origin")
    uncertain = event.number("uncertainty_s")
    reasons: tuple[tuple[Refusal, bool], ...] = (
        ("origin", kind not in KINDS or origin not in {None, ORIGINS[kind], _ALSO.get(kind)}),
        ("trial_apart", kind == "trial" and not standing.trial),
        ("no_way", not standing.shown),
        ("not_on_foot", not standing.on_foot),
        ("too_late", event.at > standing.last_sign + standing.window_s),
        ("other_place", _elsewhere(event.text("place"), standing.target)),
        ("too_early", event.at < standing.set_out + standing.least_s - SKEW_S),
        ("clock", uncertain is not None and uncertain > UNCERTAIN_S),
    )
    return next((reason for reason, applies in reasons if applies), None)


def _elsewhere(place: str | None, target: str | None) -> bool:
    """Return whether the evidence is of another place; without one it is of the target."""
    return place is not None and target is not None and room_of(place) != room_of(target)


def room_of(place: str) -> str:
    """Return a seat's room: `교통행정과/17` sits in `교통행정과`."""
    return place.split("/", 1)[0]


def is_firm(kind: str, event: EventData, *, trial: bool = False) -> bool:
    """Return whether evidence of this kind, told so, proves the arrival by itself."""
    match kind:
        case "desk":
            return event.flag("by_code") or (event.flag("alone") and not event.flag("doubted"))
        case "door":
            # Paper can be photographed: it proves no more than a word, wherever it is sent from.
            return event.flag("on_site") and not event.flag("printed")
        case "guide":
            return event.flag("walked")
        case "trial":
            return trial
        case _:
            return kind == "code"
