# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that leave: written and sealed when a clerk asks for them, opened and sent at an unlocked desk.

A letter may have been taken though nobody answered; that is said, and it goes a second time only when a clerk
presses, with the same Message-ID.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from kiosk.cases import letters as written
from kiosk.cases.actors import NotYours
from kiosk.cases.posting import (
    Letter,
    LetterChannel,
    LetterKind,
    LetterState,
    address_of,
    is_moot,
    next_try,
)
from kiosk.cases.sealing import Unreadable, decrypt, encrypt
from kiosk.cases.states import CaseMove
from kiosk.charter.deadline import NotAllowed
from kiosk.documents.letters import Letterhead, letter_pdf
from kiosk.gateway.port import UNOPENED, NotSent, Outgoing, Unanswered
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from kiosk.cases.opened import OpenCase
    from kiosk.charter.promises import Compensation
    from kiosk.gateway.port import Gateway
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.storage.letters import StoredLetters

AT_ONCE: Final = 10  # letters a minute, so that the desk's other work is never far behind
IN_FLIGHT: Final = frozenset(
    {LetterState.SENDING, LetterState.UNKNOWN}
)  # unknown, as another desk's clock says
NOBODYS: Final = "kiosk.invalid"  # where no mail server is named (RFC 2606)
TWICE: Final = "같은 편지가 이미 나갔거나 기다리고 있습니다. ‘보낸 편지’에서 보십시오."
# Nothing that follows would fare better.
_ALL_ALIKE: Final = frozenset(
    {"unset", "unreachable", "tls", "certificate", "password", "secret", "command", "command_later"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """What a letter says, and to whom it goes by what they have allowed."""

    channel: LetterChannel
    to: str
    words: str
    since: datetime  # when what it tells happened


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSending:
    """One desk's way out of the house."""

    store: StoredLetters
    ways: Mapping[LetterChannel, Gateway]
    city: str
    sender: str | None
    mark: str
    phone_of: Callable[[str], str]
    now: Callable[[], datetime]

    def bar(self, content: Mapping[str, object]) -> str:
        """Return why nothing can be sent to whoever filed a case; empty where it can."""
        try:
            channel, _ = address_of(content)
        except NotAllowed as no:
            return str(no)
        return "" if channel in self.ways else "그 길로 보내는 설정이 없습니다"

    def queue(self, desk: CaseHandling, case: OpenCase, kind: LetterKind, text: LetterText) -> Letter:
        """Seal a letter into the queue; raises NotAllowed for one that has left already."""
        if text.channel not in self.ways:
            raise NotAllowed("그 길로 보내는 설정이 없습니다.")
        # Never before what it tells, whatever the clock says: one that was set back would let it leave twice.
        opened, now, key = case.case.opened, max(self.now(), text.since), new_key()
        domain = (self.sender or "").rpartition("@")[2] or NOBODYS
        letter = Letter(
            id=key, case=opened.id, number=opened.number, kind=kind, channel=text.channel,
            state=LetterState.WAITING, message_id=f"<{key}@{domain}>", made_at=now,
            made_by=desk.actor.account, tries=0, next_at=self.now(), sent_at=None, code=None, why="",
            digest="", settled_at=None, settled_by="", how="", due=case.due, closed=case.case.closed,
        )  # fmt: skip
        content = {"to": text.to, "words": text.words, "office": case.case.office}
        box = encrypt(desk.key_of(opened.id), opened.id, content)
        if not self.store.add(letter, box, text.since, now):
            raise NotAllowed(TWICE)
        return letter

    def send(self, desk: CaseHandling, letter: Letter) -> Letter:
        """Send a waiting letter, and return it as it then stands."""
        self._tried(desk, letter)
        return self.store.find(letter.id) or letter

    def _tried(self, desk: CaseHandling, letter: Letter) -> bool:
        """Hand a waiting letter over, and return whether it was this desk that did."""
        outgoing = self._ready(desk, letter) if letter.state is LetterState.WAITING else None
        if outgoing is None or (tries := self.store.take(letter, self.now())) is None:
            return False
        self._hand_over(replace(letter, tries=tries), outgoing, desk.actor.account)
        return True

    def send_due(self, desk: CaseHandling) -> int:
        """Send what may be tried now; return how many letters left."""
        self.store.end_hanging(self.now())
        dead, tried, sent = set[LetterChannel](), 0, 0
        for letter in self.store.due(self.now()):
            if tried == AT_ONCE:
                break
            if letter.channel in dead:
                continue
            if not self._tried_by(desk, letter):
                continue
            after = self.store.find(letter.id) or letter
            tried, sent = tried + 1, sent + (after.state is LetterState.SENT)
            if after.state is LetterState.WAITING:
                dead.add(letter.channel)
        return sent

    def _tried_by(self, desk: CaseHandling, letter: Letter) -> bool:
        """Hand a letter over unless it is another's to send.

        What these keys do not open keeps a word of that, and its turn, for whoever has other keys.
        """
        try:
            return self._tried(desk, letter)
        except NotYours:
            return False
        except Unreadable:
            waits = {LetterState.WAITING}
            if letter.why != UNOPENED:
                self.store.change(
                    letter, waits, LetterState.WAITING, desk.actor.account, self.now(), why=UNOPENED
                )
            return False

    def again(self, desk: CaseHandling, letter: Letter) -> Letter:
        """Send once more by a clerk's press what was refused, or may or may not have been taken."""
        stuck, now = {LetterState.UNKNOWN, LetterState.REFUSED}, self.now()
        if letter.state in stuck:
            desk.loaded(letter.number)
            self.store.change(letter, stuck, LetterState.WAITING, desk.actor.account, now, next_at=now)
        return self.send(desk, self.store.find(letter.id) or letter)

    def _ready(self, desk: CaseHandling, letter: Letter) -> Outgoing | None:
        """Open a letter and set it; all that can fail here comes before anything is given away."""
        stored, box = desk.loaded(letter.number), self.store.box(letter)
        if box is None or is_moot(letter, stored.events):
            self._settle(letter, desk.actor.account)
            return None
        content = decrypt(desk.key_of(letter.case), letter.case, box)
        office, words = str(content["office"]), str(content["words"])
        phone, subject = self.phone_of(office), written.SUBJECTS[letter.kind]
        if letter.channel is LetterChannel.MESSAGE:
            text = written.short(letter.kind, self.city, letter.number, office, phone)
            return Outgoing(letter.message_id, content["to"], subject, text)
        name = f"{letter.number}-{letter.kind}.pdf"
        pdf = letter_pdf(name, words, self.mark, Letterhead(self.city, office, phone))
        text = written.cover(letter.kind, self.city, letter.number, office, phone)
        return Outgoing(letter.message_id, content["to"], f"[{self.city}] {subject}", text, name, pdf)

    def _settle(self, letter: Letter, actor: str) -> None:
        """Have no more to do with a letter of which nothing is left to send."""
        more = {"box": None, "settled_at": self.now(), "settled_by": actor}
        self.store.change(letter, {LetterState.WAITING}, LetterState.SETTLED, actor, self.now(), **more)

    def _hand_over(self, letter: Letter, outgoing: Outgoing, actor: str) -> None:
        way = self.ways.get(letter.channel)
        digest = sha256(outgoing.pdf or outgoing.text.encode()).hexdigest()
        try:
            if way is None:
                raise NotSent("unset")  # noqa: TRY301 # as what the way itself would say
            code = way.send(outgoing)
        except NotSent as no:
            self._keep(letter, no, actor)
        except Unanswered:
            self.store.change(
                letter, IN_FLIGHT, LetterState.UNKNOWN, actor, self.now(), digest=digest, why=""
            )
        except Exception:  # a defect: nobody knows how far it came
            self.store.change(letter, IN_FLIGHT, LetterState.UNKNOWN, actor, self.now(), why="")
            raise
        else:
            kept = {"sent_at": self.now(), "code": code, "digest": digest, "box": None, "why": ""}
            self.store.change(letter, IN_FLIGHT, LetterState.SENT, actor, self.now(), **kept)

    def _keep(self, letter: Letter, no: NotSent, actor: str) -> None:
        """Keep for later, or for a clerk, what was surely not taken."""
        now = self.now()
        if no.lasting:
            self.store.change(letter, IN_FLIGHT, LetterState.REFUSED, actor, now, why=no.why, code=no.code)
            return
        later = next_try(letter.tries, now)
        self.store.change(
            letter, IN_FLIGHT, LetterState.WAITING, actor, now, why=no.why, code=no.code, next_at=later
        )
        if no.why in _ALL_ALIKE:
            self.store.postpone(letter.channel, later)


def text_of(  # noqa: PLR0913 # a letter's own facts
    case: OpenCase,
    whose: OpenCase,
    kind: LetterKind,
    city: str,
    now: datetime,
    *,
    paid: Compensation | None,
) -> LetterText:
    """Write a letter about a case to whoever filed it; `whose` is the late one where money is owed for it."""
    channel, to = address_of(whose.content)
    words = words_of(case, whose, kind, city, now, paid=paid)
    return LetterText(channel=channel, to=to, words=words, since=_told(case, kind)[0])


def words_of(  # noqa: PLR0913 # a letter's own facts
    case: OpenCase,
    whose: OpenCase,
    kind: LetterKind,
    city: str,
    now: datetime,
    *,
    paid: Compensation | None,
) -> str:
    """Return a letter's words, whichever way it goes; as `text_of` takes them."""
    name, opened = whose.content.get("name"), case.case.opened
    _, note, amount = _told(case, kind)
    match kind:
        case LetterKind.APOLOGY:
            due = whose.law_due or whose.due
            return written.apology(city, whose.case.opened, due, now, name=name, paid=paid)
        case LetterKind.ANSWER:
            return written.answer(city, opened, written.decided(note, amount), now, name=name)
        case LetterKind.EXTENSION:
            return written.extension(city, opened, note, case.law_due or case.due, now, name=name)
        case LetterKind.RECEIPT:
            return written.receipt(city, opened, case.due, now, name=name)


def _told(case: OpenCase, kind: LetterKind) -> tuple[datetime, str, int | None]:
    """Return the last step that a letter tells: when, its words, and what was granted."""
    moves = {
        LetterKind.ANSWER: {CaseMove.ANSWER, CaseMove.DECIDE},
        LetterKind.EXTENSION: {CaseMove.EXTEND},
    }.get(kind)
    if moves is None:
        return case.case.opened.received, "", None
    steps = [step for step in case.steps if step.move in moves]
    if not steps:
        raise NotAllowed("편지에 쓸 답이나 연장이 아직 없습니다.")
    last = steps[-1]
    return last.at, last.note or "", last.plain.get("amount")
