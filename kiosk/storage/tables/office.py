# SPDX-License-Identifier: GPL-3.0-or-later
"""The browsers that show an office who comes to it."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary, Table, Text

from kiosk.storage.tables import STRICT, Key, Moment, metadata, new_key

# One row from the code that was given out until the browser is let go of. Of code and token only the digests
# are kept, and of the code none once it was used.
office_browsers = Table(
    "office_browsers",
    metadata,
    Column("id", Key, primary_key=True, default=new_key),
    Column("office", Text, nullable=False),
    Column("offered_at", Moment, nullable=False),
    Column("offered_by", Text, nullable=False),
    Column("code", LargeBinary, unique=True),
    Column("token", LargeBinary, unique=True),
    Column("paired_at", Moment),
    Column("closed_at", Moment),
    Column("closed_by", Text),
    **STRICT,
)
