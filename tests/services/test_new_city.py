# SPDX-License-Identifier: GPL-3.0-or-later
"""A city that has nothing: from a few answers to a booth that starts and says what is missing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
import pytest

from kiosk.charter.charter import read_charter
from kiosk.directory.charts.unreadable import UnreadableFileError
from kiosk.directory.model import Office
from kiosk.directory.office_table import read_office_table
from kiosk.directory.register import load_names, load_register
from kiosk.resources import DEMO_CITIES
from kiosk.services.founding.answers import QUESTIONS, CityAnswers, example, read_answers
from kiosk.services.founding.city_folder import storeys, write_city
from kiosk.services.refused import Refused
from kiosk.settings import load_settings
from kiosk.settings.toml_file import SettingsError
from kiosk.wayfinding.venue.archive import read_archive
from kiosk.wayfinding.venue.placeholder import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLE = "부서,국,건물,층,방,전화\n민원과,행정국,본관,1층,101호,061-000-0101\n보건과,,보건소,,,061-000-0103\n"


def kiosk(*words: str, answers: str = "") -> tuple[int, str, str]:
    """Run the program as a newcomer does."""
    plain = {
        key: value for key, value in os.environ.items() if not key.startswith(("QT_", "DISPLAY", "WAYL"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        input=answers,
        capture_output=True,
        text=True,
        check=False,
        env=plain,
        timeout=300,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def answers(tmp_path: Path) -> Callable[..., Path]:
    """Write the example with some answers changed, and a table of offices beside it."""

    def write(**changes: object) -> Path:
        lines = [line for line in example().splitlines() if line.partition(" =")[0] not in changes]
        lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in changes.items()]
        (tmp_path / "offices.csv").write_text(TABLE, encoding="utf-8")
        file = tmp_path / "answers.toml"
        file.write_text("\n".join(lines), encoding="utf-8")
        return file

    return write


def test_the_example_is_an_answer_to_every_question(answers: Callable[..., Path]) -> None:
    read = read_answers(answers())
    assert {one.key for one in QUESTIONS} == set(CityAnswers.__dataclass_fields__)
    assert read.city_name == "가온군"
    assert list(storeys(read)) == ["지하 1층", "1층", "2층", "3층", "4층", "5층"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"guide_phone": "백이십"}, "guide_phone: 061-270-3257처럼 적은 전화번호"),
        ({"lowest_floor": 0}, "lowest_floor: 지하는 -1"),
        ({"lowest_floor": 3, "highest_floor": 2}, "가장 높은 층이 가장 낮은 층보다 낮습니다"),
        ({"closes_at": "08:00"}, "닫는 시각이 여는 시각보다 늦어야 합니다"),
        ({"buildings": ["본관", "본관"]}, "buildings: 쉼표로 나눈 서로 다른 이름"),
        ({"languages": ["en"]}, "한국어(ko)가 있어야 합니다"),
        ({"screen_inches": "크다"}, "screen_inches: 화면의 대각선 길이"),
        ({"mayor": "누구"}, "'mayor'라는 물음은 없습니다"),
        ({"city_name": "가" * 61}, "city_name: 60자까지의 이름"),
    ],
)
def test_a_wrong_answer_is_told_with_its_line(
    answers: Callable[..., Path], changes: dict[str, Any], told: str
) -> None:
    file = answers(**changes)
    with pytest.raises(SettingsError, match=r"answers\.toml:\d+") as wrong:
        read_answers(file)
    assert told in str(wrong.value)


def test_a_city_starts_names_what_it_lacks_and_tells_the_room(
    answers: Callable[..., Path], tmp_path: Path
) -> None:
    city = tmp_path / "gaon"
    code, out, err = kiosk(
        "--json", "new-city", str(city), "--answers", str(answers(offices_file="offices.csv"))
    )
    assert (code, err) == (0, "")
    assert json.loads(out)["offices"] == 2
    booth = ("--json", "--config", str(city / "kiosk.toml"), "--data", str(tmp_path / "data"))
    code, out, _ = kiosk(*booth, "check-venue", str(city / "venue" / "main"))
    assert (code, json.loads(out)["problems"]) == (0, [])
    code, out, _ = kiosk(*booth, "route", "--to", "민원과")
    assert json.loads(out)["elsewhere"]["site"] == "본관 1층 101호"
    code, out, _ = kiosk(*booth, "doctor")
    told = [one["message"] for one in json.loads(out)["problems"] if one["check"] == "setup"]
    assert code == 1
    assert [one.partition(":")[0] for one in told] == ["도면", "좌석배치도", "봉인 열쇠", "계정"]
    code, out, _ = kiosk(*booth, "run")
    visit = json.loads(out.splitlines()[-1])
    assert (code, visit["target"]) == (0, "민원과")


def test_the_doctor_names_files_that_a_start_passes_over_until_an_office_has_its_chart(
    answers: Callable[..., Path], tmp_path: Path
) -> None:
    city = tmp_path / "gaon"
    kiosk("new-city", str(city), "--answers", str(answers(offices_file="offices.csv")))
    config = city / "kiosk.toml"
    config.write_text(config.read_text("utf-8").replace("# scenery", "scenery"), "utf-8")
    sound = DEMO_CITIES["gaon"].parent / "seating" / "종합민원실.xlsx"
    (city / "seating" / "민원과.xlsx").write_bytes(sound.read_bytes()[:900])
    booth = ("--json", "--config", str(config), "--data", str(tmp_path / "data"))

    def told() -> list[str]:
        found = json.loads(kiosk(*booth, "doctor")[1])["problems"]
        return [one["message"] for one in found if one["check"] == "city files"]

    picture, chart = told()
    assert picture == f"{city / 'scenery.png'}: 첫 화면의 그림이 없습니다"
    assert chart.startswith("민원과.xlsx: ")
    (city / "scenery.png").touch()
    desk = tmp_path / "민원과.xlsx"
    book = load_workbook(sound)
    for sheet in book:
        for cell in (cell for row in sheet.iter_rows() for cell in row if "종합민원실" in str(cell.value)):
            cell.value = str(cell.value).replace("종합민원실", "민원과")
    book.save(desk)
    assert kiosk(*booth, "import-chart", str(desk), "--accept")[0] == 0
    assert told() == []


def test_nothing_of_another_city_is_written_into_a_new_one(
    answers: Callable[..., Path], tmp_path: Path
) -> None:
    read = read_answers(answers(offices_file="offices.csv", english_name="Gaon County"))
    write_city(tmp_path / "gaon", read, read_office_table(tmp_path / "offices.csv").offices)
    for file in (tmp_path / "gaon").rglob("*"):
        if file.suffix in {".toml", ".geojson"}:
            text = file.read_text("utf-8")
            assert "목포" not in text, file
            assert "061-270" not in text, file
    charter = read_charter(tmp_path / "gaon" / "charter.toml")
    windows = charter.windows.values()
    assert {(one.phone, one.fax, one.homepage) for one in windows} == {("061-000-0000", None, None)}
    assert charter.kind("불친절").office == "민원과"  # type: ignore[union-attr] # every charter has it
    abroad = load_names(tmp_path / "gaon" / "places.toml")
    assert abroad["가온군청"] == {"en": "Gaon County Hall"}  # which stands above every page
    offices = load_register(tmp_path / "gaon" / "offices.toml").offices
    assert offices["민원과"].address == "가온군 가온읍 시청로 1"
    assert offices["보건과"].address is None  # nobody has told where the other house stands
    settings = load_settings(tmp_path / "gaon" / "kiosk.toml")
    assert (settings.px_per_mm, settings.demo) == (3.21, False)
    assert is_placeholder(read_archive(tmp_path / "gaon" / "venue" / "main").manifest)


def test_a_folder_that_holds_anything_is_left_as_it_is(answers: Callable[..., Path], tmp_path: Path) -> None:
    kept = tmp_path / "gaon" / "kiosk.toml"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match="덮어쓰지 않습니다"):
        write_city(kept.parent, read_answers(answers()), [])
    assert [file.name for file in kept.parent.iterdir()] == ["kiosk.toml"]
    assert kept.read_text("utf-8") == "mine"


def test_the_dialogue_asks_again_until_an_answer_will_do(tmp_path: Path) -> None:
    typed = [
        "",
        "가온군",
        "",
        "가온읍 1",
        "전화",
        "061-000-0000",
        "061-000-0120",
        *[""] * (len(QUESTIONS) - 5),
    ]
    code, out, err = kiosk("new-city", str(tmp_path / "gaon"), answers="\n".join(typed) + "\n")
    assert code == 0, err
    assert "꼭 필요한 답입니다" in err
    assert "061-270-3257처럼 적은 전화번호" in err
    assert str(tmp_path / "gaon" / "kiosk.toml") in out
    code, _, err = kiosk("new-city", str(tmp_path / "other"), answers="가온군\n")
    assert code == 2
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("이름,전화\n민원과,1\n", "제목줄을 찾지 못하였습니다"),
        ("부서,국\n,행정국\n", "2번째 줄: 부서 이름이 비어 있습니다"),
        ("부서\n민원과\n민원과\n", "3번째 줄: ‘민원과’이(가) 두 번 있습니다"),
        ("부서,건물\n민원실,본관\n민원실,제2별관\n", "‘민원실(제2별관)’처럼 다르게"),
        ("부서\n도시/건축과\n", "‘/’ 없이 ‘·’로"),
        ("부서\n", "제목줄 아래에 부서가 없습니다"),
        ("부서\n" + "가" * 121 + "\n", "120자보다 깁니다"),
    ],
)
def test_a_table_of_offices_that_cannot_be_read_is_told_with_its_line(
    tmp_path: Path, text: str, told: str
) -> None:
    file = tmp_path / "offices.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=re.escape(told)):
        read_office_table(file)


def test_a_workbook_and_an_old_csv_tell_the_same_offices(tmp_path: Path) -> None:
    old = tmp_path / "offices.csv"
    old.write_bytes(TABLE.encode("cp949"))
    book = Workbook()
    sheet = book.create_sheet("부서", 0)
    for row in [["가온군 부서 목록"], *[line.split(",") for line in TABLE.splitlines()]]:
        sheet.append(row)
    book.save(tmp_path / "offices.xlsx")
    assert read_office_table(old).offices == read_office_table(tmp_path / "offices.xlsx").offices


HEADS = (  # as offices' own lists begin: in one line, in two, with a place in one cell; a sum at their end
    "연번,국,실·과(소),건물,층,호실,전화번호(행정)\n1,,민원과,본관,1,101,061-000-0101\n계,,30개 부서,,,,\n",
    "국,부서,위치,,,연락처\n,,건물,층,방,전화\n,민원과,본관,1층,101호,061-000-0101\n",
    "국,부서,건물,층,방,전화\n,민원과,본관,1층,101호,061-000-0101\n국,부서,건물,층,방,전화\n합 계,1,,,,\n",
    "실과,사무실 위치,전화\n민원과,본관 1층 101호,061-000-0101\n",
)


@pytest.mark.parametrize("text", HEADS)
def test_a_list_of_offices_is_read_however_its_heading_is_written(tmp_path: Path, text: str) -> None:
    file = tmp_path / "offices.csv"
    file.write_text(text, encoding="utf-8")
    assert read_office_table(file).offices == [
        Office("민원과", building="본관", floor="1층", room="101호", phone="061-000-0101")
    ]


def test_a_merged_heading_of_two_lines_and_merged_bureaus_lose_no_office(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("부서", 0)
    for row in (
        ["국", "부서", "위치", None, "연락처"],
        [None, None, "건물", "층"],
        ["행정국", "민원과", "본관", 1, "061-000-0101"],
        [None, "보건과", "보건소", "지하1층", None],
    ):
        sheet.append(row)
    for cells in ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "A3:A4"):
        sheet.merge_cells(cells)
    book.save(tmp_path / "offices.xlsx")
    assert read_office_table(tmp_path / "offices.xlsx").offices == [
        Office("민원과", bureau="행정국", building="본관", floor="1층", phone="061-000-0101"),
        Office("보건과", bureau="행정국", building="보건소", floor="지하 1층"),
    ]


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.tuples(
            *[st.sampled_from(["", "출산휴가", "민원과", "총 30개", "101호", "국", "061-000-0101"])] * 4
        ),
        max_size=5,
    )
)
def test_every_text_of_a_list_of_offices_is_an_offices_or_told_with_its_line(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]
) -> None:
    file = tmp_path_factory.mktemp("list") / "offices.csv"
    lines = ["가온군 부서 목록,,,", "부서,호실,비고,전화", "총무과,1,,061-000-0100", *map(",".join, rows)]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    try:
        table = read_office_table(file)
    except UnreadableFileError as error:
        assert re.search(r"\d번째 줄", str(error))  # noqa: PT017 # the other way in which nothing is lost
        return
    held = " ".join(f"{one.name} {one.room} {one.phone}" for one in table.offices) + " ".join(table.untaken)
    heading = {"국"}
    assert [text for row in rows for text in row if text and text not in held and text not in heading] == []
    assert table.untaken[0] == "1번째 줄: 가온군 부서 목록"
