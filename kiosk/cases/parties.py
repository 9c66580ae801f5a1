"""Whose own people a complaint is about: they neither see it, nor take it, nor what follows from it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from kiosk.cases.actors import ABOUT_PEOPLE, LOOK_BACK
from kiosk.cases.model import compensation_of
from kiosk.cases.sealing import Unreadable, decrypt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.ports import CaseStore, Row, Stored
    from kiosk.cases.unlocked import Unlocked

_JUDGED: Final = ABOUT_PEOPLE | {"compensation"}


@dataclass(slots=True)
class Parties:
    """Finds who is to be shut out and keeps it with the case, whatever they join or leave later.

    `ties` gives the offices and bureaus that an account belongs to, or has belonged to since a moment.
    """

    store: CaseStore
    bureau_of: Callable[[str], str | None]
    ties: Callable[[str, datetime], frozenset[str]]
    _clear: set[tuple[UUID, frozenset[str]]] = field(default_factory=set, repr=False)

    def shut_out(self, account: str, stored: Stored, keys: Callable[[], Unlocked]) -> bool:
        """Say whether an account may not touch a case; the keys are asked for only where it has ties."""
        opened = stored.case.opened
        if account in stored.excluded:
            return True
        return self._found(account, opened.id, opened.kind, opened.received, keys)

    def sift(self, account: str, rows: Iterable[Row], keys: Callable[[], Unlocked]) -> bool:
        """Shut an account out of whatever of a list is about its own people; say whether there was any."""
        found = False
        for one in rows:
            with suppress(Unreadable):  # what these keys do not open stays a line of plain columns
                found |= self._found(account, one.id, one.kind, one.received, keys)
        return found

    def _found(
        self, account: str, case: UUID, kind: str, received: datetime, keys: Callable[[], Unlocked]
    ) -> bool:
        if kind not in _JUDGED:
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
