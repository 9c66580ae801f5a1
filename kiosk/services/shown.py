# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visitor's screens ask of the house; bootstrap answers, tests bring twins.

Everything here is public: no type on this page can hold a hidden name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.charter.promises import Charter
    from kiosk.directory.matters import Matter
    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.search import Answer
    from kiosk.services.cards import ReadCard
    from kiosk.services.cases.intake import IntakeService
    from kiosk.services.survey import CitySurvey
    from kiosk.visits.duty import Attendance
    from kiosk.visits.figures import Figures
    from kiosk.visits.log import VisitLog
    from kiosk.wayfinding.drawing.plan import FloorPlan

Point = tuple[float, float]
CallState = Literal["waiting", "shown", "again", "accepted"]


@dataclass(frozen=True, slots=True)
class ShownFacility:
    """An amenity or a room that everybody may use; `target` is what the way is asked for.

    `places` are building and storey of the nearest by language, `seconds` the walk there.
    """

    names: Mapping[str, str]
    target: str
    glyph: str = "pin"
    places: Mapping[str, str] = field(default_factory=dict)
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class WayStep:
    """One sentence of the way, the storey it is on and where it begins; `floor` is the word to set apart.

    `kind` and `side` say what the foot does, `seen` the side and name of a room that is passed,
    `distance_m` how far the step leads.
    """

    text: str
    ordinal: int
    point: Point
    floor: str = ""
    kind: str = ""
    side: str = ""
    seen: tuple[str, str] = ("", "")
    distance_m: float = 0.0


@dataclass(frozen=True, slots=True)
class Way:
    """A way as shown; `legs` are storeys with points in the straightened venue's metres, as are `plans`."""

    title: str
    place: str
    seconds: Mapping[str, float]
    steps: tuple[WayStep, ...]
    legs: tuple[tuple[int, tuple[Point, ...]], ...]
    target_unit: str = ""
    here: tuple[int, Point] | None = None
    plans: Mapping[int, FloorPlan] = field(default_factory=dict)
    closed: tuple[tuple[int, Point], ...] = ()


@dataclass(frozen=True, slots=True)
class OffSite:
    """A target in another place: no plan, but how to get there."""

    title: str
    address: str
    phone: str
    inside: bool = False  # of this very building, whose plan nobody has drawn yet
    bus: str = ""  # in Korean, as the city says it; empty where nobody has
    parking: str = ""
    map_url: str = ""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Whether an office works now, and its hours in words."""

    open: bool
    hours: str
    lunch: str


@dataclass(frozen=True, slots=True)
class CodeAnswer:
    """What a typed visit code is: an arrival here, the way of an open visit, unknown, or why refused."""

    what: str
    visit: UUID | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the screen nobody has touched says: the city's words by language, or a visitor's praise."""

    texts: Mapping[str, str]
    praise: bool = False


class Services(Protocol):
    """The use cases behind the visitor's screens."""

    @property
    def directory(self) -> PublicDirectory:
        """Return today's public directory."""
        ...

    @property
    def visits(self) -> VisitLog:
        """Return the visit log, which never lets the screen wait."""
        ...

    @property
    def charter(self) -> Charter:
        """Return the charter in force today."""
        ...

    @property
    def intake(self) -> IntakeService:
        """Return the booth's side of the cases: it takes in, and cannot read back."""
        ...

    @property
    def survey(self) -> CitySurvey:
        """Return what is asked at the end, and takes the answers."""
        ...

    @property
    def dongs(self) -> Sequence[str]:
        """Return the city's 동, in Korean, in the order of their keys."""
        ...

    def now(self) -> datetime:
        """Return the present moment, in the city's zone."""
        ...

    def find(self, words: str, *, as_written: bool = False) -> Answer:
        """Return what the words bring, at once; nothing is corrected when they are taken `as_written`."""
        ...

    def offices_of(self, words: str) -> Sequence[str]:
        """Return the offices that words of a case's form bring; nobody is told of those words."""
        ...

    def searched_in_vain(self, words: str) -> None:
        """Count what found nothing; of the words only those are kept that the city's own tables hold."""
        ...

    def matters(self) -> Sequence[Matter]:
        """Return the matters people come for most, topic by topic."""
        ...

    def meant(self, answer: Answer) -> str:
        """Return the matter with a card that an answer's words mean, by its Korean label, or nothing."""
        ...

    def card(self, matter: str, language: str) -> ReadCard | None:
        """Return a matter's confirmed card in a language; None where no office has confirmed one."""
        ...

    def ask_at_window(self, language: str) -> str:
        """Return that the window tells what no office has said."""
        ...

    def facilities(self) -> Sequence[ShownFacility]:
        """Return the amenities and public rooms, nearest first."""
        ...

    @property
    def last_month(self) -> Figures | None:
        """Return how last month's visits ended; None until they are counted."""
        ...

    @property
    def announcements(self) -> Sequence[Announcement]:
        """Return what the city says today to whoever has not touched the screen yet."""
        ...

    def translated(self, korean: str, language: str) -> str:
        """Return the name of an office, team, rank, place or body in a language, else in Korean."""
        ...

    def duty(self, korean: str, language: str) -> str:
        """Return what a duty is about in a language, nothing where only Korean is known."""
        ...

    def sentence(self, body: str, said: str, language: str) -> str:
        """Return what is said of another body in a language, nothing where only Korean is known."""
        ...

    def room(self, office: PublicOffice, language: str) -> str:
        """Return an office's room number as a language writes it."""
        ...

    def opening(self, office: str) -> OpeningHours:
        """Return an office's hours and whether it is open now."""
        ...

    def shut(self, target: str) -> bool:
        """Return that there is no way to this because the rooms it means are all closed now."""
        ...

    def way(self, target: str, language: str, *, step_free: bool) -> Way | OffSite | None:
        """Return the way to an office, a seat or a facility."""
        ...

    def phone_link(self, target: str, language: str, *, step_free: bool, papers: Sequence[str] = ()) -> str:
        """Return the address of this way for the visitor's phone, empty where the city has no pages."""
        ...

    def attendance(self) -> Attendance:
        """Return whether a guide is there to be called, or when one will be."""
        ...

    def code_typed(self, code: str) -> CodeAnswer:
        """Confirm the arrival of the visit with this code if the kiosk stands at its target; else say why."""
        ...

    def call_state(self, call: UUID) -> CallState:
        """Return what became of a call: `shown` once a console has it, `again` once it sounded twice."""
        ...
