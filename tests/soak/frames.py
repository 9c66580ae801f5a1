# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a frame takes, and how soon a change is found, while seats are published: on a real screen.

`python -m tests.soak.frames` starts the kiosk on a screen of its own, draws without a pause, publishes ten
changed seats from another process, and prints what it measured beside the load of the machine.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
import os
from pathlib import Path
import shutil
from statistics import median, quantiles
import subprocess
import sys
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING, Final

from kiosk.directory.revisions import RevisionDraft
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.opened import opened_storage
from tests.demo_city import city_folder
from tests.real_window.screen import Screen
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from kiosk.directory.model import Office

SEATS: Final = 10
REST_S: Final = 3.0
SETTLE_S: Final = 12.0  # until the first index is analysed


def publish(data: Path) -> None:
    """Publish one seat's new duty after the other; print the moment of each, and what it took to compute."""
    with opened_storage(data, demo_settings()) as storage:
        desk = open_directory(storage.database, demo_settings(), TRANSLATIONS, seoul_now)
        charted = [office for office in desk.load_directory(desk.today()).offices if len(office.seats) > 3]
        for at, office in enumerate(charted[:SEATS]):
            word = f"자전거 도로 노면 도색 {at + 11}구역"
            draft = RevisionDraft(
                {office.name: with_duty(office, word)}, desk.today(), desk.latest(), "admin"
            )
            worked = time.thread_time()
            desk.publish(draft)
            print(time.monotonic(), time.thread_time() - worked, sep="|", flush=True)  # noqa: T201 # its answer
            time.sleep(REST_S)


def with_duty(office: Office, word: str) -> Office:
    """Return an office whose first person has another first duty."""
    seats = list(office.seats)
    at = next(at for at, seat in enumerate(seats) if not seat.vacant)
    seats[at] = replace(seats[at], duties=(word, *seats[at].duties[1:]))
    return replace(office, seats=tuple(seats))


def show(data: Path) -> None:
    """Run the kiosk, drawing without a pause, until all is published; print the figures."""
    from PySide6.QtCore import QProcess, QTimer  # noqa: PLC0415 # only in the process with the screen

    from kiosk.bootstrap.kiosk import KioskApplication  # noqa: PLC0415 # the same
    from kiosk.bootstrap.qt import start_qt  # noqa: PLC0415 # the same
    from tests.benchmarks.stages import BOOTH, Stages  # noqa: PLC0415 # the same

    stages = Stages()
    for stage, (owner, name) in {**BOOTH, "shown": (KioskApplication, "_looked")}.items():
        setattr(owner, name, stages.timed(stage, getattr(owner, name)))
    qt = start_qt()
    kiosk = KioskApplication(data, None)
    window = kiosk.application.window
    frames: list[float] = []
    served: list[float] = []

    def drawn() -> None:
        frames.append(time.monotonic())
        window.update()

    writer = QProcess()
    writer.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
    writer.started.connect(stages.forget)
    writer.finished.connect(lambda *_: qt.quit())
    window.afterAnimating.connect(drawn)
    kiosk.application.kiosk.pages.stale.connect(lambda: served.append(time.monotonic()))
    words = ["-m", "tests.soak.frames", "publish", str(data)]
    QTimer.singleShot(int(SETTLE_S * 1000), lambda: writer.start(sys.executable, words))
    kiosk.application.show(windowed=True)
    qt.exec()
    _tell(frames, served, bytes(writer.readAllStandardOutput().data()).decode())
    print("each stage, ms computed of those taken:", stages.figures())  # noqa: T201 # its answer
    kiosk.close()


def _tell(frames: list[float], served: list[float], said: str) -> None:
    found, longest, computed = [], [], []
    for line in said.splitlines():
        moment, worked = map(float, line.split("|"))
        computed.append(worked)
        done = next((one for one in served if one > moment), None)
        if done is not None:
            found.append(done - moment)
            longest.append(_longest(frames, moment - 0.2, done + 0.2))
    quiet = _longest(frames, served[0] - 2.5, served[0] - 0.5) if served else 0.0
    gaps = [after - before for before, after in pairwise(frames)]
    print(f"load {os.getloadavg()[0]:.1f}; {len(gaps)} frames, median {median(gaps) * 1000:.0f} ms")  # noqa: T201
    print(f"p99 {quantiles(gaps, n=100)[98] * 1000:.0f} ms; longest at rest {quiet * 1000:.0f} ms")  # noqa: T201
    print("publish -> served, ms:", _ms(found), "median", _ms([median(found)]))  # noqa: T201
    print("published, ms computed: median", _ms([median(computed)]))  # noqa: T201
    print("longest frame meanwhile, ms:", _ms(longest))  # noqa: T201


def _ms(seconds: list[float]) -> list[int]:
    return [round(one * 1000) for one in seconds]


def _longest(frames: list[float], since: float, until: float) -> float:
    some = [frame for frame in frames if since <= frame <= until]
    return max((after - before for before, after in pairwise(some)), default=0.0)


def main() -> None:
    """Measure on a fresh copy of the demo city."""
    with TemporaryDirectory() as folder:
        data = shutil.copytree(city_folder(), Path(folder) / "data")
        with Screen(Path(folder) / "screen") as screen:
            subprocess.run(
                [sys.executable, "-m", "tests.soak.frames", "show", str(data)],
                env=screen.environment,
                check=True,
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["publish"]:
        publish(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["show"]:
        show(Path(sys.argv[2]))
    else:
        main()
