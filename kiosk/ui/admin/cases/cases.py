# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the cases: sealed until opened, listed by due time, one opened, entered or exported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.cases.answers import TELL_BY
from kiosk.cases.channels import SENT, SPOKEN, channel_words, homepage_channels
from kiosk.cases.posting import MAIL_CONSENT
from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import day_words, read_moment
from kiosk.services.admin.results.cases import LIST_STEP, CaseColumn, CaseExport, TableForm, Unsaved, View
from kiosk.services.refused import Overtaken
from kiosk.ui.admin.cases.counting import CountedPage
from kiosk.ui.admin.cases.sheet import CaseSheet
from kiosk.ui.admin.cases.voice import CaseVoice
from kiosk.ui.admin.cases.wording import GROUPS, VIEWS, CaseRow, as_it_stands, case_rows
from kiosk.ui.admin.page import READING, day_of
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed
from kiosk.ui.staff.case_form import CHOICES, CLAIM_WORDS, KINDS, CaseForm, receipt_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from kiosk.cases.answers import Answers
    from kiosk.cases.opened import ListedCase
    from kiosk.cases.receipt import Receipt
    from kiosk.charter.promises import ComplaintWindow
    from kiosk.services.admin.cases import CaseService
    from kiosk.services.admin.results.cases import CaseExportStep, CaseList, ListCount, ShownCase
    from kiosk.ui.background import Background


@qml_element
class CaseDeputy(QObject):
    """The absence of whoever the list is narrowed to, and who stands in."""

    changed = Signal()

    def __init__(self, page: Cases) -> None:
        super().__init__(page)
        self._page = page
        self._open = False
        self._list: CaseList | None = None
        page.narrowing.changed.connect(self.changed)

    open = shown(bool, changed)(lambda self: self._open and bool(self._taker))
    person = shown(str, changed)(lambda self: self._list.names[self._taker] if self._taker else "")
    away = shown(str, changed)(lambda self: self._away())
    deputies = shown("QStringList", changed)(lambda self: list(self._deputies()))

    def learn(self, listed: CaseList | None) -> None:
        """Know who keeps cases, and who of them is away."""
        self._list = listed
        self._open = self._open and listed is not None
        self.changed.emit()

    @Slot(bool)
    def turn(self, open_now: bool) -> None:  # noqa: FBT001 # QML's call
        """Ask how long somebody is away, or not."""
        self._open = open_now
        self.changed.emit()

    @Slot(str, str)
    def leave(self, deputy: str, last: str) -> None:
        """Note that whoever is picked is away, and who stands in."""
        account, other = self._taker, self._deputies().get(deputy, "")
        if (day := day_of(last)) is None:
            self._page.tell("자리에 없는 마지막 날을 2026-12-03처럼 적어 주십시오.")
            return
        told = f"{self.person}님은 {day_words(day, self._today())}까지 자리에 없고, {deputy}님이 대직합니다."
        self._page.do(lambda office: office.leave(account, other, day), told)

    @Slot()
    def back(self) -> None:
        """Note that they are there again."""
        account, told = self._taker, f"{self.person}님이 돌아오셨습니다."
        self._page.do(lambda office: office.back(account), told)

    @property
    def _taker(self) -> str:
        """Whoever the list is narrowed to; nobody, where it is to none of those who keep cases."""
        taker = self._page.narrowing.query.taker
        return taker if self._list and taker in self._list.takers else ""

    def _deputies(self) -> dict[str, str]:
        """Return who may stand in by name."""
        if self._list is None or not self._taker:
            return {}
        others = (one for one in self._list.takers if one != self._taker and one not in self._list.away)
        return {self._list.names[one]: one for one in others}

    def _away(self) -> str:
        found = self._list.away.get(self._taker) if self._list else None
        if found is None or self._list is None:
            return ""
        deputy = self._list.names.get(found.deputy, "없음")
        return f"{day_words(found.last, self._today())}까지 자리에 없음 · 대직 {deputy}"

    def _today(self) -> date:
        return in_seoul(self._list.now).date() if self._list else date.min


NO_TIME: Final = "받은 때를 14:07이나 11.24 14:07처럼 적어 주십시오."


@qml_element
class CaseEntry(QObject):
    """The form of a case that came otherwise than at the booth; emptied only when it has been taken in."""

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


@qml_element
class CaseExporting(QObject):
    """The list on its way into a table, piece by piece, so that the page stays at hand meanwhile."""

    changed = Signal()

    def __init__(self, page: Cases) -> None:
        super().__init__(page)
        self._page = page
        self._open = False
        self._steps: Iterator[CaseExportStep] | None = None
        self._step: CaseExportStep | None = None

    open = shown(bool, changed)(lambda self: self._open)
    running = shown(bool, changed)(lambda self: self._steps is not None)
    told = shown(str, changed)(lambda self: self._told())
    share = shown(float, changed)(lambda self: self._share())

    def clear(self) -> None:
        """Leave an export that is not whole; nothing of it stays."""
        self._open, self._steps, self._step = False, None, None
        self.changed.emit()

    @Slot(bool)
    def turn(self, open_now: bool) -> None:  # noqa: FBT001 # QML's call
        """Ask for the form of the table, or not."""
        self._open = open_now
        self.changed.emit()

    @Slot(int, bool, str)
    def begin(self, form: int, persons: bool, reason: str) -> None:  # noqa: FBT001 # QML's call
        """Write the list as it is narrowed and sorted."""
        wanted = CaseExport(list(TableForm)[form], persons, reason)
        query = self._page.narrowing.query
        self._page.run(lambda office: office.export_list(query, wanted), self._begun)

    def _begun(self, steps: Iterator[CaseExportStep]) -> None:
        self._steps = steps
        self._go_on()

    def _go_on(self) -> None:
        steps = self._steps
        if steps is not None:
            self._page.beside(
                lambda: next(steps),
                lambda step: self._show(step) if steps is self._steps else None,
                self.clear,
            )
        self.changed.emit()

    def _show(self, step: CaseExportStep) -> None:
        self._step = step
        if not step.file:
            self._go_on()
            return
        self.clear()
        self._page.tell(f"{step.total:,}건을 담았습니다: {step.file} · 사흘 뒤에 저절로 지워집니다.")

    def _told(self) -> str:
        if self._steps is None:
            return ""
        step = self._step
        return f"{step.total:,}건 가운데 {step.done:,}건을 적었습니다" if step else "쓰고 있습니다"

    def _share(self) -> float:
        return self._step.done / self._step.total if self._step and self._step.total else 0.0


@qml_element
class Cases(CountedPage):
    """The lists, the seal, and what is open in front of them: a case, or one being entered."""

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self.sheet.stepped_back.connect(self._leave)
        self.sheet.changed.connect(self._show_memo)
        self.sheet.changed.connect(self._follow)
        self.narrowing.asked.connect(self._begin)

    rows = listed(CaseRow)
    sheet = owned(CaseSheet)
    voice = owned(CaseVoice)
    entry = owned(CaseEntry)
    export = owned(CaseExporting)
    deputy = owned(CaseDeputy)
    views = shown("QStringList", changed)(lambda self: self._views())
    view = shown(int, changed)(lambda self: list(View).index(self._view))
    heading = shown(str, changed)(lambda self: self._heading())
    groups = shown("QVariantMap", changed)(lambda self: self._groups())
    uncounted = shown(str, changed)(lambda self: self._uncounted)
    place = shown(str, changed)(lambda self: self._place)
    at = shown(int, changed)(lambda self: self._at)
    offices = shown("QStringList", changed)(lambda self: list(self._listed.offices) if self._listed else [])
    empty = shown(str, changed)(lambda self: self._empty())

    def clear(self) -> None:
        """Hold no case; an answer being written waits in memory for whoever wrote it."""
        super().clear()
        self._number, self._most, self._seen = "", LIST_STEP, View.OPEN
        self.narrowing.clear()
        self.export.clear()
        self.deputy.learn(None)
        self._place, self._about, self._key = "list", "", ""
        self.sheet.clear()
        self.entry.clear()

    @property
    def _at(self) -> int:
        """Return where the open case stands, or else the chosen one; −1 where neither is in the list."""
        wanted = self.sheet.number if self._place == "case" else self._number
        return next((at for at, one in enumerate(self.rows) if one.number == wanted), -1)

    # ------------------------------------------------------------------ coming and going
    def enter(self, service: Callable[[], CaseService], about: str = "") -> None:
        """Show the list, and the case that another page named."""
        self._about = about
        super().enter(service, about)
        self._count()

    @Slot()
    def look(self) -> None:
        """Read the list again, as far as it was read."""
        query, most = self.narrowing.query, self._most

        def show(listed: CaseList) -> None:
            if query == self.narrowing.query:  # nothing else has been asked for since
                self._show(listed)

        self.read(lambda office: office.look(query, most), show)

    def _show(self, listed: CaseList) -> None:
        self._listed = listed
        self.show_seal(listed.seal)
        self.narrowing.learn(listed)
        self.entry.learn(listed.charter.at(listed.now).windows.values())
        self.deputy.learn(listed)
        self.rows.show(case_rows(listed.rows, listed, grouped=self._grouped))
        self._show_tally()
        if self._at < 0 and self._place == "list":
            self.choose(0)
        if listed.counted is None and self.counts_itself:
            self._count_all()
        if self._about and listed.seal.left_s > 0:
            self._read(self._about)
            self._about = ""

    def _count_all(self) -> None:
        """Count a list behind its first rows."""
        query = self.narrowing.query

        def show(counted: ListCount) -> None:
            if self._listed and query == self.narrowing.query:
                self._listed = replace(self._listed, counted=counted)
                self._show_tally()

        self.read(lambda office: office.count(query), show)

    @Slot()
    def more(self) -> None:
        """Read on where the list has been scrolled to its end."""
        query, listed = self.narrowing.query, self._listed
        if listed and not listed.whole and len(self.rows) == len(listed.rows):
            last = listed.rows[-1]
            self.run(lambda office: office.more(query, last), self._append)

    def _append(self, found: Sequence[ListedCase]) -> None:
        if self._listed:
            self._listed = self._listed.with_more(found)
            self._most = len(self._listed.rows)
            self.rows.show([*self.rows, *case_rows(found, self._listed, grouped=self._grouped)])

    # ------------------------------------------------------------------ the list
    @Slot(int)
    def pick(self, view: int) -> None:
        """Show another list."""
        self.narrowing.turn(list(View)[view])

    @Slot(str)
    def search(self, words: str) -> None:
        """Keep only what has these words in number or office."""
        self.narrowing.search(words)

    @Slot()
    def _begin(self) -> None:
        """Read another list from its beginning; until then only rows of the same view stay."""
        self._number, self._most, self._listed = "", LIST_STEP, None
        if self._seen is not self._view:
            self._seen = self._view
            self._stand(READING)
            self.rows.show([])
        self._show_tally()
        self.renew()
        self.look()

    @Slot(bool)
    def keep(self, wanted: bool) -> None:  # noqa: FBT001 # QML's call
        """Keep the list as it is narrowed and sorted, or forget it."""
        query = self.narrowing.query
        if wanted:
            kept = "보기를 저장했습니다. 찾는 말은 저장하지 않습니다."
            self.do(lambda office: office.keep_view(query), kept)
        else:
            self.do(lambda office: office.drop_view(query), "저장한 보기를 지웠습니다.")

    @Slot(int)
    def choose(self, at: int) -> None:
        """Choose a row; of a list that was not asked for, while another is still to come, there is none."""
        if self._listed and not self.narrowing.typing and 0 <= at < len(self.rows):
            self._number = self.rows[at].number
            self.changed.emit()

    @Slot()
    @Slot(str)
    def open(self, key: str = "") -> None:
        """Open the chosen case, perhaps at the step that a key stands for; see `choose`."""
        if self._number and self._listed and not self.narrowing.typing:
            self._key = key
            self._read(self._number)

    def _read(self, number: str) -> None:
        if not self.may_read():
            return
        self.tell("")
        self.run(lambda office: office.open(number), self._opened)

    def _opened(self, sheet: ShownCase) -> None:
        self._place, self._number = "case", sheet.case.opened.number
        self.sheet.show(sheet, self._key)
        self._key = ""

    @Slot()
    def begin(self) -> None:
        """Enter a case that came otherwise than at the booth."""
        self._place = "entry"
        self.sheet.clear()
        self.tell("")

    @Slot()
    def back(self) -> None:
        """Return to the list, where the case that was open is the chosen one."""
        self._number = self.sheet.number or self._number
        self._place = "list"
        self.sheet.clear()
        self.tell("")
        self.look()
        self._count()

    @Slot()
    def _follow(self) -> None:
        """Let the lit row say how the open case stands now; nothing moves until the list is read again."""
        rows, at = list(self.rows), self._at if self._place == "case" and self.sheet.number else -1
        if at >= 0:
            rows[at] = as_it_stands(rows[at], self.sheet.of)
            self.rows.show(rows)

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
        self.voice.changed.emit()

    # ------------------------------------------------------------------ within
    def beside[T](self, work: Callable[[], T], then: Callable[[T], None], ended: Callable[[], None]) -> None:
        """Do a piece of what goes on while the page is worked on; where it fails it ends, and why is said."""

        def fail(error: Exception) -> None:
            ended()
            self._fail(error, read=False)

        self._background.run(work, then, fail)

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

    @property
    def _grouped(self) -> bool:
        return self._view is View.OPEN and self.narrowing.sortedBy == CaseColumn.DUE

    def _groups(self) -> dict[str, int]:
        whole = self._survey is not None and self._grouped and not self.narrowing.on
        return dict(zip(GROUPS, self._survey.groups, strict=True)) if self._survey and whole else {}

    def _heading(self) -> str:
        """Return what the list is, with its count; a narrowed one is not called what the whole one is."""
        total = self._listed.counted.total if self._listed and self._listed.counted else None
        if self._survey and (self._view is View.MEASURES or (total is None and not self.narrowing.on)):
            total = self._survey.counts.get(self._view)
        what = "고른 것" if self.narrowing.on else VIEWS[self._view]
        return what if total is None else f"{what} {total:,}"

    def _empty(self) -> str:
        if self._listed is None or self._listed.rows or self._view is View.MEASURES:
            return ""
        if self.narrowing.on:
            return self.narrowing.nothing
        if self._view is View.OPEN:
            return "처리할 민원이 없습니다.\n새로 들어오면 기한 순으로 여기에 나옵니다."
        return "아직 없습니다."

    @Slot()
    def _show_memo(self) -> None:
        self.voice.show(self.sheet.number, self.sheet.memo)
