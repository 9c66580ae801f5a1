# SPDX-License-Identifier: GPL-3.0-or-later
"""What a press at the desk destroys: what was shown, may be destroyed still, and is there for who presses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.services.admin.tasks import NO_CLOCK, NONE_RIPE
from kiosk.services.cases import booth, case_clocks
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refused
from kiosk.services.staff_session import SIGNED_OUT
from kiosk.storage.withdrawing import withdraw
from tests.lived import keep_to_the_end, live_until
from tests.services.acts import HALL, OFFICE, world
from tests.ui.admin.city_cases import answers
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.acts import World

WHY = "보존 기간이 끝남"


@pytest.fixture
def city(tmp_path: Path) -> Iterator[World]:
    """Open a city at whose desk somebody keeps the cases."""
    with world(tmp_path / "data") as city:
        city.enter(city.account("cases"))
        yield city


def closed(city: World, *kinds: str, place: str = HALL) -> list[str]:
    """Take cases in, and take them back."""
    intake = booth.intake_service(city.storage, demo_settings(), seoul_now() - timedelta(days=1))
    intake.has_room = lambda: True
    store = booth.untouched_cases(city.storage, demo_settings())
    given = [answers(100 + at, kind, place) for at, kind in enumerate(kinds, store.count())]
    numbers = [intake.submit(one, seoul_now()).number for one in given]
    with city.storage.database.write() as connection:
        for one in store.loaded(numbers).values():
            withdraw(connection, one.case.opened.id, seoul_now())
    return numbers


def ripe(city: World, numbers: list[str]) -> None:
    """Let cases have been kept for long enough."""
    keep_to_the_end(city.storage, demo_settings(), numbers, seoul_now())


def states(city: World, numbers: list[str]) -> list[str]:
    """Return how the cases stand."""
    found = booth.untouched_cases(city.storage, demo_settings())
    return [row.state for number in numbers if (row := found.row(number))]


def test_only_what_was_shown_is_destroyed_and_only_what_may_be_still(city: World) -> None:
    shown, late, young = closed(city, "praise", "praise", "praise")
    ripe(city, [shown])
    assert list(city.admin.tasks.endings()) == [shown]
    ripe(city, [late])
    assert sum(city.admin.tasks.end([shown, young], WHY, "2")) == 1
    assert states(city, [shown, late, young]) == ["destroyed", "withdrawn", "withdrawn"]


def test_a_day_that_only_the_clock_has_reached_is_not_shown_and_ends_nothing(city: World) -> None:
    (number,) = closed(city, "praise")
    ripe(city, [number])
    live_until(city.storage, demo_settings(), seoul_now() - timedelta(days=200))
    assert any(one.kind == "파기 예고" for one in city.admin.tasks.load().tasks)
    with pytest.raises(Refused, match=NONE_RIPE[:20]):
        city.admin.tasks.endings()
    with pytest.raises(Refused, match=NONE_RIPE[:20]):
        city.admin.tasks.end([number], WHY, "1")
    live_until(city.storage, demo_settings(), seoul_now() + timedelta(days=9))
    with pytest.raises(Refused, match=NO_CLOCK[:20]):
        city.admin.tasks.endings()
    assert states(city, [number]) == ["withdrawn"]


def test_a_complaint_about_whoever_presses_is_neither_counted_nor_listed_nor_destroyed(city: World) -> None:
    plain, own = *closed(city, "praise"), *closed(city, "unkind", place=OFFICE)
    ripe(city, [plain, own])
    assert list(city.admin.tasks.endings()) == [plain]
    (row,) = [one for one in city.admin.tasks.load().tasks if one.kind == "파기 예고"]
    assert "민원 1건을" in row.what
    assert sum(city.admin.tasks.end([plain, own], WHY, "2")) == 1
    assert states(city, [plain, own]) == ["destroyed", "withdrawn"]


@pytest.mark.parametrize(("reason", "typed"), [("", "1"), (WHY, "2"), (WHY, "")])
def test_without_a_reason_and_their_number_none_is_destroyed(city: World, reason: str, typed: str) -> None:
    numbers = closed(city, "praise")
    ripe(city, numbers)
    with pytest.raises(Refused, match="지운 것은 없습니다"):
        city.admin.tasks.end(numbers, reason, typed)
    assert states(city, numbers) == ["withdrawn"]


def test_whoever_signs_out_stops_what_they_have_begun(city: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_clocks, "AT_ONCE", 1)
    numbers = closed(city, "praise", "praise", "praise")
    ripe(city, numbers)
    steps = city.admin.tasks.end(numbers, WHY, "3")
    assert next(steps) == 1
    city.leave()
    with pytest.raises(Refused, match=SIGNED_OUT[:10]):
        next(steps)
    assert sorted(states(city, numbers)) == ["destroyed", "withdrawn", "withdrawn"]
