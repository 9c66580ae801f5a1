# SPDX-License-Identifier: GPL-3.0-or-later
"""Alembic's environment: always online, on the connection and in the transaction it is handed."""

from __future__ import annotations

from alembic import context

from kiosk.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=context.config.attributes.get("version_table", "alembic_version"),
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
