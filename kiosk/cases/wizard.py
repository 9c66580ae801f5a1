# SPDX-License-Identifier: GPL-3.0-or-later
"""The intake wizard without a screen: which step comes, what it asks, what is wrong, what is read back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal

from kiosk.cases.answers import CLAIMS, TELL_BY, AnswerProblem, Answers, clean, needed, problems
from kiosk.cases.masks import mask_address, mask_contact, mask_name
from kiosk.cases.notices import consents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from kiosk.charter.promises import Charter, PetitionKind

type StepId = Literal["kind", "about", "words", "who", "review"]
type Asks = Literal[
    "choice", "office", "seat", "long", "text", "address", "contact", "when", "yes-no", "ticks"
]

TITLES: Final[Mapping[StepId, str]] = MappingProxyType(
    {"kind": "무슨 일인지", "about": "어느 부서인지", "words": "내용", "who": "누구신지", "review": "확인"}
)
STEPS: Final[tuple[StepId, ...]] = tuple(TITLES)
LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kind": "무슨 일",
        "claim": "무엇을 청구하시는지",
        "office": "부서",
        "seat": "자리",
        "words": "내용",
        "over_14": "만 14세 이상입니까?",
        "name": "이름",
        "address": "주소",
        "contact": "연락처",
        "tell_by": "답을 받으실 방법",
        "wished": "원하시는 때",
        "place": "원하시는 곳이나 번호",
        "consents": "선택 동의",
        "guardian": "보호자 이름",
    }
)
CLAIM_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {"revisit": "착오로 다시 오신 교통비", "delay": "늦어진 처리"}
)
_PERSONAL: Final = ("name", "address", "contact", "guardian", "place")
_CARRIED: Final = ("name", "address", "contact", "tell_by", "over_14")
_TEXTS: Final = ("words", "name", "address", "contact", "guardian", "place")


@dataclass(frozen=True, slots=True)
class Question:
    """One field as a screen should ask it."""

    field: str
    label: str
    asks: Asks
    required: bool
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of the read-back; `masked` is what may stand in sight of others."""

    field: str
    label: str
    text: str
    masked: str
    personal: bool


@dataclass(frozen=True, slots=True)
class Wizard:
    """One visitor's way through the form; every answer and step gives a new wizard."""

    charter: Charter
    submission: UUID
    given: Mapping[str, Any] = field(default_factory=dict)
    step: StepId = "kind"
    confirmed_aloud: bool = False

    @classmethod
    def begin(cls, charter: Charter, submission: UUID, known: Mapping[str, Any] | None = None) -> Wizard:
        """Start with what this session already knows: the office and seat just visited, a name once given."""
        kept = {key: value for key, value in (known or {}).items() if value and key in LABELS}
        return cls(charter, submission, kept)

    @property
    def kind(self) -> PetitionKind | None:
        """Return the kind chosen, if any."""
        return self.charter.kind(self.given["kind"]) if self.given.get("kind") else None

    @property
    def progress(self) -> tuple[int, int]:
        """Return which step of how many this is."""
        return STEPS.index(self.step) + 1, len(STEPS)

    @property
    def title(self) -> str:
        """Return the step."""
        return TITLES[self.step]

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return what this step asks, in order; the age comes before any personal field."""
        if self.step == "kind" or self.kind is None:
            choices = tuple((one.id, one.name) for one in self.charter.visitor_kinds)
            return (Question("kind", LABELS["kind"], "choice", required=True, choices=choices),)
        return tuple(self._question(one, self.kind) for one in _fields(self.step, self.kind.id, self.given))

    def answer(self, name: str, value: object) -> Wizard:
        """Take one answer; an empty one takes it back."""
        if name not in LABELS:
            raise KeyError(name)
        kept = {key: one for key, one in self.given.items() if key != name}
        if name == "office" and value != self.given.get("office"):
            kept.pop("seat", None)
        tidy = clean(value) if isinstance(value, str) and name in _TEXTS else value
        if name == "consents" and isinstance(tidy, list | tuple | set | frozenset):
            tidy = tuple(dict.fromkeys(tidy))
        if tidy not in (None, "", ()):
            kept[name] = tidy
        return replace(self, given=kept, confirmed_aloud=False)

    def problems(self, now: datetime, knows: Callable[[str], bool] = bool) -> tuple[AnswerProblem, ...]:
        """Return what keeps this step from being left."""
        if self.kind is None:
            return (AnswerProblem("kind", "무슨 일인지 골라 주십시오.", "missing"),)
        asked = {one.field for one in self.questions}
        wrong = [one for one in problems(self.answers(), self.kind, now, knows) if one.field in asked]
        if "over_14" in asked and self._is_personal() and "over_14" not in self.given:
            wrong.insert(0, AnswerProblem("over_14", "먼저 만 14세 이상이신지 알려 주십시오.", "missing"))
        return tuple(wrong)

    def forward(self, now: datetime, knows: Callable[[str], bool] = bool) -> Wizard:
        """Go to the next step, unless something is wrong here or this is the last one."""
        place = STEPS.index(self.step)
        if self.problems(now, knows) or place == len(STEPS) - 1:
            return self
        return replace(self, step=STEPS[place + 1])

    def back(self) -> Wizard:
        """Go back one step and keep everything."""
        return replace(self, step=STEPS[max(STEPS.index(self.step) - 1, 0)])

    def at(self, step: StepId) -> Wizard:
        """Return to an earlier step, as the read-back page offers; steps ahead stay out of reach."""
        return replace(self, step=step) if STEPS.index(step) <= STEPS.index(self.step) else self

    def read_back(self) -> tuple[AnswerLine, ...]:
        """Return everything that will be sent, once, before it is sent."""
        asked = asked_of(self.kind.id) - {"over_14"} if self.kind else frozenset()
        shown = [key for key in LABELS if key in self.given and key in {"kind", *asked}]
        return tuple(self._line(key, self.given[key]) for key in shown)

    def spoken(self, *, headset: bool) -> tuple[str, ...] | None:
        """Return what may be read aloud; None until the visitor has allowed the loudspeaker."""
        if not headset and not self.confirmed_aloud and any(line.personal for line in self.read_back()):
            return None
        return tuple(f"{line.label}, {line.text}" for line in self.read_back())

    def allow_aloud(self) -> Wizard:
        """Remember that the visitor confirmed the warning; any change takes it back."""
        return replace(self, confirmed_aloud=True)

    def answers(self, channel: str = "booth", entered_by: str | None = None) -> Answers:
        """Return the submission, without what this kind does not ask; a guide who types for it is named."""
        kind = self.kind.id if self.kind else ""
        kept = {key: value for key, value in self.given.items() if key in asked_of(kind)}
        return Answers(submission=self.submission, kind=kind, channel=channel, entered_by=entered_by, **kept)

    def carry(self) -> dict[str, Any]:
        """Return what need not be asked again in this session; words and consents are each case's own."""
        return {key: self.given[key] for key in _CARRIED if key in self.given}

    def _question(self, name: str, kind: PetitionKind) -> Question:
        return Question(name, LABELS[name], _ASKS[name], name in needed(kind), _choices(name, kind))

    def _is_personal(self) -> bool:
        return bool(self.kind and self.kind.named) or any(self.given.get(one) for one in _PERSONAL)

    def _line(self, name: str, value: object) -> AnswerLine:
        text = _in_words(name, value, self.kind)
        return AnswerLine(name, LABELS[name], text, _masked(name, text), name in _PERSONAL or name == "words")


_ASKS: Final[Mapping[str, Asks]] = MappingProxyType(
    {
        "claim": "choice",
        "office": "office",
        "seat": "seat",
        "words": "long",
        "over_14": "yes-no",
        "name": "text",
        "address": "address",
        "contact": "contact",
        "tell_by": "choice",
        "wished": "when",
        "place": "text",
        "consents": "ticks",
        "guardian": "text",
    }
)


def asked_of(kind: str) -> frozenset[str]:
    """Return every field that a case of this kind may hold; of another kind's nothing is sent."""
    most: Mapping[str, Any] = {"over_14": False, "consents": True}
    return frozenset(field for step in STEPS[1:] for field in _fields(step, kind, most))


def _fields(step: StepId, kind: str, given: Mapping[str, Any]) -> tuple[str, ...]:
    if step == "about":
        return ("claim", "office", "seat") if kind == "claim" else ("office", "seat")
    if step == "words":
        return ("words",)
    if step == "review":
        return ()
    if kind == "callback":
        return ("over_14", "name", "contact", "wished", "place")
    asked = ("over_14", "name", "address", "contact", "tell_by", "consents")
    young = given.get("over_14") is False and given.get("consents")
    return (*asked, "guardian") if young else asked


def _choices(name: str, kind: PetitionKind) -> tuple[tuple[str, str], ...]:
    if name == "tell_by":
        return tuple((one, one) for one in TELL_BY)
    if name == "claim":
        return tuple((one, CLAIM_NAMES[one]) for one in CLAIMS)
    if name == "consents":
        return tuple((one.id, one.label) for one in consents(kind))
    return ()


def _in_words(name: str, value: object, kind: PetitionKind | None) -> str:
    if name == "kind" and kind is not None:
        return kind.name
    if name == "claim":
        return CLAIM_NAMES.get(str(value), str(value))
    if name == "consents" and kind is not None and isinstance(value, tuple):
        return ", ".join(one.label for one in consents(kind) if one.id in value)
    if isinstance(value, datetime):
        return f"{value.month}월 {value.day}일 {value.hour}시 {value.minute:02d}분"
    return str(value)


def _masked(name: str, text: str) -> str:
    if name in {"name", "guardian"}:
        return mask_name(text)
    if name == "address":
        return mask_address(text)
    return mask_contact(text) if name == "contact" else text
