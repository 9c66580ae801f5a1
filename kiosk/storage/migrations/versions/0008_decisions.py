# SPDX-License-Identifier: GPL-3.0-or-later
"""What admins set (names, hours, announcements, the charter's values) and spot checks, kept for good."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.tables import STRICT, Json, Key, Moment, Whole

revision = "0008_decisions"
down_revision = "0007_sayings"


def upgrade() -> None:
    """Make both tables, and let them only grow."""
    op.create_table(
        "decisions",
        sa.Column("id", Key, primary_key=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", Json),
        sa.Column("valid_from", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
    op.create_index("ix_decisions_subject_key_at", "decisions", ["subject", "key", "at"])
    op.create_table(
        "spot_checks",
        sa.Column("id", Key, primary_key=True),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("promise", sa.Text, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("checked", Whole, nullable=False),
        sa.Column("kept", Whole, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("instead_of", Key),
        sa.CheckConstraint("0 <= kept AND kept <= checked", name="ck_spot_checks_kept_of_checked"),
        **STRICT,
    )
    op.create_index("ix_spot_checks_day", "spot_checks", ["day"])
    for table in ("decisions", "spot_checks"):
        protect(op.get_bind(), table)
