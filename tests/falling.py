# SPDX-License-Identifier: GPL-3.0-or-later
"""A process that is to fall does so silently: a fault in the kernel's log is then one that nobody wanted."""

from __future__ import annotations

import ctypes
import signal
from typing import Final

FELL: Final = int(signal.SIGSEGV)  # the code of a process that fell so
FALLS: Final = (signal.SIGSEGV, signal.SIGBUS, signal.SIGILL, signal.SIGFPE, signal.SIGABRT)


def fall_silently() -> None:
    """End this process at once at any fault, with the signal's number as its code.

    The kernel logs faults that nobody handles. The handler is the C library's own `_exit`: one of Python's
    would run once the fault was over, so never.
    """
    library = ctypes.CDLL(None)
    library.signal.argtypes = [ctypes.c_int, ctypes.c_void_p]
    library.signal.restype = ctypes.c_void_p
    for one in FALLS:
        library.signal(one, ctypes.cast(library._exit, ctypes.c_void_p))
