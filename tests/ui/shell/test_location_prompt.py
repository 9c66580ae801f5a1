# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth itself says where it is while nobody is there, and falls silent for whoever comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.bootstrap.kiosk import KioskApplication
from tests.recording_speaker import RecordingSpeaker
from tests.visitor import Clock, Visitor, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

HERE = "민원안내 키오스크가 이쪽에 있습니다."


@pytest.fixture
def speaker() -> RecordingSpeaker:
    """Give the booth's voice, which records."""
    return RecordingSpeaker()


@pytest.fixture
def visitor(qapp: QGuiApplication, tmp_path: Path, speaker: RecordingSpeaker) -> Iterator[Visitor]:
    """Somebody near a booth of the demo city, whose data stay closed."""
    start_qt(qapp)
    clock = Clock()
    booth = KioskApplication(tmp_path / "data", None, speaker, clock)
    booth.application.first_frame.disconnect()
    yield Visitor(app=booth.application, clock=clock)
    booth.close()


def told(speaker: RecordingSpeaker) -> list[tuple[str, float]]:
    return [(said.text, said.volume) for said in speaker.said]


def test_it_is_said_each_minute_with_nobody_there_and_as_loud_as_the_booth_is_told(
    visitor: Visitor, speaker: RecordingSpeaker
) -> None:
    visitor.wait(125)
    assert told(speaker) == [(HERE, 0.25)] * 2


def test_a_touch_ends_it_and_no_session_hears_it(visitor: Visitor, speaker: RecordingSpeaker) -> None:
    visitor.wait(60)
    visitor.wake()
    assert speaker.log == [f"say {HERE}", "stop"]
    for _ in range(4):
        visitor.wait(50)
        visitor.kiosk.touch()
    assert told(speaker) == [(HERE, 0.25)]


def test_a_sensor_s_key_asks_for_it_at_once_and_wakes_nobody(
    visitor: Visitor, speaker: RecordingSpeaker
) -> None:
    visitor.wait(15)
    QTest.keyClick(visitor.window, Qt.Key.Key_F14)
    visitor.settle()
    assert told(speaker) == [(HERE, 0.25)]
    assert visitor.screen == "attract"
    QTest.keyClick(visitor.window, Qt.Key.Key_F14)
    assert len(speaker.said) == 1, "not twice in ten seconds"


def test_a_headset_that_is_plugged_in_keeps_the_speaker_silent(
    visitor: Visitor, speaker: RecordingSpeaker
) -> None:
    visitor.kiosk.headset.plugged = True
    visitor.wait(200)
    assert told(speaker) == []
