# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that leave: which ones, by which channel a petitioner has allowed, and how often they are tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
import re
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.states import CaseMove, Flow
from kiosk.charter.deadline import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.model import CaseEvent
    from kiosk.cases.opened import OpenCase

MAIL_CONSENT: Final = "mail"
MESSAGE_CONSENT: Final = "progress"
HANGS_AFTER: Final = timedelta(minutes=5)  # of a conversation whose longest wait is 30 s
# After each try that reached nobody; then every four hours, for as long as it takes.
_WAITS: Final = tuple(timedelta(minutes=one) for one in (1, 5, 15, 60, 240))
LONGEST_WAIT: Final = _WAITS[-1]
# RFC 5321's plain form. Quoted names and other alphabets are not sent to: few servers take them.
_ADDRESS: Final = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
# A number, and nothing else that a petitioner may have written: it is handed to a command of the city's.
_PHONE: Final = re.compile(r"[+(]?[0-9](?:[ .()-]{0,2}[0-9]){7,14}")


class LetterKind(StrEnum):
    """What a letter says."""

    RECEIPT = "receipt"
    ANSWER = "answer"
    EXTENSION = "extension"
    APOLOGY = "apology"


class LetterChannel(StrEnum):
    """How a letter leaves: whole, by mail; or one line by a text message that it is there."""

    MAIL = "mail"
    MESSAGE = "message"


class LetterState(StrEnum):
    """What has become of a letter."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"  # accepted by the city's own server; nobody knows more
    UNKNOWN = "unknown"  # given to the server, whose answer never came
    REFUSED = "refused"
    BOUNCED = "bounced"
    SETTLED = "settled"  # told in another way, as a clerk has said


_TELLS: Final = {
    LetterKind.ANSWER: frozenset({CaseMove.ANSWER, CaseMove.DECIDE}),
    LetterKind.EXTENSION: frozenset({CaseMove.EXTEND}),
}
OPEN: Final = frozenset({LetterState.WAITING, LetterState.SENDING, LetterState.UNKNOWN, LetterState.REFUSED})
ONCE: Final = (OPEN - {LetterState.REFUSED}) | {LetterState.SENT}  # beside one of these none alike is made
OWED: Final = OPEN | {LetterState.BOUNCED}  # of these the petitioner may have heard nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter as it is kept: in plain nothing of whom it goes to, nor of what it says."""

    id: UUID
    case: UUID
    number: str
    kind: LetterKind
    channel: LetterChannel
    state: LetterState
    message_id: str
    made_at: datetime
    made_by: str
    tries: int
    next_at: datetime | None
    sent_at: datetime | None
    code: int | None
    why: str
    digest: str
    settled_at: datetime | None
    settled_by: str
    how: str
    due: datetime
    closed: bool

    def late(self, now: datetime) -> bool:
        """Return whether the case's term has passed and the letter may have told nobody."""
        return self.state in OWED and not self.closed and now > self.due


def address_of(content: Mapping[str, Any]) -> tuple[LetterChannel, str]:
    """Return channel and address that a petitioner has allowed; raises NotAllowed where there is none."""
    contact, allowed = str(content.get("contact", "")).strip(), tuple(content.get("consents", ()))
    if "@" in contact:
        if MAIL_CONSENT not in allowed:
            raise NotAllowed("전자우편으로 받겠다고 동의하지 않으셨습니다")
        if _ADDRESS.fullmatch(contact) is None:
            raise NotAllowed("전자우편 주소가 보낼 수 없는 모양입니다")
        return LetterChannel.MAIL, contact
    if not contact:
        raise NotAllowed("적어 주신 연락처가 없습니다")
    if MESSAGE_CONSENT not in allowed:
        raise NotAllowed("전자우편 주소도, 문자 동의도 없습니다")
    if _PHONE.fullmatch(contact) is None:
        raise NotAllowed("적어 주신 연락처로는 문자를 보낼 수 없습니다")
    return LetterChannel.MESSAGE, contact


def kinds_of(opened: OpenCase) -> tuple[LetterKind, ...]:
    """List the letters that there is something to write in, the one that is needed next first."""
    done, case = {step.move for step in opened.steps}, opened.case
    if case.undue:
        return ()
    if case.flow is Flow.COMPENSATION and case.opened.follows is not None:
        return (LetterKind.APOLOGY,)
    listed = []
    if done & {CaseMove.ANSWER, CaseMove.DECIDE}:
        listed.append(LetterKind.ANSWER)
    if CaseMove.EXTEND in done:
        listed.append(LetterKind.EXTENSION)
    return (*listed, LetterKind.RECEIPT)


def is_moot(letter: Letter, events: Iterable[CaseEvent]) -> bool:
    """Return whether what a letter tells was said anew since, or its case taken back."""
    anew = _TELLS.get(letter.kind, frozenset()) | {CaseMove.WITHDRAW}
    return any(event.move in anew and event.at > letter.made_at for event in events)


def next_try(tries: int, now: datetime) -> datetime:
    """Return when to try again after so many tries in vain."""
    return now + _WAITS[min(max(tries, 1), len(_WAITS)) - 1]
