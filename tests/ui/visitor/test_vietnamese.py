# SPDX-License-Identifier: GPL-3.0-or-later
"""Vietnamese with its marks on the keyboard on the screen, by touches and by the keypad's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
import pytest

from tests.leftovers import left_of
from tests.ui.shell.test_tones import parts
from tests.visitor import has_property, keyboard_keys, plain, read_items, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.visitor import Visitor

EMAIL = Qt.InputMethodHint.ImhEmailCharactersOnly


@pytest.fixture
def writer(guest: Visitor) -> Visitor:
    """Stand before the search with the Vietnamese keyboard open."""
    guest.kiosk.look.set(language="vi")
    guest.kiosk.pages.open("search")
    QGuiApplication.inputMethod().show()
    guest.settle(lambda: guest.has_key("ă"))
    return guest


def field(writer: Visitor) -> QQuickItem:
    """Return the field of the search."""
    items = visible_items(writer.window.contentItem())
    return next(item for item in items if has_property(item, "inputMethodHints") and item.hasActiveFocus())


def written(writer: Visitor) -> str:
    """Return what stands in the field; nothing may be only composed."""
    assert field(writer).property("preeditText") == ""
    return str(field(writer).property("text"))


def keys_of(words: str) -> Iterator[str]:
    """Take words apart into keys, a word's tone last; the very first letter is large by itself."""
    for at, word in enumerate(words.split(" ")):
        if at:
            yield " "
        letters, tone = parts(word)
        for letter in letters:
            if at and letter.isupper():
                yield "shift"
            yield letter.lower()
        if tone:
            yield tone


def bare(words: str) -> str:
    """Return words as they are typed without any mark."""
    apart = normalize("NFD", words.replace("Đ", "D").replace("đ", "d"))
    return "".join(one for one in apart if not combining(one))


def type_words(writer: Visitor, words: str) -> None:
    """Touch the keys of words."""
    for key in keys_of(words):
        writer.tap_item(writer.key_named(key))


def tap_reading(writer: Visitor, word: str) -> None:
    """Touch the key on which the style has written a word."""

    def named() -> list[QQuickItem]:
        keys = keyboard_keys(writer.window.contentItem())
        return [key for key in keys if any(plain(text) == word for text in read_items(key))]

    writer.settle(lambda: bool(named()))
    writer.tap_item(named()[-1])  # the first is the whole keyboard


@pytest.mark.parametrize("words", ["Đăng ký khai sinh", "Hộ chiếu"])
def test_the_search_finds_words_with_their_marks_and_without(writer: Visitor, words: str) -> None:
    found = []
    for spelled in (words, bare(words)):
        type_words(writer, spelled)
        assert written(writer) == spelled
        writer.settle()
        found.append(writer.kiosk.pages.current.model.results[0].name)
        field(writer).setProperty("text", "")
    assert found[0] == found[1]


def test_a_name_with_large_letters_leaves_nothing_in_the_keyboard(writer: Visitor) -> None:
    type_words(writer, "Nguyễn Thị Ánh")
    assert written(writer) == "Nguyễn Thị Ánh"
    writer.kiosk.startOver()
    writer.settle()
    roots = [writer.app.engine, writer.window]
    assert list(left_of(["Nguyễn Thị"], roots, writer.settle)) == []


def test_words_without_marks_come_out_as_they_are_typed(writer: Visitor) -> None:
    type_words(writer, "Visa taxi www pass of")
    assert written(writer) == "Visa taxi www pass of"


def test_a_tone_counts_for_the_word_before_the_cursor_and_once_more_takes_it_away(writer: Visitor) -> None:
    field(writer).setProperty("text", "hoa ma")
    field(writer).setProperty("cursorPosition", 3)
    acute = writer.key_named("\u0301")
    for becomes in ("hóa ma", "hoa ma", "hóa ma"):
        writer.tap_item(acute)
        assert written(writer) == becomes
    writer.tap_item(writer.key_named("n"))
    assert written(writer) == "hoán ma"
    writer.tap_item(writer.key_named("erase"))
    assert written(writer) == "hoá ma"


def test_the_tones_outlive_the_page_of_symbols_and_the_korean_letters(writer: Visitor) -> None:
    for there, back in (("&123", "ABC"), ("한글", "ABC")):
        tap_reading(writer, there)
        tap_reading(writer, back)
        writer.settle(lambda: writer.has_key("ă"))
        field(writer).setProperty("text", "")
        type_words(writer, "ấ")
        assert written(writer).lower() == "ấ"


def test_the_marks_are_gone_where_an_address_of_mail_is_written(writer: Visitor) -> None:
    sizes = [(key.width(), key.height()) for key in keyboard_keys(writer.window.contentItem())]
    assert min(wide for wide, _ in sizes) >= 100
    assert min(high for _, high in sizes) >= 110
    field(writer).setProperty("inputMethodHints", EMAIL)
    writer.settle(lambda: not writer.has_key("ă"))
    type_words(writer, "ab@cd")
    assert written(writer).lower() == "ab@cd"


def test_the_keypad_s_arrows_come_to_the_marks(writer: Visitor) -> None:
    QGuiApplication.inputMethod().hide()
    writer.kiosk.look.set(keypad=True, voice=True)
    field(writer).setProperty("text", "ma")
    QGuiApplication.inputMethod().show()
    writer.settle(lambda: writer.has_key("ă"))
    for _ in range(60):
        writer.press("right")
        if writer.heard()[-1:] == ["nặng"]:
            break
    assert writer.heard()[-1:] == ["nặng"], writer.heard()
    writer.press("select")
    assert written(writer) == "mạ"
