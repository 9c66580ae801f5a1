# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring every revision of the schema to the newest, with rows in every table: not one is lost or changed.

`python tests/soak/migrate.py`: each revision on SQLite and PostgreSQL, once as it stands and once from a
backup of it (our own; `pg_dump`) that was restored elsewhere. Rows are made from the schema as it was: they
keep its checks and foreign keys, and say nothing that a later revision means to correct (the tests of those
revisions do), so that the counts and hashes of all tables must be equal before and after.

With foreign keys ON while tables are copied, rows must be lost; were none, this would be blind.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime, timedelta
import hashlib
from importlib import import_module
from pathlib import Path
import pkgutil
import re
import subprocess
import sys
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[2]))

from sqlalchemy import JSON, Column, MetaData, Table, inspect, make_url
from sqlalchemy.dialects.postgresql import JSONB

from kiosk.services.city_demo.postgresql import running_server, server_folder, server_programs
from kiosk.storage import access_log, tables
from kiosk.storage.backup import back_up, replace_database
from kiosk.storage.database import Database
from kiosk.storage.folder import DataFolder
from kiosk.storage.migrations import head, migrate, revisions, upgrade
from kiosk.storage.row_digests import DIGESTS, damages, register
from kiosk.storage.schema import strangers
from kiosk.storage.sealing import connect_raw
from kiosk.storage.tables import Flag, Json, Key, Moment, metadata
from kiosk.storage.visit_rows import row_of
from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent
from kiosk.visits.visit import told
from tests.storage.test_migrations import children_after_copying_the_parent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Inspector

ROWS: Final = 3
NOW: Final = datetime(2026, 11, 25, 9, tzinfo=UTC)
APART: Final = frozenset({"alembic_version", DIGESTS})  # what a migration writes about itself
# Columns that 0011 and 0020 mean to take away.
DROPPED: Final = frozenset({("case_codes", "failures"), ("wrong_reports", "words"), ("visits", "touched_s")})
CHILDREN: Final = 20  # of the copied table in `children_after_copying_the_parent`

type Prints = dict[str, tuple[tuple[str, ...], int, str]]


# -- rows ---------------------------------------------------------------------------------------------------


def fill(database: Database) -> None:
    """Put rows into every table there is, parents before children."""
    with database.write() as connection:
        look = inspect(connection)
        # A booth that belongs to a city copies what is written from then on: it joins last.
        names = sorted(look.get_sorted_table_and_fkc_names(), key=lambda one: one[0] == "centre")
        for name, _ in names:
            if name is not None and name not in APART | {"access_log"}:
                table = as_it_was(look, name)
                rows = [made(look, table, at) for at in range(1, ROWS + 1)]
                connection.execute(table.insert(), rows[:1] if _single(look, name) else rows)
        for at in range(ROWS):
            deed = access_log.LoggedAct("admin", f"deed.{at}")
            access_log.record(connection, deed, place="lobby", now=NOW + timedelta(minutes=at))


def as_it_was(look: Inspector, name: str) -> Table:
    """Return the table with the columns it had then, and the types that columns of these names have now."""
    now = metadata.tables.get(name)
    columns = [
        Column(
            one["name"], now.c[one["name"]].type if now is not None and one["name"] in now.c else one["type"]
        )
        for one in look.get_columns(name)
    ]
    return Table(name, MetaData(), *columns)


def made(look: Inspector, table: Table, at: int) -> dict[str, Any]:
    """Make one row; a visit and its beginning say the same."""
    row = {column.name: _value(table.name, column, at) for column in table.columns}
    for foreign in look.get_foreign_keys(table.name):
        parent = as_it_was(look, foreign["referred_table"])
        for ours, theirs in zip(foreign["constrained_columns"], foreign["referred_columns"], strict=True):
            row[ours] = _value(parent.name, parent.c[theirs], at)
    for check in look.get_check_constraints(table.name):
        words = re.findall(r"'([^']*)'", check["sqltext"])
        row |= {name: words[0] for name in row if words and re.search(rf"\b{name}\b", check["sqltext"])}
        for name, size in re.findall(r"length\((\w+)\) = (\d+)", check["sqltext"]):
            row[name] = str(row[name]).encode().hex().zfill(int(size))[-int(size) :]
    if table.name == "visit_events":
        row |= {"stream": "visit", "kind": "began", "data": {"code": f"042{at}"}}
    if table.name == "visits":
        visit = told([_began(at)])
        row |= {name: value for name, value in row_of(visit).items() if name in row} if visit else {}
    return row


def _began(at: int) -> VisitEvent:
    """Return the event that `made` writes for this row."""
    when = Instant(NOW + timedelta(hours=at), float(at), f"visit_events boot {at}")
    key = _key("visit_events", "id", at)
    return VisitEvent(
        key,
        "visit",
        _key("visit_events", "subject", at),
        "began",
        when,
        f"visit_events kiosk {at}",
        {"code": f"042{at}"},
    )


def _value(table: str, column: Column[Any], at: int) -> object:
    """Return a value of the column's type that no other table's column has."""
    kind = column.type
    if isinstance(kind, Key):
        return _key(table, column.name, at)
    if isinstance(kind, Moment):
        return NOW + timedelta(hours=at)
    if isinstance(kind, Flag):
        return at % 2 == 0
    if isinstance(kind, Json | JSON | JSONB):
        return {"가": [at, None, {"나": "다"}]}
    python = kind.python_type
    texts: dict[type, object] = {int: at, float: float(at), bytes: f"{table}\0{column.name}{at}".encode()}
    return texts.get(python, f"{table} {column.name} {at}")


def _key(table: str, column: str, at: int) -> UUID:
    return UUID(bytes=hashlib.md5(f"{table} {column} {at}".encode(), usedforsecurity=False).digest())


def _single(look: Inspector, name: str) -> bool:
    return any(re.search(r"\bid = 1\b", one["sqltext"]) for one in look.get_check_constraints(name))


# -- judging ------------------------------------------------------------------------------------------------


def prints(database: Database, like: Prints | None = None) -> Prints:
    """Count and hash the rows of every table; with `like`, in the tables and columns that stand there."""
    found: Prints = {}
    with database.read() as connection:
        look = inspect(connection)
        for name in sorted(set(look.get_table_names()) - APART):
            columns = (one["name"] for one in look.get_columns(name))
            there = tuple(one for one in columns if (name, one) not in DROPPED)
            if like is None or name in like:
                asked = there if like is None else tuple(one for one in like[name][0] if one in there)
                found[name] = (asked, *_print(connection, name, asked))
    return found


def _print(connection: Connection, name: str, columns: tuple[str, ...]) -> tuple[int, str]:
    quoted = ", ".join(f'"{column}"' for column in columns)
    rows = connection.exec_driver_sql(f'SELECT {quoted} FROM "{name}"').all()  # noqa: S608 # names of our schema
    return len(rows), hashlib.sha256(repr(sorted(map(repr, rows))).encode()).hexdigest()


def judged(database: Database, revision: str, before: Prints) -> list[str]:
    """Migrate, and name each table whose rows are not what they were."""
    if migrate(database) != (revision, head()):
        return [f"{revision}: the migration did not begin there"]
    after, amiss = prints(database, before), list[str]()
    for name, (columns, count, _) in before.items():
        kept = after.get(name, ((), 0, ""))
        if kept[0] != columns:
            amiss.append(f"{revision}: {name} has lost {sorted(set(columns) - set(kept[0]))}")
        elif kept != before[name]:
            amiss.append(f"{revision}: {name} had {count} rows, has {kept[1]}, or their hash differs")
    return amiss + _undigested(database, revision)


def _undigested(database: Database, revision: str) -> list[str]:
    if database.file is None:
        return []
    database.close()
    with closing(connect_raw(database.file, "ro")) as connection:
        register(connection)
        return [f"{revision}: {harm.table} row {harm.row} is {harm.kind}" for harm in damages(connection)]


# -- both databases -----------------------------------------------------------------------------------------


@contextmanager
def opened(target: Path | str) -> Iterator[Database]:
    """Open a database for a while."""
    database = Database.open(target)
    try:
        yield database
    finally:
        database.close()


def filled(target: Path | str, revision: str) -> Prints:
    """Make a database of this revision with rows in every table; return what is there."""
    with opened(target) as database:
        with database.migration() as connection:
            upgrade(connection, revision)
        database.close()
        fill(database)
        before = prints(database)
    empty = [name for name, (_, count, _) in before.items() if not count]
    if empty:
        raise RuntimeError(f"nothing was put into {empty}")
    return before


def on_sqlite(revision: str, place: Path) -> list[str]:
    """Migrate a file, and another that was restored from its backup."""
    kept, other = DataFolder(place / "kept"), DataFolder(place / "other")
    for folder in (kept, other):
        folder.prepare()
    before = filled(kept.database, revision)
    backup = back_up(kept.database, place / "backup.db").file
    amiss = [f"{revision}: a backup of it has {one}" for one in strangers(backup, revision)]
    with opened(kept.database) as database:
        amiss += judged(database, revision, before)
    replace_database(other, backup, NOW)
    with opened(other.database) as database:
        if prints(database) != before:
            amiss.append(f"{revision}: the restored backup differs")
        return amiss + judged(database, revision, before)


def on_postgresql(revision: str, url: str, programs: Path, place: Path) -> list[str]:
    """Migrate a database of a server, and another that was restored from a dump of it."""
    ours, other = (_created(url, f"{name}_{revision}") for name in ("kept", "other"))
    before, dump = filled(ours, revision), place / "dump"
    _run(programs / "pg_dump", "--format=custom", f"--file={dump}", ours)
    with opened(ours) as database:
        amiss = judged(database, revision, before)
    _run(programs / "pg_restore", "--exit-on-error", f"--dbname={other}", str(dump))
    with opened(other) as database:
        if prints(database) != before:
            amiss.append(f"{revision}: the restored dump differs")
        return amiss + judged(database, revision, before)


def _created(url: str, name: str) -> str:
    import psycopg  # noqa: PLC0415 # only where there is a server

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _run(program: Path, *words: str) -> None:
    subprocess.run([str(program), *words], check=True, timeout=120)


# -- the control --------------------------------------------------------------------------------------------


def controls(place: Path) -> list[str]:
    """Name what would make this soak blind: a cascade that loses nothing, a lost byte that is not seen."""
    amiss = list[str]()
    for safely, left in ((True, CHILDREN), (False, 0)):
        with opened(place / f"cascade-{safely}.db") as database:
            found = children_after_copying_the_parent(database, safely=safely)
        told = f"foreign keys {'OFF' if safely else 'ON'}: {CHILDREN - found} of {CHILDREN} rows lost"
        sys.stdout.write(f"control, a copied table, {told}\n")
        amiss += [] if found == left else [told]
    for harm in ("DELETE FROM closed_days WHERE day LIKE '%1'", "UPDATE closed_days SET name = name || 'x'"):
        file = place / f"harm-{harm[:6]}.db"
        before = filled(file, revisions()[-2])
        with opened(file) as database:
            with database.write() as connection:
                connection.exec_driver_sql(harm)
            seen = judged(database, revisions()[-2], before)
        sys.stdout.write(f"control, {harm}: {len(seen)} named\n")
        amiss += [] if seen else [f"not seen: {harm}"]
    return amiss


def main() -> int:
    """Migrate from everywhere; 1 when anything was lost, changed, or not seen."""
    for module in pkgutil.iter_modules(tables.__path__):
        import_module(f"{tables.__name__}.{module.name}")  # every type that a column has now
    began, amiss, programs = time.monotonic(), list[str](), server_programs()
    if programs is None:
        sys.stdout.write("PostgreSQL is not installed: this needs it\n")
        return 1
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(TemporaryDirectory(prefix="kiosk-soak-")))
        url = stack.enter_context(running_server(programs, stack.enter_context(server_folder())))
        for revision in revisions():
            place = scratch / revision
            place.mkdir()
            found = [*on_sqlite(revision, place), *on_postgresql(revision, url, programs, place)]
            sys.stdout.write(f"{revision}: {found or 'nothing lost, nothing changed'}\n")
            sys.stdout.flush()
            amiss += found
        amiss += controls(scratch)
    sys.stdout.write(f"{len(revisions())} revisions, {len(amiss)} amiss, {time.monotonic() - began:.0f} s\n")
    return 1 if amiss else 0


if __name__ == "__main__":
    sys.exit(main())
