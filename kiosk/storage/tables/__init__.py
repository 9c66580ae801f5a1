# SPDX-License-Identifier: GPL-3.0-or-later
"""The one metadata every table hangs on, and the column types that mean the same on both databases.

SQLite tables are STRICT, so a column's type must be one of TEXT, INTEGER, REAL and BLOB there: use the
types of this module and `Text`, `Integer`, `LargeBinary` of SQLAlchemy, and pass `**STRICT` to `Table`.

A table says in its `info` what triggers it has (`kiosk.storage.triggers` makes them): `append_only`, with
`keep_days` after which rows may go, and `forwarded`, whose rows a joined booth sends to its city's server.
"""

from __future__ import annotations

from datetime import UTC, datetime
import json
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, DateTime, Double, MetaData, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.sqlite import INTEGER, REAL
from sqlalchemy.types import TypeDecorator
import uuid6

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

STRICT: Final[dict[str, Any]] = {"sqlite_strict": True}

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    }
)


def new_key() -> UUID:
    """Make a UUIDv7: unique over all booths without asking anyone, and in order of time."""
    return UUID(int=uuid6.uuid7().int)


class Key(TypeDecorator[UUID]):
    """A UUID key; text in SQLite, so that it can be read and sorted there."""

    impl = Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the database's own column type."""
        return dialect.type_descriptor(Uuid() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> object:
        """Write the canonical text where there is no UUID type."""
        return value if value is None or dialect.name == "postgresql" else str(value)

    def process_result_value(self, value: object, dialect: Dialect) -> UUID | None:
        """Read either form back."""
        del dialect
        return value if value is None or isinstance(value, UUID) else UUID(str(value))


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; text of one width in SQLite, so that comparing the text compares the moments."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the database's own column type."""
        return dialect.type_descriptor(DateTime(timezone=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> object:
        """Refuse a time of an unknown zone, and write the rest in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a time zone: {value.isoformat()}")
        moment = value.astimezone(UTC)
        if dialect.name == "postgresql":
            return moment
        return moment.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: object, dialect: Dialect) -> datetime | None:
        """Read a moment that knows its zone."""
        del dialect
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(UTC) if isinstance(moment, datetime) else None


class Json(TypeDecorator[object]):
    """A small value of lists, maps, text and numbers; text in SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the database's own column type."""
        return dialect.type_descriptor(JSONB(none_as_null=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: object, dialect: Dialect) -> object:
        """Write one canonical spelling."""
        if value is None or dialect.name == "postgresql":
            return value
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: object, dialect: Dialect) -> object:
        """Read the value back."""
        return json.loads(value) if isinstance(value, str) and dialect.name != "postgresql" else value


class Flag(TypeDecorator[bool]):
    """Yes or no; 1 or 0 in SQLite."""

    impl = Boolean
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the database's own column type."""
        return dialect.type_descriptor(Boolean() if dialect.name == "postgresql" else INTEGER())

    def process_result_value(self, value: object, dialect: Dialect) -> bool | None:
        """Read either form back."""
        del dialect
        return None if value is None else bool(value)


Whole = BigInteger().with_variant(INTEGER(), "sqlite")
Real: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")
