# SPDX-License-Identifier: GPL-3.0-or-later
"""Which page of the admin's desk is open, and which ones whoever is in may turn to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.services.admin.account_words import ROLES
from kiosk.ui.admin.leaves import LEAVES
from kiosk.ui.admin.page import NOT_DONE
from kiosk.ui.latest import Latest
from kiosk.ui.places import UI
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.services.admin.office import AdminServices
    from kiosk.ui.admin.leaves import Leaf
    from kiosk.ui.admin.page import Page
    from kiosk.ui.background import Background

UNKNOWN: Final = -1


@dataclass(frozen=True, slots=True)
class NavigationRow:
    """One page in the navigation; `group` parts it from the page above by a line."""

    key: str
    title: str
    glyph: str
    count: int
    parted: bool


@qml_element
class Navigation(QObject):
    """The navigation, and the model of the page that is open."""

    changed = Signal()
    exchanged = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._office: AdminServices | None = None
        self._open: list[Leaf[object]] = []
        self._counts: Mapping[str, int] = {}
        self._key = self._saved = ""
        self.pages: dict[str, Page[object]] = {leaf.key: leaf.model(background) for leaf in LEAVES}
        self._counting = False
        self._recount = Latest(self._count, lambda: self._counting, self)
        self._renewal = Latest(self._renew, self._reads, self)
        for page in self.pages.values():
            page.spoken.connect(self._renewal.go)
            page.turned.connect(self.turn)
            page.kept.connect(self._kept)
            page.exchanged.connect(self.exchanged)

    rows = listed(NavigationRow)
    key = shown(str, changed)(lambda self: self._key)
    page = shown(QObject, changed)(lambda self: self.pages.get(self._key))
    file = shown(QUrl, changed)(lambda self: self._file())
    saved = shown(str, changed)(lambda self: self._saved)

    def admit(self, office: AdminServices, roles: frozenset[str]) -> None:
        """Open the pages that somebody with these roles may see, and turn to the first."""
        self._office, self._saved = office, ""
        self._open = [leaf for leaf in LEAVES if leaf.open_to(roles)]
        self._recount.press()
        if self._open:
            self.turn(self._open[0].key)

    @Slot()
    def leave(self) -> None:
        """Close every page."""
        self._office, self._open, self._key = None, [], ""
        self._recount.drop()
        self._renewal.drop()
        for page in self.pages.values():
            page.shut()
        self.rows.show([])
        self.changed.emit()

    @Slot(str)
    @Slot(str, str)
    def turn(self, key: str, about: str = "") -> None:
        """Turn to a page, perhaps about one thing on it; where one may not go, the open page says why."""
        leaf = next((one for one in self._open if one.key == key), None)
        if self._office is None:
            return
        if leaf is None:
            self._deny(key)
            return
        if self._key and self._key != key:
            self.pages[self._key].shut()
        self._renewal.drop()  # it is read as it opens
        self._key = key
        self._list()
        self.pages[key].enter(partial(leaf.service, self._office), about)
        self.changed.emit()

    def _deny(self, key: str) -> None:
        """Say which roles open a page that is not open to who is signed in."""
        leaf, page = next((one for one in LEAVES if one.key == key), None), self.pages.get(self._key)
        if leaf and page:
            roles = " · ".join(word for role, (word, _) in ROLES.items() if role in leaf.roles)
            page.tell(f"{leaf.title}: {roles} 역할이 있는 계정으로 엽니다.")

    @Slot()
    def apologise(self) -> None:
        """Say on the open page that something failed which nobody caught; it is in the log."""
        if page := self.pages.get(self._key):
            page.tell(NOT_DONE)

    @Slot()
    def hear(self) -> None:
        """Count again, and let the open page show what somebody else has written; a burst of it is one."""
        if self._office is not None:
            self._recount.ask()
            self._renewal.ask()

    def count(self) -> None:
        """Count again what waits, when its turn comes."""
        self._recount.ask()

    def _count(self) -> None:
        if office := self._office:
            self._counting = True
            self._background.run_aside(office.counts, self._counted, lambda _error: self._counted(None))

    def _renew(self) -> None:
        if self._office is not None and (page := self.pages.get(self._key)):
            page.refresh()

    def _reads(self) -> bool:
        page = self.pages.get(self._key)
        return page is not None and not page.resting

    @Slot()
    def _kept(self) -> None:
        self._saved = f"{datetime.now(SEOUL):%H:%M} 저장됨"
        self.changed.emit()
        self._recount.press()

    def _counted(self, counts: Mapping[str, int] | None) -> None:
        """Show what waits; a count that was known once and could not be taken again is unknown."""
        self._counting = False
        if self._office is not None:
            self._counts = dict.fromkeys(self._counts, UNKNOWN) if counts is None else counts
            self._list()
        self._recount.go()

    def _list(self) -> None:
        listed = [
            leaf for leaf in self._open if leaf.lasting or leaf.key == self._key or self._counts.get(leaf.key)
        ]
        groups = [leaf.group for leaf in listed]
        self.rows.show(
            [
                NavigationRow(
                    leaf.key,
                    leaf.title,
                    leaf.glyph,
                    self._counts.get(leaf.key, 0),
                    at > 0 and groups[at - 1] != leaf.group,
                )
                for at, leaf in enumerate(listed)
            ]
        )

    def _file(self) -> QUrl:
        leaf = next((one for one in self._open if one.key == self._key), None)
        return QUrl.fromLocalFile(str(UI / leaf.file)) if leaf else QUrl()
