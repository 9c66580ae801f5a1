# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor said into the microphone, at the page of their case."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.services.cases import booth as bootstrap
from kiosk.speech.playing import MemoPlayer
from kiosk.storage.opened import opened_storage
from tests.fake_microphone import memo
from tests.ui.admin.city_cases import NOW, answers

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.admin.case_clerk import CaseClerk


def test_what_was_said_is_heard_from_the_case_s_page_and_each_time_is_recorded(
    case_clerk: CaseClerk, tmp_path: Path
) -> None:
    numbers = case_clerk.come_in(1)
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        intake = bootstrap.intake_service(storage, case_clerk.settings, NOW)
        intake.has_room = lambda: True
        said = answers(400, "inconvenience", "공원녹지과", words="", memo=memo(64))
        spoken = intake.submit(said, NOW).number
    heard = tmp_path / "heard"
    program = f"import sys, time; open({str(heard)!r}, 'wb').write(sys.stdin.buffer.read()); time.sleep(600)"
    player = case_clerk.cases.voice.player = MemoPlayer((sys.executable, "-c", program))
    case_clerk.cases.look()
    case_clerk.unlock()
    case_clerk.read(spoken)
    case_clerk.await_words("말씀으로 남기셨습니다 · 1분 4초")
    assert "case.played" not in case_clerk.logged()
    case_clerk.press("듣기")
    case_clerk.until(lambda: heard.exists() and heard.stat().st_size > 1_900_000)
    case_clerk.await_words("그만 듣기")
    assert "case.played" in case_clerk.logged()
    case_clerk.key(Qt.Key.Key_Escape)
    case_clerk.read(numbers[0])
    assert not player.playing
    assert not case_clerk.buttons("듣기")
