# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts of the inbox: read, compared, published from a day on, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.directory.charts.xlsx.picture import Band
from kiosk.directory.undoing import founding
from kiosk.language.particles import with_particle
from kiosk.services.admin.chart_words import ChangeWords
from kiosk.ui.admin.charts import drawing
from kiosk.ui.admin.charts.drawing import CellBox, DeskBox, SeatBox
from kiosk.ui.admin.confirmation import Confirmation, Effect, Weighed
from kiosk.ui.admin.page import Page, day_of
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from kiosk.directory.charts.chart import Chart, Diagnostic
    from kiosk.directory.charts.xlsx.picture import SheetPicture
    from kiosk.directory.difference import ChartChange
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision
    from kiosk.directory.undoing import Undoing
    from kiosk.services.admin.charts import ChartService
    from kiosk.services.admin.results.charts import ChartReading


_KINDS: Final = (("joined", "새로 옴"), ("left", "떠남"), ("moved", "자리 바꿈"), ("changed", "바뀜"))
_SEVERITIES: Final = {"error": ("고칠 칸", "late"), "warning": ("확인할 칸", "near")}
_NAMED: Final = 6
_DEEDS: Final = {"import": "좌석표 발행", "edit": "고침", "rollback": "되돌림"}


@dataclass(frozen=True, slots=True)
class FileRow:
    """A chart in the inbox."""

    file: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One problem or one change of the chart that is shown; problems are numbered from 1, changes are not."""

    number: int
    shape: str
    kind: str
    where: str
    what: str
    named: bool = False
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One revision."""

    number: int
    title: str
    told: str
    button: str
    barred: str


def lines(reading: ChartReading, problems: Sequence[Diagnostic]) -> Sequence[DifferenceLine]:
    """List the problems as they are ordered, then every change."""
    result, told = reading.result, ChangeWords(reading)
    found = [_problem(at, one) for at, one in enumerate(problems, 1)]
    for name, word in _KINDS:
        changes: tuple[ChartChange, ...] = getattr(result.difference, name)
        found += [
            DifferenceLine(
                0, name, word, f"{reading.called(one.office)} {one.desk}번", told.change(name, one)
            )
            for one in changes
        ]
    return found or [DifferenceLine(0, "calm", "그대로", "", "지금 좌석표와 같습니다.")]


def ordered(result: ImportResult, picked: Diagnostic | None = None) -> Sequence[Diagnostic]:
    """Put first the cell that was pressed, then what must be mended, then what is doubtful."""
    wrong = [one for one in result.problems if one.severity == "error"]
    others = [one for one in result.problems if one.severity != "error"]
    return [*([picked] if picked else ()), *wrong, *result.doubts, *others]


def first_day(written: str, today: date | None) -> tuple[date | None, str]:
    """Return the day from which a chart is to hold, or what is wrong with it."""
    if (day := day_of(written)) is None:
        return None, "시행일을 2026-12-01처럼 적어 주십시오."
    if today and day < today:
        return None, "시행일은 오늘부터 고를 수 있습니다."
    return day, ""


def past(revision: Revision, floor: int) -> RevisionRow:
    """Return a revision in two lines; up to the first complete one, `floor`, none is taken back."""
    offices = revision.offices
    title = f"{offices[0]} 외 {len(offices) - 1}곳" if len(offices) > 1 else "".join(offices)
    when = f"{revision.published_at.astimezone(SEOUL):%Y-%m-%d %H:%M}"
    deed = f"개정 {revision.restores} 되돌림" if revision.restores else _DEEDS[revision.kind]
    told = " · ".join(filter(None, (deed, revision.actor, when, revision.since, revision.note)))
    button = "되돌림 취소" if revision.kind == "rollback" else "되돌리기"
    barred = "처음 넣은 자료" if revision.number <= floor else ""
    return RevisionRow(revision.number, f"개정 {revision.number}  {title}", told, button, barred)


def weighed(plan: Undoing) -> Weighed:
    """Return what taking a revision back would change, in numbers."""
    lost, number = plan.lost, plan.revision.number
    what = f"{len(lost)}개 부서가 방문객에게서 사라집니다" if lost else f"{plan.changed}자리가 바뀝니다"
    return Weighed(
        title=f"{with_particle(f'개정 {number}', '을/를')} 되돌리면 {what}",
        told=f"{plan.day.isoformat()}부터 그 앞의 자리로 새 개정을 만듭니다. 개정 {number}도 남습니다.",
        button=f"{len(lost)}개 부서를 빼고 되돌리기" if lost else f"{plan.changed}자리 되돌리기",
        effects=[
            _effect("찾을 수 있는 부서", plan.offices, plan.offices_after),
            _effect("자리", plan.desks, plan.desks_after),
            Effect("달라지는 부서", "", f"{plan.touched:,}", less=False),
            Effect("달라지는 자리", "", f"{plan.changed:,}", less=plan.large),
        ],
        touches=_names(lost),
        number=plan.number,
        large=plan.large,
    )


def _effect(what: str, now: int, after: int) -> Effect:
    return Effect(what, f"{now:,}", f"{after:,}", less=after < now)


def _names(lost: Mapping[str, int]) -> Sequence[str]:
    shown = [f"{name} {desks}자리" for name, desks in list(lost.items())[:_NAMED]]
    rest = len(lost) - len(shown)
    return [*shown, f"그 밖 {rest}개 부서"] if rest else shown


def _problem(number: int, one: Diagnostic) -> DifferenceLine:
    word, shape = _SEVERITIES.get(one.severity, ("여쭐 것" if one.doubt else "알림", "calm"))
    where = " ".join(filter(None, (one.sheet, one.cell)))
    read_as = one.doubt.read_as if one.doubt else ""
    return DifferenceLine(number, shape, word, where, one.message, one.named is not None, read_as)


STALE: Final = "그사이 파일이나 좌석표가 바뀌었습니다. 새로 읽었으니 확인하고 다시 눌러 주십시오."


@qml_element
class Charts(Page["ChartService"]):
    """The page of the charts: inbox, difference, problems, day, publishing, revisions."""

    changed = Signal()

    files = listed(FileRow)
    lines = listed(DifferenceLine)
    past = listed(RevisionRow)
    confirmation = owned(lambda self: Confirmation(self, self._agreed))
    chosen = shown(str, changed)(lambda self: self._reading.file if self._reading else "")
    day = shown(str, changed)(lambda self: self._day)
    ready = shown(bool, changed)(lambda self: self._may_publish())
    cells = listed(CellBox)
    seats = listed(SeatBox)
    columns = listed(Band)
    bands = listed(Band)
    before = listed(DeskBox)
    after = listed(DeskBox)
    offices = shown("QStringList", changed)(lambda self: self._reading.offices if self._reading else [])
    at = shown(int, changed)(lambda self: self._at)
    problem = shown(int, changed)(lambda self: self._problem)
    problems = shown(int, changed)(lambda self: len(self._told()))
    severe = shown(int, changed)(lambda self: sum(one.severity == "error" for one in self._told()))
    asks = shown(int, changed)(lambda self: sum(one.asks for one in self._asked()))
    asked = shown(str, changed)(lambda self: "\n".join(one.message for one in self._asked()))
    changes = shown("QVariantMap", changed)(lambda self: self._changes())
    touched = shown(int, changed)(lambda self: sum(self._changes().values()))
    planWords = shown(list, changed)(lambda self: drawing.plan_words(self._reading, self._at))  # noqa: N815
    sheet = shown(str, changed)(lambda self: picture.name if (picture := self._picture()) else "")
    sheetWidth = shown(float, changed)(lambda self: picture.width if (picture := self._picture()) else 0.0)  # noqa: N815
    sheetHeight = shown(float, changed)(lambda self: picture.height if (picture := self._picture()) else 0.0)  # noqa: N815
    drawn = shown(bool, changed)(
        lambda self: any(one.drawn for one in self._charts()[self._at : self._at + 1])
    )

    def clear(self) -> None:
        """Hold no chart."""
        self._reading: ChartReading | None = None
        self._plan: Undoing | None = None
        self._today: date | None = None
        self._day = self._wanted = ""
        self._at = self._problem = 0
        self._picked: Diagnostic | None = None
        self.confirmation.drop()

    def enter(self, service: Callable[[], ChartService], about: str = "") -> None:
        """Show the inbox, and read the file that another page named."""
        self._wanted = about
        super().enter(service, about)

    @Slot()
    def look(self) -> None:
        """Look into the inbox again."""
        self.run(lambda office: (office.today(), office.inbox(), office.revisions()), self._list)

    @Slot(QUrl)
    def bring(self, file: QUrl) -> None:
        """Copy a chart from elsewhere into the inbox, and read it."""
        path = Path(file.toLocalFile())
        self.run(lambda office: office.bring(path), self._brought, keeps=True)

    @Slot(str)
    def choose(self, file: str) -> None:
        """Read a chart and show what it changes."""
        day = self._valid_from()
        if day and self.run(lambda office: office.read(file, day), self._show):
            self.tell("")

    @Slot()
    def discard(self) -> None:
        """Put the chart aside; it stays in the inbox, and nothing has changed."""
        self._reading, self._said = None, ""
        self._draw()
        self.renew()

    @Slot(int)
    def turnTo(self, at: int) -> None:  # noqa: N802 # QML's spelling
        """Look at another office of the same file."""
        self._at = at
        self._draw()
        self.renew()

    @Slot(int)
    def point(self, number: int) -> None:
        """Look at a problem, on the sheet that it is on."""
        if 1 <= number <= self.problems:
            self._problem = number
            sheet = self._told()[number - 1].sheet
            here = (at for at, one in enumerate(self._charts()) if one.sheet == sheet)
            self._at = next(here, self._at)
            self._draw()
            self.renew()

    @Slot(str)
    def touch(self, cell: str) -> None:
        """Ask about a cell that was pressed: whether it is a desk."""
        picture = self._picture()
        self._picked = drawing.touched(cell, picture, self._charts()) if picture else None
        self._problem = 1 if self._picked else self._problem
        self.turnTo(self._at)

    @Slot(int, bool)
    def settle(self, number: int, seat: bool) -> None:  # noqa: FBT001 # QML gives its arguments by place
        """Say whether a cell is a desk, for this chart and the office's next ones, and read it again."""
        said = self._told()[number - 1 : number]
        if said and (doubt := said[0].doubt):
            self._answer(lambda office: office.settle_cell(doubt, drawing.SAID[seat]))

    @Slot()
    def nextProblem(self) -> None:  # noqa: N802 # the same
        """Look at the next problem, after the last the first."""
        if self.problems:
            self.point(self._problem % self.problems + 1)

    @Slot(int)
    def wait(self, days: int) -> None:
        """Let the chart hold from so many days after today."""
        if self._today:
            self.write((self._today + timedelta(days=days)).isoformat())

    @Slot(str)
    def write(self, day: str) -> None:
        """Take the day from which the chart holds, and compare with that day."""
        self._day, self._said = day.strip(), ""
        if self._valid_from() and self._reading:
            self.choose(self._reading.file)
        self.renew()

    @Slot()
    def publish(self) -> None:
        """Publish the chart that is shown."""
        if (reading := self._reading) and self._may_publish():
            self.run(lambda office: office.publish(reading), self._published, keeps=True)

    @Slot(str, str)
    def publishAsked(self, reason: str, number: str) -> None:  # noqa: N802 # QML's spelling
        """Publish a new office, a great loss or growth, for a reason and with its number typed in."""
        reading, why = self._reading, " ".join(reason.split())
        if reading is None or self._busy or not self._dated() or not self._asked():
            return
        if not why or number.strip() != str(self.asks):
            self.tell(f"까닭을 적고 {self.asks}을(를) 그대로 적어 주십시오.")
            return
        self.run(lambda office: office.publish(reading, why), self._published, keeps=True)

    @Slot(int, bool)
    def decide(self, number: int, allow: bool) -> None:  # noqa: FBT001 # the same
        """Mask the name that a problem is about wherever visitors would read it, or say that it is none."""
        said = self._told()[number - 1 : number]
        if said and (named := said[0].named):
            self._answer(lambda office: office.decide_name(*named, allow=allow))

    def _answer(self, said: Callable[[ChartService], None]) -> None:
        """Keep what was said of the chart that is shown, and read it again."""
        if reading := self._reading:
            self.run(said, lambda _: self.choose(reading.file), keeps=True)

    @Slot(int)
    def takeBack(self, number: int) -> None:  # noqa: N802 # QML's spelling
        """Show what taking a revision back would change."""
        self.run(lambda office: office.weigh(number), self._weighed)

    def _weighed(self, plan: Undoing) -> None:
        self._plan = plan
        self.confirmation.show(weighed(plan))

    @Slot(str, str)
    def _agreed(self, reason: str, typed: str) -> None:
        if (plan := self._plan) is not None:
            self.run(lambda office: office.roll_back(plan, reason, typed), self._taken_back, keeps=True)

    def _asked(self) -> Sequence[Diagnostic]:
        return self._reading.result.asked if self._reading else ()

    def _valid_from(self) -> date | None:
        day, wrong = first_day(self._day, self._today)
        self._said = wrong or self._said
        return day

    def _may_publish(self) -> bool:
        if self._busy or self._reading is None:
            return False
        result = self._reading.result
        return self._dated() and bool(result.charts) and not result.refused

    def _dated(self) -> bool:
        """Whether the chart was compared with the day that is written."""
        return self._reading is not None and self._day == self._reading.result.valid_from.isoformat()

    def _list(self, found: tuple[date, Sequence[str], Sequence[Revision]]) -> None:
        self._today = found[0]
        self._day = self._day or found[0].isoformat()
        floor = founding(found[2][::-1])
        self.files.show([FileRow(name) for name in found[1]])
        self.past.show([past(one, floor) for one in found[2]])
        if self._wanted in found[1]:
            self.choose(self._wanted)
        self._wanted = ""

    def _brought(self, name: str) -> None:
        self._wanted = name
        self.look()

    def _show(self, reading: ChartReading) -> None:
        same = self._reading is not None and self._reading.file == reading.file
        self._reading = reading
        self._at = self._at if same else 0
        self._picked = None
        self._problem = 1 if self._told() else 0
        self._draw()

    def _draw(self) -> None:
        """Draw the list, the sheet and both plans of the office that is looked at."""
        reading, picture = self._reading, self._picture()
        result = reading.result if reading else None
        self.lines.show(lines(reading, self._told()) if reading else [])
        self.cells.show(list(drawing.cells(picture, self._told())) if picture and result else [])
        self.seats.show(list(drawing.seats(picture, self._charts())) if picture else [])
        self.columns.show(picture.columns if picture else [])
        self.bands.show(picture.rows if picture else [])
        chart = next(iter(self._charts()[self._at : self._at + 1]), None)
        office = reading.before.get(chart.office) if reading and chart else None
        self.before.show(list(drawing.desks_before(office, result.difference)) if office and result else [])
        self.after.show(list(drawing.desks_after(chart, result.difference)) if chart and result else [])

    def _told(self) -> Sequence[Diagnostic]:
        return ordered(self._reading.result, self._picked) if self._reading else ()

    def _charts(self) -> Sequence[Chart]:
        return self._reading.result.charts if self._reading else ()

    def _picture(self) -> SheetPicture | None:
        return drawing.sheet_of(self._reading, self._at) if self._reading else None

    def _changes(self) -> dict[str, int]:
        return dict(drawing.counts(self._reading.result.difference)) if self._reading else {}

    def _published(self, result: ImportResult | None) -> None:
        if result is None and self._reading:
            self.choose(self._reading.file)
            self.tell(STALE)
        else:
            self._done(f"{self._day}부터 적용됩니다.")

    def _taken_back(self, made: Revision) -> None:
        self._done(f"되돌렸습니다(개정 {made.number}).")

    def _done(self, sentence: str) -> None:
        self.discard()
        self.tell(sentence)
        self.look()
