# SPDX-License-Identifier: GPL-3.0-or-later
"""The key store as a desk on the city's server finds it: secrets that booths have brought there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from nacl.secret import SecretBox
from nacl.utils import random
from sqlalchemy import text

from kiosk.storage.case_keys import CaseKeys, under

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.sealing import SealedRecord
    from kiosk.storage.database import Database

_FIND: Final = text(
    "SELECT id, secret FROM case_secrets WHERE secret IS NOT NULL AND id = ANY(CAST(:ids AS uuid[]))"
)
_PUT: Final = text("INSERT INTO case_secrets (id, secret) VALUES (:id, :secret) ON CONFLICT DO NOTHING")
_KEEP: Final = text("SELECT keep_case_secret(:id, :secret)")
_LIVING: Final = text("SELECT id FROM case_secrets WHERE secret IS NOT NULL")
_GONE: Final = text("SELECT id FROM case_secrets WHERE secret IS NULL")
_DESTROY: Final = text(
    "UPDATE case_secrets SET secret = NULL, gone_at = :now "
    "WHERE gone_at IS NULL AND id = ANY(CAST(:ids AS uuid[]))"
)


@dataclass(frozen=True, slots=True)
class CityCaseKeys(CaseKeys):
    """A store without files: one table, of which no dump is made; booths bring theirs, desks put theirs."""

    database: Database

    def put(self, secrets: Mapping[UUID, bytes]) -> None:
        """Keep the secrets of cases that this desk takes in, before their rows are written."""
        with self.database.write() as connection:
            for case, secret in secrets.items():
                connection.execute(_PUT, {"id": case, "secret": secret})

    def sheathed(self, case: UUID, sealed: SealedRecord) -> SealedRecord:
        """Put a fresh case's boxes under a secret of its own; a guide's login can make one and read none."""
        with self.database.write() as connection:
            given = {"id": case, "secret": random(SecretBox.KEY_SIZE)}
            return under(bytes(connection.execute(_KEEP, given).scalar_one()), sealed)

    def secrets(self, cases: Iterable[UUID]) -> dict[UUID, bytes]:
        """Return the secrets of cases that have one here."""
        with self.database.read() as connection:
            return {row.id: bytes(row.secret) for row in connection.execute(_FIND, {"ids": list(cases)})}

    def destroy(self, cases: Iterable[UUID], now: datetime) -> None:
        """Destroy the secrets of cases for good; their booths do the same when they hear of it."""
        with self.database.write() as connection:
            connection.execute(_DESTROY, {"ids": list(cases), "now": now})

    def bring_together(self, now: datetime) -> None:
        """Do nothing: there are no copies."""

    def problems(self, now: datetime) -> list[str]:
        """Return nothing: who copies the table apart is the server's administrator."""
        del now
        return []

    def living(self) -> set[str]:
        """Return the ids of the cases whose secret is here."""
        with self.database.read() as connection:
            return {str(row.id) for row in connection.execute(_LIVING)}

    def gone(self) -> set[str]:
        """Return the ids of the cases whose secret was destroyed here."""
        with self.database.read() as connection:
            return {str(row.id) for row in connection.execute(_GONE)}
