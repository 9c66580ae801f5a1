# SPDX-License-Identifier: GPL-3.0-or-later
"""The directory's revisions, the rules of visibility, photos with consent, the public projection."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text

from kiosk.storage.tables import STRICT, Moment, Whole, metadata

directory_revisions = Table(
    "directory_revisions",
    metadata,
    Column("number", Whole, primary_key=True, autoincrement=False),
    Column("valid_from", Text, nullable=False),
    Column("published_at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("restores", Whole, ForeignKey("directory_revisions.number")),
    Column("note", Text, nullable=False),
    CheckConstraint("kind IN ('import', 'edit', 'rollback')", name="known"),
    **STRICT,
)

# One row an office and revision; no content means that the office is no longer there from that day on.
directory_offices = Table(
    "directory_offices",
    metadata,
    Column("office", Text, primary_key=True),
    Column("valid_from", Text, primary_key=True),
    Column("revision", Whole, ForeignKey("directory_revisions.number"), primary_key=True),
    Column("content", Text),
    Index(None, "revision"),
    **STRICT,
)

# Every change of the rules is a new row, so the one before is there to go back to.
directory_policies = Table(
    "directory_policies",
    metadata,
    Column("number", Whole, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("content", Text, nullable=False),
    **STRICT,
)

directory_photos = Table(
    "directory_photos",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    **STRICT,
)

# The projection: nothing in these two tables is hidden from a visitor.
public_offices = Table(
    "public_offices",
    metadata,
    Column("office", Text, primary_key=True),
    Column("position", Whole, nullable=False),
    Column("content", Text, nullable=False),
    **STRICT,
)

public_state = Table(
    "public_state",
    metadata,
    Column("id", Whole, primary_key=True, autoincrement=False),
    Column("day", Text, nullable=False),
    Column("revision", Whole, nullable=False),
    Column("policy", Whole, nullable=False),
    CheckConstraint("id = 1", name="only_one"),
    **STRICT,
)
