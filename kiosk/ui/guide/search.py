# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's search: opened beside the screen, renewed when another revision is in force."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.ui.background import Background

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from kiosk.services.guide_finder import GuideFinder, Renewed
    from kiosk.services.guide_results import GuideHit
    from kiosk.wayfinding.venue.facilities import Facility

Told = tuple[str, str]
_log = logging.getLogger(__name__)


class Search(QObject):
    """Finds targets, and knows floor and matter of those that were asked for once."""

    opened = Signal()
    learned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._background = Background()
        self._renewed: Renewed | None = None
        self._finder: GuideFinder | None = None
        self._looks = False
        self._told: dict[str, Told] = {}
        self._asked: set[str] = set()

    def serve(self, open_search: Callable[[], Renewed]) -> None:
        """Open the search, which takes longer than the rest."""
        self._background.run(open_search, self._serve)

    def renew(self) -> None:
        """Look whether the search has grown old; one look at a time."""
        if self._renewed is not None and not self._looks:
            self._looks = True
            self._background.run(self._renewed, self._take, self._keep)

    def close(self) -> None:
        """Wait for what is under way."""
        self._renewed = None
        self._background.close()

    @property
    def ready(self) -> bool:
        """Return whether the search is open."""
        return self._finder is not None

    @property
    def facilities(self) -> Sequence[Facility]:
        """What may be out of order here; nothing before the search is open."""
        return self._finder.facilities() if self._finder else ()

    def find(self, words: str, then: Callable[[Sequence[GuideHit]], None]) -> None:
        """Search beside the screen."""
        finder = self._finder
        if finder is not None:
            self._background.run(lambda: finder.find(words), then)

    def about(self, target: str) -> Told:
        """Return floor and matter of a target, empty until they are known."""
        return self._told.get(target, ("", ""))

    def called(self, office: str) -> str:
        """Return what an office is called today, its id until the search is open."""
        return self._finder.called(office) if self._finder else office

    def learn(self, targets: Iterable[str]) -> None:
        """Ask for what is not known yet."""
        finder, unknown = self._finder, set(targets) - self._asked
        if finder is not None and unknown:
            self._asked |= unknown
            self._background.run(lambda: _ask(finder, unknown), self._remember)

    def avoid(self, stopped: Collection[str]) -> None:
        """Lead around what is out of order from now on."""
        if self._finder is not None:
            self._finder.avoid(stopped)

    def _serve(self, renewed: Renewed) -> None:
        self._renewed = renewed
        self.renew()

    def _take(self, finder: GuideFinder | None) -> None:
        self._looks = False
        if finder is not None:
            self._finder, self._told, self._asked = finder, {}, set()
            self.opened.emit()

    def _keep(self, error: Exception) -> None:
        """Go on with the search there is; the next look may succeed."""
        self._looks = False
        _log.warning("the search was not renewed: %s", type(error).__name__)

    def _remember(self, told: dict[str, Told]) -> None:
        self._told |= told
        self.learned.emit()


def _ask(finder: GuideFinder, targets: Iterable[str]) -> dict[str, Told]:
    return {one: (finder.place(one).floor, finder.matter(one)) for one in targets}
