# SPDX-License-Identifier: GPL-3.0-or-later
"""No row changes under the pointer: news waits until the list is touched again, or for two seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.visits.clock import Instant
    from kiosk.visits.visit import Visit

WAITS_S: Final = 2.0


class Patience:
    """Decides when the order of a list may change."""

    def __init__(self) -> None:
        self.pointed = False
        self._since: float | None = None

    def order(self, stands: Sequence[Visit], wanted: Sequence[Visit], now: Instant) -> list[Visit]:
        """Return the wanted visits, or as long as news has to wait those that stand, kept up to date."""
        same = [visit.id for visit in stands] == [visit.id for visit in wanted]
        if same or not stands or not self.pointed:
            self._since = None
            return list(wanted)
        self._since = now.mono if self._since is None else self._since
        if now.mono - self._since >= WAITS_S:
            return list(wanted)
        fresh = {visit.id: visit for visit in wanted}
        return [fresh.get(visit.id, visit) for visit in stands]
