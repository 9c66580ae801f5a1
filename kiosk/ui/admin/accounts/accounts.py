# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts, their rights and offices, one's own password, and the access log with its monthly review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.services.admin.account_words import PANES, PARTS, PersonRow, RoleRow, TieRow, person_row, role_rows
from kiosk.ui.admin.accounts.log_view import LogView
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.accounts import AccountService
    from kiosk.services.admin.results.accounts import AccessLogEntry, Person, Reviewed

    Kept = tuple[Sequence[Person], Sequence[str]]
    Logged = tuple[Sequence[tuple[str, str]], Sequence[AccessLogEntry], Reviewed]
    Found = tuple[Sequence[str], Kept | None, Logged | None]


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
