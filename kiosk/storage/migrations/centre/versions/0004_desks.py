# SPDX-License-Identifier: GPL-3.0-or-later
"""Desks with letters of their own, and what their deeds mean for a booth: a call answered, a guide on duty.

A trigger writes each message in the transaction of the deed, so that no writer has to remember it; the booth
strikes it off once it has it.
"""

from __future__ import annotations

from alembic import op

revision = "0004_desks"
down_revision = "0003_publications"

_STATEMENTS = (
    # A desk's letters begin receipt numbers and codes as a booth's do; `serves` empty: every booth.
    "ALTER TABLE booths ADD COLUMN desk boolean NOT NULL DEFAULT false",
    "ALTER TABLE booths ADD COLUMN serves text[] NOT NULL DEFAULT '{}'",
    """
    CREATE TABLE for_booths (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booth text NOT NULL REFERENCES booths,
        kind text NOT NULL,
        body jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
    )
    """,
    "CREATE INDEX ON for_booths (booth, id)",
    "ALTER TABLE for_booths ENABLE ROW LEVEL SECURITY",
    "CREATE POLICY mine ON for_booths FOR SELECT TO kiosk_booths USING (booth = my_letters())",
    "CREATE POLICY done ON for_booths FOR DELETE TO kiosk_booths USING (booth = my_letters())",
    "CREATE POLICY backup ON for_booths FOR SELECT TO kiosk_backup USING (true)",
    """
    CREATE FUNCTION tell_booths() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE letters text; BEGIN
        FOR letters IN
            WITH told AS (
                INSERT INTO public.for_booths (booth, kind, body)
                SELECT b.letters, 'visit_events', to_jsonb(a) - 'seq'
                FROM arrived a
                JOIN (
                    SELECT id, kiosk FROM public.visits UNION ALL SELECT id, kiosk FROM public.guide_calls
                ) o ON o.id = a.subject
                JOIN public.booths b ON b.letters = split_part(o.kiosk, ' ', 1)
                WHERE NOT b.desk AND b.removed_at IS NULL AND split_part(a.kiosk, ' ', 1) <> b.letters
                RETURNING booth
            ) SELECT DISTINCT booth FROM told
        LOOP PERFORM pg_notify('kiosk_for_' || lower(letters), ''); END LOOP;
        RETURN NULL;
    END $$
    """,
    """
    CREATE FUNCTION tell_booths_of_duty() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE letters text; BEGIN
        FOR letters IN
            WITH told AS (
                INSERT INTO public.for_booths (booth, kind, body)
                SELECT b.letters, 'duty_changes', to_jsonb(a)
                FROM arrived a
                JOIN public.booths d ON d.desk AND d.letters = split_part(a.place, ' ', 1)
                JOIN public.booths b ON NOT b.desk AND b.removed_at IS NULL
                    AND (cardinality(d.serves) = 0 OR b.letters = ANY (d.serves))
                RETURNING booth
            ) SELECT DISTINCT booth FROM told
        LOOP PERFORM pg_notify('kiosk_for_' || lower(letters), ''); END LOOP;
        RETURN NULL;
    END $$
    """,
    *(
        f"CREATE TRIGGER tell_booths AFTER INSERT ON {table} REFERENCING NEW TABLE AS arrived "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        for table, function in (("visit_events", "tell_booths"), ("duty_changes", "tell_booths_of_duty"))
    ),
)


def upgrade() -> None:
    """Make the messages and their triggers; what was done before is no news."""
    for statement in _STATEMENTS:
        op.execute(statement)
