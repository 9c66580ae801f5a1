# SPDX-License-Identifier: GPL-3.0-or-later
"""Call-backs: who is to be rung by when, that the absent officer's office knows, and how each call went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Unpack

from kiosk.cases.model import CaseEvent
from kiosk.cases.records import CaseAct, CaseFilter
from kiosk.cases.sealing import Unreadable, decrypt
from kiosk.cases.states import CaseMove, Illegal
from kiosk.cases.times import check_clock
from kiosk.cases.urgency import urgency
from kiosk.charter.deadline import NotAllowed
from kiosk.directory.office_names import as_at_first

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from kiosk.cases.model import Case
    from kiosk.cases.records import PlainCaseRow, Stored
    from kiosk.cases.unlocked import Unlocked
    from kiosk.cases.urgency import Urgency
    from kiosk.charter.clock import OfficeClocks
    from kiosk.directory.office_names import OfficeNames
    from kiosk.storage.cases import StoredCases

KIND: Final = "callback"
TRIES: Final = 3  # before a call may be given up


@dataclass(frozen=True, slots=True)
class Waiting:
    """A call to be made, as guides may see it: number, office, due time, how it stands."""

    row: PlainCaseRow
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class CallBacks:
    """The queue of calls; only reading whom to ring needs the seal to be opened."""

    store: StoredCases
    clocks: Callable[[], OfficeClocks]
    names: Callable[[], OfficeNames] = as_at_first

    def queue(
        self,
        now: datetime,
        most: int | None = None,
        *,
        office: str | None = None,
        **wanted: Unpack[CaseFilter],
    ) -> list[Waiting]:
        """List the calls that are still to be made, all or an office's, the next one first."""
        clocks, only = self.clocks(), CaseFilter(**wanted, closed=False, kind=KIND)
        if office is not None:
            only["offices"] = self.names().kin([office])
        rows = self.store.rows(most=most, **only)
        return [Waiting(row, urgency(row, clocks.of(row.office), now)) for row in rows]

    def count(self) -> int:
        """Count the calls that are still to be made."""
        return self.store.count(closed=False, kind=KIND)

    def contact(self, number: str, by: Unlocked, actor: str, now: datetime) -> dict[str, Any]:
        """Read whom to ring and about what, with the key for call-backs; that it was read is recorded."""
        case = self._loaded(number).case.opened.id
        record = self.store.record(case)
        if record is None:
            raise Unreadable("보존 기간이 끝나 지운 전화 부탁입니다.")
        content = decrypt(by.open(record[1]), case, record[0])
        self.store.log(CaseAct(actor, "case.read", number), now)
        return content

    def tell_office(self, number: str, actor: str, now: datetime) -> Case:
        """Record that the absent officer's office has been told."""
        return self._append(number, CaseMove.TELL_OFFICE, actor, now)

    def missed(self, number: str, actor: str, now: datetime) -> Case:
        """Record a try at which nobody answered."""
        return self._append(number, CaseMove.MISS, actor, now)

    def called(self, number: str, actor: str, now: datetime) -> Case:
        """Record that the call was made: the promise is kept."""
        return self._append(number, CaseMove.CALL, actor, now)

    def given_up(self, number: str, actor: str, now: datetime) -> Case:
        """Record that nobody was reached after several tries, which ends them."""
        if self._loaded(number).case.tries < TRIES:
            raise NotAllowed(f"{TRIES}번 걸어 보신 다음에 마칠 수 있습니다.")
        return self._append(number, CaseMove.GIVE_UP, actor, now)

    def hand_over(self, number: str, office: str, actor: str, now: datetime) -> Case:
        """Pass the call to the office whose matter it is; the visitor's time goes on."""
        if self.names().now(self._loaded(number).case.office) == office:
            raise NotAllowed(f"이미 {office}에 와 있는 전화 부탁입니다.")
        return self._append(number, CaseMove.HAND_OVER, actor, now, {"office": office})

    def _append(
        self, number: str, move: CaseMove, actor: str, now: datetime, plain: Mapping[str, Any] | None = None
    ) -> Case:
        check_clock(believed=self.store.believes(now))
        stored = self._loaded(number)
        event = CaseEvent(at=now, actor=actor, move=move, plain=plain or {})
        after = stored.case.after(event)
        clock = self.clocks().of(after.office)
        deed = CaseAct(actor, f"case.{move}", number)
        return self.store.append(stored.case, event, (after.due(clock, now), after.law_due(clock, now)), deed)

    def _loaded(self, number: str) -> Stored:
        stored = self.store.load(number)
        if stored is None or stored.case.opened.kind != KIND:
            raise Illegal(f"접수번호가 {number}인 전화 부탁이 없습니다.")
        return stored
