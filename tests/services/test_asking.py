# SPDX-License-Identifier: GPL-3.0-or-later
"""A guess never replaces an office: undecodable bytes, new offices, losses, growth, blanks, exports."""

from __future__ import annotations

import os
from pathlib import Path
import time
from typing import TYPE_CHECKING

import openpyxl
import pytest

from kiosk.directory.charts.reader import read_chart_file
from kiosk.directory.visibility import Policy, RankRule, Rule, VisibilityLevel
from kiosk.resources import DEMO_CONFIG
from tests.directory.charts.hands import bad
from tests.services.test_directory import HEADING, TODAY, database, desk, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.directory import DirectoryService
    from tests.directory.charts.hands.sketch import Sketch

__all__ = ["database", "desk"]
CHARTS = DEMO_CONFIG.parent / "seating"


def rows(count: int, office: str = "세정과") -> list[str]:
    return [
        f"{office},징수팀,주무관,누설{'가나다라마바사아자차카타파하'[n % 14]},S-{n},061-000-{n:04},업무 {n},"
        for n in range(count)
    ]


def test_bytes_that_cannot_be_decoded_replace_no_office(desk: DirectoryService, tmp_path: Path) -> None:
    file = tmp_path / "chart.csv"
    half = (HEADING + "세정과,징수팀,주무관,누설일,S-1,,체납,\n").encode()
    for broken in (
        half + "회계과,경리팀,주무관,누설이,S-2,,지출 결의서 검토,\n".encode("cp949"),
        half + b"\xff\xfe\xff,",
    ):
        file.write_bytes(broken)
        result = desk.import_charts([file], valid_from=TODAY, accept=True)
        assert result.refused
        assert "번째 줄의 글자를 읽지 못하였습니다" in result.problems[0].message
    file.write_text(HEADING + "\ufffd\ufffd회계과,경리팀,주무관,누설이,S-2,,지출,\n", "utf-8")
    assert desk.import_charts([file], valid_from=TODAY, accept=True).refused
    assert desk.latest() == 0


def test_an_office_that_nobody_knows_is_published_only_when_asked_for(
    desk: DirectoryService, tmp_path: Path
) -> None:
    file = table(tmp_path, *rows(3, "없던과"))
    first = desk.import_charts([file], valid_from=TODAY)
    assert (first.revision, [one.asks for one in first.asked]) == (None, [3])
    second = desk.import_charts([file], valid_from=TODAY, accept=True)
    assert second.revision == 1
    assert [one.severity for one in second.problems] == ["warning"]


def test_forty_per_cent_may_go_and_no_more(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, *rows(10))], valid_from=TODAY)
    loss = desk.import_charts([table(tmp_path, *rows(5))], valid_from=TODAY, check=True)
    assert [one.asks for one in loss.asked] == [5]
    assert "10에서 5(으)로" in loss.asked[0].message
    assert not desk.import_charts([table(tmp_path, *rows(6))], valid_from=TODAY, check=True).refused
    vacated = ["세정과,징수팀,,공석,,,," for _ in range(5)] + rows(10)[5:]
    assert desk.import_charts([table(tmp_path, *vacated)], valid_from=TODAY, check=True).refused


def test_growth_beyond_belief_is_asked_for(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, *rows(12))], valid_from=TODAY)
    assert not desk.import_charts([table(tmp_path, *rows(24))], valid_from=TODAY, check=True).refused
    many = desk.import_charts([table(tmp_path, *rows(2000))], valid_from=TODAY)
    assert many.revision is None
    assert many.asked
    assert desk.import_charts([table(tmp_path, *rows(301, "회계과"))], valid_from=TODAY).asked


@pytest.mark.parametrize("draw", bad.ALL, ids=lambda draw: draw.__name__)
def test_a_sheet_that_is_no_seating_chart_is_not_published(
    draw: Callable[[], Sketch], desk: DirectoryService, tmp_path: Path
) -> None:
    draw().save(tmp_path / "sheet.xlsx")
    result = desk.import_charts([tmp_path / "sheet.xlsx"], valid_from=TODAY)
    assert result.refused
    assert (result.revision, desk.latest()) == (None, 0)


@pytest.mark.parametrize("accept", [False, True])
def test_two_hundred_thousand_seats_are_refused_at_once(
    desk: DirectoryService, tmp_path: Path, *, accept: bool
) -> None:
    desk.import_charts([table(tmp_path, *rows(12))], valid_from=TODAY)
    file = table(tmp_path, *rows(1) * 200_000)
    began = time.process_time()
    result = desk.import_charts([file], valid_from=TODAY, accept=accept)
    assert time.process_time() - began < 5  # to read them all took 34 s
    assert (result.revision, result.asked) == (None, ())
    assert "20,000줄보다 깁니다" in result.problems[0].message
    assert desk.latest() == 1


BLANKS = {
    "same": ("주무관", "061-000-0001", "체납 관리", "누설일"),
    "own phone": ("주무관", "061-000-0001", "새 업무", "누설일"),
    "same duty": ("주무관", "061-000-0008", "체납 관리", "누설일"),
    "other title": ("팀장", "061-000-0001", "체납 관리", None),
    "other duty": ("주무관", "061-000-0008", "새 업무", None),
    "shared phone": ("주무관", "061-000-0002", "새 업무", None),
}


@pytest.mark.parametrize("row", BLANKS.values(), ids=BLANKS.keys())
def test_a_blank_name_keeps_the_old_one_only_where_desk_title_and_duty_or_own_phone_are_the_same(
    desk: DirectoryService, tmp_path: Path, row: tuple[str, str, str, str | None]
) -> None:
    title, phone, duty, name = row
    other = "세정과,징수팀,주무관,공개이,,061-000-0002,압류,"
    desk.import_charts(
        [table(tmp_path, "세정과,징수팀,주무관,누설일,,061-000-0001,체납 관리,", other)], valid_from=TODAY
    )
    result = desk.import_charts(
        [table(tmp_path, f"세정과,징수팀,{title},,,{phone},{duty},", other)], valid_from=TODAY
    )
    seat = desk.load_directory(TODAY).seat("세정과/1")
    assert seat is not None
    assert (seat.occupant.name if seat.occupant else None) == name
    told = [one.fields for one in (*result.difference.changed, *result.difference.moved)]
    gone = [one.desk for one in result.difference.left]
    assert (name is None) == (any("name" in fields for fields in told) or "1" in gone)


RULES = {
    "nothing shown": Policy(),
    "everything shown": Policy(city=Rule(VisibilityLevel.FULL, photo=True, phone=True, email=True)),
    "masks": Policy(
        city=Rule(VisibilityLevel.MIDDLE),
        ranks=(RankRule(frozenset({"팀장"}), Rule(VisibilityLevel.SURNAME)),),
    ),
    "no telephones": Policy(city=Rule(VisibilityLevel.TITLE, phone=False)),
    "somebody hidden": Policy(hidden_now=frozenset({"seat:교통행정과/3"})),
}


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES.keys())
def test_an_exported_chart_that_comes_back_changes_nothing(
    desk: DirectoryService, tmp_path: Path, rules: Policy
) -> None:
    desk.import_charts([CHARTS / "교통행정과.xlsx"], valid_from=TODAY)
    desk.change_policy(rules, "담당 07", "rules")
    before, revision = desk.load_directory(TODAY), desk.latest()
    file = tmp_path / "교통행정과.xlsx"
    desk.export_chart("교통행정과", file)
    result = desk.import_charts([file], valid_from=TODAY)
    assert result.difference.empty, result.difference
    assert not result.refused
    assert desk.load_directory(TODAY) == before
    assert desk.latest() == revision


def test_two_sheets_that_contradict_each_other_without_a_day_are_an_error(tmp_path: Path) -> None:
    file = tmp_path / "교통행정과.xlsx"
    book = openpyxl.load_workbook(CHARTS / "교통행정과.xlsx")
    copy = book.copy_worksheet(book.worksheets[0])
    copy.title = "교통행정과 (2)"
    undate(book)
    book.save(file)
    assert not [one for one in read_chart_file(file).diagnostics if one.severity == "error"]
    cell = next(one for row in copy.iter_rows() for one in row if "061-" in str(one.value))
    cell.value = str(cell.value).replace("061-", "062-")
    book.save(file)
    (wrong,) = [one for one in read_chart_file(file).diagnostics if one.severity == "error"]
    assert "어느 것이 맞는지 알 수 없습니다" in wrong.message


def undate(book: openpyxl.Workbook) -> None:
    """Take the days out of every sheet."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value and "2026" in str(cell.value):
                    cell.value = str(cell.value).replace("2026. 11. 2.", "").replace("2026", "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a matter of POSIX")
def test_a_pipe_and_a_device_are_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "chart.csv")
    for path in (tmp_path / "chart.csv", Path("/dev/zero"), tmp_path):
        (told,) = read_chart_file(path).diagnostics
        assert "보통 파일이 아닙니다" in told.message


def test_deputies_are_facts_of_the_seat_and_never_duties(desk: DirectoryService, tmp_path: Path) -> None:
    row = "세정과,징수팀,주무관,,S-1,061-000-0001,체납 관리 (대직: 심가람),"
    assert desk.import_charts([table(tmp_path, row)], valid_from=TODAY).revision == 1
    seat = desk.load_directory(TODAY).seat("세정과/1")
    assert seat is not None
    assert [(one.role, one.who) for one in seat.deputies] == [("deputy", "심가람")]
    assert seat.duties == ("체납 관리",)
    assert "심가람" not in repr(desk.load_public(TODAY))
