# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever the list of the cases is narrowed to: whether they are away, until when, and who stands in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import day_words
from kiosk.ui.admin.page import day_of
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.services.admin.results.cases import CaseList
    from kiosk.ui.admin.cases.cases import Cases


@qml_element
class CaseDeputy(QObject):
    """One person's absence; the page says what became of it."""

    changed = Signal()

    def __init__(self, page: Cases) -> None:
        super().__init__(page)
        self._page = page
        self._open = False
        self._list: CaseList | None = None
        page.narrowing.changed.connect(self.changed)

    open = shown(bool, changed)(lambda self: self._open and bool(self._taker))
    person = shown(str, changed)(lambda self: self._list.names[self._taker] if self._taker else "")
    away = shown(str, changed)(lambda self: self._away())
    deputies = shown("QStringList", changed)(lambda self: list(self._deputies()))

    def learn(self, listed: CaseList | None) -> None:
        """Know who keeps cases, and who of them is away."""
        self._list = listed
        self._open = self._open and listed is not None
        self.changed.emit()

    @Slot(bool)
    def turn(self, open_now: bool) -> None:  # noqa: FBT001 # QML's call
        """Ask how long somebody is away, or not."""
        self._open = open_now
        self.changed.emit()

    @Slot(str, str)
    def leave(self, deputy: str, last: str) -> None:
        """Note that whoever is picked is away, and who stands in."""
        account, other = self._taker, self._deputies().get(deputy, "")
        if (day := day_of(last)) is None:
            self._page.tell("자리에 없는 마지막 날을 2026-12-03처럼 적어 주십시오.")
            return
        told = f"{self.person}님은 {day_words(day, self._today())}까지 자리에 없고, {deputy}님이 대직합니다."
        self._page.do(lambda office: office.leave(account, other, day), told)

    @Slot()
    def back(self) -> None:
        """Note that they are there again."""
        account, told = self._taker, f"{self.person}님이 돌아오셨습니다."
        self._page.do(lambda office: office.back(account), told)

    @property
    def _taker(self) -> str:
        """Whoever the list is narrowed to; nobody, where it is to none of those who keep cases."""
        taker = self._page.narrowing.query.taker
        return taker if self._list and taker in self._list.takers else ""

    def _deputies(self) -> dict[str, str]:
        """Return who may stand in by name."""
        if self._list is None or not self._taker:
            return {}
        others = (one for one in self._list.takers if one != self._taker and one not in self._list.away)
        return {self._list.names[one]: one for one in others}

    def _away(self) -> str:
        found = self._list.away.get(self._taker) if self._list else None
        if found is None or self._list is None:
            return ""
        deputy = self._list.names.get(found.deputy, "없음")
        return f"{day_words(found.last, self._today())}까지 자리에 없음 · 대직 {deputy}"

    def _today(self) -> date:
        return in_seoul(self._list.now).date() if self._list else date.min
