# SPDX-License-Identifier: GPL-3.0-or-later
"""One text at every entrance: composed, without what nobody can see, and never longer than a form takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
import os
from pathlib import Path
import re
from typing import TYPE_CHECKING
import unicodedata
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.cases.answers import Answers, problems
from kiosk.cases.files import read_case
from kiosk.charter.charter import read_charter
from kiosk.directory.charts.chart import Away
from kiosk.directory.charts.reader import read_chart_file
from kiosk.directory.edits import Impossible, Join, Rewrite, Unseat
from kiosk.directory.model import Office, OfficePlace, Seat
from kiosk.directory.register import load_register
from kiosk.plain_text import LONGEST, cleaned, one_line, safe_cell, strange_letters, tidied
from kiosk.resources import ASSETS, DEMO_CONFIG
from kiosk.services.authorisation import gated
from kiosk.services.refused import Refused
from kiosk.settings import load_settings
from kiosk.settings.toml_file import SettingsError, read_toml
from kiosk.wayfinding.venue.raw import LONGEST_NAME, labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.directory.edits import Edit
    from kiosk.services.staff_session import StaffSession

UNSEEN = {
    "controls": "\x00\x07\x1b\x7f\x9f",
    "bidi": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "fillers": "\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5\u180e\ufe0f\U000e0101",
    "nothing": "\u00ad\u200b\u200c\u200d\u2060\ufeff\U000e0041",
    "halves": "\ud800\udfff",
    "nobody's": "\ue000\U000f0000\ufdd0\uffff",
}


@pytest.mark.parametrize("letters", UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_can_see_goes_and_is_named(letters: str) -> None:
    for letter in letters:
        assert one_line(f"주차{letter} 과태료") == "주차 과태료"
        assert one_line(letter * 3) == ""
        assert f"U+{ord(letter):04X}" in strange_letters(f"주차{letter}")
    assert strange_letters("주차\t과태료\r\n 12·34 ‘가’ Đường 3階。") == ""


@given(st.text())
def test_cleaning_is_composed_seen_and_done_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once == unicodedata.normalize("NFC", once)
    assert strange_letters(once) == ""
    assert not {"\t", "\r"} & {*once}


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S"])))
def test_letters_that_can_be_read_all_stay(text: str) -> None:
    visible = "".join(letter for letter in text if not strange_letters(letter))
    assert cleaned(visible) == unicodedata.normalize("NFC", visible)


def test_a_tower_of_marks_is_not_built() -> None:
    assert one_line("가" + "\u0301" * 1000 + "나") == "가" + "\u0301" * 4 + "나"
    assert cleaned("Ươ" + "\u0323") == "Ươ\u0323".replace("ơ\u0323", "ợ")


@dataclass(frozen=True)
class _Form:
    name: str
    offices: tuple[str, ...]
    texts: Mapping[str, str]


class _AnyDesk:
    """A page whose act keeps what it was given."""

    def rename(self, *given: object, **named: object) -> tuple[object, ...]:
        """Return what came through the gate."""
        return (*given, *named.values())


class _Anybody:
    """A session that lets every act pass: who may do what is tested elsewhere."""

    def check(self, act: str) -> None:
        """Let it pass."""


def the_gate() -> _AnyDesk:
    """Return a desk behind the gate of every desk's acts."""
    session: StaffSession = _Anybody()  # type: ignore[assignment] # the gate asks it one thing
    return gated(_AnyDesk(), "places", session.check)


def test_every_act_of_every_desk_gets_plain_texts() -> None:
    form = _Form("교통\u202e과", ("총무\u3164과",), {"ko": "문\ud800"})
    got, note = the_gate().rename(form, note="가\u200b나")
    assert got == _Form("교통과", ("총무과",), {"ko": "문"})
    assert note == "가나"


def test_what_is_plain_passes_as_the_very_thing_it_is() -> None:
    form, raw = _Form("교통과", ("총무과",), {"ko": "문"}), b"\x00\xff"
    assert all(one is other for one, other in zip(the_gate().rename(form, raw), (form, raw), strict=True))


def test_no_act_carries_a_book() -> None:
    with pytest.raises(Refused, match=r"너무 깁니다\(10,001자\). 10,000자까지"):
        the_gate().rename("긴 글", ["가" * (LONGEST + 1)])


def test_a_complaint_of_fillers_is_empty() -> None:
    told = Answers(submission=uuid4(), kind="unkind", words="\u3164\u3164\n\u2800", name="\u115f\u200b")
    assert (told.words, told.name) == ("", "")


def test_a_case_from_a_file_is_plain_in_every_field() -> None:
    told = read_case(
        {"kind": "불친절", "words": "첫 줄\r\n둘째\u202e 줄", "name": "홍\n길동", "contact": "010-0000-0000"}
    )
    assert (told.words, told.name) == ("첫 줄\n둘째 줄", "홍 길동")


def test_a_plan_s_names_are_plain_and_no_longer_than_a_name() -> None:
    assert labels({"ko": "민원\u202e실\n1", "en": "\u3164"}) == {"ko": "민원실 1"}
    assert labels("가" * 10_000) == {"ko": "가" * LONGEST_NAME}


def test_settings_name_the_line_of_a_letter_that_nobody_can_see(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[city]\ncity_name = "목포시"\nguide_phone = "061\\u202e-000-0000"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"kiosk.toml:3: holds letters that nobody can see: U\+202E"):
        read_toml(file)


@pytest.mark.parametrize("letters", [61, 10_000])
def test_settings_name_the_line_of_a_text_that_no_screen_holds(tmp_path: Path, letters: int) -> None:
    file = tmp_path / "kiosk.toml"
    written = DEMO_CONFIG.read_text(encoding="utf-8")
    file.write_text(re.sub('city_name = ".*"', f'city_name = "{"가" * letters}"', written), encoding="utf-8")
    line = next(at for at, one in enumerate(written.splitlines(), 1) if one.startswith("city_name"))
    with pytest.raises(SettingsError, match=rf"kiosk.toml:{line}: .*{letters:,}"):
        load_settings(file)


@pytest.mark.parametrize("letters", [121, 10_000])
def test_the_register_names_an_office_that_no_screen_holds(tmp_path: Path, letters: int) -> None:
    file = tmp_path / "offices.toml"
    file.write_text(f'[offices."교통행정과"]\nroom = "{"가" * letters}"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=rf"offices.toml:\d: .*{letters:,}"):
        load_register(file)


def test_settings_from_a_pipe_or_a_device_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "kiosk.toml"
    os.mkfifo(pipe)
    for file in (pipe, Path("/dev/zero"), tmp_path):
        with pytest.raises(SettingsError, match="cannot be read"):
            read_toml(file)


SEAT = Seat("교통행정과", "1", "주무관", "교통행정팀", ("주차",))
TOO_LONG = [
    (Rewrite("1", "team", "가" * 101), "팀 이름: 100자까지 적을 수 있습니다. 지금은 101자입니다."),
    (Rewrite("1", "title", "가" * 10_000), "직급: 100자까지 적을 수 있습니다. 지금은 10,000자입니다."),
    (Rewrite("1", "name", "가" * 101), "성명: 100자까지"),
    (Rewrite("1", "phone", "0" * 61), "전화: 60자까지"),
    (Rewrite("1", "duties", ("가" * 501,)), "담당업무: 한 가지를 500자까지"),
    (Rewrite("1", "duties", ("가",) * 61), "담당업무: 60가지까지"),
    (Rewrite("1", "away", Away("other", "가" * 101)), "부재 사유: 100자까지"),
    (Join("2", "가" * 101), "직급: 100자까지"),
    (Join("2" * 21), "좌석번호: 20자까지"),
    (Unseat("1", "2" * 21), "좌석번호: 20자까지"),
]


@pytest.mark.parametrize(("edit", "sentence"), TOO_LONG)
def test_a_seat_s_field_has_a_limit_that_is_named(edit: Edit, sentence: str) -> None:
    office = Office("교통행정과", seats=(replace(SEAT, place=OfficePlace(0.5, 0.5, 0.1, 0.1)),))
    with pytest.raises(Impossible, match=sentence):
        edit.on(office)


def test_what_a_case_s_field_cannot_hold_is_told_with_its_name() -> None:
    texts = {"words": "가" * 4001, "name": "나" * 61, "place": "다" * 201}
    told = Answers(submission=uuid4(), kind="inconvenience", **texts)  # type: ignore[arg-type] # each is a text
    kind = read_charter(ASSETS / "charter" / "mokpo.toml").kinds["inconvenience"]
    found = problems(told, kind, datetime.now(UTC))
    [words, name, place] = [one.sentence for one in found if one.code == "too_long"]
    assert words == "말씀: 4,000자까지 적을 수 있습니다. 지금은 4,001자입니다."
    assert name == "이름: 60자까지 적을 수 있습니다. 지금은 61자입니다."
    assert place.startswith("곳: 200자까지")


def test_a_chart_s_cells_are_plain(tmp_path: Path) -> None:
    file = tmp_path / "chart.csv"
    file.write_text(
        "부서,자리,팀,직급,담당업무\n교통행정과,1,교통\u3164행정팀,주무관\u2067,주차\u2800 과태료\n",
        encoding="utf-8",
    )
    [chart] = read_chart_file(file).charts
    [seat] = chart.seats
    assert (seat.team, seat.title, seat.duties) == ("교통행정팀", "주무관", ("주차 과태료",))


def test_a_class_and_what_holds_no_text_are_left_alone() -> None:
    assert tidied((_Form, None, 3, 2.5)) == (_Form, None, 3, 2.5)


@pytest.mark.parametrize("text", ["=1+1", " =1+1", "\n@SUM(A1)", "\uff1d1+1", "\uff0d5", "-5", "+1", "\t1"])
def test_no_spreadsheet_runs_a_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_a_text_that_is_no_formula_is_written_as_it_is() -> None:
    for text in ("", "주차 과태료", "061-044-1999", "3=3", "‘=’"):
        assert safe_cell(text) == text
