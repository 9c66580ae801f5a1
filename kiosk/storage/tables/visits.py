# SPDX-License-Identifier: GPL-3.0-or-later
"""Events of visits, calls and reports, which only grow, and one row of each as its events tell it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Sequence, Table, Text, false

from kiosk.storage.tables import STRICT, Flag, Json, Key, Moment, Real, Whole, metadata

# A server numbers events over all booths; SQLite, with one writer, has no sequences.
visit_events_number = Sequence("visit_events_number", metadata=metadata)

visit_events = Table(
    "visit_events",
    metadata,
    Column("seq", Whole, primary_key=True, autoincrement=False),
    Column("id", Key, nullable=False, unique=True),
    Column("stream", Text, nullable=False),
    Column("subject", Key, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("mono", Real, nullable=False),
    Column("boot", Text, nullable=False),
    Column("kiosk", Text, nullable=False),
    Column("data", Json, nullable=False),
    Column("origin", Text),
    Column("offset_s", Real),
    Column("error_s", Real),
    CheckConstraint("stream IN ('visit', 'call', 'report', 'booth')", name="known_stream"),
    Index(None, "subject", "seq"),
    Index(None, "kind", "at"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)

vain_words = Table(
    "vain_words",
    metadata,
    Column("day", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("times", Whole, nullable=False),
    **STRICT,
)

visits = Table(
    "visits",
    metadata,
    Column("id", Key, primary_key=True),
    Column("seq", Whole, nullable=False),
    Column("kiosk", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("started_by", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("modes", Json, nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("began_mono", Real, nullable=False),
    Column("began_boot", Text, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("seen_mono", Real, nullable=False),
    Column("seen_boot", Text, nullable=False),
    Column("left", Flag, nullable=False),
    Column("first_key_s", Real),
    Column("office", Text),
    Column("chart_s", Real),
    Column("seat", Text),
    Column("seat_s", Real),
    Column("officer_took_s", Real),
    Column("target", Text),
    Column("target_s", Real),
    Column("walk_needs_s", Real),
    Column("way_s", Real),
    Column("understood_s", Real),
    Column("arrived_s", Real),
    Column("evidence", Text),
    Column("confirmed_by", Text),
    Column("reason", Text),
    Column("by_wall", Flag, nullable=False),
    Column("taken_by", Text),
    Column("walk_least_s", Real),
    Column("set_out_s", Real),
    Column("firm", Flag, nullable=False, server_default=false()),
    Column("purpose", Text, nullable=False, server_default="touched"),
    Column("ends", Text, nullable=False, server_default="not_asked"),
    Column("day", Text, nullable=False, server_default=""),
    Column("decided", Flag, nullable=False, server_default=false()),
    Column("step_free", Flag, nullable=False, server_default=false()),
    Column("conflict", Flag, nullable=False, server_default=false()),
    Column("old_self", Flag, nullable=False, server_default=false()),
    Column("knew_s", Real),
    Column("arrived_from_s", Real),
    Column("followed_s", Real),
    Column("follow", Text),
    Column("refused", Json, nullable=False, server_default="{}"),
    Column("hour", Whole, nullable=False, server_default="0"),
    Column("task", Text),
    Column("thrown", Text),
    Column("task_seat_s", Real),
    Column("door_s", Real),
    Column("door_answer_s", Real),
    Column("door_found", Flag, nullable=False, server_default=false()),
    CheckConstraint("length(code) = 4", name="four_digits"),
    Index(None, "began_at"),
    Index(None, "code", "seq"),
    Index(None, "seen_at"),
    Index(None, "day"),
    Index(None, "task"),
    Index(None, "seq"),
    **STRICT,
)

visit_tokens = Table(
    "visit_tokens",
    metadata,
    Column("token", Text, primary_key=True),
    Column("visit", Key, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Index(None, "issued_at"),
    CheckConstraint("length(token) = 64", name="only_a_hash"),
    **STRICT,
)

follow_plans = Table(
    "follow_plans",
    metadata,
    Column("period", Text, primary_key=True),
    Column("kiosk", Text, primary_key=True),
    Column("seed", Text, nullable=False),
    Column("q", Real, nullable=False),
    Column("slots", Whole, nullable=False),
    Column("days", Json, nullable=False),
    Column("opens", Text, nullable=False),
    Column("closes", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("trials", Whole, nullable=False, server_default="0"),
    Column("targets", Json, nullable=False, server_default="{}"),
    **STRICT,
)

visit_sums = Table(
    "visit_sums",
    metadata,
    Column("period", Text, primary_key=True),  # a day, or a month
    Column("counted", Json, nullable=False),
    **STRICT,
)

guide_calls = Table(
    "guide_calls",
    metadata,
    Column("id", Key, primary_key=True),
    Column("seq", Whole, nullable=False),
    Column("kiosk", Text, nullable=False),
    Column("visit", Key),
    Column("pressed_at", Moment, nullable=False),
    Column("pressed_mono", Real, nullable=False),
    Column("pressed_boot", Text, nullable=False),
    Column("shown_s", Real),
    Column("accepted_s", Real),
    Column("accepted_by", Text),
    Column("again_s", Real),
    Column("withdrawn_s", Real),
    Column("by_wall", Flag, nullable=False),
    Index(None, "pressed_at"),
    Index(None, "seq"),
    **STRICT,
)

wrong_reports = Table(
    "wrong_reports",
    metadata,
    Column("id", Key, primary_key=True),
    Column("seq", Whole, nullable=False),
    Column("kiosk", Text, nullable=False),
    Column("visit", Key),
    Column("made_at", Moment, nullable=False),
    Column("made_mono", Real, nullable=False),
    Column("made_boot", Text, nullable=False),
    Column("screen", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("handled_by", Text),
    Column("what", Text, nullable=False, server_default="other"),
    Index(None, "seq"),
    **STRICT,
)
