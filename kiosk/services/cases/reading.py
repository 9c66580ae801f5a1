# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading cases without a screen: opened by a keeper's passphrase, and every reading in the access log."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Unpack

from kiosk.cases.actors import NotYours, Sealed
from kiosk.cases.answers import clean
from kiosk.cases.forbidden import without_forbidden
from kiosk.cases.memo import VoiceMemo
from kiosk.cases.opened import CaseStep, ListedCase, OpenCase
from kiosk.cases.records import CaseAct, CaseOrder
from kiosk.cases.repeats import LOOK_BACK, MOST, TIMES, who_said_what
from kiosk.cases.sealing import Unreadable, decrypt, decrypt_memo
from kiosk.cases.states import moves
from kiosk.cases.urgency import urgency
from kiosk.charter.deadline import NotAllowed
from kiosk.plain_text import safe_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.actors import Actor
    from kiosk.cases.model import Case, CaseEvent
    from kiosk.cases.records import CaseFilter, PlainCaseRow, Stored
    from kiosk.cases.repeats import SameAgain
    from kiosk.cases.sealing import WrappedKey
    from kiosk.cases.unlocked import Unlocked
    from kiosk.charter.clock import OfficeClocks
    from kiosk.services.cases.city_keys import CityKeyring
    from kiosk.services.cases.parties import Parties
    from kiosk.storage.cases import StoredCases

PAGE: Final = 200


@dataclass(slots=True, kw_only=True)
class CaseReading:
    """One signed-in person at the desk, and what they may see."""

    actor: Actor
    clocks: Callable[[], OfficeClocks]
    store: StoredCases
    keyring: CityKeyring
    parties: Parties
    _unlocked: Unlocked | None = field(default=None, repr=False)

    def unlock(self, keeper: str, passphrase: str, now: datetime) -> None:
        """Open what is entrusted to a keeper."""
        self.actor.check_role()
        self._unlocked = self.keyring.unlock(keeper, passphrase, now)
        self.parties.settle(self.actor.account, self.keys, now)

    def lock(self) -> None:
        """Forget the keys, at once or when nobody has touched the desk for a while."""
        if self._unlocked is not None:
            self._unlocked.lock()
        self._unlocked = None

    @property
    def unlocked(self) -> bool:
        """Return whether cases can be read."""
        return self._unlocked is not None and self._unlocked.is_open

    def cases(
        self,
        now: datetime,
        *,
        last: PlainCaseRow | None = None,
        most: int | None = PAGE,
        order: CaseOrder | None = None,
        **wanted: Unpack[CaseFilter],
    ) -> list[ListedCase]:
        """List a page of cases after the `last` one, open ones unless asked otherwise.

        Left out are those about one's own people.
        """
        self.actor.check_role()
        clocks, theirs = self.clocks(), self._theirs(wanted)
        rows = self.store.rows(last=last, most=most, order=order, **theirs)
        return [ListedCase(row, urgency(row, clocks.of(row.office), now)) for row in rows]

    def count(self, **wanted: Unpack[CaseFilter]) -> int:
        """Count what `cases` would list."""
        self.actor.check_role()
        return self.store.count(**self._theirs(wanted))

    def counts(self, *wanted: CaseFilter) -> Sequence[int]:
        """Count what `cases` would list for each of these, in one pass."""
        self.actor.check_role()
        return self.store.counts(*map(self._theirs, wanted))

    def _theirs(self, wanted: CaseFilter) -> CaseFilter:
        return {"closed": False, **wanted, "without": self.actor.account}

    def open(self, number: str, now: datetime) -> OpenCase:
        """Read a case; that it was read, and by whom, is recorded first."""
        stored = self.loaded(number, now)
        key, content = self._unsealed(stored.case.opened.id)
        self.store.log(CaseAct(self.actor.account, "case.read", number), now)
        steps = tuple(self._step(stored.case.opened.id, key, event) for event in stored.events)
        case = stored.case
        clock = self.clocks().of(case.office)
        offered = moves(case.flow, case.state)
        times = case.due(clock, now), case.law_due(clock, now)
        return OpenCase(case, content, steps, offered, *times, self._earlier(case, content))

    def reveal(self, number: str, now: datetime) -> dict[str, Any]:
        """Read who the visitor is, unmasked; that this was looked at is recorded first."""
        stored = self.loaded(number, now)
        content = self.content_of(stored)
        self.store.log(CaseAct(self.actor.account, "case.revealed", number), now)
        return content

    def memo(self, number: str, now: datetime) -> VoiceMemo:
        """Open what was said into the microphone; that it was played is recorded first."""
        case = self.loaded(number, now).case.opened.id
        box, wrapped = self._sealed(case)
        key = self.keys().open(wrapped)
        memo = VoiceMemo(decrypt_memo(key, case, box), decrypt(key, case, box).get("memo", 0))
        self.store.log(CaseAct(self.actor.account, "case.played", number), now)
        return memo

    def export(self, number: str, reason: str, now: datetime, *, masked: bool = True) -> dict[str, str]:
        """Take a case out of the desk: with a reason, masked unless said otherwise, safe for spreadsheets."""
        why, detail = without_forbidden(clean(reason)), {"masked": masked}
        if not why:
            raise NotAllowed("내려받는 까닭을 적어 주십시오.")
        found = self.open(number, now)
        self.store.log(CaseAct(self.actor.account, "case.exported", number, why, detail), now)
        content = found.masked if masked else found.content
        row = {"number": number, "kind": found.case.opened.kind, "state": str(found.case.state)}
        row |= {**found.times, **content}
        return {key: safe_cell(str(value)) for key, value in row.items()}

    def loaded(self, number: str, _now: datetime | None = None) -> Stored:
        """Load a case, unless this account is shut out of it."""
        self.actor.check_role()
        stored = self.store.load(number)
        if stored is None:
            raise NotYours(nothing(number))
        if self.parties.shut_out(self.actor.account, stored, self.keys):
            raise NotYours(nothing(number))  # not a word that tells it from a number nobody was given
        if stored.case.opened.number != number:
            raise Unreadable(mistaken(number))
        return stored

    def keys(self) -> Unlocked:
        """Return the opened keys; raises Sealed while the desk is locked."""
        if self._unlocked is None or not self._unlocked.is_open:
            raise Sealed("봉인이 잠겨 있습니다. 비밀 문구로 먼저 여십시오.")
        return self._unlocked

    def content_of(self, stored: Stored) -> dict[str, Any]:
        """Open what the visitor said."""
        return self._unsealed(stored.case.opened.id)[1]

    def key_of(self, case: UUID) -> bytes:
        """Return what a case's notes and letters are sealed with."""
        return self.keys().open(self._sealed(case)[1])

    def _unsealed(self, case: UUID) -> tuple[bytes, dict[str, Any]]:
        """Open a record: its key, which its notes are sealed with too, and what the visitor said."""
        box, wrapped = self._sealed(case)
        key = self.keys().open(wrapped)
        return key, decrypt(key, case, box)

    def _sealed(self, case: UUID) -> tuple[bytes, Sequence[WrappedKey]]:
        record = self.store.record(case)
        if record is None:
            raise Unreadable("보존 기간이 끝나 지운 민원입니다.")
        return record

    def _earlier(self, case: Case, content: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the earlier cases, of those this account may know, in which one person said the same.

        None are told where there are too few for the law to mind.
        """
        same, opened = who_said_what(content), case.opened
        if same is None:
            return ()
        near = self.store.rows(
            most=MOST, order=CaseOrder("received", falling=True), closed=None, kind=opened.kind,
            received_since=opened.received - LOOK_BACK, received_until=opened.received,
            without=self.actor.account,
        )  # fmt: skip
        found = tuple(row.number for row in reversed(near) if self._said(row.id) == same)
        return found if len(found) >= TIMES - 1 else ()

    def _said(self, case: UUID) -> SameAgain | None:
        """Return who said what; None of what these keys do not open, or is destroyed."""
        with suppress(Unreadable):
            return who_said_what(self._unsealed(case)[1])
        return None

    def _step(self, case: UUID, key: bytes, event: CaseEvent) -> CaseStep:
        note = decrypt(key, case, event.note)["text"] if event.note else None
        return CaseStep(event.at, event.actor, event.move, event.plain, note)


def nothing(number: str) -> str:
    """Return that there is no such case, or none for whoever asks."""
    return f"접수번호가 {number}인 민원이 없습니다."


def mistaken(number: str) -> str:
    """Return that what lies under a number is another case's, which is not named: it may be nobody's here."""
    what = f"{number} 자리에 다른 접수번호의 기록이 들어 있어 열지 않았습니다."
    return f"{what} ‘시스템’에서 ‘지금 점검’을 누르고 전산 담당에게 알려 주십시오."
