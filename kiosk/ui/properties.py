# SPDX-License-Identifier: GPL-3.0-or-later
"""A typed face for Qt's properties: an attribute has its getter's type, and nothing is set from QML."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Property, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERS: Final = count()


def shown[T](kind: type[Any] | str, notify: object = None) -> Callable[[Callable[[Any], T]], T]:
    """Expose a getter to QML; without a notify signal the value is constant."""

    def expose(getter: Callable[[Any], T]) -> T:
        if notify is None:
            return cast("T", Property(cast("type", kind), getter, constant=True))
        return cast("T", Property(cast("type", kind), getter, notify=cast("Any", notify)))

    return expose


def owned[T](make: Callable[[Any], T]) -> T:
    """Expose an object that belongs to its owner, made with it as parent when it is first asked for."""
    place = f"_owned_{next(_NUMBERS)}"

    def kept(owner: QObject) -> T:
        if place not in owner.__dict__:
            owner.__dict__[place] = make(owner)
        return cast("T", owner.__dict__[place])

    return cast("T", Property(QObject, kept, constant=True))
