# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages behind the tiles: matters, offices, people by duty, facilities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.directory.matters import most_asked
from kiosk.language.lines import together
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.easy import TOILETS
from kiosk.ui.visitor.groups import Group, by_name
from kiosk.ui.visitor.wording import duty_in_type, in_a_row, place_told, who_sits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.directory.public import PublicOffice
    from kiosk.ui.shell.stage import Stage

AT_ONCE = 12  # rows that one page shows; longer lists open with groups, so that nothing is paged through
WHOLE = {"seats", "facilities", "toilets"}  # whatever their length
MINUTE_S = 60
BRIEF = 18  # Latin letters of a name that fits in half a line; others are twice as wide
LATIN = "\u02ff"  # the last of the Latin letters
TITLES = {
    "matters": "home.matters",
    "offices": "home.offices",
    "staff": "home.staff",
    "seats": "home.staff",
    "facilities": "home.facilities",
    "toilets": "easy.toilet",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One row: its icon, what it is, where it is, and the page a touch opens with its arguments."""

    name: str
    place: str
    reason: str = ""
    page: str = ""
    target: str = ""
    extra: str = ""
    glyph: str = ""


@qml_element
class ListModel(QObject):
    """A list of one `kind`; `office` narrows the people to one office's, `group` a long list to one part.

    To whoever hears it reads on by itself. A long list is also told as `groups`, and `items` are only what
    stands under the letter that was picked; where it is `sampled`, what is asked for most.
    """

    changed = Signal()

    def __init__(self, stage: Stage, *, kind: str, office: str = "", group: int | None = None) -> None:
        super().__init__()
        self._stage = stage
        self._kind = kind
        self._office = office
        self._group = group
        self._part = ""
        self._count = 0
        self._rows = Rows(Item, self)
        self._groups = Rows(Item, self)
        self._parts: list[Group[Item]] = []
        self._letter = 0
        stage.words.switched.connect(self._fill)
        stage.when_ready(self._fill)

    items = shown(QObject)(lambda self: self._rows)
    groups = shown(QObject)(lambda self: self._groups)
    parted = shown(bool, changed)(lambda self: len(self._groups) > 0)
    sampled = shown(bool, changed)(lambda self: self._kind == "matters" and self._group is None)
    brief = shown(bool, changed)(lambda self: all(_longest(part.rows) <= BRIEF for part in self._parts))
    lettered = shown(bool, changed)(lambda self: _longest(self._groups) <= BRIEF)
    telling = shown(bool)(lambda self: self._kind == "seats")
    letters = shown("QVariantList", changed)(lambda self: self._letters())
    facilities = shown(bool)(lambda self: self._kind in {"facilities", "toilets"})
    title = shown(str, changed)(lambda self: self._title())
    note = shown(str, changed)(lambda self: self._note())

    @property
    def spoken_title(self) -> str:
        """What is listed, of a part its name alone; how many, where they are not read on by themselves."""
        named = self._part or self._title()
        return named if self.reads_on else f"{named}. {self.note}"

    @property
    def reads_on(self) -> bool:
        """Whether each row's name tells enough to be read by itself behind the one before."""
        return self._kind not in WHOLE

    @Slot(int)
    def choose(self, row: int) -> None:
        """Follow a row."""
        item = self._rows[row]
        services = self._stage.services
        if item.page == "office":
            lit = services.lit_for(item.extra) if item.extra else services.lit_at(item.target)
            self._stage.pages.open("office", lit=lit)
        elif item.page == "seat":
            self._stage.pages.open("office", lit=services.lit_at(item.target, seat=item.extra))
        elif item.page == "seats":
            self._stage.pages.open("seats", office=item.target)
        else:
            self._stage.pages.open("way", target=item.target)

    @Slot(int)
    def pick(self, letter: int) -> None:
        """Show the rows under a letter of the rail."""
        self._letter = letter
        self._rows.show(self._parts[letter].rows)
        self.changed.emit()

    @Slot(int)
    def enter(self, group: int) -> None:
        """Open a part of a long list."""
        self._stage.pages.open(self._kind, group=group)

    @Slot()
    def _fill(self) -> None:
        rows = {"matters": self._matters, "offices": self._offices, "staff": self._offices,
                "seats": self._seats}.get(self._kind, self._facilities)  # fmt: skip
        everything = list(rows())
        self._count = len(everything)
        if self._kind in WHOLE or len(everything) <= AT_ONCE:
            self._rows.show(everything)
        else:
            self._show_parts(everything)
        self.changed.emit()

    def _show_parts(self, rows: list[Item]) -> None:
        """Show a long list with its groups, or the group that was opened."""
        sampled = self._kind == "matters"
        named = [(row.name, row) for row in rows]
        groups = self._by_topic(rows) if sampled else by_name(named, self._language)
        if self._group is not None:
            group = groups[min(self._group, len(groups) - 1)]
            self._part, self._count = group.name, len(group.rows)
            self._rows.show(group.rows)
            return
        self._letter = min(self._letter, len(groups) - 1)  # another language may have fewer
        self._rows.show(self._most_asked(rows) if sampled else groups[self._letter].rows)
        counts = ["" if sampled else self._stage.text("lists.count", n=len(group.rows)) for group in groups]
        self._parts = groups
        self._groups.show([self._heading(one, count) for one, count in zip(groups, counts, strict=True)])

    def _heading(self, group: Group[Item], count: str) -> Item:
        """Return a part as a row of its own: a topic has a symbol."""
        return Item(group.name, count, glyph=self._glyphs().get(group.name, ""))

    def _glyphs(self) -> dict[str, str]:
        known = self._stage.services.matters() if self._kind == "matters" else ()
        return {one.topic.get(self._language) or one.topic["ko"]: one.glyph for one in known}

    def _letters(self) -> list[dict[str, Any]]:
        """Return the keys of the rail: a letter or two, and which is chosen."""
        return [{"name": one.name, "chosen": at == self._letter} for at, one in enumerate(self._parts)]

    def _most_asked(self, rows: list[Item]) -> list[Item]:
        asked = [matter.names["ko"] for matter in most_asked(self._stage.services.matters())]
        return sorted((row for row in rows if row.extra in asked), key=lambda row: asked.index(row.extra))

    def _by_topic(self, rows: list[Item]) -> list[Group[Item]]:
        topics: dict[str, list[Item]] = {}
        named = {matter.names["ko"]: matter.topic for matter in self._stage.services.matters()}
        for row in rows:
            topic = named[row.extra]
            topics.setdefault(topic.get(self._language) or topic["ko"], []).append(row)
        return [Group(name, tuple(part)) for name, part in topics.items()]

    def _note(self) -> str:
        if self._kind == "seats":
            return self._stage.text("lists.seats", n=self._count)
        return self._stage.text("lists.count", n=self._count)

    def _title(self) -> str:
        if self._office:
            return self._stage.services.translated(self._office, self._language)
        if self._part and self._kind == "matters":
            return self._part
        part = self._part or (self._stage.text("lists.whose") if self._kind == "staff" else "")
        return in_a_row((self._stage.text(TITLES[self._kind]), part))

    def _matters(self) -> Iterator[Item]:
        for matter in self._stage.services.matters():
            office = self._stage.services.directory.office(matter.office)
            if office:
                name = matter.names.get(self._language) or matter.names["ko"]
                yield Item(name, self._place(office), "", "office", office.name, matter.names["ko"])

    def _offices(self) -> Iterator[Item]:
        page = "office" if self._kind == "offices" else "seats"
        for office in self._stage.services.directory.offices:
            name = self._stage.services.translated(office.name, self._language)
            yield Item(name, self._place(office), "", page, office.name, "")

    def _seats(self) -> Iterator[Item]:
        office = cast("PublicOffice", self._stage.services.directory.office(self._office))
        for seat in office.seats:
            if not seat.vacant:
                who = who_sits(self._stage.services, seat, self._language)
                told = (self._stage.services.duty(duty, self._language) for duty in seat.duties[:2])
                does = in_a_row(dict.fromkeys(map(duty_in_type, told)))
                yield Item(who or seat.desk, "", does, "seat", office.name, seat.id)

    def _facilities(self) -> Iterator[Item]:
        for facility in sorted(self._stage.services.facilities(), key=lambda one: one.glyph == "pin"):
            if self._kind == "toilets" and facility.glyph not in TOILETS:
                continue
            name = facility.names.get(self._language) or facility.names.get("ko", "")
            place = together(facility.places.get(self._language, ""))
            yield Item(name, place, self._walk(facility.seconds), "way", facility.target, "", facility.glyph)

    def _walk(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        if seconds <= MINUTE_S:
            return self._stage.text("lists.near")
        return self._stage.text("lists.minutes", round(seconds / MINUTE_S))

    def _place(self, office: PublicOffice) -> str:
        return place_told(self._stage, office)

    @property
    def _language(self) -> str:
        return self._stage.words.language


def _longest(rows: Iterable[Item]) -> int:
    """Return how wide the longest name is in Latin letters."""
    return max((sum(1 if letter <= LATIN else 2 for letter in row.name) for row in rows), default=0)


def matters(stage: Stage, *, group: int | None = None) -> ListModel:
    """List the most asked matters, then the topics."""
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


def toilets(stage: Stage) -> ListModel:
    """List the toilets."""
    return ListModel(stage, kind="toilets")
