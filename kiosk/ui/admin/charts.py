"""Charts of the inbox: read, compared, published from a day on, and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.directory.revisions import Outdated
from kiosk.ui.admin.wording import FileRow, Line, PastRow, lines, past
from kiosk.ui.properties import shown
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision
    from kiosk.ui.admin.services import Office, Reading
    from kiosk.ui.background import Background

QML_IMPORT_NAME = "kiosk.ui.admin"
QML_IMPORT_MAJOR_VERSION = 1

NOT_DONE: Final = "마치지 못했습니다. 바뀐 것은 없습니다. 파일을 확인하고 다시 눌러 주십시오."
STALE: Final = "그사이 파일이나 좌석표가 바뀌었습니다. 새로 읽었으니 확인하고 다시 눌러 주십시오."


@QmlElement
class Charts(QObject):
    """The page of the directory: inbox, difference, problems, day, publishing, revisions."""

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._office: Office | None = None
        self._reading: Reading | None = None
        self._day = self._said = ""
        self._busy = False
        self._files: Rows[FileRow] = Rows(FileRow, self)
        self._lines: Rows[Line] = Rows(Line, self)
        self._past: Rows[PastRow] = Rows(PastRow, self)

    files = shown(QObject)(lambda self: self._files)
    lines = shown(QObject)(lambda self: self._lines)
    past = shown(QObject)(lambda self: self._past)
    chosen = shown(str, changed)(lambda self: self._reading.file if self._reading else "")
    day = shown(str, changed)(lambda self: self._day)
    said = shown(str, changed)(lambda self: self._said)
    busy = shown(bool, changed)(lambda self: self._busy)
    ready = shown(bool, changed)(lambda self: self._may_publish())
    empty = shown(bool, changed)(lambda self: not len(self._files))

    def open(self, office: Office) -> None:
        """Show the inbox and the revisions to whoever has just come in."""
        self._office, self._day = office, office.today().isoformat()
        self.look()

    def shut(self) -> None:
        """Leave nothing of one person's work on the screen."""
        self._office, self._reading, self._said = None, None, ""
        for rows in (self._files, self._lines, self._past):
            rows.show([])
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Look into the inbox again."""
        if office := self._office:
            self._run(lambda: (office.inbox(), office.revisions()), self._list)

    @Slot(str)
    def choose(self, file: str) -> None:
        """Read a chart and show what it changes."""
        office, day = self._office, self._valid_from()
        if office and day and not self._busy:
            self._said = ""
            self._run(lambda: office.read(file, day), self._show)

    @Slot(int)
    def wait(self, days: int) -> None:
        """Let the chart hold from so many days after today."""
        if self._office:
            self.write((self._office.today() + timedelta(days=days)).isoformat())

    @Slot(str)
    def write(self, day: str) -> None:
        """Take the day from which the chart holds, and compare with that day."""
        self._day, self._said = day.strip(), ""
        if self._reading and self._valid_from():
            self.choose(self._reading.file)
        self.changed.emit()

    @Slot()
    def publish(self) -> None:
        """Publish the chart that is shown."""
        office, reading = self._office, self._reading
        if office and reading and self._may_publish():
            self._run(lambda: office.publish(reading), self._published)

    @Slot(int)
    def takeBack(self, number: int) -> None:  # noqa: N802 # QML's spelling
        """Undo a revision by a new one."""
        if (office := self._office) and not self._busy:
            self._run(lambda: office.roll_back(number), self._taken_back)

    def _valid_from(self) -> date | None:
        try:
            day = date.fromisoformat(self._day)
        except ValueError:
            self._said = "시행일을 2026-12-01처럼 적어 주십시오."
            return None
        if self._office and day < self._office.today():
            self._said = "시행일은 오늘부터 고를 수 있습니다."
            return None
        return day

    def _may_publish(self) -> bool:
        if self._busy or self._reading is None:
            return False
        result = self._reading.result
        dated = self._day == result.valid_from.isoformat()
        return dated and bool(result.charts) and not result.refused

    def _run[T](self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._busy, asked_by = True, self._office
        self.changed.emit()

        def finish(result: T) -> None:
            self._busy = False
            if asked_by is self._office:  # nothing is shown to whoever signed in since
                then(result)
            self.changed.emit()

        self._background.run(work, finish, self._fail)

    def _list(self, found: tuple[Sequence[str], Sequence[Revision]]) -> None:
        self._files.show([FileRow(name) for name in found[0]])
        self._past.show([past(one) for one in found[1]])

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        self._lines.show(lines(reading.result))

    def _published(self, result: ImportResult | None) -> None:
        if result is None and self._reading:
            self.choose(self._reading.file)
            self._said = STALE
            return
        self._reading = None
        self._lines.show([])
        self._said = f"{self._day}부터 적용됩니다."
        self.look()

    def _taken_back(self, made: Revision) -> None:
        self._reading = None
        self._lines.show([])
        self._said = f"되돌렸습니다(개정 {made.number})."
        self.look()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._said = str(error) if isinstance(error, Outdated) else NOT_DONE
        self.changed.emit()
