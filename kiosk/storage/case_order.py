# SPDX-License-Identifier: GPL-3.0-or-later
"""In what order cases are listed, and which of them come after one: a list is read on by its last key.

An OFFSET would have the database sort and throw away everything before it, and where a case was closed
meanwhile one row would never be seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, and_, case, false, literal, or_, tuple_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.sql.compiler import SQLCompiler

    from kiosk.cases.records import CaseOrder, PlainCaseRow


@dataclass(frozen=True, slots=True)
class SortKey:
    """One thing a list is sorted by: a column, or where its values stand in `ranks`.

    What has no value, or no rank, stands last either way.
    """

    column: ColumnElement[Any]
    value: Callable[[PlainCaseRow], Any]
    falling: bool = False
    nullable: bool = False
    ranks: tuple[str, ...] = ()

    @property
    def direction(self) -> ColumnElement[Any]:
        """Return the key as ORDER BY takes it."""
        places = {one: at for at, one in enumerate(self.ranks)}
        by = case(places, value=self.column, else_=None) if places else self.column
        sorted_by = by.desc() if self.falling else by.asc()
        return sorted_by.nulls_last() if self.nullable else sorted_by

    def same(self, row: PlainCaseRow) -> ColumnElement[bool]:
        """Choose what this key does not tell from a row."""
        value = self.value(row)
        return self._last if self._is_last(value) else self.column == self.bound(row)

    def behind(self, row: PlainCaseRow) -> ColumnElement[bool]:
        """Choose what stands behind a row by this key alone."""
        value = self.value(row)
        if self._is_last(value):
            return false()
        later: ColumnElement[bool]
        if self.ranks:  # by name, and not by rank: none is worked out for each of 100,000 rows
            at = self.ranks.index(value)
            later = self.column.in_(self.ranks[:at] if self.falling else self.ranks[at + 1 :])
        else:
            later = self.column < self.bound(row) if self.falling else self.column > self.bound(row)
        return or_(later, self._last) if self.nullable else later

    def bound(self, row: PlainCaseRow) -> ColumnElement[Any]:
        """Return a row's value as the column's type has it."""
        return literal(self.value(row), self.column.type)

    def _is_last(self, value: object) -> bool:
        return value is None or bool(self.ranks and value not in self.ranks)

    @property
    def _last(self) -> ColumnElement[bool]:
        unknown = self.column.is_(None)
        return or_(unknown, self.column.not_in(self.ranks)) if self.ranks else unknown


class _bare(FunctionElement[str]):  # noqa: N801 # a function of SQL, and named as one
    """A text for whose order SQLite walks no index of its own, to look every row up for the rest.

    PostgreSQL does walk it, and stops after a page; sorting 100,000 texts by its locale took 120 ms.
    """

    type = Text()
    inherit_cache = True


@compiles(_bare, "sqlite")
def _joined_to_nothing(element: _bare, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401 # SQLAlchemy's face
    return f"({compiler.process(element.clauses, **how)} || '')"


@compiles(_bare, "postgresql")
def _as_it_is(element: _bare, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401 # SQLAlchemy's face
    return compiler.process(element.clauses, **how)


def sort_keys(order: CaseOrder | None, *, closed: bool) -> Sequence[SortKey]:
    """Return what a list is sorted by: as asked for, else by due time, closed ones by end, latest first.

    The last key is the number, of which there is one a case.
    """
    if order is not None:
        return _asked(order), _plain("number")
    # All in one direction, as the index has them.
    names = ("closed_at", "due", "received", "number") if closed else ("due", "received", "number")
    return [_plain(name, falling=closed) for name in names]


def after(keys: Sequence[SortKey], row: PlainCaseRow) -> ColumnElement[bool]:
    """Choose what a list sorted by `keys` shows after a row, whether or not that still stands in it."""
    if len({key.falling for key in keys}) == 1 and not any(key.nullable for key in keys):
        return _beyond(keys, row)
    found: ColumnElement[bool] = false()
    for key in reversed(keys):
        found = or_(key.behind(row), and_(key.same(row), found))
    return found


def _beyond(keys: Sequence[SortKey], row: PlainCaseRow) -> ColumnElement[bool]:
    """Compare all keys as one value, which both databases look up in an index."""
    here = tuple_(*(key.column for key in keys))
    there = tuple_(*(key.bound(row) for key in keys))
    return here < there if keys[0].falling else here > there


def _plain(name: str, *, falling: bool = False) -> SortKey:
    return SortKey(table.cases.c[name], attrgetter(name), falling)


def _asked(order: CaseOrder) -> SortKey:
    column, value = table.cases.c[order.column], attrgetter(order.column)
    if order.ranks:
        return SortKey(column, value, order.falling, nullable=True, ranks=order.ranks)
    plain: ColumnElement[Any] = _bare(column) if order.column in {"number", "office"} else column
    return SortKey(plain, value, order.falling, bool(column.nullable))
