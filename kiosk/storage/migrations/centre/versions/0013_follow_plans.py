# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may know what a month's followed visits are drawn from, and when."""

from __future__ import annotations

from alembic import op

revision = "0013_follow_plans"
down_revision = "0012_silences"

_MONTH = "to_char(now() AT TIME ZONE 'Asia/Seoul', 'YYYY-MM')"
_STATEMENTS = (
    "ALTER TABLE follow_plans ENABLE ROW LEVEL SECURITY",
    "CREATE POLICY read ON follow_plans FOR SELECT TO kiosk_desks, kiosk_backup USING (true)",
    # By the server's clock: a plan that is made when its month has begun could choose what it has seen.
    f"CREATE POLICY beforehand ON follow_plans FOR INSERT TO kiosk_desks WITH CHECK (period > {_MONTH})",
    f"CREATE POLICY begun ON follow_plans FOR SELECT TO kiosk_guides USING (period <= {_MONTH})",
    f"CREATE POLICY over ON follow_plans FOR SELECT TO kiosk_web, kiosk_projector USING (period < {_MONTH})",
)


def upgrade() -> None:
    """Make the policies."""
    for statement in _STATEMENTS:
        op.execute(statement)
