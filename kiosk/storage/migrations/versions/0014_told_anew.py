"""Visits told anew: no press at the booth is an arrival, and no touch is two visits."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.retelling import part_twins, retell

revision = "0014_told_anew"
down_revision = "0013_keys_follow_people"


def upgrade() -> None:
    """Say who took a visit over; recognise twins of a double start; bring each row to what its events say."""
    op.add_column("visits", sa.Column("taken_by", sa.Text))
    part_twins(op.get_bind())
    retell(op.get_bind())
