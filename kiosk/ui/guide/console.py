# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's one view-model: it looks when something has changed, and shows it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.ui.background import Background
from kiosk.ui.clipboard import forget_written
from kiosk.ui.guide.acts import Acts
from kiosk.ui.guide.booths import Booths
from kiosk.ui.guide.calls import CallBand
from kiosk.ui.guide.day import Day
from kiosk.ui.guide.dictation import Dictation
from kiosk.ui.guide.duty import NOBODY, Duty
from kiosk.ui.guide.errands import Errands
from kiosk.ui.guide.facilities import Facilities
from kiosk.ui.guide.following import Following
from kiosk.ui.guide.search import Search
from kiosk.ui.guide.trials import Trials
from kiosk.ui.guide.visits import VisitList
from kiosk.ui.guide.walk_up import WalkUp
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.guide import GuideService
    from kiosk.services.guide_results import Picture
    from kiosk.ui.changes import ChangeWatch
    from kiosk.ui.live_words import WordsIn
    from kiosk.visits.log import VisitLog

BEAT_MS: Final = 100
FAILED: Final = "처리하지 못한 것이 있어 적어 두었습니다 · 다시 눌러 주십시오"
ANSWER_S: Final = 3.5  # of a look, the next of which begins within two: a dead line is said within six
NOT_READ: Final = "기록을 읽지 못했습니다 · 저절로 다시 시도합니다"
KNOWN_AT: Final = "{}에 알던 것입니다 · 그 뒤는 모름"


@qml_element
class Console(QObject):
    """Everything on the guide's screen."""

    changed = Signal()
    looked = Signal()
    broke = Signal()  # from any thread: something failed that nobody caught

    def __init__(self, sound: Callable[[], None], hours: str, words: WordsIn, watch: ChangeWatch) -> None:
        super().__init__()
        self.looking = Background()
        self.search = Search()
        self.words = words
        self.booths = Booths()
        self.calls = CallBand(sound, words.words_of, self.booths.called)
        words.heard.connect(self.calls.changed)
        self.visits = VisitList(self.search.about, self.search.called)
        self.walk_up = WalkUp(self.visits.with_code, self.search.called)
        self.duty = Duty(self.looking)
        self.day = Day(hours)
        self.lifts = Facilities()
        self.following = Following(self.search.called)
        self.trials = Trials(self.looking)
        self.trials.said.connect(self.say)
        self.errands = Errands(self.looking, self.duty)
        self.acts = Acts(self)
        self.sheets = (self.duty, self.lifts, self.errands.dictation)
        self.lifts.told.connect(self.errands.tell_facility)
        self.day.told.connect(self.errands.tell_office)
        self.visits.overtaken.connect(self.say)
        self.broke.connect(self._failed)
        self.errands.refused.connect(self.say)
        self.looks_now = self._again = self._away = self._asked_meanwhile = False
        self.counter: GuideService | None = None
        self._second, self._notice, self._asked = -1, "", 0.0
        self._read_at: datetime | None = None
        self.search.opened.connect(self._opened)
        self.search.learned.connect(self._look_again)
        self.calls.accepted.connect(self.acts.come)
        self.duty.left.connect(self._leave_nothing)
        for one in (self.duty, self.errands):
            one.kept.connect(self._kept)
        self.walk_up.asked.connect(self._find)
        self.walk_up.coded.connect(self.acts.arrive)
        self._watch = watch
        self._watch.due.connect(self.look)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self.tick)

    strip = shown(Booths)(lambda self: self.booths)
    band = shown(CallBand)(lambda self: self.calls)
    list = shown(VisitList)(lambda self: self.visits)
    walkUp = shown(WalkUp)(lambda self: self.walk_up)  # noqa: N815 # QML's name
    watch = shown(Duty)(lambda self: self.duty)
    follow = shown(Following)(lambda self: self.following)
    trial = shown(Trials)(lambda self: self.trials)
    facilities = shown(Facilities)(lambda self: self.lifts)
    today = shown(Day)(lambda self: self.day)
    case = shown(Dictation)(lambda self: self.errands.dictation)
    guide = shown(Acts)(lambda self: self.acts)
    open = shown(bool, changed)(lambda self: self.counter is not None)
    notice = shown(str, changed)(lambda self: self._told())
    readState = shown(str, changed)(lambda self: self._state())  # noqa: N815 # QML's name
    readAt = shown(str, looked)(lambda self: f"{self._read_at or datetime.now(SEOUL):%H:%M:%S}")  # noqa: N815 # the same

    @property
    def log(self) -> VisitLog | None:
        """The visit log, while somebody may act."""
        return self.counter.visits if self.counter and self.duty.staffed else None

    # -- opening and closing -----------------------------------------------------------------------
    def serve(self, counter: GuideService) -> None:
        """Take the open data folder and begin to look."""
        self.counter = counter
        self.duty.serve(counter)
        self.errands.serve(counter)
        self.trials.serve(counter)
        self._beat.start()
        self._watch.start()
        self.look()
        self.changed.emit()

    def close(self) -> None:
        """Look no more and wait for what is under way."""
        self.counter = None  # what is still answered asks for nothing more
        self.duty.serve(None)
        self.trials.serve(None)
        self._beat.stop()
        self._watch.close()
        self.words.close()
        self.search.close()
        self.looking.close()

    # -- looking -----------------------------------------------------------------------------------
    @Slot()
    def look(self, *, again: bool = False) -> None:
        """Ask the database for news beside the screen; one question at a time."""
        self.words.listen()
        self._again = self._again or again
        self._asked_meanwhile = self.looks_now
        if self.looks_now or self.counter is None:
            return
        counter, anew = self.counter, self._again
        self.looks_now, self._again, self._asked = True, False, counter.now().mono
        self.looking.run_aside(lambda: counter.look(again=anew), self._see, self._not_seen)

    @Slot()
    def tick(self) -> None:
        """Let every clock run on; whole seconds suffice while nobody calls."""
        if self.counter is None:
            return
        now = self.counter.now()
        if self.looks_now and not self._away and now.mono - self._asked > ANSWER_S:
            self._lose()
        before, self._second = self._second, int(now.mono)
        if self._second != before or self.calls.ringing:
            self.calls.pass_time(now, self.counter.visits)
        if self._second != before:
            self.visits.pass_time(now)
            self.walk_up.pass_time(now)
            self.following.pass_time(now, self.counter.visits)
            self.trials.pass_time(now)
            self.day.pass_time(datetime.now(SEOUL))
            self.search.renew()

    def _see(self, picture: Picture | None) -> None:
        new = self._away or self._read_at is None
        self.looks_now, self._away, self._read_at = False, False, datetime.now(SEOUL)
        if self._asked_meanwhile:  # what came while it read may not be in what was read
            self.look()
        self.looked.emit()
        if new:
            self.changed.emit()
        if picture is None or self.counter is None:
            return
        self.booths.see(picture)
        self.calls.see(picture, self.counter.visits)
        self.visits.see(picture)
        self.duty.see(picture)
        self.day.see(picture, datetime.now(SEOUL).date())
        self.lifts.see(picture)
        self.following.see(picture)
        self.trials.see(picture, self.counter.visits, self.duty.name)
        self.search.avoid(picture.stopped)
        targets = {visit.target for visit in (*picture.visits, *picture.ended) if visit.target}
        self.search.learn(targets)

    def _not_seen(self, _error: Exception) -> None:
        """Keep the rows: a locked database is a moment, and a visit can be closed all the same; no figure."""
        self.looks_now, self._again = False, True
        self._lose()

    def _lose(self) -> None:
        """Say that nothing new is known."""
        self._away = True
        self.day.lose()
        self.changed.emit()

    def _state(self) -> str:
        if self._away:
            return "stale" if self._read_at else "failed"
        return "read" if self._read_at else "reading"

    def _told(self) -> str:
        if not self._away:
            return self._notice
        known = f"{KNOWN_AT.format(self.readAt)} · " if self._read_at else ""
        return known + NOT_READ

    # -- between the parts --------------------------------------------------------------------------
    @Slot()
    def _kept(self) -> None:
        self.say("")
        self.look(again=True)

    def staffed(self) -> GuideService | None:
        """Return the desk if somebody is on duty; else nothing is begun or closed, and the notice says so."""
        staffed = self.duty.staffed
        self.say("" if staffed else NOBODY)
        return self.counter if staffed else None

    @Slot()
    def _opened(self) -> None:
        """Search anew in what is published now."""
        self.lifts.serve(self.search.facilities)
        self.look(again=True)
        self.walk_up.open()

    @Slot(str)
    def say(self, notice: str) -> None:
        """Put one sentence into the notice; an empty one takes it away."""
        if notice != self._notice:
            self._notice = notice
            self.changed.emit()

    @Slot()
    def _failed(self) -> None:
        self.say(FAILED)

    @Slot()
    def _look_again(self) -> None:
        self.look(again=True)

    @Slot(str)
    def _find(self, text: str) -> None:
        self.search.find(text, partial(self.walk_up.answer, text))

    @Slot()
    def _leave_nothing(self) -> None:
        """Leave nothing that a visitor told: not in a field, not on a sheet, not on the clipboard."""
        self.walk_up.give_up(self.log)
        self.lifts.shut()
        self.errands.dictation.shut()
        forget_written()
