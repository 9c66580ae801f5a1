# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's directory of accounts as the settings name it; a demo city asks none."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Final

from kiosk import gateway
from kiosk.settings.city_accounts import PORTS, NoAnswer, NotThere
from kiosk.settings.server_address import host_and_port

if TYPE_CHECKING:
    from collections.abc import Collection

    from kiosk.settings import Settings
    from kiosk.settings.city_accounts import CityAccounts, CityPerson
    from kiosk.storage.account_rules import AccountError
    from kiosk.storage.accounts import AccountRepository

BRIEFLY_S: Final = 0.5  # whoever works at the desk meanwhile does not notice it
_FOR_ALL: Final = frozenset({"unreachable", "silent", "tls", "secret"})  # whoever is asked about


def city_directory(settings: Settings) -> gateway.LdapDirectory | None:
    """Return whom to ask about a name and a password; None where only accounts made here may sign in."""
    if settings.demo or not settings.ldap_server or not settings.ldap_base or not settings.ldap_user:
        return None
    host, port = host_and_port(settings.ldap_server, PORTS[settings.ldap_tls])
    return gateway.LdapDirectory(
        host=host, port=port, implicit=settings.ldap_tls == "implicit", base=settings.ldap_base,
        name=settings.ldap_name, user=settings.ldap_user, roles=settings.ldap_roles,
        secret=settings.ldap_secret, ca=settings.ldap_ca,
    )  # fmt: skip


def look_up(
    accounts: AccountRepository, settings: Settings, names: Collection[str]
) -> dict[str, AccountError | NoAnswer]:
    """Let the city's accounts of these names be as its directory says now, whether or not they sign in again.

    Return what keeps whom as they are; a server that is silent is asked once.
    """
    return accounts.look(names, _asking(settings))


class LookUp:
    """The same of some people, asked on a thread of its own: a silent server holds nobody's work up."""

    def __init__(self, accounts: AccountRepository, settings: Settings, names: Collection[str]) -> None:
        self._accounts = accounts
        self._names = [one.name for one in accounts.all() if one.citys and one.name in names]
        self._told: dict[str, CityPerson | NoAnswer | NotThere] = {}
        self._thread = Thread(target=self._ask, args=(_asking(settings),), daemon=True)
        self._thread.start()

    def done(self) -> bool:
        """Let the accounts be as was answered; False, after a moment, where the answers are still to come."""
        self._thread.join(BRIEFLY_S)
        if self._thread.is_alive():
            return False
        self._accounts.look(self._told, self._answer)
        return True

    def _ask(self, ask: CityAccounts) -> None:
        for name in self._names:
            try:
                if person := ask(name, ""):
                    self._told[name] = person
            except (NoAnswer, NotThere) as why:
                self._told[name] = why

    def _answer(self, name: str, _password: str) -> CityPerson:
        told = self._told[name]
        if isinstance(told, Exception):
            raise told
        return told


def _asking(settings: Settings) -> CityAccounts:
    """Return how to ask who a name is; a server that is silent is asked once."""
    directory = city_directory(settings)
    silence: NoAnswer | None = None

    def ask(name: str, _password: str) -> CityPerson:
        nonlocal silence
        if silence is not None:
            raise silence
        try:
            person = None if directory is None else directory.known(name)
        except NoAnswer as error:
            silence = error if error.why in _FOR_ALL else None
            raise
        if person is None:
            raise NoAnswer("unasked")
        return person

    return ask
