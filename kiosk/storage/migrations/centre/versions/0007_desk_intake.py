# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk on the server takes in what was sent to the city: the case's secret is its own to make."""

from __future__ import annotations

from alembic import op

revision = "0007_desk_intake"
down_revision = "0006_web_login"


def upgrade() -> None:
    """Let desks put secrets."""
    op.execute(
        "CREATE POLICY made ON case_secrets FOR INSERT TO kiosk_desks "
        "WITH CHECK (secret IS NOT NULL AND gone_at IS NULL)"
    )
