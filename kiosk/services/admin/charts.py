# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the charts."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
import os
import stat
from typing import TYPE_CHECKING, Final
import unicodedata

from kiosk.directory.charts.xlsx.picture import sheet_pictures
from kiosk.directory.undoing import NotUndone
from kiosk.language.particles import with_particle
from kiosk.services.admin.results.charts import ChartReading
from kiosk.services.directory import CHARTS
from kiosk.services.refused import Refused, refusing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.directory.charts.chart import Doubt, ReadAs
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision
    from kiosk.directory.undoing import Undoing
    from kiosk.services.admin.staff_context import StaffContext

DONE: Final = "published"  # the folder in the inbox of what is published, the last file of each name
LARGEST: Final = 256 * 1024 * 1024  # of a table; a workbook may have 64 MB


class ChartService:
    """The inbox and the directory's revisions on an open data folder."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._folder = context.storage.folder
        self._directory = context.directory

    def today(self) -> date:
        """Return the day at the city hall."""
        return self._directory.today()

    def inbox(self) -> Sequence[str]:
        """Return the charts that lie in the inbox."""
        files = self._folder.inbox.iterdir()
        return sorted(one.name for one in files if one.is_file() and one.suffix.lower() in CHARTS)

    def bring(self, file: Path) -> str:
        """Lay a copy of a chart into the inbox, whole or not at all; return its name there."""
        if file.suffix.lower() not in CHARTS:
            name = with_particle(f"‘{file.name}’", "은/는")
            raise Refused(
                f"{name} 좌석배치도가 아닙니다. 엑셀(xlsx, xlsm), 한글(hwpx), CSV 파일을 놓아 주십시오."
            )
        content = _content(file)
        target = self._path(unicodedata.normalize("NFC", file.name))
        if target.exists() and target.read_bytes() != content:
            raise Refused(
                f"받은 함에 이름이 같은 다른 파일이 있습니다: ‘{target.name}’. "
                "먼저 것을 발행하거나 옮긴 다음 다시 놓거나, 파일 이름을 바꾸어 주십시오."
            )
        making = target.with_name(f".{target.name}.{os.getpid()}")
        making.write_bytes(content)
        making.replace(target)
        return target.name

    def read(self, file: str, valid_from: date) -> ChartReading:
        """Read a chart of the inbox and compare it, changing nothing."""
        seen, path = self._seen(file), self._path(file)
        result = self._directory.import_charts([path], valid_from=valid_from, check=True)
        before = self._directory.load_directory(valid_from).by_name
        known = {name: before[name] for name in result.offices if name in before}
        pictures = sheet_pictures(path) if path.is_file() else {}
        names = self._directory.places.office_names(valid_from).renamed
        return ChartReading(file, result, seen, known, pictures, names)

    def publish(self, reading: ChartReading, reason: str | None = None) -> ImportResult | None:
        """Publish what was read, unless the file or the directory has changed since.

        With a reason also what must be asked for: a new office, a great loss, growth.
        """
        if self._seen(reading.file) != reading.seen:
            return None
        result = self._directory.import_charts(
            [self._path(reading.file)],
            valid_from=reading.result.valid_from,
            accept=reason is not None,
            actor=self._context.holder().name,
            note=reason or "",
        )
        if result.revision is not None:
            self._put_away(reading.file)
        return result

    def decide_name(self, text: str, name: str, *, allow: bool) -> None:
        """Mask a name that was found in a chart's text for good, or say that it may be read there."""
        self._directory.decide_name(text, name, self._context.holder().name, allow=allow)

    def settle_cell(self, doubt: Doubt, said: ReadAs) -> None:
        """Remember for an office's next charts whether a cell is a desk or a thing."""
        base, policy = self._directory.policy()
        settled = policy.settling((doubt.office, doubt.sign), said)
        if not self._directory.change_policy(
            settled, self._context.holder().name, "배치도 칸 판정", base=base
        ):
            raise Refused("그사이 다른 담당이 규칙을 바꾸었습니다. 다시 눌러 주십시오.")

    def revisions(self) -> Sequence[Revision]:
        """List every revision, newest first."""
        names = self._context.office_names()
        listed = self._directory.revisions()
        if names.rows:
            listed = [replace(one, offices=tuple(map(names.name, one.offices))) for one in listed]
        return tuple(reversed(listed))

    def weigh(self, number: int) -> Undoing:
        """Work out what taking a revision back would change, writing nothing."""
        with refusing(NotUndone):
            return self._directory.weigh(number)

    def roll_back(self, plan: Undoing, reason: str, typed: str) -> Revision:
        """Take a revision back as it was weighed; a large one only with its reason and its number."""
        if plan.large and (not reason or typed != str(plan.number)):
            number = with_particle(f"숫자 {plan.number}", "을/를")
            raise Refused(f"까닭과 {number} 적으셔야 되돌립니다. 바뀐 것은 없습니다.")
        return self._directory.roll_back(plan, self._context.holder().name, reason)

    def _put_away(self, file: str) -> None:
        """Take a published chart out of what waits; one that cannot be moved is published all the same."""
        done = self._path(DONE)
        with suppress(OSError):
            done.mkdir(mode=0o700, exist_ok=True)
            self._path(file).replace(done / file)

    def _path(self, file: str) -> Path:
        return self._folder.inbox / file

    def _seen(self, file: str) -> tuple[int, ...]:
        stat = self._path(file).stat()
        return self._directory.latest(), stat.st_mtime_ns, stat.st_size


def _content(file: Path) -> bytes:
    """Read a file from elsewhere: no pipe that waits, no device that never ends, nothing too large."""
    name = with_particle(f"‘{file.name}’", "을/를")
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            raise Refused(f"{name} 받을 수 없습니다. 보통 파일이 아닙니다(폴더·파이프·장치).")
        if about.st_size > LARGEST:
            raise Refused(f"{name} 받을 수 없습니다. {LARGEST // 2**20} MB보다 큽니다.")
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{name} 읽지 못했습니다. 파일이 그 자리에 있는지 확인해 주십시오.") from error
