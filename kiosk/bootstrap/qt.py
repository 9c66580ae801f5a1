# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's start, the same for the kiosk, the guide's console and the admin's desk."""

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

    from PySide6.QtGui import QGuiApplication

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


LEAST: Final = (1180, 717)  # pixels that the windows of desk and console need, with their title
SCALE: Final = "QT_SCALE_FACTOR"


def start_staff_qt(settings: Settings) -> QGuiApplication:
    """Start Qt for desk or console, drawn smaller where the screen is smaller than they need.

    Qt reads its scale once, when it starts, and its screen is known only then: the process begins anew.
    """
    application = start_qt(settings)
    room = application.primaryScreen().availableSize()
    scale = int(1000 * min(room.width() / LEAST[0], room.height() / LEAST[1])) / 1000
    if scale < 1 and SCALE not in os.environ:
        words = sys.argv if getattr(sys, "frozen", False) else sys.orig_argv
        os.execve(sys.executable, [sys.executable, *words[1:]], os.environ | {SCALE: str(scale)})  # noqa: S606 # itself
    return application


def start_qt(settings: Settings | None = None) -> QGuiApplication:
    """Start Qt with the house typefaces, in a process that connects to what its settings name alone.

    Without settings, as in a process that does other things besides, connections are left as they are.
    """
    from kiosk.ui.heap import keep_one_heap  # noqa: PLC0415 # nothing of a window where there is none
    from kiosk.ui.unread import leave_sources_unread  # noqa: PLC0415 # Qt only where there is a window

    keep_one_heap()
    leave_sources_unread()
    from kiosk.ui.application import prepare_environment  # noqa: PLC0415 # the same

    prepare_environment()
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # after the environment is prepared

    from kiosk.ui.fonts import load_fonts  # noqa: PLC0415 # with the others
    from kiosk.ui.vnc import keep_to_this_machine  # noqa: PLC0415 # with the others

    application = QGuiApplication(sys.argv[:1])
    keep_to_this_machine()
    load_fonts()
    if settings is not None:  # once Qt has its display, and before an engine of QML starts its threads
        connect_only_to(ports_of(settings))
    return application
