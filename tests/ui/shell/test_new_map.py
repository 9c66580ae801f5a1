# SPDX-License-Identifier: GPL-3.0-or-later
"""A map that is published while the booth runs is shown as soon as nobody is at its screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.kiosk import KioskApplication
from kiosk.directory.model import Office
from kiosk.resources import DEMO_CITIES
from kiosk.services.admin.rooms import Rooms
from kiosk.services.shown import Way
from kiosk.services.venues import CityVenues
from kiosk.settings import load_settings
from kiosk.storage.drawing_editions import DrawingEditions
from kiosk.wayfinding.venue.archive import read_archive
from kiosk.wayfinding.venue.model import say
from kiosk.wayfinding.venue.naming import RoomNames
from tests.recording_speaker import RecordingSpeaker
from tests.visitor import Clock, Visitor, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

    from kiosk.services.visitor import VisitorServices
    from kiosk.wayfinding.sites import Sites
    from kiosk.wayfinding.venue.archive import Archive

OLD, NEW = "농정과", "새 농업기술센터"
PATIENCE_MS = 240_000  # for a first start, which reads charts and builds an index, beside whatever else runs
ABOUT = {"at": datetime(2026, 5, 4, tzinfo=UTC).isoformat(), "by": "담당 07", "remark": ""}


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """Return the folder of a county of one's own."""
    folder = Path(shutil.copytree(DEMO_CITIES["gaon"].parent, tmp_path / "city"))
    for chart in sorted((folder / "seating").glob("*.xlsx"))[1:]:
        chart.unlink()  # reading one is enough here
    config = folder / "kiosk.toml"
    config.write_text(config.read_text("utf-8").replace("demo = true", "demo = false"), "utf-8")
    return folder


@pytest.fixture
def booth(qapp: QGuiApplication, tmp_path: Path, city: Path) -> Iterator[KioskApplication]:
    """Run that county's whole kiosk."""
    start_qt(qapp)
    running = KioskApplication(tmp_path / "data", city / "kiosk.toml", RecordingSpeaker(), Clock())
    yield running
    running.close()


def renamed(city: Path, old: str, new: str) -> Archive:
    """Return the county's venue with another name on a room."""
    archive = read_archive(city / "venue" / "main")
    units = tuple(
        {**one, "properties": {**one["properties"], "name": {"ko": new}}}
        if (one["properties"]["name"] or {}).get("ko") == old
        else one
        for one in archive.features["unit"]
    )
    return replace(archive, features={**archive.features, "unit": units})


def publish(city: Path, archive: Archive) -> None:
    """Publish a venue as the desk does."""
    DrawingEditions(city / "drawings" / "main", city / "venue" / "main").add(
        archive, ABOUT, "", lambda _folder: None
    )


def leads_to(booth: KioskApplication, target: str) -> bool:
    assert booth.services is not None
    return isinstance(booth.services.way(target, "ko", step_free=False), Way)


def test_a_map_published_while_the_booth_runs_waits_for_the_visitor_to_leave(
    booth: KioskApplication, city: Path
) -> None:
    person = Visitor(app=booth.application, clock=Clock())
    person.settle(lambda: booth.services is not None, PATIENCE_MS)
    assert leads_to(booth, OLD)
    person.wake()
    publish(city, renamed(city, OLD, NEW))
    looks: list[bool] = []
    assert booth._running is not None
    renewed = booth._running.renewed

    def counted(*, quiet: bool) -> VisitorServices | None:
        looks.append(quiet)
        return renewed(quiet=quiet)

    booth._running = replace(booth._running, renewed=counted)
    person.settle(lambda: len(looks) > 2, PATIENCE_MS)
    assert not any(looks)
    assert (leads_to(booth, OLD), leads_to(booth, NEW)) == (True, False)
    person.kiosk.startOver()
    person.settle(lambda: leads_to(booth, NEW), PATIENCE_MS)
    assert person.screen == "attract"
    assert not leads_to(booth, OLD)
    assert booth.services is not None
    assert booth.services.find(NEW).hits


def names(sites: Sites) -> set[str]:
    return {say(unit.name) for router in sites.routers.values() for unit in router.venue.units}


def test_others_venues_are_read_once_they_stand_still_and_kept_out_where_this_booth_is_not_in_them(
    city: Path,
) -> None:
    told: list[str] = []
    venues = CityVenues(load_settings(city / "kiosk.toml"), told.append)
    assert OLD in names(venues.read())
    assert venues.renewed(RoomNames) is None
    publish(city, renamed(city, OLD, NEW))
    assert venues.renewed(RoomNames) is None  # it may still be growing
    sites = venues.renewed(RoomNames)
    assert sites is not None
    assert NEW in names(sites)
    assert venues.renewed(RoomNames) is None
    without = renamed(city, NEW, OLD)
    publish(city, replace(without, features={**without.features, "kiosk": ()}))
    assert [venues.renewed(RoomNames) for _ in range(3)] == [None] * 3
    assert len(told) == 1
    assert told[0].startswith("the map on the screens stays as it was: ")
    publish(city, without)
    assert [venues.renewed(RoomNames) is None for _ in range(3)] == [True, False, True]


def test_a_page_of_the_desk_follows_a_map_that_is_published_while_it_is_open(city: Path) -> None:
    settings = load_settings(city / "kiosk.toml")
    rooms, venues = Rooms(settings), CityVenues(settings, booth=False)
    drawn, moved = Office(OLD), Office(NEW)
    size, guessed = rooms.size(drawn), rooms.size(moved)
    assert size != guessed
    first = venues.current()
    assert venues.current() is first
    publish(city, renamed(city, OLD, NEW))
    assert (rooms.size(moved), rooms.size(drawn)) == (size, guessed)
    assert NEW in names(venues.current()) - names(first)
    shutil.rmtree(city / "venue")  # where nothing can be read, those read last stand
    assert NEW in names(venues.current())
