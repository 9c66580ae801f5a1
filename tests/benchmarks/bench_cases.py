# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of the cases: submit to receipt, a list of 100,000, re-keying 20,000; beside bare peers."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from nacl.public import PrivateKey, SealedBox
import pytest
from sqlalchemy import insert

from kiosk.cases.actors import Actor
from kiosk.cases.answers import Answers
from kiosk.cases.numbers import receipt_number
from kiosk.cases.sealing import CASES, wrap
from kiosk.charter.clock import OfficeClocks, StatutoryClock
from kiosk.charter.hours import SEOUL
from kiosk.charter.period import Period
from kiosk.directory.register import Register
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases.handling import CaseHandling
from kiosk.services.cases.parties import Parties
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.tables import cases as table
from tests.benchmarks.effort import measure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.opened import Storage

    type Benchmark = Any  # pytest-benchmark's fixture is half typed

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=SEOUL)
SETTINGS = settings_of(None)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    with opened_storage(tmp_path / "data", SETTINGS) as opened:
        bootstrap.ensure_demo_keys(opened, SETTINGS, NOW)
        yield opened


@pytest.mark.benchmark(group="submit to durable receipt (at most 100 ms)")
def test_submit_to_durable_receipt(benchmark: Benchmark, storage: Storage) -> None:
    desk = bootstrap.intake_service(storage, SETTINGS, NOW)
    desk.has_room = lambda: True

    def submit() -> None:
        desk.submit(Answers(submission=uuid4(), kind="praise", words="고맙습니다. " * 40), NOW)

    measure(benchmark, submit, goal_ms=100, rounds=60, warmup_rounds=5)


@pytest.mark.benchmark(group="submit to durable receipt (at most 100 ms)")
def test_peer_one_bare_durable_insert(benchmark: Benchmark, storage: Storage) -> None:
    numbers = count()

    def write() -> None:
        with storage.database.write() as connection:
            connection.execute(insert(table.case_counters).values(booth=str(next(numbers)), last=1))

    benchmark.pedantic(write, rounds=60, warmup_rounds=5)


def fill(storage: Storage, many: int, keys: list[Any] | None = None) -> None:
    rows, boxes = [], []
    for number in range(1, many + 1):
        case, received = uuid4(), NOW - timedelta(minutes=number % 9000)
        plain = {"id": case, "number": receipt_number("A", number), "booth": "A", "kind": "inconvenience"}
        times = {
            "received": received,
            "due": received + timedelta(days=3),
            "law_due": None,
            "closed_at": None,
        }
        rest = {"office": "교통행정과", "state": "received", "stopped": False, "assigned": None, "version": 0}
        rows.append(plain | times | rest | {"opened": {}})
        boxes += [
            {"case": case, "key": key.key, "role": key.role, "box": wrap(bytes(32), key.public)}
            for key in keys or []
        ]
    with storage.database.write() as connection:
        connection.execute(insert(table.cases), rows)
        if boxes:
            connection.execute(insert(table.case_keys), boxes)


@pytest.mark.benchmark(group="case list of 100,000 cases (at most 300 ms)")
def test_a_list_of_100_000_opens(benchmark: Benchmark, storage: Storage) -> None:
    fill(storage, 100_000)
    cases, rules = bootstrap.stored_cases(storage, SETTINGS), bootstrap.case_rules(storage, SETTINGS)
    rules.tie("account-04", "감사실", "member", "admin", NOW - timedelta(days=400))
    desk = CaseHandling(
        actor=Actor("account-04", "담당 04", frozenset({"cases"})),
        clocks=OfficeClocks,
        store=cases,
        keyring=city_keys.city_keyring(storage, SETTINGS),
        parties=Parties(cases, lambda _: None, rules.offices_of, lambda account: bool(rules.parts(account))),
        colleagues=frozenset,
        register=Register,
    )
    assert desk.count() == 100_000
    measure(benchmark, lambda: (desk.count(), desk.cases(NOW)), goal_ms=300, rounds=7)


@pytest.mark.benchmark(group="re-keying 20,000 cases (at most 10 s)")
def test_rekeying_20_000(benchmark: Benchmark, storage: Storage) -> None:
    keyring = city_keys.city_keyring(storage, SETTINGS)
    unlocked = keyring.unlock(city_keys.DEMO_KEEPER, city_keys.DEMO_PASSPHRASE, NOW)
    fill(storage, 20_000, [one for one in keyring.store.recipients() if one.role == CASES])
    keyring.rotate(unlocked, CASES, NOW + timedelta(hours=1))
    done: list[int] = []

    def rekey() -> None:
        done.append(sum(keyring.rekey(unlocked, CASES, NOW)))

    measure(benchmark, rekey, goal_ms=10_000, rounds=1, warmup_rounds=0)
    assert done == [20_000]


@pytest.mark.benchmark(group="re-keying 20,000 cases (at most 10 s)")
def test_peer_20_000_bare_sealed_boxes(benchmark: Benchmark) -> None:
    old, new = PrivateKey.generate(), PrivateKey.generate()
    box = SealedBox(old.public_key).encrypt(bytes(32))

    def again() -> None:
        for _ in range(20_000):
            SealedBox(new.public_key).encrypt(SealedBox(old).decrypt(box))

    benchmark.pedantic(again, rounds=1)


@pytest.mark.benchmark(group="one due time")
def test_one_due_time_of_14_days(benchmark: Benchmark) -> None:
    clock, within = StatutoryClock(), Period.parse("14d")
    clock.due(NOW, within)
    benchmark(lambda: clock.due(NOW, within))
