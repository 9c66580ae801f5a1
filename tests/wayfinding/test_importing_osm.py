# SPDX-License-Identifier: GPL-3.0-or-later
"""Indoor maps of OpenStreetMap become drafts: every room, door and stack, and nothing guessed in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from kiosk.cli import main
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.importing.categories import category_of
from kiosk.wayfinding.importing.draft import OUTSIDE
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.importing.levels import levels_of
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.archive import write_folder
from kiosk.wayfinding.venue.frame import MetreFrame
from kiosk.wayfinding.venue.placeholder import UnmappedSite, placeholder

if TYPE_CHECKING:
    from kiosk.wayfinding.importing.draft import Draft

FRAME = MetreFrame(127.7, 36.5)
DEEP, WIDE = 6.0, 2.4  # of a room, of the corridor


class Osm:
    """An indoor map in the making, in metres."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[float, float, str], int] = {}
        self._lines: list[str] = []

    def node(self, x: float, y: float, **tags: str) -> int:
        """Put a point down once; a tagged one is its own."""
        place = (round(x, 3), round(y, 3), str(sorted(tags.items())))
        if place not in self._nodes:
            self._nodes[place] = -len(self._nodes) - 1
            lon, lat = FRAME.degrees(x, y)
            self._lines.append(
                f'<node id="{self._nodes[place]}" lat="{lat}" lon="{lon}">{_tags(tags)}</node>'
            )
        return self._nodes[place]

    def way(self, points: list[tuple[float, float]], *, closed: bool, **tags: str) -> int:
        """Draw a ring."""
        refs = [self.node(*point) for point in points]
        refs += refs[:1] if closed else []
        key = -len(self._lines) - 100_000
        members = "".join(f'<nd ref="{ref}"/>' for ref in refs)
        self._lines.append(f'<way id="{key}">{members}{_tags(tags)}</way>')
        return key

    def relation(self, members: dict[int, str], **tags: str) -> None:
        """Put ways together."""
        inside = "".join(f'<member type="way" ref="{way}" role="{role}"/>' for way, role in members.items())
        self._lines.append(f'<relation id="-7">{inside}{_tags({"type": "multipolygon"} | tags)}</relation>')

    def box(self, x: float, y: float, w: float, h: float, **tags: str) -> int:
        """Draw a rectangle."""
        return self.way([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], closed=True, **tags)

    def save(self, file: Path) -> Path:
        """Write the map."""
        file.write_text("<osm version='0.6'>" + "\n".join(self._lines) + "</osm>", encoding="utf-8")
        return file


def _tags(tags: dict[str, str]) -> str:
    return "".join(
        f"<tag k={quoteattr(key.replace('__', ':'))} v={quoteattr(value)}/>" for key, value in tags.items()
    )


def house(widths: list[list[float]]) -> tuple[Osm, list[tuple[int, str, str, float]]]:
    """Draw storeys of rooms along a corridor, with a lift, and return what they are joined by."""
    osm, long = Osm(), max(map(sum, widths)) + 2
    truth: list[tuple[int, str, str, float]] = []
    every = ";".join(map(str, range(len(widths))))
    osm.box(-2, 0, 2, WIDE, level=every, indoor="room", highway="elevator", name="승강기")
    osm.node(0, WIDE / 2, level="0", door="sliding", width="1.1")
    for level, row in enumerate(widths):
        osm.box(0, 0, long, WIDE, level=str(level), indoor="corridor", name="복도")
        truth.append((level, "복도", "승강기", 1.1))
        x = 0.0
        for at, width in enumerate(row):
            name = f"{level}층{at}과"
            osm.box(
                x,
                WIDE,
                width,
                DEEP,
                level=str(level),
                indoor="room",
                room="office",
                name=name,
                ref=f"{level}0{at}",
            )
            osm.node(x + width / 2, WIDE, level=str(level), door="hinged", width="0.9")
            truth.append((level, min("복도", name), max("복도", name), 0.9))
            x += width
    osm.node(long, WIDE / 2, level="0", door="hinged", entrance="main", width="1.8")
    truth.append((0, OUTSIDE, "복도", 1.8))
    return osm, sorted(truth)


def joins(draft: Draft) -> list[tuple[int, str, str, float]]:
    """Return what a draft joins."""
    floors: Any = draft.row()["floors"]
    return sorted((int(ordinal), *join) for ordinal, floor in floors.items() for join in floor["joins"])


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.lists(st.floats(2.5, 14).map(lambda w: round(w, 1)), min_size=1, max_size=9),
        min_size=1,
        max_size=4,
    )
)
def test_every_room_door_and_lift_of_a_house_is_there_and_everything_can_be_reached(
    tmp_path_factory: pytest.TempPathFactory, widths: list[list[float]]
) -> None:
    osm, truth = house(widths)
    folder = tmp_path_factory.mktemp("osm")
    draft = read_osm(osm.save(folder / "house.osm"))
    assert draft.problems == []
    assert joins(draft) == truth
    rooms = [room for row in widths for room in row]
    assert len(draft.rooms) == len(rooms) + 2 * len(widths)
    areas = sorted(room.shape.area for room in draft.rooms if room.category == "office")
    assert areas == pytest.approx(sorted(width * DEEP for width in rooms), rel=0.01)
    lifts = [(one.kind, one.name, one.ordinals) for one in draft.stacks]
    assert lifts == ([("elevator", "승강기", tuple(range(len(widths))))] if len(widths) > 1 else [])
    write_folder(archive_of(draft, "청사"), folder / "venue")
    found = check_venue(folder / "venue")
    assert [one for one in found.problems if one.severity != "info"] == []
    counts = found.counts
    assert counts["reachable"] == counts["reachable_step_free"] == counts["public_units"] == len(draft.rooms)


def test_mouths_without_a_door_are_guessed_and_counted(tmp_path: Path) -> None:
    osm = Osm()
    osm.box(0, 0, 20, 3, level="0", indoor="corridor", name="복도")
    osm.box(0, 3, 7, 7, level="0", indoor="area", room="lobby", name="로비")
    osm.box(7, 3, 3.2, 6, level="0-1", indoor="room", room="stairs", name="계단")
    osm.box(10.2, 3, 5, 6, level="0", indoor="room", name="창고")
    draft = read_osm(osm.save(tmp_path / "house.osm"))
    assert joins(draft) == [(0, "계단", "복도", 1.6), (0, "로비", "복도", 6.6)]
    assert draft.to_do == {"확인할 트인 곳": 2, "문이 없는 방": 2, "키오스크 자리": 1, "밖으로 나가는 문": 1}


def test_a_courtyard_is_a_hole_and_a_ring_may_come_in_pieces(tmp_path: Path) -> None:
    osm = Osm()
    left = osm.way([(0, 0), (0, 10), (5, 10)], closed=False)
    right = osm.way([(0, 0), (10, 0), (10, 10), (5, 10)], closed=False)
    yard = osm.box(3, 3, 4, 4)
    osm.relation({left: "outer", right: "outer", yard: "inner"}, indoor="corridor", level="0", name="회랑")
    draft = read_osm(osm.save(tmp_path / "yard.osm"))
    assert [(room.name, round(room.shape.area, 1)) for room in draft.rooms] == [("회랑", 84.0)]


def test_what_cannot_be_read_is_named_and_the_rest_is_there(tmp_path: Path) -> None:
    osm = Osm()
    osm.box(0, 0, 5, 5, level="0", indoor="room", name="민원실")
    osm.way([(9, 0), (9, 5), (14, 5)], closed=False, level="0", indoor="room", name="열린 방")
    osm.box(20, 0, 5, 5, indoor="room", name="층 없는 방")
    osm.way([(30, 0), (35, 5), (35, 0), (30, 5)], closed=True, level="0", indoor="room", name="엇갈린 방")
    osm.node(50, 50, level="0", door="hinged")
    draft = read_osm(osm.save(tmp_path / "broken.osm"))
    assert [room.name for room in draft.rooms] == ["민원실"]
    told = "\n".join(draft.problems)
    for word in ("열린 방", "층 없는 방", "엇갈린 방", "벽에도 놓이지 않은 문"):
        assert word in told


@pytest.mark.parametrize(
    ("text", "levels"),
    [("0", (0,)), ("0;2", (0, 2)), ("-1-3", (-1, 0, 1, 2, 3)), ("-2--1", (-2, -1)), ("1.5", (1.5,)),
     ("B1", (-1,)), ("M", ()), ("1F", ()), ("0;M", (0,)), ("B1;0", (-1, 0)),
     ("0,1", (0, 1)), ("-0.5", (-0.5,)), ("", ())],
)  # fmt: skip
def test_levels_are_lists_and_ranges(text: str, levels: tuple[float, ...]) -> None:
    assert levels_of(text) == levels


@pytest.mark.parametrize(
    ("tags", "category"),
    [
        ({"indoor": "room", "amenity": "toilets", "female": "yes"}, "restroom.female"),
        ({"indoor": "room", "room": "toilet", "name": "남자화장실"}, "restroom.male"),
        ({"indoor": "room", "name": "장애인 화장실"}, "restroom.wheelchair"),
        ({"indoor": "room", "conveying": "elevator"}, "elevator"),
        ({"indoor": "area"}, "lobby"),
        ({"indoor": "room", "name": "세무과"}, "office"),
        ({"indoor": "room"}, "room"),
        ({"indoor": "corridor", "stairs": "yes"}, "stairs"),
    ],
)
def test_what_a_room_is_follows_from_its_tags_and_its_name(tags: dict[str, str], category: str) -> None:
    assert category_of(tags) == category


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("plan.dwg", "AC1032", "DXF(2010)로 저장"),
        ("plan.ifc", "ISO-10303-21;", "층별 DXF를 부탁"),
        ("plan.hwp", "", "PDF로 저장하기"),
        ("plan.osm", "<osm/>", "닫힌 선이 하나도 없습니다"),
        ("plan.osm", "<osm><node", "깨졌습니다"),
        ("plan.osm", '<!DOCTYPE x [<!ENTITY a "b">]><osm>&a;</osm>', "깨졌습니다"),
        ("plan.txt", "", "이 형식은 모릅니다"),
    ],
)
def test_what_is_no_indoor_map_becomes_an_empty_draft_that_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, told: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert main(["--json", "import-venue", str(tmp_path / name)]) == 1
    draft = json.loads(capsys.readouterr().out)
    assert told in draft["problems"][0]
    assert {"what": "밑그림으로 깔고 그릴 파일", "count": 1} in draft["to_do"]
    assert [(one["file"], one["what"]) for one in draft["untaken"]] == [(name, "파일 전체")]


def test_a_draft_is_written_where_nothing_lies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = house([[4, 5]])[0].save(tmp_path / "house.osm")
    out = tmp_path / "venue"
    assert main(["--json", "import-venue", str(file), "--out", str(out)]) == 0
    assert json.loads(capsys.readouterr().out)["levels"] == 1
    assert "ODbL" in (out / "manifest.json").read_text("utf-8")
    before = (out / "unit.geojson").read_bytes()
    assert main(["import-venue", str(file), "--out", str(out)]) == 2
    assert (out / "unit.geojson").read_bytes() == before


def test_a_new_city_s_hall_does_not_give_way_to_a_map_without_a_kiosk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = {"ko": "본관"}
    out = tmp_path / "venue"
    write_folder(placeholder(UnmappedSite(named, named, {"ko": "1층"}, "시청로 1", {"ko": "본관 앞"})), out)
    before = (out / "kiosk.geojson").read_bytes()
    file = house([[4, 5]])[0].save(tmp_path / "house.osm")
    assert main(["import-venue", str(file), "--out", str(out)]) == 2
    told = capsys.readouterr().err
    assert "키오스크가 켜지지 않습니다" in told
    assert "다른 도면 가져오기" in told
    assert (out / "kiosk.geojson").read_bytes() == before


def test_a_map_that_is_none_is_no_crash() -> None:
    with pytest.raises(UnreadablePlan):
        read_osm(Path(__file__))
