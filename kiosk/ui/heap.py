# SPDX-License-Identifier: GPL-3.0-or-later
"""How the C library keeps the memory of a window's process, and that it gives it back."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

PICTURE_BYTES: Final = 1 << 20
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h


def keep_one_heap() -> None:
    """Have all threads share one heap; call it before there is a second thread.

    Each thread would keep what it let go in a heap of its own, 20 MB in all. What is computed beside the
    screen waits for Python's lock anyway. Pictures come and go: outside the heap they leave no holes in it,
    and go back at once.
    """
    _glibc("mallopt", _M_ARENA_MAX, 1)
    _glibc("mallopt", _M_MMAP_THRESHOLD, PICTURE_BYTES)


def give_back() -> None:
    """Return free pages of the heap where the C library can."""
    _glibc("malloc_trim", 0)


def _glibc(name: str, *arguments: int) -> None:
    """Call a function of glibc's allocator; other C libraries look after this themselves."""
    function = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if function is not None:
        function(*arguments)
