# SPDX-License-Identifier: GPL-3.0-or-later
"""What breaks the way from a matter to its team is named: at the import of a chart, and by `doctor`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from kiosk.bootstrap.entering import open_booth
from kiosk.directory.charts.chart import ParsedFile
from kiosk.directory.importing import prepare
from kiosk.resources import DEMO_CITIES, TRANSLATIONS
from kiosk.services.dark_matters import dark_matters
from kiosk.services.directory import open_directory, seoul_now
from kiosk.settings import load_settings
from kiosk.storage.opened import opened_storage, single_instance
from tests.demo_city import city_folder
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.services.directory import DirectoryService


def told(data: Path, city: str) -> list[str]:
    """Return what `doctor` says of a demo city's matters."""
    settings = load_settings(DEMO_CITIES[city])
    with opened_storage(data, settings) as storage:
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        return dark_matters(directory, settings, seoul_now().date())


def test_every_matter_of_the_demo_city_has_a_team_in_its_chart() -> None:
    assert told(city_folder(), "mokpo") == []


def test_every_matter_of_the_county_has_somebody_until_a_chart_loses_them(tmp_path: Path) -> None:
    settings = load_settings(DEMO_CITIES["gaon"])
    with single_instance(tmp_path, "kiosk"), open_booth(tmp_path, settings):
        pass
    assert told(tmp_path, "gaon") == []
    with opened_storage(tmp_path, settings) as storage:
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        file = next(one for one in directory.own_charts() if one.stem == "사회복지과")
        book = load_workbook(file)
        cells = [cell for row in book.active.iter_rows() for cell in row]  # type: ignore[union-attr] # a sheet
        [volunteers] = [cell for cell in cells if "자원봉사" in str(cell.value)]
        volunteers.value = str(volunteers.value).replace("\n• 자원봉사센터 운영", "")
        book.save(tmp_path / file.name)
        directory.import_charts([tmp_path / file.name], valid_from=seoul_now().date(), accept=True)
    [found] = told(tmp_path, "gaon")
    assert "‘자원봉사’ 업무가 갈 곳이 없습니다: 사회복지과 배치도에 ‘자원봉사팀’이 없고" in found


def test_a_chart_that_loses_a_team_to_which_visitors_are_led_says_so_before_it_is_published() -> None:
    with opened_storage(city_folder(), demo_settings()) as storage:
        directory = open_directory(storage.database, demo_settings(), TRANSLATIONS, seoul_now)
        lost = renamed(directory, "민원봉사실", "여권팀", "여권민원팀")
        assert ["‘여권팀’이 배치도에 없습니다. 업무 ‘여권 발급’ 외 1가지" in one for one in lost] == [True]
        assert renamed(directory, "민원봉사실", "여권팀", "여권팀") == []


def renamed(directory: DirectoryService, office: str, team: str, name: str) -> list[str]:
    """Import an office's own chart with a team under another name; return what is said of matters."""
    day = seoul_now().date()
    file = next(one for one in directory.own_charts() if one.stem == office)
    read = directory.import_charts([file], valid_from=day, check=True, accept=True)
    charts = [
        replace(
            chart,
            seats=tuple(replace(seat, team=name) if seat.team == team else seat for seat in chart.seats),
        )
        for chart in read.charts
    ]
    terms = directory.terms([office], day, accept=True)[2]
    found = prepare(
        [ParsedFile(tuple(charts))], directory.load_directory(day), directory.register, terms=terms
    )
    return [one.message for one in found.result.problems if "업무 ‘" in one.message]
