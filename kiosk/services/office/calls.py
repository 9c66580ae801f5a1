# SPDX-License-Identifier: GPL-3.0-or-later
"""The calls that an office owes: what is due when, and how each call went. Whom to ring is not known here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.services.admin.seal import in_words
from kiosk.services.cases.booth import call_backs
from kiosk.services.office.board import MOST_CALLS
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.cases.callbacks import Waiting


NOT_MINE: Final = "이 부서에 남아 있는 전화 부탁이 아닙니다. 지금 목록에서 골라 주십시오."


class OfficeCalls:
    """The calls of one office; `office` says which."""

    def __init__(self, context: StaffContext, office: Callable[[], str]) -> None:
        self._context = context
        self._calls = call_backs(context.storage, context.settings)
        self._office = office

    def due(self) -> Sequence[tuple[Waiting, int]]:
        """Return the calls that are still to be made, the next first, and how often each was tried."""
        stored = [(one, self._calls.store.load(one.row.number)) for one in self._queue()]
        return [(one, case.case.tries if case else 0) for one, case in stored]

    def called(self, number: str) -> None:
        """Record that the visitor was rung and reached: the promise is kept."""
        with in_words():
            self._calls.called(self._mine(number), str(self._context.holder().id), self._context.now())

    def missed(self, number: str) -> None:
        """Record a try at which nobody answered."""
        with in_words():
            self._calls.missed(self._mine(number), str(self._context.holder().id), self._context.now())

    def _mine(self, number: str) -> str:
        if number not in {one.row.number for one in self._queue()}:
            raise Refused(NOT_MINE)
        return number

    def _queue(self) -> Sequence[Waiting]:
        return self._calls.queue(self._context.now(), MOST_CALLS, office=self._office())
