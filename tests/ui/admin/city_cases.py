# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of made-up visitors, taken in and worked on as people would, around one fixed time."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import cycle
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid4

from sqlalchemy import delete, insert, select

from kiosk.cases.answers import Answers
from kiosk.charter.hours import SEOUL
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases import staff as office
from kiosk.storage.accounts import DEMO_NAME
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import clock_marks
from kiosk.storage.tables.cases import cases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.services.cases.handling import CaseHandling
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

NOW: Final = datetime(2026, 11, 24, 14, 7, tzinfo=SEOUL)
NAMES: Final = ("한나래", "문바다", "소나무", "강물결")
KINDS: Final = ("inconvenience", "unkind", "inconvenience", "corruption", "praise", "inconvenience", "claim")
OFFICES: Final = (
    "공원녹지과",
    "교통행정과",
    "사회복지과",
    "건설과",
    "수도과",
    "세정과",
    "노인장애인과",
    "건축행정과",
)
WORDS: Final = (
    "어제 오후 두 시쯤 의견서를 내러 갔는데 서류를 보지도 않고 “인터넷으로 하시라”고만 했습니다. "
    "어머니가 인터넷을 못 하셔서 모시고 간 것인데 설명을 더 듣지 못하고 돌아왔습니다. "
    "접수는 하게 해 주셨으면 합니다."
)


def fill(data: Path, settings: Settings, many: int = 30) -> Sequence[str]:
    """Take in so many cases over the last days, some of them worked on; return their numbers."""
    with opened_storage(data, settings) as storage:
        storage.accounts.ensure_demo()
        _set_clock(storage)
        intake = bootstrap.intake_service(storage, settings, NOW - timedelta(days=9))
        intake.has_room = lambda: True
        numbers = []
        for at, (kind, place) in enumerate(zip(cycle(KINDS), cycle(OFFICES), strict=False)):
            if at == many:
                break
            received = NOW - timedelta(hours=2 + 5 * (many - at) // 3, minutes=7 * at % 60)
            numbers.append(intake.submit(answers(at, kind, place), received).number)
        _work(desk_of(storage, settings), numbers)
        return numbers


def fill_calls(data: Path, settings: Settings, many: int = 6) -> Sequence[str]:
    """Take in requests to be rung back, the first one late, and tell an office of the second."""
    with opened_storage(data, settings) as storage:
        storage.accounts.ensure_demo()
        _set_clock(storage)
        intake = bootstrap.intake_service(storage, settings, NOW - timedelta(days=9))
        intake.has_room = lambda: True
        numbers = [
            intake.submit(answers(500 + at, "callback", place), NOW - timedelta(minutes=250 - 41 * at)).number
            for at, place in zip(range(many), cycle(OFFICES), strict=False)
        ]
        calls = bootstrap.call_backs(storage, settings)
        calls.tell_office(numbers[1], desk_of(storage, settings).actor.account, NOW - timedelta(minutes=30))
        return numbers


def _set_clock(storage: Storage) -> None:
    """Begin the days anew: what is filled in comes from earlier than what came before."""
    with storage.database.write() as connection:
        connection.execute(delete(clock_marks))


def heap(data: Path, settings: Settings, dues: Sequence[datetime], **changed: object) -> None:
    """Lay so many open cases on the disk as there are due times; only their plain columns are ever read."""
    fill(data, settings, 1)
    with opened_storage(data, settings) as storage, storage.database.write() as connection:
        first = connection.execute(select(cases)).mappings().one()
        came = [min(first["received"], due - timedelta(days=3)) for due in dues]  # and not after it was due
        changes = (
            {"id": uuid4(), "number": f"B-{at:06}", "received": received, "due": due}
            for at, (received, due) in enumerate(zip(came, dues, strict=True))
        )
        there = zip(changes, cycle(OFFICES), strict=False)
        rows = [{**first, **change, "law_due": None, "office": place, **changed} for change, place in there]
        connection.execute(insert(cases), rows)


def answers(at: int, kind: str, place: str, **more: object) -> Answers:
    """Return complete answers; the same place in the list, the same submission."""
    whole = {
        "submission": UUID(int=at + 1, version=4),
        "kind": kind,
        "office": place,
        "words": WORDS,
        "name": NAMES[at % len(NAMES)],
        "address": "목포시 용당동 000-0 나무빌라 101호",
        "contact": f"061-0{10 + at % 80}-{1000 + at:04}",
        "tell_by": "전화",
        "claim": "revisit" if kind == "claim" else None,
        "consents": ("display",) if kind == "praise" else (),
    }
    return Answers(**(whole | more))  # type: ignore[arg-type] # a dict of many types


def desk_of(storage: Storage, settings: Settings) -> CaseHandling:
    """Return the open desk of the demo's account."""
    account = next(one for one in storage.accounts.all() if one.name == DEMO_NAME)
    desk = office.case_desk(storage, settings, account)
    desk.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    return desk


def _work(desk: CaseHandling, numbers: Sequence[str]) -> None:
    """Give every other complaint to somebody, stop the clock of one, answer one."""
    given = [number for number in numbers[::2] if desk.store.row(number).kind != "praise"]  # type: ignore[union-attr] # they are there
    for number in given:
        desk.assign(number, desk.actor.account, NOW - timedelta(hours=1))
    if len(given) > 4:  # a picture's worth of cases
        desk.ask_supplement(given[2], "사진을 보내 주십시오.", NOW - timedelta(minutes=50))
        desk.answer(given[4], "살펴보고 고쳤습니다.", NOW - timedelta(minutes=30), upheld=False)
