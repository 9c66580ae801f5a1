# SPDX-License-Identifier: GPL-3.0-or-later
"""The key store of a city: a secret a case, brought by its booth, and what becomes of a case told to it.

The table belongs into no dump: destroying a case destroys its secret, and what dumps still hold is then
noise. A secret that is gone leaves a mark, so that no booth brings it again.
"""

from __future__ import annotations

from alembic import op

revision = "0005_case_secrets"
down_revision = "0004_desks"

_STATEMENTS = (
    """
    CREATE TABLE case_secrets (
        id uuid PRIMARY KEY,
        secret bytea,
        gone_at timestamptz,
        CHECK ((secret IS NULL) = (gone_at IS NOT NULL))
    )
    """,
    "CREATE INDEX ON sealed_cases (booth)",
    """
    CREATE FUNCTION is_my_case(asked uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT EXISTS (SELECT 1 FROM public.sealed_cases WHERE id = asked AND booth = public.my_letters())
    $$
    """,
    """
    CREATE FUNCTION my_lacking_secrets() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
        SELECT id FROM public.sealed_cases c WHERE booth = public.my_letters()
        AND NOT EXISTS (SELECT 1 FROM public.case_secrets s WHERE s.id = c.id) LIMIT 500
    $$
    """,
    "ALTER TABLE case_secrets ENABLE ROW LEVEL SECURITY",
    "CREATE POLICY mine ON case_secrets FOR INSERT TO kiosk_booths WITH CHECK (is_my_case(id))",
    "CREATE POLICY read ON case_secrets FOR SELECT TO kiosk_desks USING (true)",
    "CREATE POLICY gone ON case_secrets FOR UPDATE TO kiosk_desks USING (true) WITH CHECK (secret IS NULL)",
    """
    CREATE FUNCTION tell_booths_of_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE letters text; BEGIN
        FOR letters IN
            WITH told AS (
                INSERT INTO public.for_booths (booth, kind, body)
                SELECT b.letters, 'case_events',
                    to_jsonb(a) - 'note' || jsonb_build_object('due', c.due, 'law_due', c.law_due)
                FROM arrived a
                JOIN public.cases c ON c.id = a.case
                JOIN public.booths b ON b.letters = c.booth
                WHERE NOT b.desk AND b.removed_at IS NULL
                ORDER BY a.seq
                RETURNING booth
            ) SELECT DISTINCT booth FROM told
        LOOP PERFORM pg_notify('kiosk_for_' || lower(letters), ''); END LOOP;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER tell_booths AFTER INSERT ON case_events REFERENCING NEW TABLE AS arrived
    FOR EACH STATEMENT EXECUTE FUNCTION tell_booths_of_cases()
    """,
)


def upgrade() -> None:
    """Make the key store, and what a booth may ask of it; it begins empty and booths fill it."""
    for statement in _STATEMENTS:
        op.execute(statement)
