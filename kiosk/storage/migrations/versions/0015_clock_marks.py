# SPDX-License-Identifier: GPL-3.0-or-later
"""The newest moment that each machine's clock has shown."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Moment

revision = "0015_clock_marks"
down_revision = "0014_told_anew"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "clock_marks",
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
