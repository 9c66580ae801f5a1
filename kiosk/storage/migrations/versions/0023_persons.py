# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts say whose they are, so that ties are found again when somebody's account is made anew."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import Key

revision = "0023_persons"
down_revision = "0022_trials"


def upgrade() -> None:
    """Take whoever an account is called after for its person."""
    op.add_column("accounts", sa.Column("person", sa.Text, nullable=False, server_default=""))
    rows = sa.table("accounts", sa.column("id", Key), sa.column("name"), sa.column("person"))
    connection = op.get_bind()
    for key, name in connection.execute(sa.select(rows.c.id, rows.c.name)).all():
        person = "".join(sign for sign in name if sign.isalnum()) or name
        connection.execute(sa.update(rows).where(rows.c.id == key).values(person=person))
