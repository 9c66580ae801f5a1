# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes on beside the morning: the demo's server, booths and guide have a thread each."""

from __future__ import annotations

from contextlib import contextmanager
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def beside(name: str, work: Callable[[threading.Event], object]) -> Iterator[None]:
    """Do a piece of work in a thread while the block lasts; the event tells it when that is over."""
    ended = threading.Event()
    working = threading.Thread(target=work, args=(ended,), name=name, daemon=True)
    working.start()
    try:
        yield
    finally:
        ended.set()
        working.join()
