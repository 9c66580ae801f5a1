# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's window on the city's server whose line goes: how long until it says that it cannot read.

python -m tests.soak.cut_off ROUNDS [CONTROL]

In every other round the line is cut; in the others nothing comes over it any more, while TCP is still
answered, as behind a proxy. With the control `keepalives` a line is believed while TCP answers, and the
window must say nothing.
"""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import UTC, datetime
import os
from pathlib import Path
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")

from sqlalchemy.engine import make_url

from kiosk.bootstrap.guide import RunningConsole
from kiosk.services.city_demo.cable import Cable
from kiosk.services.city_demo.postgresql import private_server
from kiosk.storage.server import notifications
from kiosk.storage.server.city_server import CityServer
from tests.sync.city import joined_desk
from tests.ui.guide.person import TwinFinder
from tests.visitor import open_qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

SHOWN_S: Final = 6.0
CONTROL_S: Final = 40.0
PATIENCE_S: Final = 120.0


def main(rounds: int, control: str) -> int:
    """Print the seconds of each round; 1 when one took longer than is asked, or the control did not."""
    qt = open_qt()
    with ExitStack() as stack:
        address = stack.enter_context(private_server())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = stack.enter_context(closing(CityServer(make_url(address))))
        server.found(datetime.now(UTC))
        line = stack.enter_context(Cable(make_url(address).port or 5432))
        desk = joined_desk(server, address, folder, "D", port=line.port)
        if control:
            stack.enter_context(patch.object(notifications, "_answers", return_value=True))
            stack.enter_context(patch("kiosk.ui.guide.console.ANSWER_S", float("inf")))
        running = RunningConsole(*desk, lambda: None, lambda _: TwinFinder().renewed)
        stack.callback(running.close)
        running.show()
        console = running.window.console
        took: list[float] = []
        for number in range(rounds):
            _until(qt, lambda: console.property("readState") == "read", PATIENCE_S)
            _until(qt, lambda: False, number % 7 * 0.31)  # at any moment between two looks
            began = time.monotonic()
            line.cut() if number % 2 and not control else line.hold(10 * PATIENCE_S)
            shown = _until(
                qt, lambda: "알던 것" in console.property("notice"), CONTROL_S if control else PATIENCE_S
            )
            took.append(time.monotonic() - began if shown else float("inf"))
            line.held_until = 0.0
            line.mend()
            if control:
                break
    told = " ".join(f"{one:.1f}" for one in took)
    load = os.getloadavg()[0]
    print(f"cut_off_s={told} longest={max(took):.1f} load={load:.0f} control={control or 'none'}")  # noqa: T201 # the figure
    return int((max(took) > SHOWN_S) != bool(control))


def _until(qt: QGuiApplication, happened: Callable[[], bool], seconds: float) -> bool:
    """Let Qt go on until something has happened; False when the time is up."""
    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            return False
        qt.processEvents()
        time.sleep(0.01)
    return True


if __name__ == "__main__":
    given = sys.argv[1:] + ["10", ""][len(sys.argv) - 1 :]
    raise SystemExit(main(int(given[0]), given[1]))
