# SPDX-License-Identifier: GPL-3.0-or-later
"""A town hall of two wings as DXF, PDF and indoor map: every room, number and door, none besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.wayfinding.importing.reading import read_plan
from tests.wayfinding.held_out import TownHall

if TYPE_CHECKING:
    from pathlib import Path

HALLS = (1, 4)


@pytest.mark.parametrize("seed", HALLS)
@pytest.mark.parametrize("kind", ["dxf", "pdf", "osm"])
def test_a_town_hall_that_no_importer_was_made_for_is_read_whole(
    seed: int, kind: str, tmp_path: Path
) -> None:
    hall, file = TownHall(seed), tmp_path / f"hall.{kind}"
    getattr(hall, kind)(file)
    draft = read_plan([file], {})
    by_name = {room.name: room for room in draft.rooms}
    for cell in hall.cells:
        room = by_name[cell.name]
        assert (room.number or "").removesuffix("호") == cell.number
        assert room.shape.area == pytest.approx(cell.shape.area, rel=0.05)
    joined = sorted(
        (one.one.name or "", one.other.name or "" if one.other else "밖") for one in draft.openings
    )
    doors = sorted(tuple(sorted((cell.name, "복도"))) for cell in hall.cells)
    assert sorted(tuple(sorted(pair)) for pair in joined if "밖" not in pair) == doors
    # An entrance that stands open on the paper has no arc to tell it by: it is listed, not guessed.
    assert (len(joined) - len(doors), draft.to_do["밖으로 나가는 문"]) == (
        (0, 1) if kind == "pdf" else (1, 0)
    )
    assert len(draft.rooms) == len(hall.cells) + 1
