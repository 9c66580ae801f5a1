# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's server, founded once, and booths with letters of their own in every test."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import count
import os
import shutil
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.engine import make_url

from kiosk.storage.database import Database
from kiosk.storage.errors import StorageError
from kiosk.storage.migrations import migrate
from kiosk.storage.outbox import StoredOutbox, begin
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.tables import new_key
from tests.sync.city import Booth, joined_desk, next_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.settings import Settings

os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")  # as tests/ui, for windows' lines


@pytest.fixture(scope="session")
def city_url(postgresql_server: str) -> str:
    """Make a database of its own, since other tests empty the server's."""
    owner, word = "kiosk_owner", "owner-of-a-test-7"  # no superuser, as docs/city.md founds it
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {owner} LOGIN CREATEROLE PASSWORD '{word}'")
        connection.execute(f"CREATE DATABASE joined_city OWNER {owner}")
    url = make_url(postgresql_server).set(username=owner, password=word, database="joined_city")
    return url.render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def server(city_url: str) -> Iterator[CityServer]:
    """Found the city's server."""
    with closing(CityServer(make_url(city_url))) as founded:
        founded.found(datetime.now(UTC))
        yield founded


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a booth's file with every table once; each booth begins with a copy."""
    file = tmp_path_factory.mktemp("booth") / "kiosk.db"
    with closing(Database.open(file)) as database:
        migrate(database)
    return file


@pytest.fixture
def booth_of(
    server: CityServer, city_url: str, empty_file: Path, tmp_path: Path
) -> Iterator[Callable[[], Booth]]:
    """Take booths in, each with letters and a data folder of its own."""
    made: list[Booth] = []
    numbers = count()

    def take_in() -> Booth:
        letters = next_letters()
        login = server.add_booth(letters, f"{letters} 앞")
        url = make_url(city_url).set(username=login.name, password=login.password)
        file = shutil.copy(empty_file, tmp_path / f"{next(numbers)}.db")
        database, folder = Database.open(file), new_key()
        with database.write() as connection:
            begin(connection, folder, letters, datetime.now(UTC))
        centre = PostgresCentre(url, letters, folder)
        centre.greet()
        made.append(Booth(database, StoredOutbox(database), centre, folder, url, letters, city_url))
        return made[-1]

    yield take_in
    for booth in made:
        booth.centre.close()
        booth.database.close()
        _let_go(server, booth.letters)


def _let_go(server: CityServer, letters: str) -> None:
    """Free a place for other tests, of which a city has 64 at a time."""
    with suppress(StorageError):  # the test has done it
        server.remove(letters)


@pytest.fixture
def desk_of(
    server: CityServer, city_url: str, tmp_path: Path
) -> Iterator[Callable[..., tuple[Path, Settings]]]:
    """Let PCs work on the server; each has letters and an empty folder of its own."""
    made: list[str] = []

    def make(
        *serves: str, admin: bool = False, role: str = "guide", port: int | None = None
    ) -> tuple[Path, Settings]:
        letters = next_letters()
        desk = "admin" if admin else role
        data, settings = joined_desk(server, city_url, tmp_path, letters, desk, serves, port)
        made.append(letters)
        return data, settings

    yield make
    for letters in made:
        _let_go(server, letters)
