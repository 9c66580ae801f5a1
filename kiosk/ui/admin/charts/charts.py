"""Charts of the inbox: read, compared, published from a day on, and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.admin.charts.services import ChartOffice
from kiosk.ui.admin.charts.wording import FileRow, Line, PastRow, lines, past
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import shown
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision
    from kiosk.ui.admin.charts.services import Reading
    from kiosk.ui.background import Background

QML_IMPORT_NAME = "kiosk.ui.admin"
QML_IMPORT_MAJOR_VERSION = 1

STALE: Final = "그사이 파일이나 좌석표가 바뀌었습니다. 새로 읽었으니 확인하고 다시 눌러 주십시오."


@QmlElement
class Charts(Page[ChartOffice]):
    """The page of the charts: inbox, difference, problems, day, publishing, revisions."""

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._reading: Reading | None = None
        self._today: date | None = None
        self._day = self._wanted = ""
        self._files: Rows[FileRow] = Rows(FileRow, self)
        self._lines: Rows[Line] = Rows(Line, self)
        self._past: Rows[PastRow] = Rows(PastRow, self)

    files = shown(QObject)(lambda self: self._files)
    lines = shown(QObject)(lambda self: self._lines)
    past = shown(QObject)(lambda self: self._past)
    chosen = shown(str, changed)(lambda self: self._reading.file if self._reading else "")
    day = shown(str, changed)(lambda self: self._day)
    ready = shown(bool, changed)(lambda self: self._may_publish())
    empty = shown(bool, changed)(lambda self: not len(self._files))

    def enter(self, service: Callable[[], ChartOffice], about: str = "") -> None:
        """Show the inbox, and read the file that another page named."""
        self._wanted = about
        super().enter(service, about)

    @Slot()
    def look(self) -> None:
        """Look into the inbox again."""
        self.run(lambda office: (office.today(), office.inbox(), office.revisions()), self._list)

    def clear(self) -> None:
        """Empty every list."""
        self._reading, self._day = None, ""
        for rows in (self._files, self._lines, self._past):
            rows.show([])

    @Slot(str)
    def choose(self, file: str) -> None:
        """Read a chart and show what it changes."""
        day = self._valid_from()
        if day and self.run(lambda office: office.read(file, day), self._show):
            self.tell("")

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
        reading = self._reading
        if reading and self._may_publish():
            self.run(lambda office: office.publish(reading), self._published, keeps=True)

    @Slot(int)
    def takeBack(self, number: int) -> None:  # noqa: N802 # QML's spelling
        """Undo a revision by a new one."""
        self.run(lambda office: office.roll_back(number), self._taken_back, keeps=True)

    def _valid_from(self) -> date | None:
        try:
            day = date.fromisoformat(self._day)
        except ValueError:
            self._said = "시행일을 2026-12-01처럼 적어 주십시오."
            return None
        if self._today and day < self._today:
            self._said = "시행일은 오늘부터 고를 수 있습니다."
            return None
        return day

    def _may_publish(self) -> bool:
        if self._busy or self._reading is None:
            return False
        result = self._reading.result
        dated = self._day == result.valid_from.isoformat()
        return dated and bool(result.charts) and not result.refused

    def _list(self, found: tuple[date, Sequence[str], Sequence[Revision]]) -> None:
        self._today = found[0]
        self._day = self._day or found[0].isoformat()
        self._files.show([FileRow(name) for name in found[1]])
        self._past.show([past(one) for one in found[2]])
        if self._wanted in found[1]:
            self.choose(self._wanted)
        self._wanted = ""

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        self._lines.show(lines(reading.result))

    def _published(self, result: ImportResult | None) -> None:
        if result is None and self._reading:
            self.choose(self._reading.file)
            self.tell(STALE)
        else:
            self._done(f"{self._day}부터 적용됩니다.")

    def _taken_back(self, made: Revision) -> None:
        self._done(f"되돌렸습니다(개정 {made.number}).")

    def _done(self, sentence: str) -> None:
        self._reading = None
        self._lines.show([])
        self.tell(sentence)
        self.look()
