# SPDX-License-Identifier: GPL-3.0-or-later
"""A new city's first steps at the real desk: what is missing, and what only a person can say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.refused import Refused
from kiosk.services.setup import Setup, StepState
from kiosk.storage.opened import opened_storage
from tests.services.acts import world
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

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
