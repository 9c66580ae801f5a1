# SPDX-License-Identifier: GPL-3.0-or-later
"""Founding a city's server and taking booths in: roles, letters for ever, slots of visit codes, logins."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
import secrets
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.storage.database import Database
from kiosk.storage.errors import StorageError, Unsupported
from kiosk.storage.migrations import migrate, upgrade_centre
from kiosk.storage.server.booth_states import booth_states
from kiosk.storage.server.live_words import sweep
from kiosk.storage.server.partitions import astray, make_months
from kiosk.storage.server.publisher import introduce_key, known_key
from kiosk.storage.server.rights import BOOTHS, DESKS, GUIDES, WEB, grant, make_groups
from kiosk.storage.server.taking_over import take_over
from kiosk.sync.wire import LANES
from kiosk.visits.codes import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row
    from sqlalchemy.engine import URL

    from kiosk.storage.server.booth_states import BoothState

OLDEST_SERVER: Final = 150000
_MOST_CONNECTIONS: Final = {BOOTHS: 4, GUIDES: 16, DESKS: 16, WEB: 32}  # a window's threads have one each
BEGINNING: Final = {BOOTHS, GUIDES}  # where visits begin, each with a code of the machine's own class
DESK_GROUPS: Final = {"guide": GUIDES, "admin": DESKS, "web": WEB}
_NEW_BOOTH: Final = text(
    "INSERT INTO booths (letters, slot, place, login, desk, serves) "
    "VALUES (:letters, :slot, :place, :login, :desk, :serves)"
)
_NEW_CURSOR: Final = text("INSERT INTO cursors (booth, lane) VALUES (:letters, :lane)")


_QUEUE_AGAIN: Final = (
    "WITH again AS (DELETE FROM unfolded_rows RETURNING id, sealed) "
    "INSERT INTO waiting_rows SELECT id, false, sealed FROM again ON CONFLICT DO NOTHING"
)
_UNFOLDED: Final = "SELECT booth, kind, why, count(*) FROM unfolded_rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"


class NoSuchBooth(StorageError):  # noqa: N818 # as the other errors of the storage
    """No booth has these letters."""

    code = "no_such_booth"


class LettersTaken(StorageError):  # noqa: N818 # the same
    """The letters belong to a booth, or belonged to one: receipts in people's drawers bear them."""

    code = "letters_taken"


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


class CityServer:
    """The server as its owner: the only login that makes tables, rights and logins."""

    def __init__(self, url: URL) -> None:
        line = url.update_query_dict({"options": "-c synchronous_commit=local"})
        self._database = Database.open(line.render_as_string(hide_password=False), confirmed=True)

    def found(self, now: datetime, publication_key: str | None = None) -> str:
        """Make or renew groups, tables, months and rights; return the version of the tables.

        The first publication key that is given is the one that booths will know.
        """
        with self._asking() as connection:
            _refuse_old(connection)
            make_groups(connection)
        _, version = migrate(self._database)
        with self._database.migration() as connection:
            upgrade_centre(connection)
            make_months(connection, now)
            grant(connection)
            # What was set aside may be what this program knows how to fold.
            connection.exec_driver_sql(_QUEUE_AGAIN)
            if publication_key is not None:
                introduce_key(connection, publication_key)
        return version

    def take_over(self, booth: Database) -> int:
        """Begin the city with what a booth that ran alone has decided; return how many rows that were."""
        with booth.read() as source, self._asking() as connection:
            return take_over(source, connection)

    def add_booth(self, letters: str, place: str) -> Login:
        """Take a booth in: a login that can only append under its letters, which are its own for ever."""
        with self._asking() as connection:
            login = self._take_in(connection, letters, place, BOOTHS, ())
            connection.execute(_NEW_CURSOR, [{"letters": letters, "lane": lane} for lane in LANES])
        return login

    def add_desk(self, letters: str, place: str, role: str, serves: Sequence[str] = ()) -> Login:
        """Let a guide's console, an admin's desk or the web server in; it serves these booths, or all."""
        with self._asking() as connection:
            for one in serves:
                self._known(connection, one)
            return self._take_in(connection, letters, place, DESK_GROUPS[role], serves)

    def _take_in(
        self, connection: Connection, letters: str, place: str, group: str, serves: Sequence[str]
    ) -> Login:
        """Make a login with letters that are its own for ever."""
        known = connection.execute(text("SELECT letters, slot, removed_at FROM booths")).all()
        if any(one.letters == letters for one in known):
            raise LettersTaken(
                f"글자 {letters}는 이미 쓰였습니다.", "다른 글자를 고르십시오; 글자는 다시 쓰지 않습니다"
            )
        taken = {one.slot for one in known if one.removed_at is None}
        slot = _free_slot(taken) if group in BEGINNING else None
        name = f"kiosk_{'booth' if group == BOOTHS else 'desk'}_{letters.lower()}"
        login = Login(name, secrets.token_urlsafe(32), letters, place, slot)
        _make_login(connection, login, group)
        values = {"letters": letters, "slot": slot, "place": place, "login": name, "serves": list(serves)}
        connection.execute(_NEW_BOOTH, {**values, "desk": group != BOOTHS})
        return login

    def replace_booth(self, letters: str) -> Login:
        """Let a new machine take a booth's place: a new secret, no data folder yet, nothing sent."""
        with self._asking(frozenset()) as connection:  # a stolen booth may hold the writers' lock
            known, name = self._known(connection, letters), f"kiosk_booth_{letters.lower()}"
            login = Login(name, secrets.token_urlsafe(32), letters, known.place, known.slot)
            _change_password(connection, login)
            connection.execute(text("UPDATE booths SET folder = NULL WHERE letters = :it"), {"it": letters})
            connection.execute(
                text("UPDATE cursors SET acked = 0, acked_id = NULL WHERE booth = :it"), {"it": letters}
            )
            _hang_up(connection, login.name)
        return login

    def remove(self, letters: str) -> datetime | None:
        """Lock a booth's login and end its sessions; return when its last row came."""
        with self._asking(frozenset()) as connection:  # a stolen booth may hold the writers' lock
            name = self._known(connection, letters).login
            connection.exec_driver_sql(f"ALTER ROLE {name} NOLOGIN")
            connection.execute(
                text("UPDATE booths SET removed_at = now() WHERE letters = :it"), {"it": letters}
            )
            _hang_up(connection, name)
            asked = text("SELECT max(taken_at) FROM events WHERE booth = :it")
            last: datetime | None = connection.scalar(asked, {"it": letters})
        return last

    def booths(self) -> Sequence[BoothState]:
        """Return every booth there ever was, in the order of its letters."""
        with self._asking() as connection:
            return booth_states(connection)

    def rows_astray(self) -> int:
        """Count the events whose clock was so wrong that no month's table takes them."""
        with self._asking() as connection:
            return astray(connection)

    def publication_key(self) -> str:
        """Return by which key booths know what is published; empty before there is one."""
        with self._asking() as connection:
            return known_key(connection)

    def unfolded(self) -> Sequence[tuple[str, str, str, int]]:
        """Return by booth, kind and reason how many rows could not be folded."""
        with self._asking() as connection:
            return [
                (row[0], row[1], row[2], row[3]) for row in connection.exec_driver_sql(_UNFOLDED).fetchall()
            ]

    def waiting(self) -> int:
        """Count the rows that have arrived and are not folded yet."""
        with self._asking() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM waiting_rows").scalar_one())

    def keeps_checksums(self) -> bool:
        """Return whether the server notices a damaged page; it has no digests of rows, as booths have."""
        with self._asking() as connection:
            return str(connection.exec_driver_sql("SHOW data_checksums").scalar_one()) == "on"

    def renew_months(self, now: datetime) -> None:
        """Make the coming months' tables; let go of last week's silences and of what no booth has fetched."""
        with self._asking() as connection:
            make_months(connection, now)
            connection.exec_driver_sql("DELETE FROM for_booths WHERE at < now() - interval '7 days'")
            connection.exec_driver_sql("DELETE FROM silences WHERE until < now() - interval '7 days'")

    def forget_words(self) -> None:
        """Let go of live words that nobody has taken back, and of what is left of them in the file."""
        try:
            sweep(self._database.engine)
        except DBAPIError as error:
            raise StorageError(
                f"live words stay where they are: {error.orig}", "kiosk server init"
            ) from error

    def close(self) -> None:
        """Hang up."""
        self._database.close()

    def _known(self, connection: Connection, letters: str) -> Row[tuple[int, str, str]]:
        asked = text("SELECT slot, place, login FROM booths WHERE letters = :it AND removed_at IS NULL")
        known = connection.execute(asked, {"it": letters}).first()
        if known is None:
            raise NoSuchBooth(
                f"부스 {letters}가 없거나 이미 뺐습니다.", "kiosk server check 로 부스 목록을 보십시오"
            )
        return known

    @contextmanager
    def _asking(self, lanes: frozenset[str] | None = None) -> Iterator[Connection]:
        try:
            with self._database.write(lanes) as connection:
                yield connection
        except DBAPIError as error:
            said = str(error.orig).partition("\n")[0]
            raise StorageError(
                f"시 서버가 거절했습니다: {said}", "[city] server 와 비밀 파일을 확인하십시오"
            ) from error


def _refuse_old(connection: Connection) -> None:
    found = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    if found < OLDEST_SERVER:
        raise Unsupported(
            f"PostgreSQL {found // 10000}은 너무 오래되었습니다.", "PostgreSQL 15 이상을 설치하십시오"
        )


def _free_slot(taken: set[int | None]) -> int:
    for slot in range(CLASSES):
        if slot not in taken:
            return slot
    raise StorageError(
        f"한 시에 부스와 안내 화면은 모두 {CLASSES}대까지입니다.",
        "쓰지 않는 것을 kiosk server remove 로 뺀 뒤 다시 하십시오",
    )


def _make_login(connection: Connection, login: Login, group: str) -> None:
    """Make a login whose secret reaches the server as a verifier only, so that no log holds it."""
    verifier = _verifier(connection, login)
    connection.exec_driver_sql(
        f"CREATE ROLE {login.name} LOGIN PASSWORD '{verifier}' "
        f"CONNECTION LIMIT {_MOST_CONNECTIONS[group]} IN ROLE {group}"
    )
    database = connection.engine.url.database
    connection.exec_driver_sql(f'GRANT CONNECT ON DATABASE "{database}" TO {login.name}')


def _change_password(connection: Connection, login: Login) -> None:
    connection.exec_driver_sql(f"ALTER ROLE {login.name} LOGIN PASSWORD '{_verifier(connection, login)}'")


def _verifier(connection: Connection, login: Login) -> str:
    driver: Any = connection.connection.driver_connection
    made: bytes = driver.pgconn.encrypt_password(
        login.password.encode(), login.name.encode(), b"scram-sha-256"
    )
    return made.decode()


def _hang_up(connection: Connection, login: str) -> None:
    # An owner that is no superuser ends the sessions of those roles alone that it is a member of.
    connection.exec_driver_sql(f"GRANT {login} TO CURRENT_USER")
    ended = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :it")
    connection.execute(ended, {"it": login})
    connection.exec_driver_sql(f"REVOKE {login} FROM CURRENT_USER")
