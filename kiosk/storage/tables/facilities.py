# SPDX-License-Identifier: GPL-3.0-or-later
"""When a lift or a staircase stopped and when it worked again; the rows only grow."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from kiosk.storage.tables import STRICT, Flag, Key, Moment, metadata

facility_changes = Table(
    "facility_changes",
    metadata,
    Column("id", Key, primary_key=True),
    Column("facility", Text, nullable=False),
    Column("stopped", Flag, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "facility", "at"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)
