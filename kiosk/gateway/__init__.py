# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways out of the house: the city's mail server, a command that the city names, its directory of accounts."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.gateway.ldap import LdapDirectory

__all__ = ["LdapDirectory"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 # as the module's own attribute
    """Load ldap3 only where a city has a directory of accounts."""
    if name == "LdapDirectory":
        from kiosk.gateway.ldap import LdapDirectory  # noqa: PLC0415 # at the door

        return LdapDirectory
    raise AttributeError(name)
