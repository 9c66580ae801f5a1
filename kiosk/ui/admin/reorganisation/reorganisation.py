# SPDX-License-Identifier: GPL-3.0-or-later
"""The reorganisation: offices chosen one by one, their new names, what follows, and the way back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.admin.page import Page
from kiosk.ui.admin.reorganisation.wording import (
    FollowingRow,
    NamedOfficeRow,
    RenameRow,
    RenamingRow,
    day_words,
    entry_row,
    following_rows,
    office_row,
)
from kiosk.ui.properties import shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from kiosk.services.admin.reorganisation import ReorganisationService
    from kiosk.services.admin.results.reorganisation import (
        NamedOffice,
        OfficeRegisterPage,
        ReorganisationDifference,
        ReorganisationEntry,
    )

QML_IMPORT_NAME = "kiosk.ui.admin"
QML_IMPORT_MAJOR_VERSION = 1

NO_DAY = "시행일을 2026-12-01처럼 적어 주십시오."


@QmlElement
class Reorganisation(Page["ReorganisationService"]):
    """The page of what offices are called; the list of new names is a draft until it is published."""

    changed = Signal()

    rows = listed(NamedOfficeRow)
    renames = listed(RenameRow)
    following = listed(FollowingRow)
    entries = listed(RenamingRow)
    chosen = shown(str, changed)(lambda self: self._chosen)
    before = shown(str, changed)(lambda self: one.name if (one := self._office()) else "")
    after = shown(str, changed)(lambda self: self._renames.get(self._chosen, ""))
    day = shown(str, changed)(lambda self: self._day)
    begun = shown(bool, changed)(lambda self: bool(self._renames))
    barred = shown(str, changed)(lambda self: self._barred())
    ask = shown(str, changed)(lambda self: self._asked())
    about = shown(str, changed)(lambda self: self._about())

    def clear(self) -> None:
        """Hold no office and no new name."""
        self._known: OfficeRegisterPage | None = None
        self._weighed: ReorganisationDifference | None = None
        self._renames: dict[str, str] = {}
        self._chosen, self._day, self._words = "", "", ""

    @Slot()
    def look(self) -> None:
        """Read the offices and what was published."""
        self.read(lambda desk: desk.look(), self._show)

    @Slot()
    def refresh(self) -> None:
        """Read again what others may have published."""
        self.look()

    @Slot(str)
    def find(self, words: str) -> None:
        """List only the offices with these words in a name of theirs."""
        if self._words != words.strip():
            self._words = words.strip()
            self._list()

    @Slot(str)
    def choose(self, office: str) -> None:
        """Choose an office that is to be called otherwise."""
        self._chosen, self._said = office, ""
        self.renew()

    @Slot(str)
    def rename(self, name: str) -> None:
        """Put the chosen office's new name into the list; none takes it out."""
        if not self._chosen:
            return
        self._renames.pop(self._chosen, None)
        if name.strip():
            self._renames[self._chosen] = name.strip()
        self._weigh()

    @Slot(str)
    def drop(self, office: str) -> None:
        """Leave an office as it is called."""
        self._renames.pop(office, None)
        self._weigh()

    @Slot(int)
    def wait(self, days: int) -> None:
        """Let the names hold from so many days after today."""
        if self._known is not None:
            self.dated((self._known.today + timedelta(days=days)).isoformat())

    @Slot(str)
    def dated(self, day: str) -> None:
        """Take the day from which the names hold."""
        if self._day != day.strip():
            self._day = day.strip()
            self._weigh()

    @Slot()
    def publish(self) -> None:
        """Publish what was weighed, and nothing else."""
        weighed = self._weighed
        if weighed is not None:
            told = {one.office: one.after for one in weighed.offices}
            self.run(
                lambda desk: desk.publish(told, weighed.day, seen=weighed.seen), self._published, keeps=True
            )

    @Slot(str)
    def takeBack(self, entry: str) -> None:  # noqa: N802 # QML's spelling
        """Give the offices of one reorganisation their names back."""
        self.run(lambda desk: desk.take_back(entry), self._taken_back, keeps=True)

    # ------------------------------------------------------------------ within
    def _show(self, known: OfficeRegisterPage) -> None:
        self._known = known
        self._day = self._day or (known.today + timedelta(days=1)).isoformat()
        self.entries.show([entry_row(one) for one in known.entries])
        self._list()

    def _list(self) -> None:
        offices = self._known.offices if self._known else ()
        found = [one for one in offices if any(self._words in name for name in (one.name, *one.former))]
        self.rows.show([office_row(one, self._renames.get(one.id, "")) for one in found])
        names = {one.id: one.name for one in offices}
        self.renames.show([RenameRow(key, names.get(key, key), name) for key, name in self._renames.items()])
        self.following.show(following_rows(self._weighed) if self._weighed else [])
        self.renew()

    def _weigh(self) -> None:
        """Work out what would follow; until that is known nothing can be published."""
        self._weighed, self._said = None, ""
        self._list()
        since, told = self._since(), dict(self._renames)
        if since is not None and told:
            self.read(lambda desk: desk.weigh(told, since), self._found)

    def _found(self, weighed: ReorganisationDifference) -> None:
        """Take what was weighed, unless something else has been written meanwhile."""
        told = {one.office: one.after for one in weighed.offices}
        wanted = {office: " ".join(name.split()) for office, name in self._renames.items()}
        if told == wanted and weighed.day == self._since():
            self._weighed = weighed
        self._list()

    def _published(self, entry: ReorganisationEntry) -> None:
        self._renames, self._weighed, self._chosen = {}, None, ""
        today = self._known.today if self._known else entry.day
        when = "지금부터" if entry.day <= today else f"{day_words(entry.day)}부터"
        self._said = f"{when} 새 이름으로 보입니다. 옛 이름으로 찾아도 나옵니다."
        self.look()

    def _taken_back(self, entry: ReorganisationEntry) -> None:
        self._said = f"부서 {len(entry.names)}곳의 이름을 되돌렸습니다."
        self.look()

    def _office(self) -> NamedOffice | None:
        offices = self._known.offices if self._known else ()
        return next((one for one in offices if one.id == self._chosen), None)

    def _since(self) -> date | None:
        try:
            return date.fromisoformat(self._day)
        except ValueError:
            return None

    def _barred(self) -> str:
        if self._since() is None:
            return NO_DAY
        return "" if self._weighed else "새 이름을 넣으면 달라지는 것이 보입니다"

    def _asked(self) -> str:
        if self._weighed is None:
            return "이름 바꾸기"
        return f"{day_words(self._weighed.day)}부터 부서 {len(self._weighed.offices)}곳 이름 바꾸기"

    def _about(self) -> str:
        """Return what the second press would publish: it never publishes something else."""
        one = self._weighed
        return f"{one.day} {one.seen} {[(each.office, each.after) for each in one.offices]}" if one else ""
