# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is signed in at which browser; kept at the server, ended after ten minutes without a press."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING, Protocol

from kiosk.web.forms import browser_of, renew_browser
from kiosk.web.forms import vouched as vouched_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from kiosk.services.staff_session import StaffSession


class SignedIn(Protocol):
    """Somebody of an office, or whoever looks after the system."""

    session: StaffSession

    def leave(self, *, idle: bool) -> None:
        """Sign out."""

    def present(self) -> bool:
        """Return whether whoever is in may still be there."""
        ...


class People[Staff: SignedIn]:
    """The personal sessions of all browsers; a browser's number changes whenever somebody comes or goes."""

    def __init__(self, make: Callable[[], Staff]) -> None:
        self._make = make
        self._in: dict[bytes, tuple[Staff, str]] = {}  # and whom the proxy told when they came in
        self._lock = threading.Lock()

    def enter(self, request: Request, let_in: Callable[[Staff], None], vouched: str = "") -> Staff:
        """Let somebody in as `let_in` does; raises Refused with its reason.

        Whom the proxy has `vouched` for is in only as long as it says the same of each request.
        """
        staff = self._make()
        let_in(staff)
        self.leave(request)
        renew_browser(request)
        with self._lock:
            self._in[_key(request)] = staff, vouched
        return staff

    def of(self, request: Request, *, pressed: bool) -> Staff | None:
        """Return who is in at this browser; only a press counts as being there, no renewal by itself."""
        with self._lock:
            over = {key: one for key, (one, _) in self._in.items() if one.session.expired}
            for key in over:
                del self._in[key]
            staff, told = self._in.get(_key(request), (None, ""))
        for one in over.values():
            one.leave(idle=True)
        if staff is None:
            return None
        if (told and told != vouched_of(request)) or not staff.present():
            self.leave(request)
            return None
        if pressed:
            staff.session.touch()
        return staff

    def leave(self, request: Request) -> None:
        """Sign out whoever is in at this browser."""
        with self._lock:
            staff, _ = self._in.pop(_key(request), (None, ""))
        if staff is not None:
            staff.leave(idle=False)
            renew_browser(request)

    def anybody(self) -> bool:
        """Return whether somebody is in anywhere."""
        return bool(self._in)


def _key(request: Request) -> bytes:
    return hashlib.sha256(browser_of(request).encode()).digest()
