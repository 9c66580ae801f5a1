# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor takes along from a petition, and what number and code show of it later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from kiosk.charter.hours import in_seoul
from kiosk.charter.promises import UNANSWERED

if TYPE_CHECKING:
    from datetime import datetime

_DAYS: Final = "월화수목금토일"
_NOON: Final = 12
WITHDRAWING: Final = "withdrawing"  # of a step: taken back here, not yet closed at the server
NO_CLOCK: Final = "기기의 시계가 맞지 않아 적지 않았습니다"
NO_DUE: Final = "답을 드리는 기한이 없습니다"
DUE_FOLLOWS: Final = "답을 드릴 기한은 시계를 바로잡은 뒤 정해집니다. 접수번호로 확인하실 수 있습니다."


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the visitor takes along; nothing on it tells who they are. `code` is None when sent twice."""

    number: str
    code: str | None
    kind: str
    kind_name: str
    office: str
    phone: str
    received: datetime
    due: datetime | None  # None while the machine's clock cannot be believed: then no time on it is
    repeated: bool = False
    demo: bool = False
    fax: str = ""
    homepage: str = ""  # where on the city's homepage its window is
    memo_s: int = 0  # how long the visitor spoke instead of writing
    head: str = ""  # where the access log ended: on paper it outlives whoever cuts the log

    @property
    def due_words(self) -> str:
        """Return until when, as one would at the counter."""
        if self.kind in UNANSWERED:
            return NO_DUE
        if self.due is None:
            return DUE_FOLLOWS
        return f"{day_words(self.due)} {time_words(self.due)}까지"

    @property
    def received_words(self) -> str:
        """Return when it was taken."""
        if self.due is None:
            return NO_CLOCK
        local = in_seoul(self.received)
        return f"{day_words(local)} {local:%H:%M}"

    def plain(self) -> dict[str, Any]:
        """Return the receipt for the command line."""
        times = {
            "received": self.received if self.due else None,
            "due": None if self.kind in UNANSWERED else self.due,
        }
        return {
            "receipt": self.number,
            "code": self.code,
            "kind": self.kind,
            "kind_name": self.kind_name,
            "office": self.office,
            "phone": self.phone,
            "fax": self.fax,
            "homepage": self.homepage,
            **{key: time and in_seoul(time).isoformat(timespec="seconds") for key, time in times.items()},
            "due_words": self.due_words,
            "repeated": self.repeated,
            "head": self.head,
            "demo": self.demo,
        }


@dataclass(frozen=True, slots=True)
class StateStep:
    """What happened to a case, as its holder may see it: the state it came to, and when if that is known."""

    state: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class StateView:
    """What number and code open: how far it is and since when, no more."""

    number: str
    kind_name: str
    office: str
    phone: str
    state: str
    due: datetime | None
    closed: bool
    steps: tuple[StateStep, ...] = ()
    withdrawing: datetime | None = None
    undue: bool = False  # nobody waits for an answer


@dataclass(frozen=True, slots=True)
class IntakeRefusal:
    """Why a state is not shown; a screen where five codes were wrong rests, and the telephone is left.

    `unknown` is a number that no booth can have printed; one that was merely never given is `wrong`; one with
    another booth's or desk's letters is `elsewhere`: only the booth that gave a code can tell if it fits.
    """

    why: Literal["unknown", "elsewhere", "wrong", "locked"]
    tries_left: int
    phone: str
    wait_s: float = 0.0


def day_words(moment: datetime) -> str:
    """Return a day: 11월 25일 수요일."""
    local = in_seoul(moment)
    return f"{local.month}월 {local.day}일 {_DAYS[local.weekday()]}요일"


def time_words(moment: datetime) -> str:
    """Return a time of day: 오후 2시 20분, 낮 12시."""
    local = in_seoul(moment)
    half = "오전" if local.hour < _NOON else "낮" if local.hour == _NOON else "오후"
    hour = (local.hour - 1) % _NOON + 1 if local.hour > _NOON else local.hour
    return f"{half} {hour}시" + (f" {local.minute}분" if local.minute else "")
