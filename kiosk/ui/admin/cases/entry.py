"""A case that came by letter, fax, e-mail or telephone, as the desk enters it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.answers import CLAIMS, TELL_BY, Answers
from kiosk.ui.admin.cases.wording import CLAIMS as CLAIM_WORDS
from kiosk.ui.admin.moments import read_moment
from kiosk.ui.properties import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.cases.intake import Receipt
    from kiosk.ui.admin.cases.cases import Cases

QML_IMPORT_NAME = "kiosk.ui.admin"
QML_IMPORT_MAJOR_VERSION = 1

CHANNELS: Final = {"letter": "우편", "fax": "팩스", "e-mail": "전자우편", "telephone": "전화"}
KINDS: Final = {
    "unkind": "불친절",
    "corruption": "부조리",
    "inconvenience": "불편·개선",
    "praise": "칭찬",
    "callback": "전화 부탁",
    "claim": "보상 청구",
}
NO_TIME: Final = "받은 때를 14:07이나 11.24 14:07처럼 적어 주십시오."
_EMPTY: Final[Mapping[str, Any]] = {
    "kind": -1, "channel": -1, "received": "", "office": "", "words": "",
    "name": "", "address": "", "contact": "", "tell_by": -1, "claim": -1,
}  # fmt: skip


@QmlElement
class CaseEntry(QObject):
    """The form; it is emptied only when the case has been taken in."""

    changed = Signal()

    def __init__(self, page: Cases) -> None:
        super().__init__(page)
        self._page = page
        self._filled: dict[str, Any] = dict(_EMPTY)
        self._submission = uuid4()
        self._receipt: Receipt | None = None

    filled = shown("QVariantMap", changed)(lambda self: self._filled)
    kinds = shown("QStringList")(lambda _: list(KINDS.values()))
    claims = shown("QStringList")(lambda _: [CLAIM_WORDS[one] for one in CLAIMS])
    claiming = shown(bool, changed)(lambda self: self._filled["kind"] == list(KINDS).index("claim"))
    channels = shown("QStringList")(lambda _: list(CHANNELS.values()))
    tellBy = shown("QStringList")(lambda _: list(TELL_BY))  # noqa: N815 # QML's spelling
    receipt = shown(str, changed)(lambda self: self._told())

    def clear(self) -> None:
        """Empty the form."""
        self._filled, self._submission, self._receipt = dict(_EMPTY), uuid4(), None
        self.changed.emit()

    @Slot(str, "QVariant")
    def put(self, field: str, value: Any) -> None:  # noqa: ANN401 # whatever the field holds
        """Take what was entered into a field."""
        self._filled[field] = value
        if field in {"kind", "channel", "tell_by", "claim"}:
            self.changed.emit()

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
        filled = self._filled
        for field, sentence in (("kind", "종류를 골라 주십시오."), ("channel", "받은 방법을 골라 주십시오.")):
            if filled[field] < 0:
                raise ValueError(sentence)
        office, name, address, contact = (
            str(filled[key]).strip() or None for key in ("office", "name", "address", "contact")
        )
        return Answers(
            submission=self._submission,
            kind=list(KINDS)[filled["kind"]],
            channel=list(CHANNELS)[filled["channel"]],
            received=self._received(),
            words=str(filled["words"]).strip(),
            tell_by=TELL_BY[filled["tell_by"]] if filled["tell_by"] >= 0 else None,
            claim=CLAIMS[filled["claim"]] if filled["claim"] >= 0 else None,
            office=office,
            name=name,
            address=address,
            contact=contact,
        )

    def _received(self) -> datetime | None:
        written = str(self._filled["received"]).strip()
        if not written:
            return None
        try:
            return read_moment(written, self._page.now)
        except ValueError as error:
            raise ValueError(NO_TIME) from error

    def _taken(self, receipt: Receipt) -> None:
        self.clear()
        self._receipt = receipt
        self._page.tell("접수했습니다.")
        self.changed.emit()

    def _told(self) -> str:
        one = self._receipt
        if one is None:
            return ""
        code = one.code or "처음 드린 것"
        return f"{one.number} · 확인번호 {code} · {one.office} {one.phone} · {one.due_words}"
