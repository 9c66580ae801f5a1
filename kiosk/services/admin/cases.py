# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the pages of the cases: lists in plain, one case under the open seal, its steps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.actors import NotYours
from kiosk.cases.channels import came_by
from kiosk.cases.conduct import count_within
from kiosk.cases.letters import TEMPLATES, draft
from kiosk.cases.memo import length_words
from kiosk.cases.posting import LetterKind, kinds_of
from kiosk.cases.records import CaseAct
from kiosk.cases.sealing import Unreadable
from kiosk.cases.states import CLOSED, CaseMove, Flow, State
from kiosk.cases.urgency import urgency
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul
from kiosk.charter.period import Period
from kiosk.documents.letters import Letterhead, write_letter
from kiosk.documents.tables import write_table
from kiosk.services.admin.case_lists import CaseLists, called
from kiosk.services.admin.letters import became, letter_sending
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.admin.results.cases import CaseClock, Money, ShownCase
from kiosk.services.admin.seal import ROLE, in_words, refuse_overtaken
from kiosk.services.cases.booth import enter_case
from kiosk.services.cases.handling import SURVEY
from kiosk.services.cases.letters import text_of, words_of
from kiosk.services.cases.staff import consequences, decisions, granted, record_measure, strikes_of
from kiosk.services.cases.times import case_clocks
from kiosk.services.refused import Overtaken, Refused, refusing
from kiosk.services.survey import CitySurvey
from kiosk.speech.memo import Unplayable, as_wave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from kiosk.cases.answers import Answers
    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.model import Case
    from kiosk.cases.opened import OpenCase
    from kiosk.cases.receipt import Receipt
    from kiosk.charter.promises import Compensation, PetitionKind
    from kiosk.services.admin.results.cases import ToldTimes
    from kiosk.services.admin.seal import Seal
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.cases.compensation import Decisions
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.surveys.codes import SurveyCode

    type StepAct = Callable[[CaseHandling, Decisions, str, ToldTimes, datetime], Case]


def _assign(desk: CaseHandling, _money: Decisions, number: str, told: ToldTimes, now: datetime) -> Case:
    return desk.assign(number, _chosen(told.to, "맡을 사람을 골라 주십시오."), now)


def _hand_over(desk: CaseHandling, _money: Decisions, number: str, told: ToldTimes, now: datetime) -> Case:
    office = _chosen(told.to, "넘길 부서를 골라 주십시오.")
    return desk.hand_over(number, office, _chosen(told.text, "넘기는 까닭을 적어 주십시오."), now)


def _extend(desk: CaseHandling, _money: Decisions, number: str, told: ToldTimes, now: datetime) -> Case:
    try:
        period = Period.parse(told.period)
    except ValueError as error:
        raise NotAllowed("늘릴 기간을 7일처럼 적어 주십시오.") from error
    return desk.extend(number, period, told.text, now, consented=told.consented)


def _answer(desk: CaseHandling, _money: Decisions, number: str, told: ToldTimes, now: datetime) -> Case:
    return desk.answer(number, told.text, now, upheld=told.upheld, staff=told.staff or None)


def _notify(desk: CaseHandling, _money: Decisions, number: str, told: ToldTimes, now: datetime) -> Case:
    return desk.notify(number, _chosen(told.how, "알린 방법을 골라 주십시오."), told.at or now, now)


def _progress(desk: CaseHandling, _money: Decisions, number: str, told: ToldTimes, now: datetime) -> Case:
    return desk.progress(number, _chosen(told.how, "알린 방법을 골라 주십시오."), now)


def _decide(desk: CaseHandling, money: Decisions, number: str, told: ToldTimes, now: datetime) -> Case:
    if told.grant:
        return money.grant(desk, number, told.grant, told.text, now)
    return money.refuse(desk, number, told.text, now)


STEPS: Final[Mapping[CaseMove, StepAct]] = {
    CaseMove.ASSIGN: _assign,
    CaseMove.HAND_OVER: _hand_over,
    CaseMove.EXTEND: _extend,
    CaseMove.ANSWER: _answer,
    CaseMove.NOTIFY: _notify,
    CaseMove.PROGRESS: _progress,
    CaseMove.DECIDE: _decide,
    CaseMove.ASK_SUPPLEMENT: lambda desk, _, number, told, now: desk.ask_supplement(number, told.text, now),
    CaseMove.SUPPLEMENTED: lambda desk, _, number, told, now: desk.supplemented(number, now, told.text),
    CaseMove.RECORD_CAUSE: lambda desk, _, number, told, now: desk.record_cause(number, told.text, now),
    CaseMove.WITHDRAW: lambda desk, _, number, told, now: desk.withdraw(number, told.text, now),
    CaseMove.CONFIRM: lambda desk, _, number, _told, now: desk.confirm_praise(number, now),
    CaseMove.PASS_ON: lambda desk, _, number, _told, now: desk.pass_on_praise(number, now),
    CaseMove.HIDE: lambda desk, _, number, told, now: desk.hide_praise(number, told.text, now),
    CaseMove.SHOW: lambda desk, _, number, told, now: desk.show_praise(number, told.text, now),
}


def _chosen(value: str, else_: str) -> str:
    if not value.strip():
        raise NotAllowed(else_)
    return value.strip()


TOLD: Final = CLOSED - {State.WITHDRAWN, State.DESTROYED}
CLOSING: Final = {CaseMove.NOTIFY, CaseMove.WITHDRAW}  # what a missed time owes must be open before these


class CaseService(CaseLists):
    """The cases on an open data folder, for whoever is in."""

    def __init__(self, context: StaffContext, seal: Seal) -> None:
        super().__init__(context, seal)
        self._names = NameQuestion(context)
        self._letters = letter_sending(context)

    def unlock(self, passphrase: str) -> None:
        """Open the seal."""
        self._seal.unlock(passphrase)

    def lock(self) -> None:
        """Close it."""
        self._seal.lock()

    def open(self, number: str) -> ShownCase:
        """Open one, masked; it is recorded."""
        now = self._context.now()
        with in_words():
            return self._sheet(self._seal.at_work.open(number, now), now)

    def reveal(self, number: str) -> Mapping[str, str]:
        """Read who the visitor is, unmasked; it is recorded."""
        with in_words():
            return _texts(self._seal.at_work.reveal(number, self._context.now()))

    def play(self, number: str) -> bytes:
        """Return what was said into the microphone as a WAV file in memory; each time is recorded."""
        with in_words():
            memo = self._seal.at_work.memo(number, self._context.now())
        with refusing(Unplayable):
            return as_wave(memo)

    def act(self, number: str, seen: int, move: CaseMove, told: ToldTimes) -> ShownCase:
        """Take a step with a case that was shown at version `seen`."""
        if move is CaseMove.SHOW:  # praise on a public screen names nobody unasked
            self._names.read((told.text,))
        with in_words():
            if move in CLOSING:
                case_clocks(self._context.storage, self._context.settings).settle(number, self._context.now())
            stored = self._seal.at_work.loaded(number, self._context.now())
            refuse_overtaken(stored.events[seen:], self._context.names())
            if move is CaseMove.HAND_OVER:
                told = replace(told, to=self._context.office_names().office(told.to))
            STEPS[move](
                self._seal.at_work,
                decisions(self._context.storage, self._context.settings),
                number,
                told,
                self._context.now(),
            )
        return self.open(number)

    def step_back(self, number: str, why: str) -> None:
        """Have no more to do with a case; whoever says so does not see it any more."""
        with in_words():
            self._seal.at_work.step_back(number, why, self._context.now())

    def _sheet(self, opened: OpenCase, now: datetime) -> ShownCase:
        case, owner = opened.case, self._context.holder()
        kind = self._charter.at(case.opened.received).kinds.get(case.opened.kind)
        if kind is None:
            raise Refused(f"헌장에 ‘{case.opened.kind}’ 종류가 없어 열 수 없습니다.")
        accounts = [one for one in self._context.storage.accounts.all() if ROLE in one.roles]
        stored, names = self._seal.at_work.loaded(case.opened.number, now), self._context.office_names()
        return ShownCase(
            owner=owner.name,
            now=now,
            seal=self._seal.state(),
            case=case,
            kind=kind,
            clocks=self._clocks(case, kind, now),
            hand_over_by=case.hand_over_due(self._seal.at_work.clocks().of(case.office)),
            content=_texts(opened.masked | {"earlier": _again(opened.earlier), "memo": _spoken(opened)}),
            steps=opened.steps,
            moves=opened.moves,
            names=self._context.names(),
            offices=[names.name(one) for one in self._context.directory.register.offices],
            office_names=names,
            people=[str(one.id) for one in accounts if str(one.id) not in stored.excluded],
            drafts={
                name: draft(name, called(opened, names).case.opened, self._phone(kind, case.office))
                for name in TEMPLATES
            },
            money=self._money(now),
            extendable=case.may_extend(self._seal.at_work.clocks().of(case.office), now),
            channel=came_by(case.opened.channel, self._charter.at(case.opened.received)),
            surveyed=SURVEY in opened.content.get("consents", ()) and case.state in TOLD,
            strikes=strikes_of(self._context.storage, self._context.settings, stored, now, str(owner.id)),
            letters=self._letters.store.of_case(case.opened.id),
            writable=kinds_of(opened),
            postable=kinds_of(opened) if self._letters.ways else (),
            post_bar=self._letters.bar(self._filed(opened, now)) if self._letters.ways else "",
        )

    def _filed(self, opened: OpenCase, now: datetime) -> Mapping[str, Any]:
        """Return what the petitioner told: where money is owed for a late case, with that one."""
        late = opened.content.get("follows")
        if late is None:
            return opened.content
        try:
            return self._seal.at_work.content_of(self._seal.at_work.loaded(str(late), now))
        except (NotYours, Unreadable):
            return {}

    def _clocks(self, case: Case, kind: PetitionKind, now: datetime) -> Sequence[CaseClock]:
        row = self._seal.at_work.store.row(case.opened.number)
        if row is None:
            raise Refused(f"접수번호가 {case.opened.number}인 민원이 없습니다.")
        if row.undue:
            return ()
        clock = self._seal.at_work.clocks().of(case.office)
        promised = "원하신 때" if case.opened.wished else f"헌장 {Period.parse(case.opened.within).in_words}"
        clocks = [CaseClock(promised, row.due, urgency(row, clock, now))]
        if kind.statutory and case.opened.law and row.law_due:
            title = f"법정 {kind.statutory.name} {Period.parse(case.opened.law).in_words}"
            clocks.append(CaseClock(title, row.law_due, urgency(replace(row, due=row.law_due), clock, now)))
        return clocks

    def _phone(self, kind: PetitionKind, office: str) -> str:
        return self._context.directory.register.facts(office).phone or kind.window.phone

    def _money(self, now: datetime) -> Money:
        kept, year = consequences(self._context.storage, self._context.settings), in_seoul(now).year
        rows = decisions(self._context.storage, self._context.settings).compensations()
        return Money(tuple(rows.values()), year, *kept.budget(year))

    # ------------------------------------------------------------------ what follows
    def strikes(self, number: str, staff: str) -> tuple[int, int]:
        """Count the upheld complaints of a staff number, and tell at which count a measure is demanded.

        Only beside a complaint about conduct that this person may judge, of those alone, and recorded.
        """
        now, desk = self._context.now(), self._seal.at_work
        kept, limit = (
            consequences(self._context.storage, self._context.settings),
            self._charter.at(now).promises["conduct-measure"],
        )
        with in_words():
            officer = desk.officer_of(number, staff, now)
            counted = kept.strikes(without=desk.actor.account)
            return count_within(counted, officer, now), limit.count or 0

    def record_measure(self, due: MeasureDue, measure: str) -> None:
        """Record what was done about an officer with so many upheld complaints."""
        if not measure.strip():
            raise Refused("무슨 조치를 하셨는지 적어 주십시오.")
        storage, settings = self._context.storage, self._context.settings
        with in_words():
            if due not in self._measures():
                raise Overtaken("다른 담당자가 먼저 조치를 적었습니다.")
            record_measure(storage, settings, self._seal.at_work, due, measure, self._context.now())

    def export(self, number: str, reason: str, *, masked: bool) -> str:
        """Write a case into the outbox, with a reason; return where it lies, in words."""
        with in_words():
            row = self._seal.at_work.export(number, reason, self._context.now(), masked=masked)
        file = self._context.exports / f"case-{number}.csv"
        return f"만들었습니다: {write_table(file, row.keys(), [row.values()], self._context.mark)}"

    def letter(self, number: str, kind: LetterKind) -> str:
        """Print a letter about a case, to be posted; return what came of it."""
        now, desk = self._context.now(), self._seal.at_work
        with in_words():
            case, whose, paid = self._about(number, kind, now)
            desk.store.log(CaseAct(desk.actor.account, "case.letter", number), now)
            phone = self._context.directory.register.facts(whose.case.opened.office).phone or ""
            case, whose = (called(one, self._context.office_names()) for one in (case, whose))
            text = words_of(case, whose, kind, self._charter.at(now).city, now, paid=paid)
        head = Letterhead(self._context.settings.city_name, whose.case.opened.office, phone)
        file = write_letter(self._context.exports / f"{kind}-{number}.pdf", text, self._context.mark, head)
        return self._context.put_on_paper("편지를", file)

    def send(self, number: str, kind: LetterKind) -> ShownCase:
        """Send a letter about a case to whoever filed it, or keep it to be sent; return what became of it."""
        now, desk = self._context.now(), self._seal.at_work
        with in_words():
            case, whose, paid = self._about(number, kind, now)
            case, whose = (called(one, self._context.office_names()) for one in (case, whose))
            text = text_of(case, whose, kind, self._charter.at(now).city, now, paid=paid)
            sent = self._letters.send(desk, self._letters.queue(desk, case, kind, text))
        return replace(self.open(number), said=became(sent, self._context.now()))

    def _about(
        self, number: str, kind: LetterKind, now: datetime
    ) -> tuple[OpenCase, OpenCase, Compensation | None]:
        """Open what a letter is about, the case that it answers for, and what is paid for its delay."""
        case = self._seal.at_work.open(number, now)
        if kind not in kinds_of(case):
            raise Refused("이 민원에는 그 편지에 쓸 것이 아직 없습니다.")
        if kind is not LetterKind.APOLOGY:
            return case, case, None
        return case, self._late(case, now), self._paid(case, now)

    def _late(self, case: OpenCase, now: datetime) -> OpenCase:
        """Open the late case that a compensation case follows."""
        if case.case.flow is not Flow.COMPENSATION or case.case.opened.follows is None:
            raise Refused("법정 기한을 넘긴 민원의 보상 건에만 사과문이 있습니다.")
        return self._seal.at_work.open(case.content["follows"], now)

    def _paid(self, case: OpenCase, now: datetime) -> Compensation | None:
        paid = decisions(self._context.storage, self._context.settings).compensations().get("delay")
        return paid if granted(case.case, self._seal.at_work, now) else None

    def survey_code(self, number: str) -> SurveyCode:
        """Return the survey code of a closed case, to be told to whoever agreed to be asked."""
        with in_words():
            code = self._seal.at_work.survey_code(number, self._context.now())
        if not CitySurvey(self._context.storage, self._context.settings, self._context.now).issue(code):
            raise Refused("마친 지 60일이 지났거나 이 시에서 묻지 않아 설문 번호를 드릴 수 없습니다.")
        return code

    def take_in(self, answers: Answers) -> Receipt:
        """Take in what came by any other way than the booth's."""
        account, now = self._context.holder(), self._context.now()
        with in_words():
            return enter_case(self._context.storage, self._context.settings, account, answers, now)


def _again(earlier: Sequence[str]) -> str:
    if not earlier:
        return ""
    told = f"같은 분의 같은 내용 {len(earlier) + 1}번째. 두 번 알려 드린 뒤면 마칠 수 있음"
    return f"{told}: {', '.join(earlier)}"


def _spoken(opened: OpenCase) -> str:
    """Return how long was spoken, if anything was."""
    return length_words(opened.content.get("memo", 0))


def _texts(content: Mapping[str, object]) -> Mapping[str, str]:
    return {key: str(value) for key, value in content.items() if isinstance(value, str) and value}
