# SPDX-License-Identifier: GPL-3.0-or-later
"""The database as the cases see it: what goes wrong becomes a sentence that a screen may show."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import literal, tuple_

from kiosk.cases.records import CaseNotKept
from kiosk.storage.errors import Busy, DiskFull, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Column, Connection, Row, Select

    from kiosk.storage.database import Database

AT_ONCE: Final = 200  # rows that one question reads
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

    def pages(self, query: Select[Any], by: Sequence[Column[Any]]) -> Iterator[Sequence[Row[Any]]]:
        """Return what a query finds in this order, some at a time, each in a transaction of its own."""
        first = more = query.order_by(*by).limit(AT_ONCE)
        while True:
            with self.read() as connection:
                rows = connection.execute(more).all()
            if not rows:
                return
            yield rows
            last = [literal(getattr(rows[-1], one.name), one.type) for one in by]
            more = first.where(tuple_(*by) > tuple_(*last))


@contextmanager
def in_words() -> Iterator[None]:
    """Return what goes wrong with storage in the words of the cases."""
    try:
        yield
    except StorageError as error:
        words = _FULL if isinstance(error, DiskFull) else _BUSY if isinstance(error, Busy) else _BROKEN
        raise CaseNotKept(words, error.code) from error
