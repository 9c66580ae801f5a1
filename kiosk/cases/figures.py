"""How the promises about cases were kept, counted from plain columns for the charter's report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.cases.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.cases.ports import Row
    from kiosk.charter.promises import Charter


@dataclass(frozen=True, slots=True)
class Kept:
    """One promise: of `n` cases so many in time, so many late, and the rest still within their time."""

    promise: str
    n: int = 0
    in_time: int = 0
    late: int = 0

    @property
    def running(self) -> int:
        """Count the cases whose time has not passed yet."""
        return self.n - self.in_time - self.late


def promises_kept(rows: Iterable[Row], charter: Charter, now: datetime) -> dict[str, Kept]:
    """Count each promise; what a visitor withdrew counts for none, what is late and open counts as late."""
    counted = {kind.clock.id: Kept(kind.clock.id) for kind in charter.visitor_kinds}
    for row in rows:
        kind = charter.kinds.get(row.kind)
        if kind is None or kind.opened_by != "visitor" or row.state == State.WITHDRAWN:
            continue
        kept = counted[kind.clock.id]
        in_time = row.closed_at is not None and row.closed_at <= row.due
        late = not in_time and not row.stopped and (row.closed_at or now) > row.due
        counted[kind.clock.id] = Kept(kept.promise, kept.n + 1, kept.in_time + in_time, kept.late + late)
    return counted
