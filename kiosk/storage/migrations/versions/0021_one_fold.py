# SPDX-License-Identifier: GPL-3.0-or-later
"""One fold: each visit's row is what the measure says of all its events, wherever they came from."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.outbox import release, watch
from kiosk.storage.retelling import pass_calls_on, retell
from kiosk.storage.tables import STRICT, Flag, Json, Moment, Real, Whole

revision = "0021_one_fold"
down_revision = "0020_chosen_reports"


def upgrade() -> None:
    """Tell where an event came from and by which clock; tell every visit anew."""
    op.add_column("visit_events", sa.Column("origin", sa.Text))
    for name in ("offset_s", "error_s"):
        op.add_column("visit_events", sa.Column(name, Real))
    if op.get_bind().dialect.name == "sqlite":  # what the booth owes tells the new columns too
        release(op.get_bind(), "visit_events")
        watch(op.get_bind(), "visit_events")
    op.execute("ALTER TABLE visits RENAME COLUMN touched_s TO set_out_s")
    for name, default in {"purpose": "touched", "ends": "not_asked", "day": ""}.items():
        op.add_column("visits", sa.Column(name, sa.Text, nullable=False, server_default=default))
    for name in ("decided", "step_free", "conflict", "old_self"):
        op.add_column("visits", sa.Column(name, Flag, nullable=False, server_default=sa.false()))
    for name in ("knew_s", "arrived_from_s", "followed_s"):
        op.add_column("visits", sa.Column(name, Real))
    op.add_column("visits", sa.Column("follow", sa.Text))
    op.add_column("visits", sa.Column("refused", Json, nullable=False, server_default="{}"))
    op.add_column("visits", sa.Column("hour", Whole, nullable=False, server_default="0"))
    op.drop_index("ix_visits_code", "visits")
    for names in (["code", "seq"], ["seen_at"], ["day"]):
        op.create_index(f"ix_visits_{'_'.join(names)}", "visits", names)
    _plans()
    pass_calls_on(op.get_bind())
    retell(op.get_bind())
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE SEQUENCE visit_events_number")
        last = "(SELECT coalesce(max(seq), 0) + 1 FROM visit_events)"
        op.execute(f"SELECT setval('visit_events_number', {last}, false)")


def _plans() -> None:
    op.create_table(
        "follow_plans",
        sa.Column("period", sa.Text, primary_key=True),
        sa.Column("kiosk", sa.Text, primary_key=True),
        sa.Column("seed", sa.Text, nullable=False),
        sa.Column("q", Real, nullable=False),
        sa.Column("slots", Whole, nullable=False),
        sa.Column("days", Json, nullable=False),
        sa.Column("opens", sa.Text, nullable=False),
        sa.Column("closes", sa.Text, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        **STRICT,
    )
