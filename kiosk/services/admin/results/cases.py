"""What the pages of the cases ask of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.cases.states import Move
from kiosk.services.admin.results.seal import Sealing
from kiosk.services.refused import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from kiosk.cases.answers import Answers
    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.intake import Receipt
    from kiosk.cases.model import Case
    from kiosk.cases.opened import Listed, Step
    from kiosk.cases.urgency import Urgency
    from kiosk.charter.editions import Editions
    from kiosk.charter.promises import Compensation, Kind
    from kiosk.services.admin.results.seal import SealState

LIST_STEP: Final = 100


class Unsaved(Refusal):
    """The disk or the database did not take it just now; the same may be tried again."""


class View(StrEnum):
    """The lists of the page."""

    OPEN = "open"
    CLOSED = "closed"
    PRAISE = "praise"
    MONEY = "money"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many open cases stand how; where there are too many, what is not late is not told apart."""

    late: int
    stopped: int
    near: int
    half: int
    calm: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """What stands above the lists; `groups` are the open cases due before now, today, tomorrow and later."""

    counts: Mapping[View, int]
    tally: Tally
    groups: tuple[int, int, int, int]
    measures: Sequence[MeasureDue]
    ended_late: int


@dataclass(frozen=True, slots=True)
class CaseList:
    """One list from its beginning; `total` is None where the survey counts it, `whole` if nothing follows."""

    now: datetime
    seal: SealState
    total: int | None
    rows: Sequence[Listed]
    whole: bool
    names: Mapping[str, str]
    charter: Editions
    offices: Sequence[str]

    def with_more(self, rows: Sequence[Listed]) -> CaseList:
        """Return the list with further rows."""
        return replace(self, rows=[*self.rows, *rows], whole=len(rows) < LIST_STEP)


@dataclass(frozen=True, slots=True)
class Clock:
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
class Sheet:
    """A case as it may stand on a screen: masked, with all that may be done with it; `owner` has it open."""

    owner: str
    now: datetime
    seal: SealState
    case: Case
    kind: Kind
    clocks: Sequence[Clock]
    hand_over_by: datetime | None
    content: Mapping[str, str]
    steps: Sequence[Step]
    moves: frozenset[Move]
    names: Mapping[str, str]
    offices: Sequence[str]
    people: Sequence[str]
    drafts: Mapping[str, str]
    money: Money
    extendable: bool
    strikes: tuple[int, int] | None  # upheld about the officer of this case, and how many demand a measure

    @property
    def answered_at(self) -> datetime | None:
        """Return when the last answer or decision was written."""
        written = (step.at for step in self.steps if step.move in {Move.ANSWER, Move.DECIDE})
        return max(written, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
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


class CaseOffice(Sealing, Protocol):
    """The cases, sealed until whoever is in has opened their keys."""

    def look(self, view: View, words: str, most: int) -> CaseList:
        """List so many of the cases of a view with these words in number or office."""

    def survey(self) -> Survey:
        """Count every list, and how the open cases stand."""

    def more(self, view: View, words: str, first: int) -> Sequence[Listed]:
        """List further ones."""

    def open(self, number: str) -> Sheet:
        """Open one, masked; it is recorded."""

    def reveal(self, number: str) -> Mapping[str, str]:
        """Read who the visitor is, unmasked; it is recorded."""

    def act(self, number: str, seen: int, move: Move, told: Told) -> Sheet:
        """Take a step with a case that was shown at version `seen`; Overtaken when it is another by now."""

    def strikes(self, number: str, staff: str) -> tuple[int, int]:
        """Count a staff number's upheld complaints beside a complaint; tell how many demand a measure."""

    def step_back(self, number: str, why: str) -> None:
        """Have no more to do with a case."""

    def record_measure(self, due: MeasureDue, measure: str) -> None:
        """Record what was done about an officer with so many upheld complaints."""

    def export(self, number: str, reason: str, *, masked: bool) -> str:
        """Write a case into a file, with a reason; return the file."""

    def letter(self, number: str) -> str:
        """Write the letter of apology of a compensation case into a file; return the file."""

    def take_in(self, answers: Answers) -> Receipt:
        """Take in what came by letter, fax, e-mail or telephone."""
