# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being looked for at each booth: a row while it stands there, in no log and on no standby."""

from __future__ import annotations

from alembic import op

revision = "0010_live_words"
down_revision = "0009_given_passwords"

_STATEMENTS = (
    # Unlogged: in no write-ahead log, so in no archive and at no standby. Little filled: changed in its page.
    """
    CREATE UNLOGGED TABLE live_words (
        booth text PRIMARY KEY REFERENCES booths,
        kiosk text NOT NULL CHECK (length(kiosk) <= 100),
        words text NOT NULL CHECK (length(words) <= 200),
        at timestamptz NOT NULL DEFAULT now()
    ) WITH (fillfactor = 20)
    """,
    "ALTER TABLE live_words ENABLE ROW LEVEL SECURITY",
    """
    CREATE POLICY mine ON live_words TO kiosk_booths
    USING (booth = my_letters()) WITH CHECK (booth = my_letters())
    """,
    # A guide hears the booths whose calls ring at her desk.
    """
    CREATE POLICY served ON live_words FOR SELECT TO kiosk_guides USING (EXISTS (
        SELECT 1 FROM booths d WHERE d.login = session_user AND d.desk AND d.removed_at IS NULL
        AND (cardinality(d.serves) = 0 OR live_words.booth = ANY (d.serves))
    ))
    """,
    # Any login may listen: it is told that something has changed, and nothing else.
    """
    CREATE FUNCTION tell_of_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN PERFORM pg_notify('kiosk_words', ''); RETURN NULL; END $$
    """,
    """
    CREATE TRIGGER tell_of_words AFTER INSERT OR UPDATE OR DELETE ON live_words
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_words()
    """,
)


def upgrade() -> None:
    """Make the table; it begins empty, and is empty again after a crash."""
    for statement in _STATEMENTS:
        op.execute(statement)
