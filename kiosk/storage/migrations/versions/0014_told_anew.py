# SPDX-License-Identifier: GPL-3.0-or-later
"""No touch is two visits. 0018 tells every visit anew from its events; once is enough for a year of them."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.retelling import part_twins

revision = "0014_told_anew"
down_revision = "0013_keys_follow_people"


def upgrade() -> None:
    """Say who took a visit over, and recognise the twins of a double start."""
    op.add_column("visits", sa.Column("taken_by", sa.Text))
    part_twins(op.get_bind())
