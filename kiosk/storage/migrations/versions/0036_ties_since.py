# SPDX-License-Identifier: GPL-3.0-or-later
"""Ties of which no program wrote down since when: whatever came before is looked into before it is shown."""

from __future__ import annotations

from datetime import UTC, datetime

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import Key, Moment

revision = "0036_ties_since"
down_revision = "0035_auditors"


def upgrade() -> None:
    """Let them begin now; a demo's own account has always been where it is."""
    ties = sa.table("account_ties", sa.column("account", sa.Text), sa.column("since", Moment))
    accounts = sa.table("accounts", sa.column("id", Key), sa.column("demo", sa.Boolean))
    shown = op.get_bind().scalars(sa.select(accounts.c.id).where(accounts.c.demo)).all()
    late = ties.c.since.is_(None) & ties.c.account.not_in([str(one) for one in shown])
    op.execute(sa.update(ties).where(late).values(since=datetime.now(UTC)))
