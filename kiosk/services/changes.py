# SPDX-License-Identifier: GPL-3.0-or-later
"""Hearing that something has changed in a data folder, for windows and whoever else waits."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from kiosk.storage.changes import ChangeNotifier, Listener

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    import threading

__all__ = ["SENT", "TOUCH", "Listener", "listen", "waiting"]

SENT: Final = frozenset({"outbox", "outbox_calls"})  # what its forwarder writes once a booth's rows are sent
# What a booth writes itself at every visitor's touch: no reason for a window to look for news.
TOUCH: Final = SENT | frozenset(
    {"visit_events", "visits", "visit_sums", "visit_tokens", "vain_words", "row_digests", "clock_marks"}
)


def listen(data: Path) -> Listener | None:
    """Return a listener to the changes of a data folder; None where only looking helps."""
    return ChangeNotifier(data).listen()


@contextmanager
def waiting(data: Path, ended: threading.Event) -> Iterator[Callable[[float], object]]:
    """Give what waits for the next change, or at most so many seconds; without a listener, for the end."""
    listener = listen(data)
    if listener is None:
        yield ended.wait
        return
    with closing(listener):
        yield listener.wait
