# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables: what visitors may know of the directory, and for the house alone the visits' exact figures."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.documents.exports import HOUSE
from kiosk.documents.tables import write_table
from kiosk.services.visits import visit_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from kiosk.services.admin.staff_context import StaffContext

_DIRECTORY: Final = ("부서", "건물", "층", "부서 전화", "팀", "자리", "직위", "이름", "전화", "업무")
_VISITS: Final = (
    "날짜", "방문", "2분 안", "2분 넘김", "못 찾음", "그만둠", "알 수 없음", "1분 안",
    "담당자 찾기", "담당자 1분 안", "안내요원 부름", "5초 안 응대",
)  # fmt: skip
_DAYS: Final = 92


def export_directory(context: StaffContext, now: datetime) -> str:
    """Write what visitors may see today of every seat."""
    public = context.directory.load_public(now.date())
    rows = (
        (
            office.label, office.building, office.floor, office.phone,
            seat.team, seat.desk, seat.title, seat.name, seat.phone, ", ".join(seat.duties),
        )
        for office in public.offices
        for seat in office.seats
        if not seat.vacant
    )  # fmt: skip
    file = context.exports / f"public-directory-{now:%Y%m%d}.csv"
    return write_table(file, _DIRECTORY, rows, context.mark)


def export_visits(context: StaffContext, now: datetime) -> str:
    """Write the figures of each of the last 92 days on which somebody asked."""
    file = context.exports / f"{HOUSE}visits-{now:%Y%m%d}.csv"
    return write_table(file, _VISITS, _visits(context, now), context.mark)


EXPORTS: Final[dict[str, Callable[[StaffContext, datetime], str]]] = {
    "directory": export_directory,
    "visits": export_visits,
}


def _visits(context: StaffContext, now: datetime) -> Iterator[tuple[object, ...]]:
    desk = visit_service(context.storage, context.settings)
    for back in range(_DAYS, -1, -1):
        day = now.date() - timedelta(days=back)
        found = desk.figures(day, day)
        if found.n or found.calls:
            yield (
                day.isoformat(), found.n, *found.outcomes.values(), found.within_1min,
                found.tally.officer_n, found.tally.officer_within_1min, found.calls, found.calls_within_5s,
            )  # fmt: skip
