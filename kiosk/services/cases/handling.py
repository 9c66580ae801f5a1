"""The case desk without a screen: every step checked against the machine, sealed, and in the access log."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Unpack

from kiosk.cases.actors import ABOUT_PEOPLE, NotYours, Sealed
from kiosk.cases.answers import clean
from kiosk.cases.conduct import pseudonym
from kiosk.cases.forbidden import without_forbidden
from kiosk.cases.model import CaseEvent, compensation_of
from kiosk.cases.opened import CaseStep, ListedCase, OpenCase
from kiosk.cases.records import CaseAct
from kiosk.cases.sealing import Unreadable, decrypt, encrypt
from kiosk.cases.states import CaseMove, moves
from kiosk.cases.times import check_extendable, told_between
from kiosk.cases.urgency import urgency
from kiosk.charter.deadline import NotAllowed
from kiosk.plain_text import safe_cell
from kiosk.services.cases.city_keys import PSEUDONYMS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.actors import Actor
    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.model import Case
    from kiosk.cases.records import CaseFilter, Stored
    from kiosk.cases.unlocked import Unlocked
    from kiosk.charter.clock import OfficeClocks
    from kiosk.charter.period import Period
    from kiosk.services.cases.city_keys import CityKeyring
    from kiosk.services.cases.parties import Parties
    from kiosk.storage.cases import StoredCases

PAGE: Final = 200
CONDUCT: Final = "unkind"


@dataclass(slots=True)
class CaseHandling:
    """One signed-in person at the desk."""

    actor: Actor
    clocks: Callable[[], OfficeClocks]
    store: StoredCases
    cabinet: CityKeyring
    parties: Parties
    colleagues: Callable[[], Collection[str]]  # the accounts that a case may be given to
    offices: Collection[str]  # those of the register; nothing where the city has none
    _unlocked: Unlocked | None = field(default=None, repr=False)

    # ------------------------------------------------------------------ the lock
    def unlock(self, keeper: str, passphrase: str, now: datetime) -> None:
        """Open what is entrusted to a keeper."""
        self.actor.check_role()
        self._unlocked = self.cabinet.unlock(keeper, passphrase, now)
        self.parties.settle(self.actor.account, self.keys, now)

    def lock(self) -> None:
        """Forget the keys, at once or when nobody has touched the desk for a while."""
        if self._unlocked is not None:
            self._unlocked.lock()
        self._unlocked = None

    @property
    def unlocked(self) -> bool:
        """Return whether cases can be read."""
        return self._unlocked is not None and self._unlocked.is_open

    # ------------------------------------------------------------------ looking
    def cases(
        self, now: datetime, *, first: int = 0, most: int = PAGE, **wanted: Unpack[CaseFilter]
    ) -> list[ListedCase]:
        """List a page of cases, open ones unless asked otherwise, without those about one's own people."""
        self.actor.check_role()
        clocks, theirs = self.clocks(), self._theirs(wanted)
        rows = self.store.rows(first=first, most=most, **theirs)
        return [ListedCase(row, urgency(row, clocks.of(row.office), now)) for row in rows]

    def count(self, **wanted: Unpack[CaseFilter]) -> int:
        """Count what `cases` would list."""
        self.actor.check_role()
        return self.store.count(**self._theirs(wanted))

    def counts(self, *wanted: CaseFilter) -> Sequence[int]:
        """Count what `cases` would list for each of these, in one pass."""
        self.actor.check_role()
        return self.store.counts(*map(self._theirs, wanted))

    def _theirs(self, wanted: CaseFilter) -> CaseFilter:
        return {"closed": False, **wanted, "without": self.actor.account}

    def open(self, number: str, now: datetime) -> OpenCase:
        """Read a case; that it was read, and by whom, is recorded first."""
        stored = self.loaded(number, now)
        key = self._key(stored.case.opened.id)
        content = self._content(stored.case.opened.id, key)
        self.store.log(CaseAct(self.actor.account, "case.read", number), now)
        steps = tuple(self._step(stored.case.opened.id, key, event) for event in stored.events)
        case = stored.case
        clock = self.clocks().of(case.office)
        offered = moves(case.flow, case.state)
        return OpenCase(case, content, steps, offered, case.due(clock, now), case.law_due(clock, now))

    def reveal(self, number: str, now: datetime) -> dict[str, Any]:
        """Read who the visitor is, unmasked; that this was looked at is recorded first."""
        stored = self.loaded(number, now)
        content = self.content_of(stored)
        self.store.log(CaseAct(self.actor.account, "case.revealed", number), now)
        return content

    def export(self, number: str, reason: str, now: datetime, *, masked: bool = True) -> dict[str, str]:
        """Take a case out of the desk: with a reason, masked unless said otherwise, safe for spreadsheets."""
        if not reason.strip():
            raise NotAllowed("내려받는 까닭을 적어 주십시오.")
        found = self.open(number, now)
        why, detail = without_forbidden(clean(reason)), {"masked": masked}
        self.store.log(CaseAct(self.actor.account, "case.exported", number, why, detail), now)
        content = found.masked if masked else found.content
        row = {"number": number, "kind": found.case.opened.kind, "state": str(found.case.state)}
        row |= {**found.times, **content}
        return {key: safe_cell(str(value)) for key, value in row.items()}

    # ------------------------------------------------------------------ doing
    def assign(self, number: str, to: str, now: datetime) -> Case:
        """Return a case to an account, never to one that is shut out of it."""
        stored = self.loaded(number, now)
        if to not in self.colleagues():
            raise NotAllowed("민원을 맡는 열린 계정에만 맡길 수 있습니다. 목록에서 골라 주십시오.")
        if self.parties.shut_out(to, stored, self.keys):
            raise NotYours("이 민원의 당사자 부서라 맡을 수 없습니다.")
        return self.append(stored, CaseMove.ASSIGN, now, {"to": to})

    def hand_over(self, number: str, office: str, why: str, now: datetime) -> Case:
        """Pass a case to the office it belongs to; never to the one it is about."""
        stored = self.loaded(number, now)
        if self.offices and office not in self.offices:
            raise NotAllowed("부서 목록에 없는 부서입니다. 목록에서 골라 주십시오.")
        content = self.content_of(stored)
        if stored.case.opened.kind in ABOUT_PEOPLE and content.get("office") == office:
            raise NotAllowed("민원의 대상이 된 부서에는 넘길 수 없습니다.")
        return self.append(stored, CaseMove.HAND_OVER, now, {"office": office}, note=why)

    def step_back(self, number: str, why: str, now: datetime) -> None:
        """Shut whoever is at the desk out of a case and what follows from it, by their own word."""
        stored, account = self.loaded(number, now), self.actor.account
        self.append(stored, CaseMove.EXCLUDE, now, {"account": account}, note=_said(why))
        case = stored.case.opened.id
        self.store.exclude([case, compensation_of(case)], [account])

    def ask_supplement(self, number: str, what: str, now: datetime) -> Case:
        """Ask the visitor for what is missing; the clocks stop."""
        return self.append(self.loaded(number, now), CaseMove.ASK_SUPPLEMENT, now, note=_said(what))

    def supplemented(self, number: str, now: datetime, what: str = "") -> Case:
        """Record that it has come; the clocks go on."""
        return self.append(self.loaded(number, now), CaseMove.SUPPLEMENTED, now, note=what)

    def extend(
        self, number: str, period: Period, reason: str, now: datetime, *, consented: bool = False
    ) -> Case:
        """Extend the statutory time with reason and notice, a second time only with recorded consent.

        Raise `NotAllowed` once the time has passed: what was missed stays missed.
        """
        stored = self.loaded(number, now)
        check_extendable(stored.case, self.clocks().of(stored.case.office), now)
        plain = {"period": str(period), "reason": "봉인", "consented": consented}
        return self.append(stored, CaseMove.EXTEND, now, plain, note=_said(reason))

    def answer(
        self, number: str, text: str, now: datetime, *, upheld: bool | None = None, staff: str | None = None
    ) -> Case:
        """Write the answer; an upheld conduct complaint counts for the officer, under a pseudonym."""
        stored = self.loaded(number, now)
        plain: dict[str, Any] = {"upheld": upheld}
        if stored.case.opened.kind == CONDUCT:
            if upheld is None:
                raise NotAllowed("인정인지 아닌지 골라 주십시오.")
            if upheld and not (staff or "").strip():
                raise NotAllowed("인정하신 때에는 직원 번호를 넣어 주십시오. 번호는 남지 않고 횟수만 셉니다.")
            if upheld:
                plain["pseudonym"] = self.pseudonym_of(str(staff)).hex()
        return self.append(stored, CaseMove.ANSWER, now, plain, note=_said(text))

    def pseudonym_of(self, staff: str) -> bytes:
        """Return what stands for a staff number, for counting before and after an answer."""
        return pseudonym(self.cabinet.secret(self.keys(), PSEUDONYMS), staff)

    def officer_of(self, number: str, staff: str, now: datetime) -> bytes:
        """Return what stands for a staff number, beside a complaint that is judged here; it is recorded."""
        if self.loaded(number, now).case.opened.kind != CONDUCT:
            raise NotAllowed("불친절 민원을 처리하실 때에만 셀 수 있습니다.")
        self.store.log(CaseAct(self.actor.account, "conduct.counted", number), now)
        return self.pseudonym_of(staff)

    def notify(self, number: str, how: str, told_at: datetime, now: datetime) -> Case:
        """Record how and when the visitor was told; that is when the promise is kept."""
        stored = self.loaded(number, now)
        told = told_between(stored.answered_at, told_at, now)
        plain = {"how": how, "told_at": told.isoformat()}
        return self.append(stored, CaseMove.NOTIFY, now, plain)

    def progress(self, number: str, how: str, now: datetime) -> Case:
        """Record that the visitor was told how far it is, as after 30 days or when they ask."""
        return self.append(self.loaded(number, now), CaseMove.PROGRESS, now, {"how": how})

    def record_cause(self, number: str, cause: str, now: datetime) -> Case:
        """Record the just cause that keeps a late case from owing compensation."""
        return self.append(self.loaded(number, now), CaseMove.RECORD_CAUSE, now, note=_said(cause))

    def withdraw(self, number: str, why: str, now: datetime) -> Case:
        """Close a case that the visitor has taken back."""
        return self.append(self.loaded(number, now), CaseMove.WITHDRAW, now, note=_said(why))

    def confirm_praise(self, number: str, now: datetime) -> Case:
        """Confirm that the praise is about someone who is here."""
        return self.append(self.loaded(number, now), CaseMove.CONFIRM, now)

    def pass_on_praise(self, number: str, now: datetime) -> Case:
        """Record that the one praised and their office were told."""
        return self.append(self.loaded(number, now), CaseMove.PASS_ON, now)

    def show_praise(self, number: str, line: str, now: datetime) -> Case:
        """Show a line of praise on the attract screen, where the visitor has allowed it."""
        stored = self.loaded(number, now)
        if not stored.case.opened.show_consent:
            raise NotAllowed("화면 소개에 동의하지 않으셨습니다.")
        return self.append(stored, CaseMove.SHOW, now, note=_said(line))

    def hide_praise(self, number: str, why: str, now: datetime) -> Case:
        """Take a line of praise off the screen, at once when the visitor takes the consent back."""
        return self.append(self.loaded(number, now), CaseMove.HIDE, now, note=_said(why))

    # ------------------------------------------------------------------ within
    def loaded(self, number: str, _now: datetime | None = None) -> Stored:
        """Load a case, unless this account is shut out of it."""
        self.actor.check_role()
        stored = self.store.load(number)
        if stored is None:
            raise NotYours(nothing(number))
        if self.parties.shut_out(self.actor.account, stored, self.keys):
            raise NotYours(nothing(number))  # not a word that tells it from a number nobody was given
        return stored

    def may_judge(self, due: MeasureDue) -> bool:
        """Say whether this account may see and record a measure: not about its own people, nor in doubt."""
        found = (self.store.load(number) for number in due.numbers)
        try:
            return not any(one and self.parties.shut_out(self.actor.account, one, self.keys) for one in found)
        except (Sealed, Unreadable):
            return False

    def seal_about(self, due: MeasureDue, words: str) -> bytes:
        """Seal words about an officer with what their pseudonym was made with."""
        if not self.may_judge(due):
            raise NotYours("자기 부서의 일이라 적을 수 없습니다.")
        text = without_forbidden(clean(words))
        return encrypt(self.cabinet.secret(self.keys(), PSEUDONYMS), due.id, {"text": text})

    def keys(self) -> Unlocked:
        """Return the opened keys; raises Sealed while the desk is locked."""
        if self._unlocked is None or not self._unlocked.is_open:
            raise Sealed("봉인이 잠겨 있습니다. 비밀 문구로 먼저 여십시오.")
        return self._unlocked

    def _key(self, case: UUID) -> bytes:
        record = self.store.record(case)
        if record is None:
            raise Unreadable("보존 기간이 끝나 지운 민원입니다.")
        return self.keys().open(record[1])

    def content_of(self, stored: Stored) -> dict[str, Any]:
        """Open what the visitor said."""
        return self._content(stored.case.opened.id, self._key(stored.case.opened.id))

    def _content(self, case: UUID, key: bytes) -> dict[str, Any]:
        record = self.store.record(case)
        return decrypt(key, case, record[0] if record else b"")

    def _step(self, case: UUID, key: bytes, event: CaseEvent) -> CaseStep:
        note = decrypt(key, case, event.note)["text"] if event.note else None
        return CaseStep(event.at, event.actor, event.move, event.plain, note)

    def append(
        self,
        stored: Stored,
        move: CaseMove,
        now: datetime,
        plain: Mapping[str, Any] | None = None,
        note: str = "",
    ) -> Case:
        """Add an event with a sealed note; what the machine does not allow is not written."""
        case = stored.case
        text = without_forbidden(clean(note))
        sealed = encrypt(self._key(case.opened.id), case.opened.id, {"text": text}) if text else None
        actor, public = self.actor.account, text if move is CaseMove.SHOW else None
        event = CaseEvent(at=now, actor=actor, move=move, plain=plain or {}, note=sealed, public=public)
        after = case.after(event)
        clock = self.clocks().of(after.office)
        dues = (after.due(clock, now), after.law_due(clock, now))
        return self.store.append(case, event, dues, CaseAct(actor, f"case.{move}", case.opened.number))


def nothing(number: str) -> str:
    """Return that there is no such case, or none for whoever asks."""
    return f"접수번호가 {number}인 민원이 없습니다."


def _said(text: str) -> str:
    if not text.strip():
        raise NotAllowed("내용을 적어 주십시오.")
    return text.strip()
