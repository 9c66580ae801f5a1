# SPDX-License-Identifier: GPL-3.0-or-later
"""From no data, or an earlier version of them, to this program's: one transaction, foreign keys checked.

A new database gets its tables and triggers from their declarations (`kiosk.storage.tables`). The first
revision is the baseline: what came before it was never released, and is refused with what to do. A later
change of a table is a revision of its own, which brings what is there to what a new database gets.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.errors import Damaged, NewerSchema, OlderSchema
from kiosk.storage.row_digests import renew
from kiosk.storage.tables.whole import metadata
from kiosk.storage.triggers import triggers

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

    from kiosk.storage.database import Database

FOLDER: Final = Path(__file__).parent
APPLICATION_ID: Final = 0x6B696F73  # "kios", in the header of every file of ours
EVERYWHERE: Final = "alembic_version"  # Alembic's mark of the tables that every data folder has
CENTRE: Final = "centre_version"  # and of those that only a city's server has
_VERSIONS: Final = {EVERYWHERE: FOLDER / "versions", CENTRE: FOLDER / "centre" / "versions"}


def head(mark: str = EVERYWHERE) -> str:
    """Return the newest revision; revisions are numbered, so no migration need be imported to know it."""
    return revisions(mark)[-1]


def revisions(mark: str = EVERYWHERE) -> list[str]:
    """Return every revision, oldest first."""
    return sorted(file.stem for file in _VERSIONS[mark].glob("[0-9]*.py"))


def revision_of(connection: Connection, mark: str = EVERYWHERE) -> str | None:
    """Return the revision the data are at, or None for an empty database."""
    if not connection.dialect.has_table(connection, mark):
        return None
    row = connection.exec_driver_sql(f"SELECT version_num FROM {mark}").first()  # noqa: S608 # our own name
    return None if row is None else str(row[0])


def refuse_other(revision: str | None, mark: str = EVERYWHERE) -> None:
    """Refuse data that only a newer program understands, or from before the first revision known."""
    known = revisions(mark)
    if revision is None or revision in known:
        return
    if revision < known[0]:
        raise OlderSchema(
            f"the data are at version {revision}, older than what this program carries over ({known[0]})",
            "start the last 0.1.0 program once on them, which brings them up to it, then this one again",
        )
    raise NewerSchema(
        f"the data are at version {revision}, this program knows only up to {known[-1]}",
        "install the newer program again, or restore a backup made with this one",
    )


def migrate(database: Database) -> tuple[str | None, str]:
    """Bring the data to the newest revision, all or nothing; return the revision before and after."""
    with database.read() as connection:
        before = revision_of(connection)
    refuse_other(before)
    if before != head():
        with database.migration() as connection:
            upgrade(connection)
            _check_foreign_keys(connection)
        database.close()  # the connections that know the tables as they were
    return before, head()


def config(connection: Connection | None = None, mark: str = EVERYWHERE) -> Config:
    """Describe the environment to Alembic without an ini file."""
    from alembic.config import Config  # noqa: PLC0415 # needed only when there is something to migrate

    settings = Config(attributes={"connection": connection, "version_table": mark})
    settings.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    settings.set_main_option("version_locations", str(_VERSIONS[mark]).replace("%", "%%"))
    settings.set_main_option("path_separator", "newline")
    return settings


def upgrade(connection: Connection, mark: str = EVERYWHERE) -> None:
    """Bring an open migration to the newest revision, and say whose file it is."""
    before = revision_of(connection, mark)
    refuse_other(before, mark)
    if before is None:
        _create(connection, mark)
    elif before != head(mark):
        from alembic import command  # noqa: PLC0415 # needed only when there is something to migrate

        command.upgrade(config(connection, mark), "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        renew(connection.connection.driver_connection)


def _create(connection: Connection, mark: str) -> None:
    """Make every table and trigger as declared, and Alembic's mark that they are at the newest revision."""
    if mark == CENTRE:
        script = (FOLDER / "centre" / "centre.sql").read_text("utf-8")
        driver: Any = connection.connection.driver_connection
        driver.execute(script)  # many statements at once, which SQLAlchemy's own way does not take
    else:
        metadata.create_all(connection, checkfirst=False)
        for table in metadata.sorted_tables:
            for statement in triggers(table, connection.dialect):
                connection.exec_driver_sql(statement)
    number = f"version_num VARCHAR(32) NOT NULL, CONSTRAINT {mark}_pkc PRIMARY KEY (version_num)"
    connection.exec_driver_sql(f"CREATE TABLE {mark} ({number})")
    connection.exec_driver_sql(f"INSERT INTO {mark} VALUES ('{head(mark)}')")  # noqa: S608 # our own names


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise Damaged(
            f"the migration would leave a row of {orphan[0]} without its {orphan[2]}",
            "nothing was changed; restore a backup or report this",
        )
