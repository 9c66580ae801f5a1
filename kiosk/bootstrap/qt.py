# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's start, the same for the kiosk, the guide's console and the admin's desk."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.connections import connect_only_to, ports_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.settings import Settings


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
