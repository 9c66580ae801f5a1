# SPDX-License-Identifier: GPL-3.0-or-later
"""One press: a year's results as a folder that the homepage, the gazette and the press are given."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import timedelta
import errno
import logging
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul, midnight
from kiosk.reports.durations import durations
from kiosk.reports.publication import OfficePraise, Redress, YearPublication
from kiosk.services.cases.booth import office_clocks
from kiosk.services.cases.staff import consequences
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Refused
from kiosk.services.year_end import DAY, YearEnds
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.figures import StoredFigures
from kiosk.storage.log_reading import LogQuery, entries
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.charter.promises import ComplaintWindow
    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.durations import Durations
    from kiosk.reports.year_end import YearEnd
    from kiosk.services.admin.staff_context import StaffContext

TIMED: Final = ("call-back", "complaint-reply")  # promises whose times the page draws
DELAYED: Final = "compensation"  # the kind of case that a missed statutory time opens
PRAISE: Final = "praise"
WRITTEN: Final = "publication.written"
_UNNAMED: Final = "부서를 적지 않으신 것"
_LOG: Final = logging.getLogger(__name__)


class PublicationService:
    """Writes the publication of a year whose survey is closed."""

    def __init__(self, context: StaffContext, account: Callable[[date, date], ReportedPeriod]) -> None:
        self._context, self._account = context, account
        self._years = YearEnds(context.storage, context.settings)
        self._rows = CharterRows(context.storage, context.settings)
        self._figures = StoredFigures(context.storage.database)

    def write(self, shown: YearEnd, out: Path | None = None, by: str = "") -> str:
        """Write the folder, whole or not at all, and return where it lies.

        `out` is where to make it, else among what leaves the house; `by` acts where nobody is signed in.
        """
        from kiosk.documents.publication.folder import digest_of, files, write_folder  # noqa: PLC0415 # reportlab when drawn

        told = self._told(shown)
        digest = digest_of(replace(told, published=told.survey.closed))
        told = replace(told, corrected=self._corrected(shown.year, digest))
        name = f"publication-{told.year}-{told.corrected or told.published:%Y%m%d}"
        try:
            return str(
                write_folder(
                    out or self._context.exports,
                    name,
                    files(told),
                    lambda sums: self._record(by or str(self._context.holder().id), name, sums, digest),
                )
            )
        except OSError as error:
            _LOG.warning("the publication could not be written", exc_info=error)
            raise Refused(_unwritten(error)) from error

    def _told(self, shown: YearEnd) -> YearPublication:
        mask = self._context.gate().masked
        end = self._years.of(shown.year).masked(mask)
        if (survey := end.survey) is None:
            raise Refused("만족도 조사를 먼저 마쳐 주십시오. 마친 날부터 공개 기한을 셉니다.")
        first, last = self._years.period(end.year, survey.closed)
        account = self._account(first, last).masked(mask)
        return YearPublication(
            self._context.settings.city_name,
            account,
            survey,
            self._published(end),
            self._praise(first, last),
            self._windows(last),
            self._context.mark,
            self._durations(account, first, last),
            self._redress(first, last),
        )

    def _windows(self, last: date) -> Sequence[ComplaintWindow]:
        """Return whom to ask, by what their offices are called when the page is written."""
        names = self._context.office_names()
        windows = self._rows.editions().on(last).windows.values()
        return tuple(replace(one, office=names.name(one.office)) for one in windows)

    def _durations(self, account: ReportedPeriod, first: date, last: date) -> Sequence[Durations]:
        """Return how long call-backs and complaints took, each by its own office's working hours."""
        charter, clocks = (
            self._rows.editions().on(last),
            office_clocks(self._context.storage, self._context.settings)(),
        )
        took = defaultdict[str, list[tuple[timedelta, bool]]](list)
        for one in self._figures.finished(midnight(first), midnight(last + DAY)):
            kind = charter.kinds.get(one.kind)
            if kind is not None and kind.promised:
                span = clocks.of(one.office).worked(one.received, one.closed)
                took[kind.clock.id].append((span, one.closed <= one.due))
        found = (self._duration(account, key, took[key]) for key in TIMED)
        return [one for one in found if one is not None]

    def _duration(
        self, account: ReportedPeriod, key: str, took: Sequence[tuple[timedelta, bool]]
    ) -> Durations | None:
        promise, kept = account.promises.get(key), account.report.cases.get(key)
        if promise is None or promise.within is None or kept is None:
            return None
        return durations(key, promise.within, took, max(kept.n - len(took), 0))

    def _redress(self, first: date, last: date) -> Redress:
        """Count what was paid and done in a period; nobody is named by it, and everybody counts the same."""
        ends = midnight(first), midnight(last + DAY)
        kept = consequences(self._context.storage, self._context.settings)
        paid, upheld = kept.paid(*ends), kept.upheld(*ends)
        counted = self._figures.cases(*ends, self._context.now())
        return Redress(
            delays=paid.get(DELAYED, (0, 0))[0],
            revisits=sum(many for kind, (many, _) in paid.items() if kind != DELAYED),
            paid=sum(amount for _, amount in paid.values()),
            upheld=upheld[0],
            measures=upheld[1],
            praise=sum(one.n for one in counted if one.kind == PRAISE),
        )

    def _published(self, end: YearEnd) -> date:
        """Return the day that stands on the page: the first one recorded of a channel, else today."""
        days = [one.done.day for one in end.publications if one.done]
        return min(days, default=in_seoul(self._context.now()).date())

    def _praise(self, first: date, last: date) -> Sequence[OfficePraise]:
        """Count the praise that was shown, by office in the order of their names: no office is ranked."""
        kept = consequences(self._context.storage, self._context.settings)
        found = kept.praised(midnight(first), midnight(last + DAY))
        names = self._context.office_names()
        called = Counter[str]()
        for office, many in found.items():
            called[names.name(office, last)] += many
        unnamed = called.pop("", 0)
        named = [OfficePraise(office, many) for office, many in sorted(called.items())]
        return named + ([OfficePraise(_UNNAMED, unnamed)] if unnamed else [])

    def _record(self, by: str, name: str, sums: str, digest: str) -> None:
        told = {"sha256": sums, "figures": digest}
        deed = LoggedAct(by, WRITTEN, name, detail=told)
        with self._context.storage.database.write() as connection:
            record(connection, deed, place=place_of(self._context.settings), now=self._context.now())

    def _corrected(self, year: int, digest: str) -> date | None:
        """Return since when other figures are written than were published; None where none are.

        Published is on each channel what was last written before it was recorded; where two channels have
        different figures, whatever is written is otherwise than one of them.
        """
        out = self._years.published_at(year)
        with self._context.storage.database.read() as connection:
            pressed = entries(connection, LogQuery(actions=(WRITTEN,)), most=None)
        mine = [one for one in reversed(pressed) if one.object.startswith(f"publication-{year}-")]
        pressed_by = [[one for one in mine if one.at <= at] for at in out]
        before = next(iter(pressed_by), [])
        published = {some[-1].detail.get("figures") for some in pressed_by if some}
        if not before or None in published or published == {digest}:
            return None
        day = in_seoul(self._context.now()).date()
        for one in reversed(mine[len(before) :]):
            if one.detail.get("figures") != digest:
                break
            day = in_seoul(one.at).date()
        return day


def _unwritten(error: OSError) -> str:
    nothing = "공표 자료를 쓰지 못했습니다. 반쯤 쓴 것은 남기지 않았습니다."
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"디스크가 꽉 차 {nothing} 자리를 비운 다음 다시 눌러 주십시오."
    return f"{nothing} 폴더에 쓸 수 있는지 보고 다시 눌러 주십시오."
