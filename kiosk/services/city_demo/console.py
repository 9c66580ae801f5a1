# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide at a desk on the demo's server, who takes every call as soon as it rings there."""

from __future__ import annotations

from contextlib import contextmanager
import time
from typing import TYPE_CHECKING, Final

from kiosk.services.changes import waiting
from kiosk.services.city_demo.beside import beside
from kiosk.services.guide import open_guide
from kiosk.services.refused import Refused
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.errors import StorageError
from kiosk.visits.store import VisitNotKept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    import threading
    from uuid import UUID

    from kiosk.services.guide import GuideService
    from kiosk.settings import Settings

LOOK_S: Final = 0.5  # the net below announcements


class DemoConsole:
    """Takes calls; `rang` is when each was first seen here."""

    def __init__(self, desk: GuideService, data: Path) -> None:
        self._desk, self._data = desk, data
        self.rang: dict[UUID, float] = {}

    def has_told(self, timeout: float) -> bool:
        """Wait until the server has all that was done here; False when time is up."""
        return self._desk.visits.stored(timeout)

    def run(self, ended: threading.Event) -> None:
        """Take calls until it is ended."""
        with waiting(self._data, ended) as rest:
            while not ended.is_set():
                self._take_calls()
                rest(LOOK_S)

    def _take_calls(self) -> None:
        try:
            seen = self._desk.look()
        except (StorageError, VisitNotKept):
            return  # away for a moment, and looked at again
        for call in seen.waiting if seen is not None else ():
            if call.id not in self.rang:
                self.rang[call.id] = time.monotonic()
                self._desk.visits.call_shown(call.id)
                self._desk.visits.call_accepted(call.id, DEMO_NAME)


@contextmanager
def attended_console(data: Path, settings: Settings) -> Iterator[DemoConsole]:
    """Sign the demo's guide in at a desk on the server, and have the calls taken."""
    with open_guide(data, settings) as desk:
        guide = desk.enter(DEMO_NAME, DEMO_PASSWORD).guide
        if guide is None:
            raise Refused("시범 도시의 안내 계정으로 로그인하지 못했습니다.")
        desk.take_over(guide)
        console = DemoConsole(desk, data)
        with beside("console", console.run):
            yield console
