# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the letters: which wait, which left, which nobody knows of, what is still to be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.cases.posting import OWED, LetterKind, LetterState
from kiosk.charter.moments import moment_words
from kiosk.desk.blocks import DeskAct, DeskCell, DeskView, Lane, Listing, ListRow
from kiosk.desk.page import ActResult, DeskPage
from kiosk.services.admin.letters import NO_KEY, became

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.posting import Letter
    from kiosk.desk.page import DeskStanding, Given
    from kiosk.services.admin.letters import LetterService
    from kiosk.services.admin.results.letters import LetterQueue

KINDS: Final = {
    LetterKind.RECEIPT: "접수 알림", LetterKind.ANSWER: "답변", LetterKind.EXTENSION: "연장 알림",
    LetterKind.APOLOGY: "사과문",
}  # fmt: skip
_CHANNELS: Final = {"mail": "메일", "message": "문자"}
SHAPES: Final = {
    LetterState.WAITING: "near", LetterState.SENDING: "half", LetterState.SENT: "done",
    LetterState.UNKNOWN: "unknown", LetterState.REFUSED: "late", LetterState.BOUNCED: "late",
    LetterState.SETTLED: "done",
}  # fmt: skip
# What the button that sends says; none where a letter has left.
_SENDS: Final = {
    LetterState.WAITING: "지금 보내기", LetterState.UNKNOWN: "다시 보내기",
    LetterState.REFUSED: "다시 보내기",
}  # fmt: skip
_AGAIN: Final = "한 번 더"
_LONG_DOWN: Final = 86_400  # seconds
_EMPTY: Final = "보낸 편지가 없습니다.\n민원을 여시면 ‘메일로 보내기’가 있습니다."


def _show(queue: LetterQueue, _standing: DeskStanding) -> DeskView:
    rows = tuple(_row(one, queue) for one in queue.letters)
    return DeskView((Lane((Listing("편지", rows, _EMPTY, least=64),)),), _stands(queue))


def _row(one: Letter, queue: LetterQueue) -> ListRow:
    late = one.late(queue.now)
    state = ("기한이 지났습니다. " if late else "") + became(one, queue.now)
    by = " · ".join(part for part in (queue.names.get(one.made_by, "지운 계정"), *_tries(one)) if part)
    return ListRow(
        str(one.id),
        (
            DeskCell(moment_words(one.sent_at or one.made_at, queue.now), 112),
            DeskCell(f"{one.number} · {title(one)}", 280, "strong", by),
            DeskCell(state, 0, "less wrap"),
        ),
        "late" if late else SHAPES[one.state],
        acts=tuple(_acts(one)),
    )


def _acts(one: Letter) -> list[DeskAct]:
    acts = []
    if sends := _SENDS.get(one.state):
        acts.append(DeskAct(sends, "send", asks="한 번 더 누르면 보냅니다"))
    if one.state in {LetterState.SENT, LetterState.UNKNOWN}:
        acts.append(DeskAct("돌아옴", "back", asks=_AGAIN))
    if one.state in OWED and one.state is not LetterState.SENDING:
        acts += [DeskAct(f"{how}로 알림", how, asks=_AGAIN) for how in _OTHER_WAYS]
    return acts


def _stands(queue: LetterQueue) -> str:
    """Return how the way out stands, in one sentence."""
    waiting = [one for one in queue.letters if one.state is LetterState.WAITING]
    if waiting and any(one.why and one.why != NO_KEY for one in waiting):  # they cannot get out
        days = max((queue.now - one.made_at).total_seconds() for one in waiting) // _LONG_DOWN
        since = f"{days:.0f}일째" if days else "지금"
        return f"메일 서버로 나가지 못하고 있습니다({since}) · 기다리는 편지 {len(waiting)}"
    if queue.demo:
        return "시연용 도시에서는 편지를 보내지 않습니다"
    if not queue.ways:
        return "설정에 메일 서버가 없어 보내지 않습니다"
    if waiting and not queue.unlocked:
        return f"기다리는 편지 {len(waiting)} · ‘민원’에서 봉인을 여시면 나갑니다"
    return f"기다리는 편지 {len(waiting)}" if waiting else "기다리는 편지가 없습니다"


def title(one: Letter) -> str:
    """Return what a letter is and how it leaves."""
    return f"{KINDS[one.kind]} {_CHANNELS[one.channel]}"


def proof(one: Letter, now: datetime) -> str:
    """Return what proves that a letter left: the server's code, its Message-ID, the digest of its pages."""
    parts = [became(one, now), one.message_id.strip("<>"), one.digest and f"SHA-256 {one.digest[:16]}…"]
    return "\n".join(part for part in parts if part)


def _tries(one: Letter) -> tuple[str, ...]:
    return (f"{one.tries}번 시도" if one.tries > 1 else "", one.message_id.strip("<>") if one.sent_at else "")


def _send(service: LetterService, given: Given[LetterQueue]) -> ActResult:
    return ActResult(service.send(UUID(given.about)))


def _back(service: LetterService, given: Given[LetterQueue]) -> ActResult:
    service.bounced(UUID(given.about))
    return ActResult("돌아온 것으로 적었습니다. 다른 길로 알려 주십시오.")


def _told(how: str, service: LetterService, given: Given[LetterQueue]) -> ActResult:
    service.told(UUID(given.about), how)
    return ActResult("다른 길로 알려 드린 것으로 적었습니다.")


_OTHER_WAYS: Final = ("전화", "우편")
LETTERS: Final = DeskPage["LetterService", "LetterQueue"](
    "letters",
    "보낸 편지",
    "mail",
    lambda service, _place: service.look(),
    _show,
    {"send": _send, "back": _back, **{how: partial(_told, how) for how in _OTHER_WAYS}},
    others_change=True,
)
