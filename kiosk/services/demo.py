# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented visits and cases for a demo data folder; nobody in them exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import batched
from random import Random
from typing import TYPE_CHECKING, Final

from kiosk.cases.files import read_case
from kiosk.charter.hours import SEOUL
from kiosk.directory.register import load_register
from kiosk.services.demo_staff import DemoStaff
from kiosk.services.survey import fill_demo_survey
from kiosk.services.visits import fill_demo_visits
from kiosk.visits.demo_telling import demo_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

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
