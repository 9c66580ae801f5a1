# SPDX-License-Identifier: GPL-3.0-or-later
"""Which accounts come from which, so that one person with several of them is not taken for two.

An account comes from whoever made it or gave it a role, and through others too: who makes a second account
makes a third as easily. The accounts that one person has had after each other are one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Self

from sqlalchemy import select

from kiosk.storage.tables.base import accounts, right_changes

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

YOUNG: Final = timedelta(days=30)  # the access log is looked through monthly, so somebody has seen it made
READERS: Final = frozenset({"cases", "system"})  # roles that are no small thing to give


@dataclass(frozen=True, slots=True)
class Origins:
    """Whom every account is of, who ever or lately made it or gave it a role, and who vouches for it so."""

    person: Mapping[UUID, str]
    ever: frozenset[tuple[str, str]]
    recent: frozenset[tuple[str, str]]
    vouched: frozenset[tuple[str, str | None]]

    @classmethod
    def read(cls, connection: Connection, now: datetime) -> Self:
        """Read them as they are now; who made the first account is nobody."""
        person = {row.id: row.person for row in connection.execute(select(accounts.c.id, accounts.c.person))}
        given = select(right_changes).where(right_changes.c.change.in_(("made", "granted")))
        rows = connection.execute(given).all()
        edges = [(row, person[row.account], person.get(row.by)) for row in rows]
        ever = {(whose, by) for _, whose, by in edges if by is not None}
        recent = {(whose, by) for row, whose, by in edges if by is not None and row.at > now - YOUNG}
        vouched = {(whose, by) for row, whose, by in edges if row.change == "made" or row.role in READERS}
        return cls(person, frozenset(ever), frozenset(recent), frozenset(vouched))

    def comes_from(self, account: UUID, maker: UUID) -> bool:
        """Return whether one account has ever come from another: waiting makes nobody another person."""
        whose = self.person.get(account)
        return account != maker and self.person.get(maker) in self._behind(whose, self.ever)

    def alone(self, holder: UUID, account: UUID) -> bool:
        """Return whether all who vouch for an account are the holder, come from them, or they from those."""
        mine = self._behind(self.person.get(holder), self.recent)
        vouching = [by for whose, by in self.vouched if whose == self.person.get(account)]
        return bool(vouching) and all(
            by is not None and mine & self._behind(by, self.recent) for by in vouching
        )

    @staticmethod
    def _behind(person: str | None, edges: Collection[tuple[str, str]]) -> set[str]:
        """Return a person and all they come from."""
        found = set[str]() if person is None else {person}
        reached = set(found)
        while found:
            found = {by for whose, by in edges if whose in found} - reached
            reached |= found
        return reached
