# SPDX-License-Identifier: GPL-3.0-or-later
"""Thirty days of one booth over the real program, offscreen: midnights, revisions, backups, clock changes.

`python tests/soak/month.py [--days N] [--visits N]`: the program runs in a process of its own, whose clocks
are moved on between two visitors: the wall's by libfaketime, and Python's monotonic one with it.
No second is waited for, so that a busy machine makes the run longer and never wrong. Every visitor is served
by the real application on a real data folder. Prints one line a day; fails on a warning, an apology, a visit,
a revision or a backup that is missing, and on memory, handles, threads, files or the journal that grow.
"""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
import json
import logging
import os
from pathlib import Path
import shutil
from statistics import median
import subprocess
import sys
from tempfile import TemporaryDirectory
import time as clock
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

ROOT: Final = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.bootstrap.kiosk import KioskApplication

SEOUL: Final = ZoneInfo("Asia/Seoul")
VISITS: Final = 300  # a day of ten hours with one visitor in two minutes
GAP_S: Final = 120.0
OFFICES: Final = ("교통행정과", "건설과", "세정과", "회계과", "수도과", "관광과")
WORDS: Final = ("견인", "여권", "가로등", "기초연금", "건축허가", "청년", "수도")
LANGUAGES: Final = ("ko", "en", "zh-CN", "vi", "ja")
# How far the wall clock alone steps at noon of some days, as a time server or a hand may set it.
STEPS: Final = {0: 45.0, 6: -45.0, 11: 3600.0, 12: -3600.0, 20: 20.0}
REVISED: Final = 5  # each so many days a chart is published, while visitors stand there
CLOCKS_MS: Final = 60_000  # timers of the program that are slower wait for hours that never pass here
WAL_BYTES: Final = 8 << 20
MORE: Final = {"handles": 8, "threads": 8, "temporary files": 4}
SLOPE_MB: Final = 1.0  # of memory over 1,000 visits
COUNTS_FROM: Final = 2_000  # visits that tell a slope


def main() -> int:
    """Run the month; 1 when something was amiss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--visits", type=int, default=VISITS)
    parser.add_argument("--within", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.within is not None:
        return live(chosen.within, chosen.days, chosen.visits)
    with TemporaryDirectory(prefix="month-") as folder:
        from tests.demo_city import city_folder  # noqa: PLC0415 # the child opens its own

        shutil.copytree(city_folder(), Path(folder) / "data")
        days, said = lived(Path(folder), chosen.days, chosen.visits)
        amiss = [*said, *judged(Path(folder) / "data", days, chosen.days, chosen.visits)]
    sys.stdout.write("\n".join(amiss or ["nothing amiss"]) + "\n")
    return 1 if amiss else 0


def lived(folder: Path, days: int, visits: int) -> tuple[list[dict[str, Any]], list[str]]:
    """Let a process live the days; return its looks at itself, and whatever else it said."""
    library = _faketime()
    environment = os.environ | {
        "LD_PRELOAD": library,
        "FAKETIME": "+0",
        "FAKETIME_NO_CACHE": "1",  # the process sets its own variable anew
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",  # by which threads and Qt wait; nobody shall wait for days
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # else a thread that waits for Python's lock spins: 13 s for 0.2
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QT_QPA_UPDATE_IDLE_TIME": "0",
        "TMPDIR": str(_made(folder / "tmp")),
    }
    words = [sys.executable, __file__, "--within", str(folder), "--days", str(days), "--visits", str(visits)]
    looks, said = list[dict[str, Any]](), list[str]()
    with subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        for line in filter(str.strip, process.stdout):
            if line.startswith("{"):
                looks.append(json.loads(line))
                sys.stdout.write(line)
                sys.stdout.flush()
            else:
                said.append(line.rstrip())
    return looks, said + ([f"ended with {process.returncode}"] if process.returncode else [])


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _faketime() -> str:
    found = sorted(Path("/usr/lib").glob("**/faketime/libfaketimeMT.so.1"))
    if not found:
        raise SystemExit(
            "libfaketime is not installed: the package faketime has it; `make setup` installs it"
        )
    return str(found[0])


# -- the process whose clocks are moved -------------------------------------------------------------------


class Calendar:
    """Moves the clocks of this process on: the wall's for all, the monotonic one as Python reads it."""

    def __init__(self) -> None:
        self._wall = self._ahead = 0.0
        self._really = clock.monotonic
        # Whoever waits, threads and queues, keeps the clock that he took at his import.
        clock.monotonic = self.monotonic

    def monotonic(self) -> float:
        """Return the seconds that have passed here."""
        return self._really() + self._ahead

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self._ahead += seconds
        self.step(seconds)

    def step(self, seconds: float) -> None:
        """Set the wall clock alone, ahead or back."""
        self._wall += seconds
        os.environ["FAKETIME"] = f"{self._wall:+.3f}"

    def until(self, day: date, at: time) -> None:
        """Let time pass until a time of Seoul; one that has passed is now."""
        left = (datetime.combine(day, at, SEOUL) - datetime.now(UTC)).total_seconds()
        self.forward(max(left, 0.0))


class Heard(logging.Handler):
    """Keeps every warning, Qt's own and those in the log."""

    def __init__(self) -> None:
        from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415 # Qt only in this process

        super().__init__(logging.WARNING)
        self.said: set[str] = set()
        logging.getLogger().addHandler(self)
        qInstallMessageHandler(lambda _kind, _where, text: self.said.add(text))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line of the log."""
        self.said.add(record.getMessage())


def live(folder: Path, days: int, visits: int) -> int:
    """Run the real booth in this process and serve its visitors."""
    calendar = Calendar()
    first = datetime.now(SEOUL).date() + timedelta(days=1)
    calendar.until(first, time(8, 0))
    from kiosk.bootstrap.kiosk import KioskApplication  # noqa: PLC0415 # after the clocks have been taken over
    from kiosk.bootstrap.qt import start_qt  # noqa: PLC0415 # the same
    from kiosk.speech.silent import SilentSpeaker  # noqa: PLC0415 # the same

    qt, heard = start_qt(), Heard()
    booth = KioskApplication(folder / "data", None, SilentSpeaker(), calendar.monotonic)
    booth.application.broke.connect(lambda: heard.said.add("it apologised"))
    booth.application.show(windowed=True)
    turn(lambda: booth.services is not None or booth.failure is not None)
    if booth.failure is not None:
        raise booth.failure
    month = Month(booth, folder, calendar)
    for at in range(days):
        sys.stdout.write(json.dumps(month.day(first + timedelta(days=at), at, visits)) + "\n")
        sys.stdout.flush()
    booth.close()
    qt.quit()
    sys.stdout.write("".join(f"it said {line!r}\n" for line in sorted(heard.said)))
    return 0


def turn(until: Any = None, patience_s: float = 300.0) -> None:  # noqa: ANN401 # a question, or nothing
    """Do what is pending, and go on until something holds."""
    from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent  # noqa: PLC0415 # Qt only in this process

    watch = QElapsedTimer()
    watch.start()
    while True:
        QCoreApplication.processEvents()
        # Outside of exec() Qt never deletes the screens that were left.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if until is None or until():
            return
        if watch.elapsed() > patience_s * 1000:
            raise AssertionError("what was waited for did not come")
        clock.sleep(0.05)  # in which the worker has its turn


class Month:
    """Days of a booth, and who comes."""

    def __init__(self, booth: KioskApplication, folder: Path, calendar: Calendar) -> None:
        self._booth, self._kiosk = booth, booth.application.kiosk
        self._folder, self._data, self._calendar = folder, folder / "data", calendar
        self._guests = self._revisions = self._news = 0

    def day(self, day: date, at: int, visits: int) -> dict[str, Any]:
        """Open in the morning, serve whoever comes, close, and let the night do its work."""
        self._calendar.until(day, time(9, 0))
        self._pass_hours()
        for guest in range(visits):
            if guest == visits // 2:
                self._calendar.step(STEPS.get(at, 0.0))
                self._publish(at, day)
            self._serve(self._guests)
            self._guests += 1
            self._calendar.forward(GAP_S)
            self._tick()
            if guest % 30 == 0:
                self._pass_hours()
        self._calendar.until(day, time(23, 59, 50))
        self._pass_hours()
        self._calendar.forward(20)
        self._pass_hours()
        self._calendar.until(day + timedelta(days=1), time(3, 10))  # NIGHT_UTC: checks, purges, rehearsals
        self._pass_hours()
        return self._look(day)

    # -- who comes ------------------------------------------------------------------------------------

    def _serve(self, guest: int) -> None:
        """Wake the screen, do one of four things, and leave: by the button, or by walking away."""
        self._kiosk.touch()
        self._kiosk.touch()
        self._kiosk.look.set(language=LANGUAGES[guest % 25 // 5], high_contrast=guest % 7 == 0)
        (self._by_word, self._by_office, self._by_mode, self._by_call)[guest % 4](guest // 4)
        self._walk_away() if guest % 5 == 0 else self._kiosk.startOver()
        turn()
        if not self._booth.idle():
            raise AssertionError(f"guest {guest} left, and the screen stays at {self._page()}")

    def _by_word(self, at: int) -> None:
        word = WORDS[at % len(WORDS)]
        search = self._open("search")
        for end in range(1, len(word) + 1):
            search.search(word[:end])
        if search.count:
            search.choose(0)
            if self._page() == "office":
                self._model().show_way()
            self._set_out()

    def _by_office(self, at: int) -> None:
        from kiosk.directory.lit_place import LitPlace  # noqa: PLC0415 # as above

        self._open("office", lit=LitPlace(OFFICES[at % len(OFFICES)])).show_way()
        self._model().toggle_step_free()
        self._set_out()

    def _by_mode(self, at: int) -> None:
        self._kiosk.look.set(zoom=1.5, low=at % 2 == 0)
        for page in ("facilities", "offices", "staff", "cases"):
            self._open(page)
        self._kiosk.toggleVoice()

    def _by_call(self, _at: int) -> None:
        self._kiosk.callGuide()
        self._frame()
        self._kiosk.goHome()

    def _set_out(self) -> None:
        self._frame()
        if self._page() == "way":
            self._calendar.forward(9)
            self._model().set_out()
            self._frame()

    def _walk_away(self) -> None:
        """Let the screen notice by itself that nobody is there: a warning, then the end."""
        for _ in range(60):
            if self._booth.idle():
                return
            self._calendar.forward(10)
            self._kiosk.tick()
            turn()

    def _open(self, page: str, **arguments: object) -> Any:  # noqa: ANN401 # any page's model
        self._kiosk.touch()
        self._kiosk.pages.open(page, **arguments)
        self._frame()
        return self._model()

    def _model(self) -> Any:  # noqa: ANN401 # any page's model
        return self._kiosk.pages.current.model

    def _page(self) -> str:
        return str(self._kiosk.pages.current.name)

    def _frame(self) -> None:
        for _ in range(3):
            turn()

    # -- what passes meanwhile ------------------------------------------------------------------------

    def _tick(self) -> None:
        self._kiosk.tick()
        turn()

    def _pass_hours(self) -> None:
        """Ring the program's slow timers, whose hours are over by the wall, and let its worker finish."""
        from PySide6.QtCore import QCoreApplication, QTimer, QTimerEvent  # noqa: PLC0415 # as above

        application = self._booth.application
        for timer in application.findChildren(QTimer):
            if timer.isActive() and (timer.interval() >= CLOCKS_MS or timer.interval() == 1000):
                QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
        done: list[bool] = []
        application.kiosk.stage.background.run(lambda: True, lambda _: done.append(True))
        turn(lambda: bool(done), 300)

    def _publish(self, at: int, day: date) -> None:
        """Have somebody at a desk publish another telephone, and see the booth serve it."""
        if at % REVISED:
            return
        from kiosk.directory.edits import Rewrite  # noqa: PLC0415 # after the clocks have been taken over
        from kiosk.storage.opened import opened_storage  # noqa: PLC0415 # the same
        from tests.services.test_seat_desk import Admins  # noqa: PLC0415 # the same
        from tests.visitor import demo_settings  # noqa: PLC0415 # the same

        before = self._booth.services
        with opened_storage(self._data, demo_settings()) as storage:
            admins = Admins(storage)
            admins.today = day
            desk = admins._desk(f"담당 {at}")
            admins.__dict__["first"] = desk
            outcome = desk.publish(admins.sketch(Rewrite("18", "phone", f"061-044-{at:04}")), day)
        self._revisions += outcome.published is not None
        self._pass_hours()
        turn(lambda: self._booth.services is not before)
        self._news += 1

    # -- what may not grow ----------------------------------------------------------------------------

    def _look(self, day: date) -> dict[str, Any]:
        self._booth.application.rest.tidy()
        turn()
        wal = self._data / "kiosk.db-wal"
        return {
            "day": day.isoformat(),
            "guests": self._guests,
            "MB": round(own_mb(), 1),
            "handles": _many(Path("/proc/self/fd")),
            "threads": _many(Path("/proc/self/task")),
            "temporary files": _many(self._folder / "tmp"),
            "wal": wal.stat().st_size if wal.exists() else 0,
            "revisions": self._revisions,
            "served": self._news,
        }


def _many(folder: Path) -> int:
    return sum(1 for _ in folder.iterdir())


def own_mb() -> float:
    """Return the memory that this process shares with no other, in MB."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) * 1024 / 1e6


# -- what must be true afterwards -------------------------------------------------------------------------


def judged(data: Path, looks: list[dict[str, Any]], days: int, visits: int) -> Iterator[str]:
    """Name what is missing, and what grew."""
    if len(looks) != days:
        yield f"{len(looks)} of {days} days were lived"
        return
    rows = _counted(data)
    expected = {"visits": days * visits, "revisions served": -(-days // REVISED)}
    found = {"visits": rows, "revisions served": looks[-1]["served"]}
    yield from (f"{found[what]} {what}, not {n}" for what, n in expected.items() if found[what] != n)
    backups = len(list((data / "backups").glob("kiosk-*Z.db")))
    if backups < days:
        yield f"{backups} backups in {days} days"
    yield from (f"the journal holds {look['wal']} bytes" for look in looks if look["wal"] > WAL_BYTES)
    for what, most in MORE.items():
        if looks[-1][what] > looks[0][what] + most:
            yield f"{looks[-1][what]} {what}, {looks[0][what]} on the first day"
    slope = slope_mb(looks)
    if slope > SLOPE_MB:
        yield f"memory grows by {slope:.2f} MB in 1,000 visits"


def _counted(data: Path) -> int:
    from kiosk.storage.database import sqlite_driver  # noqa: PLC0415 # the child opens its own

    with closing(sqlite_driver().connect(data / "kiosk.db")) as file:
        return int(file.execute("SELECT count(*) FROM visits").fetchone()[0])


def slope_mb(looks: list[dict[str, Any]]) -> float:
    """Return by how much memory grows in 1,000 visits, from the second third of the run to the last."""
    third = len(looks) // 3
    guests = looks[-1]["guests"] * 2 / 3
    if third == 0 or looks[-1]["guests"] < COUNTS_FROM:
        return 0.0
    middle = median(float(one["MB"]) for one in looks[third : 2 * third])
    last = median(float(one["MB"]) for one in looks[-third:])
    return (last - middle) / float(guests / 2) * 1000


if __name__ == "__main__":
    sys.exit(main())
