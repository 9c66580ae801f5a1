# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's one view-model: it looks when something has changed, shows it, and acts."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.ui.background import Background
from kiosk.ui.clipboard import forget_written
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
from kiosk.ui.guide.wording import REFUSED
from kiosk.ui.latest import Latest
from kiosk.ui.properties import qml_element, shown
from kiosk.visits.events import REASONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.guide import GuideService
    from kiosk.services.guide_results import Picture
    from kiosk.ui.changes import ChangeWatch
    from kiosk.ui.live_words import WordsIn
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.events import FollowResult
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit


@qml_element
class Acts(QObject):
    """The guide's acts on the parts of a console; without anybody on duty nothing is begun or closed."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._on = console

    @Slot(str)
    def act(self, what: str) -> None:
        """Do what a key or a button asks."""
        name, _, place = what.partition(" ")
        actions: dict[str, Callable[[], object]] = {
            "accept": self.accept,
            "start": self.start,
            "write": self._on.walk_up.wanted.emit,
            "back": self.back,
            "up": lambda: self._step(-1),
            "down": lambda: self._step(1),
            "do": self.do,
            "missed": lambda: self.missed(""),
            "trial": self._on.trials.show,
            "trial_ask": self._on.trials.ask,
            "throw": lambda: self.throw(int(place)),
            "undo": lambda: self.undo(""),
            "facilities": self._on.lifts.open,
            "hand_over": self._on.duty.open,
            "take_down": self._on.errands.dictation.open,
            "met": self._on.calls.met,
            "follow": self.time,
            "decline": lambda: self.followed("decline"),
            "choose": lambda: self.choose(int(place)),
        }
        if name in actions:
            actions[name]()

    @Slot()
    def accept(self) -> None:
        """Answer the call; whoever has not signed on does so first."""
        if desk := self._on.staffed():
            self._on.calls.accept(self._on.duty.name, desk.visits)
        elif self._on.calls.ringing:
            self._on.duty.open()

    @Slot()
    def start(self) -> None:
        """Start a visit for whoever stands here."""
        if desk := self._on.staffed():
            self._on.walk_up.begin(desk.visits, desk.now())

    @Slot(str)
    def write(self, text: str) -> None:
        """Search for what is in the field."""
        if text != self._on.walk_up.text and (desk := self._on.staffed() if text else self._on.counter):
            self._on.walk_up.write(text, desk.visits, desk.now())

    @Slot()
    def do(self) -> None:
        """Send the visitor off, or close the chosen visit: what Enter does."""
        if self._on.trials.open:
            if desk := self._on.staffed():
                self._on.trials.press(desk.visits, self._on.duty.name)
        elif self._on.walk_up.active:
            self.send(self._on.walk_up.chosen)
        else:
            self.arrived("", False)  # noqa: FBT003 # Enter is for what the guide was told

    @Slot(int)
    def send(self, place: int) -> None:
        """Send the visitor off to a row."""
        if desk := self._on.staffed():
            self._on.walk_up.send(place, desk.visits, desk.now())

    @Slot()
    def time(self) -> None:
        """Begin the drawn quarter, or note that the followed visitor is at the door; a call goes first."""
        if not self._on.calls.ringing and (desk := self._on.staffed()):
            self._on.following.press(desk.visits, self._on.duty.name)

    @Slot(str)
    def followed(self, result: str) -> None:
        """Note that the quarter cannot be done, or how it ended with the one who is followed."""
        if desk := self._on.staffed():
            if result == "decline":
                self._on.following.decline(desk.visits)
            else:
                self._on.following.end(cast("FollowResult", result), desk.visits, self._on.duty.name)

    @Slot(str, bool)
    def arrived(self, key: str, walked: bool) -> None:  # noqa: FBT001 # what QML's slot gives
        """Confirm by one tap that a visitor has come: the guide walked along, or was told."""
        visit = self._on.visits.of(key)
        if visit is not None:
            self.arrive(visit, walked=walked)

    @Slot(str)
    def missed(self, key: str) -> None:
        """Record that a visitor did not find the place; why, another tap may say."""
        visit = self._on.visits.of(key)
        if self._on.trials.open:
            if desk := self._on.staffed():
                self._on.trials.miss(desk.visits)
        elif visit is not None and (desk := self._on.staffed()):
            desk.visits.not_reached("other", visit.id)
            self._on.visits.close(visit, desk.now(), missed=True)

    def throw(self, place: int) -> None:
        """Throw a tester's walk away, with the reason."""
        if desk := self._on.staffed():
            self._on.trials.throw(place, desk.visits, self._on.duty.name)

    @Slot(int)
    def choose(self, place: int) -> None:
        """Choose a visit by its number, or say why one was not found while that is asked."""
        rows = self._on.visits
        if not rows.asking:
            rows.choose(place)
        elif place < len(REASONS) and (desk := self._on.staffed()) and (visit := rows.answer(desk.now())):
            desk.visits.not_reached(REASONS[place], visit.id)

    @Slot(str)
    def undo(self, key: str) -> None:
        """Open a visit again that was closed by mistake; without a key the last one that was closed here."""
        visit = self._on.visits.of(key) if key else self._on.visits.last
        if visit is not None and (desk := self._on.staffed()):
            desk.visits.reopened(visit.id, self._on.duty.name)
            self._on.visits.reopen(visit)

    @Slot()
    def back(self) -> None:
        """Leave the sheet, give the visit at the desk up, or ask no more why one was not found."""
        if any(one.sheet for one in self._on.sheets):
            for one in self._on.sheets:
                one.shut()
        elif self._on.trials.open:
            (self._on.trials.ask if self._on.trials.asking else self._on.trials.shut)()
        elif self._on.walk_up.active:
            self._on.walk_up.give_up(self._on.log)
        elif self._on.counter is not None:
            self._on.visits.answer(self._on.counter.now())
        self._on.say("")

    @Slot(object)
    def come(self, accepted: tuple[GuideCall, str]) -> None:
        """Go on with the caller's own visit and words; a sheet that holds nothing told makes way."""
        call, words = accepted
        visit = self._on.visits.caller(call)
        if (desk := self._on.staffed()) is None:
            return
        self._on.lifts.shut()
        self._on.duty.shut()
        if call.visit is not None:
            desk.visits.taken_over(call.visit, self._on.duty.name)
        if words or (visit is not None and visit.target is None):
            self._on.walk_up.take(visit, words, desk.visits, desk.now())

    @Slot(object)
    def arrive(self, visit: Visit, *, walked: bool = False) -> None:
        """Confirm that a visitor has come, or say why that is no arrival."""
        if (desk := self._on.staffed()) is None:
            return
        if refusal := visit.refusal(desk.now()):
            self._on.say(REFUSED[refusal])
            return
        desk.visits.arrived("guide", visit.id, self._on.duty.name, walked=walked)
        self._on.visits.close(visit, desk.now())

    def _step(self, by: int) -> None:
        (self._on.walk_up if self._on.walk_up.count else self._on.visits).step(by)


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
        self.looks_now = self._again = self._away = False
        # Somebody may be calling: the next look waits for nothing but the one under way.
        self._looks = Latest(self._look, lambda: self.looks_now, self, gap_ms=0)
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
        self._looks.ask()

    def _look(self) -> None:
        if self.counter is None:
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
        self._looks.go()
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
        self._looks.go()
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
