# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's file: the city's own, and every way it can be wrong."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
import re

import pytest

from kiosk.charter.charter import CharterError, parse_charter, read_charter
from kiosk.charter.clock import OfficeClocks
from kiosk.charter.hours import OfficeHours, WorkingHours
from kiosk.settings.toml_file import SettingsError

FILE = Path(__file__).parents[2] / "assets" / "charter" / "mokpo.toml"
TEXT = FILE.read_text(encoding="utf-8")
CHARTER = read_charter(FILE)


def test_every_promise_of_the_charter_is_a_row() -> None:
    assert set(CHARTER.promises) == {
        *("guide-present", "find-target", "find-officer", "greet", "attend", "confirm", "call-back"),
        *("phone-pickup", "phone-transfer", "phone-greeting", "badge", "complaint-reply", "conduct-notice"),
        *("office-greet", "office-attend", "phone-readback", "phone-gist", "phone-last"),
        *("conduct-measure", "delay-compensation", "revisit-compensation", "survey", "publish"),
    }
    assert CHARTER.promises["attend"].seconds == timedelta(seconds=5)
    assert CHARTER.promises["conduct-measure"].count == 3


@pytest.mark.parametrize(
    ("kind", "clock", "statutory"),
    [
        ("불친절", "1d", "7d"),
        ("부조리", "3d", "7d"),
        ("불편·개선", "3d", "14d"),
        ("칭찬", "3d", None),
        ("전화 부탁", "3wh", None),
        ("보상 청구", "3d", "7d"),
    ],
)
def test_each_kind_has_its_charter_clock_and_its_statutory_one(
    kind: str, clock: str, statutory: str | None
) -> None:
    found = CHARTER.kind(kind)
    assert found is not None
    assert str(found.within) == clock
    assert (str(found.statutory.within) if found.statutory else None) == statutory


@pytest.mark.parametrize(
    ("kind", "about", "office"),
    [
        ("corruption", "교통행정과", "감사실"),
        ("corruption", "감사실", "자치행정과"),
        ("unkind", "교통행정과", "자치행정과"),
        ("unkind", "자치행정과", "감사실"),
        ("inconvenience", "교통행정과", "교통행정과"),
        ("inconvenience", None, "자치행정과"),
        ("callback", "건축행정과", "건축행정과"),
    ],
)
def test_no_office_handles_a_complaint_about_itself(kind: str, about: str | None, office: str) -> None:
    assert CHARTER.kinds[kind].office_in_charge(about) == office


def test_no_amount_is_set_before_an_admin_enters_it() -> None:
    assert {row.amount for row in CHARTER.compensations.values()} == {None}
    assert all(row.basis for row in CHARTER.compensations.values())


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('limit = "3d"', 'limit = "0d"', "longer than zero"),
        ('clock = "conduct-notice"', 'clock = "never"', "no promise 'never'"),
        ('clock = "conduct-notice"', 'clock = "greet"', "has no limit"),
        ('statutory = "grievance"', 'statutory = "grievence"', "no statutory 'grievence'"),
        ('limit = "2min"', 'limit = "3min"', "limit must be 120s: visits are measured by it"),
        ("[[channel]]", "[[chanel]]", "no table 'chanel'"),
        ('window = "corruption"', 'window = "x"', "no window 'x'"),
        ('id = "praise"', 'id = "unkind"', "stands twice"),
        ("named = false", 'named = "no"', "named must be"),
        ("retention_years = 5", "retention_years = 0", "retention_years"),
        ('basis = "공무원여비규정"', 'base = "공무원여비규정"', "basis"),
        ('basis = "공무원여비규정"', 'basis = "공무원여비규정"\namuont = 5', "amuont"),
        ('closes = "18:00"', 'closes = "08:00"', "close later"),
        ('opens = "09:00"', 'opens = "soon"', "민원봉사실"),
        ('clock = "check"', 'clock = "sundial"', "clock must be one of"),
        ('city = "목포시"', "city = 1", "city"),
        ('city = "목포시"', 'city = "목포시"\n[extra]', "no table 'extra'"),
        ('city = "목포시"', "city =", "not TOML"),
    ],
)
def test_a_mistake_is_named_with_its_row(old: str, new: str, complaint: str) -> None:
    assert old in TEXT
    with pytest.raises(CharterError, match=complaint):
        parse_charter(TEXT.replace(old, new, 1))


def test_a_charter_of_nothing_says_all_that_it_lacks() -> None:
    with pytest.raises(CharterError) as caught:
        parse_charter("")
    assert caught.value.mistakes == ("city must be the city's name", "there is no kind of case")


def test_results_that_must_be_published_need_a_channel() -> None:
    assert list(CHARTER.channels.values()) == ["시 누리집", "시보", "언론"]
    without = re.sub(r"(?m)^\[\[channel\]\]\nid = .*\nname = .*\n", "", TEXT)
    with pytest.raises(CharterError, match="promise 'publish': there is no channel on which to publish"):
        parse_charter(without)


def test_an_office_open_through_lunch_still_works_eight_hours() -> None:
    hours = CHARTER.hours["민원봉사실"]
    assert hours.open_through_lunch
    assert hours.seconds == 8 * 3600
    clocks = OfficeClocks(OfficeHours(own=CHARTER.hours))
    assert clocks.of("민원봉사실").hours is hours
    assert clocks.of("교통행정과").hours == WorkingHours()


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "city.toml"
    file.write_text(
        TEXT.replace('limit = "3d"', 'limit = "x"').replace("named = true", "named = 1", 1), encoding="utf-8"
    )
    with pytest.raises(SettingsError) as caught:
        read_charter(file)
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(caught.value.mistakes) > 2
    assert all(one.message.split("'")[1] in lines[one.line - 1] for one in caught.value.mistakes)


def test_a_missing_file_is_said() -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_charter(FILE.with_name("none.toml"))
