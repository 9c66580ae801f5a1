# SPDX-License-Identifier: GPL-3.0-or-later
"""Founding a city's server and taking booths in: roles, letters for ever, slots of visit codes, logins."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import secrets
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.storage.clock_marks import confirmed_time, observe
from kiosk.storage.database import Database
from kiosk.storage.errors import StorageError, Unsupported
from kiosk.storage.migrations import CENTRE, migrate, upgrade
from kiosk.storage.notices import tell_admin
from kiosk.storage.server.booth_states import booth_states
from kiosk.storage.server.live_words import sweep
from kiosk.storage.server.logins import Login, change_password, cleanse, hang_up, make_login, shut_out
from kiosk.storage.server.partitions import astray, make_months
from kiosk.storage.server.publisher import introduce_key, known_key
from kiosk.storage.server.rights import BOOTHS, DESKS, GUIDES, WEB, grant, make_groups
from kiosk.storage.server.room import has_no_room
from kiosk.storage.server.taking_over import take_over
from kiosk.sync.wire import LANES
from kiosk.visits.codes import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection, Row
    from sqlalchemy.engine import URL

    from kiosk.storage.server.booth_states import BoothState
    from kiosk.storage.server.strangers import Strangers

OLDEST_SERVER: Final = 150000
A_BOOTH, A_DESK, ITS_OWN = 4, 8, 13  # sessions; three of the server's own are its superusers'
_STATE: Final = (
    "SELECT count(*) FILTER (WHERE NOT desk) AS booths, count(*) FILTER (WHERE desk) AS desks, "
    "(SELECT count(*) FROM waiting_rows) AS waiting, current_setting('data_checksums') = 'on' AS sums, "
    "CAST(current_setting('max_connections') AS int) AS most FROM booths WHERE removed_at IS NULL"
)
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
_LOCKED_OUT: Final = text(
    "SELECT letters FROM booths JOIN pg_roles ON rolname = login "
    "WHERE removed_at IS NULL AND NOT rolcanlogin ORDER BY length(letters), letters"
)
_TRIES: Final = 20
_UNFOLDED: Final = "SELECT booth, kind, why, count(*) FROM unfolded_rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"


class NoSuchBooth(StorageError):  # noqa: N818 # as the other errors of the storage
    """No booth has these letters."""

    code = "no_such_booth"


class LettersTaken(StorageError):  # noqa: N818 # the same
    """The letters belong to a booth, or belonged to one: receipts in people's drawers bear them."""

    code = "letters_taken"


@dataclass(frozen=True, slots=True)
class ServerState:
    """How the server is: whom it has locked out, what it could not fold, how many sessions it lets in.

    `astray` rows have a clock so wrong that no month takes them; without `sums` no damaged page is noticed.
    """

    booths: Sequence[BoothState]
    locked: Sequence[str]
    unfolded: Sequence[tuple[str, str, str, int]]  # by booth, kind and reason how many rows
    most: int
    needed: int
    waiting: int
    sums: bool
    astray: int
    full: bool


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
            upgrade(connection, CENTRE)
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
        make_login(connection, login, group, _MOST_CONNECTIONS[group])
        values = {"letters": letters, "slot": slot, "place": place, "login": name, "serves": list(serves)}
        connection.execute(_NEW_BOOTH, {**values, "desk": group != BOOTHS})
        return login

    def replace(self, letters: str) -> tuple[Login, bool, Sequence[str]]:
        """Let a new machine take a booth's or a desk's place: a new secret, no data folder yet, nothing sent.

        Returned beside the login: whether it is a desk's, and which booths that serves.
        """
        known = self.lock_out(letters)
        with self._asking(frozenset()) as connection:
            login = Login(known.login, secrets.token_urlsafe(32), letters, known.place, known.slot)
            cleanse(connection, known.login)
            change_password(connection, login)
            connection.execute(text("UPDATE booths SET folder = NULL WHERE letters = :it"), {"it": letters})
            connection.execute(
                text("UPDATE cursors SET acked = 0, acked_id = NULL WHERE booth = :it"), {"it": letters}
            )
        return login, known.desk, tuple(known.serves)

    def lock_out(self, letters: str) -> Row[Any]:
        """Let a login in no more and end its sessions, whatever they hold; return what is known of it.

        Whoever has the login may sign in again meanwhile and lock it: this is tried until it is done.
        """
        with self._asking(frozenset()) as connection:  # a stolen booth may hold the writers' lock
            known = self._known(connection, letters)
        for left in reversed(range(_TRIES)):
            try:
                with self._asking(frozenset()) as connection:
                    shut_out(connection, known.login)
                break
            except StorageError:
                if not left:
                    raise
        with self._asking(frozenset()) as connection:  # who came between the two
            hang_up(connection, known.login)
        return known

    def shut_strangers_out(self, strangers: Strangers) -> Sequence[str]:
        """Lock logins of booths out that hold what no booth's program does; return their letters."""
        with self._asking(frozenset()) as connection:
            held = strangers.look(connection)
            for letters in held.stuck:
                hang_up(connection, self._known(connection, letters).login)
        for letters in (found := sorted(held.strange)):
            self.lock_out(letters)
            with self._asking(frozenset()) as connection:
                tell_admin(connection, "booth_locked_out", {"booth": letters}, datetime.now(UTC))
        return found

    def remove(self, letters: str) -> datetime | None:
        """Lock a booth's login and end its sessions; return when its last row came."""
        self.lock_out(letters)
        with self._asking(frozenset()) as connection:
            connection.execute(
                text("UPDATE booths SET removed_at = now() WHERE letters = :it"), {"it": letters}
            )
            asked = text("SELECT max(taken_at) FROM events WHERE booth = :it")
            last: datetime | None = connection.scalar(asked, {"it": letters})
        return last

    def look(self) -> ServerState:
        """Return how the server is, and each booth and desk there ever was, in the order of its letters."""
        with self._asking() as connection:
            one = connection.exec_driver_sql(_STATE).one()
            unfolded = connection.exec_driver_sql(_UNFOLDED).all()
            booths, locked = booth_states(connection), connection.scalars(_LOCKED_OUT).all()
            needed = one.booths * A_BOOTH + one.desks * A_DESK + ITS_OWN
            state = one.most, needed, one.waiting, one.sums, astray(connection)
        return ServerState(booths, locked, unfolded, *state, has_no_room(self._database))

    def publication_key(self) -> str:
        """Return by which key booths know what is published; empty before there is one."""
        with self._asking() as connection:
            return known_key(connection)

    def watch_clock(self) -> None:
        """Carry the confirmed time on by this machine, which is on at night too."""
        with self._asking() as connection:
            observe(connection, "server", datetime.now(UTC))

    def renew_months(self, now: datetime) -> None:
        """Make the coming months' tables; let go of last week's silences and of what no booth has fetched."""
        with self._asking() as connection:
            make_months(connection, now)
            old = {"old": confirmed_time(connection, "server", now) - timedelta(days=7)}
            connection.execute(text("DELETE FROM for_booths WHERE at < :old"), old)
            connection.execute(text("DELETE FROM silences WHERE until < :old"), old)

    def forget_words(self) -> None:
        """Let go of live words that nobody has taken back, and of what is left of them in the file."""
        try:
            sweep(self._database.engine)
        except DBAPIError as error:
            raise StorageError(
                f"live words stay where they are: {error.orig}", "kiosk server init"
            ) from error

    def close(self) -> None:
        """Close every connection to the server."""
        self._database.close()

    def _known(self, connection: Connection, letters: str) -> Row[Any]:
        asked = text(
            "SELECT slot, place, login, desk, serves FROM booths WHERE letters = :it AND removed_at IS NULL"
        )
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
