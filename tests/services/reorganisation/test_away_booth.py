# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth that the city cannot reach while offices are reorganised: what it took in meanwhile is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.directory.reorganising import OfficeClosing, OfficeMerger
from kiosk.resources import TRANSLATIONS
from kiosk.services.cases import booth as case_booth
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.office.board import Boards
from kiosk.storage.visits import StoredVisits
from tests.services.reorganisation.test_founding_and_moving import publish
from tests.ui.admin.city_cases import answers

if TYPE_CHECKING:
    from kiosk.services.admin.office import AdminServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from tests.services.reorganisation.on_server import FollowingKiosk, ServedCity

OLD: Final = "감사실"
INTO: Final = "교통행정과"
CLOSED: Final = "세정과"


@pytest.mark.parametrize("city", ["on_server"], indirect=True)
def test_visits_and_cases_for_offices_that_are_gone_come_to_whoever_does_their_work(
    city: ServedCity, kiosk: FollowingKiosk, admin: AdminServices, storage: Storage, settings: Settings
) -> None:
    services, now = kiosk.services, seoul_now()
    services.intake.has_room = lambda: True
    publish(admin, now.date(), OfficeMerger(OLD, INTO), OfficeClosing(CLOSED))
    visit = services.visits.begin("ko")
    services.visits.target_chosen(f"{OLD}/1", 60.0, least_seconds=0.0)
    services.visits.way_shown(60.0)
    services.visits.understood()
    call, case = (
        services.intake.submit(answers(at, kind, office), now)
        for at, (kind, office) in enumerate((("callback", OLD), ("inconvenience", CLOSED)))
    )
    assert services.visits.stored(60)
    assert city.bring(kiosk.beside, kiosk.settings) == 0
    found = StoredVisits(storage.database).visit(visit.id)
    assert found is not None
    assert found.target == f"{OLD}/1"
    directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
    board = Boards(storage.database, directory, case_booth.call_backs(storage, settings)).board(INTO)
    assert [one.visit for one in board.coming] == [str(visit.id)]
    assert [one.waiting.row.office for one in admin.callbacks.look().calls] == [INTO]
    assert {one.about for one in admin.tasks.load().tasks if one.left == "없어진 부서"} == {case.number}
    back = kiosk.renewed()
    assert back is not None
    assert back.directory.office(OLD) is None
    assert back.intake.store.row(call.number) is not None
    late = back.intake.submit(answers(7, "inconvenience", CLOSED), now)
    assert late.office == CLOSED
