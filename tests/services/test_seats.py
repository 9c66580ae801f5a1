# SPDX-License-Identifier: GPL-3.0-or-later
"""Every desk of the demo city stands in its room and can be reached without a step."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.directory.charts.reader import read_chart_file
from kiosk.directory.model import Directory
from kiosk.directory.projection import project
from kiosk.directory.publication import DirectoryPublication
from kiosk.directory.room_frame import RoomSize
from kiosk.directory.visibility import Policy
from kiosk.resources import DEMO_CONFIG
from kiosk.services.seats import placed_desks, seated
from kiosk.services.venues import open_sites, room_of
from kiosk.settings import load_settings

if TYPE_CHECKING:
    from kiosk.directory.public import PublicDirectory
    from kiosk.wayfinding.sites import Sites

SETTINGS = load_settings(DEMO_CONFIG)
DAY = date(2026, 11, 25)
EVERY = 9


@cache
def public() -> PublicDirectory:
    publication = DirectoryPublication()
    for file in sorted((SETTINGS.folder / SETTINGS.seating).glob("*.xlsx")):
        publication.add(read_chart_file(Path(file)).charts)
    return project(Directory("목포시", DAY, 1, tuple(publication.offices.values())), Policy())


@cache
def sites() -> Sites:
    return open_sites(SETTINGS)


def test_every_office_with_a_room_gets_all_its_desks() -> None:
    for office in public().offices:
        rooms = [room_of(router.venue, office.name) for router in sites().routers.values()]
        for room in rooms:
            if room is not None:
                assert len(placed_desks(office, room)) == len(office.seats), office.name


def test_desks_can_be_reached_without_a_step() -> None:
    with_desks = seated(sites(), public())
    site, kiosk = with_desks.kiosk(SETTINGS.kiosk_id, SETTINGS.site)
    indoors = {name for router in with_desks.routers.values() for name in router.venue.room_of}
    targets = [seat.id for seat in public().seats() if seat.office in indoors][::EVERY]
    assert len(targets) > 100
    for target in targets:
        answer = with_desks.answer(target, site, kiosk, step_free=True, blocked=frozenset())
        assert answer.route is not None or answer.elsewhere is not None, target


def test_a_room_that_is_too_small_gets_no_desks_rather_than_a_failure() -> None:
    office = public().by_name["세정과"]
    assert placed_desks(office, RoomSize(((0, 0), (2, 0), (2, 2), (0, 2)))) == ()
