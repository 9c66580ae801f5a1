# SPDX-License-Identifier: GPL-3.0-or-later
"""One sentence from an act to the page that is shown after it; it stands in no address."""

from __future__ import annotations

from collections import OrderedDict
import threading
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.web.forms import browser_of

if TYPE_CHECKING:
    from starlette.requests import Request

_KNOWN: Final = 5000


class Flash(NamedTuple):
    """A sentence above the page: its tone, what it says first, the rest, and an arrival to take back.

    `fresh` asks for a new password.
    """

    tone: str
    title: str
    rest: str = ""
    undo: str = ""
    fresh: bool = False


class Flashes:
    """What each browser is told next, once."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, Flash] = OrderedDict()
        self._lock = threading.Lock()

    def put(self, request: Request, flash: Flash) -> None:
        """Keep a sentence for the browser's next page."""
        with self._lock:
            self._waiting[browser_of(request)] = flash
            while len(self._waiting) > _KNOWN:
                self._waiting.popitem(last=False)

    def take(self, request: Request) -> Flash | None:
        """Return what this browser is told, None for nothing."""
        with self._lock:
            return self._waiting.pop(browser_of(request), None)
