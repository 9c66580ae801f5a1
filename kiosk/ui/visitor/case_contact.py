# SPDX-License-Identifier: GPL-3.0-or-later
"""How the answer reaches the visitor: one page with name, number on large keys, and where they live."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.cases.answers import LONGEST, TELL_BY
from kiosk.cases.masks import mask_address, mask_contact, mask_name
from kiosk.cases.posting import MAIL_CONSENT
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import choice, in_words

if TYPE_CHECKING:
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft
    from kiosk.ui.visitor.case_parts import ChipRow

MOST_DIGITS = 12
SEOUL_AREA = "02"
LOCAL_DIGITS = 8
SHORT = frozenset({"missing", "form"})  # what one line under the field says


@qml_element
class NumberPage(CasePage):
    """A page with a name and keys for a telephone number; what was given before stands masked."""

    dialled = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        self.told.connect(self.dialled)
        self._masked = {field for field in ("name", "contact", "address") if draft.given(field)}
        self._wrong: dict[str, str] = {}

    name = shown(str, dialled)(lambda self: self._name())
    number = shown(str, dialled)(lambda self: mask_contact(self._contact) if self.hidden else self._contact)
    hidden = shown(bool, dialled)(lambda self: "contact" in self._masked)
    nameHidden = shown(bool, dialled)(lambda self: "name" in self._masked)  # noqa: N815 # QML's name
    wrong = shown("QVariantMap", dialled)(lambda self: dict.fromkeys(self.fields, "") | self._wrong)
    longestName = shown(int)(lambda _: LONGEST["name"])  # noqa: N815 # QML's name
    whyShort = shown(str, dialled)(lambda self: self._why_short())  # noqa: N815 # QML's name

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; a number that stood masked begins anew."""
        digits = "" if self.hidden else self._digits
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
        self._masked.clear()
        self.tell()

    @Slot(str)
    def write_name(self, name: str) -> None:
        """Keep the name at every change."""
        self._draft.answer("name", name)
        self._mended("name")

    @Slot()
    def read_why(self) -> None:
        """Show all that is to be known before a name is given."""
        self._draft.ask("case_privacy")

    @Slot()
    def go_on(self) -> None:
        """Go on, unless an answer is wrong: under its field stands what is missing."""
        wrong = [one for one in self._draft.problems() if one.field in self.fields]
        self._wrong = {one.field: self._short(one.field) for one in wrong if one.code in SHORT}
        refused = [one for one in wrong if one.field not in self._wrong]
        self._problem = in_words(self._stage, refused[0]) if refused else ""
        self._wrong |= {field: self._short(field) for field in self._unanswered()}
        self.tell()
        if self._problem or self._wrong:
            self._stage.narrator.tell(" ".join([self._problem, *self._wrong.values()]).strip())
            self.refused.emit()
        else:
            self._draft.go_on(self.page, fixing=self._fixing)

    def _unanswered(self) -> tuple[str, ...]:
        """Return what this page asks beyond what every way of handing in needs."""
        return ()

    def _short(self, field: str) -> str:
        return self._stage.text(f"case_short.{field}")

    def _name(self) -> str:
        name = self._draft.given("name") or ""
        return mask_name(name) if self.nameHidden else name

    def _why_short(self) -> str:
        return self._stage.text("case.why_short", n=self._draft.kind.retention_years)

    @property
    def _contact(self) -> str:
        return self._draft.given("contact") or ""

    @property
    def _digits(self) -> str:
        return re.sub(r"\D", "", self._contact)

    def _keep(self, contact: str) -> None:
        """Keep the number; from now on it stands bare."""
        self._draft.answer("contact", contact)
        self._masked.discard("contact")
        self._mended("contact")
        self.tell()

    def _mended(self, field: str) -> None:
        if self._wrong.pop(field, None) is not None or self._problem:
            self._problem = ""
            self.tell()


@qml_element
class CaseContactModel(NumberPage):
    """The way of the answer, the name, the number or e-mail address, where they live, and their age."""

    page = "case_contact"
    fields = ("tell_by", "over_14", "name", "contact", "address")
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft, fixing: bool = False) -> None:
        super().__init__(stage, draft=draft, fixing=fixing)
        if not draft.given("tell_by"):
            draft.answer(
                "tell_by", TELL_BY[0]
            )  # the number is asked for in any case; another is a touch away

    ways = shown("QVariantList", changed)(lambda self: self._ways())
    ages = shown("QVariantList", changed)(lambda self: self._ages())
    address = shown(str, changed)(lambda self: self._address())
    mail = shown(bool, changed)(lambda self: self._draft.given("tell_by") == "전자우편")
    longest = shown(int)(lambda _: LONGEST["contact"])
    # Of the young a guardian has to be asked, where the other consents are.
    asksMail = shown(bool, changed)(lambda self: self.mail and self._draft.given("over_14") is True)  # noqa: N815 # QML's name
    mailAllowed = shown(bool, changed)(lambda self: MAIL_CONSENT in self._allowed)  # noqa: N815 # QML's name
    mailWords = shown(str)(lambda self: choice(self._stage, MAIL_CONSENT))  # noqa: N815 # QML's name
    mailMeans = shown(str)(lambda self: self._stage.text("case_consent.mail"))  # noqa: N815 # QML's name

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.reply_title")

    @property
    def _allowed(self) -> tuple[str, ...]:
        return tuple(self._draft.given("consents") or ())

    @Slot()
    def allow_mail(self) -> None:
        """Allow letters by e-mail, or take it back."""
        self._allow_mail(allowed=MAIL_CONSENT not in self._allowed)
        self.tell()

    def _allow_mail(self, *, allowed: bool) -> None:
        others = tuple(one for one in self._allowed if one != MAIL_CONSENT)
        self._draft.answer("consents", (*others, MAIL_CONSENT) if allowed else others)

    @Slot(str)
    def choose_way(self, way: str) -> None:
        """Take the way of the answer."""
        self._draft.answer("tell_by", way)
        if not self.mail:
            self._allow_mail(allowed=False)  # what is not asked any more is not allowed either
        self._mended("tell_by")
        self._mended("contact")
        self.tell()

    @Slot(str)
    def choose_age(self, age: str) -> None:
        """Take the age: a younger visitor hands in likewise, only the optional consents need a guardian."""
        self._draft.answer("over_14", age == "old")
        if age != "old":
            self._allow_mail(allowed=False)
        self._mended("over_14")
        self.tell()

    @Slot(str)
    def write(self, contact: str) -> None:
        """Keep the e-mail address written."""
        self._draft.answer("contact", contact)
        self._mended("contact")

    @Slot()
    def pick_address(self) -> None:
        """Choose a 동; a letter needs the whole address, and so does a city that lists no 동."""
        self._mended("address")
        if self._draft.given("tell_by") == "우편" or not self._draft.services.dongs:
            self._draft.ask("case_ask", "address")
        else:
            self._draft.ask("case_dong")

    def _unanswered(self) -> tuple[str, ...]:
        return ("over_14",) if self._draft.given("over_14") is None else ()

    def _short(self, field: str) -> str:
        return super()._short("mail" if field == "contact" and self.mail else field)

    def _address(self) -> str:
        address = self._draft.given("address") or ""
        if address in self._draft.services.dongs:
            return self._draft.services.translated(address, self._stage.words.language)
        return mask_address(address) if "address" in self._masked else address

    def _ways(self) -> ChipRow:
        given = self._draft.given("tell_by")
        return [{"id": one, "name": choice(self._stage, one), "chosen": one == given} for one in TELL_BY]

    def _ages(self) -> ChipRow:
        given = self._draft.given("over_14")
        return [
            {"id": age, "name": self._stage.text(f"case.age_{age}"), "chosen": given is (age == "old")}
            for age in ("old", "young")
        ]


@qml_element
class CaseDongModel(CasePage):
    """The city's 동 as keys, and a line for whoever lives elsewhere or wishes to say more."""

    page = "case_dong"
    changed = Signal()

    dongs = shown("QVariantList", changed)(lambda self: self._dongs())

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.dong_title")

    @Slot(str)
    def pick(self, dong: str) -> None:
        """Take a 동 and return; the last key opens a line to write on."""
        if dong:
            self._draft.answer("address", dong)
            self._stage.pages.back()
        else:
            self._stage.pages.replace("case_ask", draft=self._draft, field="address", fixing=True)

    def _dongs(self) -> ChipRow:
        services, language = self._draft.services, self._stage.words.language
        given = self._draft.given("address") or ""
        keys: ChipRow = [
            {"id": one, "name": services.translated(one, language), "chosen": one == given, "plain": False}
            for one in services.dongs
        ]
        other = bool(given) and given not in services.dongs
        return [
            *keys,
            {"id": "", "name": self._stage.text("case.dong_other"), "chosen": other, "plain": True},
        ]


def grouped(digits: str) -> str:
    """Write a telephone number as it is read: area, middle and last group."""
    if digits.startswith("1") and len(digits) <= LOCAL_DIGITS:
        return "-".join(part for part in (digits[:4], digits[4:]) if part)
    area = 2 if digits.startswith(SEOUL_AREA) else 3
    rest = digits[area:]
    middle = 3 if len(rest) < LOCAL_DIGITS else len(rest) - 4
    return "-".join(part for part in (digits[:area], rest[:middle], rest[middle:]) if part)
