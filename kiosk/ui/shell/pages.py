# SPDX-License-Identifier: GPL-3.0-or-later
"""Which screen stands, and which lie under it; view-models stay, so going back loses nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kiosk.ui.screens import Screen


@dataclass(frozen=True, slots=True)
class ScreenPage:
    """A screen that was opened, with its view-model."""

    name: str
    screen: Screen
    model: QObject

    @property
    def title(self) -> str:
        """What is said when it comes to stand."""
        title = getattr(self.model, "spoken_title", "")
        return str(title() if callable(title) else title)

    @property
    def details(self) -> str:
        """What is said behind the title and the first control, for whoever goes on listening."""
        return str(getattr(self.model, "spoken_details", ""))

    @property
    def parting(self) -> dict[str, str]:
        """What is asked before it is left for good, if anything would be lost with it."""
        asked: Callable[[], dict[str, str]] = getattr(self.model, "parting", dict)
        return asked()


@qml_element
class Pages(QObject):
    """The stack of pages. `make` builds a view-model from a screen and the page's arguments."""

    turned = Signal()
    written = Signal()  # somebody wrote something, and what a page waits for may have come
    minute = Signal()  # the clock shows another one
    lost = Signal(str)  # the screen of this name could not be drawn
    failed = Signal(str)  # something beside the screens could not, and another stands in for it
    stale = Signal()  # something that a standing page shows may be otherwise now

    def __init__(
        self, screens: Mapping[str, Screen], make: Callable[[Screen, dict[str, object]], QObject]
    ) -> None:
        super().__init__()
        self._screens = screens
        self._make = make
        self._stack: list[ScreenPage] = []
        self._drawn: dict[int, ScreenPage] = {}
        self._number = 0
        self._forward = True

    @property
    def current(self) -> ScreenPage:
        """The page that stands."""
        return self._stack[-1]

    def open(self, name: str, **arguments: object) -> None:
        """Open a screen over the present one."""
        self._put([*self._stack, self._build(name, arguments)], forward=True)

    def replace(self, name: str, **arguments: object) -> None:
        """Open a screen in place of the present one, so that Back does not return to it."""
        self._put([*self._stack[:-1], self._build(name, arguments)], forward=True)

    def begin(self, name: str, **arguments: object) -> None:
        """Open a screen with nothing under it; every page before is forgotten."""
        self._put([self._build(name, arguments)], forward=False)

    def back(self) -> None:
        """Return to the page below, as it was left."""
        if len(self._stack) > 1:
            self._put(self._stack[:-1], forward=False)

    @Slot(result=int)
    def stands(self) -> int:
        """Hear that the current page is drawn, and return a number for `left`.

        QML drops a page's item late, and the view-model must outlive it. The item itself never comes here: a
        wrapper that Python keeps of it would be found by a collection after the item has gone.
        """
        self._number += 1
        self._drawn[self._number] = self.current
        return self._number

    @Slot(int)
    def left(self, number: int) -> None:
        """Hear that the item of a page is being destroyed; its bindings are asked until that is over."""
        QTimer.singleShot(0, self, lambda: self._drawn.pop(number, None))

    @Slot()
    def fails(self) -> None:
        """Hear that the current page could not be drawn; whoever answers must not do so in its midst."""
        QTimer.singleShot(0, self, partial(self.lost.emit, self.current.name))

    def return_to(self, stack: Sequence[ScreenPage]) -> None:
        """Put pages back that were left, the last of them on top."""
        self._put(list(stack), forward=True)

    @property
    def stack(self) -> tuple[ScreenPage, ...]:
        """The pages that stand, from the lowest to the current one."""
        return tuple(self._stack)

    def _build(self, name: str, arguments: dict[str, object]) -> ScreenPage:
        screen = self._screens[name]
        return ScreenPage(name, screen, self._make(screen, arguments))

    def _put(self, stack: list[ScreenPage], *, forward: bool) -> None:
        self._stack = stack
        self._forward = forward
        self.turned.emit()

    name = shown(str, turned)(lambda self: self.current.name)
    source = shown(QUrl, turned)(lambda self: QUrl.fromLocalFile(str(self.current.screen.file)))
    model = shown(QObject, turned)(lambda self: self.current.model)
    bare = shown(bool, turned)(lambda self: self.current.screen.bare)
    quiet = shown(bool, turned)(lambda self: self.current.screen.quiet)
    clocked = shown(bool, turned)(lambda self: self.current.screen.clock)
    deep = shown(bool, turned)(lambda self: len(self._stack) > 1)
    forward = shown(bool, turned)(lambda self: self._forward)
