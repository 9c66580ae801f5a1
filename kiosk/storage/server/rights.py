# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what at the city's server: one line for every table, and a table without one is an error.

Nobody who signs in owns anything: `kiosk_owner`, which only migrations use, does. A booth can append rows in
its own name, move its own cursor and say how it is; it reads nothing of what it or another has written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.storage.errors import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection

BOOTHS: Final = "kiosk_booths"
GUIDES: Final = "kiosk_guides"
DESKS: Final = "kiosk_desks"
WEB: Final = "kiosk_web"
PROJECTOR: Final = "kiosk_projector"
BACKUP: Final = "kiosk_backup"
GROUPS: Final = (BOOTHS, GUIDES, DESKS, WEB, PROJECTOR, BACKUP)

_FUNCTIONS: Final = (
    "my_letters(), my_receipt_floor(), is_my_case(uuid), my_lacking_secrets(), tell_my_cases_again()"
)
_DESKS_FUNCTIONS: Final = "keep_case_secret(uuid, bytea)"
_READ: Final = "SELECT"
_GROW: Final = "SELECT, INSERT"
_ALL: Final = "SELECT, INSERT, UPDATE, DELETE"

type Rights = Mapping[str, Mapping[str, str]]


# Tables, and what each group may do with them; the backup reads them all.
_LINES: Final[tuple[tuple[str, Mapping[str, str]], ...]] = (
    # Policies let consoles and the web at passwords alone that somebody else has set.
    ("accounts", {DESKS: _ALL, **dict.fromkeys((GUIDES, WEB), "SELECT, UPDATE (password, given)")}),
    ("account_roles installation", {DESKS: _ALL, GUIDES: _READ, WEB: _READ}),
    ("public_offices public_state", {DESKS: _ALL, GUIDES: _READ, WEB: _ALL}),
    # Read by whoever publishes them, too.
    # An office publishes its chart by the web server, and with it the rules of those who move in it.
    (
        "directory_offices directory_policies directory_revisions",
        {DESKS: _ALL, GUIDES: _READ, PROJECTOR: _READ, WEB: _GROW},
    ),
    ("directory_photos", {DESKS: _ALL, GUIDES: _READ, PROJECTOR: _READ, WEB: _ALL}),
    ("closed_days", {DESKS: _ALL, GUIDES: _READ, PROJECTOR: _READ, WEB: _READ}),
    # Policies let the web at offices' keys alone.
    ("city_keys", {DESKS: _ALL, GUIDES: _READ, PROJECTOR: _READ, WEB: "SELECT, INSERT, UPDATE"}),
    ("city_key_signatures", {DESKS: _ALL, GUIDES: _READ, PROJECTOR: _READ, WEB: _READ}),
    ("office_keys", {DESKS: _ALL, WEB: "SELECT, INSERT, UPDATE"}),
    (
        "callback_contacts",
        {
            DESKS: _ALL,
            GUIDES: "INSERT",
            PROJECTOR: "SELECT, INSERT, DELETE",
            WEB: "SELECT, UPDATE, DELETE",
        },
    ),
    ("access_log visit_events", dict.fromkeys((DESKS, GUIDES, PROJECTOR, WEB), _GROW)),
    (
        "facility_changes duty_changes saying_changes decisions",
        {**dict.fromkeys((DESKS, GUIDES, PROJECTOR), _GROW), WEB: _READ},
    ),
    ("sign_in_tries clock_marks", {DESKS: _ALL, GUIDES: _ALL, WEB: _ALL}),
    ("admin_notices", {DESKS: _ALL, GUIDES: _ALL, PROJECTOR: _GROW, WEB: _GROW}),
    # A guide begins a visit for whoever walks up to her.
    (
        "visits guide_calls wrong_reports",
        {DESKS: "SELECT, UPDATE", GUIDES: "SELECT, INSERT, UPDATE", PROJECTOR: _ALL, WEB: "SELECT, UPDATE"},
    ),
    # Whoever changes a visit takes the sums of its day away.
    (
        "visit_sums",
        {DESKS: _ALL, PROJECTOR: "SELECT, INSERT, DELETE", **dict.fromkeys((GUIDES, WEB), "SELECT, DELETE")},
    ),
    # A guide tells by which token a tester follows the walk that begins.
    ("visit_tokens", {DESKS: _READ, GUIDES: _GROW, WEB: _READ, PROJECTOR: _ALL}),
    ("office_browsers", {DESKS: _ALL, WEB: "SELECT, INSERT, UPDATE"}),
    # Policies: made before the month; consoles know the seed from its first day, the web after its last.
    ("follow_plans", {DESKS: _GROW, **dict.fromkeys((GUIDES, WEB, PROJECTOR), _READ)}),
    ("vain_words", {DESKS: _READ, PROJECTOR: _ALL}),
    (
        "cases case_events",  # a guide sees which call-backs are due, never what a case says
        {DESKS: _ALL, **dict.fromkeys((GUIDES, PROJECTOR, WEB), "SELECT, INSERT, UPDATE")},
    ),
    # A guide takes in what a visitor tells her, sealed, and reads none of it.
    ("case_records case_keys case_codes", {DESKS: _ALL, GUIDES: "INSERT", PROJECTOR: _GROW}),
    # Whoever sees the server's clock go back takes announcements back.
    ("case_endings", {DESKS: _ALL, **dict.fromkeys((GUIDES, WEB), "SELECT, DELETE")}),
    ("case_counters", {DESKS: _ALL, GUIDES: "SELECT, INSERT, UPDATE", PROJECTOR: _GROW}),
    (
        "case_clearances compensation_payments conduct_strikes praise_lines exposed_keys",
        {DESKS: _ALL, PROJECTOR: _GROW},
    ),
    ("spot_checks", {DESKS: _ALL, PROJECTOR: _GROW, WEB: _GROW}),  # a checker writes on a telephone
    (
        (
            "access_reviews right_changes city_secrets compensation_amounts "
            "compensation_budgets conduct_measures kept_keys key_keepers letters"
        ),
        {DESKS: _ALL},
    ),
    # Policies: no row for the web.
    ("case_exclusions", {DESKS: _ALL, GUIDES: "INSERT", PROJECTOR: _GROW, WEB: _READ}),
    ("account_ties", {DESKS: _ALL, GUIDES: _READ, WEB: _READ}),
    ("survey_answers survey_asked", dict.fromkeys((DESKS, PROJECTOR, WEB), _GROW)),
    ("survey_box", dict.fromkeys((DESKS, WEB), "SELECT, INSERT, DELETE")),
    ("survey_codes", {DESKS: _ALL, WEB: "SELECT, INSERT, UPDATE"}),
    # Empty at a server.
    ("publication published_offices", dict.fromkeys((DESKS, GUIDES, PROJECTOR, WEB), _READ)),
    ("row_digests outbox outbox_calls centre centre_version events_default", {}),
    ("alembic_version", dict.fromkeys((GUIDES, DESKS, WEB), _READ)),  # whether the program fits the server
    ("booths", {BOOTHS: "SELECT, UPDATE (folder)", **dict.fromkeys((GUIDES, DESKS, WEB, PROJECTOR), _READ)}),
    # The fleet's page counts what has come and what was set aside, and reads none of it.
    (
        "cursors",
        {
            BOOTHS: "SELECT, UPDATE (acked, acked_id)",
            DESKS: _READ,
            PROJECTOR: _READ,
            WEB: "SELECT (booth, acked)",
        },
    ),
    ("silences", {DESKS: _READ, WEB: _READ}),  # kept by a trigger
    (
        "booth_health",
        {
            BOOTHS: "SELECT, INSERT, UPDATE (at, report)",
            GUIDES: "SELECT (booth, at)",
            DESKS: _READ,
            WEB: _READ,
            PROJECTOR: "SELECT (booth, at, report)",
        },
    ),
    # When a row came is said by the server: a booth names every other column.
    (
        "events",
        {
            BOOTHS: "INSERT (id, booth, lane, seq, kind, body, offset_s, offset_error_s)",
            PROJECTOR: _READ,
        },
    ),
    ("sealed_cases", {BOOTHS: "INSERT (id, booth, seq, number, body)", PROJECTOR: _READ}),
    (
        "refused_rows",
        {BOOTHS: "INSERT (booth, lane, seq, kind, body, why)", DESKS: _READ, WEB: "SELECT (booth)"},
    ),
    ("publications", {BOOTHS: _READ, DESKS: _READ, PROJECTOR: "SELECT, INSERT, DELETE"}),
    ("publication_key", dict.fromkeys((BOOTHS, DESKS, PROJECTOR), _READ)),
    ("for_booths", {BOOTHS: "SELECT, DELETE"}),
    # In no dump, or what is destroyed would live on there.
    (
        "case_secrets",
        {BOOTHS: "INSERT (id, secret)", DESKS: "SELECT, INSERT, UPDATE", WEB: _READ, BACKUP: ""},
    ),
    # Nobody but the guides whom a call rings at reads what a visitor types; no dump holds it.
    ("live_words", {BOOTHS: "SELECT, INSERT, UPDATE (at, kiosk, words), DELETE", GUIDES: _READ, BACKUP: ""}),
    ("waiting_rows", {PROJECTOR: "SELECT, DELETE"}),
    ("unfolded_rows", {PROJECTOR: _GROW, DESKS: _READ}),
)
RIGHTS: Final[Rights] = {
    table: {BACKUP: _READ} | dict(rights) for tables, rights in _LINES for table in tables.split()
}


def make_groups(connection: Connection) -> None:
    """Make the groups that are missing; they hold rights and never sign in."""
    known = set(connection.exec_driver_sql("SELECT rolname FROM pg_roles").scalars())
    for group in GROUPS:
        if group not in known:
            connection.exec_driver_sql(f"CREATE ROLE {group} NOLOGIN")
    # The owner folds in this group's name, and so can do no more there than it may.
    connection.exec_driver_sql(f"GRANT {PROJECTOR} TO CURRENT_USER")


def grant(connection: Connection) -> None:
    """Give each group what its lines say and nothing else; raises `Damaged` for a table without a line."""
    tables = _tables(connection)
    strangers = sorted(tables - RIGHTS.keys() - _partitions(connection))
    if strangers:
        raise Damaged(
            f"nobody has said who may use {', '.join(strangers)}", "add a line to storage/server/rights.py"
        )
    for statement in _statements(tables, str(connection.engine.url.database)):
        connection.exec_driver_sql(statement)


def _tables(connection: Connection) -> set[str]:
    query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    return set(connection.exec_driver_sql(query).scalars())


def _partitions(connection: Connection) -> set[str]:
    query = "SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r'"
    return set(connection.exec_driver_sql(query).scalars())


def _statements(tables: set[str], database: str) -> Iterator[str]:
    everyone = ", ".join((*GROUPS, "PUBLIC"))
    yield f'REVOKE ALL ON DATABASE "{database}" FROM PUBLIC'
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {everyone}"
    yield f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {everyone}"
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM {everyone}"
    yield f"GRANT USAGE ON SCHEMA public TO {', '.join(GROUPS)}"
    yield f"GRANT EXECUTE ON FUNCTION {_FUNCTIONS} TO {BOOTHS}"
    yield f"GRANT EXECUTE ON FUNCTION {_DESKS_FUNCTIONS} TO {DESKS}, {GUIDES}"
    yield f"GRANT USAGE ON SEQUENCE visit_events_number TO {DESKS}, {GUIDES}, {PROJECTOR}, {WEB}"
    for table in sorted(tables & RIGHTS.keys()):
        for group, verbs in RIGHTS[table].items():
            if verbs:
                yield f"GRANT {verbs} ON {table} TO {group}"
