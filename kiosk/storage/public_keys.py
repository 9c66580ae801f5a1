# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's public keys as they lie in the database, each with the signatures it carries."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from kiosk.cases.sealing import OFFICE, Recipient, Signature, office_role
from kiosk.storage.tables.cases import city_key_signatures, city_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection


def public_keys(connection: Connection, *, retired: bool = False) -> Sequence[Recipient]:
    """Return the keys of cases in force, or all there ever were; those in force first, then the newest."""
    return _found(connection, ~city_keys.c.role.startswith(OFFICE), retired=retired)


def office_keys(connection: Connection, office: str | None = None) -> Sequence[Recipient]:
    """Return the keys in force of an office, or of all; they open no case, only whom to ring back."""
    role = city_keys.c.role
    mine = role.startswith(OFFICE) if office is None else role == office_role(office)
    return _found(connection, mine, retired=False)


def _found(connection: Connection, mine: ColumnElement[bool], *, retired: bool) -> Sequence[Recipient]:
    query = select(city_keys).order_by(city_keys.c.retired_at.is_not(None), city_keys.c.made_at.desc())
    query = query.where(mine)
    if not retired:
        query = query.where(city_keys.c.retired_at.is_(None))
    signed: defaultdict[UUID, list[Signature]] = defaultdict(list)
    for row in connection.execute(select(city_key_signatures).order_by(city_key_signatures.c.signer)):
        signed[row.key].append(Signature(row.signer, row.value))
    return [
        Recipient(row.id, row.role, row.public, row.demo, tuple(signed[row.id]))
        for row in connection.execute(query)
    ]


def put_key(connection: Connection, key: Recipient, now: datetime, *, retires: bool) -> None:
    """Add a key with its signatures; with `retires` the older ones of its role end."""
    if retires:
        older = (city_keys.c.role == key.role) & city_keys.c.retired_at.is_(None)
        connection.execute(update(city_keys).where(older).values(retired_at=now))
    row = {"id": key.key, "role": key.role, "public": key.public, "demo": key.demo, "made_at": now}
    connection.execute(insert(city_keys).values(row))
    put_signatures(connection, [(key.key, one) for one in key.signatures])


def put_signatures(connection: Connection, made: Iterable[tuple[UUID, Signature]]) -> None:
    """Keep signatures; one that the same signer made before is replaced."""
    kept = city_key_signatures
    for key, one in made:
        connection.execute(delete(kept).where(kept.c.key == key, kept.c.signer == one.signer))
        connection.execute(insert(kept).values(key=key, signer=one.signer, value=one.value))
