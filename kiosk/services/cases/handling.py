# SPDX-License-Identifier: GPL-3.0-or-later
"""The case desk without a screen: every step checked against the machine, sealed, and in the access log."""

from __future__ import annotations

from dataclasses import dataclass
import hmac
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.actors import ABOUT_PEOPLE, NotYours, Sealed
from kiosk.cases.answers import clean
from kiosk.cases.conduct import pseudonym
from kiosk.cases.forbidden import without_forbidden
from kiosk.cases.model import CaseEvent
from kiosk.cases.opening import compensation_of
from kiosk.cases.records import CaseAct
from kiosk.cases.sealing import Unreadable, encrypt
from kiosk.cases.states import CaseMove, State
from kiosk.cases.times import check_clock, check_extendable, told_between
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul
from kiosk.services.cases.city_keys import PSEUDONYMS
from kiosk.services.cases.reading import CaseReading
from kiosk.surveys.codes import CODE_DIGITS, CODE_LASTS, SurveyCode

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import datetime

    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.model import Case
    from kiosk.cases.records import Stored
    from kiosk.charter.period import Period
    from kiosk.directory.register import Register

CONDUCT: Final = "unkind"
SURVEY: Final = "survey"  # the consent


@dataclass(slots=True, kw_only=True)
class CaseHandling(CaseReading):
    """One signed-in person at the desk, and the steps they may take."""

    colleagues: Callable[[], Collection[str]]  # the accounts that a case may be given to
    register: Callable[[], Register]  # the city's offices at this moment

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
        register = self.register()
        if not register.knows(office):
            raise NotAllowed("부서 목록에 없는 부서입니다. 목록에서 골라 주십시오.")
        content = self.content_of(stored)
        if stored.case.opened.kind in ABOUT_PEOPLE and office in register.heirs(content.get("office") or ""):
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
        return pseudonym(self.keyring.secret(self.keys(), PSEUDONYMS), staff)

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
        # Whom it is about lies under the seal; the office alone is told with the line that is shown.
        about = self.content_of(stored).get("office")
        return self.append(stored, CaseMove.SHOW, now, {"office": about} if about else {}, note=_said(line))

    def hide_praise(self, number: str, why: str, now: datetime) -> Case:
        """Take a line of praise off the screen, at once when the visitor takes the consent back."""
        return self.append(self.loaded(number, now), CaseMove.HIDE, now, note=_said(why))

    def may_judge(self, due: MeasureDue) -> bool:
        """Return whether this account may judge a measure: not one about its own people, nor in doubt."""
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
        return encrypt(self.keyring.secret(self.keys(), PSEUDONYMS), due.id, {"text": text})

    def survey_code(self, number: str, now: datetime) -> SurveyCode:
        """Return the survey code of a closed case whose visitor agreed to be asked; it is recorded.

        It comes from the case's own key: the same whenever it is looked at, written down nowhere, and gone
        with the case. What it is answered with leads to nobody.
        """
        stored = self.loaded(number, now)
        key, content = self._unsealed(stored.case.opened.id)
        closed = stored.case.closed_at
        if SURVEY not in content.get("consents", ()):
            raise NotAllowed("만족도 조사에 동의하지 않으신 분입니다.")
        if closed is None or stored.case.state is State.WITHDRAWN:
            raise NotAllowed("결과를 알려 드려 마친 민원에만 설문 번호가 있습니다.")
        self.store.log(CaseAct(self.actor.account, "case.survey_code", number), now)
        drawn = int.from_bytes(hmac.digest(key, b"survey", "sha256")) % 10**CODE_DIGITS
        return SurveyCode(f"{drawn:0{CODE_DIGITS}}", in_seoul(closed).date() + CODE_LASTS)

    def append(
        self,
        stored: Stored,
        move: CaseMove,
        now: datetime,
        plain: Mapping[str, Any] | None = None,
        note: str = "",
    ) -> Case:
        """Add an event with a sealed note; what the machine does not allow is not written."""
        check_clock(believed=self.store.believes(now))
        case = stored.case
        text = without_forbidden(clean(note))
        sealed = None
        if text:
            sealed = encrypt(self.key_of(case.opened.id), case.opened.id, {"text": text})
        actor, public = self.actor.account, text if move is CaseMove.SHOW else None
        event = CaseEvent(at=now, actor=actor, move=move, plain=plain or {}, note=sealed, public=public)
        after = case.after(event)
        clock = self.clocks().of(after.office)
        dues = (after.due(clock, now), after.law_due(clock, now))
        return self.store.append(case, event, dues, CaseAct(actor, f"case.{move}", case.opened.number))


def _said(text: str) -> str:
    if not text.strip():
        raise NotAllowed("내용을 적어 주십시오.")
    return text.strip()
