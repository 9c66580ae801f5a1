# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key's signatures of the city's keys; a city founded before signs once at the desk."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Key

revision = "0012_signatures"
down_revision = "0011_no_words"


def upgrade() -> None:
    """Make the table, empty."""
    op.create_table(
        "city_key_signatures",
        sa.Column("key", Key, sa.ForeignKey("city_keys.id"), primary_key=True),
        sa.Column("signer", sa.LargeBinary, primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
        **STRICT,
    )
