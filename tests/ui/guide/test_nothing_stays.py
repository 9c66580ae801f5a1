# SPDX-License-Identifier: GPL-3.0-or-later
"""What a guide types for a visitor is nowhere once the guide has left: file, screen, clipboard or object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kiosk.ui.live_words import WordsOut
from tests.leftovers import left_of, with_marks
from tests.ui.guide.person import wait
from tests.ui.guide.test_dictation import write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.guide.person import Desk

MARK = "뺅륫"  # kept backwards, so that a scan finds only what was typed
FIELDS = ("말씀", "이름", "주소", "연락처")


def mark() -> str:
    """Return what is typed into every field."""
    return MARK[::-1]


def test_what_a_guide_types_for_a_visitor_is_nowhere_after_the_guide_has_left(
    guide: Desk, tmp_path: Path
) -> None:
    seeks = WordsOut(guide.data, guide.settings.kiosk_id)
    guide.type(mark())
    guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_F6)
    guide.type(mark())
    guide.press(Qt.Key.Key_Escape)
    guide.press(Qt.Key.Key_F7)
    guide.tap("종류 불편·개선")
    for field in FIELDS:
        write(guide, field, mark())
    seeks.say(mark())
    wait(lambda: mark() in guide.console.words.words_of(guide.settings.kiosk_id))
    assert [guide.console.errands.dictation.filled[key] for key in ("words", "name")] == [mark(), mark()]
    QGuiApplication.clipboard().setText(mark())
    guide.press(Qt.Key.Key_Escape)
    seeks.say("")
    guide.tap("마침")
    wait(lambda: not guide.console.duty.on)
    wait(lambda: not guide.console.words.words_of(guide.settings.kiosk_id))
    assert left(guide) == []
    seeks.close()
    assert with_marks([mark()], tmp_path) == []


def left(guide: Desk) -> list[str]:
    """Name everything in which the mark still stands."""
    roots = [guide.running.window.engine, guide.window]
    return sorted(set(left_of([mark()], roots, QGuiApplication.processEvents)))
