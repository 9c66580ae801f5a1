# SPDX-License-Identifier: GPL-3.0-or-later
"""What the charter's file may say: promises, kinds of case, windows and compensations, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import timedelta

    from kiosk.charter.hours import WorkingHours
    from kiosk.charter.period import Period

SUBJECT: Final = "subject"
UNANSWERED: Final = frozenset({"praise"})  # kinds that ask for no answer: nothing is owed, nothing is late
CLOCKS: Final = ("wall", "working", "statutory", "calendar", "count", "event", "check")


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise: what starts its clock, what stops it, who answers for it, what a miss means."""

    id: str
    promise: str
    clock: str
    starts: str
    met: str
    answers: str
    missed: str
    within: Period | None = None
    seconds: timedelta | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statutory:
    """A statutory kind of petition and the law's own period."""

    id: str
    name: str
    within: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintWindow:
    """A window to which visitors may turn by telephone, by fax or, by the way named, on the homepage."""

    id: str
    name: str
    office: str
    phone: str
    fax: str | None = None
    homepage: str | None = None

    @property
    def form(self) -> str:
        """Return the name of its form on the homepage: where the way that leads there ends."""
        return (self.homepage or "").rpartition("→")[2].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compensation:
    """What is paid, and on which legal basis; without an amount nothing can be decided yet."""

    id: str
    name: str
    basis: str
    amount: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionKind:
    """A kind of case with its charter clock, its statutory one, and the office that handles it."""

    id: str
    name: str
    clock: Promise
    office: str
    if_about_itself: str
    window: ComplaintWindow
    named: bool
    retention_years: int
    statutory: Statutory | None = None
    opened_by: str = "visitor"

    @property
    def promised(self) -> bool:
        """Return whether the charter promises whoever opens one an answer in time; for praise it does not."""
        return self.opened_by == "visitor" and self.id not in UNANSWERED

    @property
    def within(self) -> Period:
        """Return the charter's own limit, which the receipt promises."""
        if self.clock.within is None:
            raise ValueError(f"promise '{self.clock.id}' has no limit")
        return self.clock.within

    def office_in_charge(self, about: str | None) -> str:
        """Choose the office: no office ever handles a complaint about itself when another can."""
        if self.office == SUBJECT:
            return about or self.window.office
        return self.if_about_itself if about == self.office else self.office


@dataclass(frozen=True, slots=True, kw_only=True)
class Charter:
    """A city's whole charter."""

    city: str
    promises: dict[str, Promise]
    kinds: dict[str, PetitionKind]
    statutory: dict[str, Statutory]
    windows: dict[str, ComplaintWindow]
    compensations: dict[str, Compensation]
    hours: dict[str, WorkingHours] = field(default_factory=dict)
    channels: dict[str, str] = field(default_factory=dict)  # where results are published, their names by id

    @property
    def visitor_kinds(self) -> tuple[PetitionKind, ...]:
        """Return the kinds a visitor may choose from, in the file's order."""
        return tuple(kind for kind in self.kinds.values() if kind.opened_by == "visitor")

    def kind(self, name: str) -> PetitionKind | None:
        """Find a kind by its id or by its Korean name."""
        wanted = name.strip()
        return next((kind for kind in self.kinds.values() if wanted in (kind.id, kind.name)), None)
