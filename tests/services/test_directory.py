# SPDX-License-Identifier: GPL-3.0-or-later
"""The directory end to end on a database: import, publish, project, hide, undo, export, posters."""

from __future__ import annotations

import cProfile
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
import errno
from io import BytesIO
from pathlib import Path
import re
import shutil
from typing import TYPE_CHECKING
from zipfile import ZipFile

from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader
import pytest
from sqlalchemy import select, text

from kiosk.directory.revisions import Outdated
from kiosk.directory.visibility import Policy, Rule, VisibilityLevel
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.directory import open_directory
from kiosk.services.posters import door_pages, draw_door_plates, draw_posters, draw_whole_city
from kiosk.services.venues import open_sites
from kiosk.settings import load_settings
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from kiosk.storage.tables.base import access_log
from tests.documents.posters.test_door_code import read_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.directory import DirectoryService

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=timezone(timedelta(hours=9)))
HEADING = "부서명,팀명,직위,성명,사번,행정전화,담당업무,이메일\n"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "kiosk.db")
    migrate(opened)
    yield opened
    opened.close()


@pytest.fixture
def desk(database: Database) -> DirectoryService:
    return open_directory(database, load_settings(DEMO_CONFIG), TRANSLATIONS, lambda: NOW)


def table(folder: Path, *rows: str, name: str = "chart.csv") -> Path:
    file = folder / name
    file.write_text(HEADING + "\n".join(rows) + "\n", "utf-8")
    return file


ONE = "세정과,징수팀,주무관,누설일,S-0001,061-000-0001,체납 관리,leak1@example.invalid"
TWO = "세정과,징수팀,주무관,누설이,S-0002,061-000-0002,압류 해제,leak2@example.invalid"
HALL = "민원봉사실,여권팀,주무관,공개삼,S-0003,061-000-0003,여권 접수,leak3@example.invalid"


def test_an_import_is_published_from_its_day_and_not_before(desk: DirectoryService, tmp_path: Path) -> None:
    later = TODAY + timedelta(days=6)
    result = desk.import_charts([table(tmp_path, ONE, TWO)], valid_from=later)
    assert result.revision == 1
    assert [change.office for change in result.difference.joined] == ["세정과", "세정과"]
    assert not any(desk.load_public(TODAY).seats())
    assert len(list(desk.load_public(later).seats())) == 2


def test_an_absence_without_a_year_is_of_this_year(desk: DirectoryService, tmp_path: Path) -> None:
    away = ONE.replace("누설일", "누설일(휴직 ~12/31)")
    (chart,) = desk.import_charts([table(tmp_path, away)], valid_from=TODAY, check=True).charts
    (seat,) = chart.seats
    assert seat.away is not None
    assert seat.away.until == "2026-12-31"


def test_checking_changes_nothing(desk: DirectoryService, tmp_path: Path) -> None:
    result = desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY, check=True)
    assert result.revision is None
    assert len(result.difference.joined) == 1
    assert desk.latest() == 0


def test_a_workbook_is_read_once_for_its_reading_and_its_publication(
    desk: DirectoryService, tmp_path: Path
) -> None:
    file = tmp_path / "세정과.xlsx"
    shutil.copy(DEMO_CONFIG.parent / "seating" / file.name, file)
    book = load_workbook(file)
    book.worksheets[0]["BZ1"] = " "  # not one of those that tests read but once
    book.save(file)
    calls = []
    for check in (True, False):
        with cProfile.Profile() as watched:
            desk.import_charts([file], valid_from=TODAY, check=check, accept=True)
        calls.append(sum(entry.callcount for entry in watched.getstats()))
    assert desk.latest() == 1
    assert calls[1] < calls[0] / 10


def test_a_file_that_has_changed_since_is_read_anew(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY, check=True)
    result = desk.import_charts([table(tmp_path, ONE, TWO)], valid_from=TODAY)
    assert len(result.difference.joined) == 2


def test_importing_the_same_chart_again_publishes_nothing(desk: DirectoryService, tmp_path: Path) -> None:
    file = table(tmp_path, ONE, TWO)
    desk.import_charts([file], valid_from=TODAY)
    again = desk.import_charts([file], valid_from=TODAY)
    assert again.difference.empty
    assert desk.latest() == again.revision == 1


def test_one_broken_file_keeps_the_others_from_being_published(
    desk: DirectoryService, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 truncated")
    result = desk.import_charts([table(tmp_path, ONE), broken], valid_from=TODAY)
    assert result.refused
    assert result.revision is None
    assert desk.latest() == 0


def test_someone_who_moves_and_someone_who_leaves_are_told_apart(
    desk: DirectoryService, tmp_path: Path
) -> None:
    desk.import_charts([table(tmp_path, ONE, TWO)], valid_from=TODAY)
    result = desk.import_charts([table(tmp_path, TWO)], valid_from=TODAY)
    assert [change.desk for change in result.difference.left] == ["1"]
    assert [(change.from_desk, change.desk) for change in result.difference.moved] == [("2", "1")]


def test_the_facts_of_the_register_complete_an_office(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY)
    office = desk.load_public(TODAY).office("세정과")
    assert office is not None
    assert (office.bureau, office.building, office.floor) == ("기획관리국", "본관동", "1층")
    assert office.names["en"] == "Tax Administration Division"


def test_a_rollback_brings_the_former_chart_back(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, ONE, TWO)], valid_from=TODAY)
    second = desk.import_charts([table(tmp_path, TWO)], valid_from=TODAY, accept=True)
    assert second.revision == 2
    desk.roll_back(desk.weigh(2), "담당 07")
    assert len(list(desk.load_public(TODAY).seats())) == 2


def test_hiding_a_person_takes_effect_at_once_and_can_be_undone(
    desk: DirectoryService, tmp_path: Path
) -> None:
    desk.import_charts([table(tmp_path, ONE, TWO)], valid_from=TODAY)
    before = desk.edition(TODAY)
    desk.hide_now("세정과/1", "담당 07")
    assert desk.edition(TODAY) != before
    hidden = desk.load_public(TODAY).seat("세정과/1")
    assert hidden is not None
    assert (hidden.title, hidden.phone) == (None, None)
    assert not desk.undo_policy("담당 07", base=0)
    assert desk.undo_policy("담당 07", base=1)
    assert not desk.undo_policy("담당 03", base=1)
    shown = desk.load_public(TODAY).seat("세정과/1")
    assert shown is not None
    assert shown.title == "주무관"


def test_who_did_what_stands_in_the_access_log(
    desk: DirectoryService, database: Database, tmp_path: Path
) -> None:
    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY, actor="담당 03")
    desk.hide_now("세정과/1", "담당 07")
    desk.import_charts([table(tmp_path, ONE, TWO)], valid_from=TODAY, actor="담당 03")
    desk.roll_back(desk.weigh(2), "담당 07")
    with database.read() as connection:
        rows = connection.execute(text("SELECT actor, action, object FROM access_log ORDER BY seq")).all()
    assert [(row.actor, row.action) for row in rows] == [
        ("담당 03", "directory.import"),
        ("담당 07", "visibility.hide"),
        ("담당 03", "directory.import"),
        ("담당 07", "directory.rollback"),
    ]
    assert "누설" not in repr(rows)


def test_what_is_hidden_is_in_no_file_that_leaves_the_house(
    desk: DirectoryService, database: Database, tmp_path: Path
) -> None:
    desk.import_charts([table(tmp_path, ONE, TWO, HALL)], valid_from=TODAY)
    desk.hide_now("세정과/2", "담당 07")
    desk.load_public(TODAY)
    with database.read() as connection:
        projection = repr(connection.execute(text("SELECT * FROM public_offices")).all())
    assert desk.export_chart("세정과", tmp_path / "out.xlsx")
    exported = repr(
        [row for sheet in load_workbook(tmp_path / "out.xlsx") for row in sheet.iter_rows(values_only=True)]
    )
    with ZipFile(tmp_path / "out.xlsx") as archive:
        exported += "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    (poster,) = draw_posters(desk, load_settings(DEMO_CONFIG), tmp_path / "posters", "세정과")
    printed = "".join(page.extract_text() for page in PdfReader(BytesIO(poster.read_bytes())).pages)
    for secret in ("누설일", "누설이", "S-0001", "S-0002", "example.invalid", "061-000-0002"):
        for channel in (projection, exported, printed):
            assert secret not in channel
    assert "공개삼" in projection
    assert "061-000-0001" in exported
    assert "061-000-0001" in printed


def test_a_city_with_pages_prints_its_offices_rooms_as_codes(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY)
    settings = replace(load_settings(DEMO_CONFIG), public_url="https://way.city.example")
    (poster,) = draw_posters(desk, settings, tmp_path / "posters", "세정과")
    unit = open_sites(settings).routers["main"].venue.room_of["세정과"].id
    assert read_off(poster.read_bytes(), tmp_path) == [f"https://way.city.example/w/door/{unit}"]
    assert door_pages(desk, load_settings(DEMO_CONFIG)) == {}


def test_one_file_holds_the_whole_city_floor_by_floor(desk: DirectoryService, tmp_path: Path) -> None:
    names = ("지역경제과", "민원봉사실", "하당보건지소", "세정과", "감사실")
    rows = [ONE.replace("세정과", name) for name in names]
    desk.import_charts([table(tmp_path, *rows)], valid_from=TODAY)
    file, several = draw_whole_city(desk, load_settings(DEMO_CONFIG), tmp_path)
    assert file is not None
    heads = [re.sub(r"\s", "", page.extract_text()) for page in PdfReader(file).pages]
    hung = [next(name for name in names if name in head) for head in heads]
    assert hung == ["세정과", "감사실", "지역경제과", "민원봉사실", "하당보건지소"]
    assert several == {}


def test_rooms_without_a_poster_get_a_plate_with_their_code(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY)
    settings = replace(load_settings(DEMO_CONFIG), public_url="https://way.city.example")
    (plates,) = draw_door_plates(desk, settings, tmp_path)
    venues = [router.venue for router in open_sites(settings).routers.values()]
    units = {unit.id: unit.name["ko"] for venue in venues for unit in venue.units if unit.name}
    pages = PdfReader(plates).pages
    codes = read_off(plates.read_bytes(), tmp_path)
    named = [units[code.rpartition("/")[2]] for code in codes]
    assert len(named) == 4
    assert all(name in pages[0].extract_text() for name in named)
    printed = "".join(page.extract_text() for page in pages)
    assert "회의실" in printed
    assert "세정과" not in printed  # it has a poster
    assert draw_door_plates(desk, load_settings(DEMO_CONFIG), tmp_path) == []


def test_a_file_is_recorded_with_its_office_before_it_lies_there_and_no_half_one_stays(
    desk: DirectoryService, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY)
    settings, out = load_settings(DEMO_CONFIG), tmp_path / "out"
    written = Path.write_bytes

    def recorded() -> list[tuple[str, str, str]]:
        with database.read() as connection:
            rows = connection.execute(select(access_log).where(access_log.c.action == "exported"))
            return [(one.actor, one.object, one.detail.get("office", "")) for one in rows]

    def full(file: Path, content: bytes) -> int:
        assert recorded()[-1][1] in {"chart", "posters"}
        written(file, content[:100])
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        for leave in (
            lambda: desk.export_chart("세정과", out / "chart.xlsx", "one"),
            lambda: draw_posters(desk, settings, out, "세정과", actor="two"),
            lambda: draw_whole_city(desk, settings, out),
        ):
            with pytest.raises(OSError, match="full"):
                leave()
    assert list(out.iterdir()) == []
    told = [("one", "chart", "세정과"), ("two", "posters", "세정과"), ("kiosk", "posters", "")]
    assert recorded() == told
    draw_posters(desk, settings, out, "없는과")
    assert recorded() == told  # nothing left the house


def test_the_later_of_two_admins_is_told(desk: DirectoryService, tmp_path: Path) -> None:
    from kiosk.directory.revisions import RevisionDraft  # noqa: PLC0415 # only here

    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY)
    office = desk.load_directory(TODAY).by_name["세정과"]
    desk.publish(RevisionDraft({"세정과": office}, TODAY, 1, "담당 03", "edit"))
    with pytest.raises(Outdated, match="담당 03"):
        desk.publish(RevisionDraft({"세정과": office}, TODAY, 1, "담당 07", "edit"))


def test_new_rules_are_projected_at_once(desk: DirectoryService, tmp_path: Path) -> None:
    desk.import_charts([table(tmp_path, ONE)], valid_from=TODAY)
    desk.change_policy(Policy(city=Rule(VisibilityLevel.SURNAME)), "담당 07", "city: surname")
    assert [seat.name for seat in desk.load_public(TODAY).seats()] == ["누○○"]


def test_an_unknown_office_has_neither_chart_nor_poster(desk: DirectoryService, tmp_path: Path) -> None:
    assert not desk.export_chart("없는과", tmp_path / "out.xlsx")
    assert draw_posters(desk, load_settings(DEMO_CONFIG), tmp_path / "posters", "없는과") == []


def test_the_first_start_imports_the_city_and_the_next_does_not(desk: DirectoryService) -> None:
    told: list[tuple[int, int, str]] = []
    first = desk.ensure_charts(lambda done, total, office: told.append((done, total, office)))
    assert first is not None
    assert not first.refused
    assert len(first.offices) == 50
    assert told[-1][:2] == (50, 50)
    assert desk.ensure_charts() is None
    named = {
        seat.title for seat in desk.load_public(TODAY).seats() if seat.name and seat.office != "민원봉사실"
    }
    assert named == {"시장", "부시장"}
    assert any(seat.photo for seat in desk.load_public(TODAY).office("민원봉사실").seats)  # type: ignore[union-attr] # it exists


@pytest.mark.parametrize(("consent", "photos"), [("동의", 1), ("", 0), ("N", 0)])
def test_a_picture_beside_the_table_is_taken_only_with_consent(
    desk: DirectoryService, tmp_path: Path, consent: str, photos: int
) -> None:
    (tmp_path / "사진").mkdir()
    Image.new("RGB", (60, 80), "#336699").save(tmp_path / "사진" / "S-0003.jpg")
    file = tmp_path / "hall.csv"
    heading = HEADING.replace("이메일", "사진동의")
    file.write_text(heading + HALL.rpartition(",")[0] + f",{consent}\n", "utf-8")
    result = desk.import_charts([file], valid_from=TODAY)
    assert [problem for problem in result.problems if "사진" in problem.message] == []
    assert sum(seat.photo is not None for seat in desk.load_public(TODAY).seats()) == photos


def test_two_windows_that_start_at_once_load_the_city_once(
    desk: DirectoryService, database: Database
) -> None:
    other = open_directory(database, load_settings(DEMO_CONFIG), TRANSLATIONS, lambda: NOW)
    seen: list[object] = []

    def meanwhile(done: int, _total: int, _office: str) -> None:
        if done == 1:
            seen.append(other.ensure_charts())

    desk.ensure_charts(meanwhile)
    assert seen[0] is not None
    assert desk.latest() == 1


def test_photo_files_are_gone_when_photos_are_switched_off(desk: DirectoryService, tmp_path: Path) -> None:
    desk.ensure_charts()
    folder = tmp_path / "photos"
    desk.sync_photos(folder, desk.load_public(TODAY))
    assert any(folder.iterdir())
    desk.change_policy(Policy(), "담당 07", "photos off")
    desk.sync_photos(folder, desk.load_public(TODAY))
    assert not any(folder.iterdir())
