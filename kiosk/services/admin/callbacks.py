# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the call-backs: the queue, whom to ring, and how each call went."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.cases.states import OF_THE_PROGRAM, CaseMove, moves
from kiosk.services.admin.results.callbacks import CallBackEntry, CallList
from kiosk.services.admin.seal import in_words, refuse_overtaken
from kiosk.services.cases.booth import call_backs
from kiosk.services.cases.callbacks import KIND, TRIES
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from kiosk.cases.records import Stored
    from kiosk.directory.office_names import OfficeNames
    from kiosk.services.admin.seal import Seal
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.cases.callbacks import CallBacks

_STEPS: Final = frozenset({CaseMove.TELL_OFFICE, CaseMove.HAND_OVER, CaseMove.MISS, CaseMove.CALL})
MOST: Final = 50  # each is read with its steps; a day has fewer


class CallBackService:
    """The call-backs on an open data folder, for whoever is in."""

    def __init__(self, context: StaffContext, seal: Seal) -> None:
        self._context = context
        self._seal = seal
        self._calls: CallBacks = call_backs(context.storage, context.settings)

    def unlock(self, passphrase: str) -> None:
        """Open the seal."""
        self._seal.unlock(passphrase)

    def lock(self) -> None:
        """Close it."""
        self._seal.lock()

    def waiting(self) -> int:
        """Count the calls that are still to be made."""
        return self._total()

    def look(self) -> CallList:
        """List the calls that are due next."""
        now = self._context.now()
        with in_words():
            names = self._context.office_names()
            calls = [_named(one, names) for one in self._queue(now, names)]
            offices = [names.name(one) for one in self._context.directory.register.offices]
            return CallList(now, self._seal.state(), calls, self._total(), offices)

    def reveal(self, number: str) -> Mapping[str, str]:
        """Read whom to ring and about what; it is recorded."""
        actor = str(self._context.holder().id)
        with in_words():
            content = self._calls.contact(number, self._seal.at_work.keys(), actor, self._context.now())
        return {key: value for key, value in content.items() if isinstance(value, str)}

    def act(self, number: str, seen: int, move: CaseMove) -> None:
        """Record a step with a call that was shown at version `seen`."""
        actor, now = str(self._context.holder().id), self._context.now()
        step = {
            CaseMove.TELL_OFFICE: self._calls.tell_office,
            CaseMove.MISS: self._calls.missed,
            CaseMove.CALL: self._calls.called,
            CaseMove.GIVE_UP: self._calls.given_up,
        }[move]
        with in_words():
            self._check_unchanged(number, seen)
            step(number, actor, now)

    def hand_over(self, number: str, seen: int, office: str) -> None:
        """Pass a call that was shown at version `seen` to another office."""
        actor, now = str(self._context.holder().id), self._context.now()
        office = self._context.office_names().office(office)
        if office not in self._context.directory.register.offices:
            raise Refused("부서 목록에 없는 부서입니다. 목록에서 골라 주십시오.")
        with in_words():
            self._check_unchanged(number, seen)
            self._calls.hand_over(number, office, actor, now)

    def _check_unchanged(self, number: str, seen: int) -> None:
        stored = self._calls.store.load(number)
        refuse_overtaken(stored.events[seen:] if stored else (), self._context.names())

    def _queue(self, now: datetime, names: OfficeNames) -> Iterator[CallBackEntry]:
        clocks = self._calls.clocks()
        late = self._calls.queue(now, MOST, due_until=now)
        ahead = self._calls.queue(now, MOST, due_since=now)  # whatever is late, what is next is seen
        found = self._calls.store.loaded([one.row.number for one in (*late, *ahead)])
        for waiting in (*late, *ahead):
            if stored := found.get(waiting.row.number):
                told = [event.at for event in stored.events if event.move is CaseMove.TELL_OFFICE]
                case = stored.case
                ends = {CaseMove.GIVE_UP} if case.tries >= TRIES else set()
                offered = moves(case.flow, case.state) & (_STEPS | ends)
                by = case.hand_over_due(clocks.of(case.office))
                unsettled = _parted(stored, names)
                yield CallBackEntry(
                    waiting, max(told, default=None), case.tries, offered, case.version, by, unsettled
                )

    def _total(self) -> int:
        return self._calls.store.count(closed=False, kind=KIND)


def _parted(stored: Stored, names: OfficeNames) -> tuple[str, ...]:
    """Return what the offices are called that a call may be of since a split after which nobody has acted."""
    parted = names.parted.get(names.now(stored.case.office))
    if parted is None or stored.case.opened.received >= parted.since:
        return ()
    steps = (one for one in stored.events if one.at >= parted.since and one.move not in OF_THE_PROGRAM)
    return () if any(steps) else tuple(map(names.name, parted.others))


def _named(entry: CallBackEntry, names: OfficeNames) -> CallBackEntry:
    """Return a call with what its office is called today."""
    row = entry.waiting.row
    waiting = replace(entry.waiting, row=replace(row, office=names.name(row.office)))
    return replace(entry, waiting=waiting)
