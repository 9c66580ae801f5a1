# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's directory of accounts as the settings name it; a demo city asks none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.city_accounts import host_and_port
from kiosk.gateway.ldap import LdapDirectory

if TYPE_CHECKING:
    from kiosk.settings import Settings


def city_directory(settings: Settings) -> LdapDirectory | None:
    """Return whom to ask about a name and a password; None where only accounts made here may sign in."""
    if settings.demo or not settings.ldap_server or not settings.ldap_base or not settings.ldap_user:
        return None
    host, port = host_and_port(settings.ldap_server, settings.ldap_tls)
    return LdapDirectory(
        host=host, port=port, implicit=settings.ldap_tls == "implicit", base=settings.ldap_base,
        name=settings.ldap_name, user=settings.ldap_user, roles=settings.ldap_roles,
        secret=settings.ldap_secret, ca=settings.ldap_ca,
    )  # fmt: skip
