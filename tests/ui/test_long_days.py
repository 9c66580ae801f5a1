# SPDX-License-Identifier: GPL-3.0-or-later
"""A short stretch of the month that `make soak` lives: two midnights, a revision, backups, a clock set on."""

from __future__ import annotations

from itertools import pairwise
from mmap import ACCESS_READ, mmap
import os
from random import Random
import shutil
from typing import TYPE_CHECKING

from tests.demo_city import city_folder
from tests.real_window.held import held_mb, own_mb
from tests.real_window.robot import Watched
from tests.soak.month import judged, lived
from tests.soak.person import AWAY, STUCK, Person
from tests.soak.robot import SLOPE_MB, slope

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (1080, 1920)
DAYS = 2
VISITS = 4


def test_two_days_leave_every_visit_a_backup_a_night_and_no_complaint(tmp_path: Path) -> None:
    data = shutil.copytree(city_folder(), tmp_path / "data")
    days, said = lived(tmp_path, DAYS, VISITS)
    assert [*said, *judged(data, days, DAYS, VISITS)] == []


def test_growth_is_told_from_what_a_program_shows_for_the_first_time() -> None:
    """As seed 502 grew: by steps that end, which are no leak; and by a leak of 1.2 MB in 1,000 gestures."""
    looks = range(0, 100_000, 50)
    steps = Watched(
        gestures=looks.stop, own_mb=[200.0 + min(at / 400, 20) + min(at / 10_000, 8) for at in looks]
    )
    assert slope(steps) == 0.0
    leak = Watched(gestures=looks.stop, own_mb=[220 + 0.0012 * at for at in looks])
    assert slope(leak) > SLOPE_MB


def test_only_what_is_the_programs_own_counts_as_growth(tmp_path: Path) -> None:
    """A page of a file, such as a typeface, is given back to whoever needs memory, and its share swings."""
    (tmp_path / "typeface").write_bytes(bytes(range(256)) * 131_072)
    with (tmp_path / "typeface").open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as mapped:
        before = own_mb(os.getpid()), held_mb(os.getpid())
        assert sum(mapped[::4096]) >= 0
        assert held_mb(os.getpid()) - before[1] > 30
        assert own_mb(os.getpid()) - before[0] < 5
    held = b"x" * 33_554_432
    assert own_mb(os.getpid()) - before[0] > 25, len(held)


def test_a_person_of_the_long_runs_comes_back_to_what_has_turned_a_page() -> None:
    person = Person(Random(1), SIZE)  # noqa: S311 # a repeatable robot
    button, touched = None, 0
    for _ in range(100):
        words = person.gesture("home")
        if "click" in words and button is None:
            button = words[1], words[2]
        here = "click" in words and (words[1], words[2]) == button
        touched += here
        person.saw("home", turned=here)
    assert touched > 33  # blind, once


def test_a_person_of_the_long_runs_touches_twice_what_brings_nothing_and_goes_home_in_the_end() -> None:
    person = Person(Random(1), SIZE)  # noqa: S311 # a repeatable robot
    done = list[list[str]]()
    while [words[1] for words in done[-3:]] != list(AWAY):
        done.append(person.gesture("way"))
        person.saw("way", turned=False)
        assert len(done) < 10 * STUCK, done
    spots = [(words[1], words[2]) for words in done if "click" in words]
    assert len(spots) == STUCK
    assert any(one == two for one, two in pairwise(spots))
