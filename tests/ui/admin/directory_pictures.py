# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws what is to be done, charts, words and visibility: `python -m tests.ui.admin.directory_pictures`."""

from __future__ import annotations

from pathlib import Path
import re
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import openpyxl

from kiosk.resources import DEMO_CONFIG
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage
from tests.ui.admin.city_cases import NOW, fill, fill_calls
from tests.ui.admin.studio import Studio
from tests.visitor import demo_settings, open_qt

if TYPE_CHECKING:
    from kiosk.settings import Settings

SEATING = DEMO_CONFIG.parent / "seating"
OFFICES = ("감사실", "교통행정과", "농업정책과", "민원봉사실")
VAIN = ("차고지 증명", "반려견 놀이터", "전동킥보드 치워", "무인 발급기 고장", "청년 월세", "쿠쿠루")


def draw(folder: Path, size: tuple[int, int], tail: str) -> None:
    """Draw every page of a city that has had visitors."""
    known = folder / "known"
    known.mkdir()
    for name in OFFICES:
        shutil.copy(SEATING / f"{name}.xlsx", known)
    settings = demo_settings(seating=str(known))
    furnish(folder / "data", settings)
    with Studio(folder / "data", settings, size, lambda: NOW) as studio:
        studio.keep(f"admin-home{tail}")
        page = studio.turn("charts")
        studio.keep(f"admin-charts{tail}")
        page.choose("교통행정과_좌석배치도_1201.xlsx")
        studio.keep(f"admin-import{tail}")
        page.publish()
        studio.settle()
        page.takeBack(2)
        studio.settle()
        studio.keep(f"admin-revert{tail}")
        page.confirmation.drop()
        page = studio.turn("words")
        page.choose("words", VAIN[0])
        studio.settle()
        studio.keep(f"admin-words{tail}")
        page = studio.turn("visibility")
        page.choose("office", OFFICES[1])
        page.decide("office", OFFICES[1], 2)
        studio.settle()
        studio.keep(f"admin-visibility{tail}")
        page.apply()
        studio.settle()
        studio.keep(f"admin-visibility-weighed{tail}")
        page.confirmation.drop()
        studio.desk.signing.leave()
        studio.keep(f"admin-sign-in{tail}")


def furnish(data: Path, settings: Settings) -> None:
    """Let visitors ask in vain, complain and be called back, and lay a chart into the inbox."""
    fill(data, settings)
    fill_calls(data, settings)
    with (
        opened_storage(data, settings) as storage,
        open_visit_log(storage, settings, role="pictures") as log,
    ):
        log.begin()
        for often, words in enumerate(reversed(VAIN), 1):
            for _ in range(often):
                log.searched_in_vain([words])
        log.report_wrong("office", {"office": OFFICES[1], "seat": f"{OFFICES[1]}/3"}, "phone")
        log.report_wrong("way", {"target": OFFICES[0]})
    inbox = data / "inbox"
    inbox.mkdir(exist_ok=True)
    changed_chart(inbox / f"{OFFICES[1]}_좌석배치도_1201.xlsx")


def changed_chart(file: Path) -> None:
    """Write a chart with one telephone twice, one desk without duties, and a change of every kind."""
    book = openpyxl.load_workbook(SEATING / f"{OFFICES[1]}.xlsx")
    sheet = book.worksheets[0]
    for cell in ("B9", "C9"):
        sheet[cell] = re.sub(r"061-\d{3}-\d{4}", "061-012-3444", str(sheet[cell].value))
    sheet["H11"] = str(sheet["H11"].value).partition("\n- ")[0]
    sheet["E11"] = f"{sheet['E11'].value}\n- 단속카메라 설치 요청 검토"
    sheet["E10"], sheet["B10"] = sheet["B10"].value, sheet["E10"].value
    sheet["N13"], sheet["K14"] = "주무관 한가온\n☎ 061-044-1940\n- 어린이보호구역 민원", "공석"
    book.save(file)


if __name__ == "__main__":
    _application = open_qt()
    for size, tail in (((1440, 900), ""), ((1180, 720), "-small"), ((1920, 1080), "-large")):
        with TemporaryDirectory() as folder:
            draw(Path(folder), size, tail)
