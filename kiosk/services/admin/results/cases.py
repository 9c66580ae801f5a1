# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pages of the cases ask of the rest of the program."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kiosk.cases.states import CaseMove
from kiosk.cases.urgency import DueShape
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.model import Case
    from kiosk.cases.opened import CaseStep, ListedCase
    from kiosk.cases.posting import Letter, LetterKind
    from kiosk.cases.urgency import Urgency
    from kiosk.charter.editions import Editions
    from kiosk.charter.promises import Compensation, PetitionKind
    from kiosk.directory.office_names import OfficeNames
    from kiosk.services.admin.results.seal import SealState

LIST_STEP: Final = 100
NOBODY: Final = "nobody"  # of whom a case is that was given to no one


class Unsaved(Refused):
    """The disk or the database did not take it just now; the same may be tried again."""


class View(StrEnum):
    """The lists of the page."""

    OPEN = "open"
    CLOSED = "closed"
    PRAISE = "praise"
    MONEY = "money"
    MEASURES = "measures"


class Lateness(StrEnum):
    """How cases stand to their due time; of closed ones only the first and the last are told apart."""

    LATE = "late"
    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"
    STOPPED = "stopped"
    IN_TIME = "in_time"


class CaseColumn(StrEnum):
    """What a list can be sorted by."""

    DUE = "due"
    LIMIT = "limit"
    NUMBER = "number"
    KIND = "kind"
    OFFICE = "office"
    STEP = "state"
    TAKER = "assigned"
    LAW = "law_due"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseQuery:
    """Which cases, and in what order: of a view, with these words in number or office, of all the rest named.

    `taker` is an account, or NOBODY; "" asks for any. Unsorted, a list is by due time, of closed ones by end.
    """

    view: View = View.OPEN
    words: str = ""
    office: str = ""
    kind: str = ""
    step: str = ""
    taker: str = ""
    lateness: str = ""
    channel: str = ""
    column: CaseColumn | None = None
    falling: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether some of the view's cases may be left out."""
        picked = (self.office, self.kind, self.step, self.taker, self.lateness, self.channel)
        return any((self.words, *picked))


class TableForm(StrEnum):
    """What a table is written as; the value is the file's ending."""

    WORKBOOK = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class CaseExport:
    """A list as a table, with those in charge where a reason is given."""

    form: TableForm
    persons: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CaseExportStep:
    """How many rows are written, of how many; the file once it is whole."""

    done: int
    total: int
    file: str = ""


@dataclass(frozen=True, slots=True)
class CaseTally:
    """How many open cases stand how; where there are too many, what is not late is not told apart."""

    late: int
    stopped: int
    near: int
    half: int
    calm: int
    exact: bool

    @classmethod
    def of(cls, rows: Sequence[ListedCase]) -> CaseTally:
        """Count a list that was read to its end."""
        many = Counter("stands" if one.row.stands else one.urgency.shape for one in rows)
        late, near, half, calm = (
            many[one] for one in (DueShape.LATE, DueShape.NEAR, DueShape.HALF, DueShape.CALM)
        )
        return cls(late, many["stands"], near, half, calm, exact=True)


@dataclass(frozen=True, slots=True)
class CaseSurvey:
    """What stands above the lists; `groups` are the open cases by when they are due.

    Before now, today, tomorrow, later, and at a time that nobody knows now.
    """

    counts: Mapping[View, int]
    tally: CaseTally
    groups: tuple[int, int, int, int, int]
    measures: Sequence[MeasureDue]
    ended_late: int


@dataclass(frozen=True, slots=True)
class OfficerLeave:
    """Somebody who keeps cases is away until a day, that day included, and somebody else stands in."""

    account: str
    deputy: str
    last: date


@dataclass(frozen=True, slots=True)
class ListCount:
    """How many cases a list holds; how many of them are late: open past their time, or closed after it."""

    total: int
    late: int


@dataclass(frozen=True, slots=True)
class CaseList:
    """One list from its beginning; what is not counted yet is None, `whole` if nothing follows."""

    now: datetime
    seal: SealState
    counted: ListCount | None
    rows: Sequence[ListedCase]
    whole: bool
    names: Mapping[str, str]
    charter: Editions
    offices: Sequence[str]
    takers: Sequence[str]
    saved: Sequence[CaseQuery]
    away: Mapping[str, OfficerLeave] = field(default_factory=dict)

    def with_more(self, rows: Sequence[ListedCase]) -> CaseList:
        """Return the list with further rows."""
        return replace(self, rows=[*self.rows, *rows], whole=len(rows) < LIST_STEP)


@dataclass(frozen=True, slots=True)
class CaseClock:
    """One of a case's clocks: its name, when it runs out, and how it stands."""

    title: str
    due: datetime
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class Money:
    """What may be paid for, and what is left of the year's budget, in won."""

    rows: Sequence[Compensation]
    year: int
    budget: int
    spent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCase:
    """A case as it may stand on a screen: masked, with all that may be done with it; `owner` has it open."""

    owner: str
    now: datetime
    seal: SealState
    case: Case
    kind: PetitionKind
    clocks: Sequence[CaseClock]
    hand_over_by: datetime | None
    content: Mapping[str, str]
    steps: Sequence[CaseStep]
    moves: frozenset[CaseMove]
    names: Mapping[str, str]
    offices: Sequence[str]
    people: Sequence[str]
    drafts: Mapping[str, str]
    money: Money
    extendable: bool
    channel: str  # by which way it came, in words
    surveyed: bool  # closed, and the visitor agreed to be asked
    strikes: tuple[int, int] | None  # upheld about the officer of this case, and how many demand a measure
    letters: Sequence[Letter] = ()
    office_names: OfficeNames | None = None
    writable: Sequence[LetterKind] = ()  # what letters there is something to write in
    postable: Sequence[LetterKind] = ()  # what could be sent; nothing where the city sends no letters
    post_bar: str = ""  # why none may be sent to this petitioner
    said: str = ""  # what came of a letter just sent

    def office(self, office: str, at: datetime | None = None) -> str:
        """Return what an office is called, today or at a moment."""
        if self.office_names is None:
            return office
        return self.office_names.at(office, at)

    @property
    def answered_at(self) -> datetime | None:
        """Return when the last answer or decision was written."""
        written = (step.at for step in self.steps if step.move in {CaseMove.ANSWER, CaseMove.DECIDE})
        return max(written, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTimes:
    """What was entered for a step; each step reads its own part."""

    text: str = ""
    to: str = ""
    how: str = ""
    at: datetime | None = None
    upheld: bool | None = None
    staff: str = ""
    period: str = ""
    consented: bool = False
    grant: str = ""
