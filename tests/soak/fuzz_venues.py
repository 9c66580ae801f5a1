# SPDX-License-Identifier: GPL-3.0-or-later
"""Spoil venues at random, then check, load, route and draw them.

`python -m tests.soak.fuzz_venues [COUNT] [SEED]`
"""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
import random
import sys
import tempfile
from typing import TYPE_CHECKING, Any

from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.directions.steps import directions
from kiosk.wayfinding.drawing.plan import floor_plan
from kiosk.wayfinding.routing.router import Router
from kiosk.wayfinding.targets import goals_for, public_targets
from kiosk.wayfinding.venue.archive import read_archive, write_folder
from kiosk.wayfinding.venue.loading import load_venue
from tests.wayfinding.houses import two_floors

if TYPE_CHECKING:
    from kiosk.wayfinding.venue.archive import Archive

POISONS: tuple[Any, ...] = (
    None, 0, -1, 1e308, 10**400, "", "가", "x" * 1000, [], {}, [[]], [[[0, 0]]], True, {"type": "Point"},
    {"type": "Point", "coordinates": [200, 100]}, {"type": "GeometryCollection", "geometries": []}, {"ko": 5},
)  # fmt: skip


def spoiled(archive: Archive, chance: random.Random) -> Archive:
    """Return a copy with a few values anywhere replaced, dropped or shuffled."""
    rows = copy.deepcopy({kind: list(found) for kind, found in archive.features.items()})
    for _ in range(chance.randint(1, 4)):
        found = rows[chance.choice(sorted(rows))]
        if found:
            _spoil(chance.choice(found), chance)
    return replace(archive, features={kind: tuple(found) for kind, found in rows.items()})


def _spoil(node: Any, chance: random.Random) -> None:  # noqa: ANN401 # any JSON
    """Walk down to somewhere and damage it there."""
    while True:
        keys = sorted(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return
        key = chance.choice(keys)
        child = node[key]
        if isinstance(child, (dict, list)) and child and chance.random() < 0.7:
            node = child
            continue
        if isinstance(child, float) and chance.random() < 0.5:
            node[key] = child + chance.choice([1e-9, 1e-5, 1e-4, 0.01, 90, -child])
        else:
            node[key] = copy.deepcopy(chance.choice(POISONS))
        return


def survive(archive: Archive, folder: Path) -> None:
    """Do with a venue everything that the kiosk does."""
    write_folder(archive, folder)
    check_venue(folder)
    venue = load_venue(read_archive(folder))
    for ordinal in venue.ordinals:
        floor_plan(venue, ordinal)
    router = Router(venue)
    for kiosk in venue.kiosks:
        for target in list(public_targets(venue))[:6]:
            for step_free in (False, True):
                route = router.route(kiosk, target.goal, step_free=step_free)
                if route is not None:
                    directions(route)
        router.nearest(kiosk, goals_for(venue, "화장실"))


def fuzz(count: int, seed: int) -> None:
    """Raise with the seed of the first venue that is not survived."""
    for number in range(seed, seed + count):
        chance = random.Random(number)  # noqa: S311 # a test
        with tempfile.TemporaryDirectory() as folder:
            try:
                survive(spoiled(two_floors().archive(), chance), Path(folder))
            except Exception as error:
                raise AssertionError(f"seed {number}") from error


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    fuzz(*(numbers + [300, 0][len(numbers) :]))
