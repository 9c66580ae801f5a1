# SPDX-License-Identifier: GPL-3.0-or-later
"""The installation, accounts and their rights, the access log and the admin's notices."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.tables import STRICT, Flag, Json, Key, Moment, Real, Whole

revision = "0001_base"
down_revision = None

_YEAR = 365


def upgrade() -> None:
    """Make the tables and guard those that may only grow."""
    _installation()
    _accounts()
    _access_log()
    _notices()
    connection = op.get_bind()
    protect(connection, "right_changes", keep_days=3 * _YEAR)
    protect(connection, "access_log", keep_days=_YEAR)
    protect(connection, "access_reviews", keep_days=_YEAR)


def _installation() -> None:
    op.create_table(
        "installation",
        sa.Column("id", Whole, primary_key=True, autoincrement=False),
        sa.Column("folder", Key, nullable=False),
        sa.Column("booth", sa.Text, nullable=False),
        sa.Column("demo", Flag, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.CheckConstraint("id = 1", name="only_one"),
        **STRICT,
    )


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", Key, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("demo", Flag, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("closed_at", Moment),
        **STRICT,
    )
    op.create_table(
        "account_roles",
        sa.Column("account", Key, sa.ForeignKey("accounts.id"), primary_key=True),
        sa.Column("role", sa.Text, primary_key=True),
        sa.CheckConstraint("role IN ('guide', 'directory', 'cases', 'reports', 'system')", name="known"),
        **STRICT,
    )
    op.create_table(
        "right_changes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        sa.Column("account", Key, sa.ForeignKey("accounts.id"), nullable=False),
        sa.Column("change", sa.Text, nullable=False),
        sa.Column("role", sa.Text),
        sa.Column("by", Key),
        **STRICT,
    )
    op.create_table(
        "sign_in_tries",
        sa.Column("subject", sa.LargeBinary, primary_key=True),
        sa.Column("failures", Whole, nullable=False),
        sa.Column("last_at", Moment, nullable=False),
        sa.Column("boot", sa.Text, nullable=False),
        sa.Column("uptime", Real, nullable=False),
        **STRICT,
    )


def _access_log() -> None:
    op.create_table(
        "access_log",
        sa.Column("seq", Whole, primary_key=True, autoincrement=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("object", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("detail", Json, nullable=False),
        sa.Column("prev", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_table(
        "access_reviews",
        sa.Column("id", Key, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        sa.Column("reviewer", Key, sa.ForeignKey("accounts.id"), nullable=False),
        sa.Column("first_seq", Whole, nullable=False),
        sa.Column("last_seq", Whole, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
        sa.Column("remark", sa.Text, nullable=False),
        **STRICT,
    )


def _notices() -> None:
    op.create_table(
        "admin_notices",
        sa.Column("id", Key, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("detail", Json, nullable=False),
        sa.Column("seen_at", Moment),
        sa.Column("seen_by", Key),
        **STRICT,
    )
    op.create_index("ix_admin_notices_seen_at", "admin_notices", ["seen_at"])
