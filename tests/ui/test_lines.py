# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines end where a reader of the language expects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextLayout
import pytest

from kiosk.language.lines import together

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

WIDTHS = range(40, 400, 3)


def lines(text: str, width: int) -> list[str]:
    """Return the lines that Qt makes of a text."""
    layout = QTextLayout(text, QFont("Noto Sans CJK SC", 20))
    layout.beginLayout()
    made = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        made.append(text[line.textStart() :][: line.textLength()].rstrip())
    layout.endLayout()
    return made


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("本館の3階、207号室（エレベーター右）です。電話061-270-8340へ", ("3階", "207号", "061-270-8340")),
        ("请到主楼3层207室（电梯右侧）。电话061-270-8340，20日以内。", ("3层", "207室", "20日")),
    ],
)
def test_no_line_parts_a_number_or_begins_with_a_stop(
    qapp: QGuiApplication, text: str, numbers: tuple[str, ...]
) -> None:
    assert qapp is not None
    for width in WIDTHS:
        made = [line.replace("\u2060", "") for line in lines(together(text), width)]
        assert not any(line[0] in "、。，）」" or line[-1] in "（「" for line in made), made
        assert all(any(number in line for line in made) for number in numbers), made


def test_korean_lines_end_at_spaces(qapp: QGuiApplication) -> None:
    assert qapp is not None
    text = "안녕하십니까, 목포시청입니다. 본관동 3층 207호로 가십시오."
    assert all(set(lines(text, width)) <= set(text.split()) for width in (40, 60))
    assert together(text) == text
