# SPDX-License-Identifier: GPL-3.0-or-later
"""A foreign IMDF with faults: what is offered of it, what stays while nobody confirms, what comes of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from kiosk.cli import main
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.drafting.from_draft import drawing_of_draft
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.importing.reading import read_plan
from kiosk.wayfinding.targets import goals_for, public_targets
from kiosk.wayfinding.venue.archive import Archive, write_folder
from kiosk.wayfinding.venue.loading import load_venue
from tests.wayfinding.houses import House, box

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.importing.draft import Draft


def faulty() -> House:
    """Give two storeys as others hand them in: each fault that is mended, once."""
    house = House()
    house.ground()
    for ordinal in (0, 1):
        level = house.level(ordinal, box(0, 0, 40, 12))
        house.unit(level, f"복도{ordinal}", "walkway", box(0, 0, 30, 3))
        house.unit(level, f"가과{ordinal}", "office", box(0, 3, 10, 8))
        house.unit(level, f"승강기{ordinal}", "elevator", box(10, 3, 12, 8))
        house.unit(level, f"나과{ordinal}", "office", box(12, 3, 30, 8))
        if ordinal == 0:
            house.door(level, (10.4, 3), (11.6, 3))  # upstairs it is not told of
            house.door(level, (4, 3.56), (4.9, 3.56))  # beside its wall
            house.door(level, (20, 3), (21.2, 3))
            house.door(level, (4, 0), (6, 0), category="pedestrian.principal")
            house.unit(level, "쉼터", "lobby", box(30, 0, 40, 8))  # nothing says that one walks on into it
            house.unit(level, "창고", "storage", box(0, 8, 10, 12))  # without a door
            house.unit(level, "기계실", "nonpublic", box(30, 8, 40, 12))  # nobody needs to get in
            house.kiosk(level, (2, 1.5), heading_deg=90)
        else:
            house.door(level, (15, 3), (16.2, 3))
            house.door(level, (7, 3), (8.2, 3))
            house.unit(level, "겹친 방", "room", box(29, 3, 36, 8))  # a metre into its neighbour
            house.door(level, (30.4, 4), (30.4, 5))  # 0.4 m beside the wall that they should share
            house.unit(level, "안방", "room", box(22, 4, 28, 7))  # drawn over the room around it
            house.door(level, (24, 4), (25, 4))
    return house


def tried(house: House, path: Path, *confirmed: str) -> Draft:
    """Read a house with these repairs confirmed."""
    return read_plan([house.folder(path)], {}, confirmed)


def test_everything_is_offered_in_a_sentence_and_nothing_is_done_unasked(tmp_path: Path) -> None:
    draft = tried(faulty(), tmp_path)
    assert {one.kind for one in draft.repairs} == {"overlap", "door", "shaft", "way"}
    assert not any(one.done for one in draft.repairs)
    told = "\n".join(one.told for one in draft.repairs)
    assert "1층 '가과0'과 '복도0' 사이의 문이 벽에서 0.56 m 떨어져 있습니다 · 벽에 붙이기" in told
    assert "2층 '나과1'과 '겹친 방'이 5.0 m² 겹칩니다 · 겹친 곳을 '나과1'에 두기" in told
    assert "2층 '나과1'과 '안방'이 18.0 m² 겹칩니다 · 겹친 곳을 '안방'에 두기" in told
    assert "2층 '승강기1'에 문이 없습니다 · 다른 층처럼 '복도1' 쪽에 내기" in told
    assert "1층 '복도0'과 '쉼터' 사이에 길이 없습니다 · 사이를 트기" in told
    assert "1층 '창고'와 '가과0' 사이에 길이 없습니다 · 벽 가운데에 문 내기" in told
    assert "기계실" not in told
    assert len(draft.openings) == len(faulty().features["opening"])
    inner = next(room for room in draft.rooms if room.name == "나과1")
    assert inner.shape.area == pytest.approx(18 * 5, abs=0.5), "it is still whole"


def test_all_repairs_make_a_venue_that_is_walked_everywhere_as_read_and_as_drawn(tmp_path: Path) -> None:
    before = check_venue(faulty().folder(tmp_path / "given")).counts
    assert before["reachable_step_free"] < before["public_units"]
    draft = tried(faulty(), tmp_path / "given", "all")
    assert all(one.done for one in draft.repairs)
    drawing = drawing_of_draft(draft, "청사")
    assert not any("옮기지 못한" in one for one in drawing.told), drawing.told
    for name, archive in (("read", archive_of(draft, "청사")), ("drawn", venue_of(drawing.drawing))):
        write_folder(archive, tmp_path / name)
        report = check_venue(tmp_path / name)
        assert [one.message for one in report.problems if one.severity != "info"] == []
        assert report.counts["units"] == len(faulty().features["unit"])
        assert (
            report.counts["reachable"]
            == report.counts["reachable_step_free"]
            == report.counts["public_units"]
        )


def test_one_repair_is_made_by_its_key_and_a_kind_by_its_name(tmp_path: Path) -> None:
    keys = {one.key for one in tried(faulty(), tmp_path / "a").repairs if one.kind == "door"}
    first = min(keys)
    once = tried(faulty(), tmp_path / "b", first)
    assert [one.key for one in once.repairs if one.done] == [first], "keys stay while the file does"
    kind = tried(faulty(), tmp_path / "c", "door")
    assert {one.kind for one in kind.repairs if one.done} == {"door"}
    lines = {opening.uid: opening.line for opening in kind.openings}
    unmended = {opening.uid: opening.line for opening in tried(faulty(), tmp_path / "d").openings}
    moved = Counter(lines[uid] != line for uid, line in unmended.items())
    assert moved[True] == len(keys)


def test_the_command_lists_what_can_be_mended_and_mends_what_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, out = faulty().folder(tmp_path / "given"), tmp_path / "venue"
    assert main(["import-venue", str(given)]) == 0
    told = capsys.readouterr().out
    line = next(one for one in told.splitlines() if "승강기1" in one)
    assert line.startswith("고칠 수 있음 · ")
    key = line.rpartition("[")[2].rstrip("]")
    words = ["import-venue", str(given), "--out", str(out), "--repair"]
    assert main([*words, "shaft:nowhere"]) == 2
    assert "shaft:nowhere" in capsys.readouterr().err
    assert not out.exists()
    assert main([*words, key, "--repair", "overlap"]) == 0
    told = capsys.readouterr().out
    assert sum(one.startswith("고침 · ") for one in told.splitlines()) == 3
    assert check_venue(out).counts["openings"] == len(faulty().features["opening"]) + 1


def test_a_door_on_its_own_wall_that_leads_outside_is_left_there(tmp_path: Path) -> None:
    house = faulty()
    house.door(house.features["level"][0]["id"], (0, 3.6), (0, 4.6))  # half a metre from a shared wall
    draft = tried(house, tmp_path)
    assert not any(house.features["opening"][-1]["id"] in one.key for one in draft.repairs)


def test_a_draft_of_the_standard_is_read_as_the_standard(tmp_path: Path) -> None:
    archive = faulty().archive()
    for version, rules in (("1.0.0.beta.1", {"manifest-beta"}), ("0.9", {"manifest-version"})):
        folder = tmp_path / version
        write_folder(Archive({**archive.manifest, "version": version}, archive.features), folder)
        report = check_venue(folder)
        assert {one.rule for one in report.problems if one.rule.startswith("manifest-")} == rules
    assert "1.0.0.beta.1" in read_plan([tmp_path / "1.0.0.beta.1"], {}).source


def test_tenants_are_further_names_and_targets_where_they_are_anchored(tmp_path: Path) -> None:
    house = faulty()
    rooms = {row["properties"]["name"]["ko"]: row for row in house.features["unit"]}
    rooms["쉼터"]["properties"]["name"] = None
    for name, room, at in (
        ("달빛서점", "쉼터", (32, 2)),
        ("세정과", "쉼터", (38, 6)),
        ("별빛찻집", "나과0", (14, 4)),
    ):
        anchor = house.add("anchor", house.point(at), unit_id=rooms[room]["id"])
        house.add("occupant", None, name={"ko": name}, category="shopping", anchor_id=anchor)
    house.add("occupant", None, name={"ko": "어디에도 없는 곳"}, category="shopping", anchor_id="no such")
    venue = house.venue()
    x, y = venue.frame.metres(*house.frame.degrees(38, 6))
    [goal] = goals_for(venue, "세정과")
    assert goal.point == pytest.approx((x, y))
    assert venue.room_of["세정과"].id == rooms["쉼터"]["id"], "named like an office, it is that office"
    assert {"달빛서점", "세정과", "별빛찻집"} <= {one.label for one in public_targets(venue)}
    assert goals_for(venue, "어디에도 없는 곳") == []
    draft = tried(house, tmp_path)
    assert {"달빛서점", "나과0"} <= {room.name for room in draft.rooms}
    assert draft.to_do["방 이름이 되지 못한 입주 기관"] == 2
    again = load_venue(archive_of(draft, "청사"))
    assert goals_for(again, "달빛서점")
