# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what at the city's server: every table with every role, and what a stolen booth tries."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
import re
from typing import TYPE_CHECKING

import psycopg
import pytest

from kiosk.storage.database import _WRITERS_LOCK
from kiosk.storage.errors import Damaged
from kiosk.storage.server.rights import GROUPS, RIGHTS
from kiosk.storage.server.strangers import Strangers
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.storage.server.city_server import CityServer
    from tests.sync.city import Booth

type TakeIn = Callable[[], Booth]

VERBS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")


def test_every_table_with_every_role(server: CityServer, city_url: str) -> None:
    del server
    with psycopg.connect(city_url) as connection:
        tables = {
            row[0]
            for row in connection.execute(
                "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace "
                "WHERE nspname = 'public' AND relkind IN ('r', 'p') AND NOT relispartition"
            )
        }
        assert tables | {"events_default"} == RIGHTS.keys()
        tried, wrong = 0, list[str]()
        for table, group, verb in ((t, g, v) for t in RIGHTS for g in GROUPS for v in VERBS):
            asked = "SELECT has_table_privilege(%s, %s, %s)"
            may = connection.execute(asked, [group, table, verb]).fetchone()
            # A verb with columns behind it is a right to these alone.
            should = verb in re.sub(r"\w+ \([^)]*\)", "", RIGHTS[table].get(group, ""))
            tried += 1
            if may is None or may[0] != should:
                wrong.append(f"{group} {verb} {table}")
    assert wrong == []
    assert tried == len(RIGHTS) * len(GROUPS) * len(VERBS)


def test_a_table_that_nobody_has_written_a_line_for_is_refused(server: CityServer, city_url: str) -> None:
    with psycopg.connect(city_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE newcomers (id int)")
    try:
        with pytest.raises(Damaged, match="newcomers"):
            server.found(datetime.now(UTC))
    finally:
        with psycopg.connect(city_url, autocommit=True) as connection:
            connection.execute("DROP TABLE newcomers")


EVENT = (
    "INSERT INTO events (id, booth, lane, seq, kind, body, offset_s, offset_error_s) "
    "VALUES ('{id}', '{mine}', 'rest', 1, 'x', '{{}}', 0, 0)"
)
CASE = (
    "INSERT INTO sealed_cases (id, booth, seq, number, body) "
    "VALUES ('{{id}}', '{booth}', 1, '{number}-000001-K', '{{{{}}}}')"
)
REFUSED = (
    "SELECT * FROM events",
    "SELECT * FROM sealed_cases",
    "SELECT * FROM refused_rows",
    "SELECT * FROM visits",
    "SELECT * FROM cases",
    "SELECT * FROM accounts",
    "SELECT * FROM city_keys",
    "SELECT * FROM events_default",
    "SELECT * FROM waiting_rows",
    "DELETE FROM publications",
    "SELECT * FROM follow_plans",
    "SELECT seed FROM follow_plans",
    "UPDATE follow_plans SET seed = ''",
    "DELETE FROM follow_plans",
    "SELECT * FROM decisions",
    "SELECT * FROM case_secrets",
    "UPDATE case_secrets SET secret = NULL, gone_at = now()",
    "INSERT INTO case_secrets (id, secret) VALUES ('{id}', 'x')",
    "INSERT INTO for_booths (booth, kind, body) VALUES ('{mine}', 'x', '{{}}')",
    "UPDATE publication_key SET public = ''",
    EVENT.replace("'{mine}'", "'{other}'"),
    EVENT + " RETURNING id",
    EVENT + " ON CONFLICT (id) DO NOTHING",
    CASE.format(booth="{other}", number="{other}"),
    CASE.format(booth="{mine}", number="{other}"),
    "INSERT INTO refused_rows (booth, lane, seq, kind, body, why) VALUES ('{other}', 'rest', 1, 'x', '', '')",
    "UPDATE events SET kind = 'y'",
    "DELETE FROM events",
    "TRUNCATE events",
    "UPDATE booths SET letters = 'C'",
    "UPDATE booths SET login = 'kiosk_booth_{low}'",
    "UPDATE booths SET slot = 5",
    "DELETE FROM booths",
    "INSERT INTO cursors (booth, lane) VALUES ('{mine}', 'more')",
    "UPDATE cursors SET booth = '{other}'",
    "INSERT INTO booth_health (booth, at, report) VALUES ('{other}', now(), '{{}}')",
    "CREATE TABLE mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "SET ROLE kiosk_desks",
    "SET ROLE kiosk_booth_{low}",
    "ALTER ROLE kiosk_booth_{low} PASSWORD 'x'",
    "COPY events TO STDOUT",
    "SELECT pg_read_file('/etc/passwd')",
)


_LATER = "'2099-01-01'"
_LONG = "repeat('x', 5000000)"
_OWN_CASE = CASE.format(booth="{mine}", number="{mine}")
_ASIDE = (
    "INSERT INTO refused_rows (booth, lane, seq, kind, body, why) VALUES ('{mine}', 'rest', 1, 'x', '', '')"
)
_HEALTH = "INSERT INTO booth_health (booth, at, report) VALUES ('{mine}', now(), '{{}}')"
_WORDS = "INSERT INTO live_words (booth, kiosk, words, at) VALUES ('{mine}', 'k', 'w', now())"


def _dated(statement: str) -> str:
    return statement.replace(") VALUES", ", taken_at) VALUES")[:-1] + f", {_LATER})"


DATED = (_dated(EVENT), _dated(_OWN_CASE), _dated(_ASIDE))
LARGE = (
    EVENT.replace("'{{}}'", f"to_jsonb({_LONG})"),
    EVENT.replace("'x'", _LONG),
    EVENT.replace("'rest'", "'own'"),
    _OWN_CASE.replace("'{{}}'", f"to_jsonb({_LONG})"),
    _ASIDE.replace("''", f"convert_to({_LONG}, 'UTF8')", 1),
    _HEALTH.replace("'{{}}'", f"to_jsonb({_LONG})"),
)
STAMPED = (
    *(one.replace("now()", _LATER) for one in (_HEALTH, _WORDS)),
    "UPDATE booth_health SET at = '2099-01-01'",
    "UPDATE live_words SET at = '2099-01-01'",
)


class Stolen:
    """A thief who signs in as one booth of a city that has another."""

    def __init__(self, mine: Booth, other: Booth, connection: psycopg.Connection) -> None:
        self._names = {"mine": mine.letters, "other": other.letters, "low": other.letters.lower()}
        self._connection = connection

    def tries(self, statement: str) -> psycopg.Cursor[tuple[object, ...]]:
        """Run a statement with the letters in their places."""
        return self._connection.execute(statement.format(**self._names, id=new_key()))

    @property
    def mine(self) -> str:
        """Return the booth's own letters."""
        return self._names["mine"]


@pytest.fixture
def stolen(booth_of: TakeIn) -> Iterator[Stolen]:
    """Sign in as one booth of a city with two."""
    mine, other = booth_of(), booth_of()
    with psycopg.connect(mine.url.render_as_string(hide_password=False), autocommit=True) as connection:
        yield Stolen(mine, other, connection)


def test_a_stolen_booth_can_append_its_own_rows_and_nothing_else(stolen: Stolen) -> None:
    done = []
    for statement in REFUSED:
        with suppress(psycopg.errors.InsufficientPrivilege, psycopg.errors.CheckViolation):
            stolen.tries(statement)
            done.append(statement)
    assert done == []
    again = EVENT.format(id=new_key(), mine=stolen.mine).replace("{", "{{").replace("}", "}}")
    again += " ON CONFLICT DO NOTHING"
    assert [stolen.tries(again).rowcount for _ in range(2)] == [1, 0]


def test_a_stolen_booth_sees_and_moves_nobody_elses_line(stolen: Stolen) -> None:
    assert stolen.tries("SELECT letters FROM booths").fetchall() == [(stolen.mine,)]
    assert set(stolen.tries("SELECT booth FROM cursors")) == {(stolen.mine,)}
    assert stolen.tries("UPDATE cursors SET acked = 9 WHERE booth = '{other}'").rowcount == 0
    assert stolen.tries("UPDATE booths SET folder = NULL WHERE letters = '{other}'").rowcount == 0
    assert stolen.tries("SELECT * FROM booth_health").fetchall() == []
    assert set(stolen.tries("SELECT booth FROM for_booths").fetchall()) <= {(stolen.mine,)}
    assert stolen.tries("DELETE FROM for_booths WHERE booth = '{other}'").rowcount == 0


HELD = (
    f"SELECT pg_advisory_lock({_WRITERS_LOCK})",
    "UPDATE booths SET folder = folder",
    "LOCK TABLE for_booths IN ACCESS EXCLUSIVE MODE",
    "ALTER ROLE CURRENT_USER PASSWORD 'mine'",
)


@pytest.mark.parametrize("held", HELD)
def test_a_stolen_booth_that_holds_a_lock_is_removed_all_the_same(
    server: CityServer, booth_of: TakeIn, held: str
) -> None:
    booth = booth_of()
    with suppress(psycopg.OperationalError), _signed_in(booth) as stolen:
        stolen.execute(held)
        server.remove(booth.letters)
        with pytest.raises(psycopg.OperationalError):
            stolen.execute("SELECT 1")


@pytest.mark.parametrize("held", [HELD[0], HELD[2]])
def test_a_booths_login_that_holds_what_no_booth_holds_is_shut_out_and_told_of(
    server: CityServer, booth_of: TakeIn, held: str
) -> None:
    booth, strangers = booth_of(), Strangers()
    with suppress(psycopg.OperationalError), _signed_in(booth) as stolen:
        stolen.execute(held)
        assert server.shut_strangers_out(strangers) == [booth.letters]
        with pytest.raises(psycopg.OperationalError):
            stolen.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="not permitted"):
        _signed_in(booth)
    assert server.look().locked == [booth.letters]
    told = "SELECT detail ->> 'booth' FROM admin_notices WHERE kind = 'booth_locked_out'"
    assert (booth.letters,) in booth.at_the_centre(told)
    server.replace(booth.letters)
    assert server.look().locked == []


def test_a_transaction_that_a_booths_login_leaves_open_is_ended_after_a_minute(
    server: CityServer, booth_of: TakeIn
) -> None:
    booth, reader, now = booth_of(), booth_of(), 1000.0
    strangers = Strangers(lambda: now)
    with suppress(psycopg.OperationalError), _signed_in(booth) as stolen, _signed_in(reader) as stuck:
        stolen.execute("UPDATE booths SET folder = folder")
        stuck.execute("SELECT count(*) FROM publications")  # as a booth whose cable was cut meanwhile
        for now in (1000.0, 1060.0):  # noqa: B007 # the clock of the look
            assert server.shut_strangers_out(strangers) == []
        now = 1061.0
        assert server.shut_strangers_out(strangers) == [booth.letters]
        with pytest.raises(psycopg.OperationalError):
            stuck.execute("SELECT 1")
    _signed_in(reader).close()


def test_a_booth_at_work_is_no_stranger(server: CityServer, booth_of: TakeIn) -> None:
    booth, strangers = booth_of(), Strangers()
    booth.write(3)
    with booth.centre._transaction() as connection:
        connection.exec_driver_sql("UPDATE cursors SET acked = acked")
        connection.exec_driver_sql("UPDATE booths SET folder = folder")
        assert server.shut_strangers_out(strangers) == []
    assert booth.forwarder.drain().sent == 3


def test_when_a_row_came_and_how_large_it_is_is_the_servers_to_say(stolen: Stolen) -> None:
    for statement in DATED:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            stolen.tries(statement)
    for statement in LARGE:
        with pytest.raises(psycopg.errors.CheckViolation):
            stolen.tries(statement)
    for statement in STAMPED:
        stolen.tries(statement)
    at = "SELECT count(*) FROM booth_health JOIN live_words USING (booth) WHERE greatest({}) <= now()"
    assert stolen.tries(at.format("booth_health.at, live_words.at")).fetchall() == [(1,)]
    stolen.tries("DELETE FROM live_words")


def _signed_in(booth: Booth) -> psycopg.Connection:
    return psycopg.connect(booth.url.render_as_string(hide_password=False))
