# SPDX-License-Identifier: GPL-3.0-or-later
"""What waits to be folded: each row that arrives is queued by a trigger, in the transaction that brings it.

Not a cursor over a number: numbers commit out of order, and a reader that has seen 7 never looks for 6 again.
A row leaves the queue in the transaction that has folded it, or has set it aside.
"""

from __future__ import annotations

from alembic import op

revision = "0002_projections"
down_revision = "0001_transport"

_STATEMENTS = (
    "CREATE TABLE waiting_rows (id uuid PRIMARY KEY, urgent boolean NOT NULL, sealed boolean NOT NULL)",
    "CREATE INDEX ON waiting_rows (urgent DESC, id)",
    """
    CREATE TABLE unfolded_rows (
        id uuid PRIMARY KEY,
        booth text NOT NULL,
        kind text NOT NULL,
        why text NOT NULL,
        sealed boolean NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
    )
    """,
    """
    CREATE FUNCTION queue_events() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN
        INSERT INTO public.waiting_rows SELECT id, lane = 'calls', false FROM arrived ON CONFLICT DO NOTHING;
        NOTIFY kiosk_rows;
        RETURN NULL;
    END $$
    """,
    """
    CREATE FUNCTION queue_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN
        INSERT INTO public.waiting_rows SELECT id, false, true FROM arrived ON CONFLICT DO NOTHING;
        NOTIFY kiosk_rows;
        RETURN NULL;
    END $$
    """,
    *(
        f"CREATE TRIGGER queue AFTER INSERT ON {table} REFERENCING NEW TABLE AS arrived "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        for table, function in (("events", "queue_events"), ("sealed_cases", "queue_cases"))
    ),
    "INSERT INTO waiting_rows SELECT id, lane = 'calls', false FROM events",
    "INSERT INTO waiting_rows SELECT id, false, true FROM sealed_cases ON CONFLICT DO NOTHING",
)


def upgrade() -> None:
    """Make the queue and its triggers, and queue what arrived before there was one."""
    for statement in _STATEMENTS:
        op.execute(statement)
