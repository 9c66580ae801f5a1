# SPDX-License-Identifier: GPL-3.0-or-later
"""How this visitor wants the screen: size, contrast, position, voice, language; all undone for the next."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QImageReader

from kiosk.resources import ASSETS
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.settings import Settings

ZOOMS = (1.0, 1.5, 2.0)
HILLS: Final = ASSETS / "scenery" / "hills.svg"
_log = logging.getLogger(__name__)


@qml_element
class Look(QObject):
    """The accessibility bar's state."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._px_per_mm = settings.px_per_mm
        self._screen_bottom_mm = settings.screen_bottom_mm
        self._scenery = _scenery(settings)
        self._begins_easy = settings.easy
        self._language = "ko"
        self.reset()

    def shrink(self, share: float) -> None:
        """Draw every length at this share of itself: in a window that is smaller than the booth's screen."""
        self._px_per_mm *= share
        self.changed.emit()

    def reset(self) -> None:
        """Return to the booth's defaults."""
        self._zoom = 1.0
        self._high_contrast = self._low = self._voice = self._keypad = self._still = False
        self._steady = self._dock_heard = False
        self._easy = self._begins_easy
        self._language = "ko"
        self.changed.emit()

    def set(  # noqa: PLR0913 # one keyword a switch of the bar
        self,
        *,
        zoom: float | None = None,
        high_contrast: bool | None = None,
        low: bool | None = None,
        voice: bool | None = None,
        keypad: bool | None = None,
        still: bool | None = None,
        steady: bool | None = None,
        easy: bool | None = None,
        dock_heard: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Change some of it at once; what is so already is no change, and nobody hears of it."""
        given = {f"_{name}": wish for name, wish in locals().items() if name != "self" and wish is not None}
        if any(getattr(self, name) != wish for name, wish in given.items()):
            vars(self).update(given)
            self.changed.emit()

    @property
    def layout(self) -> tuple[object, ...]:
        """All that decides where things stand."""
        return self._zoom, self._low, self._voice, self._easy, self._language

    pxPerMm = shown(float, changed)(lambda self: self._px_per_mm)  # noqa: N815 # QML's name
    screenBottomMm = shown(float)(lambda self: self._screen_bottom_mm)  # noqa: N815 # QML's name
    scenery = shown(QUrl)(lambda self: self._scenery)
    zoom = shown(float, changed)(lambda self: self._zoom)
    highContrast = shown(bool, changed)(lambda self: self._high_contrast)  # noqa: N815 # QML's name
    low = shown(bool, changed)(lambda self: self._low)
    voice = shown(bool, changed)(lambda self: self._voice)
    keypad = shown(bool, changed)(lambda self: self._keypad)
    still = shown(bool, changed)(lambda self: self._still)
    steady = shown(bool, changed)(lambda self: self._steady)
    easy = shown(bool, changed)(lambda self: self._easy)
    dockHeard = shown(bool, changed)(lambda self: self._dock_heard)  # noqa: N815 # QML's name
    language = shown(str, changed)(lambda self: self._language)

    @Slot()
    def grow(self) -> None:
        """Go to the next size, and from the largest back to the first."""
        at = ZOOMS.index(self._zoom) if self._zoom in ZOOMS else 0
        self.set(zoom=ZOOMS[(at + 1) % len(ZOOMS)])

    @Slot()
    def toggleContrast(self) -> None:  # noqa: N802 # QML's name
        """Switch high contrast."""
        self.set(high_contrast=not self._high_contrast)

    @Slot()
    def toggleLow(self) -> None:  # noqa: N802 # QML's name
        """Bring everything within reach of a wheelchair, or back."""
        self.set(low=not self._low)

    @Slot()
    def toggleSteady(self) -> None:  # noqa: N802 # QML's name
        """Take presses of a trembling hand at one place as one, or every press again."""
        self.set(steady=not self._steady)

    @Slot()
    def toggleEasy(self) -> None:  # noqa: N802 # QML's name
        """Show few choices and one thing a page, or everything again."""
        self.set(easy=not self._easy)


def _scenery(settings: Settings) -> QUrl:
    """Return the city's picture of the first screen; hills where it has none, or one that cannot be read."""
    file = settings.folder / settings.scenery if settings.scenery else HILLS
    if not QImageReader(str(file)).canRead():
        _log.warning("%s is no picture that can be read (PNG, JPEG or SVG)", file)
        file = HILLS
    return QUrl.fromLocalFile(str(file))
