"""What the page of the offices and their seats asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.directory.chart import Away
    from kiosk.directory.editing import Sketch
    from kiosk.directory.model import Office
    from kiosk.directory.policy_table import Line
    from kiosk.directory.revisions import Revision


@dataclass(frozen=True, slots=True)
class Listed:
    """One office in the list; `seats` gives for each desk what a search looks through, line by line."""

    office: str
    where: str
    desks: int
    vacant: int
    away: int
    seats: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """An office as published for a day: by which revision, when it changes later, the newest revision of all.

    `width` and `depth` are the room's, in metres; `rules` tells for each occupied desk what may be shown.
    """

    office: Office
    day: date
    where: str
    revision: Revision | None
    latest: int
    later: tuple[date, ...] = ()
    width: float = 12.0
    depth: float = 8.0
    rules: Mapping[str, Line] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a publication: done, with the later days it was carried into, or somebody was faster.

    `standing` is the office as it is now; `unlike` names later days whose own chart wins over the draft.
    """

    standing: Standing
    published: Revision | None = None
    carried: tuple[date, ...] = ()
    unlike: tuple[date, ...] = ()


class SeatOffice(Protocol):
    """The directory's offices, one at a time."""

    def clerk(self) -> str:
        """Name the account that is in: a draft is kept for it alone."""

    def today(self) -> date:
        """Tell the day at the city hall."""

    def offices(self) -> Sequence[Listed]:
        """List every office that has a chart."""

    def standing(self, office: str, day: date) -> Standing:
        """Load an office as it is published for that day; raises Refusal when it has no chart."""

    def publish(self, sketch: Sketch, day: date) -> Outcome:
        """Publish a draft from that day on, unless the office is no longer what the draft began with."""

    def mark_away(self, office: str, desk: str, away: Away | None) -> Outcome:
        """Say from today on that whoever sits there is away, or is back."""

    def hide(self, office: str, desk: str) -> Standing:
        """Let whoever sits there vanish from every screen at once."""

    def show_again(self, office: str, desk: str) -> Standing:
        """Take the hiding back."""

    def allow_photo(self, office: str, desk: str, *, consent: bool) -> Standing:
        """Say whether whoever sits there consents to their photo."""

    def draw_poster(self, office: str) -> str:
        """Draw what is published for the office's door; tell where it lies or that it is being printed."""

    def export(self, office: str) -> str:
        """Write what is published as a chart; tell where it lies."""
