# SPDX-License-Identifier: GPL-3.0-or-later
"""What an arrival was proved by: the quickest walk, the last touch at the way, and whether it is firm."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import Flag, Real

revision = "0018_firm_evidence"
down_revision = "0017_row_digests"


def upgrade() -> None:
    """Keep them beside each visit; a later revision tells each row anew, once."""
    op.add_column("visits", sa.Column("walk_least_s", Real))
    op.add_column("visits", sa.Column("touched_s", Real))
    op.add_column("visits", sa.Column("firm", Flag, nullable=False, server_default=sa.false()))
