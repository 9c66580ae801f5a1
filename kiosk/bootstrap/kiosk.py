# SPDX-License-Identifier: GPL-3.0-or-later
"""The visitor's kiosk put together: window first, everything heavy after its first frame."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
import logging
import os
import time
from typing import TYPE_CHECKING

from kiosk.bootstrap.admin_process import AdminProcess
from kiosk.bootstrap.booth_folder import BoothFolder
from kiosk.bootstrap.speech import VoiceWatch, furnish_ear, open_speaker
from kiosk.bootstrap.sync_process import SyncProcess
from kiosk.speech.jack import Jack
from kiosk.speech.prompt import LocationPrompt
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import settings_of
from kiosk.storage.screen_sign import leave_sign

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QTimer

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.services.visitor import VisitorServices
    from kiosk.settings import Settings
    from kiosk.speech.port import Speaker
    from kiosk.ui.application import Application
    from kiosk.ui.changes import ChangeWatch
    from kiosk.ui.live_words import WordsOut

AGAIN_MS = 60_000
LEARN_MS = 5_000
NEWS_MS = 10_000  # a look for what was announced and not heard, as at midnight
LOST = 70  # EX_SOFTWARE: within the process, that the barest screen is to follow
NEEDED = frozenset({"attract", "home", "search", "offices", "office", "way", "apology"})
NIGHT_UTC = 18  # three in the morning in Seoul
_log = logging.getLogger(__name__)


class KioskApplication:
    """One running kiosk: the window at once, what it serves as soon as that is open."""

    def __init__(
        self,
        data: Path,
        config: Path | None,
        speaker: Speaker | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        from kiosk.ui.application import Application  # noqa: PLC0415 # Qt only where there is a window

        self.settings: Settings = settings_of(config)
        self.folder = BoothFolder(data, config, self.settings)
        self._voice = VoiceWatch()
        self.speaker = speaker or open_speaker(self.folder.path, self.settings, self._voice)
        self.speaker.listen(self._voice.heard)
        try:
            self.application: Application = Application(self.settings, self.speaker, clock)
        except BaseException:
            self.folder.close()
            self.speaker.close()
            raise
        self.failure: Exception | None = None
        self._left_out: list[str] = []  # what could not be drawn, and is done without
        self.lost = ""  # why only the barest screen can be shown
        self.services: VisitorServices | None = None
        self._running: RunningServices | None = None
        self._furnishing = False
        self._looking = self._again = False
        self._watch: ChangeWatch | None = None
        self._words: WordsOut | None = None
        self._timers: list[QTimer] = []
        self.opened: Callable[[], None] = lambda: None
        self._clock = clock
        interval, enabled = self.settings.prompt_interval_s, self.settings.prompt and self.settings.speech
        self._prompt = LocationPrompt(interval, clock(), enabled=enabled)
        self.application.first_frame.connect(self._furnish)
        self.application.kiosk.pages.lost.connect(self._lose)
        self.application.kiosk.pages.failed.connect(self._tell_lost)
        self.application.kiosk.ticked.connect(self._prompt_when_due)
        self.application.input.sought.connect(self._prompt_when_sought)
        self._desk = AdminProcess(self.application, data, config)
        self._sync = SyncProcess(data, config)
        self._jack = Jack()
        self.application.kiosk.headset.watch(self._jack.plugged)

    def idle(self) -> bool:
        """Return that no visitor is at the screen."""
        from kiosk.ui.shell.session import Phase  # noqa: PLC0415 # it is loaded with the window

        return self.application.kiosk.session.phase is Phase.ATTRACT

    def close(self) -> None:
        """Let the window go, then the services, then the voice."""
        for timer in self._timers:
            timer.stop()
        if self._watch is not None:
            self._watch.close()
        self.application.close()
        if self._words is not None:
            self._words.close()
        self.folder.close()
        self._sync.close()
        self._jack.close()
        self.speaker.close()

    def _furnish(self) -> None:
        if self._furnishing:
            raise RuntimeError("the booth's services are started once; a second start counts visitors twice")
        self._furnishing = True
        self._begin()

    def _begin(self) -> None:
        self.application.kiosk.stage.background.run(self.folder.enter, self._serve, self._fail)

    def _serve(self, running: RunningServices) -> None:
        from kiosk.ui.fonts import left_out  # noqa: PLC0415 # Qt only where there is a window
        from kiosk.ui.live_words import WordsOut  # noqa: PLC0415 # after the first frame
        from kiosk.ui.shell.watchdog import notify  # noqa: PLC0415 # Qt only where there is a window
        from kiosk.ui.visitor.recorder import VisitRecorder  # noqa: PLC0415 # after the first frame

        self._running = running
        VisitRecorder(self.application.kiosk, running.services.visits)
        self._words = WordsOut(self.folder.path, self.settings.kiosk_id)
        self.application.kiosk.ended.connect(self._forget)
        self._take_printer()
        furnish_ear(self.application.kiosk.stage, self.folder.path, self.settings)
        self._renew(running.services)
        self._listen()
        self._tell_left_out()
        if fonts := left_out():
            self._beside(partial(running.tell_admin, "font_lost", ", ".join(fonts)))
        self.application.kiosk.ticked.connect(self._tell_of_voice)
        self._every(60_000, self._watch_clock)
        if self.folder.trouble is None:
            self._every(3_600_000, self._keep_up)
            self._every(AGAIN_MS, self._keep_line)
            self._keep_line()
        else:
            self._every(AGAIN_MS, self._try_again)
        for learn in running.services.warming():  # a piece each, so that a press waits for one alone
            self._beside(learn)
        notify("STATUS=serving")
        self.opened()

    def _listen(self) -> None:
        from kiosk.services.changes import TOUCH, listen  # noqa: PLC0415 # after the first frame
        from kiosk.ui.changes import ChangeWatch  # noqa: PLC0415 # after the first frame

        ignored = TOUCH | {"admin_notices"}  # which change nothing on its screen
        self._watch = watch = ChangeWatch(listen(self.folder.path), 1000, ignored, self.application, NEWS_MS)
        watch.due.connect(self._look_for_news)
        watch.due.connect(self.application.kiosk.pages.written)
        watch.start()
        self._every(LEARN_MS, self._learn, once=True)

    def _learn(self) -> None:
        """Prepare beside the screen what a search or a change would wait for."""
        if self._running is not None:
            self._beside(self._running.learn)

    def _take_printer(self) -> None:
        if self.settings.receipt_printer is not None:
            from kiosk.ui.printing import SystemPrinter  # noqa: PLC0415 # only a booth with a printer pays for it

            self.application.kiosk.stage.printer = SystemPrinter(self.settings.receipt_printer)

    def _renew(self, services: VisitorServices | None) -> None:
        """Serve what is published now; a page that stands stays, and shows what has closed since."""
        if services is not None:
            self.services = services
            if self._words is not None:
                services.heard = self._words.say
            self.application.kiosk.stage.serve(services)
            self.application.kiosk.pages.stale.emit()

    def _forget(self) -> None:
        """Let go of every word that the visitor typed, once the pages have done with them too."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415 # it is loaded with the window

        if self._words is not None:
            self._words.say("")
        if self.services is not None:
            QTimer.singleShot(0, self.services.forget)

    def _look_for_news(self) -> None:
        self._again = self._looking
        if self._running is not None and not self._looking:
            self._looking = True
            look = partial(self._running.renewed, quiet=self.idle())
            self.application.kiosk.stage.background.run(look, self._looked, self._log_failure)

    def _looked(self, services: VisitorServices | None) -> None:
        self._looking = False
        self._renew(services)
        if services is not None:
            self._learn()
        if self._again:
            self._look_for_news()

    def _keep_up(self) -> None:
        if self._running is not None:
            now = datetime.now(UTC)
            self._beside(partial(self._running.keep_up, now, now.hour == NIGHT_UTC))

    def _watch_clock(self) -> None:
        if self._running is not None:
            self._beside(partial(self._running.watch_clock, datetime.now(UTC)))

    def _keep_line(self) -> None:
        """Keep the forwarder running, and leave the sign that it passes on; a booth alone has none."""
        if not self._sync.keep():
            return
        printer = self.application.kiosk.stage.printer
        speaks = not self._voice.lost if self.settings.speech else None

        def leave() -> None:
            ready = None if printer is None else printer.ready()
            leave_sign(DataFolder(self.folder.path), ready, speaks, datetime.now(UTC))

        self._beside(leave)

    def _tell_of_voice(self) -> None:
        if self._running is None:
            return
        recognisers = self.application.kiosk.stage.recognisers
        told = {
            "voice_lost": self._voice.take(),
            "voice_plain": self._voice.take_plain(),
            "recogniser_lost": recognisers.take_faults() if recognisers else "",
        }
        for kind, reason in told.items():
            if reason:
                self._beside(partial(self._running.tell_admin, kind, reason))

    def _beside(self, work: Callable[[], object]) -> None:
        """Do what nobody is called back for."""
        self.application.kiosk.stage.background.run(work, lambda _: None, self._log_failure)

    def _log_failure(self, error: Exception) -> None:
        """Go on with what there is; the next look may succeed."""
        self._looking = False
        _log.warning("kept what there was: %s", type(error).__name__)

    def _every(self, milliseconds: int, act: Callable[[], None], *, once: bool = False) -> QTimer:
        """Let something happen so often, or once, until the window closes; return what may start it again."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415 # it is loaded with the window

        timer = QTimer(self.application, interval=milliseconds, singleShot=once)
        timer.timeout.connect(act)
        timer.start()
        self._timers.append(timer)
        return timer

    def _fail(self, error: Exception) -> None:
        """End where a person must mend something first; else show what can be shown without services."""
        from kiosk.bootstrap.reduced import for_a_person  # noqa: PLC0415 # only on a bad day

        _log.error(
            "the booth could not be opened: %s", error, exc_info=None if for_a_person(error) else error
        )
        self.application.kiosk.apologise()
        if for_a_person(error):
            self.failure = error
            self._leave_later(2)
        else:
            self._give_up(f"{type(error).__name__}: {error}")

    def _lose(self, name: str) -> None:
        """Do without a screen that cannot be drawn; without one that every way leads over, without any."""
        _log.error("the screen %s cannot be drawn", name)
        if name in NEEDED:
            self._give_up(f"the screen {name} cannot be drawn")
        else:
            self.application.kiosk.apologise()
            self._tell_lost(name)

    def _tell_lost(self, what: str) -> None:
        self._left_out.append(" / ".join(what.replace("file://", "").split("\n")))
        _log.error("left out of the screen: %s", self._left_out[-1])
        self._tell_left_out()

    def _tell_left_out(self) -> None:
        """Tell the desk what is done without, as soon as there is a desk to tell."""
        if self._running is not None and self._left_out:
            self._beside(partial(self._running.tell_admin, "screen_lost", "; ".join(self._left_out)))

    def _give_up(self, why: str) -> None:
        if not self.lost:
            self.lost = why
            self._leave_later(LOST)

    def _leave_later(self, code: int) -> None:
        """Leave once what is under way beside the screen is done."""
        self.application.kiosk.stage.background.run(lambda: None, lambda _: _leave(code))

    def _try_again(self) -> None:
        """Ask whoever started the kiosk to start it anew once the data folder can be used again."""
        if os.environ.get("NOTIFY_SOCKET") and self.idle():
            self.application.kiosk.stage.background.run(
                self.folder.usable, self._whole_again, self._log_failure
            )

    def _whole_again(self, usable: bool) -> None:  # noqa: FBT001 # what the look has found
        from kiosk.ui.shell.errors import RESTART_CODE  # noqa: PLC0415 # it is loaded with the window

        if usable and self.idle():
            _leave(RESTART_CODE)

    def _prompt_when_due(self) -> None:
        self._announce(self._prompt.due)

    def _prompt_when_sought(self) -> None:
        self._announce(self._prompt.signalled)

    def _announce(self, due: Callable[..., bool]) -> None:
        kiosk = self.application.kiosk
        # A headset that is plugged in keeps the speaker silent.
        if due(self._clock(), in_session=not self.idle()) and not kiosk.headset.plugged:
            kiosk.stage.narrator.announce(kiosk.stage.text("prompt.location"), self.settings.prompt_volume)


def _leave(code: int) -> None:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # Qt only where there is a window

    QGuiApplication.exit(code)
