# SPDX-License-Identifier: GPL-3.0-or-later
"""When nothing was heard of a booth: kept by the server itself when the booth speaks again."""

from __future__ import annotations

from alembic import op

revision = "0012_silences"
down_revision = "0011_in_person"

_STATEMENTS = (
    """
    CREATE TABLE silences (
        booth text NOT NULL REFERENCES booths,
        since timestamptz NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (booth, until)
    )
    """,
    "ALTER TABLE silences ENABLE ROW LEVEL SECURITY",
    "CREATE POLICY read ON silences FOR SELECT TO kiosk_desks, kiosk_web, kiosk_backup USING (true)",
    # A booth speaks once a minute: after two and a half it has missed two signs.
    # Before its first one nothing was heard.
    """
    CREATE FUNCTION keep_silence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN
        IF TG_OP = 'INSERT' THEN
            INSERT INTO public.silences VALUES (NEW.booth, '2000-01-01Z', NEW.at) ON CONFLICT DO NOTHING;
        ELSIF NEW.at - OLD.at > interval '150 seconds' THEN
            INSERT INTO public.silences VALUES (NEW.booth, OLD.at, NEW.at) ON CONFLICT DO NOTHING;
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER keep_silence AFTER INSERT OR UPDATE ON booth_health
    FOR EACH ROW EXECUTE FUNCTION keep_silence()
    """,
    # What was before this table is not known.
    "INSERT INTO silences SELECT booth, '2000-01-01Z', now() FROM booth_health",
)


def upgrade() -> None:
    """Make the table and its trigger; it begins with what is not known."""
    for statement in _STATEMENTS:
        op.execute(statement)
