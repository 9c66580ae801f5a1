# SPDX-License-Identifier: GPL-3.0-or-later
"""The role of an auditor, who reads the access log and the figures and keeps neither accounts nor backups."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Key

revision = "0035_auditors"
down_revision = "0034_channels"

_ROLES = "role IN ('guide', 'directory', 'cases', 'reports', 'audit', 'system', 'office')"


def upgrade() -> None:
    """Let an account have one more role; SQLite cannot change a check, so the table is copied there."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_account_roles_known"), "account_roles")
        op.create_check_constraint("known", "account_roles", _ROLES)
        return
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
