# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the letters: what waits, what left, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cases.posting import OWED, LetterChannel, LetterState
from kiosk.charter.moments import moment_words
from kiosk.gateway.port import REASONS, UNOPENED
from kiosk.language.particles import with_particle
from kiosk.services.admin.results.letters import LetterQueue
from kiosk.services.admin.seal import in_words
from kiosk.services.cases.letters import LetterSending
from kiosk.services.gateways import gateways
from kiosk.services.refused import Overtaken, Refused
from kiosk.storage.letters import StoredLetters
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Set  # noqa: PYI025 # as its own name says
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.posting import Letter
    from kiosk.services.admin.seal import Seal
    from kiosk.services.admin.staff_context import StaffContext

MOST: Final = 500
SEALED: Final = "봉인이 잠겨 있습니다. ‘민원’에서 비밀 문구로 먼저 여십시오."
OVERTAKEN: Final = "다른 담당자가 먼저 고쳤습니다."
NO_KEY: Final = UNOPENED
OTHER_KEYS: Final = "열 수 있는 보관자가 봉인을 열면 나갑니다. 그런 분이 없으면 전화로 알려 드리십시오."
OTHER_WAYS: Final = ("전화", "우편", "방문", "문자")


def letter_sending(context: StaffContext) -> LetterSending:
    """Return a desk's way out of the house, as the settings name it."""
    settings = context.settings
    return LetterSending(
        store=StoredLetters(context.storage.database, place_of(settings)),
        ways=gateways(settings),
        city=settings.city_name,
        sender=settings.mail_sender,
        mark=context.mark,
        phone_of=lambda office: context.directory.register.facts(office).phone or settings.guide_phone,
        now=context.now,
    )


class LetterService:
    """The letters, for whoever keeps cases."""

    def __init__(self, context: StaffContext, seal: Seal) -> None:
        self._context = context
        self._seal = seal
        self._letters = letter_sending(context)

    def waiting(self) -> int:
        """Count the letters whose petitioner may have heard nothing."""
        return self._letters.store.waiting(str(self._context.holder().id))

    def look(self) -> LetterQueue:
        """Read the letters, what is open first."""
        with in_words():
            self._letters.store.end_hanging(self._context.now())
            found = self._letters.store.seen_by(str(self._context.holder().id), MOST)
        ways, demo = [str(one) for one in self._letters.ways], self._context.settings.demo
        return LetterQueue(self._context.now(), found, self._context.names(), ways, self._unlocked, demo)

    def send(self, letter: UUID) -> str:
        """Send a letter now that waits, was refused, or may have been taken; return what became of it."""
        kept = self._found(letter)
        if kept.state not in OWED - {LetterState.BOUNCED, LetterState.SENDING}:
            raise Overtaken(OVERTAKEN)
        if not self._unlocked:
            raise Refused(SEALED)
        with in_words():
            return became(self._letters.again(self._seal.at_work, kept), self._context.now())

    def send_due(self) -> int:
        """Send what waits, as long as somebody has the seal open; it does not hold it open."""
        if not self._letters.ways or not self._unlocked:
            return 0
        with in_words():
            return self._letters.send_due(self._seal.desk)

    def bounced(self, letter: UUID) -> None:
        """Note that a letter came back: nobody was told by it."""
        self._change(letter, {LetterState.SENT, LetterState.UNKNOWN}, LetterState.BOUNCED)

    def told(self, letter: UUID, how: str) -> None:
        """Note that the petitioner was told in another way, so that nothing is owed by this letter."""
        if how not in OTHER_WAYS:
            raise Refused("어떻게 알려 드렸는지 골라 주십시오.")
        self._change(letter, OWED - {LetterState.SENDING}, LetterState.SETTLED, how)

    @property
    def _unlocked(self) -> bool:
        return self._seal.state().left_s > 0

    def _change(self, letter: UUID, was: Set[LetterState], becomes: LetterState, how: str = "") -> None:
        kept, now = self._found(letter), self._context.now()
        by = str(self._context.holder().id)
        more = {"settled_at": now, "settled_by": by, "how": how}
        if becomes is LetterState.SETTLED:
            more["box"] = None
        with in_words():
            if not self._letters.store.change(kept, was, becomes, by, now, **more):
                raise Overtaken(OVERTAKEN)

    def _found(self, letter: UUID) -> Letter:
        mine = self._letters.store.seen_by(str(self._context.holder().id))
        found = next((one for one in mine if one.id == letter), None)
        if found is None:
            raise Refused("그런 편지가 없습니다.")
        return found


def became(letter: Letter, now: datetime) -> str:
    """Return what has become of a letter, in a sentence for staff."""
    if letter.state is LetterState.WAITING and letter.why == UNOPENED:
        return f"{_reason(letter)}. {OTHER_KEYS}"
    if letter.state is LetterState.WAITING and letter.next_at and letter.why:
        again = f"봉인이 열려 있으면 {moment_words(letter.next_at, now)}에 다시 보냅니다."
        return f"아직 보내지 못했습니다. {_reason(letter)}. {again}"
    if letter.state is LetterState.SENT and letter.channel is LetterChannel.MESSAGE:
        return "보냈습니다. 문자 명령이 받았습니다."
    if letter.state is LetterState.SETTLED and letter.how:
        return f"{with_particle(letter.how, '으로/로')} 알려 드렸습니다."
    return _BECAME[letter.state].format(code=letter.code, reason=_reason(letter))


_BECAME: Final = {
    LetterState.WAITING: "보낼 차례를 기다립니다.",
    LetterState.SENDING: "보내는 중입니다.",
    LetterState.SENT: "보냈습니다. 서버가 {code}번으로 받았습니다.",
    LetterState.UNKNOWN: "갔는지 모릅니다. 건넨 뒤 서버의 답이 끊겼습니다. 저절로 다시 보내지 않습니다.",
    LetterState.REFUSED: "보내지 못했습니다. {reason}. 다른 길로 알려 주십시오.",
    LetterState.BOUNCED: "돌아왔습니다. 다른 길로 알려 주십시오.",
    LetterState.SETTLED: "보낼 것이 없어졌습니다.",
}


def _reason(letter: Letter) -> str:
    words = REASONS.get(letter.why, "다른 화면에서 보내고 있습니다")
    return f"{words}({letter.code})" if letter.code else words
