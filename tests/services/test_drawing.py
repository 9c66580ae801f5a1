# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing at the desk: one editor, published all or nothing, the last ten kept, one brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from kiosk.resources import DEMO_CONFIG
from kiosk.services.admin.drawing_editions import BEFORE, Unpublishable, WouldBeLost
from kiosk.services.admin.log_words import action_words
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.venues import booth_of, open_sites
from kiosk.storage.drawing_editions import brought_into_force, made_whole
from kiosk.storage.drawing_files import DrawingFiles
from kiosk.storage.tables.base import access_log
from kiosk.wayfinding.drafting.doors import erase_door, name_room
from kiosk.wayfinding.drafting.edits import run_partition
from kiosk.wayfinding.drafting.model import EditRefused, FloorGraph, SiteDrawing
from kiosk.wayfinding.drafting.site_edits import take_over
from kiosk.wayfinding.venue.archive import NotAVenue, read_archive
from kiosk.wayfinding.venue.loading import load_venue
from tests.services.acts import world
from tests.storage.test_drawing_files import FullDisk
from tests.visitor import demo_settings
from tests.wayfinding.drafting.test_export import hall
from tests.zipped import write_zip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.admin.drawing import DrawingService
    from tests.services.acts import World

GAON = DEMO_CONFIG.parents[1] / "gaon" / "given"
DAY = timedelta(days=1)
KIOSK = demo_settings().kiosk_id


@pytest.fixture
def city(tmp_path: Path) -> Iterator[World]:
    """Open a city whose keeper of the directory is at the desk."""
    with world(tmp_path / "city") as opened:
        opened.enter(opened.account("directory"))
        yield opened


def with_booth(drawing: SiteDrawing) -> SiteDrawing:
    return replace(drawing, kiosks={1: replace(drawing.kiosks[1], name=KIOSK)})


def drawn(city: World) -> DrawingService:
    """Return the desk with the hall drawn and open."""
    desk = city.admin.drawing
    desk.open("main").keep("벽 그림", with_booth(hall()))
    return desk


def edited(city: World, name: str) -> None:
    """Rename the tax office in the open drawing."""
    opened = city.admin._drawings._open
    assert opened is not None
    floor = opened.drawing.floors[0]
    opened.keep(
        "이름", opened.drawing.with_floor(name_room(floor, floor.room_at((2_000, 8_000)) or 0, name).floor)
    )


def venue_bytes(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_site_nobody_drew_opens_as_an_empty_floor_and_keeps_what_is_drawn(city: World) -> None:
    desk = city.admin.drawing
    opened = desk.open("main")
    assert list(opened.drawing.floors) == [0]
    opened.keep("벽 그림", with_booth(hall()))
    assert opened.undo_name == "벽 그림"
    opened.undo()
    assert opened.drawing.floors[0].walls == {}
    opened.redo()
    opened.close()
    again = desk.open("main")
    assert again.drawing == opened.drawing
    assert again.restored == 0
    assert again.undo_name is None
    assert [(one.site, one.drawn, one.editor) for one in desk.sites()] == [("main", True, "directory")]


def test_a_step_back_that_the_disk_does_not_take_leaves_the_drawing_as_the_disk_has_it(city: World) -> None:
    drawn(city)
    opened = city.admin._drawings._open
    assert opened is not None
    before, journal = opened.drawing, opened._files._journal
    assert journal is not None
    opened._files._journal = FullDisk(journal)  # type: ignore[assignment] # as much of one as is used
    with pytest.raises(OSError, match="No space"):
        opened.undo()
    assert (opened.drawing, opened.undo_name, opened.redo_name) == (before, "벽 그림", None)
    opened.undo()
    opened._files.release()
    kept = DrawingFiles(opened._files.folder).read()
    assert kept is not None
    assert kept.drawing == opened.drawing


def test_a_drawing_that_could_not_be_opened_is_held_by_nobody(city: World) -> None:
    venue = city.admin._drawings._venues / "second.zip"
    venue.parent.mkdir(parents=True, exist_ok=True)
    venue.write_bytes(b"no venue")
    with pytest.raises(NotAVenue):
        city.admin.drawing.open("main")
    assert [one.editor for one in city.admin.drawing.sites() if one.site == "main"] == [""]
    venue.unlink()
    assert city.admin.drawing.open("main").is_open


def test_somebody_else_reads_who_draws_until_he_closes(city: World) -> None:
    drawn(city)
    other = type(city.admin._drawings)(city.admin._context)
    other._city = city.folder
    with pytest.raises(Overtaken, match=r"directory 님이 .*부터"):
        other.open("main")
    city.admin.sign_out(idle=True)
    city.enter(city.account("system"))
    other.open("main")
    other.close()


def test_what_is_published_is_the_venue_that_the_kiosk_opens(city: World) -> None:
    desk = drawn(city)
    assert desk.check() == ()
    entry = desk.publish("첫 도면")
    assert (entry.by, entry.remark, entry.current) == ("directory", "첫 도면", True)
    assert entry.apart  # this city travels with the program: its visitors are led by what lies there
    settings = replace(demo_settings(), file=city.folder / "kiosk.toml")
    sites = open_sites(settings)
    assert booth_of(sites, settings)[0] == "main"
    route = sites.answer("세무과", *booth_of(sites, settings), step_free=True).route
    assert route is not None
    first = venue_bytes(city.folder / "venue" / "main")
    desk.publish("한 번 더")
    assert venue_bytes(city.folder / "venue" / "main") == first


def test_a_violation_publishes_nothing_and_says_where(city: World) -> None:
    desk = drawn(city)
    desk.publish("첫 도면")
    before = venue_bytes(city.folder / "venue" / "main")
    opened = city.admin._drawings._open
    assert opened is not None
    floor = opened.drawing.floors[0]
    main = next(key for key, one in floor.doors.items() if one.kind == "main")
    opened.keep("문 지움", opened.drawing.with_floor(erase_door(floor, main).floor))
    with pytest.raises(Unpublishable, match="1층: ") as refused:
        desk.publish("문 없이")
    places = {one.room for one in refused.value.findings}
    assert floor.room_at((2_000, 8_000)) in places
    assert venue_bytes(city.folder / "venue" / "main") == before
    assert len(desk.editions("main")) == 1
    assert [file.name for file in (city.folder / "venue").iterdir()] == ["main"]


def test_this_booth_must_stand_in_what_is_published(city: World) -> None:
    desk = city.admin.drawing
    desk.open("main").keep("벽 그림", hall())
    with pytest.raises(Refused, match=KIOSK):
        desk.publish("")
    desk.open("annex").keep("벽 그림", hall())
    assert desk.publish("").current
    with pytest.raises(Refused, match="폴더 이름"):
        desk.open("../main")
    desk.open("yard").keep("층", SiteDrawing("마당", floors={0: FloorGraph(0, "1층")}))
    with pytest.raises(Refused, match="방이 하나도"):
        desk.publish("")


def test_the_last_ten_are_kept_and_an_earlier_one_comes_back_after_it_was_shown(city: World) -> None:
    desk = drawn(city)
    desk.publish("첫 도면")
    first = venue_bytes(city.folder / "venue" / "main")
    for at in range(10):
        edited(city, f"세무{at}과")
        desk.publish(f"{at}")
    entries = desk.editions("main")
    assert [one.number for one in entries] == list(range(11, 1, -1))
    difference = desk.weigh("main", 2)
    assert difference.renamed == (("세무9과", "세무0과"),)
    assert (difference.come, difference.gone, difference.reshaped) == ((), (), 0)
    back = desk.roll_back("main", 2, "잘못 적음")
    assert back.number == 12
    again = venue_bytes(city.folder / "venue" / "main")
    assert again.keys() == first.keys()
    assert again["unit.geojson"] == first["unit.geojson"].replace("세무과".encode(), "세무0과".encode())
    with city.storage.database.read() as connection:
        rows = connection.execute(select(access_log.c.action, access_log.c.object)).all()
    assert [tuple(row) for row in rows[-2:]] == [
        ("drawing.published", "main"),
        ("drawing.rolled_back", "main"),
    ]
    with pytest.raises(Refused, match="이제 없습니다"):
        desk.weigh("main", 1)


def test_a_room_that_was_added_goes_when_the_drawing_before_it_comes_back(city: World) -> None:
    desk = drawn(city)
    desk.publish("첫 도면")
    opened = city.admin._drawings._open
    assert opened is not None
    floor = run_partition(opened.drawing.floors[0], (3_000, 9_990)).floor
    floor = name_room(floor, floor.room_at((1_000, 8_000)) or 0, "창고").floor
    opened.keep("칸막이 그림", opened.drawing.with_floor(floor))
    found = {one.kind for one in desk.findings()}
    assert "doorless" in found
    assert "office-without-room" in found


def test_what_stood_before_anybody_drew_can_be_gone_back_to_even_out_of_a_zip(city: World) -> None:
    source = demo_settings().folder / "venue" / "main"
    (city.folder / "venue").mkdir()
    write_zip(read_archive(source), city.folder / "venue" / "main.zip")
    desk = drawn(city)
    with pytest.raises(WouldBeLost) as asked:
        desk.publish("첫 도면")
    assert sorted(file.name for file in (city.folder / "venue").iterdir()) == ["main.zip"]
    lost = asked.value.losses
    assert "건물 이름 2: 본관동, 민원동" in lost
    assert any(one.startswith("편의시설 표시 54: ") for one in lost)
    assert any(one.startswith("방 ") and "총무과" not in one for one in lost)
    with pytest.raises(WouldBeLost):
        desk.publish("첫 도면", losing=lost[1:])
    desk.publish("첫 도면", losing=lost)
    assert sorted(file.name for file in (city.folder / "venue").iterdir()) == ["main"]
    level = load_venue(read_archive(city.folder / "venue" / "main")).levels[0]
    assert (level.name["ko"], level.name["vi"]) == ("1층", "Tầng 1")
    desk.publish("한 번 더")  # nothing more is lost
    first = desk.editions("main")[-1]
    assert (first.number, first.by, first.remark) == (1, "", BEFORE)
    assert "세무과" in desk.weigh("main", 1).gone
    desk.roll_back("main", 1, "")
    units = (city.folder / "venue" / "main" / "unit.geojson").read_bytes()
    assert units == (source / "unit.geojson").read_bytes()


def test_a_plan_of_others_is_looked_at_and_taken_over_as_one_step_that_can_be_undone(city: World) -> None:
    desk = city.admin.drawing
    opened = desk.open("main")
    drawn = city.folder / "plan.dwg"
    drawn.write_bytes(b"AC1032")
    with pytest.raises(Refused, match="DXF"):
        desk.look_at([drawn], {})
    before = opened.drawing
    preview = desk.look_at([GAON / "plan.osm"], {})
    assert preview.told == ("확인할 트인 곳 3",)
    assert opened.drawing is before
    opened.keep("가져오기", take_over(before, preview.drawing).drawing)
    assert sum(len(floor.rooms) for floor in opened.drawing.floors.values()) > 10
    assert opened.drawing.uid == before.uid
    with pytest.raises(Refused, match="이미 그린"):
        desk.look_at([GAON / "plan.osm"], {})
    with pytest.raises(EditRefused, match="이미 그린"):
        take_over(opened.drawing, preview.drawing)
    opened.undo()
    assert opened.drawing.floors[0].rooms == {}
    again = desk.open("main")
    assert again.drawing == opened.drawing


def test_a_drawing_for_a_later_day_waits_for_it_and_can_be_taken_back_until_then(city: World) -> None:
    desk, today = drawn(city), seoul_now().date()
    venue, drawings = city.folder / "venue", city.folder / "drawings"
    desk.publish("첫 도면")
    first = venue_bytes(venue / "main")
    edited(city, "세무민원과")
    with pytest.raises(Refused, match="오늘부터"):
        desk.publish("어제", today - DAY)
    entry = desk.publish("모레부터", today + 2 * DAY)
    assert (entry.current, entry.since, entry.number) == (False, today + 2 * DAY, 0)
    assert desk.waiting("main") == entry
    brought_into_force(drawings, venue, today + DAY)
    assert venue_bytes(venue / "main") == first
    desk.withdraw("main")
    assert desk.waiting("main") is None
    with pytest.raises(Refused, match="기다리는 도면이 없습니다"):
        desk.withdraw("main")
    desk.publish("모레부터", today + 2 * DAY)
    brought_into_force(drawings, venue, today + 2 * DAY)
    brought_into_force(drawings, venue, today + 2 * DAY)
    assert "세무민원과".encode() in venue_bytes(venue / "main")["unit.geojson"]
    assert desk.waiting("main") is None
    assert [(one.number, one.current) for one in desk.editions("main")] == [(2, True), (1, False)]
    with city.storage.database.read() as connection:
        rows = connection.execute(select(access_log.c.action)).scalars().all()
    assert rows[-4:] == ["drawing.published", "drawing.scheduled", "drawing.withdrawn", "drawing.scheduled"]


def test_a_publication_cut_short_between_two_renames_leaves_the_old_venue(tmp_path: Path) -> None:
    shutil.copytree(demo_settings().folder / "venue" / "main", tmp_path / ".main.old")
    made_whole(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["main"]


def test_the_access_log_names_what_was_published() -> None:
    words = action_words("drawing.published"), action_words("drawing.rolled_back")
    assert words == ("도면 펴냄", "도면 되돌림")
