# SPDX-License-Identifier: GPL-3.0-or-later
"""One index holds every plain column of the cases: a list by any filter and order reads it alone."""

from __future__ import annotations

from alembic import op

revision = "0028_case_lists"
down_revision = "0027_visit_sums"


def upgrade() -> None:
    """Put the plain columns into the index on the due time; the row itself holds how the case was opened."""
    op.drop_index("ix_cases_closed_at_due", "cases")
    op.create_index(
        "ix_cases_plain",
        "cases",
        [
            *("closed_at", "due", "received", "number", "id", "kind", "office"),
            *("state", "stopped", "assigned", "law_due", "booth"),
        ],
    )
