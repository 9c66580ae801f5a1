# SPDX-License-Identifier: GPL-3.0-or-later
"""A typed face for Qt's properties: an attribute has its getter's type, and nothing is set from QML."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERS: Final = count()


def qml_element[Kind: type[QObject]](kind: Kind) -> Kind:
    """Register a class for QML in the module that is named after its room: `kiosk.ui.<room>`, version 1."""
    # PySide reads both names from the globals of whoever calls QmlElement, which is here.
    room = ".".join(kind.__module__.split(".")[:3])
    globals().update(QML_IMPORT_NAME=room, QML_IMPORT_MAJOR_VERSION=1)
    QmlElement(kind)
    return kind


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
