# SPDX-License-Identifier: GPL-3.0-or-later
"""One catalogue: every language has every text, every text is used, and every glyph is bundled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QRawFont
import pytest

from kiosk.resources import ASSETS
from kiosk.settings import LANGUAGES
from kiosk.ui.catalogue import Catalogue, words
from kiosk.ui.places import UI

if TYPE_CHECKING:
    from tests.visitor import Visitor


def sources() -> str:
    """Everything the screens are written in."""
    files = [*UI.parent.rglob("*.py"), *UI.rglob("*.qml")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing_or_empty(language: str) -> None:
    assert words(language).keys() == words("ko").keys()
    assert all(words(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_places_to_fill(language: str) -> None:
    for key, text in words("ko").items():
        if key != "header.city":
            assert set(re.findall(r"%\d", text)) == set(re.findall(r"%\d", words(language)[key])), key


def test_every_text_asked_for_exists() -> None:
    drawn = "\n".join(file.read_text(encoding="utf-8") for file in UI.rglob("*.qml"))
    asked = set(re.findall(r"""qsTrId\(["']([^"']+)["']\)""", drawn))
    assert asked - words("ko").keys() == set()


def test_every_text_is_used() -> None:
    code = sources()
    stems = {key.rsplit(".", 1)[0] for key in words("ko")}
    built = {stem for stem in stems if f'f"{stem}.{{' in code}
    unused = {key for key in words("ko") if f'"{key}"' not in code and key.rsplit(".", 1)[0] not in built}
    assert unused == set()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_glyph_is_in_the_bundled_typefaces(language: str) -> None:
    fonts = [QRawFont(str(file), 20.0) for file in (ASSETS / "fonts").glob("*Regular.[ot]tf")]
    letters = {letter for text in words(language).values() for letter in text if letter > " "}
    missing = {letter for letter in letters if not any(font.supportsCharacter(ord(letter)) for font in fonts)}
    assert missing == set()


def test_fonts_come_from_the_bundle(visitor: Visitor) -> None:
    assert visitor.kiosk is not None
    assert {"Pretendard GOV", "Noto Sans CJK SC"} <= set(QFontDatabase.families())
    assert QFont("Pretendard GOV").exactMatch()


def test_values_are_filled_in() -> None:
    catalogue = Catalogue(LANGUAGES)
    assert catalogue.text("pager.count", 1, 4) == "1 / 4 쪽"
    catalogue.speak("en")
    assert catalogue.text("dock.home") == "Home"


def test_what_is_counted_stands_in_the_number_it_asks_for() -> None:
    catalogue = Catalogue(LANGUAGES)
    catalogue.speak("en")
    assert catalogue.text("case.days", 1) == "Answer in 1 day"
    assert catalogue.text("case.days", 14) == "Answer in 14 days"


def test_the_screen_switches_language_while_it_stands(visitor: Visitor) -> None:
    visitor.wake()
    visitor.tap("Language")
    visitor.tap("Tiếng Việt")
    assert visitor.screen == "home"
    assert visitor.sees(words("vi")["home.asked"])
    visitor.tap(words("vi")["dock.restart"])
    visitor.wake()
    assert visitor.sees("무엇을 도와 드릴까요?")
