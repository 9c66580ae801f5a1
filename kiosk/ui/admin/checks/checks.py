# SPDX-License-Identifier: GPL-3.0-or-later
"""Spot checks: what was checked where, how often it was kept, and the year's counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.services.admin.results.checks import SpotCheckKind
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from kiosk.services.admin.checks import SpotCheckService
    from kiosk.services.admin.results.checks import Checks

QML_IMPORT_NAME = "kiosk.ui.admin"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check that was made."""

    key: str
    shape: str
    day: str
    promise: str
    office: str
    count: str
    who: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """What the year came to for one promise."""

    promise: str
    count: str


@QmlElement
class SpotChecks(Page["SpotCheckService"]):
    """The page of the spot checks; the form keeps promise, office and day for the next check."""

    changed = Signal()

    made = listed(CheckRow)
    counts = listed(CountRow)
    promises = shown("QStringList", changed)(
        lambda self: list(self._found.promises.values()) if self._found else []
    )
    offices = shown("QStringList", changed)(lambda self: list(self._found.offices) if self._found else [])
    today = shown(str, changed)(lambda self: self._found.today.isoformat() if self._found else "")

    def clear(self) -> None:
        """Hold no check."""
        self._found: Checks | None = None

    @Slot()
    def look(self) -> None:
        """Read the checks again."""
        self.run(lambda office: office.checks(), self._show)

    @Slot(int, str, str, str, str)
    def add(self, promise: int, office: str, day: str, checked: str, kept: str) -> None:
        """Keep what the form says."""
        if self._found is None:
            return
        try:
            check = SpotCheckKind(
                date.fromisoformat(day.strip()),
                list(self._found.promises)[promise],
                office,
                int(checked),
                int(kept),
            )
        except ValueError:
            self.tell("날짜는 2026-11-25처럼, 건수는 숫자로 적어 주십시오.")
            return
        told = f"{office} {check.checked}건을 적었습니다."
        self.do(lambda desk: desk.add(check), told)

    @Slot(str)
    def takeBack(self, key: str) -> None:  # noqa: N802 # QML's spelling
        """Take a check back that was written by mistake."""
        made = self._found.made if self._found else ()
        check = next((one for one in made if str(one.key) == key), None)
        if check is not None:
            told = f"{check.office} {check.checked}건을 지웠습니다."
            self.do(lambda desk: desk.take_back(check), told)

    def _show(self, found: Checks) -> None:
        self._found = found
        self.made.show([_row(one, found) for one in found.made])
        self.counts.show([_count(promise, name, found) for promise, name in found.promises.items()])


def _row(one: SpotCheckKind, found: Checks) -> CheckRow:
    shape = "done" if one.kept == one.checked else "missed"
    count = f"{one.checked}건 가운데 {one.kept}건 지킴"
    name = found.promises.get(one.promise, one.promise)
    return CheckRow(str(one.key), shape, one.day.isoformat(), name, one.office, count, one.who)


def _count(promise: str, name: str, found: Checks) -> CountRow:
    mine = [one for one in found.made if one.promise == promise]
    checked, kept = sum(one.checked for one in mine), sum(one.kept for one in mine)
    return CountRow(name, f"{checked:,}건 · 지킴 {kept / checked * 100:.1f} %" if checked else "아직 없음")
