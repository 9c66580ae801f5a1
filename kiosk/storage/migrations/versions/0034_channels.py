# SPDX-License-Identifier: GPL-3.0-or-later
"""By which way a case came, as a plain column: lists are narrowed by it, and figures counted."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "0034_channels"
down_revision = "0033_survey_box"

_COLUMNS = (
    *("closed_at", "due", "received", "number", "id", "kind", "office"),
    *("state", "stopped", "assigned", "law_due", "booth"),
)


def upgrade() -> None:
    """Take the way out of how each case was opened, and put it into the index that lists read."""
    op.add_column("cases", sa.Column("channel", sa.Text, nullable=False, server_default="booth"))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("UPDATE cases SET channel = opened ->> 'channel' WHERE opened ->> 'channel' <> 'booth'")
    else:
        came = "json_extract(CASE WHEN json_valid(opened) THEN opened END, '$.channel')"
        op.execute(f"UPDATE cases SET channel = {came} WHERE {came} <> 'booth'")  # noqa: S608 # no input in it
    op.drop_index("ix_cases_plain", "cases")
    op.create_index("ix_cases_plain", "cases", [*_COLUMNS, "channel"])
