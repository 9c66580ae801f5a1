# SPDX-License-Identifier: GPL-3.0-or-later
"""All tables of a data folder: importing this module declares each of them."""

from __future__ import annotations

from typing import Final

from kiosk.storage.tables import (
    base,
    cases,
    decisions,
    directory,
    duty,
    facilities,
    metadata,
    office,
    publication,
    sayings,
    surveys,
    sync,
    visits,
)

__all__ = ["FORWARDED", "metadata"]

_DECLARED: Final = (
    *(base, cases, decisions, directory, duty, facilities),
    *(office, publication, sayings, surveys, sync, visits),
)
FORWARDED: Final = tuple(table for table in metadata.tables.values() if table.info.get("forwarded"))
