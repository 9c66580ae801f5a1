# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth owes the city's server: two lanes, filled by triggers once the booth has joined."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.outbox import watch
from kiosk.storage.tables import STRICT, Key, Moment, Whole

revision = "0019_outbox"
down_revision = "0018_firm_evidence"
# What left a booth then; tables of later make their own triggers.
_SENT = (
    "visit_events",
    "access_log",
    "duty_changes",
    "facility_changes",
    "saying_changes",
    "decisions",
    "spot_checks",
    "admin_notices",
)


def upgrade() -> None:
    """Make the lanes and the row that says as whom a booth sends; fill nothing."""
    for lane in ("outbox", "outbox_calls"):
        op.create_table(
            lane,
            sa.Column("seq", Whole, primary_key=True),
            sa.Column("kind", sa.Text, nullable=False),
            sa.Column("key", sa.Text, nullable=False),
            sa.Column("body", sa.Text, nullable=False),
            sa.Column("sent_at", Moment),
            sqlite_autoincrement=True,
            **STRICT,
        )
        op.create_index(f"ix_{lane}_sent_at", lane, ["sent_at"])
    op.create_table(
        "centre",
        sa.Column("id", Whole, primary_key=True, autoincrement=False),
        sa.Column("folder", Key, nullable=False),
        sa.Column("letters", sa.Text, nullable=False),
        sa.Column("joined_at", Moment, nullable=False),
        sa.Column("stopped", sa.Text),
        sa.Column("stopped_at", Moment),
        sa.CheckConstraint("id = 1", name="only_one"),
        **STRICT,
    )
    watch(op.get_bind(), *_SENT)
