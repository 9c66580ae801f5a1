# SPDX-License-Identifier: GPL-3.0-or-later
"""What admins have set, and what spot checks found; the rows only grow, so that each earlier word is kept."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Table, Text

from kiosk.storage.tables import STRICT, Json, Key, Moment, Whole, metadata

decisions = Table(
    "decisions",
    metadata,
    Column("id", Key, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("value", Json),
    Column("valid_from", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "subject", "key", "at"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)

spot_checks = Table(
    "spot_checks",
    metadata,
    Column("id", Key, primary_key=True),
    Column("day", Text, nullable=False),
    Column("promise", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("checked", Whole, nullable=False),
    Column("kept", Whole, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("instead_of", Key),
    CheckConstraint("0 <= kept AND kept <= checked", name="ck_spot_checks_kept_of_checked"),
    Index(None, "day"),
    info={"append_only": True, "forwarded": True},
    **STRICT,
)
