# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the spot checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.services.admin.results.checks import Checks, SpotCheckKind
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Overtaken, Refused
from kiosk.storage.opened import place_of
from kiosk.storage.spot_checks import SpotCheck, StoredSpotChecks

if TYPE_CHECKING:
    from kiosk.services.admin.staff_context import StaffContext

SEEN_ON_THE_SPOT: Final = "check"
MOST: Final = 10_000


class SpotCheckService:
    """The spot checks, for whoever reports on the charter."""

    def __init__(self, post: StaffContext) -> None:
        self._post = post
        self._stored = StoredSpotChecks(post.storage.database, place_of(post.settings))
        self._charter = CharterRows(post.storage, post.settings)

    def checks(self) -> Checks:
        """Read this year's checks."""
        today = self._post.now().date()
        names, offices = self._post.storage.accounts.names(), self._post.office_names()
        made = [
            SpotCheckKind(
                one.day,
                one.promise,
                offices.name(one.office, one.day),
                one.checked,
                one.kept,
                names.get(UUID(one.by), ""),
                one.id,
            )
            for one in self._stored.all(today.replace(month=1, day=1), today)
        ]
        known = [offices.name(one) for one in self._post.directory.register.offices]
        return Checks(today, made, self._promises(), known)

    def add(self, check: SpotCheckKind) -> None:
        """Keep a check."""
        if check.promise not in self._promises():
            raise Refused("무엇을 점검했는지 골라 주십시오.")
        if self._post.office_names().office(check.office) not in self._post.directory.register.offices:
            raise Refused("어느 부서를 점검했는지 골라 주십시오.")
        if not 0 < check.checked <= MOST or not 0 <= check.kept <= check.checked:
            raise Refused("지킨 건수는 점검한 건수보다 많을 수 없습니다. 1건 이상 적어 주십시오.")
        if check.day > self._post.now().date():
            raise Refused("점검한 날은 오늘까지 적을 수 있습니다.")
        self._keep(check, None)

    def take_back(self, check: SpotCheckKind) -> None:
        """Take a check back that was written by mistake."""
        nothing = SpotCheckKind(check.day, check.promise, check.office, 0, 0)
        if not self._keep(nothing, check.key):
            raise Overtaken("다른 담당자가 먼저 지웠습니다.")

    def _promises(self) -> dict[str, str]:
        known = self._charter.at(self._post.now()).promises.values()
        return {one.id: one.promise for one in known if one.clock == SEEN_ON_THE_SPOT}

    def _keep(self, check: SpotCheckKind, instead_of: UUID | None) -> bool:
        by, now = str(self._post.holder().id), self._post.now()
        said = SpotCheck(
            check.day, check.promise, self._post.office_names().office(check.office),
            check.checked, check.kept, by, now, instead_of,
        )  # fmt: skip
        return self._stored.add(said)
