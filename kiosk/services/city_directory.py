# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's directory of accounts as the settings name it; a demo city asks none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.city_accounts import PORTS
from kiosk.city_answers import NoAnswer
from kiosk.gateway.ldap import LdapDirectory
from kiosk.server_name import host_and_port

if TYPE_CHECKING:
    from collections.abc import Collection

    from kiosk.city_answers import CityPerson
    from kiosk.settings import Settings
    from kiosk.storage.account_rules import AccountError
    from kiosk.storage.accounts import AccountRepository

_FOR_ALL: Final = frozenset({"unreachable", "silent", "tls", "secret"})  # whoever is asked about


def city_directory(settings: Settings) -> LdapDirectory | None:
    """Return whom to ask about a name and a password; None where only accounts made here may sign in."""
    if settings.demo or not settings.ldap_server or not settings.ldap_base or not settings.ldap_user:
        return None
    host, port = host_and_port(settings.ldap_server, PORTS[settings.ldap_tls])
    return LdapDirectory(
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

    return accounts.look(names, ask)
