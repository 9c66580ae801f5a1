# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the spot checks."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from kiosk.charter.hours import in_seoul
from kiosk.documents.exports import leaving
from kiosk.reports.spot_checks import WEEK, CheckRound, DrawnOffice, monday
from kiosk.services.admin.results.checks import Checks, SpotCheckKind
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.spot_draws import SpotDraws
from kiosk.services.year_end import YearEnds
from kiosk.storage.opened import place_of
from kiosk.storage.spot_checks import SpotCheck, StoredSpotChecks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.services.admin.staff_context import StaffContext

SEEN_ON_THE_SPOT: Final = "check"
WEEKS_AHEAD: Final = 1  # no further: whoever knows a round weeks before can tell the office
MOST: Final = 10_000


class SpotCheckService:
    """The spot checks, for whoever reports on the charter."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._stored = StoredSpotChecks(context.storage.database, place_of(context.settings))
        self._charter = CharterRows(context.storage, context.settings)
        self._draws = SpotDraws(context.storage, context.settings)
        self._years = YearEnds(context.storage, context.settings)

    def checks(self) -> Checks:
        """Read the checks still to be published, and this year's: a mistake among them can be mended."""
        today = self._today()
        period = self._to_publish(today)
        since = min(period[0], today.replace(month=1, day=1))
        names, offices = self._context.storage.accounts.names(), self._context.office_names()
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
            for one in self._stored.all(since, today)
        ]
        known = [offices.name(one) for one in self._context.directory.register.offices]
        return Checks(today, period, made, self._promises(), known)

    def _to_publish(self, today: date) -> tuple[date, date]:
        """Return the days that are published next: they end with the survey, and may begin the year before.

        Of a year that ended without a survey nothing is published where nothing was checked in it, nor
        once the next year's survey is closed.
        """
        for year in (today.year - 1, today.year):
            end, period = self._years.of(year), self._years.period(year, today)
            past = year < today.year
            over = past and (self._years.of(year + 1).survey or not self._stored.all(*period))
            if end.owed or (end.survey is None and not over):
                return period
        return self._years.period(today.year + 1, today)

    def add(self, check: SpotCheckKind) -> None:
        """Keep a check."""
        if check.promise not in self._promises():
            raise Refused("무엇을 점검했는지 골라 주십시오.")
        if self._context.office_names().office(check.office) not in self._context.directory.register.offices:
            raise Refused("어느 부서를 점검했는지 골라 주십시오.")
        if not 0 < check.checked <= MOST or not 0 <= check.kept <= check.checked:
            raise Refused("지킨 건수는 점검한 건수보다 많을 수 없습니다. 1건 이상 적어 주십시오.")
        if check.day > self._context.now().date():
            raise Refused("점검한 날은 오늘까지 적을 수 있습니다.")
        self._keep(check, None)

    def take_back(self, check: SpotCheckKind) -> None:
        """Take a check back that was written by mistake."""
        nothing = SpotCheckKind(check.day, check.promise, check.office, 0, 0)
        if not self._keep(nothing, check.key):
            raise Overtaken("다른 담당자가 먼저 지웠습니다.")

    def round(self, ahead: int = 0) -> CheckRound:
        """Return the round of this week, or of one `ahead` or before it."""
        today = self._today()
        week = monday(today) + min(ahead, WEEKS_AHEAD) * WEEK
        plan, told = self._draws.of(week), defaultdict[str, dict[str, tuple[int, int]]](dict)
        for one in self._stored.all(week, week + WEEK - timedelta(days=1)):
            n, kept = told[one.office].get(one.promise, (0, 0))
            told[one.office][one.promise] = n + one.checked, kept + one.kept
        offices = None if plan is None else [self._drawn(one, told.get(one, {})) for one in plan.drawn(week)]
        commit, coming = plan.draw.commitment if plan else "", self._draws.coming(self._context.now())
        return CheckRound(week, today, offices, self._promises(), commit, coming)

    def _drawn(self, office: str, told: Mapping[str, tuple[int, int]]) -> DrawnOffice:
        public = self._context.directory.load_public(self._today()).office(office)
        name = self._context.office_names().name(office)
        if public is None:
            return DrawnOffice(office, name, "", "", told)
        place = " ".join(filter(None, (public.building, public.floor, public.room))) or public.address or ""
        return DrawnOffice(office, name, place, public.phone or "", told)

    def draw(self, month: str) -> str:
        """Draw a month (YYYY-MM), the next there is, once; return the hash that is told before it begins."""
        offices, by = self._context.directory.register.offices, str(self._context.holder().id)
        if not offices:
            raise Refused("뽑을 부서가 없습니다. 먼저 좌석배치도를 넣어 주십시오.")
        if month != self._draws.coming(self._context.now()):
            raise Overtaken("다른 담당자가 먼저 뽑았습니다. 두 번 뽑지 않았습니다.")
        return self._draws.commit(offices, by, self._context.now()).draw.commitment

    def sheet(self, ahead: int = 0) -> str:
        """Write a week's round as a sheet, and print it."""
        from kiosk.documents.check_sheet import check_sheet  # noqa: PLC0415 # reportlab only when drawn

        found = self.round(ahead)
        if found.offices is None:
            raise Refused("이 주는 뽑아 두지 않았습니다. 다음 달 것은 지금 뽑으실 수 있습니다.")
        file = self._context.exports / f"check-round-{found.week:%Y%m%d}.pdf"
        with leaving(file) as opened:
            opened.write(check_sheet(self._context.settings.city_name, found, self._context.mark))
        return self._context.put_on_paper("점검표를", file)

    def visited(self, office: str, told: Mapping[str, bool], form: UUID) -> int:
        """Keep what was seen at a drawn office of this week: by promise, kept or not; return how many.

        A form that is sent twice is kept once: its own number says which it is.
        """
        found = self.round()
        if office not in {one.office for one in found.offices or ()}:
            raise Refused("이번 주에 뽑힌 부서가 아닙니다. 골라서 점검한 것은 관리 화면에 적어 주십시오.")
        known = {promise: kept for promise, kept in told.items() if promise in found.promises}
        if not known:
            raise Refused("본 것을 하나 이상 골라 주십시오. 적지 않았습니다.")
        by, now = str(self._context.holder().id), self._context.now()
        self._stored.add(
            *(
                SpotCheck(found.today, promise, office, 1, int(kept), by, now, id=uuid5(form, promise))
                for promise, kept in known.items()
            )
        )
        return len(known)

    def _today(self) -> date:
        return in_seoul(self._context.now()).date()

    def _promises(self) -> dict[str, str]:
        known = self._charter.at(self._context.now()).promises.values()
        return {one.id: one.promise for one in known if one.clock == SEEN_ON_THE_SPOT}

    def _keep(self, check: SpotCheckKind, instead_of: UUID | None) -> bool:
        by, now = str(self._context.holder().id), self._context.now()
        said = SpotCheck(
            check.day, check.promise, self._context.office_names().office(check.office),
            check.checked, check.kept, by, now, instead_of,
        )  # fmt: skip
        return self._stored.add(said)
