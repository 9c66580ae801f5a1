# SPDX-License-Identifier: GPL-3.0-or-later
"""An account's rights within one transaction: what they are now, and whether those were seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from kiosk.storage.account_rules import AccountError
from kiosk.storage.tables.base import account_roles, accounts, right_changes

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.storage.staff_accounts import StaffAccount


def roles_of(connection: Connection, account: UUID) -> frozenset[str]:
    """Return what an account may do."""
    theirs = select(account_roles.c.role).where(account_roles.c.account == account)
    return frozenset(connection.scalars(theirs))


def check_unchanged(connection: Connection, seen: StaffAccount) -> None:
    """Refuse what was decided on rights that somebody else has changed since, and say who did."""
    closed = connection.scalar(select(accounts.c.closed_at).where(accounts.c.id == seen.id))
    if closed is None and roles_of(connection, seen.id) == seen.roles:
        return
    theirs = select(right_changes.c.by).where(right_changes.c.account == seen.id)
    last = connection.scalar(theirs.order_by(right_changes.c.at.desc()).limit(1))
    who = connection.scalar(select(accounts.c.name).where(accounts.c.id == last)) or "다른 담당자"
    raise AccountError(f"{who}님이 먼저 이 계정을 바꾸었습니다. 지금 것을 보고 다시 눌러 주십시오.")


def keep_one_system(connection: Connection) -> None:
    """Refuse what would leave nobody who can administer the installation."""
    left = select(func.count()).select_from(account_roles).where(account_roles.c.role == "system")
    if not connection.scalar(left):
        raise AccountError("‘시스템’ 권한을 가진 계정이 하나는 남아 있어야 합니다.")
