# SPDX-License-Identifier: GPL-3.0-or-later
"""Who keeps cases and is away, until when, and who stands in: the deputy is told of what falls due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import day_words
from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.results.cases import OfficerLeave
from kiosk.services.admin.seal import ROLE
from kiosk.services.refused import Refused
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.services.admin.staff_context import StaffContext

LONGEST: Final = timedelta(days=366)


class Deputies:
    """The leaves of this moment; each word on one is a decision, and its maker stands in the log."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._kept = StoredDecisions(context.storage.database, place_of(context.settings), "case_leave")

    def today(self) -> Mapping[str, OfficerLeave]:
        """Return by account who is away today; a deputy who keeps cases no more is nobody ("").

        Nor is anybody away who keeps none: what was theirs is somebody's to take over at once.
        """
        today = in_seoul(self._context.now()).date()
        kept = self._kept.in_force(today)
        people = self.people() if kept else frozenset()
        found = (
            OfficerLeave(
                key,
                deputy if (deputy := str(one.value["deputy"])) in people else "",
                date.fromisoformat(one.value["last"]),
            )
            for key, one in kept.items()
            if key in people
        )
        return {one.account: one for one in found if one.last >= today}

    def stood_in_for(self, account: str) -> list[str]:
        """Return the accounts whose work somebody does beside their own today."""
        return [one.account for one in self.today().values() if one.deputy == account]

    def people(self) -> frozenset[str]:
        """Return the accounts that keep cases now."""
        return frozenset(str(one.id) for one in self._context.storage.accounts.all() if ROLE in one.roles)

    def leave(self, account: str, deputy: str, last: date) -> None:
        """Note that somebody is away from now until a day, that day included, and who stands in."""
        seen = self._kept.version()  # of all leaves: two that are noted at once could make a chain
        self._check(account, deputy, last)
        self._decide(account, {"deputy": deputy, "last": last.isoformat()}, seen, "decided")

    def back(self, account: str) -> None:
        """Note that somebody is there again."""
        seen = self._kept.version()
        if account not in self.today():
            raise Refused("자리에 없다고 적힌 분이 아닙니다.")
        self._decide(account, None, seen, "taken_back")

    def _check(self, account: str, deputy: str, last: date) -> None:
        """Refuse what would leave cases with nobody: each deputy is there, and has no deputy of their own."""
        people = self.people()
        today, away, names = in_seoul(self._context.now()).date(), self.today(), self._context.names()
        if not {account, deputy} <= people:
            raise Refused("민원을 맡는 열린 계정에서 골라 주십시오.")
        if account == deputy:
            raise Refused("자리를 비우는 분이 스스로 대직할 수는 없습니다. 다른 분을 골라 주십시오.")
        if not today <= last <= today + LONGEST:
            raise Refused("자리에 없는 마지막 날은 오늘부터 한 해 안이어야 합니다.")
        if (gone := away.get(deputy)) is not None:
            until = day_words(gone.last, today)
            raise Refused(f"{names[deputy]}님도 {until}까지 자리에 없습니다. 다른 분을 골라 주십시오.")
        if stood := [one for one in self.stood_in_for(account) if one != account]:
            whose = ", ".join(names.get(one, "지운 계정") for one in stood)
            raise Refused(f"{whose}님의 일을 대신하고 계십니다. 그 대직을 먼저 다른 분께 넘겨 주십시오.")

    def _decide(self, account: str, value: dict[str, str] | None, seen: int, action: str) -> None:
        """Keep a word on the leaves as they were checked; raise Overtaken if any has changed since."""
        now, by = self._context.now(), str(self._context.holder().id)
        with deciding(self._context):
            said = Decision(account, value, in_seoul(now).date(), by, now)
            self._kept.decide_together([said], seen=seen, action=action)
