"""The pages behind the tiles: matters, offices, people by duty, facilities."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt
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

AT_ONCE = 12  # rows that one page shows; longer lists open with groups, so that nothing is paged through
MOST = 4  # what is asked for most, above the groups
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
    """A list of one `kind`; `office` narrows the people to one office's, `group` a long list to one part."""

    changed = Signal()

    def __init__(self, stage: Stage, *, kind: str, office: str = "", group: int | None = None) -> None:
        super().__init__()
        self._stage = stage
        self._kind = kind
        self._office = office
        self._group = group
        self._count = 0
        self._rows = Rows(Item, self)
        stage.words.switched.connect(self._fill)
        stage.when_ready(self._fill)

    items = shown(QObject)(lambda self: self._rows)
    title = shown(str, changed)(lambda self: self._title())
    note = shown(str, changed)(lambda self: self._note())

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
        elif item.page == "group":
            self._stage.pages.open(self._kind, group=int(item.target))
        else:
            self._stage.pages.open("way", target=item.target)

    @Slot()
    def _fill(self) -> None:
        rows = {"matters": self._matters, "offices": self._offices, "staff": self._offices,
                "seats": self._seats, "facilities": self._facilities}[self._kind]  # fmt: skip
        everything = list(rows())
        self._count = len(everything)
        self._rows.show(everything if self._kind == "seats" else self._part(everything))
        self.changed.emit()

    def _part(self, rows: list[Item]) -> list[Item]:
        """Return a short list whole; a long one as its groups, or as the group that was opened."""
        if len(rows) <= AT_ONCE:
            return rows
        first = rows[:MOST] if self._kind in {"matters", "facilities"} else []
        groups = _groups(sorted(rows, key=lambda row: row.name))
        if self._group is not None:
            return groups[min(self._group, len(groups) - 1)]
        return [*first, *(self._heading(at, group) for at, group in enumerate(groups))]

    def _heading(self, at: int, group: list[Item]) -> Item:
        span = f"{group[0].name} – {group[-1].name}"
        return Item(span, self._stage.text("lists.count", len(group)), "", "group", str(at), "")

    def _note(self) -> str:
        if self._kind == "seats":
            return self._stage.text("lists.seats", self._count)
        return self._stage.text("lists.count", self._count if self._group is None else len(self._rows))

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
        for office in self._services.directory.offices:
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
        for facility in sorted(self._services.facilities(), key=lambda one: one.glyph == "pin"):
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


def _groups(rows: list[Item]) -> list[list[Item]]:
    """Part a list in its order into about as many groups as each has rows, so that both fit a page."""
    count = isqrt(len(rows))
    return [rows[len(rows) * at // count : len(rows) * (at + 1) // count] for at in range(count)]


def matters(stage: Stage, *, group: int | None = None) -> ListModel:
    """List the most asked matters, then all of them."""
    return ListModel(stage, kind="matters", group=group)


def offices(stage: Stage, *, group: int | None = None) -> ListModel:
    """List the offices."""
    return ListModel(stage, kind="offices", group=group)


def staff(stage: Stage, *, group: int | None = None) -> ListModel:
    """List the offices whose people are looked for."""
    return ListModel(stage, kind="staff", group=group)


def seats(stage: Stage, *, office: str) -> ListModel:
    """List an office's people by what they do."""
    return ListModel(stage, kind="seats", office=office)


def facilities(stage: Stage, *, group: int | None = None) -> ListModel:
    """List the amenities and public rooms."""
    return ListModel(stage, kind="facilities", group=group)
