# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the visitor can be reached: a telephone number on large keys, or an e-mail address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import LONGEST
from kiosk.cases.masks import mask_contact
from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_page import CasePage

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIGITS = 12
SEOUL_AREA = "02"
LOCAL_DIGITS = 8


class NumberPage(CasePage):
    """A page with keys for a telephone number; one given before stands masked until it is asked for."""

    dialled = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        self.told.connect(self.dialled)
        self._hidden = bool(self._contact)

    number = shown(str, dialled)(lambda self: mask_contact(self._contact) if self._hidden else self._contact)
    hidden = shown(bool, dialled)(lambda self: self._hidden)

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; a number that stood masked begins anew."""
        digits = "" if self._hidden else self._digits
        if len(digits) < MOST_DIGITS:
            self._keep(grouped(digits + digit))

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self._keep(grouped(self._digits[:-1]))

    @Slot()
    def clear(self) -> None:
        """Begin the number anew."""
        self._keep("")

    @Slot()
    def show(self) -> None:
        """Show what is hidden."""
        self._hidden = False
        self.tell()

    @property
    def _contact(self) -> str:
        return self._draft.given("contact") or ""

    @property
    def _digits(self) -> str:
        return re.sub(r"\D", "", self._contact)

    def _keep(self, contact: str) -> None:
        self._draft.answer("contact", contact)
        self._hidden = False
        self._problem = ""
        self.tell()


@QmlElement
class CaseContactModel(NumberPage):
    """The contact for the answer: keys for a telephone, a field for an e-mail address."""

    page = "case_contact"
    fields = ("contact",)
    changed = Signal()

    mail = shown(bool)(lambda self: self._draft.given("tell_by") == "전자우편")
    longest = shown(int)(lambda _: LONGEST["contact"])

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.mail_title" if self.mail else "case.contact_title")

    @Slot(str)
    def write(self, contact: str) -> None:
        """Keep the address written."""
        self._draft.answer("contact", contact)


def grouped(digits: str) -> str:
    """Write a telephone number as it is read: area, middle and last group."""
    if digits.startswith("1") and len(digits) <= LOCAL_DIGITS:
        return "-".join(part for part in (digits[:4], digits[4:]) if part)
    area = 2 if digits.startswith(SEOUL_AREA) else 3
    rest = digits[area:]
    middle = 3 if len(rest) < LOCAL_DIGITS else len(rest) - 4
    return "-".join(part for part in (digits[:area], rest[:middle], rest[middle:]) if part)
