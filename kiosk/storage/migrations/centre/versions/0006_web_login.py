# SPDX-License-Identifier: GPL-3.0-or-later
"""What the web server's login may see of keys: its offices', and the secrets of what is sealed to them."""

from __future__ import annotations

from alembic import op

revision = "0006_web_login"
down_revision = "0005_case_secrets"

_STATEMENTS = (
    "ALTER TABLE city_keys ENABLE ROW LEVEL SECURITY",
    "CREATE POLICY decided ON city_keys TO kiosk_desks USING (true) WITH CHECK (true)",
    "CREATE POLICY read ON city_keys FOR SELECT TO kiosk_projector, kiosk_web, kiosk_backup USING (true)",
    # Else a web server that was taken could put a key of its own in the place of the cases' key.
    "CREATE POLICY made ON city_keys FOR INSERT TO kiosk_web WITH CHECK (role LIKE 'office %')",
    """
    CREATE POLICY retired ON city_keys FOR UPDATE TO kiosk_web
    USING (role LIKE 'office %') WITH CHECK (role LIKE 'office %')
    """,
    # Who is shut out of a complaint tells whom it is about; a call shuts out nobody, and the web sees no row.
    "ALTER TABLE case_exclusions ENABLE ROW LEVEL SECURITY",
    """
    CREATE POLICY decided ON case_exclusions TO kiosk_desks, kiosk_projector USING (true) WITH CHECK (true)
    """,
    "CREATE POLICY backup ON case_exclusions FOR SELECT TO kiosk_backup USING (true)",
    """
    CREATE POLICY of_contacts ON case_secrets FOR SELECT TO kiosk_web
    USING (EXISTS (SELECT 1 FROM callback_contacts c WHERE c."case" = case_secrets.id))
    """,
)


def upgrade() -> None:
    """Make the policies."""
    for statement in _STATEMENTS:
        op.execute(statement)
