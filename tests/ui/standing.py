# SPDX-License-Identifier: GPL-3.0-or-later
"""Where every control of a screen stands, on all of its pages, and what has moved between two looks."""

from __future__ import annotations

from collections import Counter
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QMetaObject
from PySide6.QtGui import QGuiApplication

from kiosk.ui.shell.focus import name_of
from tests.samples import put_keys_away
from tests.screens import _paged, leaf_through, rest
from tests.visitor import keyboard_keys, kind_of, place_of, visible_items

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.visitor import Visitor

type Spot = tuple[int, int, int, int, int]  # the page, and a rectangle on it
type Spots = Counter[tuple[str, Spot]]

ALL = sys.maxsize  # pages
TOUCHED = ("QQuickAbstractButton", "QQuickTextInput", "QQuickTextEdit")


def touchable(visitor: Visitor) -> Iterator[QQuickItem]:
    """Return what a finger may want on the present page, usable at this moment or not."""
    root = visitor.window.contentItem()
    keys = {id(item) for key in keyboard_keys(root) for item in visible_items(key)}
    for item in visible_items(root):
        if id(item) not in keys and any(map(item.inherits, TOUCHED)):
            yield item


def spots(visitor: Visitor) -> Spots:
    """Return where every control stands, by page and by what it is called; back on the page that stood."""
    stood = page_of(visitor)
    turn(visitor, 0)
    found = Counter(
        (called(item), (page, *rectangle(item)))
        for page in leaf_through(visitor)
        for item in touchable(visitor)
    )
    turn(visitor, stood)
    return found


def page_of(visitor: Visitor) -> int:
    """Return which page of the screen stands, from 0."""
    column = _paged(visitor.window.contentItem())
    return 0 if column is None else int(column.property("page"))


def pages_of(visitor: Visitor) -> int:
    """Return how many pages the screen has."""
    column = _paged(visitor.window.contentItem())
    return 1 if column is None else int(column.property("pages"))


def turn(visitor: Visitor, page: int) -> None:
    """Turn to a page, as the pager does."""
    column = _paged(visitor.window.contentItem())
    if column is not None and int(column.property("page")) != page:
        QMetaObject.invokeMethod(column, "turn", Q_ARG(int, page))
        rest(visitor)


def called(item: QQuickItem) -> str:
    """Return what a control is called, without how it stands or what stands in it."""
    return f"{kind_of(item).partition('_')[0]} {name_of(item).partition(', ')[0]}"


def rectangle(item: QQuickItem) -> tuple[int, int, int, int]:
    """Return where a control stands, in whole pixels; of room to write its frame, in which it scrolls."""
    if item.inherits("QQuickTextEdit"):
        item = item.parentItem().parentItem()
    place = place_of(item)
    return round(place.x()), round(place.y()), round(place.width()), round(place.height())


def moved(
    before: Spots, after: Spots, may: Collection[str] = (), *, pages: int = ALL, anew: bool = False
) -> list[str]:
    """Return what of the first `pages` stands elsewhere, has come or has gone, but for what `may`.

    A control whose words have changed has not moved where another of the same rectangle stands. Where another
    question is asked (`anew`) others stand in the place of some; what stands there before and after has not.
    """
    gone, come = before - after, after - before
    kept = Counter(spot for _, spot in gone.elements()) & Counter(spot for _, spot in come.elements())
    told = [("was", *one) for one in _but(gone, kept)] + [("is", *one) for one in _but(come, kept)]
    names = ({name for name, _ in before}, {name for name, _ in after})
    last = min(
        pages, *(max(spot[0] for _, spot in some) for some in (before, after))
    )  # what is behind came with it
    return [
        f"{name!r} {how} at {spot}"
        for how, name, spot in told
        if spot[0] <= last
        and not any(word in name for word in may)
        and not (anew and any(name not in some for some in names))
    ]


def _but(some: Spots, kept: Counter[Spot]) -> Iterator[tuple[str, Spot]]:
    left = Counter(kept)
    for name, spot in some.elements():
        if left[spot]:
            left[spot] -= 1
        else:
            yield name, spot


def close_keyboard(visitor: Visitor) -> None:
    """Put the keys on the screen away, and those that a page calls a moment after it has opened."""
    visitor.settle(QGuiApplication.inputMethod().isVisible, 100)
    put_keys_away(visitor)
    rest(visitor)
