"""The visit log's tables."""

from __future__ import annotations

revision = "0003_visits"
down_revision = "0002_directory"


def upgrade() -> None:
    """Make the tables."""
