# SPDX-License-Identifier: GPL-3.0-or-later
"""The access log on the page of the accounts: filtered, read on, verified, reviewed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.services.admin.account_words import (
    EntryRow,
    chain_words,
    entry_row,
    review_title,
    review_words,
)
from kiosk.services.admin.log_words import GROUPS
from kiosk.services.admin.results.accounts import LogFilter
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.accounts import AccountService
    from kiosk.services.admin.results.accounts import AccessLogEntry, Chain, Reviewed
    from kiosk.ui.admin.page import Page

EVERYBODY: Final = ("", "모든 계정")
EVERYTHING: Final = "모든 일"
A_PAGE: Final = 100


@qml_element
class LogView(QObject):
    """What is seen of the log; the page it stands on does the work."""

    changed = Signal()

    def __init__(self, page: Page[AccountService]) -> None:
        super().__init__(page)
        self._page = page
        page.spoken.connect(self.changed)
        self.clear()

    rows = listed(EntryRow)
    actors = shown("QStringList", changed)(lambda self: [name for _, name in self._actors])
    groups = shown("QStringList")(lambda _self: [EVERYTHING, *GROUPS])
    who = shown(int, changed)(lambda self: self._who)
    what = shown(int, changed)(lambda self: self._what)
    day = shown(str, changed)(lambda self: self._typed)
    more = shown(bool, changed)(lambda self: self._more)
    sought = shown(bool, changed)(lambda self: self._sought is not None)
    due = shown(bool, changed)(lambda self: self._reviewed is not None and self._reviewed.due)
    calls = shown(str, changed)(lambda self: review_title(self._reviewed) if self._reviewed else "")
    last = shown(str, changed)(lambda self: review_words(self._reviewed) if self._reviewed else "")

    def clear(self) -> None:
        """Leave nothing."""
        self._actors: list[tuple[str, str]] = [EVERYBODY]
        self._who = self._what = 0
        self._day: date | None = None
        self._last: date | None = None
        self._written = self._typed = ""  # the days that are shown, and what stands in the field
        self._reviewed: Reviewed | None = None
        self._sought: LogFilter | None = None
        self._listed: list[EntryRow] = []
        self._append([])

    @Slot(int)
    def ofAccount(self, index: int) -> None:  # noqa: N802 # QML's spelling
        """Show what one account did, or everybody."""
        self._who = index
        self._read()

    @Slot(int)
    def ofGroup(self, index: int) -> None:  # noqa: N802 # QML's spelling
        """Show one group of actions, or all."""
        self._what = index
        self._read()

    @Slot(str)
    def ofDay(self, text: str) -> None:  # noqa: N802 # QML's spelling
        """Show a day, a month or the days between two; every day where nothing is written."""
        self.writeDay(text)
        if self._typed != self._written:
            self._page.tell("날짜를 2026-11-25, 2026-11 또는 2026-11-01~2026-11-30처럼 적어 주십시오.")

    @Slot(str)
    def writeDay(self, text: str) -> None:  # noqa: N802 # QML's spelling
        """Show the days that are being written as soon as they are whole."""
        self._typed = text
        with suppress(ValueError):
            days = _days(text.strip())
            self._written = self._typed
            if days != (self._day, self._last):
                self._day, self._last = days
                self._read()

    @Slot(str)
    def export(self, reason: str) -> None:
        """Write all that the filter lets through, with its proof; nothing while its days are half written."""
        if self._typed != self._written:
            self.ofDay(self._typed)
            return
        wanted = self.wanted()
        self._page.run(lambda office: office.export_log(wanted, reason), self._exported, keeps=True)

    def _exported(self, file: str) -> None:
        self._page.tell(f"확인서와 함께 담았습니다: {file} · 사흘 뒤에 저절로 지워집니다.")
        self._read()

    @Slot()
    def readOn(self) -> None:  # noqa: N802 # QML's spelling
        """Show the page after the last row."""
        wanted = self.wanted(self._listed[-1].seq if self._listed else None)
        self._page.run(lambda office: office.log(wanted), self._append)

    @Slot()
    def verify(self) -> None:
        """Walk the whole log."""
        self._page.run(lambda office: office.verify(), self._verified)

    @Slot(str)
    def review(self, remark: str) -> None:
        """Record the monthly review."""
        told = "열람 기록을 살핀 것으로 남겼습니다."
        self._page.do(lambda office: office.review(remark), told)

    def wanted(self, before: int | None = None) -> LogFilter:
        """Return the rows that the filter lets through."""
        group = list(GROUPS)[self._what - 1] if self._what else ""
        return LogFilter(self._actors[self._who][0], group, self._day, self._last, before)

    def show(
        self, actors: Sequence[tuple[str, str]], entries: Sequence[AccessLogEntry], reviewed: Reviewed
    ) -> None:
        """Show the first page and the last review."""
        key = self._actors[self._who][0]
        self._actors = [EVERYBODY, *actors]
        self._who = next((at for at, (one, _) in enumerate(self._actors) if one == key), 0)
        self._reviewed = reviewed
        if self._sought is None:  # else another filter's rows are on their way
            self._restart(entries)

    def _read(self) -> None:
        """Look for what the filter lets through, also while an earlier filter's rows are still being read."""
        self._sought = wanted = self.wanted()
        self.changed.emit()

        def work(office: AccountService) -> Sequence[AccessLogEntry]:
            try:
                return office.log(wanted)
            except Exception:
                self._sought = None
                raise

        def found(entries: Sequence[AccessLogEntry]) -> None:
            if wanted == self._sought:
                self._restart(entries)

        self._page.read(work, found)

    def _restart(self, entries: Sequence[AccessLogEntry]) -> None:
        self._listed, self._sought = [], None
        self._append(entries)

    def _append(self, entries: Sequence[AccessLogEntry]) -> None:
        self._listed += [entry_row(one) for one in entries]
        self._more = len(entries) == A_PAGE
        self.rows.show(self._listed)
        self.changed.emit()

    def _verified(self, chain: Chain) -> None:
        found = f"{chain.rows:,}줄을 첫 줄부터 확인했습니다. "
        whole = "빠지거나 고쳐진 줄이 없습니다."
        problem = chain_words(chain.problem)
        self._page.tell(found + (f"맞지 않는 곳이 있습니다: {problem}" if problem else whole))


def _days(text: str) -> tuple[date | None, date | None]:
    """Read a day, a month or two days; raises ValueError for anything else."""
    if not text:
        return None, None
    first, _, last = text.partition("~")
    if last:
        days = sorted(date.fromisoformat(one.strip()) for one in (first, last))
        return days[0], days[1]
    if len(text) == len("2026-11"):
        begins = date.fromisoformat(f"{text}-01")
        return begins, (begins + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date.fromisoformat(text), None
