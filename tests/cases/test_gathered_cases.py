# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases brought in many at once are sealed, journalled and logged as any other, and all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.services.cases.booth import gathered_cases, intake_journal
from kiosk.storage.access_log import verify
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from tests.cases.conftest import House


def test_a_batch_is_read_back_at_the_ordinary_desk(house: House) -> None:
    house.submit("praise")
    gathered = gathered_cases(house.storage, house.settings)
    ordinary, house.intake.store = house.intake.store, gathered
    with gathered.batch():
        first, second = house.submit(), house.submit("inconvenience")
        house.desk.store, before = gathered, house.desk.store
        house.desk.assign(first.number, "account-04", NOW)
        house.desk.answer(first.number, "고쳤습니다.", NOW, upheld=False)
        house.desk.notify(first.number, "전화", NOW, NOW)
    house.desk.store, house.intake.store = before, ordinary
    opened = house.desk.open(first.number, NOW)
    assert [step.note for step in opened.steps] == [None, "고쳤습니다.", None]
    assert (opened.case.closed, opened.content["name"]) == (True, "한나래")
    assert [one["number"] for one in intake_journal(house.storage, house.settings).entries()][1:] == [
        first.number,
        second.number,
    ]
    assert house.submit("praise").number.startswith("A-00000")
    with house.storage.database.read() as connection:
        assert verify(connection).problem is None
    assert "창구에서 말이 거칠었습니다.".encode() not in house.on_the_disk()


def test_a_batch_that_breaks_leaves_nothing(house: House) -> None:
    gathered = gathered_cases(house.storage, house.settings)
    house.intake.store = gathered

    def broken() -> None:
        with gathered.batch():
            house.submit()
            raise InterruptedError

    with pytest.raises(InterruptedError):
        broken()
    assert gathered.count() == 0
    assert list(intake_journal(house.storage, house.settings).entries()) == []


def test_a_submission_that_is_there_already_gives_its_number_again(house: House) -> None:
    receipt = house.submit()
    (stored,) = house.desk.store.rows()
    gathered = gathered_cases(house.storage, house.settings)
    house.intake.store = gathered
    with gathered.batch():
        again = house.submit(submission=stored.id)
    assert (again.number, again.repeated) == (receipt.number, False)
    assert gathered.count() == 1
