# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the call-backs: who is to be rung by when, and how it went."""

from __future__ import annotations

from dataclasses import dataclass
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.cases.states import CaseMove
from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import moment_words
from kiosk.ui.admin.sealed import SealedPage
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.services.admin.callbacks import CallBackService
    from kiosk.services.admin.results.callbacks import CallBackEntry, CallList

REVEALED_S: Final = 120.0
STEPS: Final = {
    "O": (CaseMove.TELL_OFFICE, "부서에 알렸습니다."),
    "M": (CaseMove.MISS, "받지 않으셨다고 적었습니다."),
    "C": (CaseMove.CALL, "전화했다고 적었습니다."),
    "G": (CaseMove.GIVE_UP, "닿지 않아 마쳤다고 적었습니다."),
    "T": (CaseMove.HAND_OVER, "{}에 넘겼습니다."),
}
HAND_OVER: Final = "T"
_FACTS: Final = {
    "name": "이름", "contact": "전화", "place": "원하신 곳", "seat": "찾으신 자리", "words": "말씀",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CallRow:
    """One call: nothing personal; `moves` are the keys of what may be done."""

    number: str
    shape: str
    remaining: str
    spent: float
    due: str
    office: str
    told: str
    told_shape: str
    moves: str


@dataclass(frozen=True, slots=True)
class CallFact:
    """One thing the visitor told."""

    label: str
    value: str


@qml_element
class CallQueue(SealedPage["CallBackService"]):
    """The queue by due time, and the call that is chosen."""

    changed = Signal()
    ticked = Signal()

    rows = listed(CallRow)
    facts = listed(CallFact)
    at = shown(int, changed)(lambda self: self._at)
    heading = shown(str, changed)(lambda self: self._heading())
    number = shown(str, changed)(lambda self: self._row.number if self._row else "")
    office = shown(str, changed)(lambda self: self._row.office if self._row else "")
    due = shown(str, changed)(lambda self: self._row.due if self._row else "")
    moves = shown(str, changed)(lambda self: self._row.moves if self._row else "")
    offices = shown("QStringList", changed)(lambda self: self._others())
    handing = shown(bool, changed)(lambda self: self._handing)
    asking = shown(str, changed)(lambda self: self._asking())
    revealed = shown(bool, changed)(lambda self: self._masks_at > 0)
    masking = shown(str, ticked)(lambda self: self._masking())

    def clear(self) -> None:
        """Hold no call."""
        self._listed: CallList | None = None
        self._at, self._about = 0, ""
        self.conceal()

    @property
    def _row(self) -> CallRow | None:
        return self.rows[self._at] if self._at < len(self.rows) else None

    def enter(self, service: Callable[[], CallBackService], about: str = "") -> None:
        """Show the queue, at the call that another page named."""
        self._about = about
        super().enter(service, about)

    @Slot()
    def look(self) -> None:
        """Read the queue again."""
        self.run(lambda office: office.look(), self._show)

    @Slot()
    def refresh(self) -> None:
        """Read the queue again, quietly."""
        self.read(lambda office: office.look(), self._show)

    def _show(self, listed: CallList) -> None:
        number = self._about or (self._row.number if self._row else "")
        self._listed, self._about = listed, ""
        self.rows.show([_call_row(one, listed) for one in listed.calls])
        numbers = [one.waiting.row.number for one in listed.calls]
        if number in numbers:
            self._at = numbers.index(number)
        else:
            self._at = max(0, min(self._at, len(numbers) - 1))
            self.conceal()
        self.show_seal(listed.seal)

    @Slot(int)
    def choose(self, at: int) -> None:
        """Choose a call."""
        if 0 <= at < len(self.rows) and at != self._at:
            self._at = at
            self.conceal()

    @Slot(str)
    def act(self, key: str) -> None:
        """Record the step that a key stands for."""
        if self._listed is None or self._row is None or key not in self._row.moves:
            return
        if key == HAND_OVER:
            self._handing = True
            self.changed.emit()
            return
        move, told = STEPS[key]
        number, seen = self._row.number, self._listed.calls[self._at].version
        self.run(lambda office: office.act(number, seen, move), lambda _done: self._acted(told), keeps=True)

    @Slot(str)
    def hand(self, office: str) -> None:
        """Pass the call to an office of the city."""
        if self._listed is None or self._row is None or office not in self._listed.offices:
            return
        number, seen = self._row.number, self._listed.calls[self._at].version
        told = STEPS[HAND_OVER][1].format(office)
        self.run(
            lambda desk: desk.hand_over(number, seen, office), lambda _done: self._acted(told), keeps=True
        )

    @Slot()
    def stay(self) -> None:
        """Leave the call with its office."""
        self._handing = False
        self.changed.emit()

    def _acted(self, told: str) -> None:
        self._handing = False
        self.tell(told)
        self.look()

    @Slot()
    def reveal(self) -> None:
        """Show whom to ring for two minutes, or hide it again."""
        if self.revealed:
            self.conceal()
        elif self._row is not None and self.may_read():
            number = self._row.number
            self.run(lambda office: office.reveal(number), self._reveal)

    def _reveal(self, content: Mapping[str, str]) -> None:
        self.facts.show([CallFact(label, content[key]) for key, label in _FACTS.items() if content.get(key)])
        self._masks_at = time.monotonic() + REVEALED_S
        self.tell("")
        self.ticked.emit()

    def conceal(self) -> None:
        """Hide whom to ring, and begin nothing with it."""
        self._masks_at, self._handing = 0.0, False
        self.facts.show([])
        self.changed.emit()
        self.ticked.emit()

    def tick(self) -> None:
        """Hide whom to ring when the time is over."""
        if 0 < self._masks_at <= time.monotonic():
            self.conceal()
        self.ticked.emit()
        super().tick()

    def _others(self) -> list[str]:
        mine = self._row.office if self._row else ""
        return [one for one in self._listed.offices if one != mine] if self._listed else []

    def _asking(self) -> str:
        if self._listed is None or self._row is None:
            return ""
        by = self._listed.calls[self._at].hand_over_by
        until = f" 잘못 온 부탁은 {moment_words(by, self._listed.now)}까지 넘기셔야 합니다." if by else ""
        return f"어느 부서의 일입니까?{until} 약속한 전화 시각은 그대로입니다."

    def _heading(self) -> str:
        if self._listed is None:
            return ""
        shown_rows = (
            f" 가운데 오래 늦은 것과 다음 것 {len(self.rows)}" if self._listed.total > len(self.rows) else ""
        )
        return f"걸어야 할 전화 {self._listed.total:,}{shown_rows}"

    def _masking(self) -> str:
        if self._masks_at <= 0:
            return "전화번호와 이름은 봉인되어 있습니다"
        left = max(0, round(self._masks_at - time.monotonic()))
        return f"본 사실이 기록됩니다 · {left // 60}:{left % 60:02d} 뒤 다시 가림"


def _call_row(call: CallBackEntry, listed: CallList) -> CallRow:
    row, urgency = call.waiting.row, call.waiting.urgency
    told = f"{in_seoul(call.told_at):%H:%M} 알림" if call.told_at else "아직 안 알림"
    if call.tries:
        told += f" · {call.tries}번 안 받으심"
    shape = "done" if call.told_at else "unknown"
    if call.parted:
        told, shape = f"{', '.join(call.parted)} 것이면 넘기기", "near"
    return CallRow(
        number=row.number,
        shape=str(urgency.shape),
        remaining=urgency.words,
        spent=urgency.spent,
        due="시계를 맞추면" if row.untimed else moment_words(row.due, listed.now),
        office=row.office,
        told=told,
        told_shape=shape,
        moves="".join(key for key, (move, _) in STEPS.items() if move in call.moves),
    )
