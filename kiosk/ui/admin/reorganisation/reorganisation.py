# SPDX-License-Identifier: GPL-3.0-or-later
"""The reorganisation: what becomes of offices, change by change, what follows, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.directory.reorganising import (
    OfficeClosing,
    OfficeFounding,
    OfficeMerger,
    OfficeMove,
    OfficeRename,
    OfficeSplit,
)
from kiosk.ui.admin.page import Page, day_of
from kiosk.ui.admin.reorganisation.wording import (
    FollowingRow,
    NamedOfficeRow,
    OfficeChangeRow,
    RenamingRow,
    TeamRow,
    change_row,
    day_words,
    entry_row,
    following_rows,
    office_row,
    room_words,
)
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.directory.reorganising import OfficeChange
    from kiosk.services.admin.reorganisation import ReorganisationService
    from kiosk.services.admin.results.reorganisation import (
        NamedOffice,
        OfficeRegisterPage,
        ReorganisationDifference,
        ReorganisationEntry,
    )


# The kinds of change in the order in which the page offers them.
RENAME, FOUND, MOVE, MERGE, SPLIT, CLOSE = range(6)
NAMED: Final = frozenset({RENAME, FOUND, SPLIT})  # of which a name is written


@dataclass(frozen=True, slots=True)
class ChangeChoice:
    """What is picked beside the name: a room's unit (None: as it is), a bureau, another office, teams."""

    unit: str | None
    bureau: str
    into: str
    teams: tuple[str, ...]


def change_of(kind: int, office: str, name: str, chosen: ChangeChoice) -> OfficeChange | None:
    """Return what the form says, None while it says nothing."""
    if not office and kind != FOUND:
        return None
    changes: tuple[OfficeChange | None, ...] = (
        OfficeRename(office, name),
        OfficeFounding(name, chosen.unit or "", chosen.bureau),
        OfficeMove(office, chosen.unit, chosen.bureau or None),
        OfficeMerger(office, chosen.into) if chosen.into else None,
        OfficeSplit(office, name, chosen.teams, chosen.unit),
        OfficeClosing(office),
    )
    return changes[kind]


def change_key(change: OfficeChange) -> str:
    """Return what a change is about: another of the same takes its place."""
    name = "" if isinstance(change, OfficeRename) else getattr(change, "name", "")
    return f"{type(change).__name__} {getattr(change, 'office', '')} {name}"


NO_DAY = "시행일을 2026-12-01처럼 적어 주십시오."


@qml_element
class Reorganisation(Page["ReorganisationService"]):
    """The page of what offices are; the list of changes is a draft until it is published."""

    changed = Signal()
    others_change = True

    rows = listed(NamedOfficeRow)
    changes = listed(OfficeChangeRow)
    teams = listed(TeamRow)
    following = listed(FollowingRow)
    entries = listed(RenamingRow)
    kind = shown(int, changed)(lambda self: self._kind)
    chosen = shown(str, changed)(lambda self: self._chosen)
    before = shown(str, changed)(lambda self: one.name if (one := self._office()) else "")
    after = shown(str, changed)(lambda self: self._written())
    rooms = shown(list, changed)(lambda self: self._room_words())
    bureaus = shown(list, changed)(lambda self: ["소속 그대로", *self._bureaus()])
    targets = shown(list, changed)(lambda self: ["합칠 부서", *(one.name for one in self._targets())])
    room = shown(int, changed)(lambda self: self._room)
    bureau = shown(int, changed)(lambda self: self._bureau)
    into = shown(int, changed)(lambda self: self._into)
    day = shown(str, changed)(lambda self: self._day)
    begun = shown(bool, changed)(lambda self: bool(self._changes))
    barred = shown(str, changed)(lambda self: self._barred())
    ask = shown(str, changed)(lambda self: self._asked())
    about = shown(str, changed)(lambda self: self._about())

    def clear(self) -> None:
        """Hold no office and no change."""
        self._known: OfficeRegisterPage | None = None
        self._weighed: ReorganisationDifference | None = None
        self._changes: dict[str, OfficeChange] = {}
        self._chosen, self._day, self._words, self._kind = "", "", "", 0
        self._forget()

    @Slot()
    def look(self) -> None:
        """Read the offices and what was published."""
        self.read(lambda desk: desk.look(), self._show)

    @Slot(str)
    def find(self, words: str) -> None:
        """List only the offices with these words in a name of theirs."""
        if self._words != words.strip():
            self._words = words.strip()
            self._list()

    @Slot(int)
    def turn(self, kind: int) -> None:
        """Turn to another kind of change."""
        self._kind, self._said = kind, ""
        self._forget()
        self._list()

    @Slot(str)
    def choose(self, office: str) -> None:
        """Choose an office that is to be otherwise."""
        self._chosen, self._said = office, ""
        self._forget()
        self._list()

    @Slot(int)
    def pickRoom(self, at: int) -> None:  # noqa: N802 # QML's spelling
        """Choose the room from the list; the first line leaves it open."""
        self._room = at
        self.renew()

    @Slot(int)
    def pickBureau(self, at: int) -> None:  # noqa: N802 # the same
        """Choose what the office belongs to; the first line leaves it."""
        self._bureau = at
        self.renew()

    @Slot(str)
    def writeBureau(self, name: str) -> None:  # noqa: N802 # the same
        """Write what the office belongs to, which there is not yet; it goes before what is chosen."""
        self._new_bureau = name.strip()

    @Slot(int)
    def pickInto(self, at: int) -> None:  # noqa: N802 # the same
        """Choose the office that goes on."""
        self._into = at
        self.renew()

    @Slot(str)
    def takeTeam(self, team: str) -> None:  # noqa: N802 # the same
        """Let a team go to the new office, or stay."""
        self._teams ^= {team}
        self._list()

    @Slot(str)
    def put(self, name: str) -> None:
        """Put the change into the list, in the place of one of the same kind about the same office."""
        change = self._change(name.strip())
        if change is None:
            return
        self._changes.pop(change_key(change), None)
        if name.strip() or self._kind not in NAMED:
            self._changes[change_key(change)] = change
        self._forget()
        self._weigh()

    @Slot(str)
    def drop(self, key: str) -> None:
        """Leave an office as it is."""
        self._changes.pop(key, None)
        self._weigh()

    @Slot(int)
    def wait(self, days: int) -> None:
        """Let it hold from so many days after today."""
        if self._known is not None:
            self.dated((self._known.today + timedelta(days=days)).isoformat())

    @Slot(str)
    def dated(self, day: str) -> None:
        """Take the day from which it holds."""
        if self._day != day.strip():
            self._day = day.strip()
            self._weigh()

    @Slot()
    def publish(self) -> None:
        """Publish what was weighed, and nothing else."""
        weighed = self._weighed
        if weighed is not None:
            self.run(
                lambda desk: desk.publish(weighed.changes, weighed.day, seen=weighed.seen),
                self._published,
                keeps=True,
            )

    @Slot(str)
    def takeBack(self, entry: str) -> None:  # noqa: N802 # QML's spelling
        """Let the offices of one reorganisation be what they were before it."""
        self.run(lambda desk: desk.take_back(entry), self._taken_back, keeps=True)

    # ------------------------------------------------------------------ within
    def _forget(self) -> None:
        self._room = self._bureau = self._into = 0
        self._new_bureau, self._teams = "", frozenset[str]()

    def _change(self, name: str) -> OfficeChange | None:
        """Return what the form says, None while it says nothing."""
        bureau = self._new_bureau or (self._bureaus()[self._bureau - 1] if self._bureau else "")
        into = self._targets()[self._into - 1].id if self._into else ""
        teams = tuple(team.name for team in self.teams if team.going)
        return change_of(self._kind, self._chosen, name, ChangeChoice(self._unit(), bureau, into, teams))

    def _unit(self) -> str | None:
        rooms = self._known.rooms if self._known else ()
        return rooms[self._room - 1].unit if self._room else None

    def _show(self, known: OfficeRegisterPage) -> None:
        self._known = known
        self._day = self._day or (known.today + timedelta(days=1)).isoformat()
        self.entries.show([entry_row(one) for one in known.entries])
        self._list()

    def _list(self) -> None:
        offices = self._known.offices if self._known else ()
        found = [one for one in offices if any(self._words in name for name in (one.name, *one.former))]
        names = {one.id: one.name for one in offices}
        rooms = {one.unit: one.where for one in (self._known.rooms if self._known else ())}
        changes = {key: change_row(key, one, names, rooms) for key, one in self._changes.items()}
        told: dict[str, list[str]] = {}
        for key, row in changes.items():
            told.setdefault(getattr(self._changes[key], "office", ""), []).append(row.after)
        self.rows.show([office_row(one, ", ".join(told.get(one.id, ()))) for one in found])
        self.changes.show(list(changes.values()))
        office = self._office()
        self.teams.show([TeamRow(one, one in self._teams) for one in (office.teams if office else ())])
        self.following.show(following_rows(self._weighed) if self._weighed else [])
        self.renew()

    def _weigh(self) -> None:
        """Work out what would follow; until that is known nothing can be published."""
        self._weighed, self._said = None, ""
        self._list()
        since, told = day_of(self._day), tuple(self._changes.values())
        if since is not None and told:
            self.read(lambda desk: desk.weigh(told, since), lambda weighed: self._found(weighed, told, since))

    def _found(self, weighed: ReorganisationDifference, told: Sequence[OfficeChange], since: date) -> None:
        """Take what was weighed, unless something else has been written meanwhile."""
        if told == tuple(self._changes.values()) and since == day_of(self._day):
            self._weighed = weighed
        self._list()

    def _published(self, entry: ReorganisationEntry) -> None:
        borne = any(isinstance(one, OfficeRename | OfficeMerger) for one in self._changes.values())
        self._changes, self._weighed, self._chosen = {}, None, ""
        today = self._known.today if self._known else entry.day
        when = "지금부터" if entry.day <= today else f"{day_words(entry.day)}부터"
        self._said = f"{when} 이렇게 보입니다.{' 옛 이름으로 찾아도 나옵니다.' if borne else ''}"
        self.look()

    def _taken_back(self, entry: ReorganisationEntry) -> None:
        self._said = f"부서 {len(entry.names)}곳을 되돌렸습니다."
        self.look()

    def _office(self) -> NamedOffice | None:
        offices = self._known.offices if self._known else ()
        return next((one for one in offices if one.id == self._chosen), None)

    def _written(self) -> str:
        """Return the new name that the list holds for the chosen office."""
        one = self._changes.get(change_key(OfficeRename(self._chosen, "")))
        return one.name if isinstance(one, OfficeRename) and self._kind == 0 else ""

    def _targets(self) -> Sequence[NamedOffice]:
        offices = self._known.offices if self._known else ()
        return [one for one in offices if one.id != self._chosen]

    def _bureaus(self) -> Sequence[str]:
        return self._known.bureaus if self._known else ()

    def _room_words(self) -> Sequence[str]:
        known = self._known
        if known is None:
            return []
        names = {one.id: one.name for one in known.offices}
        first = {FOUND: "방은 나중에", SPLIT: "지금 방에 함께"}.get(self._kind, "방 그대로")
        return [first, *(room_words(one, names) for one in known.rooms)]

    def _barred(self) -> str:
        if day_of(self._day) is None:
            return NO_DAY
        return "" if self._weighed else "바꿀 것을 넣으면 달라지는 것이 보입니다"

    def _asked(self) -> str:
        if self._weighed is None:
            return "조직개편 발행"
        return f"{day_words(self._weighed.day)}부터 {len(self._weighed.offices)}건 발행"

    def _about(self) -> str:
        """Return what the second press would publish: it never publishes something else."""
        one = self._weighed
        return f"{one.day} {one.seen} {one.changes}" if one else ""
