# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to the survey and how often it was asked, which only grow; codes, of which a hash is kept."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.outbox import watch
from kiosk.storage.tables import STRICT, Flag, Json, Key, Whole

revision = "0030_surveys"
down_revision = "0029_office_keys"


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "survey_answers",
        sa.Column("id", Key, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("edition", "channel", "language", "day")),
        sa.Column("faces", Json, nullable=False),
        sa.Column("instead_of", Key),
        **STRICT,
    )
    op.create_table(
        "survey_asked",
        sa.Column("id", Key, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("edition", "channel", "language", "day")),
        sa.Column("many", Whole, nullable=False),
        sa.CheckConstraint("many > 0", name="asked"),
        **STRICT,
    )
    op.create_table(
        "survey_codes",
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        sa.Column("until", sa.Text, nullable=False),
        sa.Column("burnt", Flag, nullable=False, server_default=sa.false()),
        **STRICT,
    )
    connection = op.get_bind()
    for table in ("survey_answers", "survey_asked"):
        op.create_index(f"ix_{table}_day", table, ["day"])
        protect(connection, table)
        watch(connection, table)
