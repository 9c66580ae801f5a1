# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a person would take from `kiosk new-city` to a first visit: three charts and one drawn floor.

Real commands and real gestures through the desk's real window; the keystroke-level model of `timed_hands`
gives the person's time, what is read is charged by the word, waiting is as measured, work away from the desk
is assumed.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.storage.opened import single_instance
from kiosk.ui.shell.focus import name_of
from tests.ui.admin.timed_founder import ASSUMED_S, Founder
from tests.ui.visitor.conftest import in_hours  # noqa: F401 # a fixture
from tests.ui.visitor.test_journey import FIELD
from tests.visitor import Visitor, keyboard_keys, start_qt

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytest_benchmark.fixture import BenchmarkFixture
    from pytestqt.qtbot import QtBot

GOAL_MINUTES = 180
OFFICE = "세무회계과"


@pytest.mark.usefixtures("in_hours")  # a closed office is led to without a time
def test_a_new_city_serves_its_first_visit_within_three_hours(
    benchmark: BenchmarkFixture, qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    start_qt(qapp)
    founder = Founder(tmp_path / "county", qtbot)
    steps = benchmark.pedantic(founder.found)  # type: ignore[no-untyped-call] # the plugin is untyped
    practised, first = (sum(getattr(one, way) for one in steps) / 60 for way in ("practised", "first_time"))
    benchmark.extra_info.update(
        goal_minutes=GOAL_MINUTES,
        minutes=round(first, 1),
        practised_minutes=round(practised, 1),
        steps=[
            {key: round(value) if key != "name" else value for key, value in asdict(one).items()}
            for one in steps
        ],
        assumed=ASSUMED_S,
    )
    assert first <= GOAL_MINUTES
    assert "setup: sound" in founder.doctor()
    visit(founder)
    founder.elsewhere.cleanup()


def visit(founder: Founder) -> None:
    """Let a visitor search an office at the booth, read its room, and see the way on the drawn floor."""
    with single_instance(founder.data, "kiosk"), open_booth(founder.data, founder.settings) as running:
        person = Visitor(settings=founder.settings, services=running.services)
        person.settle()
        person.wake()
        person.tap(FIELD)
        root = person.window.contentItem()
        person.settle(lambda: any(key.property("text") == "ㅂ" for key in keyboard_keys(root)), 5000)
        person.type(OFFICE)
        person.tap_item(next(one for one in person.controls() if name_of(one).startswith(OFFICE)))
        assert person.screen == "office"
        person.tap("가는 길 보기")
        assert person.screen == "way"
        assert person.sees("걸어서 약")
        person.leave_for_good()
