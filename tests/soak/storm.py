# SPDX-License-Identifier: GPL-3.0-or-later
"""A storm of touches: 200 a second, anywhere on the glass, and afterwards a kiosk that answers.

`python tests/soak/storm.py [--seconds N]`: a minute in real time on the demo city. Fails on a warning, on an
apology, and when the first touch of the next visitor is not answered.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random
import sys
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.ui.visitor.recorder import VisitRecorder
from tests.demo_city import demo_services
from tests.soak.journeys import FIELD, Heard, reach
from tests.visitor import Visitor, open_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

A_SECOND = 200


def storm(visitor: Visitor, seconds: float, seed: int = 0) -> Iterator[str]:
    """Touch at random in real time; touches that are due wait for nobody. Gives the screen after each."""
    chance, began = Random(seed), time.monotonic()  # noqa: S311 # touches, no secrets
    width, height = visitor.window.width(), visitor.window.height()
    for sent in range(int(seconds * A_SECOND)):
        _wait_until(visitor, began + sent / A_SECOND)
        visitor.clock.now = time.monotonic()
        at = QPoint(chance.randrange(width), chance.randrange(height))
        QTest.mouseClick(visitor.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        yield visitor.screen


def _wait_until(visitor: Visitor, due: float) -> None:
    if time.monotonic() < due:
        visitor.settle(lambda: time.monotonic() >= due)


def answers(visitor: Visitor) -> None:
    """Begin as the next visitor does: a touch wakes, the home screen opens the search."""
    visitor.kiosk.startOver()
    visitor.settle()
    visitor.wake()
    assert visitor.screen == "home"
    reach(visitor, FIELD, "search")


def main() -> int:
    """Storm for as long as asked; 1 when the kiosk warned, apologised or stood still."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    seconds = parser.parse_args().seconds
    app, heard = open_qt(), Heard()
    with TemporaryDirectory() as folder, demo_services(Path(folder)) as services:
        visitor = Visitor(services=services)
        VisitRecorder(visitor.kiosk, services.visits)
        began = time.monotonic()
        seen = list(storm(visitor, seconds))
        took = time.monotonic() - began
        answers(visitor)
        assert services.visits.stored(60), "some visits were never stored"
        visitor.leave_for_good()
    del app
    sys.stdout.write(
        f"{len(seen)} touches in {took:.0f} s over {len(set(seen))} screens, "
        f"warnings: {sorted(heard.said) or 'none'}\n"
    )
    return 1 if heard.said or "apology" in seen else 0


if __name__ == "__main__":
    sys.exit(main())
