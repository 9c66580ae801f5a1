# SPDX-License-Identifier: GPL-3.0-or-later
"""A list that is read by itself: what ends the reading, and what only interrupts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
import pytest

if TYPE_CHECKING:
    from tests.visitor import Visitor

# A headset reports itself by a key of the keypad.
PLUGGED, PULLED = Qt.Key.Key_F15, Qt.Key.Key_F16


def finish(guest: Visitor) -> list[str]:
    """Let what is being said come to its end, and return what follows by itself."""
    before = len(guest.heard())
    guest.speaker.finish()
    guest.settle()
    return guest.heard()[before:]


@pytest.fixture
def rows(guest: Visitor) -> list[str]:
    """Begin to hear a list through a headset, and return its rows; the second is being read."""
    QTest.keyClick(guest.window, PLUGGED)
    guest.settle()
    guest.kiosk.pages.open("offices", group=1)
    guest.settle()
    names = [row.name for row in guest.kiosk.pages.current.model.items]
    assert len(names) > 3
    assert finish(guest) == [names[1]]
    return names


@pytest.mark.parametrize("ended", [False, True])
def test_when_the_headset_is_pulled_out_the_hall_hears_only_that(
    guest: Visitor, rows: list[str], *, ended: bool
) -> None:
    assert rows
    said = len(guest.heard())
    if ended:  # at the same moment the row comes to its end
        guest.speaker.finish()
    QTest.keyClick(guest.window, PULLED)
    guest.settle()
    assert finish(guest) == []
    guest.press("repeat")
    assert finish(guest) == []
    assert set(guest.heard()[said:]) == {guest.kiosk.stage.text("voice.unplugged")}


def test_nothing_is_offered_while_a_list_is_held(guest: Visitor, rows: list[str]) -> None:
    guest.press("pause")
    said = len(guest.heard())
    assert guest.kiosk.stage.guide_there
    guest.wait(62)
    assert guest.heard()[said:] == []
    guest.press("pause")
    assert finish(guest) == [rows[2]]


def test_a_finger_ends_the_reading(guest: Visitor, rows: list[str]) -> None:
    assert rows
    said = len(guest.heard())
    guest.touch(QPoint(4, guest.window.height() // 2))
    guest.wait(70)
    while finish(guest):
        pass
    assert guest.heard()[said:]
    assert not set(guest.heard()[said:]) & set(rows)


def test_what_no_voice_reads_does_not_walk_on_unheard(guest: Visitor) -> None:
    guest.speaker.unread = frozenset({"ja"})
    guest.kiosk.look.set(language="ja")
    guest.press("voice")
    guest.kiosk.pages.open("offices", group=1)
    guest.settle()
    begun = guest.focused()
    finish(guest)
    assert guest.focused() == begun


@pytest.mark.parametrize("key", ["repeat", "louder"])
def test_hearing_a_row_again_does_not_end_the_reading(guest: Visitor, rows: list[str], key: str) -> None:
    guest.press(key)
    assert guest.heard()[-1] == rows[1]
    assert finish(guest) == [rows[2]]


def test_a_list_is_read_to_the_key_that_turns_its_page_and_on_from_there(guest: Visitor) -> None:
    guest.kiosk.look.set(easy=True)
    guest.press("voice")
    guest.kiosk.pages.open("offices", group=1)
    guest.settle()
    names = [row.name for row in guest.kiosk.pages.current.model.items]
    followed = [said for _ in names for said in finish(guest)]
    first = len(followed)
    assert followed[:-1] == names[1:first]
    assert first < len(names) - 1
    assert guest.kiosk.stage.text("pager.after") in followed[-1]
    assert finish(guest) == []
    said = len(guest.heard())
    guest.press("select")
    assert guest.heard()[said:] == [names[first]]
    assert finish(guest) == [names[first + 1]]
    while finish(guest):
        pass
    assert guest.heard()[-1] == names[-1]
