# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips of Korean sign language: one for each page and each matter for which the city has laid a file.

A clip is an animated WebP or GIF. A film of another kind would need QtMultimedia, which the program does not
carry: 19 MB more in memory before its first picture.
"""

from __future__ import annotations

from functools import lru_cache
import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImageReader

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.shell.stage import Stage

KINDS: Final = ("webp", "gif")
MATTERS: Final = "matters"  # the folder of the clips about matters, each by the matter's Korean name
LARGEST: Final = 1280 * 960  # px: what plays without taking the screen's memory
_log = logging.getLogger(__name__)


@qml_element
class Signs(QObject):
    """Whether there is a clip of the page that stands, and the way to it."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._clip: Path | None = None
        stage.pages.turned.connect(self._look)

    there = shown(bool, changed)(lambda self: self._clip is not None)

    @property
    def playing(self) -> bool:
        """Whether a clip plays: whoever watches it touches nothing."""
        return bool(getattr(self._stage.pages.current.model, "playing", False))

    @Slot()
    def open(self) -> None:
        """Show the clip of the page that stands, over it."""
        if self._clip is not None:
            self._stage.pages.open("sign", clip=self._clip)

    @Slot()
    def _look(self) -> None:
        page = self._stage.pages.current
        self._clip = self._found(page.name, str(getattr(page.model, "signed", "")))
        self.changed.emit()

    def _found(self, page: str, matter: str) -> Path | None:
        """Return the matter's own clip, or the page's."""
        folder = self._stage.settings.folder / self._stage.settings.signs
        if not folder.is_dir():
            return None
        about = [folder / MATTERS / f"{matter.replace('/', '-')}.{kind}" for kind in KINDS if matter]
        files = [file for file in (*about, *(folder / f"{page}.{kind}" for kind in KINDS)) if file.is_file()]
        return next((file for file in files if plays(file, file.stat().st_mtime_ns)), None)


@lru_cache(maxsize=256)
def plays(file: Path, _changed: int) -> bool:
    """Return whether a file is a clip that can be shown; what is none is named in the log, once."""
    reader = QImageReader(str(file))
    size = reader.size()
    good = reader.canRead() and reader.imageCount() > 1 and 0 < size.width() * size.height() <= LARGEST
    if not good:
        _log.warning("%s is no clip that can be played (an animated WebP or GIF, up to 1280 × 960)", file)
    return good
