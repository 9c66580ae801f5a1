# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is signed in at which browser; kept at the server, ended after ten minutes without a press."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING

from kiosk.web.forms import browser_of, renew_browser

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from kiosk.services.office.staff import OfficeStaff


class People:
    """The personal sessions of all browsers; a browser's number changes whenever somebody comes or goes."""

    def __init__(self, make: Callable[[], OfficeStaff]) -> None:
        self._make = make
        self._in: dict[bytes, OfficeStaff] = {}
        self._lock = threading.Lock()

    def enter(self, request: Request, name: str, password: str, paired: str | None) -> OfficeStaff:
        """Let somebody in; raises Refused with the reason."""
        staff = self._make()
        staff.enter(name, password, paired)
        self.leave(request)
        renew_browser(request)
        with self._lock:
            self._in[_key(request)] = staff
        return staff

    def of(self, request: Request, *, pressed: bool) -> OfficeStaff | None:
        """Return who is in at this browser; only a press counts as being there, no renewal by itself."""
        with self._lock:
            over = {key: one for key, one in self._in.items() if one.session.expired}
            for key in over:
                del self._in[key]
            staff = self._in.get(_key(request))
        for one in over.values():
            one.leave(idle=True)
        if staff is None:
            return None
        if not staff.present():
            self.leave(request)
            return None
        if pressed:
            staff.session.touch()
        return staff

    def leave(self, request: Request) -> None:
        """Sign out whoever is in at this browser."""
        with self._lock:
            staff = self._in.pop(_key(request), None)
        if staff is not None:
            staff.leave(idle=False)
            renew_browser(request)


def _key(request: Request) -> bytes:
    return hashlib.sha256(browser_of(request).encode()).digest()
