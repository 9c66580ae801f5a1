# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing survives a kill in the middle of a stroke, and one person draws at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.drawing_files import DrawingEditor, DrawingFiles, DrawnByAnother
from kiosk.wayfinding.drafting.doors import describe_room, place_door
from kiosk.wayfinding.drafting.edits import draw_wall, run_partition
from kiosk.wayfinding.drafting.model import FloorGraph, KioskStand, SiteDrawing
from kiosk.wayfinding.drafting.rows import (
    DamagedDrawing,
    changed_rows,
    drawing_of,
    drawing_rows,
    dumped,
    parsed,
    replayed,
)
from kiosk.wayfinding.drafting.site_edits import add_floor, copy_floor, place_kiosk

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

KIM = DrawingEditor("김가온", datetime(2026, 5, 4, 9, 30, tzinfo=UTC))
CORNERS = [(0, 0), (20_000, 0), (20_000, 10_000), (0, 10_000), (0, 0)]


def steps() -> list[SiteDrawing]:
    """Return a drawing after each of its first edits."""
    floor, drawing = FloorGraph(0, "1층"), SiteDrawing("새 시청", floors={0: FloorGraph(0, "1층")})
    made = [drawing]
    for p, q in pairwise(CORNERS):
        floor = draw_wall(floor, p, q).floor
        made.append(drawing := drawing.with_floor(floor))
    floor = place_door(run_partition(floor, (5_000, 10)).floor, (5_000, 4_000)).floor
    floor = describe_room(floor, min(floor.rooms), name="민원실", category="office").floor
    made.append(drawing := drawing.with_floor(floor))
    made.append(drawing := place_kiosk(drawing, KioskStand(0, (9_000, 3_000), 90, "로비")).drawing)
    made.append(drawing := copy_floor(add_floor(drawing, 1).drawing, 0, 1).drawing)
    return made


def test_the_rows_give_the_drawing_back_and_the_same_bytes() -> None:
    for drawing in steps():
        text = dumped(drawing_rows(drawing))
        assert drawing_of(parsed(text)) == drawing
        assert dumped(parsed(text)) == text
        assert all(line.count("\n") == 0 for line in text.splitlines())


def test_what_an_edit_changed_is_all_that_it_takes(tmp_path: Path) -> None:
    made = steps()
    files = DrawingFiles(tmp_path / "main")
    files.hold(KIM)
    files.write(made[0])
    for before, after in pairwise(made):
        files.note("벽 그림", before, after)
    files.note("되돌리기", made[-1], made[3])
    kept = files.read()
    files.release()
    assert kept is not None
    assert kept.restored == len(made)
    assert dumped(drawing_rows(kept.drawing)) == dumped(drawing_rows(made[3]))


def test_every_cut_of_the_journal_gives_the_drawing_before_the_cut_edit(tmp_path: Path) -> None:
    made = steps()
    files = DrawingFiles(tmp_path / "main")
    files.hold(KIM)
    files.write(made[0])
    ends = [0]
    for before, after in pairwise(made):
        files.note("벽 그림", before, after)
        ends.append((tmp_path / "main" / "journal").stat().st_size)
    files.release()
    whole = (tmp_path / "main" / "journal").read_bytes()
    for size in range(0, len(whole) + 1, 37):
        (tmp_path / "main" / "journal").write_bytes(whole[:size])
        kept = files.read()
        assert kept is not None
        assert kept.drawing == made[sum(end <= size for end in ends) - 1]


def test_a_stroke_cut_short_is_not_in_the_way_of_the_next_one(tmp_path: Path) -> None:
    made = steps()
    files = DrawingFiles(tmp_path / "main")
    files.hold(KIM)
    files.write(made[0])
    files.note("벽 그림", made[0], made[1])
    files.release()
    with (tmp_path / "main" / "journal").open("ab") as journal:
        journal.write(b'["\xeb\xb2')  # killed within a letter
    again = DrawingFiles(tmp_path / "main")
    again.hold(KIM)
    kept = again.read()
    assert kept is not None
    again.note("벽 그림", made[1], made[2])
    again.release()
    last = again.read()
    assert last is not None
    assert last.drawing == made[2]


class FullDisk:
    """A journal on a disk that takes half a line."""

    def __init__(self, journal: BinaryIO) -> None:
        self.journal = journal

    def write(self, line: bytes) -> int:
        """Take half."""
        self.journal.write(line[: len(line) // 2])
        raise OSError(28, "No space left on device")

    def close(self) -> None:
        """Close the file."""
        self.journal.close()


def test_an_edit_that_finds_the_disk_full_hides_none_of_the_next(tmp_path: Path) -> None:
    made = steps()
    files = DrawingFiles(tmp_path / "main")
    files.hold(KIM)
    files.write(made[0])
    files.note("벽 그림", made[0], made[1])
    assert files._journal is not None
    files._journal = FullDisk(files._journal)  # type: ignore[assignment] # as much of one as is used
    with pytest.raises(OSError, match="No space"):
        files.note("벽 그림", made[1], made[2])
    files.note("벽 그림", made[1], made[3])
    files.release()
    kept = files.read()
    assert kept is not None
    assert kept.drawing == made[3]


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.storage.drawing_files import DrawingEditor, DrawingFiles
from tests.storage.test_drawing_files import KIM, steps
files = DrawingFiles(Path(sys.argv[1]))
files.hold(KIM)
made = steps()
files.write(made[0])
for before, after in zip(made, made[1:4]):
    files.note("벽 그림", before, after)
from kiosk.wayfinding.drafting.rows import drawing_rows, dumped
print(dumped(drawing_rows(made[3])), flush=True)
files._journal.write(b'["\\xeb\\xb2')
files._journal.flush()
os.kill(os.getpid(), 9)
"""


def test_killed_in_mid_stroke_the_draft_opens_with_all_but_that_stroke(tmp_path: Path) -> None:
    done = subprocess.run(  # our own interpreter
        [sys.executable, "-c", KILLED, str(tmp_path / "main")], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == -9, done.stderr
    files = DrawingFiles(tmp_path / "main")
    assert not files.is_held()
    files.hold(KIM)
    kept = files.read()
    files.release()
    assert kept is not None
    assert kept.restored == 3
    assert dumped(drawing_rows(kept.drawing)).encode() + b"\n" == done.stdout


def test_the_second_editor_reads_who_draws_and_since_when(tmp_path: Path) -> None:
    first, second = DrawingFiles(tmp_path / "main"), DrawingFiles(tmp_path / "main")
    first.hold(KIM)
    assert second.is_held()
    with pytest.raises(DrawnByAnother) as held:
        second.hold(DrawingEditor("이가온", KIM.since))
    assert held.value.editor == KIM
    first.release()
    second.hold(DrawingEditor("이가온", KIM.since))
    second.release()


def test_rows_of_another_make_are_told_and_not_guessed() -> None:
    rows = drawing_rows(steps()[-1])
    for broken in ("{", "[]", "[1]", json.dumps([[["wall", 0, 1], {"a": 1, "b": 2}]])):
        with pytest.raises(DamagedDrawing):
            drawing_of(parsed(broken))
    needed = [key for key in rows if key[0] in {"site", "place", "floor", "node"}]
    for key in [*needed[:4], *needed[4::7]]:
        with pytest.raises(DamagedDrawing):
            drawing_of({other: row for other, row in rows.items() if other != key})


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("node", "x", 10**12), ("node", "y", None), ("node", "x", "3"),
        ("wall", "a", 1.5), ("wall", "kind", 1), ("door", "width", None), ("door", "at", "4"),
        ("room", "name", {}), ("room", "side", [1]), ("kiosk", "at", 7), ("kiosk", "heading", True),
        ("place", "lon", "동"), ("site", "uid", "x"), ("floor", "name", []),
    ],
)  # fmt: skip
def test_a_field_of_another_kind_is_damage_and_not_met_while_drawing(
    kind: str, name: str, value: object
) -> None:
    rows = drawing_rows(steps()[-1])
    key = next(one for one in rows if one[0] == kind)
    with pytest.raises(DamagedDrawing):
        drawing_of({**rows, key: {**rows[key], name: value}})


def test_an_unchanged_floor_costs_no_row() -> None:
    made = steps()
    changed, gone = changed_rows(made[-1], made[-1].with_floor(made[-1].floors[0]))
    assert (changed, gone) == ({}, [])
    assert replayed(drawing_rows(made[-1]), "")[1] == 0
