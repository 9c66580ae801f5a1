# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen instead of a dead one: an apology and the way home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.ui.properties import qml_element

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage


@qml_element
class ApologyModel(QObject):
    """Something broke; the visitor is not told what, only what to do."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    @property
    def spoken_title(self) -> str:
        """The apology itself."""
        return self._stage.text("apology.title").replace("\n", " ")

    @Slot()
    def home(self) -> None:
        """Begin again."""
        self._stage.pages.begin("home")
