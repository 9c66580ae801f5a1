# SPDX-License-Identifier: GPL-3.0-or-later
"""Tell a booth that was restored anew how its cases stand: what it had heard is not in its backup.

Else a receipt would say for ever what the backup says, and what the city has destroyed would lie there.
"""

from __future__ import annotations

from alembic import op

revision = "0016_told_again"
down_revision = "0015_stamped_by_the_server"


def upgrade() -> None:
    """Make what a booth asks for it; asked for twice, the messages are there once."""
    op.execute(
        """
        CREATE FUNCTION tell_my_cases_again() RETURNS void LANGUAGE sql SECURITY DEFINER
        SET search_path = pg_catalog, public, pg_temp
        AS $$
            DELETE FROM public.for_booths WHERE booth = public.my_letters() AND kind = 'case_events';
            INSERT INTO public.for_booths (booth, kind, body)
            SELECT c.booth, 'case_events',
                to_jsonb(e) - 'note' || jsonb_build_object('due', c.due, 'law_due', c.law_due)
            FROM public.case_events e JOIN public.cases c ON c.id = e.case
            WHERE c.booth = public.my_letters() ORDER BY c.id, e.seq
        $$
        """
    )
