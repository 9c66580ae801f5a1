"""The pages behind the tiles: matters, offices, people by duty, facilities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.properties import shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.places import where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.public import PublicOffice
    from kiosk.ui.services import Services
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

TITLES = {
    "matters": "home.matters",
    "offices": "home.offices",
    "staff": "home.staff",
    "seats": "home.staff",
    "facilities": "home.facilities",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One row: what it is, where it is, and the page a touch opens with its arguments."""

    name: str
    place: str
    reason: str
    page: str
    target: str
    extra: str


@QmlElement
class ListModel(QObject):
    """A list of one `kind`; `office` narrows the people to one office's."""

    changed = Signal()

    def __init__(self, stage: Stage, *, kind: str, office: str = "") -> None:
        super().__init__()
        self._stage = stage
        self._kind = kind
        self._office = office
        self._rows = Rows(Item, self)
        stage.words.switched.connect(self._fill)
        stage.when_ready(self._fill)

    items = shown(QObject)(lambda self: self._rows)
    title = shown(str, changed)(lambda self: self._title())
    note = shown(str, changed)(lambda self: self._stage.text("lists.count", len(self._rows)))

    @property
    def spoken_title(self) -> str:
        """What is listed, and how many there are."""
        return f"{self._title()}. {self.note}"

    @Slot(int)
    def choose(self, row: int) -> None:
        """Follow a row."""
        item = self._rows[row]
        if item.page == "office":
            self._stage.pages.open("office", office=item.target, duty=item.extra)
        elif item.page == "seat":
            self._stage.pages.open("office", office=item.target, seat=item.extra)
        elif item.page == "seats":
            self._stage.pages.open("seats", office=item.target)
        else:
            self._stage.pages.open("way", target=item.target)

    def _fill(self) -> None:
        rows = {"matters": self._matters, "offices": self._offices, "staff": self._offices,
                "seats": self._seats, "facilities": self._facilities}[self._kind]  # fmt: skip
        self._rows.show(list(rows()))
        self.changed.emit()

    def _title(self) -> str:
        if self._office:
            return self._services.translated(self._office, self._language)
        return self._stage.text(TITLES[self._kind])

    def _matters(self) -> Iterator[Item]:
        for matter in self._services.matters():
            office = self._services.directory.office(matter.office)
            if office:
                name = matter.names.get(self._language) or matter.names["ko"]
                yield Item(
                    name,
                    where(self._services, office, self._language),
                    "",
                    "office",
                    office.name,
                    matter.names["ko"],
                )

    def _offices(self) -> Iterator[Item]:
        page = "office" if self._kind == "offices" else "seats"
        for office in sorted(self._services.directory.offices, key=lambda one: one.name):
            yield Item(
                self._services.translated(office.name, self._language),
                self._place(office),
                "",
                page,
                office.name,
                "",
            )

    def _seats(self) -> Iterator[Item]:
        office = cast("PublicOffice", self._services.directory.office(self._office))
        for seat in office.seats:
            if not seat.vacant:
                who = " ".join(part for part in (seat.team, seat.name or seat.title) if part)
                yield Item(who or seat.desk, "", " · ".join(seat.duties[:2]), "seat", office.name, seat.id)

    def _facilities(self) -> Iterator[Item]:
        for facility in self._services.facilities():
            name = facility.names.get(self._language) or facility.names.get("ko", "")
            floor = facility.floor.get(self._language) or facility.floor.get("ko", "")
            yield Item(name, floor, "", "way", facility.target, "")

    def _place(self, office: PublicOffice) -> str:
        return where(self._services, office, self._language) or self._stage.text("lists.off_site")

    @property
    def _language(self) -> str:
        return self._stage.words.language

    @property
    def _services(self) -> Services:
        return cast("Services", self._stage.services)


def matters(stage: Stage) -> ListModel:
    """List the most asked matters."""
    return ListModel(stage, kind="matters")


def offices(stage: Stage) -> ListModel:
    """List the offices."""
    return ListModel(stage, kind="offices")


def staff(stage: Stage) -> ListModel:
    """List the offices whose people are looked for."""
    return ListModel(stage, kind="staff")


def seats(stage: Stage, *, office: str) -> ListModel:
    """List an office's people by what they do."""
    return ListModel(stage, kind="seats", office=office)


def facilities(stage: Stage) -> ListModel:
    """List the amenities and public rooms."""
    return ListModel(stage, kind="facilities")
