# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters that leave, with what became of each."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Flag, Key, Moment, Whole

revision = "0032_letters"
down_revision = "0031_given_passwords"


def upgrade() -> None:
    """Make the table; nothing was ever sent before."""
    op.create_table(
        "letters",
        sa.Column("id", Key, primary_key=True),
        sa.Column("case", Key, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("message_id", sa.Text, nullable=False),
        sa.Column("box", sa.LargeBinary),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("tries", Whole, nullable=False),
        sa.Column("next_at", Moment),
        sa.Column("tried_at", Moment),
        sa.Column("sent_at", Moment),
        sa.Column("code", Whole),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("settled_at", Moment),
        sa.Column("settled_by", sa.Text, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("warned", Flag, nullable=False),
        **STRICT,
    )
    op.create_index("ix_letters_case", "letters", ["case"])
    op.create_index("ix_letters_state", "letters", ["state"])
