# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the charter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.charter.deadline import NotAllowed
from kiosk.charter.limits import limit_words, with_limit, written
from kiosk.charter.measured import MEASURED
from kiosk.reports.year_end import SURVEY
from kiosk.services.admin.results.charter import Budget, CharterState, Past, PastLimit, PromiseEntry
from kiosk.services.cases.staff import decisions
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Overtaken, Refused, refusing
from kiosk.storage.decisions import DecidedMeanwhile, Decision

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.charter.editions import Editions
    from kiosk.charter.promises import Compensation, Promise
    from kiosk.services.admin.staff_context import StaffContext

MOST: Final = 10**10
BY_VISITS: Final = "방문 통계와 화면의 말이 이 값으로 만들어져 있어 여기서 바꾸지 않습니다"
YEARLY: Final = "해마다 한 번이라는 약속이라 여기서 바꾸지 않습니다"
_FIXED: Final = dict.fromkeys(MEASURED, BY_VISITS) | {SURVEY: YEARLY}
CHANGED: Final = "다른 담당자가 먼저 바꾸었습니다. 지금 것을 보고 다시 적어 주십시오."


class CharterService:
    """The charter's values, for whoever reports on it."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._money = decisions(context.storage, context.settings)
        self._rows = CharterRows(context.storage, context.settings)

    def charter(self) -> CharterState:
        """Read everything."""
        today = self._context.now().date()
        return CharterState(
            today,
            self._promises(today),
            self._prices(),
            [Budget(one, *self._money.store.budget(one)) for one in (today.year, today.year + 1)],
            self._past(),
        )

    def set_limit(self, shown: PromiseEntry, since: date, limit: str, words: str) -> None:
        """Give a promise another limit and words from a day, unless somebody else has done so since."""
        by, now, key = str(self._context.holder().id), self._context.now(), shown.promise.id
        before = self._rows.editions().on(since).promises[key]
        after = _read(before, limit, words)
        if since < now.date():
            raise Refused("오늘이나 그 뒤의 날부터 바꿀 수 있습니다. 이미 받은 민원은 약속한 대로 둡니다.")
        told = " → ".join(dict.fromkeys(map(limit_words, (before, after))))
        value = {"limit": written(after), "promise": after.promise, "change": told}
        try:
            self._rows.stored.decide(Decision(key, value, since, by, now), seen=shown.seen)
        except DecidedMeanwhile as other:
            raise Overtaken(CHANGED) from other

    def set_amount(self, shown: Compensation, amount: int, basis: str) -> None:
        """Give a compensation its amount and basis from today, unless they are no longer those shown."""
        holder = self._context.holder()
        if shown not in self._prices():
            raise Overtaken(CHANGED)
        if amount > MOST:
            raise Refused("금액이 너무 큽니다.")
        with refusing(NotAllowed):
            self._money.set_amount(shown.id, amount, basis, str(holder.id), self._context.now())

    def set_budget(self, shown: Budget, amount: int) -> None:
        """Set a year's budget, unless it is no longer the one shown."""
        holder = self._context.holder()
        whole, spent = self._money.store.budget(shown.year)
        if whole != shown.whole:
            raise Overtaken(CHANGED)
        if not spent <= amount <= MOST:
            raise Refused(f"예산은 이미 쓴 {spent:,}원보다 적을 수 없습니다.")
        self._money.set_budget(shown.year, amount, str(holder.id), self._context.now())

    def _prices(self) -> Sequence[Compensation]:
        return list(self._money.compensations().values())

    def _promises(self, today: date) -> Sequence[PromiseEntry]:
        editions = self._rows.editions()
        newest = {one.key: one.id for one in self._rows.stored.history()}
        return [
            PromiseEntry(one, _coming(editions, key, today), _fixed(one), newest.get(key))
            for key, one in editions.on(today).promises.items()
        ]

    def _past(self) -> Sequence[Past | PastLimit]:
        names = self._context.storage.accounts.names()
        return [_past(one, _who(one.by, names)) for one in reversed(self._rows.stored.history())]


def _coming(editions: Editions, key: str, today: date) -> tuple[date, Promise] | None:
    change = editions.coming(key, today)
    return (change.since, editions.on(change.since).promises[key]) if change else None


def _fixed(promise: Promise) -> str:
    """Return why a limit is not set at the desk."""
    return _FIXED.get(promise.id, "")


def _read(before: Promise, limit: str, words: str) -> Promise:
    if fixed := _fixed(before):
        raise Refused(f"{fixed}.")
    if not words.strip():
        raise Refused("약속의 말을 적어 주십시오.")
    try:
        after = replace(with_limit(before, limit), promise=words.strip())
    except NotAllowed as error:
        raise Refused(f"기준은 {error}") from error
    if after == before:
        raise Refused("그날의 기준과 같습니다. 바꿀 기준이나 말을 적어 주십시오.")
    return after


def _past(said: Decision, who: str) -> Past | PastLimit:
    value = said.value
    if "limit" not in value:
        return Past(said.valid_from, who, said.key, value["amount"], value.get("basis", ""))
    return PastLimit(said.valid_from, who, value["promise"], value["change"])


def _who(by: str, names: dict[UUID, str]) -> str:
    try:
        return names.get(UUID(by), by)
    except ValueError:
        return by
