"""What stands behind the page of the charts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.directory.charts.xlsx.picture import sheet_pictures
from kiosk.language.particles import with_particle
from kiosk.services.admin.results.charts import Reading
from kiosk.services.directory import CHARTS
from kiosk.services.refused import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision
    from kiosk.services.admin.post import Post


class ChartDesk:
    """The inbox and the directory's revisions on an open data folder."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._folder = post.storage.folder
        self._directory = post.directory

    def today(self) -> date:
        """Tell the day at the city hall."""
        return self._directory.today()

    def inbox(self) -> Sequence[str]:
        """Name the charts that lie in the inbox."""
        files = self._folder.inbox.iterdir()
        return sorted(one.name for one in files if one.is_file() and one.suffix.lower() in CHARTS)

    def bring(self, file: Path) -> str:
        """Lay a copy of a chart into the inbox, whole or not at all; return its name there."""
        if file.suffix.lower() not in CHARTS:
            name = with_particle(f"‘{file.name}’", "은/는")
            raise Refusal(f"{name} 좌석배치도가 아닙니다. 엑셀(xlsx, xlsm)이나 CSV 파일을 놓아 주십시오.")
        try:
            content = file.read_bytes()
        except OSError as error:
            name = with_particle(f"‘{file.name}’", "을/를")
            raise Refusal(f"{name} 읽지 못했습니다. 파일이 그 자리에 있는지 확인해 주십시오.") from error
        target = self._path(file.name)
        making = target.with_name(f".{target.name}.{os.getpid()}")
        making.write_bytes(content)
        making.replace(target)
        return target.name

    def read(self, file: str, valid_from: date) -> Reading:
        """Read a chart of the inbox and compare it, changing nothing."""
        seen, path = self._seen(file), self._path(file)
        result = self._directory.import_charts([path], valid_from=valid_from, check=True)
        before = self._directory.load_directory(valid_from).by_name
        known = {name: before[name] for name in result.offices if name in before}
        return Reading(file, result, seen, known, sheet_pictures(path))

    def publish(self, reading: Reading) -> ImportResult | None:
        """Publish what was read, unless the file or the directory has changed since."""
        if self._seen(reading.file) != reading.seen:
            return None
        return self._directory.import_charts(
            [self._path(reading.file)],
            valid_from=reading.result.valid_from,
            actor=self._post.holder().name,
        )

    def revisions(self) -> Sequence[Revision]:
        """List every revision, newest first."""
        return tuple(reversed(self._directory.revisions()))

    def roll_back(self, number: int) -> Revision:
        """Undo a revision by a new one."""
        return self._directory.roll_back(number, self._post.holder().name)

    def _path(self, file: str) -> Path:
        return self._folder.inbox / file

    def _seen(self, file: str) -> tuple[int, ...]:
        stat = self._path(file).stat()
        return self._directory.latest(), stat.st_mtime_ns, stat.st_size
