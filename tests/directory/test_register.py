# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's register and first rules: read whole, completed, and refused with the entry's name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.model import Office, Seat
from kiosk.directory.register import RegisterError, load_dongs, load_names, load_register
from kiosk.directory.rules import level_named, load_rules
from kiosk.directory.visibility import Policy, Rule, VisibilityLevel
from kiosk.resources import ASSETS, DEMO_CONFIG
from kiosk.settings.toml_file import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 25)


def written(folder: Path, text: str) -> Path:
    file = folder / "offices.toml"
    file.write_text(text, "utf-8")
    return file


def test_what_a_chart_leaves_open_comes_from_the_register(tmp_path: Path) -> None:
    register = load_register(written(tmp_path, '[offices]\n"세정과" = { bureau = "국", room = "101호" }\n'))
    completed = register.completed(Office("세정과", room="102호"))
    assert (completed.bureau, completed.room) == ("국", "102호")


def test_offices_keep_the_citys_order_and_those_without_a_chart_still_stand_there(tmp_path: Path) -> None:
    register = load_register(
        written(tmp_path, '[offices]\n"하수과" = {}\n"세정과" = {}\n'), {"세정과": {"en": "Tax"}}
    )
    charted = [Office("새과"), Office("세정과", seats=(Seat("세정과", "1"),))]
    directory = register.directory("시", DAY, 3, charted)
    assert [office.name for office in directory.offices] == ["하수과", "세정과", "새과"]
    assert directory.by_name["세정과"].names == {"en": "Tax"}
    assert directory.seat("세정과/1") is not None
    assert directory.seat("세정과/2") is None


def test_a_city_without_a_register_has_what_its_charts_say(tmp_path: Path) -> None:
    register = load_register(tmp_path / "offices.toml")
    assert register.directory("시", DAY, 1, [Office("세정과")]).offices == (Office("세정과"),)


@pytest.mark.parametrize(
    "text",
    [
        '[offices]\n"세정과" = { phon = "1" }',
        '[offices]\n"세정과" = { phone = 1 }',
        '[offices]\n"세정과" = 3',
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(RegisterError, match="세정과"):
        load_register(written(tmp_path, text))


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"offices\.toml:2: is not TOML"):
        load_register(written(tmp_path, "# offices\n[offices\n"))


def test_a_wrong_fact_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"offices\.toml:2: .*세정과"):
        load_register(written(tmp_path, '# offices\n[offices."세정과"]\nbureau = 1\n'))


def test_first_rules_are_added_to_what_the_settings_say(tmp_path: Path) -> None:
    ranks = '[[visibility.ranks]]\ntitles = ["시장"]\nlevel = "full"\n'
    text = ranks + '[visibility.offices]\n"세정과" = { photo = true }\n'
    policy = load_rules(written(tmp_path, text), Policy(city=Rule(VisibilityLevel.SURNAME)))
    assert policy.city.level is VisibilityLevel.SURNAME
    assert policy.shown(Seat("건설과", "1", "시장")).level is VisibilityLevel.FULL
    assert policy.shown(Seat("세정과", "1", "주무관")).photo


@pytest.mark.parametrize("rule", ['level = "everything"', 'levle = "full"'])
def test_a_wrong_rule_is_refused(tmp_path: Path, rule: str) -> None:
    with pytest.raises(RegisterError, match=r"offices\.toml"):
        load_rules(written(tmp_path, f'[visibility.offices]\n"세정과" = {{ {rule} }}\n'), Policy())


def test_levels_have_the_words_of_the_settings() -> None:
    assert [level_named(word) for word in ("hidden", "title", "surname", "middle", "full")] == list(
        VisibilityLevel
    )


def test_names_are_read_and_a_missing_file_means_none(tmp_path: Path) -> None:
    assert load_names(tmp_path / "places.toml") == {}


def test_the_dongs_of_a_city_are_named_once_each_and_only_by_texts(tmp_path: Path) -> None:
    file = tmp_path / "offices.toml"
    assert load_dongs(file) == ()
    file.write_text('dongs = ["용당1동", "하당동", "용당1동 "]\n[offices]\n', "utf-8")
    assert load_dongs(file) == ("용당1동", "하당동")
    file.write_text('[offices]\n"가" = {}\n', "utf-8")
    assert load_dongs(file) == ()
    for wrong in ("1", '["", "가동"]', "[1]", f'["{"가" * 121}"]'):
        file.write_text(f"dongs = {wrong}\n", "utf-8")
        with pytest.raises(RegisterError):
            load_dongs(file)


def test_every_dong_of_the_demo_city_is_named_in_every_language() -> None:
    names = load_names(ASSETS / "translations" / "places.toml")
    dongs = load_dongs(DEMO_CONFIG.parent / "offices.toml")
    assert len(dongs) == 23
    assert all({"en", "zh-CN", "vi", "ja"} <= set(names[one]) for one in dongs)
