# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen nobody has touched yet: who, what, one instruction, and the languages by their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.language.catalogue import text_in
from kiosk.reports.measured import said
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.office_state import hour_told, state_told

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage

NOON: Final = 12


@qml_element
class AttractModel(QObject):
    """`figures` is the city's own measurement in words; `announcements` are shown one after the other.

    While a finger is `held` on a key the screen does not wake: the key does that when it is lifted.
    """

    changed = Signal()
    minute = Signal()

    def __init__(self, stage: Stage, *, figures: str = "") -> None:
        super().__init__()
        self._stage = stage
        self._figures = figures
        self.held = False
        stage.when_ready(self._look_again)  # `changed.emit` would not keep this alive until then
        stage.when_ready(self.minute.emit)
        stage.pages.stale.connect(self._look_again)
        stage.pages.minute.connect(self.minute)

    time = shown(str, minute)(lambda self: self._time())
    city = shown(str)(lambda self: self._stage.hall)
    figures = shown(str, changed)(lambda self: self._figures or self._last_month())
    announcements = shown("QVariantList", changed)(lambda self: self._announcements())
    opening = shown(str, minute)(lambda self: self._opening())
    languages = shown("QVariantList")(
        lambda self: [
            {"code": code, "name": text_in(code, "language.name")}
            for code in self._stage.settings.languages
            if code != "ko"
        ]
    )

    @Slot(bool)
    def hold(self, held: bool) -> None:  # noqa: FBT001 # what a button's property gives
        """Note that a finger stands on a key; one that slides off it wakes the screen all the same."""
        self.held = held

    @Slot()
    def wake(self) -> None:
        """Begin a session."""
        self._stage.wake()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Begin a session in a language."""
        self._stage.wake()
        self._stage.look.set(language=language)

    @Slot()
    def make_easy(self) -> None:
        """Begin a session on the easy screen."""
        self._stage.wake()
        self._stage.look.set(easy=True)

    @Slot()
    def _look_again(self) -> None:
        self.changed.emit()

    def _time(self) -> str:
        """Return the time as Korean does: 오전 10:24."""
        if not self._stage.served:
            return ""
        now = self._stage.services.now()
        half = self._stage.text("call.morning" if now.hour < NOON else "call.afternoon")
        return f"{half} {f'{now:%I:%M}'.lstrip('0')}"

    def _opening(self) -> str:
        """Return whether the city hall is open and until when, or from when on today; only what is known."""
        if not self._stage.served:
            return ""
        now = self._stage.services.opening("")
        if now.turns is None:
            return self._stage.text("attract.closed")
        if now.turns.date() != self._stage.services.now().date():
            return state_told(self._stage, now)
        return self._stage.text(
            "attract.open" if now.open else "attract.opens", hour_told(self._stage, now.turns)
        )

    def _last_month(self) -> str:
        """Return what last month's visits tell; nothing of a few."""
        counted = self._stage.services.last_month if self._stage.served else None
        return "" if counted is None else "\n".join(said(counted, self._stage.words.language))

    def _announcements(self) -> list[dict[str, object]]:
        """List each announcement once with every other language it has, as they follow each other."""
        languages = [one for one in self._stage.settings.languages if one != "ko"]
        return [
            {"text": one.texts.get("ko", ""), "other": other, "praise": one.praise}
            for one in (self._stage.services.announcements if self._stage.served else ())
            for other in ([one.texts[code] for code in languages if code in one.texts] or [""])
        ]
