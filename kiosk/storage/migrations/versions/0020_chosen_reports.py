# SPDX-License-Identifier: GPL-3.0-or-later
"""What visitors say is wrong becomes a choice; their own words leave the rows and the events.

The backups made before this hold the words until newer ones have taken their place: `keep_daily` days of
operation. One that is restored before passes through here, and loses them on the way.
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect, release
from kiosk.storage.tables import Json, Key

revision = "0020_chosen_reports"
down_revision = "0019_outbox"


def upgrade() -> None:
    """Say of each report what was wrong, as far as a choice tells, and drop the words wherever they lie."""
    op.add_column("wrong_reports", sa.Column("what", sa.Text, nullable=False, server_default="other"))
    op.drop_column("wrong_reports", "words")
    connection = op.get_bind()
    events = sa.table("visit_events", sa.column("id", Key), sa.column("kind"), sa.column("data", Json))
    query = sa.select(events.c.id, events.c.data).where(events.c.kind == "reported_wrong")
    worded = [(key, data) for key, data in connection.execute(query) if "words" in data]
    release(connection, "visit_events")
    for key, data in worded:
        kept = {name: one for name, one in data.items() if name != "words"}
        connection.execute(sa.update(events).where(events.c.id == key).values(data=kept))
    protect(connection, "visit_events")
