# SPDX-License-Identifier: GPL-3.0-or-later
"""What a view-model may use: the pages, the words, the voice and the services behind the screen."""

from __future__ import annotations

from dataclasses import dataclass, field
import sys
from typing import TYPE_CHECKING, Any

from kiosk.services.screen_tries import ScreenTries
from kiosk.speech.playing import MemoPlayer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.services.visitor import VisitorServices
    from kiosk.settings import Settings
    from kiosk.speech.listening import Recognisers
    from kiosk.speech.microphone import Microphone, Recording
    from kiosk.ui.background import Background
    from kiosk.ui.catalogue import Catalogue
    from kiosk.ui.printing import SystemPrinter
    from kiosk.ui.shell.look import Look
    from kiosk.ui.shell.narrator import Narrator
    from kiosk.ui.shell.pace import Pace
    from kiosk.ui.shell.pages import Pages
    from kiosk.ui.shell.session import TwoMinutes
    from kiosk.ui.shell.unfinished import Unfinished

# Remembered, and tells nothing of who they are.
PLACES = frozenset({"office", "seat", "matter", "invited", "answered"})


@dataclass(slots=True)
class Stage:
    """Handed to every view-model; bootstrap brings the `services` after the first frame.

    `remembered` is what this visitor need not say again; `wake` begins their session, `finish` ends it and
    `go_home` returns to its first page, unless what stands is to stay; `private` tells whether only they
    hear what is said, through a headset. `wrong_codes` are the screen's, whoever stands there.
    """

    settings: Settings
    look: Look
    words: Catalogue
    narrator: Narrator
    two_minutes: TwoMinutes
    background: Background
    pace: Pace
    pages: Pages = field(init=False)
    unfinished: Unfinished = field(init=False)
    printer: SystemPrinter | None = None
    microphone: Microphone | None = None
    recognisers: Recognisers | None = None
    recording: Recording[Any] | None = None
    player: MemoPlayer = field(default_factory=MemoPlayer)
    remembered: dict[str, Any] = field(default_factory=dict)
    wrong_codes: ScreenTries = field(default_factory=ScreenTries)
    finish: Callable[[], None] = lambda: None
    go_home: Callable[[], None] = lambda: None
    wake: Callable[[], bool] = lambda: False
    private: Callable[[], bool] = lambda: False
    _services: VisitorServices | None = None
    _minute: datetime | None = None
    _forgetting: list[Callable[[], None]] = field(default_factory=list)
    _waiting: list[Callable[[], None]] = field(default_factory=list)

    @property
    def served(self) -> bool:
        """Whether the services have come."""
        return self._services is not None

    @property
    def services(self) -> VisitorServices:
        """The use cases behind the screens; raise LookupError before they have come."""
        if self._services is None:
            raise LookupError("the services have not come yet")
        return self._services

    def text(self, key: str, *values: object, n: int | None = None) -> str:
        """Return a text in the visitor's language; `n` is what it counts."""
        return self.words.text(key, *values, n=n)

    @property
    def hall(self) -> str:
        """The city hall by its Korean name, under which the city's other languages have it."""
        return f"{self.settings.city_name}청"

    @property
    def city(self) -> str:
        """The city hall's name in the visitor's language, as far as the services are there to know it."""
        return self.services.translated(self.hall, self.words.language) if self.served else self.hall

    @property
    def guide_there(self) -> bool:
        """Whether a guide would come; before the services are there it is not known, and asked."""
        return not self.served or self.services.attendance().present

    def when_ready(self, act: Callable[[], None]) -> None:
        """Act once the services have come, at once if they are there, never for a visitor who has left."""
        if self.served:
            act()
        else:
            self._waiting.append(act)

    def serve(self, services: VisitorServices) -> None:
        """Take the services and do what waited for them; a mistake in one stops none of the others."""
        self._services = services
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            try:
                act()
            except Exception:  # noqa: BLE001 # handed to the hook, as a slot's is
                sys.excepthook(*sys.exc_info())

    def look_at_clock(self) -> None:
        """Tell the pages once that it is another minute."""
        minute = self.services.now().replace(second=0, microsecond=0) if self.served else None
        if minute != self._minute:
            self._minute = minute
            self.pages.minute.emit()

    @property
    def speakable(self) -> bool:
        """Whether a visitor may say something instead of writing it: there is a microphone at this moment."""
        return self.microphone is not None and self.microphone.there()

    @property
    def hears(self) -> bool:
        """Whether a visitor is speaking into the microphone."""
        return self.recording is not None and self.recording.running

    def hear(self, recording: Recording[Any] | None) -> None:
        """Hear what is said, or nothing more; the booth itself is silent so long."""
        self.recording = recording
        self.narrator.mute(muted=recording is not None)

    def end_sound(self) -> None:
        """Hear no more and leave nothing of it; play nothing more."""
        recording, self.recording = self.recording, None
        if recording is not None:
            recording.drop()
        self.narrator.mute(muted=False)
        self.player.stop()

    def when_over(self, act: Callable[[], None]) -> None:
        """Act once when this visitor's session ends."""
        self._forgetting.append(act)

    @property
    def knows_writer(self) -> bool:
        """Whether anything personal is remembered."""
        return bool(set(self.remembered) - PLACES)

    def forget_writer(self) -> None:
        """Forget who wrote a case; where they were going is nobody's secret."""
        for what in set(self.remembered) - PLACES:
            del self.remembered[what]

    def forget(self) -> None:
        """Forget everything about the visitor who has left."""
        self._waiting.clear()  # a guide must not be rung for who has left
        forgetting, self._forgetting = self._forgetting, []
        for act in forgetting:
            act()
        self.remembered.clear()
