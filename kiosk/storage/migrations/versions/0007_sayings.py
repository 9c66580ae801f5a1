# SPDX-License-Identifier: GPL-3.0-or-later
"""Visitors' words joined to duties by admins, kept for good."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.tables import STRICT, Flag, Key, Moment

revision = "0007_sayings"
down_revision = "0006_facilities"


def upgrade() -> None:
    """Make the table, and let it only grow."""
    op.create_table(
        "saying_changes",
        sa.Column("id", Key, primary_key=True),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("duty", sa.Text, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("dropped", Flag, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
    op.create_index("ix_saying_changes_words_at", "saying_changes", ["words", "at"])
    protect(op.get_bind(), "saying_changes")
