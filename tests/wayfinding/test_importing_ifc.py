# SPDX-License-Identifier: GPL-3.0-or-later
"""Building models become drafts: spaces, doors by their boundaries or where they stand, storeys by height."""

from __future__ import annotations

from itertools import count
import json
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.importing.ifc import read_ifc

if TYPE_CHECKING:
    from pathlib import Path


class Model:
    """A model in the making, in metres, written in a unit of its own."""

    def __init__(self, unit: float = 0.001, body: str = "extruded") -> None:
        self._unit, self._body, self._next, self._lines = unit, body, count(1), list[str]()
        prefix = {0.001: ".MILLI.", 1.0: "$"}[unit]
        self.add("IFCUNITASSIGNMENT", f"({self.add('IFCSIUNIT', f'*,.LENGTHUNIT.,{prefix},.METRE.')})")
        self._site = self.placed(100.0, 50.0, 0.0, None)

    def add(self, kind: str, told: str) -> str:
        """Write an instance and return its reference."""
        number = next(self._next)
        self._lines.append(f"#{number}= {kind}({told});")
        return f"#{number}"

    def placed(
        self, x: float, y: float, z: float, within: str | None, right: tuple[int, int] = (1, 0)
    ) -> str:
        """Write where something lies."""
        at = self.add("IFCCARTESIANPOINT", f"({x / self._unit},{y / self._unit},{z / self._unit})")
        up = self.add("IFCDIRECTION", "(0.,0.,1.)")
        way = self.add("IFCDIRECTION", f"({right[0]}.,{right[1]}.,0.)")
        axes = self.add("IFCAXIS2PLACEMENT3D", f"{at},{up},{way}")
        return self.add("IFCLOCALPLACEMENT", f"{within or '$'},{axes}")

    def storey(self, name: str, height: float) -> str:
        """Write a storey."""
        return self.add(
            "IFCBUILDINGSTOREY", f"'g',$,{text(name)},$,$,{self._site},$,$,.ELEMENT.,{height / self._unit}"
        )

    def space(self, storey: str, number: str, name: str, box: tuple[float, float, float, float]) -> str:
        """Write a room of a storey."""
        x, y, w, d = box
        place = self.placed(x, y, 0.0, self._site)
        item = getattr(self, f"_{self._body}")(w / self._unit, d / self._unit)
        shape = self.add("IFCSHAPEREPRESENTATION", f"$,'Body','Solid',({item})")
        product = self.add("IFCPRODUCTDEFINITIONSHAPE", f"$,$,({shape})")
        made = self.add(
            "IFCSPACE", f"'g',$,{text(number)},$,$,{place},{product},{text(name)},.ELEMENT.,.INTERNAL.,$"
        )
        self.add("IFCRELAGGREGATES", f"'g',$,$,$,{storey},({made})")
        return made

    def _extruded(self, w: float, d: float) -> str:
        corners = ",".join(
            self.add("IFCCARTESIANPOINT", f"({x},{y})") for x, y in ((0, 0), (w, 0), (w, d), (0, d), (0, 0))
        )
        profile = self.add(
            "IFCARBITRARYCLOSEDPROFILEDEF", f".AREA.,$,{self.add('IFCPOLYLINE', f'({corners})')}"
        )
        up = self.add("IFCDIRECTION", "(0.,0.,1.)")
        return self.add("IFCEXTRUDEDAREASOLID", f"{profile},$,{up},2.7")

    def _faces(self, w: float, d: float) -> str:
        faces = []
        for z in (0.0, 2.7):
            points = [
                self.add("IFCCARTESIANPOINT", f"({x},{y},{z})") for x, y in ((0, 0), (w, 0), (w, d), (0, d))
            ]
            loop = self.add("IFCPOLYLOOP", f"({','.join(points)})")
            faces.append(self.add("IFCFACE", f"({self.add('IFCFACEOUTERBOUND', f'{loop},.T.')})"))
        return self.add("IFCFACETEDBREP", self.add("IFCCLOSEDSHELL", f"({','.join(faces)})"))

    def _indexed(self, w: float, d: float) -> str:
        points = self.add("IFCCARTESIANPOINTLIST3D", f"((0.,0.,0.),({w},0.,0.),({w},{d},0.),(0.,{d},0.))")
        return self.add("IFCTRIANGULATEDFACESET", f"{points},$,.T.,((1,2,3),(1,3,4)),$")

    def door(self, storey: str, x: float, y: float, rooms: tuple[str, ...] = ()) -> str:
        """Write a door in a wall that runs across, and whose boundary it is."""
        place = self.placed(x, y, 0.0, self._site)
        made = self.add("IFCDOOR", f"'g',$,'D;1',$,$,{place},$,$,{2.1 / self._unit},{0.9 / self._unit}")
        self.add("IFCRELCONTAINEDINSPATIALSTRUCTURE", f"'g',$,$,$,({made}),{storey}")
        for room in rooms:
            self.add("IFCRELSPACEBOUNDARY", f"'g',$,$,$,{room},{made},$,.PHYSICAL.,.INTERNAL.")
        return made

    def save(self, file: Path) -> Path:
        """Write the model."""
        head = "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n"
        file.write_text(head + "\n".join(self._lines) + "\nENDSEC;\nEND-ISO-10303-21;\n", "utf-8")
        return file


def text(words: str) -> str:
    """Return a text as a STEP file writes Hangul."""
    if words.isascii():
        return f"'{words}'"
    return "'\\X2\\" + words.encode("utf-16-be").hex().upper() + "\\X0\\'"


def house(unit: float = 0.001, body: str = "extruded", *, told: bool = True) -> Model:
    """Model two storeys of two rooms on a corridor, the walls 0.2 m."""
    model = Model(unit, body)
    for level, name in enumerate(("1층", "2층")):
        storey = model.storey(name, 3.5 * level)
        hall = model.space(storey, f"{level + 1}00", "복도", (0.0, 0.0, 12.2, 2.4))
        for at, called in enumerate(("민원실", "세무과")):
            room = model.space(storey, f"{level + 1}0{at + 1}", called, (6.2 * at, 2.6, 6.0, 5.0))
            model.door(storey, 2.0 + 6.2 * at, 2.5, (hall, room) if told else ())
        if level == 0:
            model.door(storey, 3.0, -0.1, (hall,) if told else ())
    return model


@pytest.mark.parametrize("body", ["extruded", "faces", "indexed"])
@pytest.mark.parametrize(("unit", "told"), [(0.001, True), (1.0, False)])
def test_every_space_and_door_of_a_model_is_a_room_and_what_joins_it(
    tmp_path: Path, body: str, unit: float, *, told: bool
) -> None:
    draft = read_ifc(house(unit, body, told=told).save(tmp_path / "hall.ifc"))
    floors: Any = draft.row()["floors"]
    for level, outside in (("0", [["밖", "복도", 0.9]]), ("1", [])):
        rooms = {(one["name"], one["number"]): one["area_m2"] for one in floors[level]["rooms_list"]}
        first = int(level) + 1
        assert set(rooms) == {("복도", f"{first}00"), ("민원실", f"{first}01"), ("세무과", f"{first}02")}
        assert rooms["민원실", f"{first}01"] == pytest.approx(30, rel=0.06)
        assert sorted(floors[level]["joins"]) == sorted(
            [["민원실", "복도", 0.9], ["복도", "세무과", 0.9], *outside]
        )
    assert draft.row()["untaken"] == []


def test_what_a_model_becomes_is_sound(tmp_path: Path) -> None:
    house().save(tmp_path / "hall.ifc")
    assert main(["import-venue", str(tmp_path / "hall.ifc"), "--out", str(tmp_path / "venue")]) == 0
    wrong = [one for one in check_venue(tmp_path / "venue").problems if one.severity == "violation"]
    assert [one.rule for one in wrong] == ["unit-unreachable"] * 3  # the upper storey: no stairs are modelled


def test_a_space_without_a_shape_a_lone_door_and_furniture_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = house()
    storey = model.storey("3층", 7.0)
    bare = model.add("IFCSPACE", f"'g',$,'301',$,$,$,$,{text('기록실')},.ELEMENT.,.INTERNAL.,$")
    model.add("IFCRELAGGREGATES", f"'g',$,$,$,{storey},({bare})")
    lone = model.door(storey, 80.0, 80.0)
    model.add("IFCFURNISHINGELEMENT", "'g',$,'Desk',$,$,$,$,$")
    model.save(tmp_path / "hall.ifc")
    assert main(["import-venue", str(tmp_path / "hall.ifc"), "--json"]) == 1
    draft = json.loads(capsys.readouterr().out)
    assert [one["where"] for one in draft["untaken"]] == [f"IFCSPACE {bare}", f"IFCDOOR {lone}", "모형 전체"]
    assert "기록실" in draft["problems"][0]


@pytest.mark.parametrize(
    "content", ["", "ISO-10303-21;", "ISO-10303-21;\nDATA;\n#1= IFCSPACE('g',$,'1',$,$,#1,#1,$);"]
)
def test_a_model_without_a_room_is_an_empty_draft_that_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "bridge.ifc").write_text(content, "utf-8")
    assert main(["import-venue", str(tmp_path / "bridge.ifc"), "--json"]) == 1
