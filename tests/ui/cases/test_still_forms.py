# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever has left something out is told so in a place kept for it: no control moves, in any mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QMetaObject
import pytest

from kiosk.ui.shell.focus import name_of
from tests.case_samples import call, fresh, written
from tests.screens import DRAWN, _paged, leaf_through, rest
from tests.visitor import place_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.visitor.case_draft import CaseDraft
    from tests.screens import Mode
    from tests.visitor import Visitor

PAGES: tuple[tuple[str, Callable[[Visitor], CaseDraft]], ...] = (
    ("case_contact", written),
    ("call_number", call),
    ("call_time", call),
    ("case_words", fresh),
    ("case_praise", fresh),
)


def places(citizen: Visitor) -> list[tuple[int, str, float, float]]:
    """Return where every control of every page stands; a field's name without what stands in it."""
    found = [
        (page, name_of(one).split(", ")[0], place_of(one).x(), place_of(one).y())
        for page in leaf_through(citizen)
        for one in citizen.controls()
    ]
    to_first(citizen)
    return found


def to_first(citizen: Visitor) -> None:
    """Turn back to the first page."""
    column = _paged(citizen.window.contentItem())
    assert column is not None
    QMetaObject.invokeMethod(column, "turn", Q_ARG(int, 0))
    rest(citizen)


@pytest.mark.parametrize("mode", DRAWN, ids=lambda mode: mode.name)
def test_no_control_of_a_form_moves_when_it_says_what_is_missing(citizen: Visitor, mode: Mode) -> None:
    citizen.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    citizen.kiosk.look.set(keypad=mode.voice, **mode.wishes())
    for screen, draft in PAGES:
        citizen.kiosk.pages.begin("home")
        citizen.kiosk.pages.open(screen, draft=draft(citizen))
        rest(citizen)
        before, model = places(citizen), citizen.kiosk.pages.current.model
        (model.send if screen == "case_praise" else model.go_on)()
        rest(citizen)
        assert citizen.screen == screen
        to_first(citizen)
        assert places(citizen) == before, screen
