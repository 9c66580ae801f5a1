# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city publishes to its booths: the last few wholes, each signed by a key that lies in no table."""

from __future__ import annotations

from alembic import op

revision = "0003_publications"
down_revision = "0002_projections"

_STATEMENTS = (
    """
    CREATE TABLE publications (
        number bigint PRIMARY KEY,
        content bytea NOT NULL,
        signature bytea NOT NULL,
        digest bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
    )
    """,
    "ALTER TABLE publications ALTER COLUMN content SET STORAGE EXTERNAL",  # it is compressed already
    """
    CREATE TABLE publication_key (
        id smallint PRIMARY KEY CHECK (id = 1),
        public text NOT NULL
    )
    """,
)


def upgrade() -> None:
    """Make the tables; the first publication is made by the server's own process."""
    for statement in _STATEMENTS:
        op.execute(statement)
