# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor's case without a screen: what each kind asks, what was answered, what is read back and sent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.answers import Answers, clean
from kiosk.cases.masks import mask_address, mask_contact, mask_name
from kiosk.cases.memo import VoiceMemo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

FIELDS: Final = (
    "kind", "claim", "office", "seat", "words", "memo", "over_14", "name", "address", "contact", "tell_by",
    "wished", "place", "consents", "guardian",
)  # fmt: skip
CARRIED: Final = ("name", "address", "contact", "tell_by", "over_14")
BY_HAND: Final = ("words", "name", "address", "contact", "guardian", "place")
WITH_MEMO: Final = (*BY_HAND, "memo")
_MASKS: Final = {
    "name": mask_name, "guardian": mask_name, "address": mask_address, "contact": mask_contact,
}  # fmt: skip
_EMPTY: Final = (None, "", ())  # False is an answer


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of the read-back; `masked` is what may stand in sight of others."""

    field: str
    text: str
    masked: str


@dataclass(frozen=True, slots=True)
class PetitionForm:
    """What one visitor has answered; every answer gives a new form."""

    submission: UUID
    given: Mapping[str, Any] = field(default_factory=dict)
    confirmed_aloud: bool = False

    @classmethod
    def begin(cls, submission: UUID, known: Mapping[str, Any]) -> PetitionForm:
        """Start with the kind and what this session knows: the office and seat visited, a name once given."""
        return cls(
            submission, {key: one for key, one in known.items() if one not in _EMPTY and key in FIELDS}
        )

    @property
    def kind(self) -> str:
        """Return the id of the kind chosen."""
        return str(self.given["kind"])

    def answer(self, name: str, value: object) -> PetitionForm:
        """Take one answer; an empty one takes it back."""
        if name not in FIELDS:
            raise KeyError(name)
        kept = {key: one for key, one in self.given.items() if key != name}
        if name == "office" and value != self.given.get("office"):
            kept.pop("seat", None)
        tidy = clean(value) if isinstance(value, str) and name in BY_HAND else value
        if tidy not in _EMPTY:
            kept[name] = tidy
        return replace(self, given=kept, confirmed_aloud=False)

    def read_back(self) -> tuple[AnswerLine, ...]:
        """Return everything that will be sent, once, before it is sent."""
        asked = asked_of(self.kind) - {"over_14"} | {"kind"}
        return tuple(_line(key, self.given[key]) for key in FIELDS if key in self.given and key in asked)

    def may_be_spoken(self, *, headset: bool) -> bool:
        """Whether it may be read aloud: before strangers nothing personal is until the visitor allows it."""
        personal = any(line.field in BY_HAND for line in self.read_back())
        return headset or self.confirmed_aloud or not personal

    def allow_aloud(self) -> PetitionForm:
        """Remember that the visitor confirmed the warning; any change takes it back."""
        return replace(self, confirmed_aloud=True)

    def answers(self) -> Answers:
        """Return the submission, without what this kind does not ask."""
        asked = asked_of(self.kind)
        kept = {key: value for key, value in self.given.items() if key in asked}
        return Answers(submission=self.submission, kind=self.kind, **kept)

    def carry(self) -> dict[str, Any]:
        """Return what need not be asked again in this session; words and consents are each case's own."""
        return {key: self.given[key] for key in CARRIED if key in self.given}


def asked_of(kind: str) -> frozenset[str]:
    """Return every field that a case of this kind may hold; of another kind's nothing is sent."""
    about = ("claim", "office", "seat", "words") if kind == "claim" else ("office", "seat", "words")
    if kind == "callback":
        return frozenset({*about, "over_14", "name", "contact", "wished", "place"})
    spoken = () if kind == "praise" else ("memo",)
    return frozenset({*about, *spoken, *CARRIED, "consents", "guardian"})


def _line(name: str, value: object) -> AnswerLine:
    text = str(value.seconds if isinstance(value, VoiceMemo) else value)
    return AnswerLine(name, text, _MASKS[name](text) if name in _MASKS else text)
