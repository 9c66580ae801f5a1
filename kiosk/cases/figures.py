# SPDX-License-Identifier: GPL-3.0-or-later
"""How the promises about cases were kept, counted for the charter's report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.charter.promises import Charter


@dataclass(frozen=True, slots=True)
class Counted:
    """Cases of one kind that were not withdrawn: all, those in time, and those late, answered or not."""

    kind: str
    n: int
    in_time: int
    late: int


@dataclass(frozen=True, slots=True)
class FinishedCase:
    """One case that was finished and not withdrawn: of which kind, where, and when."""

    kind: str
    office: str
    received: datetime
    due: datetime
    closed: datetime


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """One promise: of `n` cases so many in time, so many late, and the rest still within their time."""

    promise: str
    n: int = 0
    in_time: int = 0
    late: int = 0

    @property
    def running(self) -> int:
        """Count the cases whose time has not passed yet."""
        return self.n - self.in_time - self.late


def promises_kept(kinds: Iterable[Counted], charter: Charter) -> dict[str, PromiseKept]:
    """Add up each promise; praise, and kinds that no visitor opens, count for none."""
    added = {kind.clock.id: PromiseKept(kind.clock.id) for kind in charter.visitor_kinds}
    for one in kinds:
        kind = charter.kinds.get(one.kind)
        if kind is not None and kind.promised:
            kept = added[kind.clock.id]
            added[kind.clock.id] = PromiseKept(
                kept.promise, kept.n + one.n, kept.in_time + one.in_time, kept.late + one.late
            )
    return added
