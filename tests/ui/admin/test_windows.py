# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbered windows: typed at the real desk, drawn as plates with what is known of them and nothing else."""

from __future__ import annotations

from dataclasses import replace
import json
import re
from typing import TYPE_CHECKING

from pypdf import PdfReader

from kiosk.bootstrap.entering import open_booth
from kiosk.cli import main
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.posters import draw_posters, draw_whole_city
from kiosk.services.windows import city_windows
from kiosk.storage.opened import opened_storage
from tests.documents.posters.test_door_code import read_off
from tests.ui.admin.declared import pick

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from kiosk.services.directory import DirectoryService
    from tests.ui.admin.clerk import Clerk

PAGE, WINDOWS, HALL = "시설 상태", "번호 창구", "민원봉사실"
PASSPORT = ("Passport", "Cấp hộ chiếu", "パスポート発給")


def write(clerk: Clerk, number: str, serves: str) -> None:
    """Type a window and press the button."""
    clerk.write("창구 번호", number)
    clerk.write("맡은 일", serves)
    clerk.press("창구 적기")


def test_a_window_is_typed_at_the_desk_and_drawn_with_what_is_known_of_it(
    clerk: Clerk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk.open(PAGE)
    clerk.press(WINDOWS)
    assert not clerk.reads("시청 전체")
    pick(clerk, HALL)
    write(clerk, "7", "여권 발급, 여권 분실신고")
    clerk.await_words("7번 창구를 적었습니다.")
    clerk.await_words("다섯 언어")
    write(clerk, "8", "길 묻기")
    clerk.await_words("한국어만")
    write(clerk, "12", "")
    clerk.await_words("모름")
    clerk.await_words("7·8·12번")

    settings = replace(clerk.settings, public_url="https://way.city.example")
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        windows = city_windows(desk, settings, desk.today())[HALL]
        assert [one.team for one in windows] == ["여권팀", "", ""]
        (file,) = draw_posters(desk, settings, tmp_path / "one", HALL)
        whole, several = draw_whole_city(desk, settings, tmp_path / "all")
    with open_booth(clerk.data, settings) as opened:
        shown = opened.services.windows[HALL]
        assert [(one.number, one.serves) for one in shown] == [(one.number, one.serves) for one in windows]
    assert main(["--data", str(clerk.data), "--json", "card", "여권 발급"]) == 0
    assert json.loads(capsys.readouterr().out)["window"] == "7"
    door, page = PdfReader(file).pages  # the door's sheet of windows, and their plates
    listed = door.extract_text()
    assert all(words in listed for words in ("여권 발급", "여권 분실신고", "길 묻기", *PASSPORT))
    assert HALL in listed
    text = page.extract_text()
    assert all(words in text for words in ("여권 발급", "여권 분실신고", "길 묻기", "번 창구", *PASSPORT))
    assert re.findall(r"(\d+)번 창구", text) == ["7", "8", "12"]
    assert len(set(read_off(file.read_bytes(), tmp_path))) == 1
    assert len(page.images) == 1  # 护照办理, of whose letters the other typeface has too few
    assert whole is not None
    assert "여권 분실신고" in "".join(one.extract_text() for one in PdfReader(whole).pages)
    assert several == {}


def test_a_name_in_a_window_is_asked_about_and_hidden_from_what_is_drawn(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(WINDOWS)
    pick(clerk, HALL)
    write(clerk, "3", "여권 담당 김가온")
    clerk.await_words("사람 이름으로 보입니다.")
    assert told(clerk) == {}
    write(clerk, "0", "여권 발급")
    clerk.await_words("창구 번호는 1부터 99까지")
    write(clerk, "셋", "여권 발급")
    clerk.await_words("창구 번호를 숫자로")
    assert told(clerk) == {}


def test_a_window_is_taken_up_mended_and_removed(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(WINDOWS)
    pick(clerk, HALL)
    write(clerk, "3", "인감증명")
    clerk.await_words("다섯 언어")
    clerk.press_called("3번 창구 ")
    assert clerk.field("맡은 일").property("text") == "인감증명"
    write(clerk, "3", "인감증명, 전입신고")
    clerk.await_words("인감증명, 전입신고")
    assert told(clerk) == {3: ("인감증명", "전입신고")}
    clerk.confirm("3번 창구 없애기", "한 번 더 누르면 없앱니다")
    clerk.await_words("3번 창구를 없앴습니다.")
    assert told(clerk) == {}


def told(clerk: Clerk) -> dict[int, tuple[str, ...]]:
    """Return what is kept of the hall's windows."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk: DirectoryService = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        windows = city_windows(desk, clerk.settings, desk.today())
    return {one.number: one.serves for one in windows.get(HALL, ())}
