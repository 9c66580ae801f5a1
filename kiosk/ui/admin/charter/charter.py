# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's rows with their values; amounts and budgets entered with their basis, the old ones kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.charter.limits import limit_words
from kiosk.charter.moments import bound_words
from kiosk.services.admin.results.charter import PastLimit
from kiosk.ui.admin.page import Page, day_of
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.charter.promises import Compensation
    from kiosk.services.admin.charter import CharterService
    from kiosk.services.admin.results.charter import Budget, CharterState, Past, PromiseEntry

NOT_A_DAY: Final = "날짜는 2026-12-01처럼 적어 주십시오."
NOT_A_NUMBER: Final = "금액은 숫자로 적어 주십시오. 예: 10,000"
_CLOCKS: Final = {
    "wall": "실제 시간", "working": "근무 시간", "statutory": "민원처리법 날수", "calendar": "달력 날수",
    "count": "횟수", "event": "일이 있을 때", "check": "현장 점검",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CharterPromiseRow:
    """One promise: its words, its limit, when its clock runs, who answers and what a miss means.

    `coming` tells of its next change, `fixed` why its limit is not set here, though it has one.
    """

    key: str
    promise: str
    limit: str
    clock: str
    answers: str
    missed: str
    coming: str
    fixed: str
    settable: bool


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """An amount that can be set: of a compensation with its basis, or of a year's budget."""

    key: str
    name: str
    shape: str
    told: str
    amount: str
    basis: str
    based: bool


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """What was set when by whom."""

    day: str
    what: str
    who: str


@qml_element
class CharterStandards(Page["CharterService"]):
    """The page of the charter."""

    changed = Signal()

    promises = listed(CharterPromiseRow)
    money = listed(MoneyRow)
    past = listed(AmendmentRow)
    today = shown(str, changed)(lambda self: self._state.today.isoformat() if self._state else "")
    chosen = shown(str, changed)(lambda self: self._chosen)
    asked = shown(str, changed)(lambda self: self._asked)  # the amount that another page named

    def clear(self) -> None:
        """Hold nothing of the charter."""
        self._state: CharterState | None = None
        self._chosen = self._asked = ""

    def enter(self, service: Callable[[], CharterService], about: str = "") -> None:
        """Show the charter, and the amount that another page named."""
        self._asked = about
        super().enter(service, about)

    @Slot()
    def look(self) -> None:
        """Read the charter again."""
        self.run(lambda office: office.charter(), self._show)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Open the fields of a promise, or close them."""
        self._chosen = "" if key == self._chosen else key
        self.renew()

    @Slot(str, str, str)
    def change(self, day: str, limit: str, words: str) -> None:
        """Give the chosen promise another limit and words from a day."""
        rows = self._state.promises if self._state else ()
        row = next((one for one in rows if one.promise.id == self._chosen), None)
        if (since := day_of(day)) is None:
            self.tell(NOT_A_DAY)
            return
        if row is not None:
            told = f"{since.isoformat()}부터 바뀝니다. 그 전에 받은 민원은 약속한 대로 둡니다."
            self.run(
                lambda office: office.set_limit(row, since, limit, words), self._set, told=told, keeps=True
            )

    @Slot(str, str, str)
    def set(self, key: str, amount: str, basis: str) -> None:
        """Set a compensation's amount and basis, or a year's budget."""
        state = self._state
        digits = amount.replace(",", "").replace("원", "").strip()
        if state is None:
            return
        if not digits.isascii() or not digits.isdigit():
            self.tell(NOT_A_NUMBER)
            return
        won = int(digits)
        told = f"오늘부터 {won:,}원입니다. 앞의 값도 오른쪽에 남았습니다."
        price = next((one for one in state.prices if one.id == key), None)
        budget = next((one for one in state.budgets if str(one.year) == key), None)
        if price is not None:
            self.do(lambda office: office.set_amount(price, won, basis), told)
        elif budget is not None:
            self.do(lambda office: office.set_budget(budget, won), told)

    def _set(self, _done: None) -> None:
        self._chosen = ""
        self.look()

    def _show(self, state: CharterState) -> None:
        self._state = state
        self.promises.show([_promise_row(one, state.today) for one in state.promises])
        self.money.show([*map(_price_row, state.prices), *map(_budget_row, state.budgets)])
        names = {one.id: one.name for one in state.prices}
        self.past.show([_past_row(one, names) for one in state.past])


def _promise_row(row: PromiseEntry, today: date) -> CharterPromiseRow:
    one, coming = row.promise, ""
    if row.coming:
        since, then = row.coming
        words = "" if then.promise == one.promise else f" · {then.promise}"
        coming = f"{bound_words(since, today, '부터')} {limit_words(then)}{words}"
    limit, clock = limit_words(one), _CLOCKS.get(one.clock, one.clock)
    return CharterPromiseRow(
        one.id, one.promise, limit or "빠짐없이", clock, one.answers, one.missed, coming, row.fixed,
        settable=bool(limit) and not row.fixed,
    )  # fmt: skip


def _price_row(one: Compensation) -> MoneyRow:
    known = one.amount is not None
    told = (
        f"{one.amount:,}원 · {one.basis}"
        if known
        else f"금액을 아직 정하지 않아 보상할 수 없습니다 · {one.basis}"
    )
    amount = f"{one.amount:,}" if known else ""
    return MoneyRow(one.id, one.name, "done" if known else "near", told, amount, one.basis, based=True)


def _budget_row(one: Budget) -> MoneyRow:
    told = f"{one.whole:,}원 가운데 {one.spent:,}원 씀" if one.whole else "예산을 아직 정하지 않았습니다"
    shape, amount = ("done", f"{one.whole:,}") if one.whole else ("near", "")
    return MoneyRow(str(one.year), f"{one.year}년 보상 예산", shape, told, amount, "", based=False)


def _past_row(one: Past | PastLimit, names: dict[str, str]) -> AmendmentRow:
    since = f"{one.day.isoformat()}부터"
    if isinstance(one, PastLimit):
        return AmendmentRow(since, f"{one.change} · {one.promise}", one.who)
    subject = names.get(one.subject, f"{one.subject}년 보상 예산")
    basis = f" · {one.basis}" if one.basis else ""
    return AmendmentRow(since, f"{subject} {one.amount:,}원{basis}", one.who)
