# SPDX-License-Identifier: GPL-3.0-or-later
"""Ties of accounts to offices that have ended are kept: a complaint may be about who was there."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import Moment

revision = "0010_ended_ties"
down_revision = "0009_log_days"


def upgrade() -> None:
    """Let a tie say since and until when; those there are go on."""
    op.add_column("account_ties", sa.Column("since", Moment))
    op.add_column("account_ties", sa.Column("until", Moment))
