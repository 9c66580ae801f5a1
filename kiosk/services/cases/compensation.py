# SPDX-License-Identifier: GPL-3.0-or-later
"""Compensation: opened by itself when the statutory time has passed, decided against rows and a budget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.cases.model import Case, CaseEvent
from kiosk.cases.opening import compensation_of, opened_from
from kiosk.cases.records import CaseAct, Submission
from kiosk.cases.sealing import CASES, RECOVERY, seal
from kiosk.cases.states import CaseMove
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.opening import Opened
    from kiosk.cases.sealing import Recipient
    from kiosk.charter.clock import StatutoryClock
    from kiosk.charter.promises import Charter, Compensation
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.storage.cases import StoredCases
    from kiosk.storage.consequences import StoredConsequences

SYSTEM: Final = "system"
NO_CODE: Final = b""  # nobody was given one; the late case's own receipt shows the way


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the desk decides about money; no amount comes from anywhere but an admin's row."""

    charter: Charter
    store: StoredConsequences

    def compensations(self) -> dict[str, Compensation]:
        """Return every compensation of the charter, with the amount an admin gave it."""
        return self.charter.compensations | self.store.amounts()

    def set_amount(self, compensation: str, amount: int, basis: str, actor: str, now: datetime) -> None:
        """Enter an amount with its legal basis."""
        if amount <= 0 or not basis.strip():
            raise NotAllowed("금액과 법적 근거를 함께 넣어 주십시오.")
        row = replace(self.charter.compensations[compensation], amount=amount, basis=basis.strip())
        self.store.set_amount(row, CaseAct(actor, "compensation.amount", compensation), now)

    def set_budget(self, year: int, amount: int, actor: str, now: datetime) -> None:
        """Set a year's budget."""
        if amount < 0:
            raise NotAllowed("예산은 0원 이상이어야 합니다.")
        self.store.set_budget(year, amount, CaseAct(actor, "compensation.budget", str(year)), now)

    def grant(self, desk: CaseHandling, number: str, compensation: str, why: str, now: datetime) -> Case:
        """Grant a compensation, as far as the year's budget goes."""
        row = self.compensations()[compensation]
        if row.amount is None:
            raise NotAllowed(f"'{row.name}'의 금액이 아직 정해지지 않았습니다.")
        year = in_seoul(now).year
        plain = {"compensation": compensation, "amount": row.amount, "basis": row.basis, "year": year}
        return desk.append(desk.loaded(number, now), CaseMove.DECIDE, now, plain, note=why)

    def refuse(self, desk: CaseHandling, number: str, why: str, now: datetime) -> Case:
        """Refuse a compensation, with the reason that the visitor will be told."""
        if not why.strip():
            raise NotAllowed("드리지 않는 까닭을 적어 주십시오.")
        plain = {"compensation": None, "amount": 0, "year": in_seoul(now).year}
        return desk.append(desk.loaded(number, now), CaseMove.DECIDE, now, plain, note=why)


@dataclass(frozen=True, slots=True)
class Lapses:
    """Opens the case that a missed statutory time owes."""

    charter: Charter
    intake: StoredCases
    cases: StoredCases

    def open(self, late: Case, clock: StatutoryClock, now: datetime) -> Opened:
        """Open it and mark the late case; doing so twice gives the same one."""
        taken = self.intake.take_in(self._submission(late, clock, now), now)
        event = CaseEvent(
            at=now, actor=SYSTEM, move=CaseMove.LAPSE, plain={"compensation": taken.opened.number}
        )
        after = late.after(event)
        self.cases.append(late, event, (after.due(clock, now), after.law_due(clock, now)), None)
        return taken.opened

    def _submission(self, late: Case, clock: StatutoryClock, now: datetime) -> Submission:
        kind, case = self.charter.kinds["compensation"], compensation_of(late.opened.id)
        stored = self.cases.load(late.opened.number)

        def opened(number: str) -> Opened:
            return opened_from(
                kind, case=case, number=number, office=late.office, received=now, channel=SYSTEM,
                follows=late.opened.id,
            )  # fmt: skip

        return Submission(
            case=case,
            kind=kind.id,
            booth=late.opened.booth,
            opened=opened,
            dues=lambda made: (Case.fresh(made).due(clock, now), None),
            verifier=lambda _: NO_CODE,
            sealed=seal(case, {"follows": late.opened.number}, self._keys()),
            excluded=(stored.excluded if stored else frozenset()) | self.cases.unsure(late.opened.id),
            deed=CaseAct(SYSTEM, "case.compensation_opened", late.opened.number),
        )

    def _keys(self) -> list[Recipient]:
        demo = self.intake.is_demo()
        return [
            one
            for one in self.intake.recipients()
            if one.role in {CASES, RECOVERY} and (demo or not one.demo)
        ]
