# SPDX-License-Identifier: GPL-3.0-or-later
"""A clip of Korean sign language: it plays once, can be held at any moment and begun anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.shell.stage import Stage


@qml_element
class SignModel(QObject):
    """Plays one file, at once unless nothing shall move by itself; `round` grows each time it begins anew."""

    changed = Signal()

    def __init__(self, stage: Stage, *, clip: Path) -> None:
        super().__init__()
        self._stage = stage
        self._clip = clip
        self._playing = not stage.look.still
        self._over = False
        self._round = 0
        stage.words.switched.connect(self.changed)

    clip = shown(QUrl)(lambda self: QUrl.fromLocalFile(str(self._clip)))
    playing = shown(bool, changed)(lambda self: self._playing)
    over = shown(bool, changed)(lambda self: self._over)
    round = shown(int, changed)(lambda self: self._round)

    @property
    def spoken_title(self) -> str:
        """What this page is, for whoever hears."""
        return self._stage.text("sign.title")

    @Slot()
    def hold(self) -> None:
        """Hold the clip where it is, or let it go on; one that has ended begins anew."""
        if self._over:
            self.again()
            return
        self._playing = not self._playing
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        """Play it from its beginning."""
        self._round += 1
        self._over, self._playing = False, True
        self.changed.emit()

    @Slot()
    def ended(self) -> None:
        """Hear that its last picture stands."""
        self._over, self._playing = True, False
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Return to the page that it is about."""
        self._stage.pages.back()
