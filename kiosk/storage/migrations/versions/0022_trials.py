# SPDX-License-Identifier: GPL-3.0-or-later
"""Timed trials: which drawn task a tester walked, and how many tasks a month's plan draws."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import Json, Real, Whole

revision = "0022_trials"
down_revision = "0021_one_fold"


def upgrade() -> None:
    """Give visits and plans their columns; what was planned before this draws no trials."""
    for name in ("task", "thrown"):
        op.add_column("visits", sa.Column(name, sa.Text))
    op.add_column("visits", sa.Column("task_seat_s", Real))
    op.create_index("ix_visits_task", "visits", ["task"])
    op.add_column("follow_plans", sa.Column("trials", Whole, nullable=False, server_default="0"))
    op.add_column("follow_plans", sa.Column("targets", Json, nullable=False, server_default="{}"))
