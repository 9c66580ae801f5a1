# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented visits and cases for a demo data folder; nobody in them exists."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import batched
from random import Random
from typing import TYPE_CHECKING, Final

from kiosk.cases.actors import NotYours
from kiosk.cases.files import read_case
from kiosk.cases.states import Flow, flow_of
from kiosk.charter.hours import SEOUL
from kiosk.charter.period import Period, PeriodUnit
from kiosk.directory.register import load_register
from kiosk.services.cases.booth import gathered_cases, intake_service, office_clocks
from kiosk.services.cases.callbacks import CallBacks
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.cases.staff import case_desk
from kiosk.services.survey import fill_demo_survey
from kiosk.services.visits import fill_demo_visits
from kiosk.visits.demo_telling import demo_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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


_DAYS: Final = 30
_AT_ONCE: Final = 500  # cases in one transaction: a booth beside it waits no longer than a moment
_NAMES: Final = ("나도민", "고시민", "문바다", "소나무", "하늘봄", "강물결")
# Kinds by how often they come, each with words that name nobody.
_CASES: Final = (
    (35, "불편·개선", ("민원실 번호표 기계가 자주 멈춥니다.", "주차장 안내판이 잘 보이지 않습니다.")),
    (25, "칭찬", ("차근차근 설명해 주셔서 고맙습니다.", "비 오는 날 우산을 빌려 주셨습니다.")),
    (20, "전화 부탁", ("등록 절차를 전화로 알려 주십시오.", "서류가 더 필요한지 알고 싶습니다.")),
    (14, "불친절", ("물음에 답하지 않고 자리를 떴습니다.", "큰 소리로 말하여 불쾌했습니다.")),
    (6, "부조리", ("계약 절차가 공정하지 않아 보입니다.",)),
)


@dataclass(frozen=True, slots=True)
class DemoData:
    """How much was invented."""

    visits: int
    calls: int
    events: int
    cases: int
    answers: int


def fill_demo(storage: Storage, settings: Settings, *, visits: int, cases: int, seed: int) -> DemoData:
    """Invent visits, cases, answers to the survey; the same seed on the same day the same ones, and once."""
    told = fill_demo_visits(storage, settings, visits, _numbers(seed, "visits"))
    written = _fill_cases(storage, settings, cases, _numbers(seed, "cases"))
    answers = fill_demo_survey(storage, settings, visits, _numbers(seed, "survey"))
    return DemoData(told.visits, told.calls, told.events, written, answers)


def _numbers(seed: int, what: str) -> Random:
    return Random(f"{what} {seed}")  # noqa: S311 # invented data, not secrets


def _fill_cases(storage: Storage, settings: Settings, count: int, rng: Random) -> int:
    now = datetime.now(UTC)
    moments = sorted(_moment(now, rng) for _ in range(count))
    offices = list(load_register(settings.folder / "offices.toml").offices) or [settings.city_name]
    if moments:
        staff = DemoStaff(storage, settings, rng, now)
        for some in batched(_cases(moments, offices, rng), _AT_ONCE):
            staff.take_in((read_case(case), moment) for moment, case in some)
        staff.until(now)
    return len(moments)


def _cases(
    moments: Sequence[datetime], offices: Sequence[str], rng: Random
) -> Iterator[tuple[datetime, dict[str, object]]]:
    weights = [weight for weight, _, _ in _CASES]
    for moment in moments:
        _, kind, words = rng.choices(_CASES, weights)[0]
        case: dict[str, object] = {
            "submission": str(demo_key(moment, rng)),
            "kind": kind,
            "office": rng.choice(offices),
            "words": rng.choice(words),
        }
        if kind != "칭찬":
            number = f"061-0{rng.randrange(10, 100)}-{rng.randrange(10_000):04}"
            address = f"전라남도 목포시 보기로 {rng.randint(1, 99)}"
            case |= {"name": rng.choice(_NAMES), "address": address, "contact": number, "tell_by": "전화"}
        yield moment, case


def _moment(now: datetime, rng: Random) -> datetime:
    """Draw a moment of the last working days' opening hours, today left out."""
    while True:
        day = now.astimezone(SEOUL).date() - timedelta(days=rng.randint(1, _DAYS))
        if day.weekday() < 5:  # noqa: PLR2004 # Monday to Friday
            return datetime.combine(day, time(9), SEOUL) + timedelta(minutes=rng.uniform(0, 9 * 60))
