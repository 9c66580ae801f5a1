# SPDX-License-Identifier: GPL-3.0-or-later
"""The secret by which a visitor's phone proves a visit: random, nothing about anybody, kept as a hash only.

It is live while its visit may still arrive, at most half an hour after the visitor's last sign at the screen.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import TYPE_CHECKING, Final

from kiosk.visits.clock import span
from kiosk.visits.measure.arrival import WINDOW_S

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.visits.clock import Instant
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit

ISSUED: Final = "token_issued"
_BYTES: Final = 16
_WRITTEN: Final = re.compile(r"[A-Za-z0-9_-]{22}")


def fresh_token() -> str:
    """Draw a token of 128 bits."""
    return secrets.token_urlsafe(_BYTES)


def is_token(text: str) -> bool:
    """Return whether a text is written as tokens are."""
    return _WRITTEN.fullmatch(text) is not None


def hashed(token: str) -> str:
    """Return what is kept of a token, from which it cannot be found again."""
    return hashlib.sha256(token.encode()).hexdigest()


def hashed_of_tester(token: str) -> str:
    """Return what is kept of a tester's token: it proves no visitor's arrival, nor a visitor's a walk."""
    return hashed(f"trial:{token}")


def is_live(visit: Visit, now: Instant) -> bool:
    """Return whether a phone may still tell something of this visit; a guide who took it over does not."""
    return span(visit.seen, now).seconds <= WINDOW_S


class PhoneTokens:
    """The token of the visit at one screen, in its memory alone; who has forgotten it issues another."""

    def __init__(self, log: VisitLog) -> None:
        self._log = log
        self._known: tuple[UUID, str] | None = None

    def current(self) -> str | None:
        """Return the token of the visit at the screen, issued when first asked for; None without a visit."""
        visit = self._log.current
        if visit is None:
            return None
        if self._known is None or self._known[0] != visit.id:
            self._known = visit.id, fresh_token()
            self._log.token_issued(hashed(self._known[1]))
        return self._known[1]
