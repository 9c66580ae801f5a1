# SPDX-License-Identifier: GPL-3.0-or-later
"""Each step of a case with what was entered for it, as the case desk takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cases.states import CaseMove
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.period import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from kiosk.cases.model import Case
    from kiosk.services.admin.results.cases import ToldTimes
    from kiosk.services.cases.compensation import Decisions
    from kiosk.services.cases.handling import CaseHandling

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
