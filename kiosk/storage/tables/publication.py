# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth that belongs to a city shows: the last publication of its server, signed there."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Table, Text

from kiosk.storage.tables import STRICT, Moment, Whole, metadata

publication = Table(
    "publication",
    metadata,
    Column("id", Whole, primary_key=True, autoincrement=False),
    Column("number", Whole, nullable=False),
    Column("taken_at", Moment, nullable=False),
    CheckConstraint("id = 1", name="only_one"),
    **STRICT,
)

published_offices = Table(
    "published_offices",
    metadata,
    Column("day", Text, primary_key=True),
    Column("office", Text, primary_key=True),
    Column("position", Whole, nullable=False),
    Column("content", Text, nullable=False),
    **STRICT,
)
