# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's public keys as they lie in the database, each with the signatures it carries."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from kiosk.cases.sealing import Recipient, Signature
from kiosk.storage.tables.cases import city_key_signatures, city_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from sqlalchemy import Connection


def public_keys(connection: Connection, *, retired: bool = False) -> Sequence[Recipient]:
    """Return the keys in force, or all there ever were; those in force first, then the newest."""
    query = select(city_keys).order_by(city_keys.c.retired_at.is_not(None), city_keys.c.made_at.desc())
    if not retired:
        query = query.where(city_keys.c.retired_at.is_(None))
    signed: defaultdict[UUID, list[Signature]] = defaultdict(list)
    for row in connection.execute(select(city_key_signatures).order_by(city_key_signatures.c.signer)):
        signed[row.key].append(Signature(row.signer, row.value))
    return [
        Recipient(row.id, row.role, row.public, row.demo, tuple(signed[row.id]))
        for row in connection.execute(query)
    ]


def put_signatures(connection: Connection, made: Iterable[tuple[UUID, Signature]]) -> None:
    """Keep signatures; one that the same signer made before is replaced."""
    kept = city_key_signatures
    for key, one in made:
        connection.execute(delete(kept).where(kept.c.key == key, kept.c.signer == one.signer))
        connection.execute(insert(kept).values(key=key, signer=one.signer, value=one.value))
