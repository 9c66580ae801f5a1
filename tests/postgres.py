# SPDX-License-Identifier: GPL-3.0-or-later
"""Both databases for the contract tests; a private PostgreSQL lives as long as the test session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.services.city_demo.postgresql import private_server, server_programs
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Give the URL of an empty server, or skip and say why there is none."""
    if server_programs() is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    with private_server() as url:
        yield url


@pytest.fixture
def postgresql(postgresql_server: str) -> str:
    """Give the URL of a server whose one schema is empty."""
    import psycopg  # noqa: PLC0415 # only where the server exists

    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return postgresql_server


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> str:
    """Give the URL of a server with a database `migrated` that has every table."""
    _administer(postgresql_server, "CREATE DATABASE migrated")
    made = Database.open(_within(postgresql_server, "migrated"))
    migrate(made)
    made.close()
    return postgresql_server


@pytest.fixture
def postgresql_migrated(postgresql_template: str) -> str:
    """Give the URL of a database with every table and no row: a copy, for migrating takes long."""
    _administer(
        postgresql_template,
        "DROP DATABASE IF EXISTS city WITH (FORCE)",
        "CREATE DATABASE city TEMPLATE migrated STRATEGY FILE_COPY",
    )
    return _within(postgresql_template, "city")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Open a database with every table: embedded, and on a server where one is installed."""
    sqlite = request.param == "sqlite"
    opened = Database.open(
        tmp_path / "kiosk.db" if sqlite else request.getfixturevalue("postgresql_migrated")
    )
    migrate(opened)
    yield opened
    opened.close()


def _administer(server: str, *commands: str) -> None:
    import psycopg  # noqa: PLC0415 # only where the server exists

    with psycopg.connect(_within(server, "template1"), autocommit=True) as connection:
        for command in commands:
            connection.execute(command.encode())


def _within(server: str, database: str) -> str:
    return f"{server.rpartition('/')[0]}/{database}"
