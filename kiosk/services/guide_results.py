"""What the guide's console asks of the house; whom a case is from goes in, and never comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime, timedelta

    from kiosk.cases.answers import Answers
    from kiosk.cases.intake import Receipt
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.duty import DutyChange, Guide
    from kiosk.visits.figures import Figures
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit
    from kiosk.wayfinding.venue.facilities import Facility


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


class GuideSignIn(Protocol):
    """The answer to a name and a password."""

    @property
    def guide(self) -> Guide | None:
        """Return who may stand at the desk, or None."""
        ...

    @property
    def problem(self) -> str:
        """Return why not, in a sentence."""
        ...


class Counter(Protocol):
    """The guide's desk on an open data folder; every call but the log's may wait for a disk.

    Every act passes one gate, and raises Refusal for who may not do it at that moment.
    """

    @property
    def visits(self) -> VisitLog:
        """Return the visit log, which never lets the screen wait."""
        ...

    def now(self) -> Instant:
        """Return the present instant."""
        ...

    def look(self, *, again: bool = False) -> Picture | None:
        """Return what there is now; None when nothing has changed since the last look."""
        ...

    def guides(self) -> Sequence[Guide]:
        """Return who may stand at the desk, whoever was there last first."""
        ...

    def enter(self, name: str, password: str) -> GuideSignIn:
        """Check a name and a password."""
        ...

    def touch(self) -> None:
        """Note that whoever is on duty works."""
        ...

    def staffed(self) -> bool:
        """Return whether the guide who signed in here may still act."""
        ...

    def take_over(self, guide: Guide) -> None:
        """Record that this guide is there from now on; raises Refusal for who may not be any more."""
        ...

    def finish(self) -> None:
        """Record that whoever was there has left, and sign them out."""
        ...

    def tell_facility(self, facility: str, *, stopped: bool) -> None:
        """Record that a lift or a staircase stopped, or works again."""
        ...

    def tell_office(self, number: str) -> None:
        """Record that the office was told of a call-back again."""
        ...

    @property
    def cases(self) -> CaseTaker:
        """Return who takes in what the visitor present says."""
        ...


@dataclass(frozen=True, slots=True)
class Offered:
    """What may be chosen at an office: its seats by their words, the times of a call, the soonest first."""

    seats: Mapping[str, str]
    times: Mapping[str, datetime | None]


class CaseTaker(Protocol):
    """Takes in what a visitor tells the guide; what is taken in cannot be read back here."""

    def offices(self) -> Sequence[str]:
        """Return the offices that a case may be about."""

    def offered(self, kind: str, office: str) -> Offered:
        """Return what may be chosen at an office."""

    def consents(self, kind: str) -> Mapping[str, str]:
        """Return what a visitor may allow beyond the case, and its words; nothing is ticked beforehand."""

    def privacy(self, kind: str) -> str:
        """Return what a visitor is told before giving name and address."""

    def take_in(self, answers: Answers) -> Receipt:
        """Take in what the visitor present said; raises NotTaken."""


class Finder(Protocol):
    """The search and the ways, which take longer to open than the rest."""

    def find(self, words: str) -> Sequence[GuideHit]:
        """Return what the words bring, best first."""
        ...

    def place(self, target: str) -> GuidePlace:
        """Return where a target is."""
        ...

    def facilities(self) -> Sequence[Facility]:
        """Return the lifts and stairs of this site."""
        ...

    def avoid(self, stopped: Collection[str]) -> None:
        """Lead around what is out of order from now on."""
        ...

    def matter(self, target: str) -> str:
        """Return what a target is for, in a few words."""
        ...


type Renewed = Callable[[], Finder | None]
"""Gives the search over what is published now, None while nothing has changed since the last time."""
