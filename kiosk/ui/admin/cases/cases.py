# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the cases: sealed until opened, listed by due time, one opened at a time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.urgency import Shape
from kiosk.charter.hours import SEOUL
from kiosk.services.admin.results.cases import LIST_STEP, Unsaved, View
from kiosk.services.refused import Overtaken
from kiosk.ui.admin.cases.entry import CaseEntry
from kiosk.ui.admin.cases.measures import MeasureRow, measure_rows
from kiosk.ui.admin.cases.sheet import CaseSheet
from kiosk.ui.admin.cases.tally import TallyRow, ended_rows, tally_rows
from kiosk.ui.admin.cases.wording import GROUPS, VIEWS, CaseRow, case_rows
from kiosk.ui.admin.page import FAILED, READ, READING
from kiosk.ui.admin.sealed import SealedPage
from kiosk.ui.properties import owned, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.cases.opened import ListedCase
    from kiosk.services.admin.cases import CaseService
    from kiosk.services.admin.results.cases import CaseList, CaseSurvey, ShownCase
    from kiosk.ui.background import Background

QML_IMPORT_NAME = "kiosk.ui.admin"
QML_IMPORT_MAJOR_VERSION = 1

TYPING_MS: Final = 200
UNCOUNTED: Final = {READING: "세는 중입니다", READ: "", FAILED: "모름 · 세지 못했습니다"}


@QmlElement
class Cases(SealedPage["CaseService"]):
    """The lists, the seal, and what is open in front of them: a case, or one being entered."""

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self.sheet.stepped_back.connect(self._leave)
        self._typed = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typed.timeout.connect(self.look)

    rows = listed(CaseRow)
    tally = listed(TallyRow)
    measures = listed(MeasureRow)
    sheet = owned(CaseSheet)
    entry = owned(CaseEntry)
    views = shown("QStringList", changed)(lambda self: self._views())
    view = shown(int, changed)(lambda self: list(View).index(self._view))
    heading = shown(str, changed)(lambda self: self._heading())
    groups = shown("QVariantMap", changed)(lambda self: self._groups())
    counted = shown(bool, changed)(lambda self: self._survey is not None)
    uncounted = shown(str, changed)(lambda self: "" if self._survey else UNCOUNTED[self._counting])
    place = shown(str, changed)(lambda self: self._place)
    at = shown(int, changed)(lambda self: self._at)
    offices = shown("QStringList", changed)(lambda self: list(self._listed.offices) if self._listed else [])
    empty = shown(str, changed)(lambda self: self._empty())

    def clear(self) -> None:
        """Hold no case; an answer being written waits in memory for whoever wrote it."""
        self._listed: CaseList | None = None
        self._survey: CaseSurvey | None = None
        self._counting = READING
        self._words, self._at, self._most, self._view = "", 0, LIST_STEP, View.OPEN
        self._place, self._about, self._key = "list", "", ""
        self.sheet.clear()
        self.entry.clear()

    @property
    def now(self) -> datetime:
        """The time at the city hall when the list was read."""
        return self._listed.now if self._listed else datetime.now(SEOUL)

    # ------------------------------------------------------------------ coming and going
    def enter(self, service: Callable[[], CaseService], about: str = "") -> None:
        """Show the list, and the case that another page named."""
        self._about = about
        super().enter(service, about)
        self._count()

    def shut(self) -> None:
        """Leave nothing on the screen, and search for nothing more."""
        self._typed.stop()
        super().shut()

    @Slot()
    def look(self) -> None:
        """Read the list again, as far as it was read."""
        view, words, most = self._view, self._words, self._most

        def show(listed: CaseList) -> None:
            if (view, words) == (self._view, self._words):  # nothing else has been asked for since
                self._show(listed)

        self.read(lambda office: office.look(view, words, most), show)

    def _show(self, listed: CaseList) -> None:
        number = self.rows[self._at].number if self._at < len(self.rows) else ""
        self._listed = listed
        self.show_seal(listed.seal)
        self.rows.show(case_rows(listed.rows, listed))
        numbers = [one.row.number for one in listed.rows]
        self._at = numbers.index(number) if number in numbers else max(0, min(self._at, len(numbers) - 1))
        self.renew()
        if self._about and listed.seal.left_s > 0:
            self._read(self._about)
            self._about = ""

    def _count(self) -> None:
        """Count behind what is being done, so that no step waits for it."""
        if service := self._open:
            self._show_tally()
            self._background.run(
                lambda: service().survey(),
                lambda found: self._counted(found) if service is self._open else None,
                lambda _error: self._counted(None) if service is self._open else None,
            )

    def _counted(self, survey: CaseSurvey | None) -> None:
        """Show what was counted; what could not be counted again is not known any more."""
        self._survey, self._counting = survey, READ if survey else FAILED
        self._show_tally()
        self.measures.show(measure_rows(survey.measures, self.now) if survey else [])
        self.renew()

    def _show_tally(self) -> None:
        """Count above the list what it lists: open cases by urgency, ended ones by whether they were late."""
        if self._survey is None:
            self.tally.show([TallyRow(Shape.UNKNOWN, UNCOUNTED[self._counting])])
        else:
            ended = self._view is View.CLOSED
            late, total = self._survey.ended_late, self._survey.counts.get(View.CLOSED, 0)
            self.tally.show(ended_rows(late, total) if ended else tally_rows(self._survey.tally))

    @Slot()
    def more(self) -> None:
        """Read on where the list has been scrolled to its end."""
        view, words, first = self._view, self._words, len(self.rows)
        if self._listed and not self._listed.whole and first == len(self._listed.rows):
            self.run(lambda office: office.more(view, words, first), self._append)

    def _append(self, found: Sequence[ListedCase]) -> None:
        if self._listed:
            self._listed = self._listed.with_more(found)
            self._most = len(self._listed.rows)
            self.rows.show(case_rows(self._listed.rows, self._listed))

    # ------------------------------------------------------------------ the list
    @Slot(int)
    def pick(self, view: int) -> None:
        """Show another list."""
        self._view, self._at, self._most, self._listed = list(View)[view], 0, LIST_STEP, None
        self._stand(READING)
        self.rows.show([])
        self._show_tally()
        self.renew()
        self.look()

    @Slot(str)
    def search(self, words: str) -> None:
        """Keep only what has these words in number or office."""
        if words.strip() != self._words:
            self._words, self._at, self._most, self._listed = words.strip(), 0, LIST_STEP, None
            self._typed.start()
            self.renew()

    @Slot(int)
    def choose(self, at: int) -> None:
        """Choose a row."""
        if 0 <= at < len(self.rows):
            self._at = at
            self.changed.emit()

    @Slot()
    @Slot(str)
    def open(self, key: str = "") -> None:
        """Open the chosen case, perhaps at the step that a key stands for."""
        if self._at < len(self.rows):
            self._key = key
            self._read(self.rows[self._at].number)

    @Slot(int, str)
    def measure(self, at: int, done: str) -> None:
        """Record a measure about an officer."""
        if self._survey:
            due = self._survey.measures[at]
            self.run(lambda office: office.record_measure(due, done), self._recorded, keeps=True)

    def _recorded(self, _done: None) -> None:
        self.tell("조치를 적었습니다.")
        self._count()

    def _read(self, number: str) -> None:
        if not self.may_read():
            return
        self.tell("")
        self.run(lambda office: office.open(number), self._opened)

    def _opened(self, sheet: ShownCase) -> None:
        self._place = "case"
        self.sheet.show(sheet, self._key)
        self._key = ""

    @Slot()
    def begin(self) -> None:
        """Enter a case that came by letter, fax, e-mail or telephone."""
        self._place = "entry"
        self.sheet.clear()
        self.tell("")

    @Slot()
    def back(self) -> None:
        """Return to the list."""
        self._place = "list"
        self.sheet.clear()
        self.tell("")
        self.look()
        self._count()

    @Slot(str)
    def _leave(self, number: str) -> None:
        self.back()
        self.tell(f"{number}에서 손을 떼셨습니다. 이제 이 민원은 보이지 않습니다.")

    def conceal(self) -> None:
        """Close the case that is open."""
        self._place = "list"
        self.sheet.clear()
        self.renew()

    def tick(self) -> None:
        """Let the seal's and the opened case's time run."""
        super().tick()
        self.sheet.tick()

    # ------------------------------------------------------------------ within
    @Slot()
    def refresh(self) -> None:
        """Read the list again while it stands."""
        if self._place == "list":
            self.look()
            self._count()

    def _fail(self, error: Exception, *, read: bool = True) -> None:
        if isinstance(error, Overtaken) and self._place == "case":
            self.tell(str(error))
            self.sheet.reload()
            return
        super()._fail(error, read=read)
        if isinstance(error, Unsaved) and self._place == "case":
            self.sheet.retry_later()

    # ------------------------------------------------------------------ words
    def _views(self) -> list[str]:
        counts = self._survey.counts if self._survey else {}
        return [f"{words} {counts[view]:,}" if view in counts else words for view, words in VIEWS.items()]

    def _groups(self) -> dict[str, int]:
        whole = self._survey is not None and self._view is View.OPEN and not self._words
        return dict(zip(GROUPS, self._survey.groups, strict=True)) if self._survey and whole else {}

    def _heading(self) -> str:
        counted = self._survey.counts.get(self._view) if self._survey and not self._words else None
        total = counted if self._listed is None or self._listed.total is None else self._listed.total
        return VIEWS[self._view] if total is None else f"{VIEWS[self._view]} {total:,}"

    def _empty(self) -> str:
        if self._listed is None or self._listed.rows or self._view is View.MEASURES:
            return ""
        if self._words:
            return f"번호나 부서에 ‘{self._words}’ 글자가 든 민원이 없습니다."
        if self._view is View.OPEN:
            return "처리할 민원이 없습니다.\n새로 들어오면 기한 순으로 여기에 나옵니다."
        return "아직 없습니다."
