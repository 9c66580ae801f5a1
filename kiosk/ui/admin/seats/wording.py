# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's seats in words and boxes: one dataclass a row of the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.directory.charts.chart import Away
from kiosk.directory.doubts import doubts
from kiosk.directory.edits import seat_at
from kiosk.directory.model import OfficePlace
from kiosk.directory.publication import AWAY
from kiosk.directory.revisions import FOUNDED
from kiosk.services.admin.chart_words import FIELDS as CHART_FIELDS
from kiosk.ui.admin.page import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kiosk.directory.difference import ChartChange
    from kiosk.directory.editing import Clash, Sketch
    from kiosk.directory.model import Office, Seat
    from kiosk.directory.revisions import Revision
    from kiosk.services.admin.results.seats import ListedSeat, PublishedSeats

LEADERS: Final = ("장", "담당관")
FIELDS: Final = {**CHART_FIELDS, "place": "자리", "person": "사람"}


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One office to choose; `desk` is the seat that a search hit, `hit` what it found there."""

    office: str
    name: str
    where: str
    phone: str
    told: str
    desk: str
    hit: str
    draft: str


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One desk on the plan and in the table; its box is 0..1 of the room.

    `state0` is plain, leader, vacant, away or hidden; names end in 0 where a QML item has its own.
    """

    desk: str
    title: str
    duty: str
    team: str
    phone: str
    note: str
    state0: str
    x0: float
    y0: float
    w0: float
    h0: float
    changed0: bool = False
    overlaps: bool = False


@dataclass(frozen=True, slots=True)
class MarkRow:
    """Something drawn that is no desk."""

    kind: str
    text: str
    x0: float
    y0: float
    w0: float
    h0: float


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Somebody without a desk."""

    desk: str
    duty: str
    told: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change of the draft."""

    shape: str
    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class ClashRow:
    """What both wrote, each value in words."""

    where: str
    theirs: str
    mine: str


def office_row(office: ListedSeat, hit: tuple[str, str] | None, draft: int) -> OfficeRow:
    """Return an office in one line, with the seat that a search found."""
    counted = [f"자리 {office.desks}", f"빈자리 {office.vacant}" if office.vacant else ""]
    counted.append(f"자리 비움 {office.away}" if office.away else "")
    desk, words = hit or ("", "")
    return OfficeRow(
        office.office,
        office.name,
        office.where,
        office.phone,
        " · ".join(filter(None, counted)),
        desk,
        f"{desk}번 {words}" if hit else "",
        f"고치던 것 {draft}" if draft else "",
    )


def head(standing: PublishedSeats, office: Office) -> str:
    """Return an office's figures and since when it is so, or from which day on."""
    vacant = sum(seat.vacant for seat in office.seats)
    away = sum(seat.away is not None and not seat.away.over(standing.day) for seat in office.seats)
    revision = standing.revision
    dated = revision is not None and revision.valid_from != FOUNDED
    since = f"개정 {_dotted(revision.valid_from)}" if revision and dated else ""
    counted = (f"자리 {len(office.seats)}", f"빈자리 {vacant}", f"자리 비움 {away}", since)
    return " · ".join(filter(None, counted))


def desk_row(seat: Seat, place: OfficePlace, *, hidden: bool, changed: bool, overlaps: bool) -> DeskRow:
    """Draw one desk."""
    return DeskRow(
        seat.desk,
        seat.title or "",
        duty(seat),
        seat.team or "",
        (seat.phone or "").rpartition("-")[2],
        "" if seat.away is None else away_words(seat.away),
        _state(seat, hidden=hidden),
        place.x - place.w / 2,
        place.y - place.h / 2,
        place.w,
        place.h,
        changed,
        overlaps,
    )


def on_day(seat: Seat, day: date) -> Seat:
    """Return a seat without an absence that is over."""
    return replace(seat, away=None) if seat.away and seat.away.over(day) else seat


def duty(seat: Seat) -> str:
    """Return what a seat is known by: its first duty, or whom it leads."""
    return seat.duties[0] if seat.duties else leads(seat)


def searched(seat: Seat) -> str:
    """Return what a search in the room looks through."""
    name = seat.occupant.name if seat.occupant else None
    return " ".join(filter(None, (seat.title, name, seat.team, seat.phone, *seat.duties)))


def leads(seat: Seat) -> str:
    """Return the team of whoever leads one."""
    return seat.team or "" if (seat.title or "").endswith(LEADERS) else ""


def waiting_row(seat: Seat) -> WaitingRow:
    """Return who waits for a desk."""
    return WaitingRow(seat.desk, duty(seat) or "업무 없음", " · ".join(filter(None, (seat.title, seat.team))))


def away_words(away: Away) -> str:
    """Return an absence, never why in the chart's own words."""
    until = f" {_short(away.until)}까지" if away.until else ""
    return f"{AWAY[away.reason]}{until}"


def change_rows(sketch: Sketch) -> Sequence[ChangeRow]:
    """List what a draft changes, people before furniture, and above all what should be looked at."""
    doubtful = [ChangeRow("near", "확인", one.message) for one in doubts(sketch.base, sketch.office)]
    return [*doubtful, *_people(sketch), *_furniture(sketch)]


def clash_row(clash: Clash) -> ClashRow:
    """Tell both values of a clash."""
    where = f"{clash.desk}번 {FIELDS.get(clash.field, '')}".strip()
    if clash.told:
        return ClashRow(where, "", clash.told)
    return ClashRow(where, value_words(clash.theirs), value_words(clash.mine))


def faster(revision: Revision | None) -> str:
    """Return who published meanwhile, and when."""
    if revision is None:
        return "그사이 다른 곳에서 먼저 고쳤습니다."
    when = revision.published_at.astimezone(SEOUL)
    return f"{revision.actor} 님이 {when:%H:%M}에 먼저 고쳤습니다(개정 {revision.number})."


def days_words(days: Sequence[date]) -> str:
    """Name days in a sentence."""
    return ", ".join(f"{day.month}월 {day.day}일" for day in days)


def value_words(value: object) -> str:
    """Tell any value of a seat."""
    if isinstance(value, OfficePlace):
        return f"가로 {value.x:.0%}, 세로 {value.y:.0%}"
    if isinstance(value, Away):
        return away_words(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "없음"
    if value is None or isinstance(value, str):
        return value or "없음"
    return _seat_words(value)


def _seat_words(seat: object) -> str:
    words = (getattr(seat, "title", ""), *getattr(seat, "duties", ())[:1], getattr(seat, "phone", ""))
    return "빈자리" if getattr(seat, "vacant", False) else " · ".join(filter(None, words))


def _people(sketch: Sketch) -> Iterator[ChangeRow]:
    found = sketch.difference
    for change in found.joined:
        yield ChangeRow("done", "새로 옴", _who(sketch, change))
    for change in found.left:
        yield ChangeRow("missed", "떠남", f"{change.desk}번")
    for change in found.moved:
        yield ChangeRow("half", "자리 바꿈", f"{change.from_desk}번 → {_who(sketch, change)}")
    for change in found.changed:
        fields = ", ".join(FIELDS.get(name, name) for name in change.fields)
        yield ChangeRow("near", "바뀜", f"{change.desk}번 {fields}")


def _who(sketch: Sketch, change: ChartChange) -> str:
    seat = seat_at(sketch.office, change.desk)
    where = f"{change.desk}번" if seat.place else "자리 없음"
    return " · ".join(filter(None, (where, duty(seat) or seat.title)))


def _furniture(sketch: Sketch) -> Iterator[ChangeRow]:
    before = {seat.desk for seat in sketch.base.seats if seat.place}
    after = {seat.desk for seat in sketch.office.seats if seat.place}
    for desk in sketch.furniture:
        words = "책상 옮김" if desk in before & after else "책상 놓음" if desk in after else "책상 치움"
        yield ChangeRow("half", words, f"{desk}번")


def _state(seat: Seat, *, hidden: bool) -> str:
    if seat.vacant:
        return "vacant"
    if hidden:
        return "hidden"
    if seat.away:
        return "away"
    return "leader" if (seat.title or "").endswith(LEADERS) else "plain"


def _dotted(day: date) -> str:
    return f"{day.year}.{day.month}.{day.day}"


def _short(day: str) -> str:
    return f"{parsed.month}.{parsed.day}" if (parsed := day_of(day)) else day
