# SPDX-License-Identifier: GPL-3.0-or-later
"""The system behind the desk: notices, health, booths, backups, the programs' logs, tables for outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot

from kiosk.services.admin.booth_words import FleetRow, heard
from kiosk.services.admin.results.system import CaretakerState
from kiosk.services.booths import FleetTask
from kiosk.ui.admin.page import Page
from kiosk.ui.admin.system.notices import NoticeRow, notice_row
from kiosk.ui.admin.system.wording import (
    BackupRow,
    HealthCheckRow,
    LineRow,
    SystemFactRow,
    backup_row,
    check_row,
    fact_rows,
    line_row,
    rehearsed,
    told_words,
)
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.services.admin.office import AdminServices
    from kiosk.services.admin.results.desk import Exchange
    from kiosk.services.admin.results.system import (
        BackupFile,
        Facts,
        HealthCheck,
        LogLine,
        Rehearsal,
        SystemNotice,
    )
    from kiosk.services.admin.system import SystemService
    from kiosk.services.booths import Fleet
    from kiosk.services.connected_day import HeardPart
    from kiosk.ui.background import Background

    Found = tuple[
        Sequence[SystemNotice], Facts, Sequence[BackupFile], Sequence[LogLine], Fleet, CaretakerState
    ]

_FACTS: Final = (
    ("마지막 소식", "sign"),
    ("보낼 줄", "waiting"),
    ("받은 줄", "received"),
    ("판", "version"),
    ("빈 디스크", "disk"),
    ("접수증 인쇄기", "printer"),
    ("소리", "voice"),
    ("시계 차이", "clock"),
    ("오늘 방문", "visits"),
)


@dataclass(frozen=True, slots=True)
class DayLine:
    """A booth's day: `parts` are [kind, where it begins, how wide it is], both as shares of the day shown."""

    letters: str
    told: str
    parts: list[list[str | float]]


def day_lines(fleet: Fleet) -> list[DayLine]:
    """Return each booth's day until now."""
    return [_line(letters, parts, fleet.minutes) for letters, parts in fleet.days.items()]


def booth_facts(booth: FleetRow) -> list[SystemFactRow]:
    """List what a booth told last; a question mark stands behind what may be old."""
    return [SystemFactRow(name, getattr(booth, field) or "없음") for name, field in _FACTS]


def _line(letters: str, parts: Sequence[HeardPart], minutes: int) -> DayLine:
    drawn: list[list[str | float]] = [
        [part.heard.value, part.left / minutes, part.width / minutes] for part in parts
    ]
    return DayLine(letters, heard(parts), drawn)


_SHAPES = ("done", "near", "unknown", "calm")  # as the pane counts them


@qml_element
class System(Page["SystemService[AdminServices]"]):
    """The page of the system; `pane` is what of it is shown."""

    changed = Signal()

    notices = listed(NoticeRow)
    checks = listed(HealthCheckRow)
    facts = listed(SystemFactRow)
    booths = listed(FleetRow)
    days = listed(DayLine)
    tasks = listed(FleetTask)
    boothFacts = listed(SystemFactRow)  # noqa: N815 # QML's spelling
    boothTasks = listed(FleetTask)  # noqa: N815 # QML's spelling
    booth = shown(str, changed)(lambda self: self._booth)
    place = shown(str, changed)(lambda self: "".join(one.place for one in self._of_booth()))
    barred = shown(str, changed)(lambda self: self._caretaker.bar)
    told = shown(str, changed)(lambda self: told_words(self._caretaker.told.get(self._booth)))
    tally = shown("QVariantList", changed)(
        lambda self: [sum(one.shape == shape for one in self.booths) for shape in _SHAPES]
    )
    backups = listed(BackupRow)
    lines = listed(LineRow)
    chosen = shown(str, changed)(lambda self: self._chosen)
    proof = shown(str, changed)(lambda self: self._proof)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._booth = ""
        self._caretaker = CaretakerState("", {})
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self.refresh)

    def clear(self) -> None:
        """Hold no backup."""
        self._chosen = self._proof = self._booth = ""

    @Slot()
    def look(self) -> None:
        """Read notices, figures, backups and logs again."""
        self.run(_found, self._show)

    def enter(self, service: Callable[[], SystemService[AdminServices]], about: str = "") -> None:
        """Show the page, and read again every minute: a booth that falls silent tells nobody of it."""
        self._minute.start()
        super().enter(service, about)

    def shut(self) -> None:
        """Leave nothing on the screen."""
        self._minute.stop()
        super().shut()

    @Slot()
    def refresh(self) -> None:
        """Read again, while every button can be pressed."""
        self.read(_found, self._show)

    @Slot(str)
    def putAway(self, key: str) -> None:  # noqa: N802 # QML's spelling
        """Put a notice away."""
        self.run(lambda office: office.put_away(UUID(key)), self._put_away, keeps=True)

    @Slot()
    def examine(self) -> None:
        """Check everything now."""
        self.run(lambda office: office.examine(), self._checked)

    @Slot()
    def backUp(self) -> None:  # noqa: N802 # QML's spelling
        """Make a backup now."""
        self.run(lambda office: office.back_up(), self._backed_up)

    @Slot(str)
    def choose(self, name: str) -> None:
        """Choose a backup, and prove on a scratch copy that it can be restored."""
        if self.run(lambda office: office.rehearse(name), self._prove):
            self._chosen, self._proof, self._said = name, "", "시험으로 되돌려 보는 중입니다."
            self.renew()

    @Slot()
    def restore(self) -> None:
        """Restore the backup that was proved."""
        if name := self._proof and self._chosen:
            self.run(lambda office: office.restore(name), self._restored)

    @Slot()
    def tellCaretaker(self) -> None:  # noqa: N802 # QML's spelling
        """Mail what is wrong with the booth that is shown."""
        self.run(lambda office: (office.tell(self._booth), office.told()), self._has_told)

    @Slot(str)
    def export(self, what: str) -> None:
        """Write a table for outside."""
        self.run(lambda office: office.export(what), lambda file: self.tell(f"{file}에 적었습니다."))

    def _show(self, found: Found) -> None:
        notices, facts, backups, lines, booths, self._caretaker = found
        self._show_booths(booths)
        self.notices.show([notice_row(one) for one in notices])
        self.facts.show(fact_rows(facts))
        self.backups.show([backup_row(one) for one in backups])
        self.lines.show([line_row(one) for one in lines])

    def _show_booths(self, fleet: Fleet) -> None:
        self.booths.show(fleet.booths)
        self.days.show(day_lines(fleet))
        self.tasks.show(fleet.tasks)
        letters = [one.letters for one in fleet.booths]
        worst = [one.letters for one in fleet.tasks if one.letters in letters] + letters
        self.showBooth(self._booth if self._booth in worst else next(iter(worst), ""))

    def _of_booth(self) -> list[FleetRow]:
        return [one for one in self.booths if one.letters == self._booth]

    @Slot(str)
    def showBooth(self, letters: str) -> None:  # noqa: N802 # QML's spelling
        """Show beside the list what is known of one booth, and what to do about it."""
        self._booth = letters
        self.boothFacts.show([fact for one in self._of_booth() for fact in booth_facts(one)])
        self.boothTasks.show([one for one in self.tasks if one.letters == letters])
        self.renew()

    def _put_away(self, mine: bool) -> None:  # noqa: FBT001 # the work's answer
        self.tell("" if mine else "다른 담당자가 먼저 확인했습니다.")
        self.look()

    def _checked(self, checks: Sequence[HealthCheck]) -> None:
        self.checks.show([check_row(one) for one in checks])
        bad = sum(bool(one.problems) for one in checks)
        self.tell(
            f"점검을 마쳤습니다. 살필 것이 {bad}가지 있습니다."
            if bad
            else "점검을 마쳤습니다. 이상이 없습니다."
        )

    def _backed_up(self, name: str) -> None:
        self.tell(f"백업을 만들고 다시 읽어 확인했습니다: {name}")
        self.look()

    def _prove(self, found: Rehearsal) -> None:
        self._proof, self._said = rehearsed(found), ""

    def _has_told(self, came: tuple[str, CaretakerState]) -> None:
        words, self._caretaker = came
        self.tell(words)

    def _restored(self, exchange: Exchange[AdminServices]) -> None:
        self.exchanged.emit(exchange)


def _found(office: SystemService[AdminServices]) -> Found:
    return (
        office.notices(), office.facts(), office.backups(), office.log(), office.booths(), office.told(),
    )  # fmt: skip
