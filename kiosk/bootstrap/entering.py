"""Opens everything behind the visitor's screens: database, directory, venues, index, visit log."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.bootstrap.directory import ASSETS, TRANSLATIONS, open_directory, seoul_now
from kiosk.bootstrap.finding import open_finder
from kiosk.bootstrap.house import House
from kiosk.bootstrap.seats import seated
from kiosk.bootstrap.storage import opened_storage
from kiosk.bootstrap.venues import open_sites
from kiosk.bootstrap.visits import open_visit_log, visit_desk
from kiosk.directory.matters import load_matters
from kiosk.directory.register import load_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.settings import Settings


@contextmanager
def open_house(
    data: Path,
    settings: Settings,
    progress: Callable[[int, int, str], None] | None = None,
    *,
    role: str = "kiosk",
) -> Iterator[House]:
    """Open a data folder for a window that is its role's single instance; an empty one first loads charts."""
    with (
        opened_storage(data, settings, role=role, held=True) as storage,
        open_visit_log(storage, settings, role=role) as visits,
    ):
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        desk.ensure_charts(progress)
        directory = desk.load_public(seoul_now().date())
        sites = seated(open_sites(settings), directory)
        yield House(
            settings=settings,
            directory=directory,
            sites=sites,
            find=open_finder(directory, sites, data),
            visits=visits,
            desk=visit_desk(storage, settings),
            names=load_names(TRANSLATIONS / "places.toml"),
            matters=load_matters(ASSETS / "matters.toml"),
        )
