# SPDX-License-Identifier: GPL-3.0-or-later
"""The key store beside the database: old boxes go under a secret, destroyed cases lose theirs for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from nacl.secret import SecretBox
from nacl.utils import random
from sqlalchemy import func, select, update

from kiosk.cases.sealing import sheathe
from kiosk.cases.states import State
from kiosk.storage.case_keys import BARE
from kiosk.storage.tables.cases import case_keys, cases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from kiosk.storage.case_keys import CaseKeys
    from kiosk.storage.database import Database

_AT_ONCE: Final = 500


def care_for(database: Database, keys: CaseKeys, now: datetime) -> None:
    """Bring the copies together, put old boxes under a secret, and finish what destroying left undone."""
    keys.bring_together(now)
    while _adopted(database, keys):
        pass
    with database.read() as connection:
        gone = connection.scalars(select(cases.c.id).where(cases.c.state == State.DESTROYED)).all()
    left = keys.living() & {str(case) for case in gone}
    if left:
        keys.destroy(map(UUID, left), now)


def lost(database: Database, keys: CaseKeys) -> int:
    """Count the cases whose boxes lie under a secret that no copy has; one destroyed on purpose is not lost.

    A backup that is older than a case's destruction brings its boxes back.
    """
    under = select(case_keys.c.case).distinct().where(func.length(case_keys.c.box) > BARE)
    with database.read() as connection:
        wanted = {str(case) for case in connection.scalars(under)}
    return len(wanted - keys.living() - keys.gone()) if wanted else 0


def _adopted(database: Database, keys: CaseKeys) -> int:
    """Put the boxes of some older cases under secrets, which are on the disk before the boxes change."""
    with database.read() as connection:
        rows = _bare(connection)
    if not rows:
        return 0
    known = keys.secrets(row.case for row in rows)
    fresh = {row.case: random(SecretBox.KEY_SIZE) for row in rows if row.case not in known}
    keys.put(fresh)
    secrets = known | fresh
    with database.write() as connection:
        rows = [row for row in _bare(connection) if row.case in secrets]
        for row in rows:
            same = (case_keys.c.case == row.case) & (case_keys.c.key == row.key)
            box = sheathe(secrets[row.case], row.box)
            connection.execute(update(case_keys).where(same).values(box=box))
    return len(rows)


def _bare(connection: Connection) -> Sequence[Row[Any]]:
    bare = func.length(case_keys.c.box) <= BARE
    query = select(case_keys).where(bare).order_by(case_keys.c.case, case_keys.c.key)
    return connection.execute(query.limit(_AT_ONCE)).all()
