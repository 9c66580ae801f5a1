# SPDX-License-Identifier: GPL-3.0-or-later
"""Guides and offices change a password that they were given where they sign in, and no other one."""

from __future__ import annotations

from alembic import op

revision = "0009_given_passwords"
down_revision = "0008_fleet_page"

_STATEMENTS = (
    "ALTER TABLE accounts ENABLE ROW LEVEL SECURITY",
    "CREATE POLICY decided ON accounts TO kiosk_desks USING (true) WITH CHECK (true)",
    "CREATE POLICY read ON accounts FOR SELECT TO kiosk_guides, kiosk_web, kiosk_backup USING (true)",
    """
    CREATE POLICY first_used ON accounts FOR UPDATE TO kiosk_guides, kiosk_web
        USING (given) WITH CHECK (NOT given)
    """,
)


def upgrade() -> None:
    """Let the web and the consoles at the rows of passwords that were given."""
    for statement in _STATEMENTS:
        op.execute(statement)
