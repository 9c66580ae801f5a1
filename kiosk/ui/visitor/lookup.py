# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a case is, for whoever has its number and its code, and taking it back."""

from __future__ import annotations

from math import ceil
import string
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.cases.numbers import read_number
from kiosk.cases.receipt import WITHDRAWING, IntakeRefusal, StateView
from kiosk.cases.states import WORDS
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_texts import kind_name, until, when

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage

NUMBER_DIGITS, MOST_DIGITS, CODE_DIGITS = 7, 10, 4


@qml_element
class LookupModel(QObject):
    """Number and code on one pad; after five wrong codes the screen rests, and the telephone is left."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._letters = [*stage.settings.booth_letter.ljust(2)]  # the second is a space where there is none
        self._digits = self._code = ""
        self._in_code = False
        self._asking = False
        self._found: StateView | IntakeRefusal | None = None
        self._secret = ("", "")  # what has opened the case that is shown
        self._armed = self._failed = False
        self._refused = False  # whether the code that stands was wrong: the next digit begins another
        self._surveys = False
        stage.words.switched.connect(self.changed)
        stage.when_ready(self._look_for_surveys)

    letter = shown(str, changed)(lambda self: self._letters[0])
    second = shown(str, changed)(lambda self: self._letters[1].strip() or "-")  # as it is printed
    asksSecond = shown(bool)(lambda self: self._asks_second())  # noqa: N815 # QML's name
    number = shown(str, changed)(lambda self: self._number())
    code = shown("QVariantList", changed)(lambda self: [*self._code.ljust(CODE_DIGITS)])
    inCode = shown(bool, changed)(lambda self: self._in_code)  # noqa: N815 # QML's name
    asking = shown(bool, changed)(lambda self: self._asking)
    problem = shown(str, changed)(lambda self: self._problem())
    locked = shown(bool, changed)(lambda self: self._why() == "locked")
    found = shown(bool, changed)(lambda self: isinstance(self._found, StateView))
    surveys = shown(bool, changed)(lambda self: self._surveys)
    withdrawable = shown(bool, changed)(lambda self: self._withdrawable())
    armed = shown(bool, changed)(lambda self: self._armed)
    steps = shown("QVariantList", changed)(lambda self: self._steps())
    phone = shown(str, changed)(lambda self: self._found.phone if isinstance(self._found, StateView) else "")
    state = shown(str, changed)(lambda self: self._state())
    due = shown(str, changed)(lambda self: self._due())
    facts = shown(str, changed)(lambda self: self._facts())

    @property
    def spoken_title(self) -> str:
        """What to type."""
        return self._stage.text("lookup.title")

    @Slot(int)
    def turn_letter(self, at: int) -> None:
        """Go on to the next of the letters there are, at the first or the second place."""
        letters = " " * at + string.ascii_uppercase
        self._letters[at] = letters[(letters.index(self._letters[at]) + 1) % len(letters)]
        self._found = None  # what was said was said of the other letter
        self.changed.emit()

    @Slot(bool)
    def go_to(self, code: bool) -> None:  # noqa: FBT001 # one of two fields
        """Type into the number, or into the code."""
        self._in_code = code
        self.changed.emit()

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; a complete number leads to the code, a complete code is looked up by the button."""
        if self._in_code:
            self._code = digit if self._refused else (self._code + digit)[:CODE_DIGITS]
        else:
            self._found = None  # what was said was said of another number
            self._digits = (self._digits + digit)[:MOST_DIGITS]
            self._in_code = read_number(self._letter + self._digits) is not None
            if self._in_code:
                self._stage.narrator.tell(self._stage.text("receipt.code"))
                self._look_elsewhere(self._letter + self._digits)
        self._refused = False
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._refused = False
        if self._in_code and self._code:
            self._code = self._code[:-1]
        else:
            self._in_code = False
            self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Begin anew."""
        self._digits = self._code = ""
        self._in_code = self._armed = self._failed = self._refused = False
        self._found, self._secret = None, ("", "")
        self.changed.emit()

    @Slot()
    def survey(self) -> None:
        """Ask for the survey code of a case that has closed."""
        self._stage.pages.open("survey_code")

    @Slot()
    def ask(self) -> None:
        """Look the case up, beside the screen."""
        if self._asking:
            return
        self._asking, self._found = True, None
        self._secret = number, code = self._letter + self._digits, self._code
        intake = self._stage.services.intake
        self._stage.background.run(lambda: intake.lookup(number, code), self._tell, self._fail)
        self.changed.emit()

    @Slot()
    def arm(self) -> None:
        """Ask whether the case is really to be taken back."""
        self._armed, self._failed = self._withdrawable(), False
        self.changed.emit()
        self._stage.narrator.tell(self._problem())

    @Slot()
    def keep(self) -> None:
        """Leave the case as it is."""
        self._armed = False
        self.changed.emit()

    @Slot()
    def withdraw(self) -> None:
        """Take the case back, beside the screen; only after it was asked about."""
        if self._asking or not self._armed:
            return
        self._asking = True
        services = self._stage.services
        self._stage.background.run(
            lambda: services.intake.withdraw(*self._secret, services.now()), self._tell, self._not_withdrawn
        )
        self.changed.emit()

    def _look_elsewhere(self, number: str) -> None:
        """Say it before a code is asked for that the receipt of a guide's PC does not have."""
        intake = self._stage.services.intake

        def tell(found: IntakeRefusal | None) -> None:
            if found is not None and number == self._letter + self._digits:
                self._tell(found)

        self._stage.background.run(lambda: intake.elsewhere(number), tell, lambda _: None)

    def _look_for_surveys(self) -> None:
        self._surveys = self._stage.services.survey.takes_codes

    def _withdrawable(self) -> bool:
        found = self._found
        return isinstance(found, StateView) and not found.closed and found.withdrawing is None

    def _not_withdrawn(self, _error: Exception) -> None:
        """Say that nothing has changed; the same press may be tried again."""
        self._asking, self._failed = False, True
        self.changed.emit()
        self._stage.narrator.tell(self._problem())

    def _tell(self, found: StateView | IntakeRefusal) -> None:
        self._found, self._asking = found, False
        self._armed = self._failed = False
        self._refused = self._why() == "wrong"
        if self._why() in {"", "locked"}:
            self._code = ""
            self._stage.pace.moved()  # what stands under the finger now is not what was pressed
        self._in_code = self._in_code and self._why() not in {"unknown", "elsewhere"}
        self.changed.emit()
        self._stage.narrator.tell(
            ". ".join(one for one in (self._problem(), self._state(), self._due()) if one)
        )

    def _fail(self, _error: Exception) -> None:
        window = self._stage.services.charter.visitor_kinds[0].window
        self._tell(IntakeRefusal("locked", 0, window.phone))

    @property
    def _letter(self) -> str:
        return "".join(self._letters).strip()

    def _asks_second(self) -> bool:
        """Return whether a receipt may have two letters: a city's booths, and its guides' PCs, may."""
        settings = self._stage.settings
        return settings.server is not None or len(settings.booth_letter) > 1

    def _number(self) -> str:
        count, check = self._digits[:6], self._digits[6:]
        return "-".join(part for part in (count, check) if part)

    def _why(self) -> str:
        return "" if self._found is None or isinstance(self._found, StateView) else self._found.why

    def _problem(self) -> str:
        if isinstance(self._found, StateView):
            told = "lookup.not_withdrawn" if self._failed else "lookup.withdraw_sure"
            return self._stage.text(told, self._found.phone) if self._armed else ""
        if self._found is None:
            return ""
        if self._found.why == "wrong":
            return self._stage.text("lookup.wrong", n=self._found.tries_left)
        minutes = ceil(self._found.wait_s / 60)
        return self._stage.text(
            f"lookup.{self._found.why}", self._found.phone, self._letter, n=max(minutes, 1)
        )

    def _state(self) -> str:
        if not isinstance(self._found, StateView):
            return ""
        if self._found.withdrawing is not None:
            return self._stage.text(f"case_state.{WITHDRAWING}")
        key = next(state for state, words in WORDS.items() if words == self._found.state)
        return self._stage.text(f"case_state.{key.value}")

    def _steps(self) -> list[dict[str, str]]:
        """Return what was done, what is done now, and while it is open what is still to come."""
        found = self._found
        if not isinstance(found, StateView):
            return []
        done = [
            {
                "name": self._stage.text(f"case_state.{step.state}"),
                "when": " ".join(when(self._stage, step.at)) if step.at else "",
                "shape": "done",
            }
            for step in found.steps
        ]
        if found.closed or not done:
            return done
        done[-1]["shape"] = "now"
        if found.withdrawing or found.undue:
            return done
        return [*done, {"name": self._stage.text("lookup.to_come"), "when": self._due(), "shape": "next"}]

    def _due(self) -> str:
        found = self._found
        if not isinstance(found, StateView) or found.closed or found.withdrawing or found.undue:
            return ""
        return " ".join(until(self._stage, found.due)).strip()

    def _facts(self) -> str:
        found = self._found
        if not isinstance(found, StateView):
            return ""
        services = self._stage.services
        kind = services.charter.kind(found.kind_name)
        name = kind_name(self._stage, kind) if kind else found.kind_name
        return f"{name} · {services.translated(found.office, self._stage.words.language)} {found.phone}"
