# SPDX-License-Identifier: GPL-3.0-or-later
"""The directory's revisions, rules of visibility, photos and public projection."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.tables import STRICT, Moment, Whole

revision = "0002_directory"
down_revision = "0001_base"


def upgrade() -> None:
    """Make the tables."""
    _revisions()
    _rules_and_photos()
    _projection()


def _revisions() -> None:
    op.create_table(
        "directory_revisions",
        sa.Column("number", Whole, primary_key=True, autoincrement=False),
        sa.Column("valid_from", sa.Text, nullable=False),
        sa.Column("published_at", Moment, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("restores", Whole, sa.ForeignKey("directory_revisions.number")),
        sa.Column("note", sa.Text, nullable=False),
        sa.CheckConstraint("kind IN ('import', 'edit', 'rollback')", name="known"),
        **STRICT,
    )
    op.create_table(
        "directory_offices",
        sa.Column("office", sa.Text, primary_key=True),
        sa.Column("valid_from", sa.Text, primary_key=True),
        sa.Column("revision", Whole, sa.ForeignKey("directory_revisions.number"), primary_key=True),
        sa.Column("content", sa.Text),
        **STRICT,
    )
    op.create_index(op.f("ix_directory_offices_revision"), "directory_offices", ["revision"])


def _rules_and_photos() -> None:
    op.create_table(
        "directory_policies",
        sa.Column("number", Whole, primary_key=True, autoincrement=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        **STRICT,
    )
    op.create_table(
        "directory_photos",
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        **STRICT,
    )


def _projection() -> None:
    op.create_table(
        "public_offices",
        sa.Column("office", sa.Text, primary_key=True),
        sa.Column("position", Whole, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        **STRICT,
    )
    op.create_table(
        "public_state",
        sa.Column("id", Whole, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("revision", Whole, nullable=False),
        sa.Column("policy", Whole, nullable=False),
        sa.CheckConstraint("id = 1", name="only_one"),
        **STRICT,
    )
