# SPDX-License-Identifier: GPL-3.0-or-later
"""A typed face for Qt's properties: an attribute has its getter's type, and nothing is set from QML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Property

if TYPE_CHECKING:
    from collections.abc import Callable


def shown[T](kind: type[Any] | str, notify: object = None) -> Callable[[Callable[[Any], T]], T]:
    """Expose a getter to QML; without a notify signal the value is constant."""

    def expose(getter: Callable[[Any], T]) -> T:
        if notify is None:
            return cast("T", Property(cast("type", kind), getter, constant=True))
        return cast("T", Property(cast("type", kind), getter, notify=cast("Any", notify)))

    return expose
