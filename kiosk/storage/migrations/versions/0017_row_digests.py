# SPDX-License-Identifier: GPL-3.0-or-later
"""A digest beside every row: SQLite keeps no checksums, and a flipped bit reads as if it had been written."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Whole

revision = "0017_row_digests"
down_revision = "0016_clearances"


def upgrade() -> None:
    """Make the table; whoever migrates fills it, after the last revision."""
    op.create_table(
        "row_digests",
        sa.Column("of", sa.Text, primary_key=True),
        sa.Column("row", Whole, primary_key=True, autoincrement=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        **STRICT,
    )
