# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide on another PC takes in what a visitor tells her: sealed there, and her login reads none of it."""

from __future__ import annotations

from alembic import op

revision = "0011_in_person"
down_revision = "0010_live_words"

_STATEMENTS = (
    "CREATE POLICY sealed_to ON city_keys FOR SELECT TO kiosk_guides USING (true)",
    "CREATE POLICY shut_out ON case_exclusions FOR INSERT TO kiosk_guides WITH CHECK (true)",
    # The one that stands is returned, so that a second try after a failure seals to it; of a case that is
    # there, or that a booth has sent, nobody is told it, and nobody puts one in its place.
    """
    CREATE FUNCTION keep_case_secret(asked uuid, given bytea) RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN
        IF length(given) <> 32
            OR EXISTS (SELECT 1 FROM public.cases WHERE id = asked)
            OR EXISTS (SELECT 1 FROM public.sealed_cases WHERE id = asked)
        THEN RAISE insufficient_privilege USING MESSAGE = 'no secret is given for this case'; END IF;
        INSERT INTO public.case_secrets (id, secret) VALUES (asked, given) ON CONFLICT DO NOTHING;
        RETURN (SELECT secret FROM public.case_secrets WHERE id = asked);
    END $$
    """,
)


def upgrade() -> None:
    """Make the policies and the function."""
    for statement in _STATEMENTS:
        op.execute(statement)
