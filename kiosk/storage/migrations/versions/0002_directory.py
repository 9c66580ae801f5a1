"""The directory's tables."""

from __future__ import annotations

revision = "0002_directory"
down_revision = "0001_base"


def upgrade() -> None:
    """Make the tables."""
