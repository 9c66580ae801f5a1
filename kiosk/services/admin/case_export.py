# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of cases as a table that leaves the house: plain columns alone, in steps that tell how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cases.channels import came_by
from kiosk.cases.forbidden import without_forbidden
from kiosk.cases.records import CaseAct
from kiosk.cases.states import STEPS, State
from kiosk.documents.exports import leaving, of_its_own
from kiosk.documents.tables import write_csv
from kiosk.plain_text import one_line
from kiosk.services.admin.results.cases import CaseExportStep, TableForm
from kiosk.services.refused import Refused
from kiosk.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from kiosk.cases.opened import ListedCase
    from kiosk.charter.editions import Editions
    from kiosk.services.admin.results.cases import CaseExport, CaseQuery
    from kiosk.services.admin.staff_context import StaffContext

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
