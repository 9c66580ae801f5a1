# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth's login says is no larger than what a booth writes, and is dated by the server's own clock.

The limits are several times the largest row of the program, a voice memo of 700,000 bytes; what is there
already is not looked through again.
"""

from __future__ import annotations

from alembic import op

revision = "0015_stamped_by_the_server"
down_revision = "0014_code_classes"

_LIMITS = {
    "events": (
        "lane IN ('calls', 'rest') AND octet_length(kind) <= 100 AND pg_column_size(body) <= 2097152 "
        "AND offset_error_s >= 0"
    ),
    "sealed_cases": "octet_length(number) <= 40 AND pg_column_size(body) <= 4194304",
    "refused_rows": (
        "lane IN ('calls', 'rest') AND octet_length(kind) <= 1000 AND octet_length(body) <= 4194304 "
        "AND octet_length(why) <= 1000"
    ),
    "booth_health": "pg_column_size(report) <= 65536",
    "case_secrets": "octet_length(secret) <= 64",
}
_STATEMENTS = (
    *(
        f"ALTER TABLE {table} ADD CONSTRAINT as_ours CHECK ({all_}) NOT VALID"
        for table, all_ in _LIMITS.items()
    ),
    # By a trigger and not by rights: booths of before name the column, and say now().
    """
    CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ BEGIN
        IF public.my_letters() IS NOT NULL THEN NEW.at = now(); END IF;
        RETURN NEW;
    END $$
    """,
    *(
        f"CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION stamp()"
        for table in ("booth_health", "live_words")
    ),
)


def upgrade() -> None:
    """Make the limits and the stamps; who may name `taken_at` is said by the rights."""
    for statement in _STATEMENTS:
        op.execute(statement)
