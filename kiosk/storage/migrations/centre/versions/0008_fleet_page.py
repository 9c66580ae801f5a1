# SPDX-License-Identifier: GPL-3.0-or-later
"""The fleet's page in a browser: the web login may count what has come of a booth and what was set aside."""

from __future__ import annotations

from alembic import op

revision = "0008_fleet_page"
down_revision = "0007_desk_intake"


def upgrade() -> None:
    """Let the web see these rows; which columns of them is said by its rights."""
    for table in ("cursors", "refused_rows"):
        op.execute(f"CREATE POLICY counted ON {table} FOR SELECT TO kiosk_web USING (true)")
