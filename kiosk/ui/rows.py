# SPDX-License-Identifier: GPL-3.0-or-later
"""One list model for every list: frozen dataclasses in, one role a field out."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

from kiosk.ui.properties import owned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QObject

_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Rows[Row](QAbstractListModel):
    """A list of dataclasses of one type; a delegate reads a field with `required property`."""

    def __init__(self, kind: type[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]  # type: ignore[arg-type] # a dataclass type
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Replace everything that is listed; rows that stay in place keep their items on the screen."""
        kept = min(len(self._rows), len(rows))
        if len(self._rows) > kept:
            self.beginRemoveRows(_NOWHERE, kept, len(self._rows) - 1)
            del self._rows[kept:]
            self.endRemoveRows()
        for at in range(kept):
            if self._rows[at] != rows[at]:
                self._rows[at] = rows[at]
                self.dataChanged.emit(self.index(at), self.index(at))
        if len(rows) > kept:
            self.beginInsertRows(_NOWHERE, kept, len(rows) - 1)
            self._rows += rows[kept:]
            self.endInsertRows()

    def __getitem__(self, index: int) -> Row:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 # Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 # any field
        """Return one field of one row."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 # Qt's name
        """Return the roles after the fields."""
        return {_FIRST_ROLE + at: QByteArray(name.encode()) for at, name in enumerate(self._names)}


def listed[Row](kind: type[Row]) -> Rows[Row]:
    """Expose a list of dataclasses that belongs to its owner."""
    return owned(lambda owner: Rows(kind, owner))
