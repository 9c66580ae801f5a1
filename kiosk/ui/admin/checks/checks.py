# SPDX-License-Identifier: GPL-3.0-or-later
"""Spot checks: what was checked where, how often it was kept, and the year's counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.charter.moments import day_words
from kiosk.services.admin.results.checks import SpotCheckKind
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from kiosk.reports.spot_checks import CheckRound, DrawnOffice
    from kiosk.services.admin.checks import SpotCheckService
    from kiosk.services.admin.results.checks import Checks


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check that was made."""

    key: str
    shape: str
    day: str
    about: str
    office: str
    count: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """What one promise comes to in what is published next."""

    promise: str
    count: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One office that was drawn for a week: where it is, and what was checked there."""

    office: str
    place: str
    shape: str
    told: str


@qml_element
class SpotChecks(Page["SpotCheckService"]):
    """The page of the spot checks; the form keeps promise, office and day for the next check."""

    changed = Signal()

    made = listed(CheckRow)
    counts = listed(CountRow)
    drawn = listed(DrawnRow)
    ahead = shown(int, changed)(lambda self: self._ahead)
    week = shown(str, changed)(lambda self: _week(self._round))
    undrawn = shown(str, changed)(lambda self: _undrawn(self._round))
    coming = shown(str, changed)(lambda self: _coming(self._round))
    commitment = shown(str, changed)(
        lambda self: f"시작 전에 알릴 해시 {self._round.commit}" if self._round and self._round.commit else ""
    )
    promises = shown("QStringList", changed)(
        lambda self: list(self._found.promises.values()) if self._found else []
    )
    offices = shown("QStringList", changed)(lambda self: list(self._found.offices) if self._found else [])
    period = shown(str, changed)(lambda self: _period(self._found))
    today = shown(str, changed)(lambda self: self._found.today.isoformat() if self._found else "")

    def clear(self) -> None:
        """Hold no check."""
        self._found: Checks | None = None
        self._round: CheckRound | None = None
        self._ahead = 0

    @Slot()
    def look(self) -> None:
        """Read the checks and the week's round again."""
        ahead = self._ahead
        self.run(lambda office: (office.checks(), office.round(ahead)), self._show)

    @Slot(int)
    def choose(self, ahead: int) -> None:
        """Show the round of this week or of the next one."""
        self._ahead = ahead
        self.look()

    @Slot()
    def draw(self) -> None:
        """Draw the weeks of the month that the button names."""
        month = self._round.coming if self._round else ""
        told = "뽑았습니다. 해시를 그 주들이 시작되기 전에 알려 주십시오. 씨앗값은 끝난 뒤 결과에 실립니다."
        self.do(lambda office: office.draw(month), told)

    @Slot()
    def sheet(self) -> None:
        """Print the week's round."""
        ahead = self._ahead
        self.run(lambda office: office.sheet(ahead), self.tell)

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

    def _show(self, read: tuple[Checks, CheckRound]) -> None:
        found, self._round = read
        self._found = found
        self.drawn.show([_drawn(one) for one in self._round.offices or ()])
        self.made.show([_row(one, found) for one in found.made])
        self.counts.show([_count(promise, name, found) for promise, name in found.promises.items()])


def _period(found: Checks | None) -> str:
    if found is None:
        return ""
    (first, last), today = found.period, found.today
    if first > today:
        return "내일부터 다음 결과에 셉니다"
    return f"{day_words(first, today)} – {day_words(last, today)}"


def _counts(one: SpotCheckKind, found: Checks) -> str:
    """Return where a check is not counted that is not of what is published next."""
    first, last = found.period
    return "다음 결과에 셉니다" if one.day > last else "이미 공개한 기간" if one.day < first else ""


def _week(told: CheckRound | None) -> str:
    return f"{told.week:%m.%d}에 시작하는 주" if told else "뽑은 부서"


def _undrawn(told: CheckRound | None) -> str:
    if told is None or told.offices is not None:
        return ""
    return "이 주는 뽑아 두지 않았습니다.\n주가 시작되기 전에 뽑아야 합니다."


def _coming(told: CheckRound | None) -> str:
    return f"{int(told.coming[5:])}월에 점검할 부서 뽑기" if told and told.coming else ""


def _drawn(one: DrawnOffice) -> DrawnRow:
    checked, kept = (sum(told[at] for told in one.told.values()) for at in (0, 1))
    told = f"{checked:,}건 점검, {kept:,}건 지킴" if checked else "아직 만나지 못함"
    return DrawnRow(one.name, one.place, "done" if checked else "calm", told)


def _row(one: SpotCheckKind, found: Checks) -> CheckRow:
    shape = "done" if one.kept == one.checked else "missed"
    count = f"{one.checked}건 가운데 {one.kept}건 지킴"
    told = (found.promises.get(one.promise, one.promise), one.who, _counts(one, found))
    about = " · ".join(filter(None, told))
    return CheckRow(str(one.key), shape, one.day.isoformat(), about, one.office, count)


def _count(promise: str, name: str, found: Checks) -> CountRow:
    first, last = found.period
    mine = [one for one in found.made if one.promise == promise and first <= one.day <= last]
    checked, kept = sum(one.checked for one in mine), sum(one.kept for one in mine)
    return CountRow(name, f"{checked:,}건 · 지킴 {kept / checked * 100:.1f} %" if checked else "아직 없음")
