# SPDX-License-Identifier: GPL-3.0-or-later
"""Two servers of a city: which takes writes, the standby promoted by a person, the old one locked out.

Two servers cannot elect safely. Each promotion begins a timeline with a higher number, so of two servers
that take writes the one with the lower number is the old one; it is made read-only, and clients, who ask for
a server that takes writes, pass it by.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
import time
from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg import sql

from kiosk.storage.errors import StorageError
from kiosk.storage.server.line import server_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy.engine import URL

CAUGHT_UP_WITHIN_S: Final = 15.0
PROMOTED_WITHIN_S: Final = 30
_STATE: Final = (
    "SELECT pg_is_in_recovery(), "
    "CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END "
    "- CAST('0/0' AS pg_lsn), "
    "EXISTS (SELECT 1 FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase "
    "WHERE d.datname = current_database() AND s.setrole = 0 "
    "AND 'default_transaction_read_only=on' = ANY (s.setconfig))"
)
_TIMELINE: Final = "SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)"


class NotPromoted(StorageError):  # noqa: N818 # as the other errors of the storage
    """Nothing was promoted; the sentence says why."""

    code = "not_promoted"


@dataclass(frozen=True, slots=True)
class CityHost:
    """One server of the address: whether it answers, follows another, is locked; `at`: bytes of its log."""

    name: str
    line: Mapping[str, Any] = field(repr=False)
    answers: bool = False
    standby: bool = False
    locked: bool = False
    at: int = 0
    timeline: str = ""

    @property
    def takes_writes(self) -> bool:
        """Return whether clients would write to it."""
        return self.answers and not self.standby and not self.locked


@dataclass(frozen=True, slots=True)
class Promoted:
    """Which server was promoted, which ones were locked out, and what somebody must still do by hand."""

    host: str
    locked: Sequence[str]
    problems: Sequence[str]


def city_hosts(url: URL) -> list[CityHost]:
    """Ask each server of an address how it stands."""
    return [_asked(name, line) for name, line in server_lines(url)]


def promote(url: URL) -> Promoted:
    """Make the standby that has most the server that takes writes; raises `NotPromoted`.

    A server that still takes writes is locked first, and the standby waits until it has all of it.
    """
    with _in_words():
        return _promote(city_hosts(url))


def _promote(hosts: Sequence[CityHost]) -> Promoted:
    standbys = [one for one in hosts if one.standby]
    if not standbys:
        raise NotPromoted("올릴 대기 서버가 없습니다.", "[city] server 에 두 서버가 다 적혀 있는지 보십시오")
    chosen, old = max(standbys, key=lambda one: one.at), [one for one in hosts if one.takes_writes]
    for one in old:
        _lock(one)
    problems: list[str] = []
    with _connected(chosen.line) as connection:
        try:
            for one in old:
                _wait_for(connection, one)
            _promoted(connection)
        except (StorageError, psycopg.Error):
            for one in old:
                _unlock(one)
            raise
        problems += _alone(connection)
    gone = [one.name for one in hosts if not one.answers]
    problems += [
        f"{name}: 닿지 않습니다. 다시 켜기 전에 대기 서버로 만드십시오(docs/failover.md)." for name in gone
    ]
    return Promoted(chosen.name, [one.name for one in old], problems)


def lock_out_older(url: URL) -> list[str]:
    """Lock every server that takes writes on an older timeline than another; raises `NotPromoted`."""
    writing = [one for one in city_hosts(url) if one.takes_writes]
    newest = max((one.timeline for one in writing), default="")
    older = [one for one in writing if one.timeline < newest]
    with _in_words():
        for one in older:
            _lock(one)
    return [one.name for one in older]


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except psycopg.Error as error:
        said = str(error).partition("\n")[0]
        raise NotPromoted(
            f"서버가 거절했거나 끊겼습니다: {said}", "docs/failover.md 의 권한을 보십시오"
        ) from error


def _connected(line: Mapping[str, Any]) -> psycopg.Connection:
    return psycopg.connect(**line, autocommit=True)


def _asked(name: str, line: Mapping[str, Any]) -> CityHost:
    try:
        with _connected(line) as connection:
            standby, at, locked = connection.execute(_STATE).fetchone() or (False, 0, False)
            timeline = None if standby else connection.execute(_TIMELINE).fetchone()
    except psycopg.Error:
        return CityHost(name, line)
    return CityHost(
        name, line, answers=True, standby=standby, locked=locked, at=int(at or 0),
        timeline=timeline[0] if timeline else "",
    )  # fmt: skip


def _lock(host: CityHost) -> None:
    """Let a server be read and no more, and end what goes on there."""
    with _connected(host.line) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("ALTER DATABASE {} SET default_transaction_read_only = on").format(name))
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def _unlock(host: CityHost) -> None:
    with suppress(psycopg.Error), _connected(host.line) as connection:
        _let_write(connection)


def _let_write(connection: psycopg.Connection) -> None:
    name = sql.Identifier(connection.info.dbname)
    connection.execute(sql.SQL("ALTER DATABASE {} RESET default_transaction_read_only").format(name))


def _wait_for(connection: psycopg.Connection, old: CityHost) -> None:
    """Wait until a standby has replayed all that a locked server has written."""
    wanted, until = _asked(old.name, old.line).at, time.monotonic() + CAUGHT_UP_WITHIN_S
    while True:
        has = connection.execute("SELECT pg_last_wal_replay_lsn() - CAST('0/0' AS pg_lsn)").fetchone()
        if has is not None and int(has[0] or 0) >= wanted:
            return
        if time.monotonic() > until:
            raise NotPromoted(
                f"대기 서버가 {old.name}의 기록을 아직 다 받지 못했습니다. 바뀐 것은 없습니다.",
                "두 서버 사이의 망을 보고 다시 하십시오; 앞 서버를 버리려면 먼저 멈추십시오",
            )
        time.sleep(0.1)


def _promoted(connection: psycopg.Connection) -> None:
    try:
        done = connection.execute("SELECT pg_promote(true, %s)", [PROMOTED_WITHIN_S]).fetchone()
    except psycopg.errors.InsufficientPrivilege as error:
        raise NotPromoted(
            "이 계정은 대기 서버를 올릴 수 없습니다.",
            "GRANT EXECUTE ON FUNCTION pg_promote TO kiosk_owner (docs/failover.md)",
        ) from error
    if done is None or not done[0]:
        raise NotPromoted("대기 서버가 제때 올라오지 않았습니다.", "그 서버의 PostgreSQL 기록을 보십시오")


def _alone(connection: psycopg.Connection) -> list[str]:
    """Let the promoted server write without waiting for a standby that there is not any more."""
    try:
        connection.execute("ALTER SYSTEM SET synchronous_standby_names = ''")
        connection.execute("SELECT pg_reload_conf()")
    except psycopg.errors.InsufficientPrivilege:
        return [
            "새 서버에서 synchronous_standby_names 를 비우고 다시 읽히십시오; 그때까지 쓰기가 기다립니다."
        ]
    finally:
        _let_write(connection)
    return []
