# SPDX-License-Identifier: GPL-3.0-or-later
"""A box for the day's answers to the survey, emptied by lot once the day is over."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Json, Key, Whole

revision = "0033_survey_box"
down_revision = "0032_letters"


def upgrade() -> None:
    """Make the table; what was answered before stays where it is."""
    op.create_table(
        "survey_box",
        sa.Column("id", Key, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("edition", "channel", "language", "day")),
        sa.Column("faces", Json),
        sa.Column("many", Whole, nullable=False),
        **STRICT,
    )
    op.create_index("ix_survey_box_day", "survey_box", ["day"])
