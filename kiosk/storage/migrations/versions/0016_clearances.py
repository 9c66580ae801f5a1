# SPDX-License-Identifier: GPL-3.0-or-later
"""Which complaints are known to be about others than an account's people: the rest is not there for it."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Key, Moment

revision = "0016_clearances"
down_revision = "0015_clock_marks"


def upgrade() -> None:
    """Make the table; what nobody has looked into yet is denied."""
    op.create_table(
        "case_clearances",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("account", sa.Text, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
