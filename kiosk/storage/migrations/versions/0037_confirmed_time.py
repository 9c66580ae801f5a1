# SPDX-License-Identifier: GPL-3.0-or-later
"""The baseline: a new database gets its tables from their declarations and begins at the newest revision."""

from __future__ import annotations

revision = "0037_confirmed_time"
down_revision = None


def upgrade() -> None:
    """Do nothing: no database comes from before."""
