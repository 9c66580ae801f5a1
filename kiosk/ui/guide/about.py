"""Where targets are and what they are for: asked once beside the screen, remembered for the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.ui.background import Background
    from kiosk.ui.guide.services import Finder

Told = tuple[str, str]


class About:
    """Floor and matter of a target, empty until they are known."""

    def __init__(self, background: Background, learned: Callable[[], None]) -> None:
        self._background = background
        self._learned = learned
        self._told: dict[str, Told] = {}
        self._asked: set[str] = set()

    def __call__(self, target: str) -> Told:
        """Return what is known of a target."""
        return self._told.get(target, ("", ""))

    def learn(self, targets: Iterable[str], finder: Finder | None) -> None:
        """Ask for what is not known yet, once the search is open."""
        unknown = set(targets) - self._asked
        if finder is not None and unknown:
            self._asked |= unknown
            self._background.run(lambda: _ask(finder, unknown), self._take)

    def _take(self, told: dict[str, Told]) -> None:
        self._told |= told
        self._learned()


def _ask(finder: Finder, targets: Iterable[str]) -> dict[str, Told]:
    return {one: (finder.place(one).floor, finder.matter(one)) for one in targets}
