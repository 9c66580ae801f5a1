# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to the survey, how often it was asked, and which codes are burnt; no row points at another.

An answer lies in the box until its day is over; then the box is emptied at once and by lot, so that neither a
place in a table nor a transaction tells whose it was.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, LargeBinary, Table, Text, false

from kiosk.storage.tables import STRICT, Flag, Json, Key, Whole, metadata

survey_answers = Table(
    "survey_answers",
    metadata,
    Column("id", Key, primary_key=True),  # random: a UUIDv7 would tell the time of day
    Column("edition", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("faces", Json, nullable=False),
    Column("instead_of", Key),  # an answer taken back; this row has no face then
    Index(None, "day"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)

survey_asked = Table(
    "survey_asked",
    metadata,
    Column("id", Key, primary_key=True),
    Column("edition", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("many", Whole, nullable=False),
    CheckConstraint("many > 0", name="asked"),
    Index(None, "day"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)

SURVEYS = (survey_answers, survey_asked)

survey_box = Table(
    "survey_box",
    metadata,
    Column("id", Key, primary_key=True),
    Column("edition", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("faces", Json),  # none: asked, `many` times
    Column("many", Whole, nullable=False),
    Index(None, "day"),
    **STRICT,
)

survey_codes = Table(
    "survey_codes",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("until", Text, nullable=False),  # the last day on which it counts
    Column("burnt", Flag, nullable=False, server_default=false()),
    **STRICT,
)
