# SPDX-License-Identifier: GPL-3.0-or-later
"""A publication is whole or not there, wherever its program is killed, and two do not get into each other."""

from __future__ import annotations

from datetime import date
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.drawing_editions import DrawingEditions, brought_into_force, publishing
from kiosk.wayfinding.drafting.export import venue_of
from tests.wayfinding.drafting.test_export import hall

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = {"at": "2026-05-04T09:30:00+09:00", "by": "담당 07", "remark": ""}
DAY = date(2026, 5, 4)

KILLED = """
import json, os, sys
from dataclasses import replace
from pathlib import Path
from kiosk.storage import drawing_editions
from kiosk.storage.drawing_editions import DrawingEditions, brought_into_force, made_whole
from kiosk.wayfinding.drafting.export import venue_of
from tests.storage.test_drawing_editions import ABOUT, DAY
from tests.wayfinding.drafting.test_export import hall

city = Path(sys.argv[1])
editions = DrawingEditions(city / "drawings" / "main", city / "venue" / "main")
rename, before = Path.rename, 0

def publish(number):
    archive = venue_of(replace(hall(), name=f"{number}번째 청사"))
    editions.add(archive, ABOUT, "", lambda _folder: None)

def dying(left):
    def renamed(self, target):
        global before
        if before == left:
            os._exit(9)
        before += 1
        return rename(self, target)
    return renamed

publish(0)
for step in range(20):
    child = os.fork()
    if child == 0:
        Path.rename = dying(step)
        publish(step + 1)
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    made_whole(city / "venue")
    brought_into_force(city / "drawings", city / "venue", DAY)
    in_force = (city / "venue" / "main" / "venue.geojson").read_text("utf-8")
    newest = (editions.all()[0].venue / "venue.geojson").read_text("utf-8")
    left = sorted(one.name for one in (city / "drawings" / "main" / "editions").glob(".now"))
    print(json.dumps([ended, f"{step + 1}번째" in in_force, in_force == newest, left]))
    if ended == 0:
        break
"""


def test_killed_at_any_rename_a_publication_is_whole_or_not_there(tmp_path: Path) -> None:
    done = subprocess.run(  # our own interpreter
        [sys.executable, "-c", KILLED, str(tmp_path)], capture_output=True, check=True, timeout=120, text=True
    )
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    assert [ended for ended, *_ in steps] == [9] * (len(steps) - 1) + [0]
    assert len(steps) == 5
    assert all((same, left) == (True, []) for _, _, same, left in steps)
    # Before it bears its own name nobody has published anything; from then on it comes, whatever happens.
    assert [shown for _, shown, *_ in steps] == [False, True, True, True, True]


def test_what_could_not_be_put_in_force_is_in_no_list(tmp_path: Path) -> None:
    editions = DrawingEditions(tmp_path / "drawings" / "main", tmp_path / "venue" / "main")
    archive = venue_of(hall())
    editions.add(archive, ABOUT, "", lambda _folder: None)
    blocked = tmp_path / "venue" / ".main.new"
    blocked.write_text("in the way", "utf-8")
    with pytest.raises(FileExistsError):
        editions.add(archive, ABOUT, "", lambda _folder: None)
    assert [one.number for one in editions.all()] == [1]
    blocked.unlink()
    brought_into_force(tmp_path / "drawings", tmp_path / "venue", DAY)
    assert [one.number for one in editions.all()] == [1]


def test_whoever_comes_while_somebody_publishes_waits_and_then_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.storage.drawing_editions.PATIENCE_S", 0.05)
    editions = DrawingEditions(tmp_path / "drawings" / "main", tmp_path / "venue" / "main")
    editions.add_later(venue_of(hall()), ABOUT | {"since": DAY.isoformat()}, "", lambda _folder: None)
    with publishing(tmp_path / "venue"), pytest.raises(OSError, match="펴내고 있습니다"):
        brought_into_force(tmp_path / "drawings", tmp_path / "venue", DAY)
    assert editions.all() == []
    brought_into_force(tmp_path / "drawings", tmp_path / "venue", DAY)
    assert [one.since for one in editions.all()] == [DAY]
