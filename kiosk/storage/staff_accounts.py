# SPDX-License-Identifier: GPL-3.0-or-later
"""A person who may sign in, as the tables have them, and the answer to whoever tries to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, select

from kiosk.storage.account_rules import MARK
from kiosk.storage.tables.base import account_roles, accounts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from sqlalchemy import Row

OPEN: Final = (
    select(
        accounts.c.id,
        accounts.c.name,
        accounts.c.demo,
        accounts.c.password.startswith(MARK, autoescape=True).label("citys"),
        account_roles.c.role,
    )
    .outerjoin(account_roles, account_roles.c.account == accounts.c.id)
    .where(accounts.c.closed_at.is_(None))
    .order_by(accounts.c.name)
)
PRESENT: Final = OPEN.where(accounts.c.id == bindparam("key"))  # asked before every act


@dataclass(frozen=True, slots=True)
class StaffAccount:
    """A person who may sign in."""

    id: UUID
    name: str
    roles: frozenset[str]
    demo: bool = False
    citys: bool = False  # the city's directory knows the password


@dataclass(frozen=True, slots=True)
class SignIn:
    """The answer to a name and a password: an account, or how many tries are left and how long to wait.

    `given` is a password that was right, was set by somebody else, and is to be changed first.
    """

    account: StaffAccount | None
    tries_left: int = 0
    wait_s: float = 0.0
    given: bool = False
    why: str = ""  # in the place of the usual words


def gathered(rows: Iterable[Row[tuple[UUID, str, bool, bool, str | None]]]) -> list[StaffAccount]:
    """Bring the rows of each account, one a role, together; they come in the order of the accounts."""
    return [
        StaffAccount(key, name, frozenset(one.role for one in theirs if one.role), demo, bool(citys))
        for (key, name, demo, citys), theirs in groupby(rows, lambda row: row[:4])
    ]
