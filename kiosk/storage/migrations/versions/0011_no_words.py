# SPDX-License-Identifier: GPL-3.0-or-later
"""Visitors' own words leave the events; a receipt's number can no longer be locked by a stranger.

The backups made before this hold the words until newer ones have taken their place: `keep_daily` days of
operation. One that is restored before passes through here, and loses them on the way.
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect, release
from kiosk.storage.tables import STRICT, Whole

revision = "0011_no_words"
down_revision = "0010_ended_ties"


def upgrade() -> None:
    """Make the table of counts, empty the events that held words, and drop the tries a number had left."""
    op.create_table(
        "vain_words",
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("word", sa.Text, primary_key=True),
        sa.Column("times", Whole, nullable=False),
        **STRICT,
    )
    connection = op.get_bind()
    release(connection, "visit_events")
    op.execute("UPDATE visit_events SET data = '{}' WHERE kind = 'searched_in_vain'")
    protect(connection, "visit_events")
    op.drop_column("case_codes", "failures")
