"""What the page of the accounts and the access log asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in, with their rights and the offices they belong to (`head` or `member`)."""

    id: UUID
    name: str
    roles: frozenset[str]
    offices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of the access log: of one account, of one group of actions, of one day, before a row."""

    account: str = ""
    group: str = ""
    day: date | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the access log; `who` is a name or one of the program's own words."""

    seq: int
    at: datetime
    who: str
    place: str
    action: str
    object: str
    reason: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The last review of the log, if there was one, how many rows came since, and whether one is due."""

    at: datetime | None
    who: str
    remark: str
    since: int
    due: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """How many rows were walked, and the first that does not fit."""

    rows: int
    problem: str


class AccountOffice(Protocol):
    """Accounts and their rights, and the log of who did what."""

    def keeps(self) -> bool:
        """Say whether whoever is in may see more than their own password."""

    def people(self) -> Sequence[Person]:
        """List the open accounts by name."""

    def offices(self) -> Sequence[str]:
        """Name every bureau and office that an account can belong to."""

    def make(self, name: str, password: str, roles: Iterable[str]) -> Person:
        """Open an account for one person."""

    def set_roles(self, person: Person, roles: Iterable[str]) -> None:
        """Give and take rights, unless somebody has since the person was shown."""

    def close(self, person: Person) -> None:
        """End an account."""

    def tie(self, person: Person, office: str, part: str) -> None:
        """Say that a person belongs to an office, and so stays out of complaints about it."""

    def untie(self, person: Person, office: str) -> None:
        """Say that a person no longer belongs to an office."""

    def change_password(self, old: str, new: str) -> None:
        """Change the password of whoever is in."""

    def actors(self) -> Sequence[tuple[str, str]]:
        """List who can stand in the log: key and name, the closed accounts too."""

    def log(self, wanted: Wanted) -> Sequence[Entry]:
        """Read a page of the log, newest first."""

    def verify(self) -> Chain:
        """Walk the whole log."""

    def reviewed(self) -> Reviewed:
        """Tell of the last review."""

    def review(self, remark: str) -> None:
        """Record that whoever is in has looked through the log."""
