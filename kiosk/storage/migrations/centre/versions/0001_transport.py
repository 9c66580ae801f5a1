# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city's server takes in from its booths: rows, sealed submissions, what it cannot read, and health.

Every policy names `session_user`, so that no function and no role that is put on can lend a booth another's
letters. Booths neither read what they have written nor name a conflict's target: both would need SELECT.
"""

from __future__ import annotations

from alembic import op

revision = "0001_transport"
down_revision = None

_STATEMENTS = (
    """
    CREATE TABLE booths (
        letters text PRIMARY KEY CHECK (letters ~ '^[A-Z]{1,2}$'),
        slot smallint NOT NULL CHECK (slot BETWEEN 0 AND 63),
        place text NOT NULL,
        login text NOT NULL UNIQUE,
        folder uuid,
        made_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz
    )
    """,
    # Codes live for minutes, letters for ever.
    "CREATE UNIQUE INDEX ON booths (slot) WHERE removed_at IS NULL",
    """
    CREATE TABLE cursors (
        booth text NOT NULL REFERENCES booths,
        lane text NOT NULL CHECK (lane IN ('calls', 'rest')),
        acked bigint NOT NULL DEFAULT 0,
        acked_id uuid,
        PRIMARY KEY (booth, lane)
    )
    """,
    # The only unique constraint: with a second one, ON CONFLICT DO NOTHING would swallow what is no repeat.
    """
    CREATE TABLE events (
        id uuid PRIMARY KEY,
        booth text NOT NULL,
        lane text NOT NULL,
        seq bigint NOT NULL,
        kind text NOT NULL,
        body jsonb NOT NULL,
        offset_s double precision NOT NULL,
        offset_error_s double precision NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now()
    ) PARTITION BY RANGE (id)
    """,
    "CREATE TABLE events_default PARTITION OF events DEFAULT",
    "CREATE INDEX ON events (booth, lane, seq)",
    "CREATE INDEX ON events USING brin (taken_at)",
    """
    CREATE TABLE sealed_cases (
        id uuid PRIMARY KEY,
        booth text NOT NULL,
        seq bigint NOT NULL,
        number text NOT NULL,
        body jsonb NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        CHECK (split_part(number, '-', 1) = booth)
    )
    """,
    "CREATE INDEX ON sealed_cases (number)",
    """
    CREATE TABLE refused_rows (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booth text NOT NULL,
        lane text NOT NULL,
        seq bigint NOT NULL,
        kind text NOT NULL,
        body bytea NOT NULL,
        why text NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now()
    )
    """,
    """
    CREATE TABLE booth_health (
        booth text PRIMARY KEY REFERENCES booths,
        at timestamptz NOT NULL,
        report jsonb NOT NULL
    )
    """,
    """
    CREATE FUNCTION my_letters() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ SELECT letters FROM public.booths WHERE login = session_user AND removed_at IS NULL $$
    """,
    # The highest receipt number given out under one's own letters: a new machine must not begin below it.
    """
    CREATE FUNCTION my_receipt_floor() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT coalesce(max(split_part(number, '-', 2)::bigint), 0) FROM public.sealed_cases
        WHERE booth = public.my_letters() AND split_part(number, '-', 2) ~ '^[0-9]{6}$'
    $$
    """,
    *(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        for table in ("booths", "cursors", "events", "sealed_cases", "refused_rows", "booth_health")
    ),
    "CREATE POLICY mine ON booths FOR SELECT TO kiosk_booths USING (login = session_user)",
    """
    CREATE POLICY my_folder ON booths FOR UPDATE TO kiosk_booths
    USING (login = session_user AND removed_at IS NULL) WITH CHECK (login = session_user)
    """,
    *(
        f"CREATE POLICY mine ON {table} TO kiosk_booths "
        "USING (booth = my_letters()) WITH CHECK (booth = my_letters())"
        for table in ("cursors", "booth_health")
    ),
    *(
        f"CREATE POLICY mine ON {table} FOR INSERT TO kiosk_booths WITH CHECK (booth = my_letters())"
        for table in ("events", "sealed_cases", "refused_rows")
    ),
    *(
        f"CREATE POLICY read ON {table} FOR SELECT TO {groups} USING (true)"
        for table, groups in (
            ("booths", "kiosk_guides, kiosk_desks, kiosk_projector, kiosk_web, kiosk_backup"),
            ("cursors", "kiosk_desks, kiosk_projector, kiosk_backup"),
            ("booth_health", "kiosk_desks, kiosk_web, kiosk_backup"),
            ("events", "kiosk_projector, kiosk_backup"),
            ("sealed_cases", "kiosk_projector, kiosk_backup"),
            ("refused_rows", "kiosk_desks, kiosk_backup"),
        )
    ),
)


def upgrade() -> None:
    """Make the tables, and who sees which row of them."""
    for statement in _STATEMENTS:
        op.execute(statement)
