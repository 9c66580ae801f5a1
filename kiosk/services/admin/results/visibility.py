"""What the page of the visibility rules asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.model import Directory
    from kiosk.directory.visibility import Policy


LARGE: Final = 0.2  # of all desks: more is decided with a reason and its number


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules that hold now, with their number, and whom they are about."""

    number: int
    policy: Policy
    directory: Directory


@dataclass(frozen=True, slots=True)
class Face:
    """What a visitor's card says of one seat; all empty when the seat is hidden."""

    desk: str = ""
    matter: str = ""
    person: str = ""
    duties: str = ""
    phone: str = ""
    photo: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """One seat before and after, what searches find then, and how many seats of the office change."""

    now: Face
    after: Face
    finds: Sequence[tuple[str, str]]
    told: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What rules would change for visitors, in desks; names and hidden ones now and by then."""

    desks: int
    changed: int
    offices: int
    named: tuple[int, int]
    hidden: tuple[int, int]

    @property
    def large(self) -> bool:
        """Say whether so much changes that two presses are not enough."""
        return self.changed > LARGE * self.desks


class VisibilityOffice(Protocol):
    """The rules of one data folder."""

    def load(self) -> InForce:
        """Load the rules in force."""

    def preview(self, loaded: InForce, draft: Policy, seat_id: str) -> Preview:
        """Tell what a visitor would see of a seat with these rules."""

    def weigh(self, loaded: InForce, draft: Policy) -> Reach:
        """Count what visitors would see otherwise than now, changing nothing."""

    def apply(self, loaded: InForce, draft: Policy, what: str, reason: str, typed: str) -> None:
        """Put rules in force, far-reaching ones only with a reason and their number.

        Raise `Refusal` without them, or when somebody changed the rules meanwhile.
        """

    def take_back(self, number: int) -> None:
        """Go back to the rules before those of that number; raises Refusal when there are none."""
