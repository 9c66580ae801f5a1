# SPDX-License-Identifier: GPL-3.0-or-later
"""Let a guide's console know when each booth was heard last: the visits of a silent one are old news."""

from __future__ import annotations

from alembic import op

revision = "0017_heard_at_consoles"
down_revision = "0016_told_again"


def upgrade() -> None:
    """Show the rows; which columns of them says the line of the table."""
    op.execute("CREATE POLICY heard ON booth_health FOR SELECT TO kiosk_guides USING (true)")
