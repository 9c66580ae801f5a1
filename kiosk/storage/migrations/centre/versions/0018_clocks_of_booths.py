# SPDX-License-Identifier: GPL-3.0-or-later
"""Let who folds what booths send see how far each booth's clock is off: it dates their cases."""

from __future__ import annotations

from alembic import op

revision = "0018_clocks_of_booths"
down_revision = "0017_heard_at_consoles"


def upgrade() -> None:
    """Show the rows; which columns of them says the line of the table."""
    op.execute("CREATE POLICY dates ON booth_health FOR SELECT TO kiosk_projector USING (true)")
