# SPDX-License-Identifier: GPL-3.0-or-later
"""What past days and months of visits came to, folded when first asked for."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Json

revision = "0027_visit_sums"
down_revision = "0026_visit_tokens"


def upgrade() -> None:
    """Make the table; it fills itself."""
    op.create_table(
        "visit_sums",
        sa.Column("period", sa.Text, primary_key=True),
        sa.Column("counted", Json, nullable=False),
        **STRICT,
    )
