# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is locked or closed at the city's directory comes in by no proxy either, whatever its make."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.gateway.ldap import LdapDirectory
from kiosk.services.city_directory import city_directory
from kiosk.settings.city_accounts import NoAnswer, NotThere
from kiosk.storage.opened import settings_of
from tests.ldap_server import LOCKING, PASSWORD, ldap_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ldap_server import LdapServer

_FIRST: Final = datetime(1601, 1, 1, tzinfo=UTC)


def windows(days: int) -> int:
    """Return a moment so many days from now as Active Directory counts it."""
    return int((datetime.now(UTC) + timedelta(days=days) - _FIRST).total_seconds()) * 10_000_000


@pytest.fixture(scope="module")
def server() -> Iterator[LdapServer]:
    """Run the city's directory for all of these tests."""
    with ldap_server() as running:
        yield running


def of(server: LdapServer) -> LdapDirectory:
    """Return the directory as the program asks it."""
    asked = city_directory(replace(settings_of(None), demo=False, **server.settings))
    assert isinstance(asked, LdapDirectory)
    return asked


@pytest.mark.parametrize(
    ("kept", "out"),
    [
        ({"userAccountControl": 512}, None),
        ({"userAccountControl": 514}, NotThere),  # disabled
        ({"lockoutTime": 0}, None),
        (
            {"lockoutTime": windows(0)},
            NoAnswer,
        ),  # by wrong passwords, which anybody can type: it closes nobody
        ({"accountExpires": 0}, None),
        ({"accountExpires": 2**63 - 1}, None),
        ({"accountExpires": windows(1)}, None),
        ({"accountExpires": windows(-1)}, NotThere),
        ({"nsAccountLock": "false"}, None),
        ({"nsAccountLock": "true"}, NotThere),
    ],
)
def test_whom_another_make_of_directory_keeps_out_is_vouched_for_in_vain(
    server: LdapServer, kept: dict[str, Any], out: type[Exception] | None
) -> None:
    name = server.add("kept", "guide")
    server.mark(name, **kept)
    if out is not None:
        with pytest.raises(out):
            of(server).known(name)
    else:
        person = of(server).known(name)
        assert person is not None
        assert person.roles == {"guide"}


def test_wrong_passwords_lock_an_account_at_the_directory_and_no_proxy_opens_it(server: LdapServer) -> None:
    name, asked = server.add("tried", "guide"), of(server)
    server.mark(name, pwdPolicySubentry=LOCKING)
    assert asked(name, PASSWORD) is not None
    assert asked.known(name) is not None
    for _ in range(2):
        assert asked(name, "not-the-password") is None
    assert asked(name, PASSWORD) is None  # the server's own answer, by pwdAccountLockedTime
    with pytest.raises(NoAnswer):
        asked.known(name)
