# SPDX-License-Identifier: GPL-3.0-or-later
"""By which hash a phone's token is known again, and of which visit; a day later the row goes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, select

from kiosk.storage.tables.visits import visit_tokens
from kiosk.visits.tokens import ISSUED
from kiosk.visits.trials import BEGUN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection, ScalarSelect

    from kiosk.visits.events import VisitEvent

KEPT: Final = timedelta(days=1)  # a token is dead long before; a booth that was cut off tells late


def keep_tokens(connection: Connection, events: Iterable[VisitEvent]) -> None:
    """Keep the tokens that these events tell, each the first time: nobody takes over another's."""
    given = (one for one in events if one.kind in {ISSUED, BEGUN} and one.text("token"))
    told = {one.text("token") or "": one for one in given}
    known = set(
        connection.scalars(select(visit_tokens.c.token).where(visit_tokens.c.token.in_(told))) if told else ()
    )
    rows = [
        {"token": digest, "visit": one.subject, "issued_at": one.when.at}
        for digest, one in told.items()
        if len(digest) == 64 and digest not in known  # noqa: PLR2004 # SHA-256 in hexadecimal
    ]
    if rows:
        connection.execute(insert(visit_tokens), rows)


def visit_with(digest: str) -> ScalarSelect[Any]:
    """Return the query for the visit of a token."""
    return select(visit_tokens.c.visit).where(visit_tokens.c.token == digest).scalar_subquery()


def let_tokens_go(connection: Connection, now: datetime) -> None:
    """Delete the tokens that have long been dead."""
    connection.execute(delete(visit_tokens).where(visit_tokens.c.issued_at < now - KEPT))
