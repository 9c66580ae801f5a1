"""What the page of the visibility rules asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.model import Directory
    from kiosk.directory.visibility import Policy


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


class VisibilityOffice(Protocol):
    """The rules of one data folder."""

    def load(self) -> InForce:
        """Load the rules in force."""

    def preview(self, loaded: InForce, draft: Policy, seat_id: str) -> Preview:
        """Tell what a visitor would see of a seat with these rules."""

    def apply(self, draft: Policy, number: int, what: str) -> None:
        """Put rules in force; raises Refusal when somebody changed the rules of that number meanwhile."""

    def take_back(self, number: int) -> None:
        """Go back to the rules before those of that number; raises Refusal when there are none."""
