# SPDX-License-Identifier: GPL-3.0-or-later
"""도착했어요: four digits typed at an office's own kiosk prove the arrival there and nowhere else."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.services.visits import visit_service
from kiosk.settings import LANGUAGES
from kiosk.storage.opened import opened_storage, single_instance
from kiosk.storage.visits import StoredVisits
from kiosk.ui.visitor.recorder import VisitRecorder
from tests.demo_city import city_folder
from tests.ui.guide.person import wait
from tests.ui.guide.story import Story
from tests.visitor import Visitor, demo_settings, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from PySide6.QtGui import QGuiApplication

    from kiosk.services.visitor import VisitorServices
    from kiosk.visits.service import VisitService
    from kiosk.visits.visit import Visit

HERE, ELSEWHERE = "교통행정과", "세정과"


class Door:
    """A second kiosk that stands at the door of 교통행정과, and the log of all kiosks."""

    def __init__(self, services: VisitorServices, desk: VisitService, store: StoredVisits) -> None:
        self.services, self.desk, self._store = services, desk, store

    def visit(self, target: str, walk_s: float = 50.0) -> Visit:
        """Let somebody have set out from another kiosk 100 seconds ago."""
        story = Story(self._store)
        key = story.visit(100.0, target, walk_s)
        story.write()
        return self.told(key)

    def told(self, key: UUID) -> Visit:
        """Return a visit as the database has it."""
        found = self._store.visit(key)
        assert found is not None
        return found


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """Open the second kiosk once; each test sends its own visitor."""
    data, settings = tmp_path_factory.mktemp("door") / "data", demo_settings(place=HERE)
    shutil.copytree(city_folder(), data)
    with (
        single_instance(data, "kiosk"),
        open_booth(data, settings) as running,
        opened_storage(data, settings) as storage,
    ):
        yield Door(running.services, visit_service(storage, settings), StoredVisits(storage.database))


@pytest.fixture
def arriving(qapp: QGuiApplication, door: Door) -> Iterator[Visitor]:
    """Somebody who has come to the second kiosk and woken it."""
    start_qt(qapp)
    person = Visitor(settings=demo_settings(place=HERE), services=door.services)
    VisitRecorder(person.kiosk, door.services.visits)
    person.wake()
    yield person
    person.kiosk.startOver()
    person.settle()
    person.leave_for_good()


def types(person: Visitor, code: str) -> None:
    """Type a code on the pad of the page that the home screen opens."""
    words = person.kiosk.stage.text
    if person.screen != "code":
        person.tap(words("home.arrived"))
    assert person.screen == "code"
    for digit in code:
        person.tap(digit)


def answers(person: Visitor, said: str) -> None:
    """Wait until the page says this, to be read and to be heard."""
    told = person.kiosk.stage.text(said)
    wait(lambda: person.sees(told))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_digits_typed_at_the_target_prove_the_arrival(
    arriving: Visitor, door: Door, language: str
) -> None:
    visit = door.visit(HERE)
    arriving.kiosk.look.set(language=language)
    arriving.settle()
    types(arriving, visit.code)
    answers(arriving, "code.arrived")
    kept = door.told(visit.id)
    assert (kept.evidence, kept.firm, kept.refused) == ("code", True, {})
    assert kept.arrived_s is not None
    assert kept.arrived_s >= 100


def test_who_was_on_the_way_to_another_office_is_shown_the_way_again_and_has_not_arrived(
    arriving: Visitor, door: Door
) -> None:
    visit = door.visit(ELSEWHERE)
    types(arriving, visit.code)
    wait(lambda: arriving.screen == "way")
    assert arriving.sees(ELSEWHERE)
    assert door.services.visits.stored()
    kept = door.told(visit.id)
    assert (kept.evidence, kept.target, kept.decided) == (None, ELSEWHERE, False)


def test_an_answer_that_comes_after_its_page_has_gone_turns_no_page(arriving: Visitor, door: Door) -> None:
    visit, held, answered = door.visit(ELSEWHERE), threading.Event(), list[object]()
    background = arriving.kiosk.stage.background
    background.run(held.wait, answered.append)
    types(arriving, visit.code)
    arriving.kiosk.startOver()
    arriving.settle()
    stood = arriving.screen
    held.set()
    background.run(lambda: None, answered.append)
    wait(lambda: len(answered) > 1)
    arriving.settle()
    assert arriving.screen == stood


def test_nobody_is_there_sooner_than_the_quickest_walk(arriving: Visitor, door: Door) -> None:
    visit = door.visit(HERE, walk_s=3000.0)
    types(arriving, visit.code)
    answers(arriving, "code.early")
    kept = door.told(visit.id)
    assert (kept.evidence, kept.refused, kept.decided) == (None, {"too_early": 1}, False)


def test_a_code_is_not_found_by_trying(arriving: Visitor, door: Door) -> None:
    visit = door.visit(HERE)
    open_codes = {one.code for one in door.desk.open_visits()}
    wrong = [
        code for code in ("1111", "2222", "3333", "4444", "5555", "6666", "7777") if code not in open_codes
    ]
    for code in wrong[:5]:
        types(arriving, code)
        answers(arriving, "code.unknown")
    types(arriving, visit.code)
    answers(arriving, "code.wait")
    arriving.kiosk.startOver()
    arriving.settle()
    arriving.wake()
    types(arriving, visit.code)
    answers(arriving, "code.wait")  # the page is a new one, the screen is the same
    assert door.told(visit.id).evidence is None


def test_a_kiosk_that_stands_at_no_office_asks_for_no_arrival(guest: Visitor) -> None:
    assert guest.screen == "home"
    assert not guest.sees(guest.kiosk.stage.text("home.arrived"))
