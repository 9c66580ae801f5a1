# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guide's console asks of the house; whom a case is from goes in, and never comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, timedelta

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.duty import DutyChange, Guide
    from kiosk.visits.figures import Figures
    from kiosk.visits.following import FollowedNow
    from kiosk.visits.visit import Visit


class NotTaken(Exception):  # noqa: N818 # it says what is the case
    """A case could not be taken in; the sentence is for the guide."""


@dataclass(frozen=True, slots=True)
class CallBack:
    """A call that an office has promised: when, which office, how urgent, whether the office knows."""

    number: str
    office: str
    due: datetime
    shape: str
    words: str
    told: bool


@dataclass(frozen=True, slots=True)
class BoothAtWork:
    """One of several booths whose calls ring here; of a silent one nobody knows anything since `heard`."""

    letters: str
    place: str
    heard: datetime | None
    silent: bool
    guides: Sequence[str]


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the console shows, as the database has it at one moment; of many call-backs the next ones."""

    now: Instant
    waiting: Sequence[GuideCall]
    answered: GuideCall | None
    visits: Sequence[Visit]
    ended: Sequence[Visit]
    figures: Figures
    call_backs: Sequence[CallBack]
    call_back_count: int
    duty: DutyChange | None
    alone: timedelta
    stopped: Mapping[str, datetime]
    follow: FollowedNow | None = None
    trial: Visit | None = None
    booths: Sequence[BoothAtWork] = ()


@dataclass(frozen=True, slots=True)
class GuidePlace:
    """Where a target is: its floor, how long the walk takes and at the least; None where nobody walks."""

    floor: str
    seconds: float | None = None
    walkable: bool = True
    least_s: float | None = None


@dataclass(frozen=True, slots=True)
class GuideHit:
    """One answer to the guide's words."""

    target: str
    title: str
    matter: str
    detail: str
    place: GuidePlace


@dataclass(frozen=True, slots=True)
class GuideSignIn:
    """The answer to a name and a password: who may stand at the desk, or why nobody, in a sentence."""

    guide: Guide | None
    problem: str = ""
    given: bool = False  # the password was right, and a new one is asked for


@dataclass(frozen=True, slots=True)
class Offered:
    """What may be chosen at an office: its seats by their words, the times of a call, the soonest first."""

    seats: Mapping[str, str]
    times: Mapping[str, datetime | None]
