# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's morning played at tenfold speed, one cable pulled in the middle, and what has arrived where."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
import random
from random import Random
import select
import socket
import threading
import time
from typing import TYPE_CHECKING, Final, Self

from kiosk.directory.register import load_register
from kiosk.services.city_demo.beside import beside
from kiosk.services.city_demo.console import attended_console
from kiosk.services.city_demo.visitors import SPEED, Visitors, morning
from kiosk.services.city_work import CityWork
from kiosk.services.fetching import CityFetcher
from kiosk.services.fleet import add_booth, add_desk, found, join, join_desk, take_over
from kiosk.services.sending import line_of, send_until
from kiosk.services.visits import open_visit_log
from kiosk.settings.server_address import ports
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage
from kiosk.storage.server.arrivals import arrivals
from kiosk.storage.server.line import owners_line
from kiosk.sync.join_file import JoinFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.services.city_demo.console import DemoConsole
    from kiosk.services.fleet import TakenIn
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.server.arrivals import Arrivals
    from kiosk.visits.log import VisitLog


_CHUNK = 4096
SENT_AGAIN_S = 0.4  # after which TCP gives up waiting for what was lost, on such a line


class Cable:
    """Listens on a port of loopback and passes everything on, as well as it is told to."""

    def __init__(self, to_port: int) -> None:
        self.to_port = to_port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._pairs: set[tuple[socket.socket, socket.socket]] = set()
        self.held_until = 0.0
        self.is_cut = False
        self.late_s, self.lost = 0.0, 0.0
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        self.reset()

    def reset(self) -> None:
        """Break every connection there is, in the middle of whatever is said."""
        for pair in list(self._pairs):
            for end in pair:
                with suppress(OSError):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
                    end.shutdown(socket.SHUT_RDWR)

    def hold(self, seconds: float) -> None:
        """Pass nothing on for a while, and break nothing."""
        self.held_until = time.monotonic() + seconds

    def slow(self, late_s: float, lost: float) -> None:
        """Pass everything on so much later, and lose this share, which TCP sends again after a while."""
        self.late_s, self.lost = late_s, lost

    def cut(self) -> None:
        """Pull the cable."""
        self.is_cut = True
        self.reset()

    def mend(self) -> None:
        """Put the cable back."""
        self.is_cut = False

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        with near, suppress(OSError):
            if self.is_cut:
                return
            with socket.create_connection(("127.0.0.1", self.to_port)) as far:
                self._pairs.add((near, far))
                try:
                    self._pass_on(near, far)
                finally:
                    self._pairs.discard((near, far))

    def _pass_on(self, near: socket.socket, far: socket.socket) -> None:
        while not self.is_cut:
            ready, _, _ = select.select([near, far], [], [], 0.2)
            for one in ready:
                while time.monotonic() < self.held_until:
                    time.sleep(0.02)
                said = one.recv(_CHUNK)
                if not said:
                    return
                time.sleep(self.late_s + (SENT_AGAIN_S if random.random() < self.lost else 0.0))  # noqa: S311 # no secret
                (far if one is near else near).sendall(said)


PLACES: Final = ("본관 앞", "민원실", "별관")


@dataclass(frozen=True, slots=True)
class DemoBooth:
    """A booth that has joined, and sends by itself while it is open."""

    letters: str
    place: str
    cable: Cable
    storage: Storage
    log: VisitLog
    visitors: Visitors


@contextmanager
def opened_booth(city: Settings, port: int, number: int, folder: Path) -> Iterator[DemoBooth]:
    """Take a booth in by a join file, as anywhere, and let it send; the first one brings its accounts."""
    letters, place = chr(ord("A") + number), PLACES[number % len(PLACES)]
    with Cable(port) as cable:
        settings = _behind(city, cable, letters)
        with opened_storage(folder / letters, settings) as storage:
            if number == 0:
                storage.accounts.ensure_demo()
                take_over(settings, storage)
            joined = _opened(add_booth(settings, letters, place, folder))
            join(storage, settings, joined, datetime.now(UTC))
            with _sending(storage, settings), open_visit_log(storage, settings) as log:
                yield DemoBooth(letters, place, cable, storage, log, Visitors(log))


def taken_in_desk(city: Settings, letters: str, folder: Path, role: str) -> tuple[Path, Settings]:
    """Let a PC work on the server; return its folder and its settings."""
    settings, data = replace(city, booth_letter=letters), folder / letters
    join_desk(
        DataFolder(data),
        settings,
        _opened(add_desk(settings, letters, "안내", folder, role=role, serves=())),
    )
    return data, settings


def _behind(city: Settings, cable: Cable, letters: str) -> Settings:
    """Return a booth's settings, to which the city's server is at the near end of its cable."""
    server = str(city.server).replace(f":{cable.to_port}/", f":{cable.port}/")
    return replace(city, server=server, booth_letter=letters)


def _opened(made: TakenIn) -> JoinFile:
    return JoinFile.opened(made.file.read_bytes(), made.word)


@contextmanager
def _sending(storage: Storage, settings: Settings) -> Iterator[None]:
    """Do what `kiosk sync` does beside a booth, in threads."""
    with (
        line_of(storage, settings) as line,
        CityFetcher(storage, settings),
        beside("sending", lambda ended: send_until(ended, line)),
    ):
        yield


PATIENCE_S: Final = 120.0  # for what is on its way when the morning is over, however busy the machine is
LOOK_S: Final = 0.25
CUT: Final = (0.35, 0.65)  # from when to when of the morning the cable is out
SEED: Final = 16
CONSOLE, PAGES = "Y", "Z"  # the letters of the desks


@dataclass(frozen=True, slots=True)
class DemoOutcome:
    """What a morning came to. A call counts as lost that no guide has seen.

    `call_ms` are the times from a press to the console, of the booths whose cable was never out.
    """

    booths: int
    arrivals: Arrivals
    unheard: int
    call_ms: Sequence[float]
    cut_s: float

    @property
    def lost(self) -> int:
        """Return how many rows and calls have not arrived."""
        return self.arrivals.lost + self.unheard

    @property
    def whole(self) -> bool:
        """Return whether all has arrived, once."""
        return not self.lost and not self.arrivals.twice

    def percentile(self, share: float) -> float | None:
        """Return the time within which this share of the calls rang."""
        times = sorted(self.call_ms)
        return round(times[ceil(share * len(times)) - 1], 1) if times else None


@dataclass(frozen=True, slots=True)
class DemoCity:
    """A city at work on this machine."""

    settings: Settings
    booths: Sequence[DemoBooth]
    console: DemoConsole
    pages: tuple[Path, Settings]  # the folder and settings of the PC that serves pages

    def play(self, minutes: float, tell: Callable[[str], None], ended: threading.Event) -> DemoOutcome | None:
        """Play the morning, wait until everything has arrived, and return what came of it; None if ended."""
        coming = [self._visitors(booth, minutes, ended) for booth in self.booths]
        for one in coming:
            one.start()
        try:
            cut_s = self._cut(minutes * 60 / SPEED, tell, ended)
        except BaseException:
            ended.set()
            raise
        finally:
            for one in coming:
                one.join()
        if ended.is_set():
            return None
        tell("방문객이 모두 다녀갔습니다. 오가는 기록을 기다립니다.")
        return self._outcome(cut_s, ended)

    def _visitors(self, booth: DemoBooth, minutes: float, ended: threading.Event) -> threading.Thread:
        targets = list(load_register(self.settings.folder / "offices.toml").offices)
        steps = morning(minutes, targets, Random(f"{SEED} {booth.letters}"))  # noqa: S311 # invented visitors
        return threading.Thread(target=booth.visitors.come, args=(steps, ended), daemon=True)

    def _cut(self, lasts_s: float, tell: Callable[[str], None], ended: threading.Event) -> float:
        """Pull the first booth's cable in the middle and put it back; return for how long it was out."""
        booth = self.booths[0]
        ended.wait(lasts_s * CUT[0])
        booth.cable.cut()
        began = time.monotonic()
        tell(f"부스 {booth.letters}({booth.place})의 케이블을 뽑았습니다.")
        ended.wait(lasts_s * (CUT[1] - CUT[0]))
        booth.cable.mend()
        cut_s = time.monotonic() - began
        tell(f"{cut_s:.1f}초 뒤 케이블을 다시 꽂았습니다.")
        return cut_s

    def _outcome(self, cut_s: float, ended: threading.Event) -> DemoOutcome | None:
        """Wait for what is on its way, not for ever, and count."""
        end = time.monotonic() + PATIENCE_S
        for booth in self.booths:
            while not booth.log.stored(LOOK_S) and time.monotonic() < end and not ended.is_set():
                pass
        pressed = {call: at for booth in self.booths for call, at in booth.visitors.pressed.items()}
        while (found := self._found(len(pressed))) is None or found.lost:
            if time.monotonic() > end:
                found = self._compared()
                break
            if ended.wait(LOOK_S):
                return None
        rang, cut = self.console.rang, self.booths[0].visitors.pressed
        times = [(rang[call] - at) * 1000 for call, at in pressed.items() if call in rang and call not in cut]
        return DemoOutcome(len(self.booths), found, len(pressed.keys() - rang.keys()), times, cut_s)

    def _found(self, calls: int) -> Arrivals | None:
        """Return what has arrived; None while a call has yet to be taken."""
        if len(self.console.rang) < calls or not self.console.has_told(LOOK_S):
            return None
        return self._compared()

    def _compared(self) -> Arrivals:
        return arrivals([one.storage.database for one in self.booths], owners_line(self.settings))


@contextmanager
def opened_city(base: Settings, address: str, secret: str, booths: int, folder: Path) -> Iterator[DemoCity]:
    """Found a city on an empty server, and take in so many booths, a console, and a PC for the pages."""
    secret_file = folder / "secret"
    secret_file.touch(mode=0o600)
    secret_file.write_text(secret, encoding="ascii")
    # An empty directory: what is shown here is what goes up and down.
    settings = replace(base, server=address, server_secret=secret_file, seating=Path("no-charts"))
    work = DataFolder(folder / "server")
    found(settings, work, datetime.now(UTC))
    port = ports(address)[0]
    with ExitStack() as stack:
        opened = [stack.enter_context(opened_booth(settings, port, n, folder)) for n in range(booths)]
        stack.enter_context(beside("city", lambda ended: CityWork(settings, work, ended).run()))
        desks = [
            taken_in_desk(settings, letters, folder, "web" if letters == PAGES else "guide")
            for letters in (CONSOLE, PAGES)
        ]
        yield DemoCity(settings, opened, stack.enter_context(attended_console(*desks[0])), desks[1])
