# SPDX-License-Identifier: GPL-3.0-or-later
"""Which accounts come from which, so that one person with several of them is not taken for two.

An account comes from whoever made it or gave it a role, and through others too: who makes a second account
makes a third as easily, and nobody becomes another person by waiting. The accounts that one person has had
after each other are one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from sqlalchemy import select

from kiosk.storage.tables.base import accounts, right_changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from sqlalchemy import Connection

READERS: Final = frozenset({"cases", "system"})  # roles that are no small thing to give


@dataclass(frozen=True, slots=True)
class Origins:
    """Whom every account is of, who made it or gave it a role, and who vouches for it so."""

    person: Mapping[UUID, str]
    given: frozenset[tuple[str, str]]
    vouched: frozenset[tuple[str, str | None]]

    @classmethod
    def read(cls, connection: Connection) -> Self:
        """Read them as they are now; who made the first account is nobody."""
        person = {row.id: row.person for row in connection.execute(select(accounts.c.id, accounts.c.person))}
        given = select(right_changes).where(right_changes.c.change.in_(("made", "granted")))
        rows = connection.execute(given).all()
        edges = [(row, person[row.account], person.get(row.by)) for row in rows]
        given_by = {(whose, by) for _, whose, by in edges if by is not None}
        vouched = {(whose, by) for row, whose, by in edges if row.change == "made" or row.role in READERS}
        return cls(person, frozenset(given_by), frozenset(vouched))

    def comes_from(self, account: UUID, maker: UUID) -> bool:
        """Return whether one account comes from another."""
        return account != maker and self.person.get(maker) in self._behind(self.person.get(account))

    def alone(self, holder: UUID, account: UUID) -> bool:
        """Return whether all who vouch for an account are the holder, come from them, or they from those."""
        mine = self._behind(self.person.get(holder))
        vouching = [by for whose, by in self.vouched if whose == self.person.get(account)]
        return bool(vouching) and all(by is not None and mine & self._behind(by) for by in vouching)

    def _behind(self, person: str | None) -> set[str]:
        """Return a person and all they come from."""
        found = set[str]() if person is None else {person}
        reached = set(found)
        while found:
            found = {by for whose, by in self.given if whose in found} - reached
            reached |= found
        return reached
