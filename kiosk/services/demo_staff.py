# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever takes in, answers and rings back in an invented city: most in time, some late, some not yet.

Everything goes through the same doors as at a real booth and desk; only many cases share one transaction.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final

from kiosk.cases.actors import NotYours
from kiosk.cases.states import Flow, flow_of
from kiosk.charter.period import Period, PeriodUnit
from kiosk.services.cases.booth import gathered_cases, intake_service, office_clocks
from kiosk.services.cases.callbacks import CallBacks
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.cases.staff import case_desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from random import Random

    from kiosk.cases.answers import Answers
    from kiosk.cases.receipt import Receipt
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

_DONE: Final = 0.93
_RUNG: Final = 0.8
_UPHELD: Final = 0.4
_HOUR: Final = timedelta(hours=1)
_ANSWERS: Final = (
    "말씀하신 곳을 살펴보고 바로 고쳤습니다. 알려 주셔서 고맙습니다.",
    "담당자와 함께 확인하였고, 다음 달까지 고치겠습니다.",
    "살펴본 결과 지금의 절차가 맞습니다. 안내가 모자랐던 점은 죄송합니다.",
)

type _Step = tuple[datetime, int, Callable[[datetime], object]]


class DemoStaff:
    """The city's officers under the demo's account; the same numbers make them do the same."""

    def __init__(self, storage: Storage, settings: Settings, rng: Random, now: datetime) -> None:
        storage.accounts.ensure_demo()
        account = next(one for one in storage.accounts.all() if one.demo)
        self._rng, self._name = rng, str(account.id)
        self._intake = intake_service(storage, settings, now)
        self._desk = case_desk(storage, settings, account)
        self._desk.unlock(DEMO_KEEPER, DEMO_PASSPHRASE, now)
        self._desk.pseudonym_of("")  # makes the secret behind the counts outside any batch
        self._store = gathered_cases(storage, settings)
        self._intake.store = self._desk.store = self._store
        # An invented city declares no holiday while it is being invented.
        self._clocks = office_clocks(storage, settings)()
        self._intake.clock_of, self._desk.clocks = self._clocks.of, lambda: self._clocks
        self._calls = CallBacks(self._store, lambda: self._clocks)
        self._ahead, self._planned = list[_Step](), 0

    def take_in(self, cases: Iterable[tuple[Answers, datetime]]) -> None:
        """Take some cases in, and do what falls due meanwhile."""
        with self._store.batch():
            for answers, moment in cases:
                self._work(moment)
                receipt = self._intake.submit(answers, moment)
                if not receipt.repeated:
                    self._plan(receipt)
            self._intake.forget()

    def until(self, moment: datetime) -> None:
        """Do what falls due until then, in order, so that the log tells it in order."""
        with self._store.batch():
            self._work(moment)

    def _work(self, moment: datetime) -> None:
        while self._ahead and self._ahead[0][0] <= moment:
            when, _, step = heappop(self._ahead)
            with suppress(NotYours):  # a complaint about the account's own office waits for somebody else
                step(when)

    def _plan(self, receipt: Receipt) -> None:
        number, flow = receipt.number, flow_of(receipt.kind)
        if self._rng.random() > (_RUNG if flow is Flow.CALLBACK else _DONE):
            return
        share = self._rng.betavariate(2.5, 2.2) * 1.2
        if flow is Flow.CALLBACK:
            self._later(receipt, share, lambda when: self._calls.called(number, self._name, when))
        elif flow is Flow.PRAISE:
            self._later(receipt, share / 2, lambda when: self._desk.confirm_praise(number, when))
            self._later(receipt, share, lambda when: self._desk.pass_on_praise(number, when))
        else:
            self._plan_answer(receipt, share)

    def _plan_answer(self, receipt: Receipt, share: float) -> None:
        number, text = receipt.number, self._rng.choice(_ANSWERS)
        upheld = self._rng.random() < _UPHELD if receipt.kind == "unkind" else None
        staff = f"9{self._rng.randrange(100_000):05}" if upheld else None

        def answer(when: datetime) -> None:
            self._desk.answer(number, text, when, upheld=upheld, staff=staff)
            self._desk.notify(number, "전화", when, when)

        self._later(receipt, share * 0.3, lambda when: self._desk.assign(number, self._name, when))
        self._later(receipt, share, answer)

    def _later(self, receipt: Receipt, share: float, step: Callable[[datetime], object]) -> None:
        clock = self._clocks.of(receipt.office)
        whole = clock.worked(receipt.received, receipt.due or receipt.received) / _HOUR
        when = clock.due(receipt.received, Period(int(whole * share) + 1, PeriodUnit.WORKING_HOURS))
        self._planned += 1
        heappush(self._ahead, (when, self._planned, step))
