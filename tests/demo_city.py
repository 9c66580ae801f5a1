# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the screens: the demo city's charts, venue, index and a visit log."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.bootstrap.entering import open_booth
from kiosk.storage.duty import StoredDuty
from kiosk.storage.opened import opened_storage, place_of, single_instance
from kiosk.visits.duty import Guide
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.visitor import VisitorServices


@contextmanager
def demo_services(data: Path) -> Iterator[VisitorServices]:
    """Open the demo city as `kiosk run` does; its charts are read once for all the houses of a process."""
    if not (data / "kiosk.db").exists():
        shutil.copytree(city_folder(), data, dirs_exist_ok=True)
    with _opened(data) as services:
        yield services


def city_folder() -> Path:
    """Return a closed data folder of the demo city, to be copied; it is made once a process."""
    return Path(_city().name)


def come_on_duty(data: Path, *, there: bool = True) -> None:
    """Have a guide sign on at the desk of a city, or off."""
    guide = Guide(UUID(int=1), "안내 01")
    with opened_storage(data, demo_settings()) as storage:
        duty = StoredDuty(storage.database, place_of(demo_settings()))
        duty.change(guide if there else None, guide, datetime.now(UTC))


@contextmanager
def _opened(data: Path) -> Iterator[VisitorServices]:
    settings = demo_settings()
    with single_instance(data, "kiosk"), open_booth(data, settings) as running:
        yield running.services


@cache
def _city() -> TemporaryDirectory[str]:
    kept = TemporaryDirectory(prefix="city-")
    with _opened(Path(kept.name)):
        return kept
