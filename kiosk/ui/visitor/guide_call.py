# SPDX-License-Identifier: GPL-3.0-or-later
"""Calling a guide: what happens now, or when somebody will be there; and a telephone number."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from kiosk.charter.hours import told_hours
from kiosk.charter.measured import ATTEND_S
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.shell.inviting import Inviting, invite
from kiosk.ui.visitor.case_texts import when
from kiosk.ui.visitor.wording import certificate_machine, in_a_row

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from kiosk.ui.shell.stage import Stage

CALLING, CALLED, COMING, MISSED, AGAIN = "calling", "called", "coming", "missed", "again"
NOBODY = "nobody"
LOOK_MS = 1000  # besides at every announcement of a change
LAST = frozenset({NOBODY, COMING, MISSED})  # nothing more is done here: the screen's own part is over
ADVICE = {NOBODY: "guide.not_called", MISSED: "guide.still"}


@qml_element
class GuideCallModel(Inviting):
    """Shows the state of the call: on its way, at a console, accepted, not accepted, or rung once more.

    With nobody on duty nobody is called, and it says so.
    """

    changed = Signal()

    def __init__(self, stage: Stage, *, state: str = CALLING) -> None:
        super().__init__(stage, inviting=state in LAST)
        self._state = state
        self._pressed_at = time.monotonic()
        self._moments: list[datetime] = []  # of the press, and of a guide's taking it
        self._call: UUID | None = None
        self._wanted = True
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)
        stage.pages.written.connect(self._hear)
        self._back: datetime | None = None
        stage.words.switched.connect(self.changed)
        if state == CALLING:
            stage.when_ready(self._ring)

    state = shown(str, changed)(lambda self: self._state)
    said = shown(str, changed)(lambda self: self._said())
    sayings = shown("QStringList", changed)(lambda self: self._sayings())
    advice = shown(str, changed)(lambda self: self._stage.text(ADVICE.get(self._state, "guide.stay")))
    hours = shown(str, changed)(lambda self: self._hours())
    milestones = shown("QVariantList", changed)(lambda self: self._milestones())
    machine = shown(str, changed)(lambda self: self._machine_words())
    phone = shown(str)(lambda self: self._stage.settings.guide_phone)

    @property
    def spoken_title(self) -> str:
        """What happens now, and the number to ring while nobody comes."""
        number = [] if self._state == COMING else [self._stage.text("guide.phone"), self.phone]
        return " ".join([self.said, self.advice, *number])

    def become(self, state: str) -> None:
        """Tell what happens now; once all is told, who waits may say how it went."""
        self._state = state
        self._inviting = state in LAST and invite(self._stage)
        if state == COMING:
            self._moments = [*self._moments[:1], self._stage.services.now()]
        self.changed.emit()
        self._stage.narrator.say(self.spoken_title)

    @Slot()
    def withdraw(self) -> None:
        """Tell the guide that nobody needs to come."""
        self._looking.stop()
        self._wanted = False
        if self._call is not None:
            self._stage.services.visits.call_withdrawn(self._call)
        self.leave()

    @Slot()
    def again(self) -> None:
        """Ring once more where nobody was there before; a guide may have come meanwhile."""
        if self._state == NOBODY:
            self._pressed_at = time.monotonic()
            self.become(CALLING)
            self._ring()

    @Slot()
    def leave(self) -> None:
        """Return to what the visitor was doing."""
        self._stage.pages.back()

    @Slot()
    def search(self) -> None:
        """Look on this screen instead."""
        self._stage.pages.replace("search")

    @Slot()
    def to_machine(self) -> None:
        """Show the way to the machine that prints certificates."""
        if there := certificate_machine(self._stage.services):
            self._stage.pages.replace("way", target=there.target)

    def _machine_words(self) -> str:
        there = certificate_machine(self._stage.services) if self._state == NOBODY else None
        return there.names[self._stage.words.language] if there is not None else ""

    def _milestones(self) -> list[dict[str, str]]:
        """Return what has happened and what comes, each with its time to the second."""
        taken = self._state == COMING
        times = [f"{moment:%H:%M:%S}" for moment in self._moments]
        if len(self._moments) > 1:
            waited = self._moments[1] - self._moments[0]
            times[1] = in_a_row(
                (times[1], self._stage.text("guide.after", max(0, round(waited.total_seconds()))))
            )
        shapes = ("done", "done" if taken else "now", "now" if taken else "next")
        words = ("guide.pressed", "guide.taken" if taken else "guide.waited", "guide.walks")
        return [
            {"shape": shape, "text": self._stage.text(key), "when": time_of}
            for shape, key, time_of in zip(shapes, words, [*times, "", "", ""], strict=False)
        ]

    def _sayings(self) -> list[str]:
        """Return what may yet be said, for which the place is kept."""
        states = () if self._state == NOBODY else (CALLING, CALLED, MISSED, AGAIN, COMING)
        return [self._stage.text(f"guide.{state}") for state in states]

    def _said(self) -> str:
        if self._state != NOBODY:
            return self._stage.text(f"guide.{self._state}")
        if self._back is None:
            return self._stage.text("guide.nobody")
        day, time_of_day = when(self._stage, self._back)
        if self._back.date() == self._stage.services.now().date():
            return self._stage.text("guide.nobody_until", time_of_day)
        return self._stage.text("guide.nobody_until", f"{day} {time_of_day}")

    def _hours(self) -> str:
        if self._state != NOBODY:
            return ""
        hours = told_hours(self._stage.services.opening("").hours, self._stage.words.language)
        return self._stage.text("guide.hours", hours)

    def _ring(self) -> None:
        if not self._wanted:
            return
        there = self._stage.services.attendance()
        if not there.present:
            self._back = there.back
            self._stage.services.visits.call_guide(nobody=True)  # the figures count whom nobody came to
            self.become(NOBODY)
        else:
            self._moments = [self._stage.services.now()]
            self._call = self._stage.services.visits.call_guide().id
            self._looking.start()

    @Slot()
    def _hear(self) -> None:
        """Look as soon as something was written; a guide who signs on is called, as was wished."""
        if self._looking.isActive():
            self._look()
        elif self._state == NOBODY and self._stands and self._stage.services.attendance().present:
            self._stage.pace.moved()
            self.again()

    @Slot()
    def _look(self) -> None:
        """See what became of the call; a guide who comes late is still on the way."""
        state = self._stage.services.call_state(self._call) if self._call is not None else "waiting"
        if state == "accepted":
            self._looking.stop()
            self.become(COMING)
        elif state == "again" and self._state != AGAIN:
            self.become(AGAIN)
        elif state == "shown" and self._state == CALLING:
            self.become(CALLED)
        elif self._state in {CALLING, CALLED} and time.monotonic() - self._pressed_at > ATTEND_S:
            self.become(MISSED)

    @property
    def _stands(self) -> bool:
        """Whether this page is the one that is seen: nobody is called for who has left it."""
        return self._stage.pages.current.model is self
