# SPDX-License-Identifier: GPL-3.0-or-later
"""Telephones of which a clerk's workbook has only the end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl

from kiosk.directory.charts.reader import read_chart_file
from kiosk.directory.importing import prepare
from kiosk.directory.model import Directory, Office
from kiosk.directory.register import Register

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.directory.importing import Prepared

DAY = date(2026, 12, 1)
DUTIES = ("부과", "징수", "체납", "상담")


def imported(folder: Path, phones: list[str | int], register: Register | None = None) -> Prepared:
    """Import a workbook of one office with these telephones, as a clerk writes them."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["세정과 직원 현황"])
    sheet.append(["자리", "팀", "직위", "성명", "전화번호", "담당업무"])
    for at, phone in enumerate(phones):
        sheet.append([at + 1, "부과팀", "주무관", "", phone, DUTIES[at]])
    book.save(folder / "세정과.xlsx")
    before = Directory("가온군", DAY, 0, ())
    return prepare([read_chart_file(folder / "세정과.xlsx", DAY)], before, register or Register())


def phones_of(done: Prepared) -> list[str | None]:
    [office] = done.changed.values()
    return [seat.phone for seat in office.seats]


def said(done: Prepared) -> str:
    return " ".join(one.message for one in done.result.problems)


def test_an_extension_is_completed_by_the_numbers_of_its_own_office(tmp_path: Path) -> None:
    done = imported(tmp_path, ["061-016-6301", "061-016-6302", 6300, "6303"])
    assert phones_of(done) == ["061-016-6301", "061-016-6302", "061-016-6300", "061-016-6303"]
    assert "전화 2개는 끝 네 자리만 있어" in said(done)
    assert "061-016-6300" in said(done)


def test_without_a_whole_number_of_its_own_the_city_register_completes_it(tmp_path: Path) -> None:
    city = Register({"세정과": Office("세정과"), "총무과": Office("총무과", phone="061-016-1000")})
    assert phones_of(imported(tmp_path, [6300, "6301"], city)) == ["061-016-6300", "061-016-6301"]


def test_where_nobody_knows_how_a_number_begins_it_stays_an_extension_and_the_clerk_is_told(
    tmp_path: Path,
) -> None:
    done = imported(tmp_path, [6300, "6301"])
    assert phones_of(done) == ["내선 6300", "내선 6301"]
    assert "앞자리를 알 수 없습니다" in said(done)
    two = imported(tmp_path, ["061-016-6301", "061-017-6302", 6300])
    assert phones_of(two)[-1] == "내선 6300", "two exchanges give out 63xx: which one is a guess"
    mobile = imported(tmp_path, ["010-0000-6301", 6300])
    assert phones_of(mobile)[-1] == "내선 6300"
    near = imported(tmp_path, ["061-016-6301", "061-017-7302", 6300, 7300])
    assert phones_of(near)[2:] == ["061-016-6300", "061-017-7300"]
