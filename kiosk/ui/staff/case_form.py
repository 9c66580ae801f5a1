# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff fill in for somebody else's case, at the desk or beside the booth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from kiosk.cases.answers import CLAIMS, TELL_BY, Answers
from kiosk.cases.form import asked_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.cases.receipt import Receipt

KINDS: Final = {
    "unkind": "불친절",
    "corruption": "부조리",
    "inconvenience": "불편·개선",
    "praise": "칭찬",
    "callback": "전화 부탁",
    "claim": "보상 청구",
}
CLAIM_WORDS: Final = {"revisit": "재방문 교통비", "delay": "처리 지연"}
CHOICES: Final = frozenset({"kind", "channel", "tell_by", "claim", "over_14", "consents", "wished"})
YOUNGER: Final = 1  # the second answer to whether the visitor is fourteen
_LINES: Final = ("name", "address", "contact", "guardian", "place")
_EMPTY: Final[Mapping[str, Any]] = {
    "kind": -1, "channel": -1, "received": "", "office": "", "words": "",
    "name": "", "address": "", "contact": "", "tell_by": -1, "claim": -1,
    "seat": "", "over_14": -1, "consents": (), "guardian": "", "wished": 0, "place": "",
}  # fmt: skip


class CaseForm:
    """The fields of one case, choices by their place from 0; pressing twice sends the same submission."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin another case."""
        self.filled: dict[str, Any] = dict(_EMPTY)
        self.submission = uuid4()

    @property
    def kind(self) -> str:
        """Return the kind that was chosen; nothing before."""
        return list(KINDS)[self.filled["kind"]] if self.filled["kind"] >= 0 else ""

    def answers(self, channel: str, received: datetime | None = None, **more: Any) -> Answers:  # noqa: ANN401 # any answer
        """Return what this kind asks for; raises ValueError with what is to be chosen first."""
        if not self.kind:
            raise ValueError("종류를 골라 주십시오.")
        given: dict[str, Any] = {name: self._text(name) for name in ("office", *_LINES)} | {
            "tell_by": _chosen(TELL_BY, self.filled["tell_by"]),
            "claim": _chosen(CLAIMS, self.filled["claim"]),
            "over_14": self.filled["over_14"] != YOUNGER,
            "consents": tuple(self.filled["consents"]),
            **more,
        }
        return Answers(
            submission=self.submission,
            kind=self.kind,
            channel=channel,
            received=received,
            words=str(self.filled["words"]).strip(),
            **{name: value for name, value in given.items() if name in asked_of(self.kind)},
        )

    def _text(self, key: str) -> str | None:
        return str(self.filled[key]).strip() or None


def receipt_words(one: Receipt) -> str:
    """Return what the visitor takes along."""
    code = one.code or "처음 드린 것"
    return f"{one.number} · 확인번호 {code} · {one.office} {one.phone} · {one.due_words}"


def _chosen(choices: tuple[str, ...], place: int) -> str | None:
    return choices[place] if 0 <= place < len(choices) else None
