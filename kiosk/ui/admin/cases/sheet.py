# SPDX-License-Identifier: GPL-3.0-or-later
"""One opened case: its clocks, the visitor's words, the way it has come, and the one step being entered."""

from __future__ import annotations

from functools import partial
import time
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickTextDocument

from kiosk.cases.states import CaseMove
from kiosk.charter.period import Period
from kiosk.ui.admin.cases import steps as taken
from kiosk.ui.admin.cases import wording
from kiosk.ui.admin.cases.drafts import CaseDrafts
from kiosk.ui.admin.cases.gaps import GapMarks
from kiosk.ui.admin.cases.wording import ClockRow, FactRow, StepRow
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kiosk.services.admin.cases import CaseService
    from kiosk.services.admin.results.cases import ShownCase
    from kiosk.ui.admin.cases.steps import Form
    from kiosk.ui.admin.page import Page

REVEALED_S: Final = 120.0
RETRY_MS: Final = 5000
TEMPLATES: Final = {"upheld": "인정하는 글", "not_upheld": "다르다는 글", "progress": "중간 알림 글"}


@qml_element
class CaseSheet(QObject):
    """The opened case; what is being written stays through a failure, a session's end and another's step."""

    changed = Signal()
    refilled = Signal()
    stepped_back = Signal(str)
    ticked = Signal()

    def __init__(self, page: Page[CaseService]) -> None:
        super().__init__(page)
        self._page = page
        self._sheet: ShownCase | None = None
        self._forms: Sequence[Form] = ()
        self._form: Form | None = None
        self._sent: Form | None = None
        self._drafts = CaseDrafts()
        self._marks: GapMarks | None = None
        self._revealed: Mapping[str, str] | None = None
        self._masks_at, self._strikes, self._keyed = 0.0, "", False
        self._choices: Rows[taken.FormRow] = Rows(taken.FormRow, self)
        self._again = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._again.timeout.connect(self._take_again)

    clocks = listed(ClockRow)
    facts = listed(FactRow)
    steps = listed(StepRow)
    forms = shown(QObject)(lambda self: self._choices)
    number = shown(str, changed)(lambda self: self.of.case.opened.number if self._sheet else "")
    kind = shown(str, changed)(lambda self: self.of.kind.name if self._sheet else "")
    told = shown(str, changed)(lambda self: wording.whose(self.of) if self._sheet else "")
    words = shown(str, changed)(lambda self: self._content().get("words", ""))
    memo = shown(str, changed)(lambda self: self._sheet.content.get("memo", "") if self._sheet else "")
    revealed = shown(bool, changed)(lambda self: self._revealed is not None)
    sealing = shown(str, ticked)(lambda self: wording.masking(self._seen_for()))
    closed = shown(bool, changed)(lambda self: bool(self._sheet and self.of.case.closed))
    side = shown("QStringList", changed)(lambda self: self._side())
    keyed = shown(bool, changed)(lambda self: self._keyed)
    form = shown(str, changed)(lambda self: self._form.id if self._form else "")
    button = shown(str, changed)(lambda self: self._say(taken.button))
    label = shown(str, changed)(lambda self: self._form.text if self._form else "")
    hint = shown(str, changed)(lambda self: self._say(taken.hint))
    asks = shown("QStringList", changed)(lambda self: taken.asks(self._form, self.of) if self._form else [])
    filled = shown("QVariantMap", refilled)(lambda self: self._filled)
    people = shown("QStringList", changed)(lambda self: self._people())
    offices = shown("QStringList", changed)(lambda self: list(self.of.offices) if self._sheet else [])
    hows = shown("QStringList")(lambda _: list(taken.HOWS))
    periods = shown("QStringList")(lambda _: [Period.parse(one).in_words for one in taken.PERIODS])
    templates = shown("QStringList")(lambda _: list(TEMPLATES.values()))
    grants = shown("QStringList", changed)(
        lambda self: [*(taken.grants(self.of) if self._sheet else ()), "드리지 않음"]
    )
    letters = shown("QStringList", changed)(lambda self: taken.letters(self.of) if self._sheet else [])
    waiting = shown(bool, ticked)(lambda self: self._again.isActive())

    @property
    def of(self) -> ShownCase:
        """The case that is open."""
        if self._sheet is None:
            raise LookupError("no case is open")
        return self._sheet

    @property
    def _filled(self) -> dict[str, Any]:
        """What is written for the step being entered."""
        return self._drafts.of(self.form)

    # ------------------------------------------------------------------ showing
    def show(self, sheet: ShownCase, key: str = "") -> None:
        """Show a case, with the step that a key stands for or the one that comes next."""
        same = self._sheet is not None and self.number == sheet.case.opened.number
        if not same:
            self.clear()
        self._sheet, self._forms, self._keyed = sheet, taken.offered(sheet), bool(key)
        self.clocks.show(wording.clock_rows(sheet.clocks, sheet.now))
        self.steps.show(wording.step_rows(sheet))
        wanted = self.form if same else self._drafts.take_out(sheet.owner, self.number)
        self._choose(next((one for one in self._forms if one.id == wanted or (key and one.key == key)), None))

    def clear(self) -> None:
        """Close the case; what was being written waits for whoever wrote it."""
        if self._sheet is not None:
            self._drafts.put_away(self._sheet.owner, self.number, self.form)
        self._sheet = self._form = self._sent = self._revealed = None
        self._forms, self._strikes = (), ""
        self._again.stop()
        for rows in (self.clocks, self.facts, self.steps, self.forms):
            rows.show([])
        self._renew()

    def reload(self) -> None:
        """Read the case again and keep what is being written."""
        if self._sheet is not None:
            number = self.number
            self._page.run(lambda office: office.open(number), self.show)

    def tick(self) -> None:
        """Mask again when the time is over."""
        if (left := self._seen_for()) is not None and left <= 0:
            self.mask()
        self.ticked.emit()

    @Slot()
    def reveal(self) -> None:
        """Show who the visitor is, for two minutes; it is recorded."""
        if self._sheet is not None:
            number = self.number
            self._page.run(lambda office: office.reveal(number), self._reveal)

    def _reveal(self, content: Mapping[str, str]) -> None:
        self._revealed, self._masks_at = content, time.monotonic() + REVEALED_S
        self._renew()

    def _seen_for(self) -> float | None:
        return None if self._revealed is None else self._masks_at - time.monotonic()

    @Slot()
    def mask(self) -> None:
        """Mask the visitor again."""
        self._revealed = None
        self._renew()

    # ------------------------------------------------------------------ entering
    @Slot(str)
    def choose(self, form: str) -> None:
        """Begin another step; what was written for the one before waits there."""
        chosen = next((one for one in self._forms if one.id == form), None)
        if form != self.form and chosen is not None and not taken.barred(chosen, self.of):
            self._strikes = ""
            self._choose(chosen)

    @Slot(str, result=bool)
    def key(self, letter: str) -> bool:
        """Begin the step that a key stands for; False when none does."""
        form = next((one for one in self._forms if one.key == letter), None)
        if form is not None:
            self.choose(form.id)
        return form is not None and self.form == form.id

    @Slot(str, "QVariant")
    def put(self, field: str, value: Any) -> None:  # noqa: ANN401 # whatever the field holds
        """Take what was entered into a field."""
        changed, self._filled[field] = self._filled[field] != value, value
        if changed and field not in {"text", "staff", "at", "office"}:
            self.refilled.emit()
        elif changed and field == "at":
            self.changed.emit()

    @Slot(int)
    def grant(self, at: int) -> None:
        """Choose what is paid, or turn to where its amount is set as long as it has none."""
        rows = self.of.money.rows
        if at < len(rows) and not rows[at].amount:
            self._page.turned.emit("charter", rows[at].id)
        else:
            self.put("grant", at)

    @Slot(int)
    def fill(self, template: int) -> None:
        """Begin the answer from a template."""
        if self._sheet is not None:
            self._filled["text"] = self._sheet.drafts[list(TEMPLATES)[template]]
            self.refilled.emit()

    @Slot(QQuickTextDocument, QColor, QColor)
    def mark(self, written: QQuickTextDocument, ground: QColor, ink: QColor) -> None:
        """Mark from now on what is still to be filled in."""
        text = written.textDocument()
        self._marks = GapMarks(text, ground, ink, lambda: "drafts" in (self._form.asks if self._form else ()))

    @Slot()
    def count(self) -> None:
        """Count the upheld complaints of the staff number that was entered."""
        staff, number = str(self._filled["staff"]), self.number
        if staff.strip() and self._sheet is not None:
            self._page.run(lambda office: office.strikes(number, staff), self._counted)

    def _counted(self, found: tuple[int, int]) -> None:
        self._strikes = wording.strikes(found)
        self._renew()

    @Slot()
    def act(self) -> None:
        """Take the step, or again the one that could not be saved, whatever is being written by now."""
        form = self._sent if self._again.isActive() else self._form
        self._again.stop()
        self._take(form)

    @Slot()
    def _take_again(self) -> None:
        self._take(self._sent)

    def _take(self, form: Form | None) -> None:
        if self._sheet is None or form is None:
            return
        filled, number, seen = dict(self._drafts.of(form.id)), self.number, self.of.case.version
        acted, written = partial(self._acted, form, filled), partial(self._written, form, filled)
        if form.id == taken.LETTER:
            letter = self.of.writable[int(filled["letter"])]
            self._page.run(lambda at: at.letter(number, letter), written)
        elif form.id == taken.EXPORT:
            why, masked = str(filled["text"]), bool(filled["masked"])
            self._page.run(lambda at: at.export(number, why, masked=masked), written)
        elif form.id == taken.SURVEY:
            self._page.run(lambda at: wording.survey_code(at.survey_code(number)), self._page.tell)
        elif form.id == taken.SEND:
            kind = self.of.postable[int(filled["letter"])]
            self._page.run(lambda at: at.send(number, kind), acted, keeps=True)
        elif form.id == CaseMove.EXCLUDE:
            why, left = str(filled["text"]), partial(self.stepped_back.emit, number)
            self._page.run(lambda at: at.step_back(number, why), lambda _: left(), keeps=True)
        else:
            try:
                told = taken.entered(filled, form, self.of)
            except ValueError as error:
                self._page.tell(str(error))
                return
            self._sent, move = form, CaseMove(form.id)
            self._page.run(lambda office: office.act(number, seen, move, told), acted, keeps=True)

    def retry_later(self) -> None:
        """Try the step again by itself in a while."""
        self._again.start()
        self.ticked.emit()

    def _acted(self, form: Form, sent: Mapping[str, Any], sheet: ShownCase) -> None:
        """Show what came of a step; words typed while it was being saved stay where they were typed."""
        self._sent, saved = None, self._drafts.saved(form.id, sent)
        if self._form is form and saved:
            self._form = None
        self.show(sheet)
        rest = "" if saved else " 그 뒤에 쓰신 글은 아직 저장하지 않았습니다."
        done = f"{self.number} 마쳤습니다." if sheet.case.closed else f"{form.title}: 저장했습니다."
        self._page.tell(sheet.said or done + rest)

    def _written(self, form: Form, sent: Mapping[str, Any], told: str) -> None:
        self._drafts.saved(form.id, sent)
        self.refilled.emit()
        self._page.tell(f"{told} · 파일은 사흘 뒤에 저절로 지워집니다.")

    # ------------------------------------------------------------------ words
    def _choose(self, form: Form | None) -> None:
        open_to = (one for one in self._forms if not taken.barred(one, self.of))
        self._form = form if form and not taken.barred(form, self.of) else next(open_to, None)
        self._filled.update(taken.prefilled(self._form, self._sheet, self._filled))
        self._choices.show(taken.form_rows(self._forms, self._form, self.of) if self._sheet else [])
        self._renew()

    def _renew(self) -> None:
        self.facts.show(wording.fact_rows(self._content()))
        self.changed.emit()
        self.refilled.emit()
        self.ticked.emit()

    def _content(self) -> Mapping[str, str]:
        return self._revealed or (self._sheet.content if self._sheet else {})

    def _say(self, words: Callable[[Form, ShownCase, str], str]) -> str:
        return words(self._form, self.of, str(self._filled["at"])) if self._form else ""

    def _side(self) -> list[str]:
        if self._sheet is None:
            return []
        upheld = wording.strikes(self._sheet.strikes) if self._sheet.strikes else self._strikes
        return [one for one in (upheld, wording.keeping(self._sheet)) if one]

    def _people(self) -> list[str]:
        return [self.of.names[one] for one in self.of.people] if self._sheet else []
