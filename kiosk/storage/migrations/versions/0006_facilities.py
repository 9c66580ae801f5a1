# SPDX-License-Identifier: GPL-3.0-or-later
"""Lifts and stairs out of order, kept for good."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.tables import STRICT, Flag, Key, Moment

revision = "0006_facilities"
down_revision = "0005_duty"


def upgrade() -> None:
    """Make the table, and let it only grow."""
    op.create_table(
        "facility_changes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("facility", sa.Text, nullable=False),
        sa.Column("stopped", Flag, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
    op.create_index("ix_facility_changes_facility_at", "facility_changes", ["facility", "at"])
    protect(op.get_bind(), "facility_changes")
