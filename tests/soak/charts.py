# SPDX-License-Identifier: GPL-3.0-or-later
"""Publish a chart of two offices, another one each time, as a clerk's file is."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

_ROWS: Final = "부서명,팀명,직위,사번,행정전화,담당업무\n{}\n"
_OFFICES: Final = ("세정과", "민원봉사실")
_SEATS: Final = 20


def publish(storage: Storage, settings: Settings) -> int | None:
    """Publish the next chart; return its revision's number, or None where it was refused."""
    desk = open_directory(storage.database, settings, TRANSLATIONS, lambda: NOW)
    at = desk.latest() + 1
    rows = (
        f"{office},팀 {seat % 4},주무관,S-{seat:04},061-0{seat:02}-{at:04},체납 관리 {at}"
        for office in _OFFICES
        for seat in range(_SEATS)
    )
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "chart.csv"
        file.write_text(_ROWS.format("\n".join(rows)), "utf-8")
        return desk.import_charts([file], valid_from=desk.today(), accept=True).revision
