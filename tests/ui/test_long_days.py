# SPDX-License-Identifier: GPL-3.0-or-later
"""A short stretch of the month that `make soak` lives: two midnights, a revision, backups, a clock set on."""

from __future__ import annotations

from itertools import pairwise
from random import Random
import shutil
from typing import TYPE_CHECKING

from tests.house import city_folder
from tests.soak.month import judged, lived
from tests.soak.person import AWAY, STUCK, Person

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (1080, 1920)
DAYS = 2
VISITS = 4


def test_two_days_leave_every_visit_a_backup_a_night_and_no_complaint(tmp_path: Path) -> None:
    data = shutil.copytree(city_folder(), tmp_path / "data")
    days, said = lived(tmp_path, DAYS, VISITS)
    assert [*said, *judged(data, days, DAYS, VISITS)] == []


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
