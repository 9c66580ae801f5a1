# SPDX-License-Identifier: GPL-3.0-or-later
"""The browsers of offices, and the role of those who work there."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Key, Moment

revision = "0025_office_browsers"
down_revision = "0024_publication"

_ROLES = "role IN ('guide', 'directory', 'cases', 'reports', 'system', 'office')"


def upgrade() -> None:
    """Make the table, and let an account have one more role."""
    op.create_table(
        "office_browsers",
        sa.Column("id", Key, primary_key=True),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("offered_at", Moment, nullable=False),
        sa.Column("offered_by", sa.Text, nullable=False),
        sa.Column("code", sa.LargeBinary, unique=True),
        sa.Column("token", sa.LargeBinary, unique=True),
        sa.Column("paired_at", Moment),
        sa.Column("closed_at", Moment),
        sa.Column("closed_by", sa.Text),
        **STRICT,
    )
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_account_roles_known"), "account_roles")
        op.create_check_constraint("known", "account_roles", _ROLES)
    else:
        _copy_roles()


def _copy_roles() -> None:
    """Copy the table, since SQLite cannot change a check."""
    op.rename_table("account_roles", "account_roles_before")
    op.create_table(
        "account_roles",
        sa.Column("account", Key, sa.ForeignKey("accounts.id"), primary_key=True),
        sa.Column("role", sa.Text, primary_key=True),
        sa.CheckConstraint(_ROLES, name="known"),
        **STRICT,
    )
    op.execute("INSERT INTO account_roles SELECT account, role FROM account_roles_before")
    op.drop_table("account_roles_before")
