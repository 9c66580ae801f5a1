# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of cases and what is counted above them, by the plain columns alone."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime, time, timedelta
import hashlib
import json
from typing import TYPE_CHECKING, Any, Final, Unpack

from kiosk.cases.channels import came_by
from kiosk.cases.forbidden import without_forbidden
from kiosk.cases.records import CaseAct, CaseOrder
from kiosk.cases.states import STEPS, State
from kiosk.cases.urgency import DueShape
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.charter.period import PeriodUnit
from kiosk.documents.exports import leaving, of_its_own
from kiosk.documents.tables import write_csv
from kiosk.plain_text import one_line
from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.deputies import Deputies
from kiosk.services.admin.results.cases import (
    LIST_STEP,
    NOBODY,
    CaseColumn,
    CaseExportStep,
    CaseList,
    CaseQuery,
    CaseSurvey,
    CaseTally,
    Lateness,
    ListCount,
    TableForm,
    View,
)
from kiosk.services.admin.seal import ROLE, in_words
from kiosk.services.cases.staff import measures_demanded
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Refused
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.errors import StorageError
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.opened import ListedCase, OpenCase
    from kiosk.cases.records import CaseFilter, PlainCaseRow
    from kiosk.charter.editions import Editions
    from kiosk.charter.promises import PetitionKind
    from kiosk.directory.office_names import OfficeNames
    from kiosk.services.admin.results.cases import CaseExport
    from kiosk.services.admin.seal import Seal
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.staff_accounts import StaffAccount


MOST: Final = 12  # as many as a short list shows without being searched


class SavedLists:
    """The kept lists of each account; the key names the account and nothing of what the list holds."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._kept = StoredDecisions(context.storage.database, place_of(context.settings), "case_view")

    def of(self, account: StaffAccount, now: datetime) -> Sequence[CaseQuery]:
        """Return what an account keeps, the oldest first."""
        return list(self._of(account, now).values())

    def _of(self, account: StaffAccount, now: datetime) -> dict[str, CaseQuery]:
        """Return what an account keeps by key; an office that was renamed since is called as it is today."""
        names = self._context.office_names()
        mine = [one for one in self._kept.in_force(now.date()).values() if one.by == str(account.id)]
        kept = {one.key: _read(one.value) for one in sorted(mine, key=lambda one: one.at)}
        return {
            key: replace(one, office=names.name(names.office(one.office))) if one.office else one
            for key, one in kept.items()
        }

    def keep(self, account: StaffAccount, query: CaseQuery, now: datetime) -> None:
        """Keep one; the same twice is one."""
        kept = self.of(account, now)
        wanted = replace(query, words="")
        if wanted in kept:
            return
        if len(kept) >= MOST:
            raise Refused(f"보기는 {MOST}개까지 저장할 수 있습니다. 쓰지 않는 것을 골라 먼저 지워 주십시오.")
        content = hashlib.sha256(json.dumps(asdict(wanted), sort_keys=True).encode()).hexdigest()[:12]
        self._decide(account, f"{account.id}/{content}", asdict(wanted), now)

    def drop(self, account: StaffAccount, query: CaseQuery, now: datetime) -> None:
        """Forget one."""
        wanted = replace(query, words="")
        for key in [key for key, one in self._of(account, now).items() if one == wanted]:
            self._decide(account, key, None, now)

    def _decide(self, account: StaffAccount, key: str, value: Any, now: datetime) -> None:  # noqa: ANN401 # JSON
        seen = next((one.id for one in reversed(self._kept.history(key))), None)
        with deciding(self._context):
            self._kept.decide(Decision(key, value, now.date(), str(account.id), now), seen=seen)


def _read(value: dict[str, str | bool | None]) -> CaseQuery:
    column = value.get("column")
    fields = ("office", "kind", "step", "taker", "lateness", "channel")
    texts = {name: str(value.get(name) or "") for name in fields}
    return CaseQuery(
        view=View(str(value["view"])),
        column=CaseColumn(str(column)) if column else None,
        falling=bool(value.get("falling")),
        **texts,
    )


STEP: Final = 1000  # rows between two words of how far it is; about a fifth of a second
_PLAIN: Final = ("접수 번호", "종류", "받은 길", "맡은 부서", "단계")
_TIMES: Final = ("접수한 때", "기한", "법정 기한", "마친 때", "쓴 기한(%)", "형편")
_TAKER: Final = "담당"


def allowed(wanted: CaseExport) -> str:
    """Return the reason as it is recorded; raises Refused where persons are in the table without one."""
    reason = without_forbidden(one_line(wanted.reason))
    if wanted.persons and not reason:
        raise Refused("담당자 이름이 든 표는 까닭을 적어야 내려받을 수 있습니다. ‘까닭’ 칸에 적어 주십시오.")
    return reason


def deed_of(account: str, wanted: CaseExport, query: CaseQuery, reason: str) -> CaseAct:
    """Return what the access log says of an export.

    Neither how many rows there were nor what was searched for: from these a reader of the log could learn of
    a complaint that is not there for them.
    """
    detail: Mapping[str, str | bool] = {
        "form": wanted.form, "persons": wanted.persons, "view": str(query.view), "office": query.office,
        "kind": query.kind, "step": query.step, "taker": query.taker, "lateness": query.lateness,
        "channel": query.channel, "searched": bool(query.words),
    }  # fmt: skip
    return CaseAct(account, "cases.exported", "", reason, detail)


def written(
    context: StaffContext, wanted: CaseExport, rows: Sequence[ListedCase], charter: Editions, now: datetime
) -> Iterator[CaseExportStep]:
    """Write the table, whole or not at all; tell every STEP rows how far it is, and the file at the end."""
    file = of_its_own(context.exports, "cases", now, wanted.form)
    names = context.names()
    head = (*_PLAIN, *([_TAKER] if wanted.persons else []), *_TIMES)
    table = (
        _row(one, charter, names.get(one.row.assigned or "", "") if wanted.persons else None) for one in rows
    )
    try:
        with leaving(file) as opened:
            if wanted.form is TableForm.WORKBOOK:
                from kiosk.documents.workbooks import write_workbook  # noqa: PLC0415 # openpyxl only when one is written

                steps = write_workbook(opened, head, table, context.mark, title="민원")
            else:
                steps = write_csv(opened, head, table, context.mark)
            for done in steps:
                if done % STEP == 0:
                    yield CaseExportStep(done, len(rows))
    except (OSError, StorageError) as error:
        raise Refused(
            "표를 쓰지 못했습니다. 디스크에 자리가 없거나 쓸 수 없습니다. 남은 파일은 없습니다. "
            "‘시스템’에서 디스크를 살피고 다시 눌러 주십시오."
        ) from error
    yield CaseExportStep(len(rows), len(rows), str(file))


def _row(one: ListedCase, charter: Editions, taker: str | None) -> Iterator[object]:
    row = one.row
    then = charter.at(row.received)
    kind, came = then.kinds.get(row.kind), came_by(row.channel, then)
    yield from (row.number, kind.name if kind else row.kind, came, row.office, STEPS[State(row.state)])
    if taker is not None:
        yield taker
    yield from (
        row.received, None if row.untimed or row.undue else row.due, row.law_due, row.closed_at,
        round(100 * one.urgency.spent, 1), one.urgency.words,
    )  # fmt: skip


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
