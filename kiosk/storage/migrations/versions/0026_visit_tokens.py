# SPDX-License-Identifier: GPL-3.0-or-later
"""Phones: by which token's hash a visit is known, and what the phone said at the door."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Flag, Key, Moment, Real

revision = "0026_visit_tokens"
down_revision = "0025_office_browsers"


def upgrade() -> None:
    """Make the tokens' table and the door's columns; no visit until now had either."""
    op.create_table(
        "visit_tokens",
        sa.Column("token", sa.Text, primary_key=True),
        sa.Column("visit", Key, nullable=False),
        sa.Column("issued_at", Moment, nullable=False),
        sa.CheckConstraint("length(token) = 64", name="only_a_hash"),
        **STRICT,
    )
    op.create_index("ix_visit_tokens_issued_at", "visit_tokens", ["issued_at"])
    for name in ("door_s", "door_answer_s"):
        op.add_column("visits", sa.Column(name, Real))
    op.add_column("visits", sa.Column("door_found", Flag, nullable=False, server_default=sa.false()))
