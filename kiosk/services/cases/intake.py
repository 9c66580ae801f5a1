# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking a case in: checked, sealed, and acknowledged only when it can no longer be lost."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from secrets import token_bytes
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.actors import VISITOR
from kiosk.cases.answers import AnswerProblem, Unacceptable, problems
from kiosk.cases.channels import HOMEPAGE, homepage_channels
from kiosk.cases.model import Case
from kiosk.cases.numbers import CODE_TRIES, fits, new_code, read_number, verifier
from kiosk.cases.opening import opened_from
from kiosk.cases.receipt import WITHDRAWING, IntakeRefusal, Receipt, StateStep, StateView
from kiosk.cases.records import CaseAct, Submission
from kiosk.cases.sealing import CALLBACKS, CASES, RECOVERY, NoCityKey, seal, seal_contact
from kiosk.cases.states import WORDS, State
from kiosk.cases.trust import Trust

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.cases.answers import Answers
    from kiosk.cases.opening import Opened
    from kiosk.cases.records import PlainCaseRow, Taken
    from kiosk.cases.sealing import Recipient, SealedRecord
    from kiosk.charter.clock import StatutoryClock
    from kiosk.charter.promises import Charter, ComplaintWindow, PetitionKind
    from kiosk.storage.cases import StoredCases


VERIFIER: Final = 32  # bytes, as of a real one; no code fits
CONTACT: Final = ("name", "contact", "words", "seat", "wished")  # what somebody who rings back must know


class NoRoom(Exception):  # noqa: N818 # it says what is the case
    """The disk is too full to take anything in safely."""


@dataclass(slots=True)
class IntakeService:
    """The booth's side: it can seal and acknowledge, and read nothing back."""

    charter: Callable[[datetime], Charter]
    clock_of: Callable[[str], StatutoryClock]
    store: StoredCases
    booth: str
    code_key: bytes | None = field(repr=False)  # None: no screen looks up what is taken in here
    knows: Callable[[str], bool] = bool
    phone_of: Callable[[str], str | None] = lambda _: None
    excluded: Callable[[str | None, str | None, datetime], frozenset[str]] = lambda *_: frozenset()
    has_room: Callable[[], bool] = lambda: True
    trust: Trust = field(default_factory=Trust)
    settle: Callable[[str, datetime], None] = lambda *_: None  # what a missed time owes, before a case ends
    _given: dict[str, Receipt] = field(default_factory=dict, repr=False)

    def ready(self) -> bool:
        """Return whether anything can be taken in; without the city's own keys the screen says no at once."""
        keys = self._recipients()
        known = {CASES, RECOVERY} <= {one.role for one in keys}
        return known and all(map(self.trust.admits, keys)) and self.has_room()

    def submit(self, answers: Answers, now: datetime) -> Receipt:
        """Take a case in; a second press of the same submission gives the same receipt."""
        kind = self._checked(answers, now)
        answers = replace(answers, kind=kind.id)  # a file may call it by its Korean name
        if not self.has_room():
            raise NoRoom("저장할 자리가 모자라 지금은 접수할 수 없습니다. 안내요원에게 말씀해 주십시오.")
        code = new_code()
        taken = self.store.take_in(self._submission(answers, kind, code, now), now)
        if taken.repeated:
            return self._given.get(taken.opened.number) or self._receipt(kind, taken, None)
        memo_s = answers.memo.seconds if answers.memo else 0
        receipt = self._receipt(kind, taken, None if self.code_key is None else code, memo_s)
        self._given[receipt.number] = receipt
        return receipt

    def due(self, answers: Answers, now: datetime) -> datetime | None:
        """Return by when a case would be answered if it were sent now; None while no clock can tell."""
        if not self.store.believes(now):
            return None
        kind = self.charter(now).kinds[answers.kind]
        office = kind.office_in_charge(answers.office)
        opened = opened_from(
            kind,
            case=answers.submission,
            number=self.booth,
            office=office,
            received=now,
            wished=answers.wished,
        )
        return Case.fresh(opened).due(self.clock_of(office), now)

    def forget(self) -> None:
        """Drop the receipts of the session that has ended."""
        self._given.clear()

    def lookup(self, number: str, code: str) -> StateView | IntakeRefusal:
        """Show how far a case is to whoever has its number and code.

        A number that was never given is answered as one with a wrong code, by the same work: nobody learns
        which numbers there are. Only a screen can run out of tries, never a number.
        """
        row = self._opened(number, code)
        return row if isinstance(row, IntakeRefusal) else self._state(row)

    def withdraw(self, number: str, code: str, now: datetime) -> StateView | IntakeRefusal:
        """Take a case back for whoever has its number and code, and show how it stands then.

        A closed case stays as it is. What its time has missed until now is owed all the same.
        """
        row = self._opened(number, code)
        if isinstance(row, IntakeRefusal):
            return row
        if row.closed_at is None:
            if self.store.believes(now) and not self.store.follows_city():
                self.settle(row.number, now)
            self.store.withdraw(row.id, row.number, now)
        return self._state(self.store.row(row.number) or row)

    def elsewhere(self, number: str) -> IntakeRefusal | None:
        """Return what to say of a number with letters that no screen here has given; it costs no try."""
        letters = (read_number(number) or self.booth).partition("-")[0]
        if letters == self.booth or self.store.has_given(letters):
            return None
        return IntakeRefusal("elsewhere", CODE_TRIES, self._window_phone())

    def _opened(self, number: str, code: str) -> PlainCaseRow | IntakeRefusal:
        plain = read_number(number)
        if plain is None:
            return IntakeRefusal("unknown", CODE_TRIES, self._window_phone())
        if (refused := self.elsewhere(plain)) is not None:
            return refused
        tried = self.store.try_code(plain)
        if tried.wait_s > 0:
            return IntakeRefusal("locked", 0, self._window_phone(), tried.wait_s)
        right = self.code_key is not None and fits(self.code_key, plain, code.strip(), tried.verifier or b"")
        row = self.store.row(plain)
        if row is None or not right:
            return IntakeRefusal("wrong", tried.left, self._window_phone())
        self.store.forgive_try()
        return row

    def _checked(self, answers: Answers, now: datetime) -> PetitionKind:
        charter = self.charter(answers.received or now)
        kind = charter.kind(answers.kind)
        if kind is None or kind not in charter.visitor_kinds:
            names = ", ".join(f"{one.id}({one.name})" for one in charter.visitor_kinds)
            wrong_kind = f"없는 종류입니다: ‘{answers.kind}’. {names} 가운데 하나여야 합니다."
            raise Unacceptable((AnswerProblem("kind", wrong_kind),))
        wrong = problems(answers, kind, now, self.knows)
        if answers.channel.startswith(HOMEPAGE):
            forms = homepage_channels(charter.windows.values())
            if answers.channel not in forms:
                known = ", ".join(forms) or "없음"
                told = f"헌장에 없는 누리집 창구입니다: ‘{answers.channel}’. 있는 창구: {known}."
                wrong = (*wrong, AnswerProblem("channel", told, "unknown"))
        if wrong:
            raise Unacceptable(wrong)
        return kind

    def _submission(self, answers: Answers, kind: PetitionKind, code: str, now: datetime) -> Submission:
        office = kind.office_in_charge(answers.office)
        received = answers.received or now
        clock = self.clock_of(office)

        def opened(number: str) -> Opened:
            show = "display" in answers.consents
            return opened_from(
                kind, case=answers.submission, number=number, office=office, received=received,
                wished=answers.wished, channel=answers.channel, show_consent=show,
                entered=now if received != now else None,
            )  # fmt: skip

        def dues(opened: Opened) -> tuple[datetime, datetime | None]:
            case = Case.fresh(opened)
            return case.due(clock, now), case.law_due(clock, now)

        return Submission(
            case=answers.submission,
            kind=answers.kind,
            booth=self.booth,
            opened=opened,
            dues=dues,
            verifier=lambda number: self._verifier(number, code),
            sealed=self._sealed(answers, kind, office),
            excluded=self._excluded(answers, kind, received),
            deed=CaseAct(answers.entered_by or VISITOR, "case.received", detail={"kind": kind.id}),
        )

    def _verifier(self, number: str, code: str) -> bytes:
        return token_bytes(VERIFIER) if self.code_key is None else verifier(self.code_key, number, code)

    def _sealed(self, answers: Answers, kind: PetitionKind, office: str) -> SealedRecord:
        """Seal what was said to the city's keys; of a call, whom to ring also to the office's own."""
        content = answers.sealed_content()
        memo = answers.memo.sound if answers.memo else b""
        sealed = seal(answers.submission, content, self._recipients_for(kind), memo)
        key = self.store.office_key(office) if kind.id == "callback" else None
        if key is None or not self.trust.admits(key):
            return sealed  # then it is opened at the desk alone
        told: dict[str, Any] = {name: content[name] for name in CONTACT if name in content}
        return replace(sealed, contact=seal_contact(answers.submission, told, key))

    def _excluded(self, answers: Answers, kind: PetitionKind, received: datetime) -> frozenset[str]:
        """Shut out whoever the complaint is about; praise and calls shut out nobody."""
        if kind.id not in {"unkind", "corruption"}:
            return frozenset()
        return self.excluded(answers.office, answers.seat, received)

    def _recipients(self) -> list[Recipient]:
        demo = self.store.is_demo()
        return [one for one in self.store.recipients() if demo or not one.demo]

    def _recipients_for(self, kind: PetitionKind) -> list[Recipient]:
        wanted = {CASES, RECOVERY} | ({CALLBACKS} if kind.id == "callback" else set())
        keys = self._recipients()
        self.trust.check(keys)
        chosen = [one for one in keys if one.role in wanted]
        if not {CASES, RECOVERY} <= {one.role for one in chosen}:
            raise NoCityKey("시의 열쇠가 없어 접수할 수 없습니다. 관리자가 먼저 열쇠를 만들어야 합니다.")
        return chosen

    def _receipt(self, kind: PetitionKind, taken: Taken, code: str | None, memo_s: int = 0) -> Receipt:
        opened = taken.opened
        window = self._window_of(opened.office, opened.received)
        return Receipt(
            number=opened.number,
            code=code,
            kind=kind.id,
            kind_name=kind.name,
            office=opened.office,
            phone=self.phone_of(opened.office) or self._kind_phone(kind.id, opened.office, opened.received),
            received=opened.received,
            due=taken.due,
            fax=(window and window.fax) or "",
            homepage=(window and window.homepage) or "",
            repeated=taken.repeated,
            demo=self.store.is_demo(),
            head=taken.head,
            memo_s=memo_s,
        )

    def _state(self, row: PlainCaseRow) -> StateView:
        kind = self.charter(row.received).kinds[row.kind]
        state = State(row.state)
        closed = row.closed_at is not None
        due = None if row.untimed or row.undue else row.due
        withdrawing = None if closed else self.store.withdrawal_of(row.id)
        asked = [StateStep(WITHDRAWING, withdrawing)] if withdrawing else []
        steps = (*self._steps(row, state), *asked)
        words, phone = WORDS[state], self._phone(row)
        return StateView(
            row.number, kind.name, row.office, phone, words, due, closed, steps, withdrawing, row.undue
        )  # fmt: skip

    def _steps(self, row: PlainCaseRow, state: State) -> Iterator[StateStep]:
        """Return what happened; of what was done elsewhere the booth may know the last state alone."""
        yield StateStep(State.RECEIVED, None if row.untimed else row.received)
        stored, last = self.store.load(row.number), State.RECEIVED
        for last, at in stored.steps() if stored else ():  # the last one is compared below
            yield StateStep(last, at)
        if last is not state:
            yield StateStep(state, row.closed_at)

    def _phone(self, row: PlainCaseRow) -> str:
        return self.phone_of(row.office) or self._kind_phone(row.kind, row.office, row.received)

    def _kind_phone(self, kind: str, office: str, received: datetime) -> str:
        window = self._window_of(office, received) or self.charter(received).kinds[kind].window
        return window.phone

    def _window_of(self, office: str, received: datetime) -> ComplaintWindow | None:
        """Return the charter's own window of an office, if it keeps one."""
        windows = self.charter(received).windows.values()
        return next((window for window in windows if window.office == office), None)

    def _window_phone(self) -> str:
        return self.charter(datetime.now(UTC)).visitor_kinds[0].window.phone
