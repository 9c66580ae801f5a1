# SPDX-License-Identifier: GPL-3.0-or-later
"""A password that somebody else has set is changed when it is first used."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import Flag

revision = "0031_given_passwords"
down_revision = "0030_surveys"


def upgrade() -> None:
    """Believe of every account there is that its password is its owner's: nobody wrote down who set it."""
    op.add_column("accounts", sa.Column("given", Flag, nullable=False, server_default=sa.false()))
