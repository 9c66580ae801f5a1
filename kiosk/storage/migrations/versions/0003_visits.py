# SPDX-License-Identifier: GPL-3.0-or-later
"""Events of visits, calls for a guide and reports, and one row of each."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.tables import STRICT, Flag, Json, Key, Moment, Real, Whole

revision = "0003_visits"
down_revision = "0002_directory"


def upgrade() -> None:
    """Make the tables, and guard the events, which may only grow."""
    _events()
    _visits()
    _calls()
    _reports()
    protect(op.get_bind(), "visit_events")


def _events() -> None:
    op.create_table(
        "visit_events",
        sa.Column("seq", Whole, primary_key=True, autoincrement=False),
        sa.Column("id", Key, nullable=False, unique=True),
        sa.Column("stream", sa.Text, nullable=False),
        sa.Column("subject", Key, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("mono", Real, nullable=False),
        sa.Column("boot", sa.Text, nullable=False),
        sa.Column("kiosk", sa.Text, nullable=False),
        sa.Column("data", Json, nullable=False),
        sa.CheckConstraint("stream IN ('visit', 'call', 'report', 'booth')", name="known_stream"),
        **STRICT,
    )
    op.create_index("ix_visit_events_subject_seq", "visit_events", ["subject", "seq"])
    op.create_index("ix_visit_events_kind_at", "visit_events", ["kind", "at"])


def _visits() -> None:
    op.create_table(
        "visits",
        sa.Column("id", Key, primary_key=True),
        sa.Column("seq", Whole, nullable=False),
        sa.Column("kiosk", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("started_by", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("modes", Json, nullable=False),
        sa.Column("began_at", Moment, nullable=False),
        sa.Column("began_mono", Real, nullable=False),
        sa.Column("began_boot", sa.Text, nullable=False),
        sa.Column("seen_at", Moment, nullable=False),
        sa.Column("seen_mono", Real, nullable=False),
        sa.Column("seen_boot", sa.Text, nullable=False),
        sa.Column("left", Flag, nullable=False),
        sa.Column("first_key_s", Real),
        sa.Column("office", sa.Text),
        sa.Column("chart_s", Real),
        sa.Column("seat", sa.Text),
        sa.Column("seat_s", Real),
        sa.Column("officer_took_s", Real),
        sa.Column("target", sa.Text),
        sa.Column("target_s", Real),
        sa.Column("walk_needs_s", Real),
        sa.Column("way_s", Real),
        sa.Column("understood_s", Real),
        sa.Column("arrived_s", Real),
        sa.Column("evidence", sa.Text),
        sa.Column("confirmed_by", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("by_wall", Flag, nullable=False),
        sa.CheckConstraint("length(code) = 4", name="four_digits"),
        **STRICT,
    )
    op.create_index("ix_visits_began_at", "visits", ["began_at"])
    op.create_index("ix_visits_code", "visits", ["code"])
    op.create_index("ix_visits_seq", "visits", ["seq"])


def _calls() -> None:
    op.create_table(
        "guide_calls",
        sa.Column("id", Key, primary_key=True),
        sa.Column("seq", Whole, nullable=False),
        sa.Column("kiosk", sa.Text, nullable=False),
        sa.Column("visit", Key),
        sa.Column("pressed_at", Moment, nullable=False),
        sa.Column("pressed_mono", Real, nullable=False),
        sa.Column("pressed_boot", sa.Text, nullable=False),
        sa.Column("shown_s", Real),
        sa.Column("accepted_s", Real),
        sa.Column("accepted_by", sa.Text),
        sa.Column("again_s", Real),
        sa.Column("withdrawn_s", Real),
        sa.Column("by_wall", Flag, nullable=False),
        **STRICT,
    )
    op.create_index("ix_guide_calls_pressed_at", "guide_calls", ["pressed_at"])
    op.create_index("ix_guide_calls_seq", "guide_calls", ["seq"])


def _reports() -> None:
    op.create_table(
        "wrong_reports",
        sa.Column("id", Key, primary_key=True),
        sa.Column("seq", Whole, nullable=False),
        sa.Column("kiosk", sa.Text, nullable=False),
        sa.Column("visit", Key),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("made_mono", Real, nullable=False),
        sa.Column("made_boot", sa.Text, nullable=False),
        sa.Column("screen", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("words", sa.Text),
        sa.Column("handled_by", sa.Text),
        **STRICT,
    )
    op.create_index("ix_wrong_reports_seq", "wrong_reports", ["seq"])
