# SPDX-License-Identifier: GPL-3.0-or-later
"""Files in, files out: nothing is lost, nothing breaks the reader."""

from __future__ import annotations

from copy import deepcopy
import os
from pathlib import Path
import time
from uuid import UUID
import zipfile

import pytest

from kiosk.wayfinding.venue import archive
from kiosk.wayfinding.venue.archive import (
    MOST_WORK,
    PLAIN_POINTS,
    NotAVenue,
    read_archive,
    write_folder,
)
from kiosk.wayfinding.venue.loading import load_venue
from tests.wayfinding.houses import two_floors
from tests.zipped import write_zip

MOKPO = Path(__file__).parents[2] / "floor_plans" / "mokpo" / "venue"


@pytest.mark.parametrize("site", ["main", "twinstar"])
def test_reading_and_writing_a_venue_gives_the_same_bytes(site: str, tmp_path: Path) -> None:
    write_folder(read_archive(MOKPO / site), tmp_path / site)
    before = {file.name: file.read_bytes() for file in (MOKPO / site).iterdir()}
    assert {file.name: file.read_bytes() for file in (tmp_path / site).iterdir()} == before


def test_unknown_files_survive_a_round_trip(tmp_path: Path) -> None:
    house = two_floors()
    house.others["readme.txt"] = "안녕".encode()
    first = read_archive(house.folder(tmp_path / "a"))
    write_folder(first, tmp_path / "b")
    assert read_archive(tmp_path / "b") == first
    assert first.others["readme.txt"] == "안녕".encode()


def test_a_zip_holds_what_the_folder_holds(tmp_path: Path) -> None:
    house = two_floors().archive()
    write_zip(house, tmp_path / "house.zip")
    assert read_archive(tmp_path / "house.zip").features == house.features


def test_a_zip_with_one_folder_around_its_files_is_read(tmp_path: Path) -> None:
    folder = two_floors().folder(tmp_path / "house")
    with zipfile.ZipFile(tmp_path / "house.zip", "w") as target:
        for file in folder.iterdir():
            target.write(file, f"house/{file.name}")
    assert len(load_venue(read_archive(tmp_path / "house.zip")).units) == 10


def test_a_zip_cannot_write_outside_of_its_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as target:
        target.writestr("../../evil.txt", "x")
    write_folder(read_archive(tmp_path / "bad.zip"), tmp_path / "in" / "side")
    assert not (tmp_path / "evil.txt").exists()


def test_a_path_that_is_neither_folder_nor_zip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("no venue")
    for path in (tmp_path / "note.txt", tmp_path / "nowhere"):
        with pytest.raises(NotAVenue):
            read_archive(path)


def rules(path: Path) -> set[tuple[str, str | None]]:
    """Return what reading the path complains of, and of which file."""
    return {(problem.rule, problem.feature) for problem in read_archive(path).problems}


def test_a_file_that_is_there_twice_counts_once_and_is_told(tmp_path: Path) -> None:
    folder = two_floors().folder(tmp_path / "house")
    with zipfile.ZipFile(tmp_path / "house.zip", "w") as target:
        for file in folder.iterdir():
            target.write(file, f"house/{file.name}")
        target.writestr("other/unit.geojson", '{"type": "FeatureCollection", "features": []}')
    assert rules(tmp_path / "house.zip") == {("file-duplicate", "unit.geojson")}
    assert len(load_venue(read_archive(tmp_path / "house.zip")).units) == 10


def test_a_venue_in_a_folder_or_archive_around_it_is_pointed_to(tmp_path: Path) -> None:
    folder = two_floors().folder(tmp_path / "city" / "house")
    assert ("venue-inside", "house") in rules(tmp_path / "city")
    write_zip(read_archive(folder), tmp_path / "house.zip")
    with zipfile.ZipFile(tmp_path / "parcel.zip", "w") as target:
        target.write(tmp_path / "house.zip", "house.zip")
    assert ("venue-inside", "house.zip") in rules(tmp_path / "parcel.zip")


def test_a_locked_and_a_damaged_file_are_told_in_words(tmp_path: Path) -> None:
    write_zip(two_floors().archive(), tmp_path / "house.zip")
    whole = (tmp_path / "house.zip").read_bytes()
    entry = whole.index(b"PK\x01\x02", whole.index(b"PK\x01\x02") + 1)  # the second file in the list
    locked = whole[: entry + 8] + b"\x01" + whole[entry + 9 :]
    (tmp_path / "locked.zip").write_bytes(locked)
    assert "암호" in read_archive(tmp_path / "locked.zip").problems[0].message
    size = int.from_bytes(whole[entry + 24 : entry + 28], "little")
    cut = whole[: entry + 24] + (size // 2).to_bytes(4, "little") + whole[entry + 28 :]
    (tmp_path / "cut.zip").write_bytes(cut)
    assert "손상" in read_archive(tmp_path / "cut.zip").problems[0].message


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("big.bin", bytes(3000))
        target.writestr("small.bin", bytes(10))
    monkeypatch.setattr(archive, "LARGEST_FILE", 2000)
    assert ("file-too-large", "big.bin") in rules(tmp_path / "bomb.zip")
    assert set(read_archive(tmp_path / "bomb.zip").others) == {"small.bin"}
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 3000)
    with pytest.raises(NotAVenue, match="unpacks to more"):
        read_archive(tmp_path / "bomb.zip")


def test_each_feature_stands_on_a_line_of_its_own(tmp_path: Path) -> None:
    folder = two_floors().folder(tmp_path / "house")
    lines = (folder / "unit.geojson").read_text("utf-8").splitlines()
    assert len(lines) == 10 + 2


def test_file_names_in_capitals_are_read(tmp_path: Path) -> None:
    two_floors().folder(tmp_path)
    before = read_archive(tmp_path)
    for file in tmp_path.glob("*.geojson"):
        file.rename(file.with_name(file.name.upper()))
    assert read_archive(tmp_path).features == before.features


@pytest.mark.parametrize("points", [1_000_000, 50_000])
def test_a_shape_of_a_million_points_is_a_sentence_at_once(tmp_path: Path, points: int) -> None:
    house = two_floors()
    ring = house.features["unit"][0]["geometry"]["coordinates"][0]
    x, y = ring[0]
    ring[1:-1] = [[x + at * 1e-9, y] for at in range(points)]
    began = time.process_time()
    read = read_archive(house.folder(tmp_path / "venue"))
    load_venue(read)
    assert time.process_time() - began < 10  # the mesh of 10,000 points took minutes
    [told] = [one.message for one in read.problems if one.rule == "geometry-too-fine"]
    assert told.startswith("unit.geojson")
    assert "단순하게" in told
    assert len(read.features["opening"]) == len(house.features["opening"])


@pytest.mark.parametrize(("shapes", "points"), [(40, 490), (1_000, 90)])
def test_many_fine_shapes_are_bounded_together(tmp_path: Path, shapes: int, points: int) -> None:
    house = two_floors()
    model = house.features["unit"][0]
    for at in range(shapes):
        star = deepcopy(model)
        star["id"] = str(UUID(int=at))
        x, y = star["geometry"]["coordinates"][0][0]
        ring = [[x + at * 1e-6, y + step * 1e-9] for step in range(points)]
        star["geometry"]["coordinates"] = [[*ring, ring[0]]]
        house.features["unit"].append(star)
    read = read_archive(house.folder(tmp_path / "venue"))
    kept = [len(row["geometry"]["coordinates"][0]) for row in read.features["unit"]]
    assert sum(one * one for one in kept if one > PLAIN_POINTS) <= MOST_WORK
    [told] = [one.message for one in read.problems if one.rule == "geometry-too-fine"]
    assert f"unit.geojson {len(house.features['unit']) - len(kept):,}개" in told


def test_a_pipe_and_a_device_are_no_venue_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "venue.zip"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(NotAVenue, match="no such folder or archive"):
            read_archive(path)
    folder = two_floors().folder(tmp_path / "venue")
    os.mkfifo(folder / "anchor.geojson")
    assert "anchor" not in read_archive(folder).features
