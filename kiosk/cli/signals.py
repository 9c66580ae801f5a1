# SPDX-License-Identifier: GPL-3.0-or-later
"""How a command that goes on and on is ended: by Ctrl-C, or by whoever has started it."""

from __future__ import annotations

from contextlib import contextmanager
import os
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def until_signalled() -> Iterator[threading.Event]:
    """Give what a signal sets; one that raised instead could leave a lock held, and a server behind."""
    ended = threading.Event()
    heard = (signal.SIGINT, signal.SIGTERM)
    before = {one: signal.signal(one, lambda *_: ended.set()) for one in heard}
    try:
        yield ended
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def end_with_input() -> None:
    """Signal this process once its standard input ends: whoever holds the other end may be killed unasked."""
    threading.Thread(target=_read_out, daemon=True).start()


def _read_out() -> None:
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
