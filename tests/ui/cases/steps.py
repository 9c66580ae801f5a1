# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor does at the pages of the intake, step by step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtQuick import QQuickItem

from tests.visitor import keyboard_keys

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
