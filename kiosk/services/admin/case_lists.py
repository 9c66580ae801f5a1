# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of cases and what is counted above them, by the plain columns alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, Unpack

from kiosk.cases.records import CaseOrder
from kiosk.cases.states import State
from kiosk.cases.urgency import DueShape
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.charter.period import PeriodUnit
from kiosk.services.admin.case_export import allowed, deed_of, written
from kiosk.services.admin.deputies import Deputies
from kiosk.services.admin.results.cases import (
    LIST_STEP,
    NOBODY,
    CaseColumn,
    CaseList,
    CaseSurvey,
    CaseTally,
    Lateness,
    ListCount,
    View,
)
from kiosk.services.admin.saved_lists import SavedLists
from kiosk.services.admin.seal import ROLE, in_words
from kiosk.services.cases.staff import measures_demanded
from kiosk.services.charter import CharterRows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.opened import ListedCase, OpenCase
    from kiosk.cases.records import CaseFilter, PlainCaseRow
    from kiosk.charter.promises import PetitionKind
    from kiosk.directory.office_names import OfficeNames
    from kiosk.services.admin.results.cases import CaseExport, CaseExportStep, CaseQuery
    from kiosk.services.admin.seal import Seal
    from kiosk.services.admin.staff_context import StaffContext

COUNTED: Final = 1000  # open cases that are judged one by one for the counts above the list: about 0.1 s


class CaseLists:
    """What lists and counts show of the cases, without those about one's own people."""

    def __init__(self, context: StaffContext, seal: Seal) -> None:
        self._context = context
        self._seal = seal
        self._charter = CharterRows(context.storage, context.settings)
        self._saved = SavedLists(context)
        self._deputies = Deputies(context)
        self._as_of_now = context.storage.database.as_of_now

    def waiting(self) -> int:
        """Count the open cases that this person may see."""
        return self._seal.desk.count(**self._wanted(View.OPEN))

    def look(self, query: CaseQuery, most: int) -> CaseList:
        """List so many of the cases that are asked for."""
        seal, now, names = self._seal.state(), self._context.now(), self._context.office_names()
        with in_words(), self._as_of_now():
            rows = self._rows(query, None, most, now)
            whole = len(rows) < most
            return CaseList(
                now=now,
                seal=seal,
                counted=ListCount(len(rows), _late_among(rows, query.view)) if whole else None,
                rows=rows,
                whole=whole,
                names=self._context.names(),
                charter=self._charter.editions(),
                offices=[names.name(one) for one in self._context.directory.register.offices],
                takers=[str(one.id) for one in self._context.storage.accounts.all() if ROLE in one.roles],
                saved=self._saved.of(self._context.holder(), now),
                away=self._deputies.today(),
            )

    def more(self, query: CaseQuery, last: ListedCase) -> Sequence[ListedCase]:
        """List further ones, after the last that is known."""
        with in_words():
            return self._rows(query, last.row, LIST_STEP, self._context.now())

    def count(self, query: CaseQuery) -> ListCount:
        """Count what `look` would list."""
        if query.view is View.MEASURES:
            return ListCount(0, 0)
        now = self._context.now()
        late = _lateness(replace(query, lateness=query.lateness or Lateness.LATE), now)
        wanted = self._narrow(query, now)
        with in_words():
            total, narrowed = self._seal.desk.counts(wanted, {**wanted, **late})
            return ListCount(total, narrowed if query.lateness in {"", Lateness.LATE} else 0)

    def keep_view(self, query: CaseQuery) -> None:
        """Keep a narrowed and sorted list for whoever is in."""
        self._saved.keep(self._context.holder(), query, self._context.now())

    def drop_view(self, query: CaseQuery) -> None:
        """Forget it."""
        self._saved.drop(self._context.holder(), query, self._context.now())

    def leave(self, account: str, deputy: str, last: date) -> None:
        """Note that whoever keeps cases is away, and who stands in."""
        self._deputies.leave(account, deputy, last)

    def back(self, account: str) -> None:
        """Note that they are there again."""
        self._deputies.back(account)

    def export_list(self, query: CaseQuery, wanted: CaseExport) -> Iterator[CaseExportStep]:
        """Write what `look` lists, to its end, into the outbox; it is recorded before the first row is read.

        Nothing under the seal is in it. Raises Refused where persons are in it without a reason.
        """
        now, reason = self._context.now(), allowed(wanted)
        with in_words():
            desk = self._seal.desk
            desk.store.log(deed_of(desk.actor.account, wanted, query, reason), now)
            rows = self._rows(query, None, None, now)
        return written(self._context, wanted, rows, self._charter.editions(), now)

    def survey(self) -> CaseSurvey:
        """Count every list, and how the open cases stand."""
        now, desk, wanted = self._context.now(), self._seal.desk, self._wanted(View.OPEN)
        lists = [view for view in View if view is not View.MEASURES]
        with in_words(), self._as_of_now():
            late, stopped, rest, today, tomorrow, ended_late, *counts = desk.counts(
                _narrowed(wanted, due_until=now, stands=False),
                _narrowed(wanted, stands=True),
                _narrowed(wanted, due_since=now, stands=False),
                *(_narrowed(wanted, due_until=end, stands=False) for end in _midnights(now)),
                _narrowed(self._wanted(View.CLOSED), ended_late=True),
                *(self._wanted(view) for view in lists),
            )
            measures = self._measures()
            return CaseSurvey(
                counts=dict(zip(lists, counts, strict=True)) | {View.MEASURES: len(measures)},
                tally=self._tally(late, stopped, rest, now),
                groups=(late, today - late, tomorrow - today, late + rest - tomorrow, stopped),
                measures=measures,
                ended_late=ended_late,
            )

    def _tally(self, late: int, stopped: int, rest: int, now: datetime) -> CaseTally:
        """Tell apart what is not late, unless it is too much to be judged one by one."""
        if rest > COUNTED:
            return CaseTally(late, stopped, 0, 0, rest, exact=False)
        ahead = _narrowed(self._wanted(View.OPEN), due_since=now, stands=False)
        shapes = [one.urgency.shape for one in self._seal.desk.cases(now, most=COUNTED, **ahead)]
        near, half, calm = (shapes.count(one) for one in (DueShape.NEAR, DueShape.HALF, DueShape.CALM))
        return CaseTally(late, stopped, near, half, calm, exact=True)

    def _rows(
        self, query: CaseQuery, last: PlainCaseRow | None, most: int | None, now: datetime
    ) -> Sequence[ListedCase]:
        if query.view is View.MEASURES:
            return ()
        order, names = self._order(query), self._context.office_names()
        after = replace(last, office=names.office(last.office)) if last else None
        found: list[ListedCase] = []
        for part in self._parts(query, after, now):
            left = None if most is None else most - len(found)
            if left != 0:
                found += self._seal.desk.cases(now, last=after, most=left, order=order, **part)
            after = None
        return named_cases(found, names)

    def _parts(self, query: CaseQuery, last: PlainCaseRow | None, now: datetime) -> Sequence[CaseFilter]:
        """Return what is listed from the part with the `last` row on: by due time what has one comes first.

        What is due at a time that nobody knows stands behind, whatever its row says.
        """
        wanted = self._narrow(query, now)
        if query.view is not View.OPEN or query.column not in {None, CaseColumn.DUE} or "stands" in wanted:
            return [wanted]
        runs, stands = (_narrowed(wanted, stands=one) for one in (False, True))
        return [stands] if last and last.stands else [runs, stands]

    def _narrow(self, query: CaseQuery, now: datetime) -> CaseFilter:
        """Return what a view holds, narrowed to what is asked for."""
        names = self._context.office_names()
        called = {office for office, name in names.renamed.items() if query.words and query.words in name}
        wanted: CaseFilter = {
            **self._wanted(query.view),
            "like": query.words,
            "called": names.kin(called),
            "kind": query.kind or None,
            "state": query.step or None,
            "channel": query.channel,
            "assigned": "" if query.taker == NOBODY else query.taker or None,
        }
        if query.office:
            wanted["offices"] = names.kin([names.office(query.office)])
        return {**wanted, **_lateness(query, now)}

    def _order(self, query: CaseQuery) -> CaseOrder | None:
        """Return what the database sorts by: kinds, steps and people as they are read."""
        if query.column is None:
            return None
        if query.column is CaseColumn.DUE:
            column = "closed_at" if query.view is View.CLOSED else "due"
            return CaseOrder(column, query.falling)
        if query.column is CaseColumn.LIMIT:
            return CaseOrder("kind", query.falling, self._kinds(_by_limit))
        return CaseOrder(str(query.column), query.falling, self._ranks(query.column))

    def _ranks(self, column: CaseColumn) -> tuple[str, ...]:
        if column is CaseColumn.KIND:
            return self._kinds(lambda one: one.name)
        if column is CaseColumn.TAKER:
            names = self._context.names()
            return tuple(sorted(names, key=lambda one: names[one]))
        return tuple(map(str, State)) if column is CaseColumn.STEP else ()

    def _kinds(self, by: Callable[[PetitionKind], Any]) -> tuple[str, ...]:
        kinds = self._charter.at(self._context.now()).kinds
        return tuple(sorted(kinds, key=lambda one: by(kinds[one])))

    def _wanted(self, view: View) -> CaseFilter:
        kinds = frozenset(self._charter.file.kinds) - {"callback"}
        if view is View.PRAISE:
            return {"closed": None, "kinds": {"praise"}}
        if view is View.MONEY:
            return {"closed": None, "kinds": {"claim", "compensation"}}
        return {"closed": view is View.CLOSED, "kinds": kinds}

    def _measures(self) -> Sequence[MeasureDue]:
        """Find the measures demanded, but for those about one's own people."""
        demanded = measures_demanded(self._context.storage, self._context.settings, self._context.now())
        return [one for one in demanded if self._seal.desk.may_judge(one)]


def named_cases(found: Sequence[ListedCase], names: OfficeNames) -> Sequence[ListedCase]:
    """Return cases with what their offices are called, closed ones as on the day they were closed."""
    if not names.rows:
        return found
    return [replace(one, row=replace(one.row, office=_name_of(one.row, names))) for one in found]


def called(one: OpenCase, names: OfficeNames) -> OpenCase:
    """Return a case with what its offices are called today, for what is written to the petitioner."""
    opened = replace(one.case.opened, office=names.name(one.case.opened.office))
    return replace(one, case=replace(one.case, opened=opened, office=names.name(one.case.office)))


def _name_of(row: PlainCaseRow, names: OfficeNames) -> str:
    return names.name(row.office, in_seoul(row.closed_at).date() if row.closed_at else None)


def _late_among(rows: Sequence[ListedCase], view: View) -> int:
    """Count the late ones of a list that was read to its end."""
    late = [one for one in rows if one.urgency.shape is DueShape.LATE]
    return sum(one.row.closed_at is None or view is View.CLOSED for one in late)


def _by_limit(kind: PetitionKind) -> tuple[int, int, str]:
    return list(PeriodUnit).index(kind.within.unit), kind.within.count, kind.name


def _lateness(query: CaseQuery, now: datetime) -> CaseFilter:
    """Return the due times asked for; of a list of open and closed cases only the open ones have any."""
    if not query.lateness:
        return {}
    late = Lateness(query.lateness)
    if query.view is View.CLOSED:
        return {"ended_late": True} if late is Lateness.LATE else {"ended_in_time": True}
    if late is Lateness.STOPPED:
        return {"closed": False, "stands": True}
    today, tomorrow = _midnights(now)
    spans: Mapping[Lateness, CaseFilter] = {
        Lateness.LATE: {"due_until": now},
        Lateness.TODAY: {"due_since": now, "due_until": today},
        Lateness.TOMORROW: {"due_since": today, "due_until": tomorrow},
        Lateness.LATER: {"due_since": tomorrow},
        Lateness.IN_TIME: {"due_since": now},
    }
    return {**spans[late], "closed": False, "stands": False}


def _midnights(now: datetime) -> tuple[datetime, datetime]:
    """Return the ends of today and of tomorrow."""
    midnight = datetime.combine(in_seoul(now).date(), time(), SEOUL)
    return midnight + timedelta(days=1), midnight + timedelta(days=2)


def _narrowed(wanted: CaseFilter, **more: Unpack[CaseFilter]) -> CaseFilter:
    return {**wanted, **more}
