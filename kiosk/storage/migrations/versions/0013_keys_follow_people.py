# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys follow people: whoever has no account for cases any more keeps none; theirs are to be replaced."""

from __future__ import annotations

from datetime import UTC, datetime

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Key, Moment

revision = "0013_keys_follow_people"
down_revision = "0012_signatures"

_LEFT = """
    SELECT name FROM accounts
    WHERE closed_at IS NOT NULL
       OR NOT EXISTS (SELECT 1 FROM account_roles WHERE account = accounts.id AND role = 'cases')
"""
_OTHERS = """
    SELECT count(*) FROM kept_keys JOIN city_keys ON city_keys.id = kept_keys.key
    WHERE city_keys.role = 'cases' AND city_keys.retired_at IS NULL AND kept_keys.keeper <> :keeper
"""


def upgrade() -> None:
    """Make the table of exposed keys, and drop who kept keys without an account for it.

    The last one who opens all cases stays until somebody else does; their keys count as exposed all the same.
    """
    exposed = op.create_table(
        "exposed_keys",
        sa.Column("key", Key, sa.ForeignKey("city_keys.id"), primary_key=True),
        sa.Column("keeper", sa.Text, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
    connection, now = op.get_bind(), datetime.now(UTC)
    kept = sa.table("kept_keys", sa.column("key", Key), sa.column("keeper", sa.Text))
    left = set(connection.scalars(sa.text(_LEFT)))
    for keeper in sorted(left & set(connection.scalars(sa.text("SELECT name FROM key_keepers")))):
        keys = list(connection.scalars(sa.select(kept.c.key).where(kept.c.keeper == keeper)))
        if keys:
            connection.execute(exposed.insert(), [{"key": key, "keeper": keeper, "at": now} for key in keys])
        if connection.scalar(sa.text(_OTHERS), {"keeper": keeper}):
            connection.execute(kept.delete().where(kept.c.keeper == keeper))
            connection.execute(sa.text("DELETE FROM key_keepers WHERE name = :keeper"), {"keeper": keeper})
