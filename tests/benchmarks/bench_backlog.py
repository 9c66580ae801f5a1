# SPDX-License-Identifier: GPL-3.0-or-later
"""The real desk and the real console of a city with 100,000 cases and forty booths never go dark.

Every page from the press until it is drawn, and keys in a list: quietly, while another process takes 1,000
steps as fast as it can, and while the minute's house-keeping and the first one of a day run. In a file and on
a server. What is printed is half of the presses, 99 of 100, the slowest and which that was, with the load.
`KIOSK_BENCH_CITY` names a folder that holds such a city already; without it one is invented here.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
import os
from pathlib import Path
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.bootstrap.guide import RunningConsole
from kiosk.ui.admin.leaves import LEAVES
from tests.benchmarks.backlog import Place, in_a_file, on_a_server
from tests.postgres import postgresql_server
from tests.ui.admin.studio import Studio
from tests.ui.guide.person import Desk as GuideDesk
from tests.ui.guide.person import wait
from tests.visitor import open_qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from pytest_benchmark.fixture import BenchmarkFixture

__all__ = ["postgresql_server"]

PAGE_S, KEY_S, BURST, PATIENCE_S = 1.0, 0.1, 1000, 60.0
PAGES = [leaf.key for leaf in LEAVES]
SLOW_PAGES = {"report"}  # a year of visits judged at one press: measured by bench_desks
PRESSES, KEYS = 120, 200


@dataclass(slots=True)
class Waits:
    """What was waited for, in seconds, by what was pressed."""

    of: list[tuple[float, str]] = field(default_factory=list)

    def at(self, share: float) -> float:
        """Return the time within which this share was answered."""
        times = sorted(one for one, _ in self.of)
        return times[min(int(len(times) * share), len(times) - 1)]

    def told(self) -> str:
        """Return half, 99 of 100 and the slowest of it."""
        slowest, what = max(self.of)
        return (
            f"p50 {self.at(0.5):.3f}  p99 {self.at(0.99):.3f}  max {slowest:.3f} s ({what}) of {len(self.of)}"
        )


class BusyDesk(Studio):
    """Somebody at the desk who turns its pages and waits no longer than needed."""

    def turned(self, key: str) -> None:
        """Turn to a page and wait until it is drawn with all it shows."""
        self.desk.signing.touch()  # nobody is signed out in the middle
        self.desk.navigation.turn(key)
        assert self.desk.navigation.key == key
        end = time.monotonic() + PATIENCE_S
        while (page := self.desk.navigation.page) and not (page.resting and page.readState == "read"):
            QCoreApplication.processEvents()
            time.sleep(0.001)  # a loop that never rests would take the worker's time
            assert time.monotonic() < end, key
        self.admin.window.window.grabWindow()

    def rest(self) -> None:
        """Wait until nothing is done beside the screen either."""
        end = time.monotonic() + 5 * PATIENCE_S
        while self.admin.window.background._jobs:
            self.desk.signing.touch()
            QCoreApplication.processEvents()
            time.sleep(0.01)
            assert time.monotonic() < end

    def stepped(self, key: Qt.Key) -> None:
        """Press a key and wait until what it does is drawn."""
        QTest.keyClick(self.admin.window.window, key)
        QCoreApplication.processEvents()
        self.admin.window.window.grabWindow()


class BusyConsole(GuideDesk):
    """A guide at the real console, whose search is the city's own."""

    def __init__(self, place: Place) -> None:
        self.data, self.settings, self.sounds = place.data, place.settings, 0
        self.sit_down()
        self.sign_on()

    def sit_down(self) -> None:
        """Open the console and wait until it can search."""
        self.running = RunningConsole(self.data, self.settings, self._sound)
        self.running.show()
        self.window, self.console = self.running.window.window, self.running.window.console
        wait(lambda: self.console.open and self.console.walk_up.ready and self.console.readState == "read")

    def leave_for_good(self) -> None:
        """Close the console."""
        self.stand_up()

    def stepped(self) -> None:
        """Press a key and wait until what it does is drawn."""
        self.press(Qt.Key.Key_Down)
        self.window.grabWindow()

    def searched(self) -> None:
        """Write a word and wait for what is found; then empty the field again."""
        self.press(Qt.Key.Key_F2)
        self.type("여권")
        wait(lambda: self.console.walk_up.count > 0)
        self.window.grabWindow()
        self.press(Qt.Key.Key_Escape)
        self.press(Qt.Key.Key_Escape)

    def looked(self) -> None:
        """Turn the facilities' sheet up, which is read again, and shut it."""
        self.press(Qt.Key.Key_F6)
        self.window.grabWindow()
        self.press(Qt.Key.Key_Escape)
        self.window.grabWindow()

    def read_anew(self) -> None:
        """Read all that the console shows once more."""
        done: list[int] = []
        self.console.looked.connect(read := lambda: done.append(1))
        self.console.look(again=True)
        wait(lambda: bool(done))
        self.console.looked.disconnect(read)
        self.window.grabWindow()


@dataclass(frozen=True, slots=True)
class City:
    """The desk's place, the console's, and that of another desk, which is worked at meanwhile."""

    desk: Place
    console: Place
    other: Place

    @contextmanager
    def burst(self) -> Iterator[None]:
        """Let another process take 1,000 steps in the block."""
        words = [sys.executable, "-m", "tests.benchmarks.backlog", str(self.other.data), str(BURST)]
        if self.other.settings.server:
            words += [self.other.settings.server, self.other.settings.booth_letter]
        quiet = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
        with subprocess.Popen(words, env=quiet, stdout=subprocess.PIPE, text=True) as steps:
            assert steps.stdout is not None
            assert steps.stdout.readline().startswith("begins"), "the other desk did not open"
            yield
            steps.wait()
            assert steps.returncode == 0


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def city(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> City:
    """Lay out the city in a file, or on a server."""
    folder, given = tmp_path_factory.mktemp("city"), os.environ.get("KIOSK_BENCH_CITY")
    if given:
        shutil.copytree(Path(given), folder, dirs_exist_ok=True)
        file = Place(folder / "data", in_a_file(folder, 0).settings)
    else:
        file = in_a_file(folder)
    if request.param == "sqlite":
        return City(file, file, file)
    server = request.getfixturevalue("postgresql_server")
    return City(*on_a_server(file, server, folder))


@pytest.fixture(scope="module")
def desk(city: City) -> Iterator[BusyDesk]:
    """Sign somebody in who may see every page, and let the day's first house-keeping end."""
    qt = open_qt()
    with BusyDesk(city.desk.data, city.desk.settings) as signed_in:
        yield signed_in
    del qt


@pytest.fixture(scope="module")
def console(city: City) -> Iterator[BusyConsole]:
    """Sign a guide in."""
    qt, guide = open_qt(), BusyConsole(city.console)
    yield guide
    guide.leave_for_good()
    del qt


@contextmanager
def _quiet(_city: City, desk: BusyDesk) -> Iterator[None]:
    desk.rest()
    yield


@contextmanager
def _burst(city: City, desk: BusyDesk) -> Iterator[None]:
    desk.rest()
    with city.burst():
        yield


@contextmanager
def _house_keeping(_city: City, desk: BusyDesk) -> Iterator[None]:
    desk.rest()
    desk.desk.minute()
    yield


@contextmanager
def _first_house_keeping(city: City, desk: BusyDesk) -> Iterator[None]:
    desk.rest()
    office = desk.desk._office
    assert office is not None
    office._nights._done = None  # as on the morning of another day
    with _house_keeping(city, desk):
        yield


WHILE: dict[str, Callable[[City, BusyDesk], AbstractContextManager[None]]] = {
    "while the day's first house-keeping runs": _first_house_keeping,
    "while a minute's house-keeping runs": _house_keeping,
    "quietly": _quiet,
    "while 1,000 steps are taken elsewhere": _burst,
}


@pytest.mark.parametrize("condition", WHILE)
def test_pages_of_the_desk(
    benchmark: BenchmarkFixture,
    city: City,
    desk: BusyDesk,
    condition: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    waits = Waits()
    with WHILE[condition](city, desk):
        keys = cycle([one for one in PAGES if one not in SLOW_PAGES])
        _measure(
            benchmark, waits, lambda: _timed(waits, key := next(keys), lambda: desk.turned(key)), PRESSES
        )
    _tell(capsys, benchmark, waits, f"desk, a page, {condition}", PAGE_S)


@pytest.mark.parametrize("condition", WHILE)
def test_keys_in_the_list_of_the_desk(
    benchmark: BenchmarkFixture,
    city: City,
    desk: BusyDesk,
    condition: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    waits = Waits()
    desk.turned("cases")
    with WHILE[condition](city, desk):
        keys = cycle([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up])
        _measure(benchmark, waits, lambda: _timed(waits, "key", lambda: desk.stepped(next(keys))), KEYS)
    _tell(capsys, benchmark, waits, f"desk, a key, {condition}", KEY_S)


@pytest.mark.parametrize("condition", WHILE)
def test_the_console(  # noqa: PLR0913, PLR0917 # what is pressed, where, and what goes on beside it
    benchmark: BenchmarkFixture, city: City, desk: BusyDesk, console: BusyConsole, condition: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    waits, at = Waits(), cycle(["looked", "searched", "read_anew"])
    with WHILE[condition](city, desk):
        act = lambda: _timed(waits, what := next(at), getattr(console, what))  # noqa: E731 # one line of a bench
        _measure(benchmark, waits, act, PRESSES)
    _tell(capsys, benchmark, waits, f"console, a page, {condition}", PAGE_S)
    keys = Waits()
    with WHILE[condition](city, desk):
        for _ in range(KEYS):
            _timed(keys, "key", console.stepped)
    _tell(capsys, benchmark, keys, f"console, a key, {condition}", KEY_S)


def _timed(waits: Waits, what: str, act: Callable[[], None]) -> None:
    begun = time.perf_counter()
    act()
    waits.of.append((time.perf_counter() - begun, what))


def _measure(benchmark: BenchmarkFixture, waits: Waits, act: Callable[[], None], rounds: int) -> None:
    benchmark.pedantic(act, rounds=rounds)  # type: ignore[no-untyped-call] # the plugin has no types
    assert len(waits.of) >= rounds


def _tell(
    capsys: pytest.CaptureFixture[str], benchmark: BenchmarkFixture, waits: Waits, what: str, bar_s: float
) -> None:
    load = os.getloadavg()[0]
    benchmark.extra_info.update(
        p50=waits.at(0.5), p99=waits.at(0.99), load=load, kept=waits.at(0.99) <= bar_s
    )
    with capsys.disabled():
        sys.stdout.write(f"\n{what}: {waits.told()}, at most {bar_s} s; load {load:.1f}\n")
