# SPDX-License-Identifier: GPL-3.0-or-later
"""A small soak in every run of the suite; `tests/soak/journeys.py` plays ten thousand."""

from __future__ import annotations

import gc
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject
import pytest
from shiboken6 import isValid

from tests.soak.journeys import play

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.logging import _QtMessageCapture

    from tests.visitor import Visitor

ROUND = 8  # journeys after which the same ones come again, in the same looks
MOST_ROUNDS = 6  # what leaks grows in every round; what only comes late on a busy machine does not
HEAP = "Regular item memory after GC: "


@pytest.fixture
def counted() -> Iterator[None]:
    """Let an engine that is made from here on say after each collection what it still holds."""
    QLoggingCategory.setFilterRules("qt.qml.gc.*=true")
    yield
    QLoggingCategory.setFilterRules("")


def living(visitor: Visitor, qtlog: _QtMessageCapture) -> tuple[int, ...]:
    """Count what Qt holds for the window, what of it Python holds (ours even as shells), and QML's bytes."""
    visitor.app.rest.tidy()
    held = [one for one in gc.get_objects() if issubclass(type(one), QObject)]
    ours = [one for one in held if type(one).__module__.startswith("kiosk.")]
    heap = next(one.message for one in reversed(qtlog.records) if one.message.startswith(HEAP))
    return (
        len(visitor.window.findChildren(QObject)), len([*filter(isValid, held)]), len(ours),
        int(heap.removeprefix(HEAP)),
    )  # fmt: skip


@pytest.mark.usefixtures("counted")
def test_journeys_reach_every_page_warn_of_nothing_and_leave_nothing(
    guest: Visitor, qtlog: _QtMessageCapture, caplog: pytest.LogCaptureFixture
) -> None:
    guest.kiosk.startOver()
    held: list[tuple[int, ...]] = []
    while len(held) < MOST_ROUNDS and (len(held) < 3 or held[-1] != held[-2]):
        for at in range(ROUND):
            play(guest, at)
        held.append(living(guest, qtlog))
    assert held[-1] == held[-2]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
