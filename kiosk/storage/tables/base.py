# SPDX-License-Identifier: GPL-3.0-or-later
"""What every data folder holds: whose it is, who may enter, who looked, and what the admin must know."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, false

from kiosk.storage.tables import STRICT, Flag, Json, Key, Moment, Real, Whole, metadata, new_key

YEAR = 365

installation = Table(
    "installation",
    metadata,
    Column("id", Whole, primary_key=True, autoincrement=False),
    Column("folder", Key, nullable=False, default=new_key),
    Column("booth", Text, nullable=False),
    Column("demo", Flag, nullable=False),
    Column("made_at", Moment, nullable=False),
    CheckConstraint("id = 1", name="only_one"),
    **STRICT,
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Key, primary_key=True, default=new_key),
    Column("name", Text, nullable=False, unique=True),
    Column("password", Text, nullable=False),
    Column("demo", Flag, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("person", Text, nullable=False, server_default=""),
    Column("given", Flag, nullable=False, server_default=false()),  # by somebody else: known to two
    **STRICT,
)

account_roles = Table(
    "account_roles",
    metadata,
    Column("account", Key, ForeignKey("accounts.id"), primary_key=True),
    Column("role", Text, primary_key=True),
    CheckConstraint(
        "role IN ('guide', 'directory', 'cases', 'reports', 'audit', 'system', 'office')", name="known"
    ),
    **STRICT,
)

right_changes = Table(
    "right_changes",
    metadata,
    Column("id", Key, primary_key=True, default=new_key),
    Column("at", Moment, nullable=False),
    Column("account", Key, ForeignKey("accounts.id"), nullable=False),
    Column("change", Text, nullable=False),
    Column("role", Text),
    Column("by", Key),
    info={"append_only": True, "keep_days": 3 * YEAR},
    **STRICT,
)

sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("subject", LargeBinary, primary_key=True),
    Column("failures", Whole, nullable=False),
    Column("last_at", Moment, nullable=False),
    Column("boot", Text, nullable=False),
    Column("uptime", Real, nullable=False),
    **STRICT,
)

access_log = Table(
    "access_log",
    metadata,
    Column("seq", Whole, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("detail", Json, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index(None, "at"),
    info={"append_only": True, "keep_days": YEAR, "forwarded": True},
    **STRICT,
)

access_reviews = Table(
    "access_reviews",
    metadata,
    Column("id", Key, primary_key=True, default=new_key),
    Column("at", Moment, nullable=False),
    Column("reviewer", Key, ForeignKey("accounts.id"), nullable=False),
    Column("first_seq", Whole, nullable=False),
    Column("last_seq", Whole, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("remark", Text, nullable=False),
    info={"append_only": True, "keep_days": YEAR},
    **STRICT,
)

admin_notices = Table(
    "admin_notices",
    metadata,
    Column("id", Key, primary_key=True, default=new_key),
    Column("at", Moment, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Json, nullable=False),
    Column("seen_at", Moment),
    Column("seen_by", Key),
    Index(None, "seen_at"),
    info={"forwarded": True},
    **STRICT,
)

clock_marks = Table(
    "clock_marks",
    metadata,
    Column("place", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("confirmed", Moment, nullable=False),
    Column("boot", Text, nullable=False),
    Column("uptime", Real, nullable=False),
    **STRICT,
)

# A digest of every row of the SQLite file, kept by triggers; see kiosk.storage.row_digests.
row_digests = Table(
    "row_digests",
    metadata,
    Column("of", Text, primary_key=True),
    Column("row", Whole, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary, nullable=False),
    **STRICT,
)
