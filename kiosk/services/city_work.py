# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city's server does by itself: fold what booths have sent, as it arrives."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
import logging
import threading
from typing import TYPE_CHECKING, Final

from kiosk.storage.server.line import owners_line
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.server.projector import Projector, ServerAway
from kiosk.sync.forwarder import Backoff

if TYPE_CHECKING:
    from kiosk.settings import Settings

ROWS: Final = "kiosk_rows"  # the channel on which the server says that a booth has sent something
LOOK_S: Final = 1.0  # the net below announcements
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """How many rows were folded, and how many of them could only be set aside."""

    folded: int
    aside: int


def fold_once(settings: Settings, *, anew: bool = False) -> Done:
    """Fold what waits now; `anew`: first tell every visit and call anew from its events."""
    with closing(Projector(owners_line(settings))) as projector:
        if anew:
            projector.rebuild()
        step = projector.drain()
    return Done(step.rows, step.aside)


def fold_on_and_on(settings: Settings, ended: threading.Event) -> Done:
    """Fold until `ended`, as rows arrive; while the server is away, try again by and by."""
    news, line = threading.Event(), owners_line(settings)
    folded, aside, backoff = 0, 0, Backoff()
    with closing(Projector(line)) as projector, NotificationRelay(line, [ROWS], lambda _: news.set()):
        while not ended.is_set():
            news.clear()
            try:
                step = projector.drain()
            except ServerAway as away:
                _log.warning("%s", away)
                ended.wait(backoff.wait_s())
                continue
            backoff.renew()
            folded, aside = folded + step.rows, aside + step.aside
            news.wait(LOOK_S)
    return Done(folded, aside)
