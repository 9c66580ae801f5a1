# SPDX-License-Identifier: GPL-3.0-or-later
"""A city on a server: a desk that works on it, and booths that show what it has published."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import psycopg
from sqlalchemy.engine import URL, make_url

from kiosk.bootstrap.entering import open_booth
from kiosk.resources import TRANSLATIONS
from kiosk.services.cases.city_keys import CityKeyring
from kiosk.services.cases.keys_opened import DEMO_COST, DEMO_KEEPER, DEMO_PASSPHRASE
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.fetching import CityFetcher
from kiosk.services.fleet import join, join_desk
from kiosk.services.publishing import CityPublisher
from kiosk.services.sending import line_of
from kiosk.storage.account_rules import ROLES
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD, AccountRepository
from kiosk.storage.city_keys import StoredKeys
from kiosk.storage.database import Database
from kiosk.storage.folder import DataFolder
from kiosk.storage.lockout import SystemClock
from kiosk.storage.opened import opened_storage, single_instance, trust_of
from kiosk.storage.server.city_case_keys import CityCaseKeys
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.server.projector import Projector, projectors_database
from kiosk.storage.tables import new_key
from kiosk.sync.join_file import JoinFile
from kiosk.sync.publication import public_half

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.services.visitor import VisitorServices
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.server.logins import Login

SEED: Final = b"of a city that is reorganised..."
DESK, BOOTH = "XR", "XS"


@dataclass(frozen=True, slots=True)
class ServedCity:
    """A founded city's server that knows a desk and a booth."""

    owner: URL
    desk: Login
    booth: Login

    def desk_settings(self, settings: Settings) -> Settings:
        """Return the settings of the desk."""
        return replace(settings, server=self._address, booth_letter=DESK)

    def booth_settings(self, settings: Settings) -> Settings:
        """Return the settings of the booth."""
        return replace(settings, server=self._address, booth_letter=BOOTH)

    def join_desk(self, data: Path, settings: Settings) -> None:
        """Let a folder be the desk's."""
        join_desk(DataFolder(data), settings, self._file(self.desk, desk=True))

    def follow(self, booth: Storage, settings: Settings) -> None:
        """Publish in the city what has changed, and take it into the booth."""
        with closing(projectors_database(self.owner)) as database:
            CityPublisher(database, settings, SEED).look(seoul_now())
        with closing(CityFetcher(booth, settings)) as fetcher:
            fetcher.take(seoul_now())

    def bring(self, booth: Storage, settings: Settings) -> int:
        """Bring what the booth has written into the city's tables; return how many rows were set aside."""
        with line_of(booth, settings) as line:
            line.forwarder.drain()
        with closing(Projector(self.owner)) as projector:
            return projector.drain().aside

    def join_booth(self, booth: Storage, settings: Settings) -> None:
        """Let a folder be the booth's."""
        join(booth, settings, self._file(self.booth, desk=False), seoul_now())

    def _file(self, login: Login, *, desk: bool) -> JoinFile:
        return JoinFile(
            self._address, login.name, login.password, login.letters, login.slot, login.place,
            publication="" if desk else public_half(SEED), desk=desk,
        )  # fmt: skip

    @property
    def _address(self) -> str:
        line = self.owner
        return URL.create(line.drivername, None, None, line.host, line.port, line.database).render_as_string()


def founded(server: str, settings: Settings) -> ServedCity:
    """Found a city that knows the charts of these settings."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE reorganised_as_founded")
    owner = make_url(server).set(database="reorganised_as_founded")
    with closing(CityServer(owner)) as city:
        city.found(seoul_now(), public_half(SEED))
        made = ServedCity(owner, city.add_desk(DESK, "안내", "admin"), city.add_booth(BOOTH, "본관"))
    with closing(Database.open(owner.render_as_string(hide_password=False))) as opened:
        AccountRepository(opened, SystemClock(), "test").make(DEMO_NAME, DEMO_PASSWORD, ROLES, by=None)
        open_directory(opened, settings, TRANSLATIONS, seoul_now).ensure_charts()
        keys = StoredKeys(opened, SystemClock(), "test", CityCaseKeys((), opened))
        keyring = CityKeyring(keys, new_key, DEMO_COST, trust_of(settings))
        keyring.found(DEMO_KEEPER, DEMO_PASSPHRASE, seoul_now(), demo=False)
    return made


def copied(city: ServedCity, server: str) -> ServedCity:
    """Return the same city on a database of its own: founding takes long."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS reorganised WITH (FORCE)")
        connection.execute("CREATE DATABASE reorganised TEMPLATE reorganised_as_founded STRATEGY FILE_COPY")
    return replace(city, owner=city.owner.set(database="reorganised"))


@dataclass(frozen=True, slots=True)
class FollowingKiosk:
    """A kiosk in the city's booth: the city's news come down before it looks for any."""

    running: RunningServices
    city: ServedCity
    beside: Storage
    settings: Settings

    @property
    def services(self) -> VisitorServices:
        """Return the services that it began with."""
        return self.running.services

    def renewed(self, *, quiet: bool = False) -> VisitorServices | None:
        """Return the services with what the city has published since, None where that is nothing."""
        self.city.follow(self.beside, self.settings)
        return self.running.renewed(quiet=quiet)


@contextmanager
def followed(city: ServedCity, data: Path, settings: Settings) -> Iterator[FollowingKiosk]:
    """Open a kiosk in a booth that has joined the city."""
    mine = city.booth_settings(settings)
    with opened_storage(data, mine) as beside:  # as the process that sends and fetches
        city.join_booth(beside, mine)
        city.follow(beside, mine)
        with single_instance(data, "kiosk"), open_booth(data, mine) as opened:
            yield FollowingKiosk(opened, city, beside, mine)
