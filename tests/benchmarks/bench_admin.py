# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's desk on a city of 13,000 seats: every step of the seats' page, 26 seats an office.

The peer is a plain scan of the same words with Python's `in`: what looking through every seat costs at least.
"""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.admin.seats import SeatService
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.directory import open_directory, seoul_now
from kiosk.settings import load_settings
from kiosk.storage.opened import opened_storage
from kiosk.ui.admin.seats.plan import SeatPlan
from kiosk.ui.admin.seats.shelf import found
from kiosk.ui.admin.seats.wording import OfficeRow
from kiosk.ui.rows import Rows
from tests.staff import signed_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from kiosk.services.admin.results.seats import ListedSeat, PublishedSeats

SEATS, A_SEAT = 13_000, 26
OFFICE, WORDS = "시범250과", "업무 6510"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SeatService]:
    """Open the page's desk on a city of 500 offices."""
    folder = tmp_path_factory.mktemp("admin")
    settings = load_settings(DEMO_CONFIG)
    with opened_storage(folder / "data", settings) as storage:
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        directory.import_charts(
            [seat_table(folder / "table.csv")],
            valid_from=directory.today() - timedelta(days=1),
            accept=True,
        )
        directory.load_public(directory.today())
        account = storage.accounts.make("담당", "a long enough password", ["directory"], by=None)
        yield SeatService(StaffContext(storage, settings, directory, signed_in(storage, account)))


@pytest.fixture(scope="module")
def listed(desk: SeatService) -> Sequence[ListedSeat]:
    """List every office once."""
    return desk.offices()


@pytest.fixture(scope="module")
def standing(desk: SeatService) -> PublishedSeats:
    """Open one office."""
    return desk.standing(OFFICE, desk.today())


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_list_of_offices(benchmark: BenchmarkFixture, desk: SeatService) -> None:
    """Read every office anew, as after a publication."""

    def read() -> int:
        desk._listed = None
        return len(desk.offices())

    assert benchmark(read) == SEATS // A_SEAT


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_one_letter_of_a_search(benchmark: BenchmarkFixture, listed: Sequence[ListedSeat]) -> None:
    """Look through every seat, and show what fits."""
    rows: Rows[OfficeRow] = Rows(OfficeRow)
    benchmark(lambda: rows.show(found(listed, WORDS, {})))
    assert len(rows) == 1


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_peer_scan(benchmark: BenchmarkFixture, listed: Sequence[ListedSeat]) -> None:
    """Look for the words in every seat's text and do nothing with it."""
    texts = [text for office in listed for _, text in office.seats]
    assert benchmark(lambda: sum(WORDS in text for text in texts)) == 1


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_open_an_office(benchmark: BenchmarkFixture, desk: SeatService) -> None:
    """Load one office with its rules and its room."""
    assert benchmark(lambda: desk.standing(OFFICE, desk.today())).office.name == OFFICE


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_a_carried_desk(benchmark: BenchmarkFixture, standing: PublishedSeats) -> None:
    """Work out the landing at one place of the pointer."""
    plan = SeatPlan()
    plan.show(Sketch(standing.office, standing.latest), standing)
    benchmark(lambda: plan.hover("3", 0.5, 0.5))


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_a_deed_of_the_draft(benchmark: BenchmarkFixture, standing: PublishedSeats) -> None:
    """Do and undo one deed after fifty others, and draw the plan both times."""
    sketch = Sketch(standing.office, standing.latest)
    for at in range(50):
        sketch = sketch.after(Rewrite("3", "phone", f"061-000-{at:04}"))
    plan = SeatPlan()
    plan.show(sketch, standing)

    def do_and_undo() -> None:
        plan.do(Rewrite("4", "title", "팀장"))
        plan.undo()

    benchmark(do_and_undo)
    assert len(sketch.edits) == 50


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_hiding(benchmark: BenchmarkFixture, desk: SeatService) -> None:
    """Hide somebody, the projection for every screen included."""
    desks = iter(range(1, A_SEAT))
    benchmark.pedantic(lambda: desk.hide(OFFICE, str(next(desks))), rounds=5)  # type: ignore[no-untyped-call] # the plugin has no types


@pytest.mark.benchmark(group="admin: seats of 13,000")
def test_publication(benchmark: BenchmarkFixture, desk: SeatService) -> None:
    """Publish one office's draft."""
    phones = iter(range(100))

    def publish() -> None:
        standing = desk.standing(OFFICE, desk.today())
        edit = Rewrite("3", "phone", f"061-000-{next(phones):04}")
        assert desk.publish(Sketch(standing.office, standing.latest).after(edit), desk.today()).published

    benchmark.pedantic(publish, rounds=5)  # type: ignore[no-untyped-call] # the plugin has no types


def seat_table(file: Path) -> Path:
    """Write a table of 13,000 seats in 500 offices."""
    with file.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["부서명", "팀명", "직위", "행정전화", "담당업무"])
        for at in range(SEATS):
            office, team = f"시범{at // A_SEAT}과", f"제{at % A_SEAT // 6 + 1}팀"
            phone = f"061-{at // 10_000:03d}-{at % 10_000:04d}"
            rows.writerow([office, team, "주무관", phone, f"시범 업무 {at}"])
    return file
