# SPDX-License-Identifier: GPL-3.0-or-later
"""The private keys that one keeper has opened, for as long as the desk stays unlocked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.cases.sealing import Unreadable, unwrap

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from kiosk.cases.keys import PrivateHalf
    from kiosk.cases.sealing import WrappedKey


@dataclass(slots=True)
class Unlocked:
    """The private keys that one keeper has opened; `lock` ends it."""

    keeper: str
    halves: dict[UUID, PrivateHalf] = field(repr=False)

    def open(self, wrapped: Iterable[WrappedKey]) -> bytes:
        """Open a record's key with whichever private key fits."""
        for one in wrapped:
            half = self.halves.get(one.key)
            if half is not None:
                return unwrap(one.box, half.private)
        raise Unreadable("이 건을 여는 열쇠가 없습니다.")

    def lock(self) -> None:
        """Forget the keys."""
        self.halves.clear()

    @property
    def is_open(self) -> bool:
        """Return whether anything can be read."""
        return bool(self.halves)
