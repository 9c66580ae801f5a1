# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may keep the city's keys: they follow people, so that no closed account is left holding one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select

from kiosk.cases.keys import Cost, Keeper
from kiosk.cases.sealing import CASES
from kiosk.storage.notices import tell_admin
from kiosk.storage.tables.base import account_roles, accounts
from kiosk.storage.tables.cases import city_keys, exposed_keys, kept_keys, key_keepers

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

ROLE: Final = "cases"
LAST: Final = (
    "모든 민원을 여는 사람이 한 사람은 남아 있어야 합니다. "
    "먼저 ‘봉인 열쇠’에서 다른 사람에게 맡기거나, 복구 용지로 새로 시작해 주십시오."
)


class LastKeeper(ValueError):  # noqa: N818 # it says what is the case
    """Without this person nobody could open all cases."""


def keeper_of(name: str, row: Any) -> Keeper:  # noqa: ANN401 # a row with a lock's columns
    """Read a lock as it lies in the database."""
    return Keeper(name, row.public, row.salt, Cost(row.operations, row.memory), row.box)


def lock_row(keeper: Keeper) -> dict[str, object]:
    """Return the columns of a lock but for its public half."""
    cost = keeper.cost
    return {"salt": keeper.salt, "operations": cost.operations, "memory": cost.memory, "box": keeper.box}


def entitled(connection: Connection) -> frozenset[str]:
    """Return the names of those who may hold a key: open accounts with the role for cases."""
    theirs = select(accounts.c.name).join(account_roles, account_roles.c.account == accounts.c.id)
    return frozenset(
        connection.scalars(theirs.where(accounts.c.closed_at.is_(None), account_roles.c.role == ROLE))
    )


def drop(connection: Connection, keeper: str, now: datetime) -> bool:
    """Take all keys from a person, and demand that those they held are replaced; False where there were none.

    What was held may have been copied: each key in force of theirs counts as exposed until it is rotated.
    Raises LastKeeper for the last one who opens all cases.
    """
    theirs = select(kept_keys.c.key).where(kept_keys.c.keeper == keeper)
    exposed = list(connection.scalars(theirs))
    known = connection.scalar(select(key_keepers.c.name).where(key_keepers.c.name == keeper))
    if known is None:
        return False
    if _opens_cases(connection, keeper) and not _others(connection, keeper):
        raise LastKeeper(LAST)
    connection.execute(delete(kept_keys).where(kept_keys.c.keeper == keeper))
    connection.execute(delete(key_keepers).where(key_keepers.c.name == keeper))
    before = delete(exposed_keys).where(exposed_keys.c.keeper == keeper, exposed_keys.c.key.in_(exposed))
    connection.execute(before)
    if exposed:
        rows = [{"key": key, "keeper": keeper, "at": now} for key in exposed]
        connection.execute(insert(exposed_keys), rows)
        tell_admin(connection, "keys_exposed", {}, now)
    return True


def rotation_due(connection: Connection) -> bool:
    """Return whether a key in force was held by somebody who keeps keys no more."""
    query = select(func.count()).select_from(exposed_keys)
    query = query.join(city_keys, city_keys.c.id == exposed_keys.c.key)
    return bool(connection.scalar(query.where(city_keys.c.retired_at.is_(None))))


def _opens_cases(connection: Connection, keeper: str) -> bool:
    return _count(connection, keeper, same=True) > 0


def _others(connection: Connection, keeper: str) -> bool:
    return _count(connection, keeper, same=False) > 0


def _count(connection: Connection, keeper: str, *, same: bool) -> int:
    held = select(func.count()).select_from(kept_keys.join(city_keys, city_keys.c.id == kept_keys.c.key))
    held = held.where(city_keys.c.role == CASES, city_keys.c.retired_at.is_(None))
    whose = kept_keys.c.keeper == keeper if same else kept_keys.c.keeper != keeper
    return connection.scalar(held.where(whose)) or 0
