# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts, their rights and offices, one's own password, and the access log with its monthly review."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.services.admin.account_words import (
    PANES,
    PARTS,
    EntryRow,
    PersonRow,
    RoleRow,
    TieRow,
    chain_words,
    entry_row,
    person_row,
    review_title,
    review_words,
    role_rows,
)
from kiosk.services.admin.log_words import GROUPS
from kiosk.services.admin.results.accounts import LogFilter
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.accounts import AccountService
    from kiosk.services.admin.results.accounts import AccessLogEntry, Chain, Person, Reviewed

    Kept = tuple[Sequence[Person], Sequence[str]]
    Logged = tuple[Sequence[tuple[str, str]], Sequence[AccessLogEntry], Reviewed]
    Found = tuple[Sequence[str], Kept | None, Logged | None]

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


@qml_element
class Accounts(Page["AccountService"]):
    """The page of the accounts: an auditor sees the log of it, others their own password only."""

    changed = Signal()

    people = listed(PersonRow)
    roles = listed(RoleRow)
    ties = listed(TieRow)
    log = owned(LogView)
    panes = shown("QStringList", changed)(lambda self: [PANES[one] for one in self._panes])
    part = shown(str, changed)(lambda self: (*self._panes[self._pane :], "password")[0])
    making = shown(bool, changed)(lambda self: self._making)
    chosen = shown(str, changed)(lambda self: str(self._chosen.id) if self._chosen else "")
    title = shown(str, changed)(lambda self: self._title())
    altered = shown(bool, changed)(lambda self: self._altered())
    whose = shown(str, changed)(lambda self: self._chosen.person if self._chosen else "")
    alone = shown(bool, changed)(lambda self: self._chosen is not None and self._chosen.alone)
    offices = shown("QStringList", changed)(lambda self: self._offices)
    parts = shown("QStringList")(lambda _self: list(PARTS.values()))

    def clear(self) -> None:
        """Hold no account and no form."""
        self._panes: Sequence[str] = ()
        self._people: list[Person] = []
        self._offices: list[str] = []
        self._given: frozenset[str] = frozenset()
        self.log.clear()
        self._edit(None)

    @Slot()
    def look(self) -> None:
        """Read accounts and log again."""
        self.run(self._read, self._show)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show one account."""
        self._said = ""
        self._edit(next((one for one in self._people if str(one.id) == key), None))
        self.renew()

    @Slot()
    def begin(self) -> None:
        """Begin a new account."""
        self._said = ""
        self._edit(None, making=True)
        self.renew()

    @Slot(str, bool)
    def give(self, role: str, given: bool) -> None:  # noqa: FBT001 # QML's checked
        """Give or take a role in the form; nothing is stored yet."""
        self._given = self._given | {role} if given else self._given - {role}
        self.roles.show(role_rows(self._given))
        self.renew()

    @Slot(str, str, str)
    def make(self, name: str, password: str, person: str) -> None:
        """Open the account of the form."""
        given = self._given
        self.run(lambda office: office.make(name, password, given, person), self._made, keeps=True)

    @Slot()
    def grant(self) -> None:
        """Store the rights of the form."""
        if person := self._chosen:
            given = self._given
            told = f"{person.name}의 권한을 바꾸었습니다."
            self.do(lambda office: office.set_roles(person, given), told)

    @Slot()
    def close(self) -> None:
        """End the shown account."""
        if person := self._chosen:
            self.do(lambda office: office.close(person), f"{person.name} 계정을 닫았습니다.")

    @Slot(str, int, str)
    def tie(self, office_name: str, part: int, sheet: str) -> None:
        """Say that the shown account belongs to an office."""
        if person := self._chosen:
            told = f"{person.name}: {office_name}의 불친절·부조리 민원을 볼 수 없습니다."
            self.do(lambda office: office.tie(person, office_name, list(PARTS)[part], sheet), told)

    @Slot(str, str)
    def untie(self, office_name: str, sheet: str) -> None:
        """Say that the shown account no longer belongs to an office."""
        if person := self._chosen:
            told = f"{person.name}: {office_name}에서 풀었습니다."
            self.do(lambda office: office.untie(person, office_name, sheet), told)

    @Slot(str, str, str)
    def changePassword(self, old: str, new: str, again: str) -> None:  # noqa: N802 # QML's spelling
        """Change one's own password."""
        if new != again:
            self.tell("새 비밀번호 두 개가 서로 다릅니다.")
            return
        told = "비밀번호를 바꾸었습니다."
        self.run(lambda office: office.change_password(old, new), lambda _done: None, told=told, keeps=True)

    def _read(self, office: AccountService) -> Found:
        panes, wanted = office.panes(), self.log.wanted()
        kept = (office.people(), office.offices()) if "people" in panes else None
        return (
            panes,
            kept,
            (office.actors(), office.log(wanted), office.reviewed()) if "log" in panes else None,
        )

    def _show(self, found: Found) -> None:
        self._panes, kept, logged = found
        if logged is not None:
            self.log.show(*logged)
        if kept is not None:
            self._show_people(*kept)

    def _show_people(self, people: Sequence[Person], offices: Sequence[str]) -> None:
        self._people, self._offices = list(people), list(offices)
        self.people.show([person_row(one) for one in people])
        if not self._making:
            key = self._chosen and self._chosen.id
            self._edit(next((one for one in people if one.id == key), None))

    def _edit(self, person: Person | None, *, making: bool = False) -> None:
        self._chosen, self._making = person, making
        self._given = person.roles if person else frozenset()
        self.roles.show(role_rows(self._given) if person or making else [])
        ties = person.offices.items() if person else ()
        self.ties.show([TieRow(office, PARTS.get(part, part)) for office, part in ties])

    def _made(self, person: Person) -> None:
        self._edit(person)
        self.tell(f"{person.name} 계정을 만들었습니다. 첫 비밀번호는 본인이 바로 바꾸게 해 주십시오.")
        self.look()

    def _title(self) -> str:
        if self._making:
            return "새 계정"
        return self._chosen.name if self._chosen else "계정을 고르면 권한과 부서가 보입니다"

    def _altered(self) -> bool:
        return self._chosen is not None and self._given != self._chosen.roles
