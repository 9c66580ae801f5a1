# SPDX-License-Identifier: GPL-3.0-or-later
"""The receipt: when the answer comes is the headline; nothing on it tells who the visitor is."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.documents.qr import qr_code, qr_rows, qr_text
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.slips import Slip
from kiosk.ui.visitor.case_texts import kind_name, spoken_length, until, when
from kiosk.ui.visitor.wording import homepage_told

if TYPE_CHECKING:
    from kiosk.cases.receipt import Receipt
    from kiosk.ui.shell.stage import Stage

type PaperState = Literal["none", "offered", "printing", "printed", "not_printed"]


@qml_element
class CaseReceiptModel(QObject):
    """One receipt, large enough to copy by hand."""

    changed = Signal()

    def __init__(self, stage: Stage, *, receipt: Receipt) -> None:
        super().__init__()
        self._stage = stage
        self._receipt = replace(receipt, office=stage.services.translated(receipt.office, "ko"))
        self._paper: PaperState = "none"
        self._asked = False
        stage.words.switched.connect(self.changed)
        self._left = 0
        self._staying = QTimer(self, interval=200)
        self._staying.timeout.connect(self._stay)
        self._staying.start()
        if stage.printer is not None:
            stage.background.run(
                stage.printer.ready, lambda ready: self._turn("offered" if ready else "none")
            )

    call = shown(bool)(lambda self: self._receipt.kind == "callback")
    day = shown(str, changed)(lambda self: until(self._stage, self._receipt.due)[0])
    time = shown(str, changed)(lambda self: until(self._stage, self._receipt.due)[1])
    number = shown(str)(lambda self: self._receipt.number)
    code = shown(str)(lambda self: self._receipt.code or "")
    qr = shown("QVariantMap", changed)(lambda self: qr_code(self._qr_text()))
    office = shown(str, changed)(
        lambda self: self._stage.services.translated(self._receipt.office, self._stage.words.language)
    )
    phone = shown(str)(lambda self: self._receipt.phone)
    facts = shown("QVariantList", changed)(lambda self: self._facts())
    received = shown(str, changed)(lambda self: self._received())
    kind = shown(str, changed)(lambda self: self._kind())
    stay = shown(int, changed)(lambda self: ceil(self._stage.pace.left_s))
    printable = shown(bool, changed)(lambda self: self._paper in {"offered", "printing", "not_printed"})
    printing = shown(bool, changed)(lambda self: self._paper == "printing")
    unprinted = shown(bool, changed)(lambda self: self._paper == "not_printed")
    printed = shown(bool, changed)(lambda self: self._paper == "printed")
    note = shown(str, changed)(lambda self: self._note())

    @property
    def spoken_title(self) -> str:
        """Everything on the slip; number and code digit by digit."""
        number, code = (" ".join(one) for one in (self.number, self.code))
        parts = [
            self._stage.text("case.received").removesuffix("."),
            self._stage.text("receipt.until_call" if self.call else "receipt.until"),
            self.day,
            self.time,
            self._stage.text("receipt.number"),
            number,
        ]
        return ". ".join([*parts, self._stage.text("receipt.code"), code, self.office, self.phone])

    @Slot()
    def put_on_paper(self) -> None:
        """Print the slip, beside the screen; a second press waits for the first."""
        printer, slip = self._stage.printer, self._slip()
        if printer is not None and self._paper in {"offered", "not_printed"}:
            self._turn("printing")
            self._stage.background.run(
                lambda: printer.put_on_paper(slip),
                lambda _: self._turn("printed"),
                lambda _: self._turn("not_printed"),
            )

    @Slot()
    def finish(self) -> None:
        """End the session: the next visitor sees nothing of it."""
        self._stage.finish()

    def parting(self) -> dict[str, str]:
        """Return what to ask before the number goes: nothing where it is on paper, or was asked already."""
        if self._asked or self.printed:
            return {}
        self._asked = True
        return {"question": "noted", "number": f"{self.number}  {self.code}".strip()}

    @Slot()
    def more(self) -> None:
        """Go on to something else."""
        self._stage.go_home()

    @Slot()
    def _stay(self) -> None:
        """Count down until the page may be left; before it stands there is nothing to count yet."""
        if self.stay == self._left:
            return
        self._left = self.stay
        self.changed.emit()
        if not self._left:
            self._staying.stop()

    def _turn(self, paper: PaperState) -> None:
        self._paper = paper
        self.changed.emit()
        if paper in {"printed", "not_printed"}:
            self._stage.narrator.tell(self.note)

    def _received(self) -> str:
        """Return when it was taken, unless the clock that would tell it is wrong."""
        if self._receipt.due is None:
            return self._stage.text("case.no_clock")
        return " ".join(when(self._stage, self._receipt.received))

    def _note(self) -> str:
        """Return what came of printing; before that, that what was written does not stay here."""
        return self._stage.text(
            f"receipt.{self._paper}" if self.printed or self.unprinted else "receipt.gone"
        )

    def _facts(self) -> list[list[str]]:
        """Return who answers and how to reach them; a way that the charter does not name is left out."""
        receipt, text = self._receipt, self._stage.text
        facts = [
            [text("receipt.office"), self.office],
            [text("receipt.phone"), self.phone],
            [text("receipt.fax"), receipt.fax],
            [text("receipt.homepage"), "\n".join(self._homepage())],
            [text("receipt.memo"), self._memo()],
            [text("receipt.received"), self.received],
        ]
        return [fact for fact in facts if fact[1]]

    def _homepage(self) -> tuple[str, ...]:
        return homepage_told(self._stage.services, self._receipt.homepage, self._stage.words.language)

    def _memo(self) -> str:
        """Return how long was spoken, if anything was."""
        return spoken_length(self._stage, self._receipt.memo_s) if self._receipt.memo_s else ""

    def _slip(self) -> Slip:
        """Return what goes on paper, in the visitor's language: the due time first, nothing personal."""
        lines = (
            ("receipt.until_call" if self.call else "receipt.until", f"{self.day} {self.time}".strip()),
            ("receipt.number", self.number),
            ("receipt.code", self.code or self._stage.text("receipt.code_again")),
            ("receipt.office", f"{self.office} {self.phone}"),
            *(("receipt.fax", one) for one in [self._receipt.fax] if one),
            *(("receipt.homepage", one) for one in [" · ".join(self._homepage())] if one),
            *(("receipt.memo", one) for one in [self._memo()] if one),
            ("receipt.received", self.received),
            ("case_field.kind", self.kind),
            ("receipt.withdraw", self._stage.text("receipt.withdraw_how")),
        )
        head = [("receipt.head", self._receipt.head)] if self._receipt.head else []
        told = tuple((self._stage.text(key), text) for key, text in (*lines, *head))
        if self._receipt.demo:
            told = ((self._stage.text("demo.name"), self._stage.text("demo.slip")), *told)
        return Slip(told, tuple(qr_rows(self._qr_text())))

    def _qr_text(self) -> str:
        """Return what the code holds: number and code, which open the state, who answers and until when."""
        text = self._stage.text
        head = [text("demo.name")] if self._receipt.demo else []
        code = [f"{text('receipt.code')} {self.code}"] if self.code else []
        until = f"{text('receipt.until_call' if self.call else 'receipt.until')} {self.day} {self.time}"
        lines = [*head, f"{text('receipt.number')} {self.number}", *code, self._kind()]
        lines += [f"{self.office} {self.phone}", until.strip()]
        return qr_text(lines[0], (), lines[1:])

    def _kind(self) -> str:
        kind = self._stage.services.charter.kinds.get(self._receipt.kind)
        return kind_name(self._stage, kind) if kind else self._receipt.kind_name
