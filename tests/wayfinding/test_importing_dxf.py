# SPDX-License-Identifier: GPL-3.0-or-later
"""Architects' drawings become drafts: every room and door, whatever unit, layer names and hand they have."""

from __future__ import annotations

import json
from math import radians
import random
from typing import TYPE_CHECKING, Any

from ezdxf.filemanagement import new
import pytest

from kiosk.cli import main
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.importing.account import DrawnText
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.importing.dxf import guess, read_dxf
from kiosk.wayfinding.importing.names import named
from kiosk.wayfinding.importing.reading import read_plan
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.archive import write_folder
from tests.wayfinding.cad import DEEP, Cad

if TYPE_CHECKING:
    from pathlib import Path

STOREYS = [[6.0, 8.0, 5.5, 12.0], [10.0, 9.5, 12.0]]
KOREAN = {"wall": "벽체", "door": "창호", "glass": "창", "text": "실명"}
APART = {"wall": "벽체", "door": "문", "glass": "창호", "text": "실명"}
BAD = {"wall": "0", "door": "LAYER3", "glass": "X", "text": "T"}


@pytest.mark.parametrize(
    "cad",
    [
        pytest.param(Cad(), id="millimetres"),
        pytest.param(Cad(unit=0.0254), id="inches"),
        pytest.param(Cad(unit=1.0), id="metres"),
        pytest.param(Cad(layers=KOREAN), id="Korean layers"),
        pytest.param(Cad(layers=APART), id="windows apart from doors"),
        pytest.param(Cad(turn=radians(0)), id="straight"),
        pytest.param(Cad(short=0.003), id="lines 3 mm short"),
        pytest.param(Cad(short=0.01), id="lines 10 mm short"),
        pytest.param(Cad(spaced=True), id="names set apart"),
    ],
)
def test_every_room_and_door_of_a_drawing_is_there_and_no_window_is_a_door(tmp_path: Path, cad: Cad) -> None:
    truth = cad.draw(STOREYS, tmp_path / "plan.dxf")
    draft = read_dxf([tmp_path / "plan.dxf"])
    floors: Any = draft.row()["floors"]
    for level, joins in truth.items():
        found = [tuple(join) for join in floors[str(level)]["joins"]]
        assert [join[:2] for join in found] == [join[:2] for join in joins]
        assert [join[2] for join in found] == pytest.approx([join[2] for join in joins], abs=0.15)
        areas = sorted(room.shape.area for room in draft.on(level) if room.category == "office")
        assert areas == pytest.approx(sorted(width * DEEP for width in STOREYS[level]), rel=0.05)
    assert draft.problems == []


def test_a_turned_house_is_the_same_house(tmp_path: Path) -> None:
    truth = Cad(turn=radians(17)).draw([STOREYS[0]], tmp_path / "plan.dxf")
    floors: Any = read_dxf([tmp_path / "plan.dxf"]).row()["floors"]
    assert [tuple(join[:2]) for join in floors["0"]["joins"]] == [join[:2] for join in truth[0]]


def test_what_it_becomes_is_sound_and_everything_in_it_is_reached(tmp_path: Path) -> None:
    Cad().draw([STOREYS[0]], tmp_path / "plan.dxf")
    write_folder(archive_of(read_dxf([tmp_path / "plan.dxf"]), "청사"), tmp_path / "venue")
    report = check_venue(tmp_path / "venue")
    assert [one for one in report.problems if one.severity != "info"] == []
    assert report.counts["reachable"] == report.counts["public_units"] == 5


def test_layers_that_say_nothing_are_asked_for_and_their_confirmed_roles_are_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    truth = Cad(layers=BAD).draw([STOREYS[0]], tmp_path / "plan.dxf")
    with pytest.raises(UnreadablePlan, match="LAYER3"):
        read_dxf([tmp_path / "plan.dxf"])
    roles = {"0": "wall", "LAYER3": "door", "X": "window", "T": "name"}
    (tmp_path / "roles.json").write_text(json.dumps(roles), encoding="utf-8")
    words = ["--json", "import-venue", str(tmp_path / "plan.dxf"), "--layers", str(tmp_path / "roles.json")]
    assert main(words) == 0
    row = json.loads(capsys.readouterr().out)
    assert [tuple(join[:2]) for join in row["floors"]["0"]["joins"]] == [join[:2] for join in truth[0]]
    assert "확인할 도면층" not in {one["what"] for one in row["to_do"]}
    (tmp_path / "roles.json").write_text('{"0": "roof"}', encoding="utf-8")
    assert main(words) == 2
    assert "역할은 wall, door" in json.loads(capsys.readouterr().out)["error"]["message"]


def test_one_drawing_a_storey_is_read_as_one_house(tmp_path: Path) -> None:
    for level, row in enumerate(STOREYS):
        Cad().draw([row], tmp_path / f"{level + 1}층.dxf")
    draft = read_dxf([tmp_path / "2층.dxf", tmp_path / "1층.dxf"])
    assert len(draft.rooms) == sum(map(len, STOREYS)) + 2


def test_a_closed_line_can_be_a_room_and_a_drawing_without_doors_is_asked_for_its_scale(
    tmp_path: Path,
) -> None:
    document = new("R2010")
    space = document.modelspace()
    space.add_lwpolyline(
        [(0, 0), (5000, 0), (5000, 4000), (0, 4000)], close=True, dxfattribs={"layer": "AREA"}
    )
    space.add_text("세무과", dxfattribs={"layer": "TEXT", "insert": (2000, 2000)})
    document.saveas(tmp_path / "outline.dxf")
    draft = read_dxf([tmp_path / "outline.dxf"], {"AREA": "room_outline"})
    assert ([round(room.shape.area) for room in draft.rooms], draft.to_do["확인할 도면 단위"]) == ([20], 1)
    space.add_arc((2000, 1500), 900, 0, 90, dxfattribs={"layer": "DOOR"})  # tells the unit, leads nowhere
    document.saveas(tmp_path / "outline.dxf")
    draft = read_dxf([tmp_path / "outline.dxf"], {"AREA": "room_outline"})
    assert [(room.name, round(room.shape.area)) for room in draft.rooms] == [("세무과", 20)]
    assert draft.to_do["문이 없는 방"] == 1


def test_what_is_no_drawing_is_refused_with_what_to_do(tmp_path: Path) -> None:
    for content, told in (
        (b"AC1032 and more", "DWG입니다"),
        (b"hello", "DXF가 아니거나 깨졌습니다"),
        (b"", "깨졌"),
    ):
        (tmp_path / "plan.dxf").write_bytes(content)
        with pytest.raises(UnreadablePlan, match=told):
            read_dxf([tmp_path / "plan.dxf"])


def test_a_drawing_damaged_anywhere_is_read_or_refused_in_a_sentence(tmp_path: Path) -> None:
    plan, chance = tmp_path / "plan.dxf", random.Random(34)  # noqa: S311 # repeatable
    Cad().draw([[6.0, 8.0, 5.5]], plan)
    sound = plan.read_bytes().split(b"\n")
    odd = [b"nan", b"1e309", b"-1", b"x", b"", b"AcDbLine", b"ENDSEC", b"INSERT", b"-inf"]
    refused = 0
    for _ in range(400):  # of these 42 ended in a traceback
        lines = list(sound)
        for at in chance.sample(range(len(lines)), 12):
            lines[at] = chance.choice(odd)
        del lines[chance.randrange(len(lines)) :][: chance.randrange(20)]
        plan.write_bytes(b"\n".join(lines))
        try:
            read_plan([plan], {})
        except UnreadablePlan:
            refused += 1
    assert refused


@pytest.mark.parametrize(
    ("layer", "role"),
    [("A-WALL", "wall"), ("벽체-조적", "wall"), ("창호", "door"), ("A-GLAZ", "window"), ("치수", "ignore"),
     ("실명", "name"), ("S-COLS", "column"), ("A-FURN", "ignore"), ("0", "ignore"), ("A-DOOR-DIM", "ignore")],
)  # fmt: skip
def test_a_layer_s_role_is_guessed_from_its_name(layer: str, role: str) -> None:
    assert guess(layer) == role


def test_texts_in_a_room_are_its_name_its_number_or_neither() -> None:
    from shapely.geometry import box  # noqa: PLC0415 # only here

    def words(*texts: str) -> object:
        return named([box(0, 0, 9, 9)], [DrawnText(text, (4, 4)) for text in texts])[0]

    told = words("세 무 과", "101", "84.0 ㎡")
    assert told is not None
    assert (told.name, told.number, told.doubtful) == ("세무과", "101", False)  # type: ignore[attr-defined]
    assert words("PS") is None
    assert words("E/V").category == "elevator"  # type: ignore[attr-defined]
    assert words("상담실", "탕비실").doubtful  # type: ignore[attr-defined]
