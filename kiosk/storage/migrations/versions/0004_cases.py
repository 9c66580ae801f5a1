"""The cases' tables."""

from __future__ import annotations

revision = "0004_cases"
down_revision = "0003_visits"


def upgrade() -> None:
    """Make the tables."""
