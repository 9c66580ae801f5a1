# SPDX-License-Identifier: GPL-3.0-or-later
"""A list that is looked at while it changes: rows that stay keep their delegate, focus and finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class SteadyRows[Row](Rows[Row]):
    """Rows that are renewed in place as long as the same things stand in the same order."""

    def __init__(self, kind: type[Row], key: Callable[[Row], object]) -> None:
        super().__init__(kind)
        self._key = key

    def renew(self, rows: Sequence[Row]) -> None:
        """Show these rows; only what differs is drawn again."""
        if [self._key(row) for row in rows] != [self._key(row) for row in self._rows]:
            self.show(rows)
            return
        before, self._rows = self._rows, list(rows)
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def at(self, key: object) -> int:
        """Return the place of a key, -1 when it is not listed."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), -1)
