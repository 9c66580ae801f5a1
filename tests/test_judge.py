# SPDX-License-Identifier: GPL-3.0-or-later
"""The judge of mutants puts a fault where whoever holds the function meets it, and tells what differs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.charter.period import Period
from kiosk.charter.trust import BUILT, believable
from tests.judge import mutants_of

if TYPE_CHECKING:
    import pytest


def test_a_fault_is_met_by_whoever_holds_the_function(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    mutants = {one.name: one for one in mutants_of(Path("kiosk/charter/trust.py"))}
    line = "return now {} BUILT and (newest is None or now >= newest - BACK)"
    later = mutants["kiosk.charter.trust.believable", f"- {line.format('>=')}\n+ {line.format('>')}"]
    assert later.right is believable
    assert believable(BUILT, None)
    code = believable.__code__
    try:
        later.take_place()
        assert not believable(BUILT, None)
    finally:
        believable.__code__ = code
    assert believable(BUILT, None)
    assert len(mutants) == len({one.change for one in mutants.values()}) > 5


def test_a_method_of_a_class_is_found_where_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    functions = {one.function: one.right for one in mutants_of(Path("kiosk/charter/period.py"))}
    assert functions["kiosk.charter.period.Period.parse"] is vars(Period)["parse"].__func__
    assert functions["kiosk.charter.period.Period.__post_init__"] is vars(Period)["__post_init__"]
