# SPDX-License-Identifier: GPL-3.0-or-later
"""From any earlier version of the data to this program's: one transaction, foreign keys checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.storage.errors import Damaged, NewerSchema
from kiosk.storage.row_digests import renew

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alembic.config import Config
    from sqlalchemy import Connection

    from kiosk.storage.database import Database

FOLDER: Final = Path(__file__).parent
APPLICATION_ID: Final = 0x6B696F73  # "kios", in the header of every file of ours


def head() -> str:
    """Return the newest revision; revisions are numbered, so no migration need be imported to know it."""
    return revisions()[-1]


def revisions() -> list[str]:
    """Return every revision, oldest first."""
    return sorted(file.stem for file in (FOLDER / "versions").glob("[0-9]*.py"))


def revision_of(connection: Connection) -> str | None:
    """Return the revision the data are at, or None for an empty database."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def refuse_newer(revision: str | None, known: Sequence[str] = ()) -> None:
    """Refuse data that only a newer program understands, which has more than the `known` revisions."""
    known = known or revisions()
    if revision is not None and revision not in known:
        raise NewerSchema(
            f"the data are at version {revision}, this program knows only up to {known[-1]}",
            "install the newer program again, or restore a backup made with this one",
        )


def migrate(database: Database) -> tuple[str | None, str]:
    """Bring the data to the newest revision, all or nothing; return the revision before and after."""
    with database.read() as connection:
        before = revision_of(connection)
    refuse_newer(before)
    if before != head():
        with database.migration() as connection:
            upgrade(connection, "head")
            _check_foreign_keys(connection)
        database.close()  # the connections that know the tables as they were
    return before, head()


def config(connection: Connection | None = None, *, centre: bool = False) -> Config:
    """Describe the environment to Alembic without an ini file; `centre`: what only a city's server has."""
    from alembic.config import Config  # noqa: PLC0415 # needed only when there is something to migrate

    mark = "centre_version" if centre else "alembic_version"
    settings = Config(attributes={"connection": connection, "version_table": mark})
    folder = str(FOLDER).replace("%", "%%")
    settings.set_main_option("script_location", folder)
    settings.set_main_option("version_locations", f"{folder}/{'centre/' * centre}versions")
    settings.set_main_option("path_separator", "newline")
    return settings


def upgrade_centre(connection: Connection) -> None:
    """Bring what only a city's server has to the newest revision, in an open migration."""
    from alembic import command  # noqa: PLC0415 # the same

    if connection.dialect.has_table(connection, "centre_version"):
        known = sorted(file.stem for file in (FOLDER / "centre" / "versions").glob("[0-9]*.py"))
        refuse_newer(connection.exec_driver_sql("SELECT version_num FROM centre_version").scalar(), known)
    command.upgrade(config(connection, centre=True), "head")


def upgrade(connection: Connection, revision: str) -> None:
    """Bring an open migration to a revision, and say whose file it is."""
    from alembic import command  # noqa: PLC0415 # needed only when there is something to migrate

    command.upgrade(config(connection), revision)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        renew(connection.connection.driver_connection)


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise Damaged(
            f"the migration would leave a row of {orphan[0]} without its {orphan[2]}",
            "nothing was changed; restore a backup or report this",
        )
