# SPDX-License-Identifier: GPL-3.0-or-later
"""The time that is confirmed beside what a clock shows, and which cases are announced to be destroyed."""

from __future__ import annotations

from datetime import UTC, datetime

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Key, Moment, Real

revision = "0037_confirmed_time"
down_revision = "0036_ties_since"


def upgrade() -> None:
    """Take each mark for confirmed, but not beyond today: either clock may have run ahead."""
    before = sa.table("clock_marks", sa.column("place", sa.Text), sa.column("at", Moment))
    now, marks = datetime.now(UTC), op.get_bind().execute(sa.select(before)).all()
    op.drop_table("clock_marks")
    made = op.create_table(
        "clock_marks",
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        sa.Column("confirmed", Moment, nullable=False),
        sa.Column("boot", sa.Text, nullable=False),
        sa.Column("uptime", Real, nullable=False),
        **STRICT,
    )
    rows = [
        {"place": one.place, "at": one.at, "confirmed": min(one.at, now), "boot": "", "uptime": 0.0}
        for one in marks
    ]
    op.bulk_insert(made, rows)
    op.create_table(
        "case_endings",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("announced_at", Moment, nullable=False),
        sa.Column("ended_at", Moment),
        **STRICT,
    )
    op.create_index("ix_case_endings_ended_at", "case_endings", ["ended_at"])
