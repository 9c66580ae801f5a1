# SPDX-License-Identifier: GPL-3.0-or-later
"""The database as the cases see it: what goes wrong becomes a sentence that a screen may show."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from kiosk.cases.records import CaseNotKept
from kiosk.storage.errors import Busy, DiskFull, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from kiosk.storage.database import Database

_FULL: Final = "저장할 자리가 없어 남기지 못했습니다. 안내요원에게 말씀해 주십시오."
_BUSY: Final = "지금은 저장할 수 없습니다. 적으신 내용은 그대로 있으니 잠시 뒤 다시 눌러 주십시오."
_BROKEN: Final = "기기에 문제가 있어 남기지 못했습니다. 안내요원에게 말씀해 주십시오."


class CaseDatabase:
    """The two blocks of the database, with errors in the words of the cases."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Return one consistent view."""
        with in_words(), self.database.read() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Return a write transaction that is durable when the block has ended."""
        with in_words(), self.database.write() as connection:
            yield connection


@contextmanager
def in_words() -> Iterator[None]:
    """Return what goes wrong with storage in the words of the cases."""
    try:
        yield
    except StorageError as error:
        words = _FULL if isinstance(error, DiskFull) else _BUSY if isinstance(error, Busy) else _BROKEN
        raise CaseNotKept(words, error.code) from error
