# SPDX-License-Identifier: GPL-3.0-or-later
"""From parsed charts to the offices that a revision publishes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Away, Chart, ChartSeat, Diagnostic, Photo
from kiosk.directory.model import Occupant, Office, OfficePlace, Seat
from kiosk.directory.photos import Unusable, portrait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.directory.photos import Portrait
    from kiosk.directory.public import PublicOffice, PublicSeat


class DirectoryPublication:
    """Offices made from charts, with the photos given with consent and what was wrong with the others."""

    def __init__(self, picture_of: Callable[[ChartSeat], bytes | None] = lambda _seat: None) -> None:
        self._picture_of = picture_of
        self.offices: dict[str, Office] = {}
        self.photos: dict[str, bytes] = {}
        self.problems: list[Diagnostic] = []

    def add(self, charts: Iterable[Chart]) -> None:
        """Make an office of each chart."""
        for chart in charts:
            self.offices[chart.office] = self._office(chart)

    def _office(self, chart: Chart) -> Office:
        return Office(
            chart.office,
            building=chart.building,
            floor=chart.floor,
            room=chart.room,
            seats=tuple(self._seat(chart, seat) for seat in chart.seats),
            marks=chart.marks,
            drawn=chart.drawn,
            dated=chart.date,
        )

    def _seat(self, chart: Chart, seat: ChartSeat) -> Seat:
        return Seat(
            chart.office,
            seat.desk,
            seat.title,
            seat.team,
            seat.duties,
            seat.phone if _is_number(seat.phone) else None,
            None if seat.empty else self._occupant(chart, seat),
            vacant=seat.empty,
            away=seat.away,
            place=OfficePlace(seat.x, seat.y, seat.w, seat.h),
            deputies=seat.deputies,
        )

    def _occupant(self, chart: Chart, seat: ChartSeat) -> Occupant | None:
        kept = self._photo(chart, seat)
        occupant = Occupant(seat.name, seat.staff_id, seat.email, kept.digest if kept else None)
        return None if occupant == Occupant() else occupant

    def _given(self, seat: ChartSeat) -> Photo | None:
        """Take the picture of the workbook, or with consent the one that lies beside it."""
        if seat.photo is None or seat.photo.data:
            return seat.photo
        beside = self._picture_of(seat) if seat.photo.consent else None
        return Photo(beside, "", consent=True) if beside else None

    def _photo(self, chart: Chart, seat: ChartSeat) -> Portrait | None:
        given = self._given(seat)
        if given is None:
            return None
        try:
            kept = portrait(given)
        except Unusable as problem:
            self.problems.append(Diagnostic("warning", chart.file, chart.sheet, seat.cell, str(problem)))
            return None
        if kept is None:
            message = f"{seat.desk}번 자리의 사진은 사진동의가 없어 쓰지 않습니다."
            self.problems.append(Diagnostic("info", chart.file, chart.sheet, seat.cell, message))
            return None
        self.photos[kept.digest] = kept.jpeg
        return kept


def _is_number(phone: str | None) -> bool:
    """Return a telephone from what a cell holds in the place of one, such as a name."""
    return phone is not None and re.search(r"\d{3}", phone) is not None


AWAY = {"leave": "휴가", "trip": "출장", "training": "교육", "other": "자리 비움"}


def chart_of(office: PublicOffice) -> Chart:
    """Turn an office's public face back into a chart, for writing it as a workbook."""
    seats = tuple(_chart_seat(seat) for seat in office.seats)
    return Chart(
        office.label,
        office.room,
        office.floor,
        office.building,
        office.dated,
        seats,
        office.marks,
        office.drawn,
    )


def _chart_seat(seat: PublicSeat) -> ChartSeat:
    away = (
        Away(seat.away.reason, AWAY[seat.away.reason], seat.away.start, seat.away.until)
        if seat.away
        else None
    )
    place = seat.place or OfficePlace(0.0, 0.0)
    return ChartSeat(
        seat.team, seat.title, seat.name, seat.phone, seat.duties,
        empty=seat.vacant, away=away, desk=seat.desk,
        x=place.x, y=place.y, w=place.w, h=place.h, email=seat.email,
    )  # fmt: skip
