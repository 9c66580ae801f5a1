# SPDX-License-Identifier: GPL-3.0-or-later
"""Which connections a window's process may make: Linux's Landlock holds it, whatever Qt is asked to load."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from typing import TYPE_CHECKING, Final

from kiosk.settings import city_accounts, server_address
from kiosk.settings import mail as mail_settings
from kiosk.settings.server_address import host_and_port

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.settings import Settings

PRINTING: Final = 631
# Of <linux/landlock.h> and <linux/prctl.h>, the same on every architecture.
_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_NET_PORT: Final = 2
_CONNECT_TCP: Final = 2
_NO_NEW_PRIVS: Final = 38


def ports_of(settings: Settings) -> list[int]:
    """Return the ports that the settings need: of servers, a printer's queue elsewhere, and the command's.

    What a window starts is held as well, so the command for text messages reaches no other port either.
    """
    server = server_address.ports(settings.server) if settings.server else []
    printing = [PRINTING] if settings.receipt_printer else []
    if settings.demo:  # it sends nothing, so it reaches nothing to send by
        return [*server, *printing]
    named = (
        (settings.mail_server, mail_settings.PORTS[settings.mail_tls]),
        (settings.ldap_server, city_accounts.PORTS[settings.ldap_tls]),
    )
    asked = [host_and_port(one, usual)[1] for one, usual in named if one]
    return [*server, *printing, *asked, *([settings.message_port] if settings.message_port else [])]


def connect_only_to(ports: Iterable[int]) -> bool:
    """Take every TCP connection but to these ports from this thread and from all that it starts, for good.

    To be called before there is an engine of QML, whose threads the window's starts. Return False, and change
    nothing, where the system cannot: another than Linux, or a kernel before 6.7.
    """
    if sys.platform != "linux":
        return False
    call = ctypes.CDLL(None, use_errno=True).syscall
    handled = struct.pack("=QQ", 0, _CONNECT_TCP)
    rules = call(_CREATE, handled, ctypes.c_size_t(len(handled)), 0)
    if rules < 0:
        return False
    try:
        for port in ports:
            call(_ADD_RULE, rules, _NET_PORT, struct.pack("=QQ", _CONNECT_TCP, port), 0)
        ctypes.CDLL(None).prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
        return bool(call(_RESTRICT, rules, 0) == 0)
    finally:
        os.close(rules)
