# SPDX-License-Identifier: GPL-3.0-or-later
"""How the C library keeps the memory of a window's process, and that it gives it back."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

PICTURE_BYTES: Final = 1 << 20
# The sizes of its blocks, each from its own list: the small ones by sixteen, and what is left of larger ones.
_BLOCKS: Final = (*(1 << power for power in range(17, 10, -1)), *range(1032, 23, -16))
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h


def keep_one_heap() -> None:
    """Have all threads share one heap; call it before there is a second thread.

    Each thread would keep what it let go in a heap of its own, 20 MB in all. What is computed beside the
    screen waits for Python's lock anyway. Pictures come and go: outside the heap they leave no holes in it,
    and go back at once.
    """
    _glibc("mallopt", _M_ARENA_MAX, 1)
    _glibc("mallopt", _M_MMAP_THRESHOLD, PICTURE_BYTES)


def overwrite_given_back() -> None:
    """Write zeros over what lies free between what the heap holds, and return its free pages.

    Words that a visitor typed stood there. All free blocks are taken, the large ones first, until the heap
    would have to grow, and given back. Other C libraries than glibc are left alone.
    """
    _glibc("malloc_trim", 0)  # whole pages are no longer there, and above the last block nothing is free
    if sys.platform != "linux" or not hasattr(library := ctypes.PyDLL(None), "malloc_trim"):
        return
    take, free, length, fill = library.malloc, library.free, library.malloc_usable_size, library.memset
    take.argtypes = length.argtypes = [ctypes.c_size_t]
    free.argtypes, fill.argtypes = [ctypes.c_void_p], [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
    take.restype = length.restype = library.sbrk.restype = ctypes.c_size_t
    end, taken = library.sbrk(0), []
    for size in _BLOCKS:
        while at := take(size):
            taken.append(at)
            if at >= end:
                break
            fill(at, 0, length(at))
    for at in taken:
        free(at)
    _glibc("malloc_trim", 0)


def _glibc(name: str, *arguments: int) -> None:
    """Call a function of glibc's allocator; other C libraries look after this themselves."""
    function = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if function is not None:
        function(*arguments)
