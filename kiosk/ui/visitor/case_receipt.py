"""The receipt: when the answer comes is the headline; nothing on it tells who the visitor is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_texts import kind_name, until, when
from kiosk.ui.visitor.qr import qr_rows

if TYPE_CHECKING:
    from kiosk.cases.intake import Receipt
    from kiosk.ui.services import Services
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CaseReceiptModel(QObject):
    """One receipt, large enough to copy by hand."""

    changed = Signal()

    def __init__(self, stage: Stage, *, receipt: Receipt) -> None:
        super().__init__()
        self._stage = stage
        self._receipt = receipt
        stage.words.switched.connect(self.changed)

    call = shown(bool)(lambda self: self._receipt.kind == "callback")
    day = shown(str, changed)(lambda self: until(self._stage, self._receipt.due)[0])
    time = shown(str, changed)(lambda self: until(self._stage, self._receipt.due)[1])
    number = shown(str)(lambda self: self._receipt.number)
    code = shown(str)(lambda self: self._receipt.code or "")
    qr = shown("QVariantList")(lambda self: qr_rows(self._receipt.qr_text))
    office = shown(str, changed)(
        lambda self: cast("Services", self._stage.services).translated(
            self._receipt.office, self._stage.words.language
        )
    )
    phone = shown(str)(lambda self: self._receipt.phone)
    received = shown(str, changed)(lambda self: " ".join(when(self._stage, self._receipt.received)))
    kind = shown(str, changed)(lambda self: self._kind())

    @property
    def spoken_title(self) -> str:
        """Everything on the slip; number and code digit by digit."""
        number, code = (" ".join(one) for one in (self.number, self.code))
        parts = [
            self._stage.text("case.received"),
            self.day,
            self.time,
            self._stage.text("receipt.number"),
            number,
        ]
        return ". ".join([*parts, self._stage.text("receipt.code"), code, self.office, self.phone])

    @Slot()
    def finish(self) -> None:
        """End the session: the next visitor sees nothing of it."""
        self._stage.finish()

    @Slot()
    def more(self) -> None:
        """Go on to something else."""
        self._stage.pages.begin("home")

    def _kind(self) -> str:
        kind = cast("Services", self._stage.services).intake.charter.kinds.get(self._receipt.kind)
        return kind_name(self._stage, kind) if kind else self._receipt.kind_name
