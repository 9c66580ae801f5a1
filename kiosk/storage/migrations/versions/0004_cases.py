# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases, their sealed records and keys, and what follows from them."""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from kiosk.storage.append_only import protect
from kiosk.storage.tables import STRICT, Flag, Json, Key, Moment, Whole

revision = "0004_cases"
down_revision = "0003_visits"


def upgrade() -> None:
    """Make the tables; what happened to a case may only grow."""
    _cases()
    _sealed()
    _keys()
    _conduct()
    _compensation()
    protect(op.get_bind(), "case_events")


def _cases() -> None:
    op.create_table(
        "case_counters",
        sa.Column("booth", sa.Text, primary_key=True),
        sa.Column("last", Whole, nullable=False),
        **STRICT,
    )
    op.create_table(
        "cases",
        sa.Column("id", Key, primary_key=True),
        sa.Column("number", sa.Text, nullable=False, unique=True),
        sa.Column("booth", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("received", Moment, nullable=False),
        sa.Column("due", Moment, nullable=False),
        sa.Column("law_due", Moment),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("stopped", Flag, nullable=False),
        sa.Column("assigned", sa.Text),
        sa.Column("closed_at", Moment),
        sa.Column("version", Whole, nullable=False),
        sa.Column("opened", Json, nullable=False),
        **STRICT,
    )
    op.create_index(op.f("ix_cases_closed_at_due"), "cases", ["closed_at", "due"])
    op.create_index(op.f("ix_cases_office_closed_at"), "cases", ["office", "closed_at"])
    op.create_table(
        "case_events",
        sa.Column("id", Key, primary_key=True),
        sa.Column("case", Key, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("seq", Whole, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("move", sa.Text, nullable=False),
        sa.Column("plain", Json, nullable=False),
        sa.Column("note", sa.LargeBinary),
        sa.UniqueConstraint("case", "seq"),
        **STRICT,
    )


def _sealed() -> None:
    op.create_table(
        "case_records",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_table(
        "case_keys",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("key", Key, primary_key=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("box", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_index(op.f("ix_case_keys_key"), "case_keys", ["key"])
    op.create_table(
        "case_exclusions",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("account", sa.Text, primary_key=True),
        **STRICT,
    )
    op.create_index(op.f("ix_case_exclusions_account"), "case_exclusions", ["account"])
    op.create_table(
        "case_codes",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("verifier", sa.LargeBinary, nullable=False),
        sa.Column("failures", Whole, nullable=False),
        **STRICT,
    )


def _keys() -> None:
    op.create_table(
        "city_keys",
        sa.Column("id", Key, primary_key=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("public", sa.LargeBinary, nullable=False),
        sa.Column("demo", Flag, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("retired_at", Moment),
        **STRICT,
    )
    op.create_table(
        "key_keepers",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("public", sa.LargeBinary, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("operations", Whole, nullable=False),
        sa.Column("memory", Whole, nullable=False),
        sa.Column("box", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_table(
        "kept_keys",
        sa.Column("key", Key, sa.ForeignKey("city_keys.id"), primary_key=True),
        sa.Column("keeper", sa.Text, sa.ForeignKey("key_keepers.name"), primary_key=True),
        sa.Column("box", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_table(
        "city_secrets",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("key", Key, sa.ForeignKey("city_keys.id"), primary_key=True),
        sa.Column("box", sa.LargeBinary, nullable=False),
        **STRICT,
    )
    op.create_table(
        "account_ties",
        sa.Column("account", sa.Text, primary_key=True),
        sa.Column("office", sa.Text, primary_key=True),
        sa.Column("part", sa.Text, nullable=False),
        **STRICT,
    )


def _conduct() -> None:
    op.create_table(
        "conduct_strikes",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("pseudonym", sa.LargeBinary, nullable=False),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
    op.create_index(op.f("ix_conduct_strikes_pseudonym_at"), "conduct_strikes", ["pseudonym", "at"])
    op.create_table(
        "conduct_measures",
        sa.Column("id", Key, primary_key=True),
        sa.Column("pseudonym", sa.LargeBinary, nullable=False),
        sa.Column("due_since", Moment, nullable=False),
        sa.Column("recorded_at", Moment),
        sa.Column("measure", sa.Text),
        sa.Column("by", sa.Text),
        **STRICT,
    )
    op.create_table(
        "closed_days",
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("closed", Flag, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        **STRICT,
    )


def _compensation() -> None:
    op.create_table(
        "compensation_amounts",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("amount", Whole, nullable=False),
        sa.Column("basis", sa.Text, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        **STRICT,
    )
    op.create_table(
        "compensation_budgets",
        sa.Column("year", Whole, primary_key=True, autoincrement=False),
        sa.Column("amount", Whole, nullable=False),
        **STRICT,
    )
    op.create_table(
        "compensation_payments",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("year", Whole, nullable=False),
        sa.Column("amount", Whole, nullable=False),
        sa.Column("at", Moment, nullable=False),
        **STRICT,
    )
    op.create_table(
        "praise_lines",
        sa.Column("case", Key, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("since", Moment, nullable=False),
        sa.Column("until", Moment, nullable=False),
        **STRICT,
    )
