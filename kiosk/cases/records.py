# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of the cases, as rules, storage and desks hand it to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

from kiosk.cases.model import Case
from kiosk.charter.promises import UNANSWERED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.model import CaseEvent
    from kiosk.cases.opening import Opened
    from kiosk.cases.sealing import SealedRecord
    from kiosk.cases.states import State


class CaseNotKept(Exception):  # noqa: N818 # it says what is the case
    """The disk or the database did not take it; nothing of it was kept, and it may be tried again."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class ChangedMeanwhile(Exception):  # noqa: N818 # it says what is the case
    """Somebody else changed the case since it was read; nothing was overwritten."""


@dataclass(frozen=True, slots=True)
class CaseAct:
    """What goes into the access log; never personal data."""

    actor: str
    action: str
    object: str = ""
    reason: str = ""
    detail: Mapping[str, str | int | bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainCaseRow:
    """The plain columns of a case, as lists and guides may see them."""

    id: UUID
    number: str
    booth: str
    kind: str
    office: str
    received: datetime
    due: datetime
    law_due: datetime | None
    state: str
    stopped: bool
    assigned: str | None
    closed_at: datetime | None
    channel: str

    @property
    def untimed(self) -> bool:
        """Return whether nobody knows yet when the case came, so that nothing is promised."""
        return self.due <= self.received

    @property
    def undue(self) -> bool:
        """Return whether nobody waits for an answer, so that nothing is late."""
        return self.kind in UNANSWERED

    @property
    def stands(self) -> bool:
        """Return whether the case is due at no known time: its clock stands, has not begun, or never runs."""
        return self.stopped or self.untimed or self.undue


@dataclass(frozen=True, slots=True)
class Keeping:
    """Until when a closed case is kept, and since when it is announced that it goes then."""

    case: UUID
    number: str
    until: datetime
    announced: datetime | None


@dataclass(frozen=True, slots=True)
class Submission:
    """All that is kept of a submission, in one transaction; `opened` is made once the number is drawn."""

    case: UUID
    kind: str
    booth: str
    opened: Callable[[str], Opened]
    dues: Callable[[Opened], tuple[datetime, datetime | None]]
    verifier: Callable[[str], bytes]
    sealed: SealedRecord
    excluded: frozenset[str]
    deed: CaseAct


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a submission; `repeated` when it had been taken before, `head` where the log now ends."""

    opened: Opened
    due: datetime | None
    repeated: bool
    head: str = ""


@dataclass(frozen=True, slots=True)
class CodeTry:
    """What a screen may still try, and what is kept of the code; `verifier` is None for an unknown number."""

    left: int
    wait_s: float
    verifier: bytes | None


@dataclass(frozen=True, slots=True)
class SealedTwice:
    """A record that another key opens as well, and the box for that one."""

    case: UUID
    key: UUID
    box: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    """One case as stored."""

    case: Case
    events: tuple[CaseEvent, ...]
    excluded: frozenset[str]

    def steps(self) -> list[tuple[State, datetime]]:
        """Return each state that the case came to after its receipt, and when."""
        case, steps = Case.fresh(self.case.opened), []
        for event in self.events:
            after = case.after(event)
            if after.state is not case.state:
                steps.append((after.state, event.at))
            case = after
        return steps

    @property
    def answered_at(self) -> datetime | None:
        """Return when the last answer or decision was written."""
        return max((one.at for one in self.events if one.move in {"answer", "decide"}), default=None)


@dataclass(frozen=True, slots=True)
class Overdue:
    """The open cases of one office whose time has passed: how many, and the oldest due time of them."""

    office: str
    count: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class CaseOrder:
    """What a list is sorted by: a plain column, or where its values stand in `ranks`; then by number."""

    column: str
    falling: bool = False
    ranks: tuple[str, ...] = ()


class CaseFilter(TypedDict, total=False):
    """What a list is narrowed to: `without` an account's own people, `like` in the number or the office.

    What is `like` may also be of an office that is `called` so today. `offices` are one and those whose work
    it does; `assigned` is an account, or "" for nobody; `taken_by` some accounts.
    """

    closed: bool | None
    without: str | None
    offices: Collection[str]
    kind: str | None
    kinds: Collection[str]
    channel: str
    state: str | None
    assigned: str | None
    taken_by: Collection[str]
    like: str
    called: Collection[str]
    stands: bool
    untimed: bool
    received_since: datetime
    received_until: datetime
    due_since: datetime
    due_until: datetime
    law_until: datetime
    ended_late: bool
    ended_in_time: bool
