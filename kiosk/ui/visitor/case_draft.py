# SPDX-License-Identifier: GPL-3.0-or-later
"""What one visitor is about to hand in, carried from page to page; nothing of it outlives their session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

from kiosk.cases.answers import problems
from kiosk.cases.form import CARRIED, WITH_MEMO, PetitionForm
from kiosk.ui.visitor.case_texts import in_words

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.answers import AnswerProblem
    from kiosk.charter.promises import PetitionKind
    from kiosk.services.cases.intake import IntakeService
    from kiosk.services.visitor import VisitorServices
    from kiosk.ui.shell.stage import Stage

OF_THE_KIND = ("claim", "consents", "wished")  # what another kind of case does not ask, or asks anew


_OF_THE_CARD = frozenset({"office", "seat"})  # from which a call back was asked for; no complaint is about it

type DraftPart = Literal["about", "words", "who", "consents", "review"]


@dataclass(frozen=True, slots=True)
class DraftStop:
    """One page of the way to the receipt, or one beside it that returns whence it came."""

    page: str
    field: str = ""


WORDS = DraftStop("case_words")
CONTACT = DraftStop("case_contact")
CALL = DraftStop("call_number")
PRAISE = DraftStop("case_praise")
REVIEW = DraftStop("case_review")
CONSENTS = DraftStop("case_consents")
GUARDIAN = DraftStop("case_ask", "guardian")


class CaseDraft:
    """The form of one visitor, and the way that its kind of case takes through the pages."""

    def __init__(self, stage: Stage, *, kind: str, office: str = "", seat: str = "") -> None:
        self.stage = stage
        known = {key: value for key, value in stage.remembered.items() if key in CARRIED}
        given = _taken_over(stage.unfinished.at_hand) | known
        self.offered = str(
            stage.remembered.get("office") or ""
        )  # last looked at: nobody has said it is about it
        self.named_seat = ""  # what the key of a seat reads that was named and taken back
        if office:
            known |= {"office": office, "seat": seat}
        self.form = PetitionForm.begin(uuid4(), {**given, **known, "kind": kind})
        self.known = frozenset(known)
        self.over = False
        stage.unfinished.begin(self)

    @property
    def services(self) -> VisitorServices:
        """Return the use cases behind the screens."""
        return self.stage.services

    @property
    def intake(self) -> IntakeService:
        """Return the booth's side of the cases."""
        return self.services.intake

    @property
    def kind(self) -> PetitionKind:
        """Return the kind of case chosen."""
        return self.services.charter.kinds[self.form.kind]

    @property
    def written(self) -> bool:
        """Whether anything was written or said here, beyond what the session knew."""
        return any(self.given(field) and field not in self.known for field in WITH_MEMO)

    @property
    def due(self) -> datetime | None:
        """Return by when this would be answered, were it sent now; None while no clock can tell."""
        return self.intake.due(self.form.answers(), self.services.now())

    def given(self, field: str) -> Any:  # noqa: ANN401 # any answer
        """Return an answer, or nothing."""
        return self.form.given.get(field)

    def answer(self, field: str, value: object) -> None:
        """Take an answer, or take it back when it is empty."""
        self.form = self.form.answer(field, value)

    def stay_nameless(self) -> None:
        """Hand in without a name: what the session knew of the visitor is left out."""
        for field in (*CARRIED, "guardian"):
            self.answer(field, None)

    def problems(self) -> tuple[AnswerProblem, ...]:
        """Return everything that is wrong with the answers."""
        return problems(self.form.answers(), self.kind, self.services.now(), self.intake.knows)

    def wrong(self, *fields: str) -> str:
        """Return what is wrong with these answers, or with any of them when none is named."""
        mine = [one for one in self.problems() if not fields or one.field in fields]
        return in_words(self.stage, mine[0]) if mine else ""

    def turn_to(self, kind: str) -> None:
        """Make it another kind of case; what only the first asks is left out."""
        if kind != self.kind.id:
            self.answer("kind", kind)
            for field in OF_THE_KIND:
                self.answer(field, None)

    def step_of(self, page: str) -> tuple[int, int]:
        """Return which step of how many a page is; none for one beside the way, and for a way of one page."""
        pages = [stop.page for stop in self.route()]
        return (pages.index(page) + 1, len(pages)) if page in pages and len(pages) > 1 else (0, 0)

    def ask(self, page: str, field: str = "") -> None:
        """Open a page beside the way, which returns whence it came."""
        self._open(DraftStop(page, field), fixing=True)

    def route(self) -> tuple[DraftStop, ...]:
        """List the pages from the kind to the read-back; who the session knows is not asked again."""
        if self.kind.id == "praise":
            return (PRAISE,)
        if self.kind.id == "callback":
            return (CALL, REVIEW)
        return (WORDS, REVIEW) if {*CARRIED} <= self.known else (WORDS, CONTACT, REVIEW)

    def start(self) -> None:
        """Open the first page."""
        self._open(self.route()[0], fixing=False)

    def go_on(self, page: str, *, fixing: bool = False) -> None:
        """Open the page after this one; a visitor who only mends something returns whence they came."""
        young = self.given("over_14") is False and bool(self.given("consents"))
        if page == CONSENTS.page and young and not self.given("guardian"):
            self.stage.pages.replace(GUARDIAN.page, **self._arguments(GUARDIAN, fixing=True))
        elif fixing:
            self.stage.pages.back()
        else:
            stops = self.route()
            self._open(stops[[one.page for one in stops].index(page) + 1], fixing=False)

    def mend(self, part: DraftPart) -> None:
        """Open the page of a part over the read-back."""
        if part == "consents":
            self._open(CONSENTS, fixing=True)
        elif self.kind.id == "callback":
            self._open(CALL, fixing=True)
        else:
            self._open(CONTACT if part == "who" else WORDS, fixing=True)

    def remember(self) -> None:
        """Keep for this session what need not be asked again."""
        self.stage.remembered |= self.form.carry()

    def _open(self, stop: DraftStop, *, fixing: bool) -> None:
        self.stage.pages.open(stop.page, **self._arguments(stop, fixing=fixing))

    def _arguments(self, stop: DraftStop, *, fixing: bool) -> dict[str, object]:
        arguments: dict[str, object] = {"draft": self}
        if stop.field:
            arguments["field"] = stop.field
        if stop is not REVIEW:
            arguments["fixing"] = fixing
        return arguments

    def wipe(self) -> None:
        """Forget everything but the kind, which the page that still stands reads once more as it goes."""
        self.over = True
        self.form = PetitionForm.begin(uuid4(), {"kind": self.form.kind})


def begun(stage: Stage, *, kind: str, office: str = "", seat: str = "") -> CaseDraft:
    """Return the draft at hand where it is for the same, else a new one with what was written until now."""
    draft = stage.unfinished.at_hand
    same = draft is not None and draft.kind.id == kind and office in {"", draft.given("office")}
    return draft if draft is not None and same else CaseDraft(stage, kind=kind, office=office, seat=seat)


def _taken_over(draft: CaseDraft | None) -> dict[str, Any]:
    if draft is None:
        return {}
    left = {*OF_THE_KIND, *(_OF_THE_CARD & draft.known)}
    return {key: value for key, value in draft.form.given.items() if key not in left}
