# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's directory of accounts: asked over TLS with a verified certificate, once a try, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Final

from kiosk.settings.city_accounts import NoAnswer, NotThere, may_be_asked

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.settings.city_accounts import CityPerson

WHOLE_S: Final = 8.0  # for all of it, the name's address included: somebody stands there and waits


@dataclass(frozen=True, slots=True, kw_only=True)
class LdapDirectory:
    """One server, as the settings name it; no referral leads to another, and no password is ever kept.

    Without a `secret`, `user` has a place for the name that was typed, and a person looks themselves up.
    """

    host: str
    port: int
    implicit: bool
    base: str
    name: str
    user: str
    roles: tuple[tuple[str, str], ...]
    secret: Path | None = None
    ca: Path | None = None
    whole_s: float = WHOLE_S

    def __call__(self, name: str, password: str) -> CityPerson | None:
        """Return who a name and a password are; None for a wrong password.

        Raises NotThere, or NoAnswer when the time is over, whatever is still under way.
        """
        if not password or not may_be_asked(name):  # a bind without a password is nobody's, and succeeds
            return None
        asked = _Asked(self, name, password)
        asked.wait()
        return asked.person

    def known(self, name: str) -> CityPerson | None:
        """Return who a name is that somebody else vouches for; no password is asked. Needs a `secret`.

        Raises NotThere, also for whom the directory has shut out, or NoAnswer.
        """
        if self.secret is None or not may_be_asked(name):
            return None
        asked = _Asked(self, name, None)
        asked.wait()
        return asked.person

    def problem(self) -> str:
        """Return what keeps people from signing in, without anybody's password; "" where nothing does."""
        try:
            _Asked(self, "", "").wait()
        except NoAnswer as silence:
            return str(silence)
        return ""


class _Asked:
    """One question in a thread of its own; without a name, whether the server would answer one.

    Without a password it is who the name is.
    """

    def __init__(self, server: LdapDirectory, name: str, password: str | None) -> None:
        self._server, self._name, self._password = server, name, password
        self._given = self._over = False  # whether the password has left, and whether there is an answer
        self._error: Exception | None = None
        self.person: CityPerson | None = None

    def wait(self) -> None:
        """Ask, and wait as long as somebody can be left standing; raises what went wrong."""
        worker = Thread(target=self._run, daemon=True)
        worker.start()
        worker.join(self._server.whole_s)
        if self._error is not None:
            raise self._error
        if not self._over:
            raise NoAnswer("silent", asked=self._given)

    def _run(self) -> None:
        from kiosk.gateway import ldap_line  # noqa: PLC0415 # ldap3 is loaded at the first sign-in

        try:
            if self._password is None:
                self.person = ldap_line.known(self._server, self._name)
            elif self._name:
                self.person = ldap_line.answer(self._server, self._name, self._password, self._gives)
            else:
                ldap_line.greet(self._server)
        except (NoAnswer, NotThere) as error:
            self._error = error
        except Exception:  # noqa: BLE001 # a thread's error is nobody's: what ldap3 cannot read is no answer
            self._error = NoAnswer("unreachable", asked=self._given)
        finally:
            self._password, self._over = "", True

    def _gives(self) -> None:
        self._given = True
