# SPDX-License-Identifier: GPL-3.0-or-later
"""Logins of booths and desks at the city's server: made, given another secret, and locked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ENDED_MS: Final = 2000  # how long a session may take to end


@dataclass(frozen=True, slots=True)
class Login:
    """A booth's or desk's name and secret at the server, where it stands, and its class of visit codes.

    Where no visit begins, at an admin's desk and in the pages, there is none.
    """

    name: str
    password: str
    letters: str
    place: str
    slot: int | None


def make_login(connection: Connection, login: Login, group: str, most: int) -> None:
    """Make a login of `most` sessions; its secret reaches the server as a verifier, so no log holds it."""
    verifier = _verifier(connection, login)
    connection.exec_driver_sql(
        f"CREATE ROLE {login.name} LOGIN PASSWORD '{verifier}' CONNECTION LIMIT {most} IN ROLE {group}"
    )
    database = connection.engine.url.database
    connection.exec_driver_sql(f'GRANT CONNECT ON DATABASE "{database}" TO {login.name}')


def change_password(connection: Connection, login: Login) -> None:
    """Give a login another secret, and let it in again if it was locked out."""
    connection.exec_driver_sql(f"ALTER ROLE {login.name} LOGIN PASSWORD '{_verifier(connection, login)}'")


def cleanse(connection: Connection, login: str) -> None:
    """Take away what a login has left for whoever comes after it: settings of its own, and what it owns.

    Any login may set, for its own sessions to come, that they only read; none after it could join then.
    """
    database = connection.engine.url.database
    connection.exec_driver_sql(f"ALTER ROLE {login} RESET ALL")
    connection.exec_driver_sql(f'ALTER ROLE {login} IN DATABASE "{database}" RESET ALL')
    connection.exec_driver_sql(f"GRANT {login} TO CURRENT_USER")
    connection.exec_driver_sql(f"DROP OWNED BY {login}")  # large objects; with them goes the right to connect
    connection.exec_driver_sql(f"REVOKE {login} FROM CURRENT_USER")
    connection.exec_driver_sql(f'GRANT CONNECT ON DATABASE "{database}" TO {login}')


def _verifier(connection: Connection, login: Login) -> str:
    driver: Any = connection.connection.driver_connection
    made: bytes = driver.pgconn.encrypt_password(
        login.password.encode(), login.name.encode(), b"scram-sha-256"
    )
    return made.decode()


def shut_out(connection: Connection, login: str) -> None:
    """End a login's sessions, then let it in no more: what they hold would keep the second from being done.

    Raises an error of the database where another session of it was quicker; to be tried again then.
    """
    connection.exec_driver_sql("SET LOCAL lock_timeout = '2s'")
    hang_up(connection, login)
    connection.exec_driver_sql(f"ALTER ROLE {login} NOLOGIN")


def hang_up(connection: Connection, login: str) -> None:
    """End a login's sessions, and wait until they have ended."""
    # An owner that is no superuser ends the sessions of those roles alone that it is a member of.
    connection.exec_driver_sql(f"GRANT {login} TO CURRENT_USER")
    ended = text("SELECT pg_terminate_backend(pid, :ms) FROM pg_stat_activity WHERE usename = :it")
    connection.execute(ended, {"it": login, "ms": _ENDED_MS})
    connection.exec_driver_sql(f"REVOKE {login} FROM CURRENT_USER")
