# SPDX-License-Identifier: GPL-3.0-or-later
"""Who came to the guide's desk and who left it; the rows only grow."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table, Text

from kiosk.storage.tables import STRICT, Key, Moment, metadata

duty_changes = Table(
    "duty_changes",
    metadata,
    Column("id", Key, primary_key=True),
    Column("place", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("account", Key),
    Column("name", Text, nullable=False),
    Column("at", Moment, nullable=False),
    CheckConstraint("change IN ('on', 'off')", name="known_change"),
    Index(None, "place", "at"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)
