# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans as they come in: on sheets, in Korean code pages, with storeys that are no numbers."""

from __future__ import annotations

from resource import RUSAGE_SELF, getrusage
from typing import TYPE_CHECKING, Any

from ezdxf.filemanagement import readfile
import pytest

from kiosk.wayfinding.importing.dxf import read_dxf
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.reading import read_plan
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from tests.wayfinding.cad import Cad
from tests.wayfinding.sheet import CadSheet, house, joins
from tests.wayfinding.test_importing_osm import Osm

if TYPE_CHECKING:
    from pathlib import Path

    from ezdxf.document import Drawing

    from kiosk.wayfinding.importing.draft import Draft

STOREY = [6.0, 8.0, 5.5]
KOREAN = {"wall": "벽체", "door": "창호", "glass": "창", "text": "실명"}


def joined(draft: Draft) -> list[tuple[str, ...]]:
    """Return which rooms of the ground floor are joined."""
    floors: Any = draft.row()["floors"]
    return [tuple(join[:2]) for join in floors["0"]["joins"]]


def drawn(file: Path, cad: Cad) -> tuple[Drawing, list[tuple[str, ...]]]:
    """Draw a storey; return the document and what is joined."""
    truth = cad.draw([STOREY], file)[0]
    return readfile(file), [join[:2] for join in truth]


def test_a_sheet_with_a_frame_and_a_stamp_beside_the_model_changes_nothing(tmp_path: Path) -> None:
    document, truth = drawn(tmp_path / "plan.dxf", Cad())
    sheet = document.layout("Layout1")
    sheet.add_lwpolyline([(0, 0), (420, 0), (420, 297), (0, 297)], close=True, dxfattribs={"layer": "A-WALL"})
    sheet.add_text("1층 평면도", dxfattribs={"layer": "A-ANNO-TEXT", "insert": (300, 20)})
    document.saveas(tmp_path / "plan.dxf")
    assert joined(read_dxf([tmp_path / "plan.dxf"])) == truth


def test_what_is_drawn_on_a_sheet_alone_is_read_from_it(tmp_path: Path) -> None:
    document, truth = drawn(tmp_path / "plan.dxf", Cad())
    model, sheet = document.modelspace(), document.layout("Layout1")
    for one in list(model):
        model.move_to_layout(one, sheet)
    document.saveas(tmp_path / "plan.dxf")
    assert joined(read_dxf([tmp_path / "plan.dxf"])) == truth


@pytest.mark.parametrize("kind", ["dxf", "osm", "pdf", "zip"])
def test_no_plan_is_read_from_what_never_ends(tmp_path: Path, kind: str) -> None:
    plan = tmp_path / f"plan.{kind}"
    plan.symlink_to("/dev/null")  # opened, a pipe or /dev/zero would have kept the program for ever
    with pytest.raises(UnreadablePlan, match="장치는 안 됩니다"):
        read_plan([plan], {})


def test_a_room_of_ten_thousand_corners_is_refused_before_anything_is_made_of_it(tmp_path: Path) -> None:
    house = Osm()
    house.way(
        [(0.0, 0.0), (0.0, 1.0)] * 5_000 + [(1.0, 1.0)], closed=True, indoor="room", level="0", name="끝없음"
    )
    with pytest.raises(UnreadablePlan, match=r"끝없음.*점이 10,002개"):
        read_osm(house.save(tmp_path / "plan.osm"))


def test_a_drawing_with_nothing_on_it_names_no_layer_and_asks_for_one(tmp_path: Path) -> None:
    document, _truth = drawn(tmp_path / "plan.dxf", Cad())
    document.modelspace().delete_all_entities()
    document.saveas(tmp_path / "plan.dxf")
    with pytest.raises(UnreadablePlan, match="벽으로 볼 선이 없습니다"):
        read_dxf([tmp_path / "plan.dxf"])


@pytest.mark.parametrize("version", ["R12", "R2000", "R2004"])
def test_names_and_layers_in_the_korean_code_page_are_read(tmp_path: Path, version: str) -> None:
    document, truth = drawn(tmp_path / "plan.dxf", Cad(layers=KOREAN))
    document.dxfversion, document.encoding = version, "cp949"
    document.saveas(tmp_path / "plan.dxf")
    assert "벽체".encode("cp949") in (tmp_path / "plan.dxf").read_bytes()
    assert joined(read_dxf([tmp_path / "plan.dxf"])) == truth


def test_storeys_named_b1_m_and_one_and_a_half_are_read_or_listed(tmp_path: Path) -> None:
    osm = Osm()
    for at, level in enumerate(("B1", "0", "1.5", "M", "0;M")):
        osm.box(at * 10, 0, 5, 5, level=level, indoor="room", name=f"{at}호실")
    draft = read_osm(osm.save(tmp_path / "map.osm"))
    assert {room.name: room.ordinal for room in draft.rooms} == {
        "0호실": -1,
        "1호실": 0,
        "2호실": 1,
        "4호실": 0,
    }
    told = [one for one in draft.problems if "‘M’을 모릅니다" in one]
    assert [word for word in ("3호실", "4호실") if any(word in one for one in told)] == ["3호실", "4호실"]


def test_four_thousand_strokes_of_a_hatch_among_the_walls_cost_no_gigabyte(tmp_path: Path) -> None:
    sheet = CadSheet()
    house(sheet, "세무과", "재무과")
    for at in range(4_000):
        sheet.line((at * 0.003, -0.1), (at * 0.003 + 0.2, 0.1), "A-WALL")
    before = getrusage(RUSAGE_SELF).ru_maxrss
    draft = sheet.read(tmp_path)
    assert joins(draft)[-1] == ("세무과", "재무과")
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < 300 * 1024
