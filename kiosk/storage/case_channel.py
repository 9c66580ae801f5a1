# SPDX-License-Identifier: GPL-3.0-or-later
"""By which way a case came, out of the plain facts that it was opened with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from kiosk.storage.tables.cases import cases

if TYPE_CHECKING:
    from sqlalchemy.sql.compiler import SQLCompiler


class _channel(FunctionElement[str]):  # noqa: N801 # a function of SQL, and named as one
    """The channel in the JSON of how a case was opened."""

    type = Text()
    inherit_cache = True


@compiles(_channel, "sqlite")
def _sqlite(element: _channel, compiler: SQLCompiler, **_: object) -> str:
    return f"json_extract({compiler.process(element.clauses)}, '$.channel')"


@compiles(_channel, "postgresql")
def _postgresql(element: _channel, compiler: SQLCompiler, **_: object) -> str:
    return f"({compiler.process(element.clauses)} ->> 'channel')"


CHANNEL = _channel(cases.c.opened)
