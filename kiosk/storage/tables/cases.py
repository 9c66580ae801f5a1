# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases: a view row in plain, append-only events, sealed records with their keys, and what follows."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, Text, UniqueConstraint

from kiosk.storage.tables import STRICT, Flag, Json, Key, Moment, Whole, metadata

case_counters = Table(
    "case_counters",
    metadata,
    Column("booth", Text, primary_key=True),
    Column("last", Whole, nullable=False),
    **STRICT,
)
cases = Table(
    "cases",
    metadata,
    Column("id", Key, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("booth", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("received", Moment, nullable=False),
    Column("due", Moment, nullable=False),
    Column("law_due", Moment),
    Column("state", Text, nullable=False),
    Column("stopped", Flag, nullable=False),
    Column("assigned", Text),
    Column("closed_at", Moment),
    Column("version", Whole, nullable=False),
    Column("opened", Json, nullable=False),
    Column("channel", Text, nullable=False, server_default="booth"),
    # Every plain column: a list by any filter and order reads this index alone, and never a row's `opened`.
    Index(
        "ix_cases_plain",
        *("closed_at", "due", "received", "number", "id", "kind", "office"),
        *("state", "stopped", "assigned", "law_due", "booth", "channel"),
    ),
    Index(None, "office", "closed_at"),
    **STRICT,
)
case_events = Table(
    "case_events",
    metadata,
    Column("id", Key, primary_key=True),
    Column("case", Key, ForeignKey("cases.id"), nullable=False),
    Column("seq", Whole, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("move", Text, nullable=False),
    Column("plain", Json, nullable=False),
    Column("note", LargeBinary),
    UniqueConstraint("case", "seq"),
    info={"append_only": True},
    **STRICT,
)
case_records = Table(
    "case_records",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    **STRICT,
)
case_keys = Table(
    "case_keys",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("key", Key, primary_key=True),
    Column("role", Text, nullable=False),
    Column("box", LargeBinary, nullable=False),
    Index(None, "key"),
    **STRICT,
)
case_exclusions = Table(
    "case_exclusions",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("account", Text, primary_key=True),
    Index(None, "account"),
    **STRICT,
)
case_clearances = Table(
    "case_clearances",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("account", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    **STRICT,
)
case_endings = Table(
    "case_endings",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("announced_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Index(None, "ended_at"),
    **STRICT,
)
case_codes = Table(
    "case_codes",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("verifier", LargeBinary, nullable=False),
    **STRICT,
)
city_keys = Table(
    "city_keys",
    metadata,
    Column("id", Key, primary_key=True),
    Column("role", Text, nullable=False),
    Column("public", LargeBinary, nullable=False),
    Column("demo", Flag, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("retired_at", Moment),
    **STRICT,
)
city_key_signatures = Table(
    "city_key_signatures",
    metadata,
    Column("key", Key, ForeignKey("city_keys.id"), primary_key=True),
    Column("signer", LargeBinary, primary_key=True),
    Column("value", LargeBinary, nullable=False),
    **STRICT,
)
key_keepers = Table(
    "key_keepers",
    metadata,
    Column("name", Text, primary_key=True),
    Column("public", LargeBinary, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("operations", Whole, nullable=False),
    Column("memory", Whole, nullable=False),
    Column("box", LargeBinary, nullable=False),
    **STRICT,
)
kept_keys = Table(
    "kept_keys",
    metadata,
    Column("key", Key, ForeignKey("city_keys.id"), primary_key=True),
    Column("keeper", Text, ForeignKey("key_keepers.name"), primary_key=True),
    Column("box", LargeBinary, nullable=False),
    **STRICT,
)
# An office's own pair: the public half is a key of the city, the private one lies under a passphrase.
office_keys = Table(
    "office_keys",
    metadata,
    Column("key", Key, ForeignKey("city_keys.id"), primary_key=True),
    Column("office", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("operations", Whole, nullable=False),
    Column("memory", Whole, nullable=False),
    Column("box", LargeBinary, nullable=False),
    Index(None, "office"),
    **STRICT,
)
callback_contacts = Table(
    "callback_contacts",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("key", Key, nullable=False),
    Column("box", LargeBinary, nullable=False),
    Index(None, "key"),
    **STRICT,
)
exposed_keys = Table(
    "exposed_keys",
    metadata,
    Column("key", Key, ForeignKey("city_keys.id"), primary_key=True),
    Column("keeper", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    **STRICT,
)
city_secrets = Table(
    "city_secrets",
    metadata,
    Column("name", Text, primary_key=True),
    Column("key", Key, ForeignKey("city_keys.id"), primary_key=True),
    Column("box", LargeBinary, nullable=False),
    **STRICT,
)
account_ties = Table(
    "account_ties",
    metadata,
    Column("account", Text, primary_key=True),
    Column("office", Text, primary_key=True),
    Column("part", Text, nullable=False),
    Column("since", Moment),
    Column("until", Moment),
    **STRICT,
)
conduct_strikes = Table(
    "conduct_strikes",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("pseudonym", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "pseudonym", "at"),
    **STRICT,
)
conduct_measures = Table(
    "conduct_measures",
    metadata,
    Column("id", Key, primary_key=True),
    Column("pseudonym", LargeBinary, nullable=False),
    Column("due_since", Moment, nullable=False),
    Column("recorded_at", Moment),
    Column("measure", Text),
    Column("by", Text),
    **STRICT,
)
closed_days = Table(
    "closed_days",
    metadata,
    Column("day", Text, primary_key=True),
    Column("closed", Flag, nullable=False),
    Column("name", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    **STRICT,
)
compensation_amounts = Table(
    "compensation_amounts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("amount", Whole, nullable=False),
    Column("basis", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    **STRICT,
)
compensation_budgets = Table(
    "compensation_budgets",
    metadata,
    Column("year", Whole, primary_key=True, autoincrement=False),
    Column("amount", Whole, nullable=False),
    **STRICT,
)
compensation_payments = Table(
    "compensation_payments",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("year", Whole, nullable=False),
    Column("amount", Whole, nullable=False),
    Column("at", Moment, nullable=False),
    **STRICT,
)
praise_lines = Table(
    "praise_lines",
    metadata,
    Column("case", Key, ForeignKey("cases.id"), primary_key=True),
    Column("line", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    **STRICT,
)
# A letter that leaves: its address and text under the key of its case, and gone once it was taken.
letters = Table(
    "letters",
    metadata,
    Column("id", Key, primary_key=True),
    Column("case", Key, ForeignKey("cases.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("box", LargeBinary),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("tries", Whole, nullable=False),
    Column("next_at", Moment),
    Column("tried_at", Moment),
    Column("sent_at", Moment),
    Column("code", Whole),
    Column("why", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("settled_at", Moment),
    Column("settled_by", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("warned", Flag, nullable=False),
    Index(None, "case"),
    Index(None, "state"),
    **STRICT,
)
