# SPDX-License-Identifier: GPL-3.0-or-later
"""The language chooser: each name in its own script, the page below keeps what was entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.language.catalogue import text_in
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage


@qml_element
class LanguageModel(QObject):
    """Switches the whole screen at once and returns to where the visitor was."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    codes = shown(list)(lambda self: list(self._stage.settings.languages))
    names = shown(list)(
        lambda self: [text_in(code, "language.name") for code in self._stage.settings.languages]
    )

    @property
    def spoken_title(self) -> str:
        """The question of this page."""
        return self._stage.text("language.title")

    @Slot(str)
    def choose(self, code: str) -> None:
        """Speak this language from now on."""
        self._stage.look.set(language=code)
        self._stage.pages.back()

    @Slot()
    def toggle_steady(self) -> None:
        """Take repeated presses of a trembling hand as one, or every press again."""
        self._stage.look.toggleSteady()

    @Slot()
    def toggle_easy(self) -> None:
        """Show few choices and one thing a page, or everything again."""
        self._stage.look.toggleEasy()
