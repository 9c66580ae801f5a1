# SPDX-License-Identifier: GPL-3.0-or-later
"""The letters: which wait, which left, which nobody knows of, and what is still to be done about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from kiosk.cases.posting import OWED, LetterKind, LetterState
from kiosk.charter.moments import moment_words
from kiosk.services.admin.letters import NO_KEY, became
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.posting import Letter
    from kiosk.services.admin.letters import LetterService
    from kiosk.services.admin.results.letters import LetterQueue

KINDS: Final = {
    LetterKind.RECEIPT: "접수 알림", LetterKind.ANSWER: "답변", LetterKind.EXTENSION: "연장 알림",
    LetterKind.APOLOGY: "사과문",
}  # fmt: skip
CHANNELS: Final = {"mail": "메일", "message": "문자"}
SHAPES: Final = {
    LetterState.WAITING: "near", LetterState.SENDING: "half", LetterState.SENT: "done",
    LetterState.UNKNOWN: "unknown", LetterState.REFUSED: "late", LetterState.BOUNCED: "late",
    LetterState.SETTLED: "done",
}  # fmt: skip
# What the button that sends says; none where a letter has left.
SENDS: Final = {
    LetterState.WAITING: "지금 보내기", LetterState.UNKNOWN: "다시 보내기",
    LetterState.REFUSED: "다시 보내기",
}  # fmt: skip
LONG_DOWN: Final = 86_400  # seconds


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter: nothing of whom it goes to."""

    key: str
    shape: str
    made: str
    what: str
    state: str
    proof: str
    send: str
    back: bool
    owed: bool


@qml_element
class OutgoingLetters(Page["LetterService"]):
    """The queue, and what came of what left."""

    changed = Signal()
    others_change = True

    rows = listed(LetterRow)
    stands = shown(str, changed)(lambda self: self._stands())

    def clear(self) -> None:
        """Hold no letter."""
        self._queue: LetterQueue | None = None

    @Slot()
    def look(self) -> None:
        """Read the letters again."""
        self.read(lambda desk: desk.look(), self._show)

    @Slot(str)
    def send(self, key: str) -> None:
        """Send a letter now, or once more."""
        self.run(lambda desk: desk.send(UUID(key)), self._sent, keeps=True)

    @Slot(str)
    def back(self, key: str) -> None:
        """Note that a letter came back."""
        self.do(lambda desk: desk.bounced(UUID(key)), "돌아온 것으로 적었습니다. 다른 길로 알려 주십시오.")

    @Slot(str, str)
    def told(self, key: str, how: str) -> None:
        """Note that the petitioner was told in another way."""
        self.do(lambda desk: desk.told(UUID(key), how), "다른 길로 알려 드린 것으로 적었습니다.")

    def _sent(self, became: str) -> None:
        self.tell(became)
        self.look()

    def _show(self, queue: LetterQueue) -> None:
        self._queue = queue
        self.rows.show([letter_row(one, queue) for one in queue.letters])

    def _stands(self) -> str:
        """Return how the way out stands, in one sentence above the list."""
        queue = self._queue
        if queue is None:
            return ""
        waiting = [one for one in queue.letters if one.state is LetterState.WAITING]
        if waiting and _down(queue):
            days = max((queue.now - one.made_at).total_seconds() for one in waiting) // LONG_DOWN
            since = f"{days:.0f}일째" if days else "지금"
            return f"메일 서버로 나가지 못하고 있습니다({since}) · 기다리는 편지 {len(waiting)}"
        if queue.demo:
            return "시연용 도시에서는 편지를 보내지 않습니다"
        if not queue.ways:
            return "설정에 메일 서버가 없어 보내지 않습니다"
        if waiting and not queue.unlocked:
            return f"기다리는 편지 {len(waiting)} · ‘민원’에서 봉인을 여시면 나갑니다"
        return f"기다리는 편지 {len(waiting)}" if waiting else "기다리는 편지가 없습니다"


def letter_row(one: Letter, queue: LetterQueue) -> LetterRow:
    """Return a letter in one line."""
    late = one.late(queue.now)
    state = ("기한이 지났습니다. " if late else "") + became(one, queue.now)
    return LetterRow(
        key=str(one.id),
        shape="late" if late else SHAPES[one.state],
        made=moment_words(one.sent_at or one.made_at, queue.now),
        what=f"{one.number} · {title(one)}",
        state=state,
        proof=" · ".join(part for part in (queue.names.get(one.made_by, "지운 계정"), *_tries(one)) if part),
        send=SENDS.get(one.state, ""),
        back=one.state in {LetterState.SENT, LetterState.UNKNOWN},
        owed=one.state in OWED and one.state is not LetterState.SENDING,
    )


def title(one: Letter) -> str:
    """Return what a letter is and how it leaves."""
    return f"{KINDS[one.kind]} {CHANNELS[one.channel]}"


def proof(one: Letter, now: datetime) -> str:
    """Return what proves that a letter left: the server's code, its Message-ID, the digest of its pages."""
    parts = [became(one, now), one.message_id.strip("<>"), one.digest and f"SHA-256 {one.digest[:16]}…"]
    return "\n".join(part for part in parts if part)


def _tries(one: Letter) -> tuple[str, ...]:
    return (f"{one.tries}번 시도" if one.tries > 1 else "", one.message_id.strip("<>") if one.sent_at else "")


def _down(queue: LetterQueue) -> bool:
    """Return whether letters wait because they cannot get out, and not for a key."""
    waiting = [one for one in queue.letters if one.state is LetterState.WAITING]
    return any(one.why and one.why != NO_KEY for one in waiting)
