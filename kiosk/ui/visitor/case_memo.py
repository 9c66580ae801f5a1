# SPDX-License-Identifier: GPL-3.0-or-later
"""Saying what happened instead of writing it: heard, played, said anew or taken back, in memory alone."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot

from kiosk.cases.memo import LONGEST_S
from kiosk.speech.hearing import LEVELS, Hearing
from kiosk.speech.memo import Unplayable, as_wave
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import on_clock, spoken_length

if TYPE_CHECKING:
    from kiosk.cases.memo import VoiceMemo
    from kiosk.speech.microphone import Recording
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

LOOK_MS: Final = 100  # as long as a block of sound
_SAYS: Final = {Hearing.LOST: "memo.lost", Hearing.DEAF: "memo.deaf", Hearing.FULL: "memo.full"}


@qml_element
class CaseMemoModel(CasePage):
    """A large clock that counts down, how loud it is, and what may be done with what was said.

    Whoever leaves the page while it hears keeps what they have said; when the session ends nothing is left.
    """

    page = "case_memo"
    fields = ("memo",)
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = True) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        self._recording: Recording[VoiceMemo] | None = None
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)
        stage.pages.turned.connect(self._turned)

    hears = shown(bool, changed)(lambda self: self._recording is not None)
    kept = shown(bool, changed)(lambda self: self._memo is not None and not self.hears)
    plays = shown(bool, changed)(lambda self: self._stage.player.playing)
    clock = shown(str, changed)(lambda self: self._clock())
    tells = shown(str, changed)(lambda self: self._tells())
    level = shown(int, changed)(lambda self: self._recording.level if self._recording else 0)
    levels = shown(int)(lambda _: LEVELS)

    @property
    def headline(self) -> str:
        """Return nothing: the page has one thing to do."""
        return ""

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("memo.title")

    @property
    def aside(self) -> str:
        """How long one may speak, and who else hears it."""
        return self._stage.text("memo.how")

    @property
    def spoken_details(self) -> str:
        """What is said behind the title."""
        return self.aside

    @property
    def _memo(self) -> VoiceMemo | None:
        memo: VoiceMemo | None = self._draft.given("memo")
        return memo

    @Slot()
    def start(self) -> None:
        """Hear from now on; the voice of the booth waits so long, and what was said before goes."""
        microphone = self._stage.microphone
        if microphone is None or self.hears:
            return
        self._stage.player.stop()
        self._draft.answer("memo", None)
        self._problem = ""
        self._recording = microphone.record()
        self._stage.hear(self._recording)
        self._looks.start()
        self.tell()

    @Slot()
    def stop(self) -> None:
        """Keep what was said; of nothing, say so."""
        recording, self._recording = self._recording, None
        if recording is None:
            return
        self._looks.stop()
        self._stage.hear(None)
        memo = recording.finish()
        if memo is not None and not recording.silent and not self._draft.over:
            self._draft.answer("memo", memo)
        self._problem = self._trouble(recording.hearing, heard=self._memo is not None)
        self.tell()
        self._stage.narrator.tell(self._problem or self._tells())

    @Slot()
    def listen(self) -> None:
        """Play what was said, or be silent again."""
        if self._stage.player.playing:
            self._stage.player.stop()
            self._looks.stop()
        elif self._memo is not None:
            self._stage.narrator.stop()
            try:
                self._stage.player.play(as_wave(self._memo))
                self._problem = ""
                self._looks.start()
            except Unplayable:
                self._problem = self._stage.text("memo.unheard")
        self.tell()

    @Slot()
    def erase(self) -> None:
        """Take back what was said."""
        self._stage.player.stop()
        self._draft.answer("memo", None)
        self._problem = ""
        self.tell()

    @Slot()
    def ask_help(self) -> None:
        """Have a guide write for the visitor."""
        self._stage.pages.open("guide_call")

    @Slot()
    def _look(self) -> None:
        recording = self._recording
        if recording is not None and not recording.running:
            self.stop()
            return
        if recording is None and not self._stage.player.playing:
            self._looks.stop()
        self.tell()

    @Slot()
    def _turned(self) -> None:
        """Hear and play nothing more once another page stands."""
        if self._stage.pages.current.model is not self:
            self._stage.player.stop()
            self.stop()
            self._looks.stop()

    def _trouble(self, hearing: Hearing, *, heard: bool) -> str:
        """Return what was wrong, or that the time is up."""
        if not heard and hearing is not Hearing.DEAF:
            return self._stage.text("memo.no_sound")
        return self._stage.text(_SAYS[hearing]) if hearing in _SAYS else ""

    def _clock(self) -> str:
        """Return what is left while it hears, and then how long was spoken."""
        recording = self._recording
        kept = self._memo.seconds if self._memo else LONGEST_S
        seconds = ceil(LONGEST_S - recording.seconds) if recording else kept
        return on_clock(seconds)

    def _tells(self) -> str:
        if self.hears:
            return self._stage.text("memo.left")
        if self._memo is None:
            return self._stage.text("memo.most")
        return self._stage.text("case.spoke", spoken_length(self._stage, self._memo.seconds))
