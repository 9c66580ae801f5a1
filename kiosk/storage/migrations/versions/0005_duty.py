# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is at the guide's desk, kept for good."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.tables import STRICT, Key, Moment

revision = "0005_duty"
down_revision = "0004_cases"


def upgrade() -> None:
    """Make the table, and let it only grow."""
    op.create_table(
        "duty_changes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("change", sa.Text, nullable=False),
        sa.Column("account", Key),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.CheckConstraint("change IN ('on', 'off')", name="known_change"),
        **STRICT,
    )
    op.create_index("ix_duty_changes_place_at", "duty_changes", ["place", "at"])
    protect(op.get_bind(), "duty_changes")
