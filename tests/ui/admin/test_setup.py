# SPDX-License-Identifier: GPL-3.0-or-later
"""A new city's first steps at the real desk: what is missing, and what only a person can say."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.charter.hours import WorkingHours
from kiosk.resources import DEMO_CITIES, TRANSLATIONS
from kiosk.services.admin.results.tasks import Agenda, Task
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.refused import Refused
from kiosk.services.setup import Setup, StepState
from kiosk.settings import load_settings
from kiosk.storage.opened import opened_storage
from kiosk.ui.admin.tasks.wording import following
from tests.services.acts import world
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.services.setup import SetupStep
    from tests.ui.admin.clerk import Clerk

PAGE = "처음 준비"
SEEN = ("calendar", "devices", "posters")


def states(clerk: Clerk) -> dict[str, StepState]:
    """Read the steps as `doctor` does."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        directory = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        return {one.key: one.state for one in Setup(storage, clerk.settings, directory).steps()}


def test_what_no_program_can_see_is_said_by_a_person_once(clerk: Clerk) -> None:
    before = states(clerk)
    assert len(before) == 14
    assert before["devices"] is StepState.OPEN
    clerk.sign_in()
    clerk.until(lambda: clerk.page is not None)
    assert not clerk.reads(PAGE)  # a demo lacks nothing, and its navigation does not name the page
    clerk.desk.navigation.turn("setup")
    clerk.await_words(PAGE)
    clerk.await_words("소리·인쇄·키패드 시험")
    clerk.press("했습니다")
    clerk.await_words("적었습니다.")
    after = states(clerk)
    changed = {key for key in after if after[key] is not before[key]}
    assert len(changed) == 1
    assert changed <= {*SEEN, "visibility"}
    assert {after[key] for key in changed} == {StepState.DONE}


def test_a_step_that_another_role_does_names_that_role(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.until(lambda: clerk.page is not None)
    navigation = clerk.desk.navigation
    assert navigation._office is not None
    navigation.admit(navigation._office, frozenset({"directory", "system"}))
    navigation.turn("setup")
    clerk.await_words("소리·인쇄·키패드 시험")
    navigation.turn("keys")
    clerk.await_words("봉인 열쇠: 민원 역할이 있는 계정으로 엽니다.")
    assert navigation.key == "setup"


def test_a_step_that_the_program_sees_cannot_be_said(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        city.enter(city.account("system"))
        with pytest.raises(Refused, match="스스로 봅니다"):
            city.admin.setup.tell("plans")
        city.admin.setup.tell("devices")
        city.admin.setup.tell("devices")
        told = next(one for one in city.admin.setup.steps() if one.key == "devices")
        assert (told.state, told.by) == (StepState.DONE, city.account("system").name)


@pytest.mark.parametrize("phones", [True, False])
def test_a_masked_name_decides_nothing_of_what_is_shown(tmp_path: Path, phones: bool) -> None:  # noqa: FBT001 # pytest's
    settings = replace(demo_settings(), show_direct_phones=phones)  # a new city's file says nothing of them
    with world(tmp_path / "data") as city:
        directory = open_directory(city.storage.database, settings, TRANSLATIONS, seoul_now)
        steps = Setup(city.storage, settings, directory)

        def shown() -> StepState:
            return next(one.state for one in steps.steps() if one.key == "visibility")

        assert shown() is StepState.OPEN
        first = directory.policy()[1]
        directory.change_policy(replace(first, masked=frozenset({("홍가상 상담", "홍가상")})), "시험", "mask")
        assert shown() is StepState.OPEN
        directory.change_policy(replace(first, city=replace(first.city, email=True)), "시험", "city")
        assert shown() is StepState.DONE
        keys = [one.key for one in steps.steps()]
        assert keys.index("accounts") < keys.index("keys")


def test_a_booth_whose_place_is_not_on_the_map_is_told_before_it_refuses_to_start(tmp_path: Path) -> None:
    with world(tmp_path / "data") as city:
        directory = open_directory(city.storage.database, demo_settings(), TRANSLATIONS, seoul_now)
        for kiosk_id, state in ((demo_settings().kiosk_id, StepState.DONE), ("없는 자리", StepState.MISSING)):
            steps = Setup(city.storage, replace(demo_settings(), kiosk_id=kiosk_id), directory)
            [step] = [one for one in steps.steps() if one.key == "kiosk"]
            assert step.state is state
            assert kiosk_id in step.detail
            assert any("키오스크 자리" in one for one in steps.missing()) is (state is StepState.MISSING)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Callable[..., SetupStep]]:
    """Give the county's folder to be changed, and ask how far one of its steps is."""
    folder = tmp_path / "county"
    shutil.copytree(DEMO_CITIES["gaon"].parent, folder)
    settings = load_settings(folder / "kiosk.toml")
    with opened_storage(tmp_path / "data", settings, role="admin") as storage:

        def step(key: str, **changes: object) -> SetupStep:
            now = replace(settings, **changes)  # type: ignore[arg-type] # any setting
            directory = open_directory(storage.database, now, TRANSLATIONS, seoul_now)
            return next(one for one in Setup(storage, now, directory).steps() if one.key == key)

        yield step


def test_a_plan_that_cannot_be_read_is_no_plan_that_is_done(
    county: Callable[..., SetupStep], tmp_path: Path
) -> None:
    assert county("plans").state is StepState.DONE
    (tmp_path / "county" / "venue" / "main" / "unit.geojson").write_text("{", encoding="utf-8")
    broken = county("plans")
    assert broken.state is StepState.MISSING
    assert "‘main’ 도면을 다 읽지 못하여" in broken.detail
    assert "unit.geojson" in broken.detail


def test_a_plan_on_which_an_office_of_its_house_has_no_room_is_half_done(
    county: Callable[..., SetupStep], tmp_path: Path
) -> None:
    offices = tmp_path / "county" / "offices.toml"
    told = offices.read_text("utf-8")
    offices.write_text(
        f'{told}"새과" = {{ building = "군청 본관" }}\n"먼과" = {{ building = "보건소" }}\n', "utf-8"
    )
    half = county("plans")
    assert (half.state, half.detail) == (StepState.DOING, "군청 본관 2개 층 · 도면에 방이 없는 부서 1곳")
    assert county("offices").detail == "14곳 · 건물 2곳"
    offices.write_text(f'{told}"어디과" = {{ phone = "061-050-0009" }}\n', "utf-8")
    lost = county("offices")
    assert lost.state is StepState.DOING
    assert lost.detail == "13곳 · 건물 1곳 · 어디인지 모르는 부서 1곳은 offices.toml에 적습니다"


def test_a_booth_of_a_plan_that_is_not_there_is_told_so(county: Callable[..., SetupStep]) -> None:
    step = county("kiosk", site="annex")
    assert step.state is StepState.MISSING
    assert "'annex' 도면이 없어 키오스크가 켜지지 않습니다. 있는 도면: main" in step.detail


def test_what_visitors_cannot_have_yet_comes_before_every_due_time() -> None:
    now = seoul_now()
    year = Task(now + timedelta(days=30), "near", "30일 남음", "해마다", "조사", "", "", "report")
    setup = Task(None, "late", "열기 전", "준비", "처음 준비", "", "", "setup")
    hours = WorkingHours(time(9), time(18), None)
    assert following(Agenda(now, hours, (year,))) is year
    assert following(Agenda(now, hours, (year, setup))) is setup
