# SPDX-License-Identifier: GPL-3.0-or-later
"""The root that QML is handed: one visitor's session, from the attract screen to the privacy reset."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.background import Background
from kiosk.ui.catalogue import Catalogue
from kiosk.ui.clipboard import forget_written
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.screens import SCREENS
from kiosk.ui.shell.headset import Headset
from kiosk.ui.shell.inviting import asks_who_ends
from kiosk.ui.shell.look import Look
from kiosk.ui.shell.narrator import Narrator
from kiosk.ui.shell.pace import Pace
from kiosk.ui.shell.pages import Pages
from kiosk.ui.shell.session import IdleRules, Phase, Session, TwoMinutes
from kiosk.ui.shell.signs import Signs
from kiosk.ui.shell.stage import Stage
from kiosk.ui.shell.unfinished import Unfinished
from kiosk.ui.shell.waking import Waking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.settings import Settings
    from kiosk.speech.port import Speaker
    from kiosk.ui.screens import Screen
    from kiosk.ui.shell.pages import ScreenPage


@qml_element
class Kiosk(QObject):
    """Ties the session, the pages, the look and the voice together."""

    changed = Signal()
    ticked = Signal()
    captioned = Signal()
    ended = Signal()
    woke = Signal()
    began = Signal()
    arrived = Signal(str)  # a page stands, or begins to be heard after these words

    def __init__(
        self,
        settings: Settings,
        speaker: Speaker,
        clock: Callable[[], float] = time.monotonic,
        screens: Mapping[str, Screen] = SCREENS,
    ) -> None:
        super().__init__()
        self.words = Catalogue(settings.languages)
        self._look = Look(settings)
        narrator = Narrator(speaker, self._look, volume=settings.speech_volume, rate=settings.speech_rate)
        rules = IdleRules(settings.idle_browse_s, settings.idle_form_s, settings.idle_warning_s)
        self.session = Session(rules, clock)
        self._pace = Pace(clock)
        self.stage = Stage(
            settings, self._look, self.words, narrator, TwoMinutes(clock), Background(), self._pace
        )
        self._pages = self.stage.pages = Pages(screens, lambda page, told: page.factory()(self.stage, **told))
        self._signs = Signs(self.stage)
        self.unfinished = self.stage.unfinished = Unfinished(self.stage, clock, self._forget_writer)
        self.stage.finish, self.stage.go_home, self.stage.wake = self.finish, self.goHome, self.touch
        self._waking = Waking(self.session, self._pages, self.touch)
        self.headset = Headset()
        self.stage.private = lambda: self.headset.plugged
        self.headset.changed.connect(self._plugged)
        self._layout: tuple[object, ...] = ()
        self._look.changed.connect(self._look_changed)
        self._look_changed()
        self._pages.turned.connect(self._page_turned)
        narrator.captioned.connect(self.captioned)
        self._pages.stale.connect(self._pace.moved)
        self._staying: ScreenPage | None = None
        self._pages.begin("attract")

    look = shown(Look)(lambda self: self._look)
    pages = shown(Pages)(lambda self: self._pages)
    pace = shown(Pace)(lambda self: self._pace)
    signs = shown(Signs)(lambda self: self._signs)
    landscape = shown(bool)(lambda self: self.stage.settings.orientation == "landscape")
    city = shown(str, changed)(lambda self: self.stage.city)
    phone = shown(str)(lambda self: self.stage.settings.guide_phone)
    caption = shown(str, captioned)(lambda self: self.stage.narrator.caption)
    captionSeconds = shown(float, captioned)(lambda self: self.stage.narrator.seconds)  # noqa: N815 # QML's name
    captionHeld = shown(bool, captioned)(lambda self: self.stage.narrator.held)  # noqa: N815 # QML's name
    secondsLeft = shown(int, ticked)(lambda self: self.stage.two_minutes.seconds_left)  # noqa: N815 # QML's name
    offersGuide = shown(bool, ticked)(lambda self: self._offers_guide())  # noqa: N815 # QML's name
    warning = shown(bool, ticked)(lambda self: self.session.phase is Phase.WARNING)
    idleSeconds = shown(int, ticked)(lambda self: self.session.seconds_left)  # noqa: N815 # QML's name

    def noticed(self, by_key: bool) -> bool:  # noqa: FBT001 # one of two kinds of input
        """Note any input; true when it is spent on waking the screen or on answering the warning."""
        if not by_key and self._waking.finger():
            return False
        answered = self.session.phase is Phase.WARNING
        if answered and not by_key:
            return False  # the question has buttons, and the rest of the screen answers it too
        woke = self.touch()
        if woke and self.headset.plugged:  # whoever left it there did not take their ears along
            self.toggleVoice()
        return woke or answered

    @Slot(result=bool)
    def touch(self) -> bool:
        """Be silent; wake, stay, or go on after the warning; true when it only woke the screen."""
        self.stage.narrator.stop()
        self.unfinished.touch()
        woke = self.session.touch()
        if woke:
            self._pages.begin("home")
            self.changed.emit()
            self.woke.emit()
        elif self.stage.two_minutes.begin():
            self.began.emit()
        self.ticked.emit()
        return woke

    @Slot()
    def tick(self) -> None:
        """Once a second: let idle time run and the ring move."""
        before, narrator = self.session.phase, self.stage.narrator
        phase = self.session.tick(speaking=narrator.speaking or self._signs.playing or self.stage.hears)
        quiet = not (narrator.speaking or narrator.held)
        may_offer = self._pages.clocked and quiet and self._offers_guide()
        if phase is not before:
            self._pace.moved()
        if phase is Phase.WARNING and self._pages.quiet:
            self.session.touch()
            phase = before
            self._pages.begin("home")
        if phase is not before and phase is Phase.WARNING:
            narrator.say(self.stage.text("idle.spoken", n=self.session.seconds_left))
        elif may_offer and self.stage.two_minutes.offer():
            narrator.tell(self.stage.text("ring.offer"))
        if phase is not before and phase is Phase.ATTRACT:
            self.startOver()
        self.unfinished.tick()
        self.stage.look_at_clock()
        self.ticked.emit()

    @Slot(str)
    def answer(self, what: str) -> None:
        """Do what a control of the dock asks for."""
        {
            "home": self.goHome,
            "back": self.goBack,
            "restart": self.finish,
            "guide": self.callGuide,
            "language": self.chooseLanguage,
            "size": self._look.grow,
            "contrast": self._look.toggleContrast,
            "low": self._look.toggleLow,
            "voice": self.toggleVoice,
        }[what]()

    @Slot()
    def goHome(self) -> None:  # noqa: N802 # QML's name
        """Return to the first page, unless what stands is to stay; what would be lost is asked once."""
        if not self._pace.may_leave:
            return
        if lost := self._parting:
            self._pages.open("ending", **lost, then="home")
            return
        self.unfinished.go_home([page for page in self._pages.stack if page.name != "ending"])
        self._pages.begin("home")

    @Slot()
    def goBack(self) -> None:  # noqa: N802 # QML's name
        """Return to the page before, unless what stands is not to be left yet."""
        if self._pace.may_leave:
            self._pages.back()

    @Slot()
    def finish(self) -> None:
        """End the session at the visitor's wish, unless what stands is not to be left yet.

        Where something would be lost with it, that is asked first, and once; then, once too, how it went.
        """
        if not self._pace.may_leave:
            return
        lost = {"question": "erase"} if self.unfinished.written else self._parting
        if lost and self._pages.current.name != "ending":
            self._pages.open("ending", **lost)
        elif self._pages.current.name != "survey" and asks_who_ends(self.stage):
            self._forget()
            self._pages.begin("survey")
        else:
            self.startOver()

    @property
    def _parting(self) -> dict[str, str]:
        """What to ask before a page is left for good; the languages or a call for a guide may lie over it."""
        return next(filter(None, (page.parting for page in reversed(self._pages.stack))), {})

    @Slot()
    def startOver(self) -> None:  # noqa: N802 # QML's name
        """End the session and leave nothing of it behind."""
        self.ended.emit()
        self.session.end()
        self._forget()
        self.stage.two_minutes.reset()
        self._look.reset()
        self._pages.begin("attract")
        self.changed.emit()

    def _forget(self) -> None:
        """Leave nothing of what the visitor looked for or wrote."""
        self.unfinished.clear()
        self.stage.end_sound()
        self.stage.forget()
        forget_written()
        self.stage.narrator.reset()  # last: to make the keyboard forget moves the focus, which is told

    @Slot()
    def callGuide(self) -> None:  # noqa: N802 # QML's name
        """Ask for a person; where it says that nobody is there, ask again."""
        if self._pages.current.name != "guide_call":
            self._pages.open("guide_call")
        else:
            cast("Any", self._pages.current.model).again()

    @Slot()
    def chooseLanguage(self) -> None:  # noqa: N802 # QML's name
        """Open the language chooser over what stands."""
        if self._pages.current.name != "language":
            self._pages.open("language")

    @Slot()
    def toggleVoice(self) -> None:  # noqa: N802 # QML's name
        """Switch voice; the first sentence tells how to use it, the next what stands on the screen."""
        on = not self._look.voice
        self._look.set(voice=on, keypad=on or self._look.keypad)
        if on:
            self.introduce()
        else:
            self.stage.narrator.say(self.stage.text("voice.off"))

    def introduce(self) -> None:
        """Tell how the voice is used, then what stands on the screen."""
        text, jack = self.stage.text, self.stage.settings.jack
        where = [] if jack == "unknown" or self.headset.plugged else [text(f"voice.jack_{jack}")]
        self.arrived.emit(" ".join([text("voice.intro"), *where]))

    @Slot()
    def apologise(self) -> None:
        """Something broke: say so and offer the way home, instead of a dead screen."""
        if self._pages.current.name != "apology":
            self._pages.begin("apology")

    def close(self) -> None:
        """Be silent, erase what was begun and let the worker end."""
        self._forget()
        self.stage.background.close()

    @Slot(bool)
    def _plugged(self, plugged: bool) -> None:  # noqa: FBT001 # what Qt's signal gives
        """Begin to speak when a headset comes; when it is gone say only that, to the room."""
        if plugged:
            self.touch()
        if plugged and not self._look.voice:
            self.toggleVoice()
        elif not plugged and self._look.voice:
            self.stage.narrator.say(self.stage.text("voice.unplugged"))

    def _offers_guide(self) -> bool:
        return self.stage.two_minutes.offers_guide and self.stage.guide_there

    def _forget_writer(self) -> None:
        """Forget who wrote, what was said last and what was typed; the place they look for stays."""
        self.stage.forget_writer()
        forget_written()
        self.stage.narrator.forget()

    @Slot()
    def _look_changed(self) -> None:
        self.session.slow = self._look.voice or self._look.easy
        layout = self._look.layout
        if layout != self._layout:
            self._layout = layout
            self._pace.moved()
        if self._look.language != self.words.language:
            self.words.speak(self._look.language)
            self.changed.emit()

    @Slot()
    def _page_turned(self) -> None:
        self.session.form = (screen := self._pages.current.screen).form
        self._pace.moved()
        self._stay()
        if self._pages.current.name == "home":
            self.unfinished.go_home()
        self.unfinished.turn()
        if screen.search and (self.stage.two_minutes.stopped or self._pages.current.name == "home"):
            self.stage.two_minutes.look_anew()
            self.ticked.emit()
        self.arrived.emit("")

    def _stay(self) -> None:
        """Hold the page that asks for it, also under one that was opened over it."""
        staying = next((page for page in self._pages.stack if page.screen.stay_s), None)
        if staying is not self._staying:
            self._staying = staying
            self._pace.stay(staying.screen.stay_s if staying else 0.0)
