# SPDX-License-Identifier: GPL-3.0-or-later
"""What one visitor is about to hand in, carried from page to page; nothing of it outlives their session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from kiosk.cases.answers import problems
from kiosk.cases.wizard import STEPS, Wizard
from kiosk.ui.visitor.case_texts import in_words

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.wizard import StepId
    from kiosk.charter.promises import PetitionKind
    from kiosk.services.cases.intake import IntakeService
    from kiosk.services.shown import Services
    from kiosk.ui.shell.stage import Stage

PERSONAL = ("over_14", "name", "address", "contact", "tell_by")
BY_HAND = ("words", "name", "address", "contact", "guardian", "place")
OF_THE_KIND = ("kind", "claim", "consents", "wished")  # what another kind of case does not ask, or asks anew


@dataclass(frozen=True, slots=True)
class DraftStop:
    """One page of the way to the receipt: which step it belongs to, and which field it asks."""

    page: str
    step: StepId
    field: str = ""


ABOUT = DraftStop("case_about", "about", "office")
WORDS = DraftStop("case_words", "words", "words")
PRIVACY = DraftStop("case_privacy", "who")
NAME = DraftStop("case_ask", "who", "name")
ADDRESS = DraftStop("case_ask", "who", "address")
TELL_BY = DraftStop("case_tell", "who", "tell_by")
CONTACT = DraftStop("case_contact", "who", "contact")
CALL = DraftStop("call_number", "who", "contact")
CONSENTS = DraftStop("case_consents", "who", "consents")
GUARDIAN = DraftStop("case_ask", "who", "guardian")
REVIEW = DraftStop("case_review", "review")
CALL_PLACE = DraftStop("case_ask", "who", "place")


class CaseDraft:
    """The wizard's answers of one visitor, and the way that its kind of case takes through the pages."""

    def __init__(self, stage: Stage, *, kind: str, office: str = "", seat: str = "") -> None:
        self.stage = stage
        known = {
            key: value for key, value in stage.remembered.items() if key in (*PERSONAL, "office", "seat")
        }
        given = _taken_over(stage.unfinished.at_hand) | known
        if office:
            known |= {"office": office, "seat": seat}
        self.wizard = Wizard.begin(self.services.charter, uuid4(), {**given, **known, "kind": kind})
        if "over_14" in given:  # False is an answer, too
            self.wizard = self.wizard.answer("over_14", given["over_14"])
        self.known = frozenset(known)
        self.anonymous = False
        self.over = False
        stage.unfinished.begin(self)

    @property
    def services(self) -> Services:
        """Return the use cases behind the screens."""
        return cast("Services", self.stage.services)

    @property
    def intake(self) -> IntakeService:
        """Return the booth's side of the cases."""
        return self.services.intake

    @property
    def kind(self) -> PetitionKind:
        """Return the kind of case chosen."""
        return cast("PetitionKind", self.wizard.kind)

    @property
    def written(self) -> bool:
        """Whether anything was written by hand here, beyond what the session knew."""
        return any(self.given(field) and field not in self.known for field in BY_HAND)

    @property
    def due(self) -> datetime | None:
        """Return by when this would be answered, were it sent now; None while no clock can tell."""
        return self.intake.due(self.wizard.answers(), self.services.now())

    def given(self, field: str) -> Any:  # noqa: ANN401 # any answer
        """Return an answer, or nothing."""
        return self.wizard.given.get(field)

    def answer(self, field: str, value: object) -> None:
        """Take an answer, or take it back when it is empty."""
        self.wizard = self.wizard.answer(field, value)

    def stay_nameless(self) -> None:
        """Hand in without a name: what the session knew of the visitor is left out."""
        self.anonymous = True
        for field in (*PERSONAL, "guardian"):
            self.answer(field, None)

    def wrong(self, *fields: str) -> str:
        """Return what is wrong with these answers, or with any of them when none is named."""
        wrong = problems(self.wizard.answers(), self.kind, self.services.now(), self.intake.knows)
        mine = [one for one in wrong if not fields or one.field in fields]
        return in_words(self.stage, mine[0]) if mine else ""

    def step_of(self, page: str) -> tuple[int, int]:
        """Return which step of how many a page belongs to."""
        stop = next(one for one in (*self.route(everything=True), CALL_PLACE) if one.page == page)
        return STEPS.index(stop.step) + 1, len(STEPS)

    def ask_place(self) -> None:
        """Let the visitor name another place or number to be reached at."""
        self._open(CALL_PLACE, fixing=True)

    def route(self, *, everything: bool = False) -> tuple[DraftStop, ...]:
        """List the pages from the kind to the read-back; what the session knows is not asked again."""
        stops = (ABOUT, WORDS, PRIVACY, *self._who(), REVIEW)
        asked = [one for one in stops if everything or one.field not in self.known or one is ABOUT]
        return tuple(one for one in asked if everything or self._wanted(one))

    def start(self) -> None:
        """Open the first page."""
        self._open(self.route()[0], fixing=False)

    def go_on(self, page: str, field: str = "", *, fixing: bool = False) -> None:
        """Open the page after this one; a visitor who only mends something returns whence they came."""
        if field == CALL_PLACE.field:
            self.stage.pages.back()
            return
        stops = self.route(everything=fixing)
        after = stops[self._place(stops, page, field) + 1]
        if not fixing:
            self._open(after, fixing=False)
        elif after.step == "who" and page not in {ABOUT.page, WORDS.page} and self._wanted(after):
            self._replace(after)
        else:
            self.stage.pages.back()

    def mend(self, step: StepId) -> None:
        """Open the first page of a step over the read-back."""
        stop = next(one for one in self.route(everything=True) if one.step == step and self._wanted(one))
        self._open(stop, fixing=True)

    def remember(self) -> None:
        """Keep for this session what need not be asked again."""
        self.stage.remembered |= self.wizard.carry()

    def _who(self) -> tuple[DraftStop, ...]:
        if self.kind.id == "callback":
            return (CALL, NAME)
        if self.anonymous:
            return (CONSENTS,)
        return (NAME, ADDRESS, TELL_BY, CONTACT, CONSENTS, GUARDIAN)

    def _wanted(self, stop: DraftStop) -> bool:
        young = self.given("over_14") is False and bool(self.given("consents"))
        return stop is not GUARDIAN or young

    @staticmethod
    def _place(stops: tuple[DraftStop, ...], page: str, field: str) -> int:
        return next(at for at, one in enumerate(stops) if one.page == page and field in {"", one.field})

    def _open(self, stop: DraftStop, *, fixing: bool) -> None:
        self.stage.pages.open(stop.page, **self._arguments(stop, fixing=fixing))

    def _replace(self, stop: DraftStop) -> None:
        self.stage.pages.replace(stop.page, **self._arguments(stop, fixing=True))

    def _arguments(self, stop: DraftStop, *, fixing: bool) -> dict[str, object]:
        arguments: dict[str, object] = {"draft": self}
        if stop.page == "case_ask":
            arguments["field"] = stop.field
        if stop is not REVIEW:
            arguments["fixing"] = fixing
        return arguments

    def wipe(self) -> None:
        """Forget everything but the kind, which the page that still stands reads once more as it goes."""
        self.over = True
        self.wizard = Wizard.begin(self.services.charter, uuid4(), {"kind": self.kind.id})


def begun(stage: Stage, *, kind: str, office: str = "", seat: str = "") -> CaseDraft:
    """Return the draft at hand where it is for the same, else a new one with what was written until now."""
    draft = stage.unfinished.at_hand
    same = draft is not None and draft.kind.id == kind and office in {"", draft.given("office")}
    return draft if draft is not None and same else CaseDraft(stage, kind=kind, office=office, seat=seat)


def _taken_over(draft: CaseDraft | None) -> dict[str, Any]:
    if draft is None:
        return {}
    return {key: value for key, value in draft.wizard.given.items() if key not in OF_THE_KIND}
