"""What stands behind the page of the charter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.bootstrap.case_desk import decisions
from kiosk.bootstrap.storage import place_of
from kiosk.charter.deadline import NotAllowed
from kiosk.storage.consequences import CHARTER
from kiosk.storage.decisions import StoredDecisions
from kiosk.ui.admin.charter.services import Budget, CharterState, Past, Price
from kiosk.ui.admin.refusals import Overtaken, Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.bootstrap.admin.post import Post

ROLE: Final = "reports"
MOST: Final = 10**10
CHANGED: Final = "다른 담당자가 먼저 바꾸었습니다. 지금 것을 보고 다시 적어 주십시오."


class CharterDesk:
    """The charter's values, for whoever reports on it."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._money = decisions(post.storage, post.settings)
        self._history = StoredDecisions(post.storage.database, place_of(post.settings), CHARTER)

    def charter(self) -> CharterState:
        """Read everything."""
        self._post.holder(ROLE)
        year = self._post.now().year
        return CharterState(
            list(self._money.charter.promises.values()),
            self._prices(),
            [Budget(one, *self._money.store.budget(one)) for one in (year, year + 1)],
            self._past(),
        )

    def set_amount(self, shown: Price, amount: int, basis: str) -> None:
        """Give a compensation its amount and basis from today, unless they are no longer those shown."""
        holder = self._post.holder(ROLE)
        if shown not in self._prices():
            raise Overtaken(CHANGED)
        if amount > MOST:
            raise Refusal("금액이 너무 큽니다.")
        try:
            self._money.set_amount(shown.id, amount, basis, str(holder.id), self._post.now())
        except NotAllowed as error:
            raise Refusal(str(error)) from error

    def set_budget(self, shown: Budget, amount: int) -> None:
        """Set a year's budget, unless it is no longer the one shown."""
        holder = self._post.holder(ROLE)
        whole, spent = self._money.store.budget(shown.year)
        if whole != shown.whole:
            raise Overtaken(CHANGED)
        if not spent <= amount <= MOST:
            raise Refusal(f"예산은 이미 쓴 {spent:,}원보다 적을 수 없습니다.")
        self._money.set_budget(shown.year, amount, str(holder.id), self._post.now())

    def _prices(self) -> Sequence[Price]:
        rows = self._money.compensations().values()
        return [Price(one.id, one.name, one.basis, one.amount) for one in rows]

    def _past(self) -> Sequence[Past]:
        names = self._post.storage.accounts.names()
        return [
            Past(
                one.valid_from, _who(one.by, names), one.key, one.value["amount"], one.value.get("basis", "")
            )
            for one in reversed(self._history.history())
        ]


def _who(by: str, names: dict[UUID, str]) -> str:
    try:
        return names.get(UUID(by), by)
    except ValueError:
        return by
