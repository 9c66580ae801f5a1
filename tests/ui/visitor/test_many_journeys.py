"""A small soak in every run of the suite; `tests/soak/journeys.py` plays ten thousand."""

from __future__ import annotations

import gc
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from tests.soak.journeys import play

if TYPE_CHECKING:
    import pytest

    from tests.visitor import Visitor

ROUND = 8  # journeys after which the same ones come again, in the same looks


def living(visitor: Visitor) -> tuple[int, int, int]:
    """Count what Qt holds for the window, what of Qt Python holds, and of our own even the shells."""
    visitor.app.rest.tidy()
    held = [one for one in gc.get_objects() if issubclass(type(one), QObject)]
    ours = [one for one in held if type(one).__module__.startswith("kiosk.")]
    return len(visitor.window.findChildren(QObject)), len([*filter(isValid, held)]), len(ours)


def test_journeys_reach_every_page_warn_of_nothing_and_leave_nothing(
    guest: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    guest.kiosk.startOver()
    held = []
    for _ in range(3):
        for at in range(ROUND):
            play(guest, at)
        held.append(living(guest))
    assert held[1] == held[2]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
