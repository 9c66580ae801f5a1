# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose own people a complaint is about: they neither see it, nor take it, nor what follows from it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.cases.actors import JUDGED, LOOK_BACK
from kiosk.cases.opening import compensation_of
from kiosk.cases.sealing import Unreadable, decrypt

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.records import Stored
    from kiosk.cases.unlocked import Unlocked
    from kiosk.storage.cases import StoredCases


@dataclass(slots=True)
class Parties:
    """Finds who is to be shut out and keeps it with the case, whatever they join or leave later.

    `ties` gives the offices and bureaus that an account belongs to, or has belonged to since a moment;
    `belongs` says whether it belongs to any now: whose place nobody knows may be whom a complaint is about.
    """

    store: StoredCases
    bureau_of: Callable[[str], str | None]
    ties: Callable[[str, datetime], frozenset[str]]
    belongs: Callable[[str], bool]
    _clear: set[tuple[UUID, frozenset[str]]] = field(default_factory=set, repr=False)

    def shut_out(self, account: str, stored: Stored, keys: Callable[[], Unlocked]) -> bool:
        """Return whether an account may not touch a case; the keys are asked for only where it has ties."""
        opened = stored.case.opened
        if account in stored.excluded:
            return True
        if opened.kind in JUDGED and not self.belongs(account):
            return True
        if self.store.known_to(account, opened.id):
            return False
        return self._found(account, opened.id, opened.kind, opened.received, keys)

    def settle(self, account: str, keys: Callable[[], Unlocked], now: datetime) -> None:
        """Look with the keys into what nobody could tell before, so that it is shut or shown for good.

        What these keys do not open stays as it is: not there.
        """
        clear = []
        for one in self.store.undecided(account):
            with suppress(Unreadable):
                if not self._found(account, one.id, one.kind, one.received, keys):
                    clear.append(one.id)
        if clear:
            self.store.clear(clear, account, now)

    def _found(
        self, account: str, case: UUID, kind: str, received: datetime, keys: Callable[[], Unlocked]
    ) -> bool:
        if kind not in JUDGED:
            return False
        offices = self.ties(account, received - LOOK_BACK)
        if not offices or (case, offices) in self._clear:
            return False
        if self._is_about(offices, account, case, keys):
            self.store.exclude([case, compensation_of(case)], [account])
            return True
        self._clear.add((case, offices))
        return False

    def _is_about(
        self, offices: frozenset[str], account: str, case: UUID, keys: Callable[[], Unlocked]
    ) -> bool:
        record = self.store.record(case)
        if record is None:
            return False
        said = decrypt(keys().open(record[1]), case, record[0])
        if said.get("follows"):
            late = self.store.load(str(said["follows"]))
            return late is not None and self.shut_out(account, late, keys)
        about = said.get("office")
        return bool(about and offices & {about, self.bureau_of(about)})
