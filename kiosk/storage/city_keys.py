# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's keys in the database: public halves in plain, private ones only sealed to their keepers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update

from kiosk.cases.records import SealedTwice
from kiosk.cases.sealing import WrappedKey
from kiosk.storage.access_log import log_deed
from kiosk.storage.access_log import record as write_log
from kiosk.storage.case_database import CaseDatabase
from kiosk.storage.case_keys import is_sheathed, opened, sheathed
from kiosk.storage.installation import is_demo
from kiosk.storage.keepers import drop, entitled, keeper_of, lock_row, rotation_due
from kiosk.storage.lockout import admit, forgive, subject, tries_left
from kiosk.storage.public_keys import office_keys, public_keys, put_key, put_signatures
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.cases.keys import Keeper
    from kiosk.cases.records import CaseAct
    from kiosk.cases.sealing import Recipient, Signature
    from kiosk.storage.case_keys import CaseKeys
    from kiosk.storage.database import Database
    from kiosk.storage.lockout import SystemClock


class StoredKeys:
    """Keys, keepers, and what is sealed to them."""

    def __init__(self, database: Database, clock: SystemClock, place: str, keys: CaseKeys) -> None:
        self._keys = keys
        self._database = CaseDatabase(database)
        self._clock = clock
        self._place = place

    def recipients(self, *, retired: bool = False) -> Sequence[Recipient]:
        """Return the public keys in force, or all there ever were; those in force first, then the newest."""
        with self._database.read() as connection:
            return public_keys(connection, retired=retired)

    def office_keys(self) -> Sequence[Recipient]:
        """Return the keys in force of offices, which open no case."""
        with self._database.read() as connection:
            return office_keys(connection)

    def keepers(self) -> Sequence[Keeper]:
        """Return everyone who keeps keys, by name."""
        query = select(table.key_keepers).order_by(table.key_keepers.c.name)
        with self._database.read() as connection:
            return [keeper_of(row.name, row) for row in connection.execute(query)]

    def kept_by(self, keeper: str) -> Sequence[WrappedKey]:
        """Return the private keys entrusted to a keeper."""
        kept, keys = table.kept_keys, table.city_keys
        query = select(kept.c.key, keys.c.role, kept.c.box).join(keys, keys.c.id == kept.c.key)
        with self._database.read() as connection:
            rows = connection.execute(query.where(kept.c.keeper == keeper))
            return [WrappedKey(row.key, row.role, row.box) for row in rows]

    def admit(self, keeper: str) -> float:
        """Count a try at a passphrase before it is made; return the seconds to wait, if any."""
        with self._database.write() as connection:
            return admit(connection, subject("key", keeper), self._clock).wait_s

    def tries_left(self, keeper: str) -> int:
        """Count the passphrases that may be tried before a wait begins."""
        with self._database.read() as connection:
            return tries_left(connection, subject("key", keeper))

    def forgive(self, keeper: str) -> None:
        """Forget the wrong tries after a right one."""
        with self._database.write() as connection:
            forgive(connection, subject("key", keeper))

    def is_demo(self) -> bool:
        """Return whether this installation holds demo data."""
        with self._database.read() as connection:
            return is_demo(connection)

    def log(self, deed: CaseAct, now: datetime) -> None:
        """Write to the access log."""
        with self._database.write() as connection:
            self._log(connection, deed, now)

    def put_keeper(self, keeper: Keeper, deed: CaseAct, now: datetime) -> None:
        """Add a keeper, or change the lock of one."""
        keepers, row = table.key_keepers, {"public": keeper.public, **lock_row(keeper)}
        with self._database.write() as connection:
            changed = update(keepers).where(keepers.c.name == keeper.name).values(row)
            if connection.execute(changed).rowcount == 0:
                connection.execute(insert(keepers).values(row | {"name": keeper.name}))
            self._log(connection, deed, now)

    def drop_keeper(self, keeper: str, deed: CaseAct, now: datetime) -> None:
        """Take the keys from a keeper, who is replaced; the last who opens all cases stays."""
        with self._database.write() as connection:
            drop(connection, keeper, now)
            self._log(connection, deed, now)

    def entitled(self) -> Collection[str]:
        """Return the names of those who may hold a key at this moment."""
        with self._database.read() as connection:
            return entitled(connection)

    def rotation_due(self) -> bool:
        """Return whether a key in force was held by somebody who keeps keys no more."""
        with self._database.read() as connection:
            return rotation_due(connection)

    def add_key(
        self, key: Recipient, boxes: Mapping[str, bytes], deed: CaseAct, now: datetime, *, retires: bool
    ) -> None:
        """Add a key with a box for each keeper; with `retires` the older ones of its role end."""
        with self._database.write() as connection:
            put_key(connection, key, now, retires=retires)
            _entrust(connection, [(key.key, name, box) for name, box in boxes.items()])
            self._log(connection, deed, now)

    def add_signatures(self, made: Mapping[UUID, Signature], deed: CaseAct, now: datetime) -> None:
        """Keep one signer's signatures of some keys."""
        with self._database.write() as connection:
            put_signatures(connection, made.items())
            self._log(connection, deed, now)

    def entrust(self, keeper: str, boxes: Mapping[UUID, bytes], deed: CaseAct, now: datetime) -> None:
        """Hand keys to a keeper."""
        with self._database.write() as connection:
            _entrust(connection, [(key, keeper, box) for key, box in boxes.items()])
            self._log(connection, deed, now)

    def wrapped_to(self, key: UUID, most: int, after: UUID | None = None) -> Sequence[tuple[UUID, bytes]]:
        """Return some of the records still sealed to a key, in order of their ids.

        One whose secret is gone opens for nobody any more, so there is nothing to seal anew.
        """
        keys = table.case_keys
        query = select(keys.c.case, keys.c.box).where(keys.c.key == key).order_by(keys.c.case).limit(most)
        while True:
            later = query if after is None else query.where(keys.c.case > after)
            with self._database.read() as connection:
                rows = [(row.case, row.box) for row in connection.execute(later)]
            found = self._bare(rows)
            if found or not rows:
                return found
            after = rows[-1][0]

    def _bare(self, rows: Sequence[tuple[UUID, bytes]]) -> list[tuple[UUID, bytes]]:
        secrets = self._keys.secrets(case for case, _ in rows)
        live = [(case, box) for case, box in rows if case in secrets or not is_sheathed(box)]
        return [(case, opened(secrets.get(case), box)) for case, box in live]

    def openable(self, sealed_to: UUID, by: Collection[UUID], most: int) -> Sequence[SealedTwice]:
        """Return some of the records sealed to a key that one of the others opens too."""
        sealed, other = table.case_keys, table.case_keys.alias()
        query = select(other).join_from(other, sealed, other.c.case == sealed.c.case)
        query = query.where(sealed.c.key == sealed_to, other.c.key.in_(list(by)))
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(other.c.case).limit(most)).all()
        bare = dict(self._bare([(row.case, row.box) for row in rows]))
        keys = {row.case: row.key for row in rows}
        return [SealedTwice(case, keys[case], box) for case, box in bare.items()]

    def count_behind(self, newest: Recipient) -> tuple[int, int]:
        """Count the records of a role that its newest key does not open, and all of them."""
        keys = table.case_keys.c
        whole = select(func.count(keys.case.distinct())).where(keys.role == newest.role)
        done = select(func.count()).where(keys.key == newest.key)
        with self._database.read() as connection:
            records, opened = connection.scalar(whole) or 0, connection.scalar(done) or 0
        return records - opened, records

    def rewrap(self, old: UUID, new: Recipient, boxes: Iterable[tuple[UUID, bytes]]) -> None:
        """Replace a batch of sealed keys, all or nothing."""
        keys, batch = table.case_keys, list(boxes)
        secrets = self._keys.secrets(case for case, _ in batch)
        rows = [
            {"case": case, "key": new.key, "role": new.role, "box": sheathed(secrets.get(case), box)}
            for case, box in batch
        ]
        with self._database.write() as connection:
            done = keys.c.case.in_([case for case, _ in batch])
            connection.execute(delete(keys).where(done, keys.c.key.in_([old, new.key])))
            connection.execute(insert(keys), rows)

    def secret(self, name: str) -> Sequence[WrappedKey]:
        """Return a shared secret, sealed to the city's keys."""
        secrets, keys = table.city_secrets, table.city_keys
        query = select(secrets.c.key, keys.c.role, secrets.c.box).join(keys, keys.c.id == secrets.c.key)
        with self._database.read() as connection:
            rows = connection.execute(query.where(secrets.c.name == name))
            return [WrappedKey(row.key, row.role, row.box) for row in rows]

    def put_secret(self, name: str, boxes: Mapping[UUID, bytes]) -> None:
        """Seal a shared secret to more keys; the boxes that are there stay as they are."""
        secrets = table.city_secrets
        with self._database.write() as connection:
            known = set(connection.scalars(select(secrets.c.key).where(secrets.c.name == name)))
            fresh = [{"name": name, "key": key, "box": box} for key, box in boxes.items() if key not in known]
            if fresh:
                connection.execute(insert(secrets), fresh)

    def _log(self, connection: Connection, deed: CaseAct, now: datetime) -> None:
        write_log(connection, log_deed(deed), place=self._place, now=now)


def _entrust(connection: Connection, boxes: list[tuple[UUID, str, bytes]]) -> None:
    kept = table.kept_keys
    for key, keeper, box in boxes:
        connection.execute(delete(kept).where(kept.c.key == key, kept.c.keeper == keeper))
        connection.execute(insert(kept).values(key=key, keeper=keeper, box=box))
