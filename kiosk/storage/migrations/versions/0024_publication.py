# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city's server has published, beside what a booth that stands alone publishes itself."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Moment, Whole

revision = "0024_publication"
down_revision = "0023_persons"


def upgrade() -> None:
    """Make the tables; fill nothing."""
    op.create_table(
        "publication",
        sa.Column("id", Whole, primary_key=True, autoincrement=False),
        sa.Column("number", Whole, nullable=False),
        sa.Column("taken_at", Moment, nullable=False),
        sa.CheckConstraint("id = 1", name="only_one"),
        **STRICT,
    )
    op.create_table(
        "published_offices",
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("office", sa.Text, primary_key=True),
        sa.Column("position", Whole, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        **STRICT,
    )
