# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of offices, and whom an office is to ring back, sealed to them."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Key, Whole

revision = "0029_office_keys"
down_revision = "0028_case_lists"


def upgrade() -> None:
    """Make both tables; calls of before are opened at the desk, as they were."""
    op.create_table(
        "office_keys",
        sa.Column("key", Key, sa.ForeignKey("city_keys.id"), primary_key=True),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("operations", Whole, nullable=False),
        sa.Column("memory", Whole, nullable=False),
        sa.Column("box", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_index("ix_office_keys_office", "office_keys", ["office"])
    op.create_table(
        "callback_contacts",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("key", Key, nullable=False),
        sa.Column("box", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_index("ix_callback_contacts_key", "callback_contacts", ["key"])
