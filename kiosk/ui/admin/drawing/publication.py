# SPDX-License-Identifier: GPL-3.0-or-later
"""Publishing the drawing: how much it is, the two presses, and the way back to the one before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.services.admin.drawing_editions import Unpublishable, WouldBeLost
from kiosk.services.directory import seoul_now
from kiosk.ui.admin.page import PagePart, day_of
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.services.admin.results.drawing import EditionDifference, EditionEntry
    from kiosk.ui.admin.drawing.drawing import VenueDrawing

REMARK: Final = "관리 화면에서 그림"
NOTHING: Final = "아직 방이 하나도 없습니다"
DONE: Final = "펴냈습니다. 방문객 화면은 쓰는 사람이 없을 때 새 지도로 바뀝니다."
APART: Final = "펴냈습니다. 프로그램에 든 시연 도시라 이 폴더에만 두고, 방문객 화면의 지도는 바뀌지 않습니다."
ELSEWHERE: Final = "지금 쓰는 도면은 여기서 그린 것이 아닙니다. 위에서 열어 고칠 수 있습니다."
LATER: Final = "맡아 두었습니다. {}부터 보이고, 그때까지는 지금 지도입니다."
NO_DAY: Final = "보일 날을 2026-12-01처럼 적어 주십시오."
PAST: Final = "보일 날은 오늘부터 고를 수 있습니다."


@dataclass(frozen=True, slots=True)
class LostRow:
    """What visitors would miss of the map in force."""

    words: str


@qml_element
class DrawingPublication(PagePart):
    """What stands at the foot of the side."""

    _page: VenueDrawing

    changed = Signal()

    lost = listed(LostRow)
    told = shown(str, changed)(lambda self: self._told())
    about = shown(str, changed)(lambda self: self._about())
    ask = shown(str, changed)(lambda self: self._asked())
    loses = shown(bool, changed)(lambda self: bool(self._losses))
    day = shown(str, changed)(lambda self: self._day)
    stands = shown(bool, changed)(lambda self: self._stands)
    waiting = shown(str, changed)(lambda self: self._waits())
    wrongDay = shown(str, changed)(lambda self: self._wrong_day())  # noqa: N815 # QML's spelling
    barred = shown(str, changed)(lambda self: self._wrong_day() if self._rooms() else NOTHING)
    before = shown(str, changed)(lambda self: self._before())
    back = shown(str, changed)(lambda self: self._back)

    def clear(self) -> None:
        """Know of no publication."""
        self._editions: Sequence[EditionEntry] = ()
        self._waiting: EditionEntry | None = None
        self._back, self._day, self._stands = "", "", False
        self._losses: tuple[str, ...] = ()

    def look(self) -> None:
        """Read what was published, and what the one before would change."""
        if board := self._page.board:
            site = board.opened.site
            self._page.read(
                lambda office: (office.editions(site), office.waiting(site), office.stands(site)),
                self._listed,
            )

    @Slot(int)
    def wait(self, days: int) -> None:
        """Let the drawing be shown from so many days after today."""
        self.dated((seoul_now().date() + timedelta(days=days)).isoformat() if days else "")

    @Slot(str)
    def dated(self, day: str) -> None:
        """Take the day from which the drawing is shown; none is now."""
        if self._day != day:
            self._day = day
            self.changed.emit()

    @Slot()
    def publish(self) -> None:
        """Make the drawing what visitors are led by, once the whole check has nothing against it."""
        since, losing = day_of(self._day), self._losses
        self._page.run(lambda office: office.publish(REMARK, since, losing), self._done, keeps=True)

    @Slot()
    def withdraw(self) -> None:
        """Take back what waits for its day; the drawing stays as it is."""
        if board := self._page.board:
            site = board.opened.site
            told = "거두었습니다. 지금 지도가 그대로 남고, 그리던 것도 그대로 있습니다."
            self._page.run(
                lambda office: office.withdraw(site), lambda _done: self.look(), told=told, keeps=True
            )

    def _done(self, entry: EditionEntry) -> None:
        done = DONE if entry.current else LATER.format(_day_words(entry.since))
        self._page.tell(APART if entry.apart else done)
        self._day = ""
        self._lose(())
        self.look()

    def _lose(self, losses: tuple[str, ...]) -> None:
        self._losses = losses
        self.lost.show([LostRow(one) for one in losses])
        self.changed.emit()

    def _wrong_day(self) -> str:
        since = day_of(self._day)
        if not self._day or (since and since >= seoul_now().date()):
            return ""
        return NO_DAY if since is None else PAST

    @Slot()
    def rollBack(self) -> None:  # noqa: N802 # QML's spelling
        """Bring the one before back; the drawing stays as it is."""
        if (board := self._page.board) and len(self._editions) > 1:
            site, number = board.opened.site, self._editions[1].number
            told = f"{number}번째 도면으로 되돌렸습니다. 그리던 것은 그대로 있습니다."
            self._page.run(
                lambda office: office.roll_back(site, number, ""),
                lambda _entry: self.look(),
                told=told,
                keeps=True,
            )

    def refused(self, error: Exception) -> None:
        """Show what the whole check found, or what would be lost, if that is why nothing was published."""
        if isinstance(error, Unpublishable):
            self._page.found_by_check(error.findings)
        if isinstance(error, WouldBeLost):
            self._lose(error.losses)

    def _listed(self, found: tuple[Sequence[EditionEntry], EditionEntry | None, bool]) -> None:
        (editions, self._waiting, self._stands), board = found, self._page.board
        self._editions = editions
        self._back = ""
        if board is not None and len(editions) > 1:
            site, number = board.opened.site, editions[1].number
            self._page.read(lambda office: office.weigh(site, number), self._weighed)
        self.changed.emit()

    def _weighed(self, found: EditionDifference) -> None:
        parts = {"생기는 방": len(found.come), "없어지는 방": len(found.gone)}
        parts |= {"이름이 바뀌는 방": len(found.renamed), "모양이 바뀌는 방": found.reshaped}
        said = " · ".join(f"{words} {count}" for words, count in parts.items() if count)
        self._back = f"되돌리면 {said}" if said else "되돌려도 방은 그대로입니다"
        self.changed.emit()

    def _rooms(self) -> int:
        board = self._page.board
        return sum(len(one.rooms) for one in board.drawing.floors.values()) if board else 0

    def _size(self) -> str:
        board = self._page.board
        if board is None or not self._rooms():
            return ""
        floors = [one for one in board.drawing.floors.values() if one.rooms]
        return f"{len(floors)}개 층 · 방 {self._rooms()} · 문 {sum(len(one.doors) for one in floors)}"

    def _about(self) -> str:
        """Return what the second press would publish: it never publishes something else."""
        size = self._size()
        return f"{size} {self._day} {self._losses}" if size else ""

    def _asked(self) -> str:
        size, since = self._size(), day_of(self._day)
        act = "없어져도 펴내기" if self._losses else "펴내기"
        day = f"{since.month}월 {since.day}일부터" if since and since > seoul_now().date() else ""
        return f"{act} — {size}" if size and not (day or self._losses) else f"{day} {act}".strip()

    def _waits(self) -> str:
        one = self._waiting
        return "" if one is None else f"{_day_words(one.since)}부터 보일 도면이 기다립니다 · {one.by}"

    def _told(self) -> str:
        current = next((one for one in self._editions if one.current), None)
        if current is None:
            return ELSEWHERE if self._stands else "아직 펴낸 도면이 없습니다"
        who = f" · {current.by}" if current.by else ""
        return f"지금 쓰는 도면: {current.at:%m월 %d일 %H:%M}{who}"

    def _before(self) -> str:
        if len(self._editions) <= 1:
            return ""
        before = self._editions[1]
        return f"{before.number}번째 · {before.at:%m월 %d일 %H:%M}" if before.by else before.remark


def _day_words(day: date | None) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일" if day else ""
