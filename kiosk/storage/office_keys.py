# SPDX-License-Identifier: GPL-3.0-or-later
"""Offices' own keys in the database, and whom each office is to ring back, sealed to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.case_keys import opened, sheathed
from kiosk.storage.keepers import keeper_of, lock_row
from kiosk.storage.lockout import admit, forgive, subject, tries_left
from kiosk.storage.public_keys import put_key
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.cases.keys import Keeper
    from kiosk.cases.sealing import Recipient
    from kiosk.storage.case_keys import CaseKeys
    from kiosk.storage.database import Database
    from kiosk.storage.lockout import SystemClock


class StoredOfficeKeys:
    """The key in force of each office, its private half under the office's passphrase."""

    def __init__(self, database: Database, keys: CaseKeys, place: str, clock: SystemClock) -> None:
        self._database = database
        self._keys = keys
        self._place = place
        self._clock = clock

    def find(self, office: str) -> tuple[UUID, Keeper] | None:
        """Return an office's key in force, locked; None where it has none."""
        kept, keys = table.office_keys, table.city_keys
        query = select(kept, keys.c.public).join(keys, keys.c.id == kept.c.key)
        query = query.where(kept.c.office == office, keys.c.retired_at.is_(None))
        with self._database.read() as connection:
            row = connection.execute(query.order_by(keys.c.made_at.desc())).first()
        return None if row is None else (row.key, keeper_of(office, row))

    def make(  # which key, locked how, for which contacts, by whom, when
        self, key: Recipient, lock: Keeper, contacts: Mapping[UUID, bytes], by: str, now: datetime
    ) -> None:
        """Put a new key in the place of the office's last one, and contacts that were sealed to it anew."""
        secrets = self._keys.secrets(contacts)
        row = {"key": key.key, "office": lock.name, **lock_row(lock)}
        with self._database.write() as connection:
            put_key(connection, key, now, retires=True)
            connection.execute(insert(table.office_keys).values(row))
            for case, box in contacts.items():
                mine = table.callback_contacts.c.case == case
                box_now = sheathed(secrets.get(case), box)
                changed = update(table.callback_contacts).where(mine).values(key=key.key, box=box_now)
                connection.execute(changed)
            self._log(connection, LoggedAct(by, "office_key.made", lock.name), now)

    def relock(self, key: UUID, lock: Keeper, by: str, now: datetime) -> None:
        """Keep the same key under another passphrase."""
        changed = update(table.office_keys).where(table.office_keys.c.key == key).values(lock_row(lock))
        with self._database.write() as connection:
            connection.execute(changed)
            self._log(connection, LoggedAct(by, "office_key.passphrase", lock.name), now)

    def contacts(self, key: UUID, number: str | None = None) -> dict[UUID, bytes]:
        """Return what is sealed to a key and not destroyed: of one case by its number, or of all."""
        told, cases = table.callback_contacts, table.cases
        query = select(told.c.case, told.c.box).where(told.c.key == key)
        if number is not None:
            query = query.join(cases, cases.c.id == told.c.case).where(cases.c.number == number)
        with self._database.read() as connection:
            boxes = {row.case: row.box for row in connection.execute(query)}
        secrets = self._keys.secrets(boxes)
        return {case: opened(secrets[case], box) for case, box in boxes.items() if case in secrets}

    def admit(self, office: str) -> float:
        """Count a try at a passphrase before it is made; return the seconds to wait, if any."""
        with self._database.write() as connection:
            return admit(connection, subject("office key", office), self._clock).wait_s

    def tries_left(self, office: str) -> int:
        """Count the passphrases that may be tried before a wait begins."""
        with self._database.read() as connection:
            return tries_left(connection, subject("office key", office))

    def forgive(self, office: str) -> None:
        """Forget the wrong tries after a right one."""
        with self._database.write() as connection:
            forgive(connection, subject("office key", office))

    def log(self, by: str, action: str, what: str, now: datetime) -> None:
        """Write to the access log."""
        with self._database.write() as connection:
            self._log(connection, LoggedAct(by, action, what), now)

    def _log(self, connection: Connection, deed: LoggedAct, now: datetime) -> None:
        record(connection, deed, place=self._place, now=now)
