# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guide does at the console by taps and keys: on a visit, a call, a walk-up, a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from kiosk.ui.guide.wording import REFUSED
from kiosk.ui.properties import qml_element
from kiosk.visits.events import REASONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.guide.console import Console
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.events import FollowResult
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
