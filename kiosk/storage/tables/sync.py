# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth owes the city's server, and as whom it sends; empty where a booth stands alone."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table, Text

from kiosk.storage.tables import STRICT, Key, Moment, Whole, metadata, new_key


def _lane(name: str) -> Table:
    """Make a lane's table; its numbers have no gaps, as AUTOINCREMENT takes back what is rolled back."""
    return Table(
        name,
        metadata,
        Column("seq", Whole, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("body", Text, nullable=False),
        Column("sent_at", Moment),
        Index(None, "sent_at"),
        sqlite_autoincrement=True,
        **STRICT,
    )


outbox = _lane("outbox")
outbox_calls = _lane("outbox_calls")

centre = Table(
    "centre",
    metadata,
    Column("id", Whole, primary_key=True, autoincrement=False),
    Column("folder", Key, nullable=False, default=new_key),
    Column("letters", Text, nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("stopped", Text),
    Column("stopped_at", Moment),
    CheckConstraint("id = 1", name="only_one"),
    **STRICT,
)
