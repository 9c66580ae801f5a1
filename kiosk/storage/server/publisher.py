# SPDX-License-Identifier: GPL-3.0-or-later
"""The centre's end of publications: signed and kept when what is published has changed, the last few."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from kiosk.storage.directory import StoredPhotos
from kiosk.storage.errors import StorageError
from kiosk.storage.publication import photos_of, settings_rows
from kiosk.sync.publication import Publication, SignedPublication, public_half

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from sqlalchemy import Connection

    from kiosk.storage.database import Database
    from kiosk.sync.publication import DayFaces

    type TableRows = Mapping[str, Sequence[Mapping[str, Any]]]

PUBLISHED: Final = "kiosk_published"  # the channel on which booths hear of it
_KEPT: Final = 5
_LANE: Final = frozenset({"publications"})
_LAST: Final = text("SELECT number, digest FROM publications ORDER BY number DESC LIMIT 1")
_KEEP: Final = text(
    "INSERT INTO publications (number, content, signature, digest) "
    "VALUES (:number, :content, :signature, :digest)"
)
_FORGET: Final = text("DELETE FROM publications WHERE number <= :number")


class OtherKey(StorageError):  # noqa: N818 # as the other errors of the storage
    """The key of this machine is not the one that the city's booths know."""

    code = "other_key"


def publish(
    database: Database,
    seed: bytes,
    days: Mapping[str, DayFaces],
    photos: Sequence[str],
    masked: Callable[[TableRows], TableRows],
) -> int | None:
    """Publish offices by day, the photos they show and the settings; None when all that stands already."""
    with database.write(_LANE) as connection:
        check_key(connection, seed)
        rows, last = masked(settings_rows(connection)), connection.execute(_LAST).first()
        # A photo is known by its digest: what stands already is not read and packed again at every look.
        named = dict.fromkeys(StoredPhotos(connection).digests().intersection(photos), b"")
        digest = blake2b(Publication(0, days, named, rows).packed(), digest_size=32).digest()
        if last is not None and bytes(last.digest) == digest:
            return None
        number, shown = 1 if last is None else last.number + 1, photos_of(connection, photos)
        made = SignedPublication.signed(Publication(number, days, shown, rows), seed)
        values = {"content": made.content, "signature": made.signature, "digest": digest}
        connection.execute(_KEEP, {"number": number, **values})
        connection.execute(_FORGET, {"number": number - _KEPT})
        # A booth must never have a number that a promoted standby would give to something else. So nobody
        # sees it before the standby has it; and it is announced apart, as a server announces in one line.
        connection.exec_driver_sql("SET LOCAL synchronous_commit = on")
    with database.write(_LANE) as connection:
        connection.exec_driver_sql(f"NOTIFY {PUBLISHED}")
    return number


def check_key(connection: Connection, seed: bytes) -> None:
    """Raise `OtherKey` where booths would not know the key."""
    if known_key(connection) != public_half(seed):
        raise OtherKey(
            "이 컴퓨터의 게시 열쇠는 이 시의 부스들이 아는 열쇠가 아닙니다.",
            "kiosk server init 을 한 컴퓨터의 publication.key 를 자료 폴더에 두십시오",
        )


def known_key(connection: Connection) -> str:
    """Return by which key booths know what is published; empty before there is one."""
    return str(connection.scalar(text("SELECT public FROM publication_key")) or "")


def introduce_key(connection: Connection, public: str) -> None:
    """Make a key the one that booths know, unless there is one."""
    made = text("INSERT INTO publication_key VALUES (1, :public) ON CONFLICT DO NOTHING")
    connection.execute(made, {"public": public})
