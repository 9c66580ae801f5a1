# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor does at the pages of the intake, step by step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.visitor import keyboard_keys, visible_items

if TYPE_CHECKING:
    from kiosk.cases.receipt import Receipt
    from tests.visitor import Visitor


def begin(citizen: Visitor, kind: str) -> None:
    """Choose a kind from home."""
    citizen.tap("불편·칭찬 접수")
    citizen.tap(kind)


def write(citizen: Visitor, text: str) -> None:
    """Type as soon as the keyboard of the page has come; touch the field where it has not."""
    if not keyboard_comes(citizen):
        citizen.tap_item(citizen.window.activeFocusItem())
    citizen.type(text)


def keyboard_comes(citizen: Visitor) -> bool:
    """Wait for the keyboard that a page with a field brings, since the page moves when it comes."""
    keys = partial(keyboard_keys, citizen.window.contentItem())
    citizen.settle(lambda: any(keys()), patience_ms=4000)
    citizen.settle()
    return any(keys())


def dial(citizen: Visitor, digits: str) -> None:
    """Touch digits on the large keys."""
    for digit in digits:
        citizen.tap(digit)


def write_words(citizen: Visitor, text: str) -> None:
    """Touch the room to write on, and type."""
    items = visible_items(citizen.window.contentItem())
    citizen.tap_item(next(one for one in items if one.inherits("QQuickTextEdit")))
    write(citizen, text)
    QGuiApplication.inputMethod().hide()
    citizen.settle()


def write_name(citizen: Visitor, name: str) -> None:
    """Touch the line of the name, type on the keyboard that comes, and send it away with its own key."""
    citizen.tap("이름")
    write(citizen, name)
    QGuiApplication.inputMethod().hide()
    citizen.settle()


def walked(citizen: Visitor, *touches: str) -> list[str]:
    """Touch one thing after the other, and return the pages that stood, each once."""
    pages = [citizen.screen]
    for name in touches:
        citizen.tap(name)
        citizen.settle(lambda: not getattr(citizen.kiosk.pages.current.model, "sending", False))
        if citizen.screen != pages[-1]:
            pages.append(citizen.screen)
    return pages


def complain(citizen: Visitor, *, name: str = "나래나래") -> list[str]:
    """Complain of rudeness as far as the read-back, and return the pages that stood on the way."""
    begin(citizen, "불친절")
    pages = walked(
        citizen, "오래 기다림", "다음", "문자", *"01000001234", "사시는 동", "용당1동", "만 14세 이상"
    )
    write_name(citizen, name)
    pages += walked(citizen, "다음")
    way = [one for one in pages if one != "case_dong"]
    return list(dict.fromkeys(way))


def hand_in(citizen: Visitor) -> Receipt:
    """Submit, read for as long as the receipt stays in any case, and return it."""
    citizen.tap("접수하기")
    citizen.settle(lambda: citizen.screen == "case_receipt")
    citizen.clock.forward(3)
    return cast("Receipt", citizen.kiosk.pages.current.model._receipt)


def shown_texts(citizen: Visitor) -> str:
    """Return every text anywhere in the window, seen or not."""
    waiting, texts = [citizen.window.contentItem()], []
    while waiting:
        item = waiting.pop()
        if not isinstance(item, QQuickItem):  # one that is just going
            continue
        texts.append(str(item.property("text")))
        waiting += item.childItems()
    return " ".join(texts)
