# SPDX-License-Identifier: GPL-3.0-or-later
"""Which line leads to the city's server: the address from the settings, the secret from a file of its own."""

from __future__ import annotations

from dataclasses import asdict
from importlib.util import find_spec
import json
import stat
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.engine import make_url

from kiosk.storage.errors import StorageError, Unsupported
from kiosk.storage.failures import explaining
from kiosk.storage.folder import writing
from kiosk.sync.join_file import JoinFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.engine import URL

    from kiosk.settings import Settings
    from kiosk.storage.folder import DataFolder

# A line that is dead must be noticed in seconds, and one that hangs must not hold a booth's forwarder.
PROMPT: Final[Mapping[str, str]] = {
    "connect_timeout": "3",
    "tcp_user_timeout": "8000",
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "target_session_attrs": "read-write",  # of several servers the one that is not a standby
}
# Asked of each server for itself. Standbys say what they have replayed; a commit must not wait for one.
_EACH: Final = {
    "target_session_attrs": "any",
    "connect_timeout": 3,
    "options": "-c default_transaction_read_only=off -c synchronous_commit=local -c statement_timeout=60s",
}


class NoServer(StorageError):  # noqa: N818 # as the other errors of the storage
    """The settings name no city's server, or this booth belongs to none."""

    code = "no_server"


def no_city() -> NoServer:
    """Return what a booth that stands alone is told."""
    return NoServer(
        "this booth belongs to no city yet", "kiosk join FILE, with the file from the city's server"
    )


def address(settings: Settings) -> URL:
    """Return where the city's server is; raises `NoServer` when the settings do not say."""
    if settings.server is None:
        raise NoServer(f"{settings.file} names no city's server", 'write [city] server = "postgresql://…"')
    if find_spec("psycopg") is None:
        raise Unsupported("this installation cannot speak to PostgreSQL", "pip install 'kiosk[city]'")
    return make_url(settings.server)


def without_name(url: URL | str) -> str:
    """Return an address as every machine of a city writes it; `URL.set` leaves a name where it is."""
    return make_url(url)._replace(username=None).render_as_string()


def owners_line(settings: Settings) -> URL:
    """Return the line of the server's owner."""
    url = address(settings).update_query_dict(PROMPT)
    if settings.server_secret is None:
        return url  # as libpq finds its secret: peer, ~/.pgpass, PGPASSFILE
    try:
        if settings.server_secret.stat().st_mode & stat.S_IROTH:
            raise NoServer(
                f"{settings.server_secret} can be read by every account of this machine",
                f"chmod 600 {settings.server_secret}",
            )
        return url.set(password=settings.server_secret.read_text(encoding="utf-8").strip())
    except OSError as error:
        raise NoServer(
            f"{settings.server_secret} cannot be read: {error.strerror}", "check [city] server_secret"
        ) from error


def booths_line(settings: Settings, folder: DataFolder) -> URL:
    """Return the line of this booth's own login."""
    joined = joined_booth(folder)
    return address(settings).set(username=joined.login, password=joined.password)


def desks_line(settings: Settings, joined: JoinFile) -> URL:
    """Return a desk's own line: what does not answer in seconds is told of, and not waited for.

    Its commits wait for no standby; who opens it for writing has them confirmed, after they are announced.
    """
    waits = "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s"
    waits += " -c synchronous_commit=local -c search_path=public"
    line = address(settings).set(username=joined.login, password=joined.password)
    return line.update_query_dict({"options": waits, **PROMPT})


def for_libpq(line: URL) -> dict[str, Any]:
    """Return a line as libpq is told of it, which reads an address otherwise than SQLAlchemy writes it."""
    psycopg = line.set(drivername="postgresql+psycopg")
    return dict(psycopg.get_dialect()().create_connect_args(psycopg)[1])


def server_lines(url: URL) -> list[tuple[str, dict[str, Any]]]:
    """Return by name what libpq is to be told of each server of an address."""
    asked = for_libpq(url) | _EACH
    names = str(asked.get("host", "")).split(",")
    ports = str(asked.get("port", "") or "").split(",")
    ports = ports if len(ports) == len(names) else ports[:1] * len(names)
    return [
        (f"{name}:{port}" if port else name, asked | {"host": name} | ({"port": port} if port else {}))
        for name, port in zip(names, ports, strict=True)
    ]


def for_programs(line: URL) -> str:
    """Return a line as PostgreSQL's programs read it; the password, which others could see, stays out."""
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415 # a booth that stands alone may lack it

    told = for_libpq(line)
    return make_conninfo(**{name: told[name] for name in told.keys() - {"password", "context"}})


def joined_booth(folder: DataFolder) -> JoinFile:
    """Return what this booth was taken in with; raises `NoServer` for one that stands alone."""
    joined = join_file_of(folder)
    if joined is None:
        raise no_city()
    return joined


def join_file_of(folder: DataFolder) -> JoinFile | None:
    """Return what this booth was taken in with; None for a booth that stands alone."""
    if not folder.login.is_file():
        return None
    with explaining(folder.login):
        return JoinFile(**json.loads(folder.login.read_text(encoding="utf-8")))


def is_another(before: JoinFile, joined: JoinFile) -> bool:
    """Return whether a machine's letters have got a new login, as `kiosk server replace-booth` gives it."""
    return not before.desk and before.letters == joined.letters and before.password != joined.password


def served_booths(folder: DataFolder) -> frozenset[str | None]:
    """Return the letters of the booths whose calls ring at this desk; none where all of them do."""
    joined = join_file_of(folder)
    return frozenset(joined.serves if joined is not None and joined.desk else ())


def keep_join_file(folder: DataFolder, joined: JoinFile) -> None:
    """Keep what the join file held, for this account alone."""
    with explaining(folder.login), writing(folder.login) as opened:
        opened.write(json.dumps(asdict(joined)).encode())
