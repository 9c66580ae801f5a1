# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody signed in at a browser whose role alone opens a room of pages; nobody at first."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from kiosk.services.refused import Refused
from kiosk.services.staff_session import StaffSession, refusal_of, signed_in, vouched_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import SignIn

IDLE_S: Final = 600.0


class BrowserStaff:
    """One browser's session; `act` is what whoever is in must be allowed, asked anew at each look."""

    def __init__(
        self,
        storage: Storage,
        settings: Settings,
        act: str,
        no_role: str,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.session = StaffSession(storage.accounts, IDLE_S, clock)
        self._accounts, self._settings = storage.accounts, settings
        self._act, self._no_role = act, no_role

    def enter(self, name: str, password: str, new: str = "") -> None:
        """Let somebody in; raises Refused with the reason."""
        self._let_in(signed_in(self._accounts, self._settings, name, password, new))

    def vouched(self, name: str) -> None:
        """Let somebody in whom the city's own sign-on has told; raises Refused with the reason."""
        self._let_in(vouched_for(self._accounts, self._settings, name))

    def _let_in(self, answer: SignIn) -> None:
        if answer.account is None:
            raise Refused(refusal_of(answer))
        self.session.begin(answer.account)
        if not self.present():
            self.session.sign_out(idle=False)
            raise Refused(self._no_role)

    def leave(self, *, idle: bool) -> None:
        """Sign out whoever is in."""
        self.session.sign_out(idle=idle)

    def present(self) -> bool:
        """Return whether whoever is in may still be there."""
        return self.session.may(self._act)

    @property
    def name(self) -> str:
        """Return who is in."""
        return self.session.account.name if self.session.account else ""
