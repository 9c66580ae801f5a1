# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor at the kiosk while the office of the page is reorganised at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.directory.reorganising import OfficeClosing, OfficeMerger
from kiosk.services.admin.office import AdminServices
from kiosk.services.directory import seoul_now
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.opened import opened_storage, single_instance
from kiosk.ui.visitor.recorder import VisitRecorder
from tests.case_samples import whole
from tests.services.reorganisation.test_founding_and_moving import publish
from tests.ui.cases.steps import hand_in
from tests.visitor import Visitor, demo_settings, start_qt
from tests.web.office import HALL, TAX, city

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.directory.reorganising import OfficeChange

SETS_OUT = "알겠습니다, 출발합니다"
pytestmark = pytest.mark.usefixtures("in_hours")


@dataclass(frozen=True)
class House:
    """A kiosk with somebody at it, and the desk."""

    running: RunningServices
    admin: AdminServices
    guest: Visitor

    def reorganise(self, change: OfficeChange) -> None:
        """Publish a change of today at the desk, and let the kiosk hear of it as it runs."""
        publish(self.admin, seoul_now().date(), change)
        services = self.running.renewed()
        assert services is not None
        self.guest.kiosk.stage.serve(services)
        self.guest.kiosk.pages.stale.emit()
        self.guest.settle()

    def asks(self, page: str, **about: object) -> None:
        """Let the visitor be at a page."""
        self.guest.wake()
        self.guest.kiosk.pages.open(page, **about)
        self.guest.settle()


@pytest.fixture
def house(tmp_path: Path, qapp: QGuiApplication) -> Iterator[House]:
    """Open a kiosk and a desk on one folder."""
    start_qt(qapp)
    data, settings = city(tmp_path / "data"), demo_settings()
    with (
        single_instance(data, "kiosk"),
        open_booth(data, settings) as running,
        opened_storage(data, settings, role="admin") as storage,
    ):
        admin = AdminServices(storage, settings, lambda _work: (admin, None))
        assert admin.sign_in(DEMO_NAME, DEMO_PASSWORD).name
        guest = Visitor(services=running.services)
        VisitRecorder(guest.kiosk, running.services.visits)
        yield House(running, admin, guest)
        guest.leave_for_good()


@pytest.mark.parametrize("page", ["way", "office"])
def test_whoever_asks_for_an_office_that_goes_into_another_meanwhile_is_led_to_that_one(
    house: House, page: str
) -> None:
    guest = house.guest
    house.asks("office", lit=guest.lit(TAX, f"{TAX}/1"))
    if page == "way":
        guest.tap("가는 길 보기")
    house.reorganise(OfficeMerger(TAX, HALL))
    if page == "office":
        guest.tap("가는 길 보기")
    assert guest.sees(f"{HALL} 가는 길")
    guest.tap(SETS_OUT)
    assert guest.sees(f"{HALL}로 가시면 됩니다.")
    visits = house.running.services.visits
    assert visits.stored()
    assert house.running.services.visit_service.visits()[-1].target == HALL


def test_nobody_sets_out_for_an_office_that_ends_and_what_was_written_about_it_is_taken_in(
    house: House,
) -> None:
    guest = house.guest
    house.asks("way", target=TAX)
    assert guest.sees(SETS_OUT)
    draft = whole(guest)
    draft.turn_to("inconvenience")
    draft.answer("office", TAX)
    house.reorganise(OfficeClosing(TAX))
    assert guest.sees("길을 찾지 못했습니다.")
    assert not guest.sees(SETS_OUT)
    guest.kiosk.pages.open("case_review", draft=draft)
    guest.settle()
    hand_in(guest)
    assert guest.screen == "case_receipt"
    [left] = [one for one in house.admin.tasks.load().tasks if one.left == "없어진 부서"]
    assert left.what == f"{TAX}가 없어졌습니다. 맡을 부서로 넘기기"
