# SPDX-License-Identifier: GPL-3.0-or-later
"""What admins join visitors' words to, set aside, or let go again; the rows only grow."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from kiosk.storage.tables import STRICT, Flag, Key, Moment, metadata

# A word without a duty is set aside: it was looked at, and there is nothing to join it to.
saying_changes = Table(
    "saying_changes",
    metadata,
    Column("id", Key, primary_key=True),
    Column("words", Text, nullable=False),
    Column("duty", Text, nullable=False, default=""),
    Column("office", Text, nullable=False, default=""),
    Column("dropped", Flag, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "words", "at"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)
