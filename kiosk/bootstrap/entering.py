# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens what stands behind the visitor's screens: database, directory, venues, index, visit log."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.resources import TRANSLATIONS
from kiosk.services.cases.nightly import NightlyWork
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.upkeep import leave_notice, upkeep
from kiosk.services.visitor_builder import VisitorServicesBuilder
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.services.visitor import VisitorServices
    from kiosk.settings import Settings


@dataclass(frozen=True, slots=True)
class RunningServices:
    """One booth's services and what keeps them true; `renewed` gives None while nothing changed.

    A map that was published since waits for `renewed(quiet=True)`: nobody is led by two.
    """

    services: VisitorServices
    renewed: Callable[..., VisitorServices | None]
    keep_up: Callable[[datetime, bool], None]
    watch_clock: Callable[[datetime], None]
    tell_admin: Callable[[str, str], None]
    learn: Callable[[], None]


@contextmanager
def open_booth(
    data: Path,
    settings: Settings,
    progress: Callable[[int, int, str], None] | None = None,
    *,
    role: str = "kiosk",
) -> Iterator[RunningServices]:
    """Open a data folder for a window that is its role's single instance; an empty one first loads charts."""
    with (
        opened_storage(data, settings, role=role, held=True) as storage,
        open_visit_log(storage, settings, role=role) as visits,
    ):
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        desk.ensure_charts(progress)
        builder = VisitorServicesBuilder(storage, settings, visits, desk)
        nights = NightlyWork(storage, settings)

        def keep_up(now: datetime, night: bool) -> None:  # noqa: FBT001 # told by its place in RunningServices
            upkeep(storage, settings, now, night=night)
            for _ in nights.minute(now):
                pass
            builder.indexing.save()

        def tell_admin(kind: str, reason: str) -> None:
            leave_notice(storage, kind, seoul_now(), reason=reason)

        nights.watch(seoul_now())
        yield RunningServices(
            builder.build(), builder.renewed, keep_up, nights.watch, tell_admin, builder.indexing.learn
        )
