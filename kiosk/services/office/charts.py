# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's own chart: a file that was dropped, what it would change, and publishing it.

The same rules as at the desk: a name in a text is mended in the chart or masked by an admin, never published
from here; a great loss needs a reason. The file is kept in memory until it is published or put aside.
"""

from __future__ import annotations

from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
import unicodedata

from kiosk.directory.revisions import Outdated
from kiosk.language.particles import with_particle
from kiosk.services.admin.results.charts import ChartReading
from kiosk.services.directory import CHARTS
from kiosk.services.posters import draw_posters
from kiosk.services.refused import Overtaken, Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.directory.importing import ImportResult
    from kiosk.services.admin.staff_context import StaffContext

LARGEST: Final = 20 * 1024 * 1024
LONGEST_NAME: Final = 120


class OfficeCharts:
    """The chart of one office; `office` says which."""

    def __init__(self, context: StaffContext, office: Callable[[], str]) -> None:
        self._context = context
        self._directory = context.directory
        self._office = office
        self._read: tuple[ChartReading, bytes] | None = None

    def today(self) -> date:
        """Return the day at the city hall."""
        return self._directory.today()

    def waiting(self) -> ChartReading | None:
        """Return the file that was read last, until it is published or put aside."""
        return None if self._read is None else self._read[0]

    def read(self, file: str, content: bytes) -> ChartReading:
        """Read a file and compare it with today, changing nothing."""
        name = _plain_name(file)
        if len(content) > LARGEST:
            raise Refused(f"{LARGEST // 2**20} MB까지 받습니다. 받지 않았고, 바뀐 것은 없습니다.")
        return self._compared(name, content, self.today())

    def _compared(self, name: str, content: bytes, day: date) -> ChartReading:
        latest = self._directory.latest()
        result = self._import(name, content, day, check=True)
        if others := [office for office in result.offices if office != self._office()]:
            raise Refused(f"다른 부서의 배치도가 들어 있습니다: {', '.join(others)}. 바뀐 것은 없습니다.")
        known = self._directory.load_directory(day).by_name
        before = {office: known[office] for office in result.offices if office in known}
        names = self._directory.places.office_names(day).renamed
        reading = ChartReading(name, result, (latest,), before, {}, names)
        self._read = reading, content
        return reading

    def discard(self) -> None:
        """Put the file aside; nothing has changed."""
        self._read = None

    def publish(self, day: date, reason: str = "", typed: str = "") -> ImportResult:
        """Publish what was read from a day on; what must be asked for, with a reason and its number."""
        if self._read is None:
            raise Refused("올린 파일이 없습니다. 배치도를 다시 올려 주십시오.")
        reading, content = self._read
        if day < self.today():
            raise Refused("지난 날부터는 발행할 수 없습니다. 오늘이나 뒤의 날을 골라 주십시오.")
        if (self._directory.latest(),) != reading.seen:
            self._compared(reading.file, content, day)
            raise Overtaken("그사이 다른 담당이 발행했습니다. 달라지는 것을 다시 보고 눌러 주십시오.")
        if day != reading.result.valid_from:
            there = self._compared(reading.file, content, day)
            if there.result.asked != reading.result.asked:
                raise Overtaken(
                    f"{day.isoformat()}의 배치도와 견주면 여쭐 것이 다릅니다. "
                    "달라지는 것을 다시 보고 눌러 주십시오."
                )
            reading = there
        _check_asked(reading.result, reason, typed)
        try:
            meant = bool(reading.result.asked)
            result = self._import(reading.file, content, day, check=False, reason=reason, accept=meant)
        except Outdated as error:
            raise Overtaken("그사이 다른 담당이 발행했습니다. 다시 눌러 주십시오.") from error
        if result.refused:
            raise Refused("그날의 배치도와 견주면 고칠 것이 있습니다. 발행하지 않았습니다.")
        self._read = None
        return result

    def poster(self) -> bytes:
        """Draw the poster of the office's own door, as visitors may see it today; empty without a chart."""
        with TemporaryDirectory(prefix="kiosk-poster-") as folder:
            actor = str(self._context.holder().id)
            files = draw_posters(
                self._directory, self._context.settings, Path(folder), self._office(), actor=actor
            )
            return files[0].read_bytes() if files else b""

    def _import(  # noqa: PLR0913 # what an import is told
        self, name: str, content: bytes, day: date, *, check: bool, reason: str = "", accept: bool = False
    ) -> ImportResult:
        with TemporaryDirectory(prefix="kiosk-chart-") as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            actor = self._context.holder().name
            return self._directory.import_charts(
                [path], valid_from=day, check=check, accept=accept, actor=actor, note=reason
            )


def _check_asked(result: ImportResult, reason: str, typed: str) -> None:
    """Refuse what is wrong, and what must be asked for in so many words."""
    if not result.refused:
        return
    asks = sum(one.asks for one in result.asked)
    if not asks:
        raise Refused("고칠 칸이 남아 있어 발행할 수 없습니다. 파일에서 고쳐 다시 올려 주십시오.")
    if not reason or typed != str(asks):
        number = with_particle(f"숫자 {asks}", "을/를")
        raise Refused(f"까닭과 {number} 적으셔야 발행합니다. 바뀐 것은 없습니다.")


def _plain_name(file: str) -> str:
    """Return a file's name without any folder; raises Refused for what is no chart."""
    name = unicodedata.normalize("NFC", PurePath(file.replace("\\", "/")).name)[-LONGEST_NAME:]
    if PurePath(name).suffix.lower() not in CHARTS or name.startswith("."):
        raise Refused("좌석배치도가 아닙니다. 엑셀(xlsx, xlsm), 한글(hwpx), CSV 파일을 올려 주십시오.")
    if any(not letter.isprintable() for letter in name):
        raise Refused("파일 이름에 읽을 수 없는 글자가 있습니다. 이름을 고쳐 다시 올려 주십시오.")
    return name
