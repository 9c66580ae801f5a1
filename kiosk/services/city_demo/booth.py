# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth of the demo's city: its own data folder, its own cable to the server, and what it sends by it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from kiosk.services.city_demo.beside import beside
from kiosk.services.city_demo.cable import Cable
from kiosk.services.city_demo.visitors import Visitors
from kiosk.services.fetching import CityFetcher
from kiosk.services.fleet import add_booth, add_desk, join, join_desk, take_over
from kiosk.services.sending import line_of, send_until
from kiosk.services.visits import open_visit_log
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage
from kiosk.sync.join_file import JoinFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.fleet import TakenIn
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.visits.log import VisitLog

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
