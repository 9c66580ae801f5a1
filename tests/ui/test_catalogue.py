# SPDX-License-Identifier: GPL-3.0-or-later
"""The words on the screen: every glyph is bundled, and the language switches while it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QRawFont
import pytest

from kiosk.language.catalogue import LANGUAGES, text_in, texts
from kiosk.resources import ASSETS

if TYPE_CHECKING:
    from tests.visitor import Visitor


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_glyph_is_in_the_bundled_typefaces(language: str) -> None:
    fonts = [QRawFont(str(file), 20.0) for file in (ASSETS / "fonts").glob("*Regular.[ot]tf")]
    letters = {letter for forms in texts(language).values() for letter in "".join(forms) if letter > " "}
    missing = {letter for letter in letters if not any(font.supportsCharacter(ord(letter)) for font in fonts)}
    assert missing == set()


def test_fonts_come_from_the_bundle(visitor: Visitor) -> None:
    assert visitor.kiosk is not None
    assert {"Pretendard GOV", "Noto Sans CJK SC"} <= set(QFontDatabase.families())
    assert QFont("Pretendard GOV").exactMatch()


def test_the_screen_switches_language_while_it_stands(visitor: Visitor) -> None:
    visitor.wake()
    visitor.tap("Language")
    visitor.tap("Tiếng Việt")
    assert visitor.screen == "home"
    assert visitor.sees(text_in("vi", "home.matters"))
    visitor.tap(text_in("vi", "dock.restart"))
    visitor.wake()
    assert visitor.sees("무엇을 도와 드릴까요?")
