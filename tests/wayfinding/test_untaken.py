# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing of a plan is lost in silence: each page, text and feature is in the draft or among the untaken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kiosk.cli import main
from kiosk.resources import FONTS
from kiosk.wayfinding.importing.imdf import read_imdf
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.pdf import read_pdf
from tests.wayfinding.sheet import CadSheet, gap, house, joins
from tests.wayfinding.test_importing_osm import Osm
from tests.wayfinding.test_importing_pdf import STOREYS, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest

    from kiosk.wayfinding.importing.draft import Draft

WORDS = (
    "세무과", "홍길동", "주무관 김철수", "203호", "061-000-1234", "여직원휴게실", "기록물실", "A-17",
    "설계 김건축",
)  # fmt: skip
TAGS: list[dict[str, str]] = [
    {"indoor": "room"}, {"indoor": "wall"}, {"amenity": "toilets"}, {"room": "office"}, {},
]  # fmt: skip
SPOTS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.floats(-15, 25), st.floats(-15, 15), st.booleans()), max_size=8
)


def lost(draft: Draft, texts: Iterable[str]) -> list[str]:
    """Return the texts that neither a room says nor the list of the untaken."""
    row: Any = draft.row()
    held = {text for room in draft.rooms for text in (room.name, room.number)}
    held |= {one["what"] for one in row["untaken"]}
    assert all(one["where"] and one["file"] for one in row["untaken"])
    return [text for text in texts if text not in held]


@settings(deadline=None, max_examples=25)
@given(spots=SPOTS)
def test_every_text_of_a_drawing_names_a_room_or_is_listed(
    tmp_path_factory: pytest.TempPathFactory, spots: list[tuple[str, float, float, bool]]
) -> None:
    sheet = CadSheet()
    house(sheet, "민원실", "회계과")
    for text, x, y, furniture in spots:
        sheet.text(text, (x, y), layer="A-FURN" if furniture else "A-TEXT")
    draft = sheet.read(tmp_path_factory.mktemp("dxf"))
    texts = [text for text, *_ in spots]
    assert lost(draft, texts) == []
    row: Any = draft.row()
    listed = [one["what"] for one in row["untaken"]]
    rooms = len({text for room in draft.rooms for text in (room.name, room.number)})
    assert len(listed) >= len(texts) - rooms  # as often as it stands there, not once for all


@settings(deadline=None, max_examples=15)
@given(spots=SPOTS, scans=st.lists(st.booleans(), max_size=3))
def test_every_page_and_text_of_a_pdf_is_a_storey_or_is_listed(
    tmp_path_factory: pytest.TempPathFactory, spots: list[tuple[str, float, float, bool]], scans: list[bool]
) -> None:
    file = tmp_path_factory.mktemp("pdf") / "plan.pdf"
    pages(file, [text for text, *_ in spots], scans)
    draft = read_pdf(file)
    assert lost(draft, (text for text, *_ in spots)) == []
    row: Any = draft.row()
    whole = [one["page"] for one in row["untaken"] if one["what"] == "평면으로 읽히지 않은 쪽"]
    assert whole == list(range(2, len(scans) + 3))


def pages(file: Path, texts: list[str], scans: list[bool]) -> None:
    """Print a storey, then pages that are scans or blank, then one with words alone."""

    class Book(Plan):
        def _signs(self) -> None:
            self._paper.showPage()
            for scan in scans:
                if scan:
                    self._paper.drawImage(ImageReader(Image.new("L", (300, 200), 200)), 0, 0, 600, 400)
                self._paper.showPage()
            for at, text in enumerate(texts):
                self._paper.setFont("Plan", 9)
                self._paper.drawString(100, 700 - 40 * at, text)

    pdfmetrics.registerFont(TTFont("Plan", FONTS / "PretendardGOV-Medium.ttf"))
    Book().print([STOREYS[0]], file, 1.0)


def test_the_page_of_a_scan_is_told_by_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages(tmp_path / "plan.pdf", [], [True])
    assert main(["import-venue", str(tmp_path / "plan.pdf"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["untaken"]
    assert {"file": "plan.pdf", "page": 2, "what": "그림(사진이나 스캔) 1개", "where": "쪽 전체"} in told


@settings(deadline=None, max_examples=25)
@given(
    things=st.lists(
        st.tuples(
            st.sampled_from(WORDS),
            st.sampled_from(TAGS),
            st.sampled_from(["0", "1", "M", ""]),
        ),
        max_size=6,
    )
)  # fmt: skip
def test_every_named_thing_of_a_map_is_a_room_or_is_listed(
    tmp_path_factory: pytest.TempPathFactory, things: list[tuple[str, dict[str, str], str]]
) -> None:
    osm = Osm()
    osm.box(0, 0, 6, 5, level="0", indoor="room", name="민원실")
    for at, (name, tags, level) in enumerate(things):
        osm.box(7 * (at + 1), 0, 6, 5, name=name, **tags, **({"level": level} if level else {}))
    file = tmp_path_factory.mktemp("osm") / "hall.osm"
    osm.save(file)
    draft = read_osm(file)
    held = [room.name for room in draft.rooms]
    row: Any = draft.row()
    for name in {name for name, *_ in things}:
        listed = sum(name in one["what"] for one in row["untaken"])
        assert held.count(name) + listed >= sum(name == one for one, *_ in things)


def test_a_unit_an_amenity_and_a_file_of_an_imdf_are_in_the_draft_or_listed(tmp_path: Path) -> None:
    osm = Osm()
    osm.box(0, 0, 6, 5, level="0", indoor="room", name="민원실")
    osm.save(tmp_path / "hall.osm")
    assert main(["import-venue", str(tmp_path / "hall.osm"), "--out", str(tmp_path / "hall")]) == 0
    unit = json.loads((tmp_path / "hall" / "unit.geojson").read_text("utf-8"))["features"][0]
    amenity = unit | {"id": "a1", "feature_type": "amenity"}
    amenity["properties"] = {"category": "atm", "name": {"ko": "현금지급기"}}
    amenity["geometry"] = {"type": "Point", "coordinates": unit["geometry"]["coordinates"][0][0]}
    (tmp_path / "hall" / "amenity.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [amenity]}), "utf-8"
    )
    (tmp_path / "hall" / "leaflet.txt").write_text("x", "utf-8")
    draft = read_imdf(tmp_path / "hall")
    row: Any = draft.row()
    told = {(one["what"], one["where"]) for one in row["untaken"]}
    assert {("현금지급기", "amenity a1"), ("파일", "leaflet.txt")} <= told
    assert not {what for what, where in told if where == unit["id"]}


def test_windows_that_are_drawn_on_the_doors_layer_are_no_ways_out(tmp_path: Path) -> None:
    sheet = CadSheet()
    windows = [(x, y) for x in (2.0, 4.0, 8.0, 10.0) for y in (0.0, 5.0)]
    gaps = [gap(6, 2, upright=True), gap(0.5, 0), *(gap(x, y) for x, y in windows)]
    sheet.walls([(0, 0), (12, 0), (12, 5), (0, 5), (0, 0)], [(6, 0), (6, 5)], gaps=gaps)
    sheet.leaf((6, 2), 0, layer="창호")
    sheet.leaf((0.5, 0), 0, layer="창호")
    for x, y in windows:
        for shift in (-0.1, 0.0, 0.1):
            sheet.line((x, y + shift), (x + 0.9, y + shift), layer="창호")
    for at, name in enumerate(("세무과", "회계과")):
        sheet.text(name, (2 + 6 * at, 2))
    assert joins(sheet.read(tmp_path)) == [("밖", "세무과"), ("세무과", "회계과")]
