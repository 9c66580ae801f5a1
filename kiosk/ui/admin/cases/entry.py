# SPDX-License-Identifier: GPL-3.0-or-later
"""A case that came otherwise than at the booth, as the desk enters it with its own time of receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.cases.answers import TELL_BY
from kiosk.cases.channels import SENT, SPOKEN, channel_words, homepage_channels
from kiosk.cases.posting import MAIL_CONSENT
from kiosk.charter.moments import read_moment
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.staff.case_form import CHOICES, CLAIM_WORDS, KINDS, CaseForm, receipt_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kiosk.cases.answers import Answers
    from kiosk.cases.receipt import Receipt
    from kiosk.charter.promises import ComplaintWindow
    from kiosk.ui.admin.cases.cases import Cases

NO_TIME: Final = "받은 때를 14:07이나 11.24 14:07처럼 적어 주십시오."


@qml_element
class CaseEntry(QObject):
    """The form; it is emptied only when the case has been taken in."""

    changed = Signal()

    def __init__(self, page: Cases) -> None:
        super().__init__(page)
        self._page = page
        self._form, self._receipt = CaseForm(), ""
        self._channels: Mapping[str, str] = {}

    filled = shown("QVariantMap", changed)(lambda self: self._form.filled)
    kinds = shown("QStringList")(lambda _: list(KINDS.values()))
    claims = shown("QStringList")(lambda _: list(CLAIM_WORDS.values()))
    claiming = shown(bool, changed)(lambda self: self._form.kind == "claim")
    channels = shown("QStringList", changed)(lambda self: list(self._channels.values()))
    tellBy = shown("QStringList")(lambda _: list(TELL_BY))  # noqa: N815 # QML's spelling
    mails = shown(bool, changed)(lambda self: self._form.filled["tell_by"] == TELL_BY.index("전자우편"))
    mailAllowed = shown(bool, changed)(lambda self: bool(self._form.filled["consents"]))  # noqa: N815 # the same
    receipt = shown(str, changed)(lambda self: self._receipt)

    def learn(self, windows: Iterable[ComplaintWindow]) -> None:
        """Know by which ways a case may have come; the homepage's windows are the charter's."""
        windows = list(windows)
        words, forms = channel_words(windows), homepage_channels(windows)
        self._channels = {one: words[one] for one in (*SENT, *forms, *SPOKEN)}
        self.changed.emit()

    def clear(self) -> None:
        """Empty the form."""
        self._form.clear()
        self._receipt = ""
        self.changed.emit()

    @Slot(str, "QVariant")
    def put(self, field: str, value: Any) -> None:  # noqa: ANN401 # whatever the field holds
        """Take what was entered into a field."""
        self._form.filled[field] = value
        if field == "tell_by":
            self._form.filled["consents"] = ()  # asked anew of whoever wants letters by e-mail
        if field in CHOICES:
            self.changed.emit()

    @Slot(bool)
    def allowMail(self, allowed: bool) -> None:  # noqa: FBT001, N802 # QML's call
        """Take down that the petitioner allows letters by e-mail, as they have said or written."""
        self.put("consents", (MAIL_CONSENT,) if allowed else ())

    @Slot()
    def submit(self) -> None:
        """Take the case in, with its own time of receipt."""
        try:
            answers = self._answers()
        except ValueError as error:
            self._page.tell(str(error))
            return
        self._page.run(lambda office: office.take_in(answers), self._taken, keeps=True)

    def _answers(self) -> Answers:
        place = self._form.filled["channel"]
        if place < 0:
            raise ValueError("받은 방법을 골라 주십시오.")
        return self._form.answers(list(self._channels)[place], self._received())

    def _received(self) -> datetime | None:
        written = str(self._form.filled["received"]).strip()
        if not written:
            return None
        try:
            return read_moment(written, self._page.now)
        except ValueError as error:
            raise ValueError(NO_TIME) from error

    def _taken(self, receipt: Receipt) -> None:
        self.clear()
        self._receipt = receipt_words(receipt)
        self._page.tell("접수했습니다.")
        self.changed.emit()
