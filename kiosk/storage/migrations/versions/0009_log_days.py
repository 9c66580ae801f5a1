# SPDX-License-Identifier: GPL-3.0-or-later
"""An index on the access log's moments, so that one day is read without looking through years."""

from __future__ import annotations

from alembic import op

revision = "0009_log_days"
down_revision = "0008_decisions"


def upgrade() -> None:
    """Make the index; no row is touched."""
    op.create_index("ix_access_log_at", "access_log", ["at"])
