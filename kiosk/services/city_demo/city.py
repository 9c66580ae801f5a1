# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's morning played at tenfold speed, one cable pulled in the middle, and what has arrived where."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from random import Random
import threading
import time
from typing import TYPE_CHECKING, Final

from kiosk.directory.register import load_register
from kiosk.services.city_demo.beside import beside
from kiosk.services.city_demo.booth import opened_booth, taken_in_desk
from kiosk.services.city_demo.console import attended_console
from kiosk.services.city_demo.visitors import SPEED, morning
from kiosk.services.city_work import CityWork
from kiosk.services.fleet import found
from kiosk.settings.server_address import ports
from kiosk.storage.folder import DataFolder
from kiosk.storage.server.arrivals import arrivals
from kiosk.storage.server.line import owners_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kiosk.services.city_demo.booth import DemoBooth
    from kiosk.services.city_demo.console import DemoConsole
    from kiosk.settings import Settings
    from kiosk.storage.server.arrivals import Arrivals

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
