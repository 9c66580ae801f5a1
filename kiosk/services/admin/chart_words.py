# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart changes, in words: what somebody new does, who left, and each value before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.charts.chart import ChartSeat
    from kiosk.directory.difference import ChartChange
    from kiosk.directory.model import Seat
    from kiosk.services.admin.results.charts import ChartReading

FIELDS: Final = {
    "name": "이름", "title": "직위", "team": "팀", "phone": "전화", "duties": "업무", "away": "부재",
    "short": "짧은 업무",
    "deputies": "대직", "photo": "사진", "email": "전자우편", "staff_id": "직원 번호",
}  # fmt: skip
_PLAIN: Final = frozenset({"title", "team", "phone"})
_MOST: Final = 2  # of many duties that change
_NONE: Final = "없음"

type AnySeat = Seat | ChartSeat


class ChangeWords:
    """Tells the changes of one chart that was read."""

    def __init__(self, reading: ChartReading) -> None:
        self._before = {
            (office.name, seat.desk): seat for office in reading.before.values() for seat in office.seats
        }
        self._after = {
            (chart.office, seat.desk): seat for chart in reading.result.charts for seat in chart.seats
        }

    def change(self, kind: str, one: ChartChange) -> str:
        """Return a change of this kind, which is also the name of its list."""
        before, after = self._before.get((one.office, one.desk)), self._after.get((one.office, one.desk))
        if kind == "left":
            return _who(before)
        if kind == "joined":
            return _who(after)
        if kind == "moved":
            fields = ", ".join(FIELDS.get(name, name) for name in one.fields)
            return " · ".join(filter(None, (f"{one.from_desk}번에서", _who(after), fields)))
        return " · ".join(_field(name, before, after) for name in one.fields)


def _who(seat: AnySeat | None) -> str:
    """Tell somebody by what they do, which every chart holds, also one without names."""
    if seat is None:
        return ""
    return " · ".join(filter(None, (*seat.duties[:1], seat.title)))


def _field(name: str, before: Seat | None, after: ChartSeat | None) -> str:
    word = FIELDS.get(name, name)
    if before is None or after is None:
        return word
    if name == "duties":
        return " ".join((word, *_duties(before.duties, after.duties)))
    if name in _PLAIN:
        return f"{word} {getattr(before, name) or _NONE} → {getattr(after, name) or _NONE}"
    return word


def _duties(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    gone = [one for one in before if one not in after]
    new = [one for one in after if one not in before]
    if not gone and not new:
        yield "차례가 바뀜"
    for sign, duties in (("－", gone), ("＋", new)):
        if duties:
            more = f" 외 {len(duties) - _MOST}개" if len(duties) > _MOST else ""
            yield f"{sign} {', '.join(duties[:_MOST])}{more}"
