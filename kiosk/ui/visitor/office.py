# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's card: what, where, when, and its seating chart with the seat for the duty lit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import told_hours
from kiosk.ui.marked import marked
from kiosk.ui.plan.desks import DrawnDesk, desk_words
from kiosk.ui.plan.seating import ChartWords, DrawnRoom, Feature, room
from kiosk.ui.plan.windows import NamedWindow, windows_room
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.office_state import OfficeState
from kiosk.ui.visitor.wording import (
    BETWEEN,
    address_told,
    away_told,
    brief,
    called,
    duty_in_type,
    in_a_row,
    where,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.lit_place import LitPlace
    from kiosk.directory.public import PublicOffice, PublicSeat
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.services.shown import OpeningHours
    from kiosk.ui.shell.stage import Stage

ROOMY = 1.5  # the largest zoom at which a block holds two names
ON_A_DESK = 15  # Latin letters in one line


@qml_element
class OfficeModel(QObject):
    """One office; `lit` is where in it the visitor is served, and what she came for."""

    changed = Signal()

    def __init__(self, stage: Stage, *, lit: LitPlace) -> None:
        super().__init__()
        self._stage = stage
        self._lit = lit
        self._office = cast("PublicOffice", self._stage.services.directory.office(lit.office))
        self._seat = self._stage.services.directory.seat(lit.seat)
        self._desks, self._features = Rows(DrawnDesk, self), Rows(Feature, self)
        self._size = (0.0, 0.0, 1.0)
        self._room = DrawnRoom((), (), 0.0)
        self._hours = OfficeState(stage, lit.office, self)
        stage.words.switched.connect(self._draw)
        stage.pages.stale.connect(self.changed)
        self._hours.turned.connect(self.changed)
        self._log()

    name = shown(str, changed)(
        lambda self: self._stage.services.translated(self._office.name, self._language)
    )
    place = shown(str, changed)(lambda self: where(self._stage.services, self._office, self._language))
    room = shown(str, changed)(lambda self: self._stage.services.room(self._office, self._language))
    address = shown(str, changed)(lambda self: in_a_row(self._address()))
    phone = shown(str)(lambda self: self._phone())
    hours = shown(str, changed)(lambda self: self._short(self._opening.hours))
    lunch = shown(str, changed)(lambda self: self._lunch())
    isOpen = shown(bool, changed)(lambda self: not self._hours.shut)  # noqa: N815 # QML's name
    state = shown(str, changed)(lambda self: self._hours.told)
    spot = shown("QVariantMap", changed)(lambda self: self._spot())
    site = shown("QVariantMap", changed)(lambda self: self._site())
    offSite = shown(bool)(lambda self: not (self._office.room or self._office.floor))  # noqa: N815 # QML's name
    duty = shown(str, changed)(
        lambda self: duty_in_type(self._stage.services.duty(self._lit.duty, self._language))
    )
    seatLine = shown(str, changed)(lambda self: self._seat_line())  # noqa: N815 # QML's name
    seatNote = shown(str, changed)(lambda self: self._seat_note())  # noqa: N815 # QML's name
    seatWords = shown("QVariantMap", changed)(lambda self: self._seat_words())  # noqa: N815 # QML's name
    away = shown(bool)(lambda self: self._lit.kind == "desk" and bool(self._seat and self._seat.away))
    desks = shown(QObject)(lambda self: self._desks)
    features = shown(QObject)(lambda self: self._features)
    door = shown(float, changed)(lambda self: self._room.door)
    tall = shown(float, changed)(lambda self: self._room.height)
    arrow = shown("QVariantList", changed)(lambda self: list(self._room.arrow))
    numberAt = shown(str, changed)(lambda self: self._room.number)  # noqa: N815 # QML's name
    drawn = shown(bool)(lambda self: bool(self._numbered()) or any(seat.place for seat in self._office.seats))
    papers = shown("QVariantMap", changed)(lambda self: self._papers())
    teams = shown(str, changed)(lambda self: in_a_row(self._teams()))

    @property
    def spoken_title(self) -> str:
        """The office; its way is offered right behind it."""
        return str(self.name)

    @property
    def spoken_details(self) -> str:
        """All else that the card says, for ears."""
        where = self._address()[0] if self.offSite else f"{self.place} {self.room}".strip()
        what = self.duty or ", ".join(self._teams())
        return _sentences(
            where,
            self.seatLine,
            self.seatNote,
            what,
            self._hours.aloud,
            self.hours,
            self.lunch,
            self.phone,
            self._papers()["text"],
        )

    @Slot(float, float, float)
    def arrange(self, width: float, height: float, unit: float) -> None:
        """Draw the room in so many px; `unit` is what one px of the design is."""
        if min(width, height) > 0 and (width, height, unit) != self._size:
            self._size = (width, height, unit)
            self._draw()

    @Slot()
    def show_way(self) -> None:
        """Go on to the way, to the seat where one is known: with that the officer is found."""
        self._take_seat()
        self._stage.pages.open("way", target=self._lit.target, lit=self._lit)

    @Slot()
    def ask_call(self) -> None:
        """Offer to leave a message for an absent officer, and be rung back."""
        self._take_seat()
        seat = self._seat.id if self._seat else ""
        self._stage.pages.open("call_back", office=self._office.name, seat=seat)

    @Slot()
    def report(self) -> None:
        """Say that something here is wrong."""
        seat = self._seat.id if self._seat else None
        self._stage.pages.open("wrong", screen="office", state={"office": self._office.name, "seat": seat})

    @Slot()
    def _draw(self) -> None:
        width, height, unit = self._size
        if width > 0:
            words = ChartWords(self._team_words, self._desk_words, self._count_words)
            if windows := self._numbered():
                named = [NamedWindow(one.number, self._served(one)) for one in windows]
                self._room = windows_room(named, self._lit.windows, (width, height), unit)
            else:
                self._room = room(self._office, self._lit, (width, height), words, unit)
            self._desks.show(self._room.desks)
            self._features.show(self._room.features)
        self.changed.emit()

    def _numbered(self) -> Sequence[ServiceWindow]:
        """Return the office's numbered windows, unless what is asked for is done behind them."""
        behind = self._lit.kind in {"desk", "team"}
        return () if behind else self._stage.services.windows.get(self._office.name, ())

    def _served(self, window: ServiceWindow) -> str:
        """Return what a window serves first, nothing where that is known in Korean alone."""
        return self._stage.services.duty(window.serves[0], self._language) if window.serves else ""

    def _team_words(self, team: str) -> str:
        return self._stage.services.translated(team, self._language)

    def _desk_words(self, seat: PublicSeat) -> tuple[str, str]:
        """Return a desk's lines; abroad its duty's words one below the other, or its number."""
        first, second = desk_words(seat)
        if self._language == "ko":
            return first, second
        if first == seat.title and first:
            return self._stage.services.translated(first, self._language), ""
        told = self._stage.services.duty(next(iter(seat.duties), seat.short), self._language)
        short = [word for word in told.split(BETWEEN) if _letters(word) <= ON_A_DESK]
        return (short[0] if short else seat.desk, short[1] if len(short) > 1 else "")

    def _count_words(self, count: int, team: str) -> str:
        """Return how many desks a team has; abroad its Korean name, where letters leave a line for it."""
        if self._language == "ko":
            return self._stage.text("office.desks", count)
        return team if self._stage.look.zoom <= ROOMY else ""

    def _log(self) -> None:
        self._stage.remembered |= {"office": self._office.name, "seat": self._seat.id if self._seat else ""}
        self._stage.services.visits.chart_opened(self._office.name)
        if self._seat:
            self._stage.services.visits.seat_shown(self._seat.id)

    def _take_seat(self) -> None:
        if self._seat:
            self._stage.services.visits.officer_found(self._seat.id)

    def _address(self) -> tuple[str, ...]:
        return address_told(self._stage.services, self._office.address or "", self._language)

    def _phone(self) -> str:
        return (self._seat.phone if self._seat else None) or self._office.phone or ""

    def _lunch(self) -> str:
        lunch = self._short(self._opening.lunch)
        return self._stage.text("office.lunch", lunch) if lunch else ""

    def _site(self) -> dict[str, Any]:
        """Return the spot as large letters have room for it: of an address its last part, the house."""
        return marked((self._address()[0].rpartition(", ")[2], "")) if self.offSite else self._spot()

    def _spot(self) -> dict[str, Any]:
        if self.offSite:
            return marked((self.address, ""))
        place = re.sub(r" (?=\d)", "\u00a0", self.place)
        room = self.room.replace(" ", "\u00a0")
        return marked((f"{place}\u00a0 ", ""), (room, "accent")) if room else marked((place, ""))

    def _papers(self) -> dict[str, Any]:
        """Return what to bring for the matter that one comes for, in a row."""
        card = self._stage.services.card(self._lit.duty, self._language)
        told = in_a_row(brief(text) for _, text in card.bring) if card else ""
        bring = f"{self._stage.text('card.bring')}\u00a0 "
        return marked((bring, "strong"), (told, "")) if told else marked(("", ""))

    def _seat_words(self) -> dict[str, Any]:
        return marked((self.seatLine, "accent"), (f"\u00a0 {self.seatNote}", ""))

    def _seat_line(self) -> str:
        team = self._stage.services.translated(self._lit.team or self._office.name, self._language)
        match self._lit.kind:
            case "window":
                return self._stage.text("office.windows", self._lit.numbers)
            case "desk":
                return self._stage.text("office.seat", team, self._lit.name)
            case "team":
                return team
        return ""

    def _seat_note(self) -> str:
        if self._seat is None or self._lit.kind != "desk":
            return ""
        if self._seat.away:
            return away_told(self._stage, self._seat)
        here = self._stage.text("office.present") if self._opening.open else ""
        return in_a_row((called(self._stage.services, self._seat, self._language), here))

    def _short(self, hours: str) -> str:
        """Say 9–18시 for 09:00–18:00."""
        hours = told_hours(hours, self._language)
        whole = re.fullmatch(r"0?(\d+):00\s*[-–~]\s*0?(\d+):00", hours)
        return self._stage.text("office.hours", *whole.groups()) if whole else hours

    def _teams(self) -> list[str]:
        return [self._stage.services.translated(team.name, self._language) for team in self._office.teams]

    @property
    def _opening(self) -> OpeningHours:
        return cast("OpeningHours", self._hours.opening)

    @property
    def _language(self) -> str:
        return self._stage.words.language


def _letters(word: str) -> int:
    """Return how wide a word is in Latin letters; a Chinese or Japanese character is as wide as two."""
    return sum(1 if letter < "\u2e80" else 2 for letter in word)


def _sentences(*parts: str) -> str:
    return ". ".join(part for part in parts if part)
