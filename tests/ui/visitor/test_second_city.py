# SPDX-License-Identifier: GPL-3.0-or-later
"""An invented county made with the tools alone: made again it is the same, and it serves a visitor."""

from __future__ import annotations

from difflib import unified_diff
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.resources import DEMO_CITIES, TRANSLATIONS
from kiosk.settings import LANGUAGES, load_settings
from kiosk.storage.opened import single_instance
from kiosk.ui.shell.focus import name_of
from kiosk.ui.visitor.recorder import VisitRecorder
from tests.ui.visitor.test_journey import FIELD
from tests.visitor import Visitor, keyboard_keys, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.services.visitor import VisitorServices

COUNTY = DEMO_CITIES["gaon"].parent
GIVEN = COUNTY / "given"
BY_HAND = {
    "kiosk.toml": 2,
    "charter.toml": 7,
    "places.toml": 20,
}  # lines that docs/own-city.md has changed by hand


def kiosk(*words: str) -> None:
    """Run a command of the program."""
    subprocess.run([sys.executable, "-m", "kiosk", *words], check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VisitorServices]:
    """Everything behind the county's screens."""
    settings, data = load_settings(DEMO_CITIES["gaon"]), tmp_path_factory.mktemp("county")
    with single_instance(data, "kiosk"), open_booth(data, settings) as running:
        yield running.services


@pytest.fixture
def villager(qapp: QGuiApplication, county: VisitorServices) -> Iterator[Visitor]:
    """Somebody in front of the county's kiosk."""
    start_qt(qapp)
    person = Visitor(settings=load_settings(DEMO_CITIES["gaon"]), services=county)
    VisitRecorder(person.kiosk, county.visits)
    yield person
    person.kiosk.startOver()
    person.settle()
    person.leave_for_good()


def test_the_county_made_again_with_the_tools_is_the_county_that_travels_along(tmp_path: Path) -> None:
    made = tmp_path / "gaon"
    kiosk("new-city", str(made), "--answers", str(GIVEN / "answers.toml"))
    kiosk(
        "import-venue", str(GIVEN / "plan.osm"), "--name", "군청 본관", "--out", str(made / "venue" / "main")
    )
    for file in sorted((made / "venue").rglob("*.*")):
        assert file.read_bytes() == (COUNTY / file.relative_to(made)).read_bytes()
    assert (made / "offices.toml").read_bytes() == (COUNTY / "offices.toml").read_bytes()
    for name, most in BY_HAND.items():
        before, after = ((folder / name).read_text("utf-8").splitlines() for folder in (made, COUNTY))
        changed = [line for line in unified_diff(before, after, n=0) if line[0] == "+" and line[:3] != "+++"]
        assert 0 < len(changed) <= most, changed


def test_its_charts_are_what_the_draughtsman_draws(tmp_path: Path) -> None:
    again = tmp_path / "gaon"
    shutil.copytree(COUNTY, again, ignore=shutil.ignore_patterns("seating"))
    subprocess.run(
        [sys.executable, str(COUNTY.parent / "generate_seating.py"), str(again)],
        check=True,
        capture_output=True,
    )
    drawn = sorted(file.name for file in (again / "seating").iterdir())
    assert drawn == sorted(file.name for file in (COUNTY / "seating").iterdir())
    for name in drawn:
        assert (again / "seating" / name).read_bytes() == (COUNTY / "seating" / name).read_bytes()


@pytest.mark.usefixtures("in_hours")
def test_a_visitor_is_led_to_a_desk_of_the_county_and_reads_of_no_other_place(villager: Visitor) -> None:
    villager.settle(lambda: villager.sees("가온군청"))
    read = villager.read()
    villager.wake()
    read += villager.read()
    villager.tap(FIELD)
    root = villager.window.contentItem()
    villager.settle(lambda: any(key.property("text") == "ㅂ" for key in keyboard_keys(root)), 5000)
    villager.type("재산세")
    # The card of the matter over the rows names the office too, and leads to what to bring.
    villager.tap_item(next(one for one in villager.controls() if name_of(one).startswith("세무회계과")))
    assert villager.screen == "office"
    assert villager.sees("부과팀")
    read += villager.read()
    villager.tap("가는 길 보기")
    assert villager.screen == "way"
    assert villager.sees("걸어서 약")
    read += villager.read()
    villager.tap("알겠습니다, 출발합니다")
    assert villager.sees("세무회계과로 가시면 됩니다.")
    read += villager.read()
    assert [text for text in read if "목포" in text] == []


def test_nothing_of_mokpo_is_in_the_countys_folder() -> None:
    told = [
        file
        for file in COUNTY.rglob("*.*")
        if file.suffix in {".toml", ".geojson", ".json", ".csv", ".svg", ".osm"}
    ]
    assert len(told) > 10
    assert [file.name for file in told if "목포" in file.read_text("utf-8")] == []


def test_no_screen_calls_whatever_hall_it_stands_in_a_city_hall() -> None:
    told = {language: (TRANSLATIONS / f"{language}.ts").read_text("utf-8") for language in LANGUAGES}
    halls = {"ko": "시청", "en": "city hall", "zh-CN": "市政府", "vi": "tòa thị chính", "ja": "市役所"}
    assert [one for one, hall in halls.items() if hall in told[one].lower()] == []
