# SPDX-License-Identifier: GPL-3.0-or-later
"""The baseline: a new server gets `centre.sql` at once and begins at the newest revision."""

from __future__ import annotations

revision = "0018_clocks_of_booths"
down_revision = None


def upgrade() -> None:
    """Do nothing: no server comes from before."""
