# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real PostgreSQL servers, the second following the first; the first can be killed and come back."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
import os
from pathlib import Path
import signal
import time
from typing import TYPE_CHECKING, Final

import psycopg
from sqlalchemy.engine import make_url

from kiosk.services.city_demo.cable import Cable
from kiosk.services.city_demo.postgresql import (
    free_port,
    run_program,
    running_server,
    server_folder,
    server_programs,
)
from kiosk.storage.server.city_server import CityServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import URL

STANDBY: Final = "kiosk_standby"
CITY: Final = "kiosk_city"


@dataclass(frozen=True, slots=True)
class Pair:
    """A city's two servers, and the address that names both."""

    first: URL
    second: URL
    line: Cable  # from the second to the first
    _programs: Path
    _folder: Path

    @property
    def both(self) -> URL:
        """Return the address that clients have, the first server first."""
        hosts = tuple(f"127.0.0.1:{one.port}" for one in (self.first, self.second))
        return self.first.set(host=None, port=None).update_query_dict({"host": hosts})

    def owner(self) -> CityServer:
        """Return whichever server takes writes, as its owner."""
        return CityServer(self.both.update_query_dict({"target_session_attrs": "read-write"}))

    def kill_first(self) -> None:
        """End every process of the first server at once, as a machine that loses its power does."""
        file = self._folder / "cluster" / "postmaster.pid"
        postmaster = int(file.read_text().split()[0])
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        for process in (postmaster, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def first_comes_back(self) -> None:
        """Start the first server again as it was, as somebody does who knows nothing of the promotion."""
        options = f"-c listen_addresses=127.0.0.1 -p {self.first.port} "
        options += f"-c unix_socket_directories={self._folder} -c fsync=off"
        # What it had promised to wait for, nobody confirms any more.
        options += " -c synchronous_standby_names="
        cluster = self._folder / "cluster"
        until = time.monotonic() + 60
        while Path(f"/proc/{(cluster / 'postmaster.pid').read_text().split()[0]}").exists():
            assert time.monotonic() < until
            time.sleep(0.05)
        run_program(
            [
                self._programs / "pg_ctl",
                "-D",
                cluster,
                "-w",
                "-l",
                self._folder / "log",
                "-o",
                options,
                "start",
            ]
        )


@contextmanager
def two_servers() -> Iterator[Pair]:
    """Run a server and a standby that confirms each commit of those who ask for it."""
    programs = server_programs()
    assert programs is not None
    with ExitStack() as stack:
        folder = stack.enter_context(server_folder())
        address = stack.enter_context(running_server(programs, folder))
        cable = stack.enter_context(Cable(make_url(address).port or 5432))
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {CITY}".encode())
        first = make_url(address).set(database=CITY)
        second, cluster = first.set(port=free_port()), folder / "standby"
        line = f"host=127.0.0.1 port={cable.port} user={first.username} application_name={STANDBY}"
        run_program(
            [programs / "pg_basebackup", "-D", cluster, "-R", "-X", "stream", "-c", "fast", "-d", line]
        )
        options = f"-c listen_addresses=127.0.0.1 -p {second.port} "
        options += f"-c unix_socket_directories={folder} -c fsync=off"
        control: list[str | Path] = [programs / "pg_ctl", "-D", cluster, "-w", "-l", folder / "standby-log"]
        run_program([*control, "-o", options, "start"])
        try:
            _wait_for_standby(address)
            yield Pair(first, second, cable, programs, folder)
        finally:
            run_program([*control, "-m", "immediate", "stop"])


def _wait_for_standby(address: str) -> None:
    """Let commits wait for the standby from now on; the next one proves it."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"ALTER SYSTEM SET synchronous_standby_names = '{STANDBY}'".encode())
        connection.execute("SELECT pg_reload_conf()")
        until = time.monotonic() + 60
        while (
            connection.execute("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'").fetchone()
            is None
        ):
            assert time.monotonic() < until
            time.sleep(0.05)
