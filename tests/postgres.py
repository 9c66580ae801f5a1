# SPDX-License-Identifier: GPL-3.0-or-later
"""Both databases for the contract tests; a private PostgreSQL lives as long as the test session."""

from __future__ import annotations

from contextlib import contextmanager
import os
from pathlib import Path
import shutil
import socket
import subprocess
import tempfile
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Give the URL of an empty server, or skip and say why there is none."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    with _folder() as folder, _running(programs, folder) as url:
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


@contextmanager
def private_server() -> Iterator[str]:
    """Give the URL of an empty server of its own, outside pytest."""
    programs = _programs()
    if programs is None:
        raise RuntimeError("PostgreSQL is not installed (apt-get install postgresql)")
    with _folder() as folder, _running(programs, folder) as url:
        yield url


def _programs() -> Path | None:
    found = [Path(path) for path in (shutil.which("initdb"),) if path is not None]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    return found[-1].parent if found else None


def _version(path: Path) -> float:
    return float(path.parent.parent.name)


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="kiosk-postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, *_nobody())
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(programs: Path, folder: Path) -> Iterator[str]:
    cluster, port = folder / "cluster", _free_port()
    _as_nobody(
        [programs / "initdb", "-D", cluster, "-U", "kiosk", "-A", "trust", "-E", "UTF8", "--no-sync", "-k"]
    )
    options = f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={folder} -c fsync=off"
    control: list[str | Path] = [programs / "pg_ctl", "-D", cluster, "-w", "-l", folder / "log"]
    _as_nobody([*control, "-o", options, "start"])
    try:
        yield f"postgresql://kiosk@127.0.0.1:{port}/postgres"
    finally:
        _as_nobody([*control, "-m", "immediate", "stop"])


def _as_nobody(command: Sequence[str | Path]) -> None:
    """Run a program that refuses to be root; errors show what it said."""
    user, group = _nobody() if os.geteuid() == 0 else (None, None)
    done = subprocess.run(
        [str(word) for word in command],
        user=user,
        group=group,
        extra_groups=None if user is None else [],
        cwd="/",
        stdout=subprocess.PIPE if "start" not in command else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        check=False,
    )
    assert done.returncode == 0, (done.stdout or b"").decode(errors="replace")


def _nobody() -> tuple[int, int]:
    import pwd  # noqa: PLC0415 # not on Windows

    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
