# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of mutations cannot rot: what it changes stands in the program, and who sees it is a test."""

from __future__ import annotations

from pathlib import Path

from tests.mutants import ROOMS
from tests.soak.mutations import amiss, mutations


def test_every_mutation_changes_one_place_and_names_the_test_that_sees_it() -> None:
    assert len(mutations()) > 50
    assert amiss() == []


def test_every_room_that_is_mutated_and_every_test_that_judges_it_is_there() -> None:
    named = [one for room in ROOMS.values() for one in (*room.files, *room.tests)]
    assert [one for one in named if not list(Path().glob(one))] == []
