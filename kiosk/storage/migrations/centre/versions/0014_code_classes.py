# SPDX-License-Identifier: GPL-3.0-or-later
"""Machines at which no visit begins take none of the 64 classes of visit codes."""

from __future__ import annotations

from alembic import op

revision = "0014_code_classes"
down_revision = "0013_follow_plans"

_STATEMENTS = (
    "ALTER TABLE booths ALTER COLUMN slot DROP NOT NULL",
    """
    UPDATE booths SET slot = NULL FROM pg_roles
    WHERE desk AND rolname = login AND NOT pg_has_role(pg_roles.oid, 'kiosk_guides', 'MEMBER')
    """,
    "ALTER TABLE booths ADD CHECK (desk OR slot IS NOT NULL)",
)


def upgrade() -> None:
    """Give the classes of desks and pages back."""
    for statement in _STATEMENTS:
        op.execute(statement)
