# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a booth as `kiosk run` does, lets visitors come and go, and prints what it holds of the memory.

A part of a program of its own, which `bench_memory.py` starts, because what is weighed is a whole process. It
prints one JSON object: MB of the kiosk's proportional share on the first screen before anybody came, at the
worst moment of any visit, and at rest after the last; and what its voice holds.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from tests.benchmarks.first_tap import pss_mb
from tests.soak.journeys import play
from tests.visitor import Clock, Visitor

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPoint

VISITS = 16  # every kind of journey in every look twice
PATIENCE_MS = 120_000  # the first start loads the demo city


def main(data: Path) -> None:
    """Open the booth, play the visits, print the weights."""
    from kiosk.bootstrap import kiosk as booths  # noqa: PLC0415 # as `kiosk run` loads it

    clock = Clock()
    booth = booths.KioskApplication(data, None, clock=clock)  # a visitor's touches are a second apart
    visitor = Hand(app=booth.application, clock=clock)
    visitor.settle(lambda: booth.services is not None, PATIENCE_MS)
    weights = Weights(visitor)
    for at in range(VISITS):
        play(visitor, at)
        weights.rest()
    sys.stdout.write(json.dumps(weights.report()) + "\n")
    booth.close()


class Hand(Visitor):
    """Touches without QtTest, which would weigh more than what a visit takes."""

    def touch(self, at: QPoint) -> None:
        """Send what a finger sends."""
        self.clock.forward(1)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
            spot = QPointF(at)
            event = QMouseEvent(kind, spot, spot, left, held, Qt.KeyboardModifier.NoModifier)
            QGuiApplication.sendEvent(self.window, event)
        self.settle()


class Weights:
    """The kiosk is weighed whenever a page has turned, and at rest."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._worst = 0.0
        self.rest()
        self._first = self._last
        visitor.kiosk.pages.turned.connect(self._weigh)

    def rest(self) -> None:
        """Tidy up as the booth does a moment after a session, and weigh."""
        self._visitor.app.rest.tidy()
        self._visitor.settle()
        self._last = self._weigh()

    def report(self) -> dict[str, float]:
        """Give the weights in MB."""
        import psutil  # noqa: PLC0415 # it must not weigh on the visits

        voice = sum(pss_mb(child.pid) for child in psutil.Process().children(recursive=True))
        return {"first": self._first, "worst": self._worst, "rest": self._last, "voice": voice}

    def _weigh(self) -> float:
        weight = pss_mb(os.getpid())
        self._worst = max(self._worst, weight)
        return weight
