"""Where the visitor can be reached: a telephone number on large keys, or an e-mail address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import LONGEST
from kiosk.cases.masks import mask_contact
from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_page import CasePage, kind_of, problem_of, step_of

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import Draft

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIGITS = 12
SEOUL_AREA = "02"
LOCAL_DIGITS = 8


class Reach(CasePage):
    """Mixed in where a telephone number is typed.

    A telephone number typed digit by digit; what was given before stands masked until it is asked for.
    """

    _hidden = False

    def take(self, stage: Stage, draft: Draft, *, fixing: bool) -> None:
        """Take the draft; a number it has already stands masked."""
        super().take(stage, draft, fixing=fixing)
        self._hidden = bool(draft.given("contact"))

    def add(self, digit: str) -> None:
        """Add a digit; a number that stood masked begins anew."""
        digits = "" if self._hidden else re.sub(r"\D", "", self._draft.given("contact") or "")
        if len(digits) < MOST_DIGITS:
            self._keep(grouped(digits + digit))

    def take_back(self) -> None:
        """Take the last digit back."""
        self._keep(grouped(re.sub(r"\D", "", self._draft.given("contact") or "")[:-1]))

    def begin_anew(self) -> None:
        """Begin the number anew."""
        self._keep("")

    def uncover(self) -> None:
        """Show what is hidden."""
        self._hidden = False
        self.tell()

    def _keep(self, contact: str) -> None:
        self._draft.answer("contact", contact)
        self._hidden = False
        self._problem = ""
        self.tell()


def number_of(page: Reach) -> str:
    """Return the contact as it may be seen."""
    given = page._draft.given("contact") or ""  # noqa: SLF001 # a getter of the class above
    return mask_contact(given) if page._hidden else given  # noqa: SLF001 # the same


def hidden_in(page: Reach) -> bool:
    """Say whether the contact stands masked."""
    return page._hidden  # noqa: SLF001 # the same


@QmlElement
class CaseContactModel(Reach, QObject):
    """The contact for the answer: keys for a telephone, a field for an e-mail address."""

    page = "case_contact"
    changed = Signal()
    step = shown(int)(step_of)
    kind = shown(str, changed)(kind_of)
    problem = shown(str, changed)(problem_of)
    number = shown(str, changed)(number_of)
    hidden = shown(bool, changed)(hidden_in)

    def __init__(self, stage: Stage, *, draft: Draft, fixing: bool = False) -> None:
        super().__init__()
        self.take(stage, draft, fixing=fixing)

    mail = shown(bool)(lambda self: self._draft.given("tell_by") == "전자우편")
    title = shown(str, changed)(lambda self: self.spoken_title)
    longest = shown(int)(lambda _: LONGEST["contact"])

    @property
    def spoken_title(self) -> str:
        """The question."""
        return self._stage.text("case.mail_title" if self.mail else "case.contact_title")

    @Slot(str)
    def write(self, contact: str) -> None:
        """Keep the address written."""
        self._draft.answer("contact", contact)

    @Slot()
    def go_on(self) -> None:
        """Go on to the consents."""
        self.leave("contact")

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit."""
        self.add(digit)

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self.take_back()

    @Slot()
    def clear(self) -> None:
        """Begin the number anew."""
        self.begin_anew()

    @Slot()
    def show(self) -> None:
        """Show what is hidden."""
        self.uncover()


def grouped(digits: str) -> str:
    """Write a telephone number as it is read: area, middle and last group."""
    if digits.startswith("1") and len(digits) <= LOCAL_DIGITS:
        return "-".join(part for part in (digits[:4], digits[4:]) if part)
    area = 2 if digits.startswith(SEOUL_AREA) else 3
    rest = digits[area:]
    middle = 3 if len(rest) < LOCAL_DIGITS else len(rest) - 4
    return "-".join(part for part in (digits[:area], rest[:middle], rest[middle:]) if part)
