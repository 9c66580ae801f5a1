# SPDX-License-Identifier: GPL-3.0-or-later
"""What is open of offices that were parted or ended, or of who keeps cases no more: whose it is, is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cases.states import State
from kiosk.language.particles import with_particle
from kiosk.services.admin.results.tasks import Task
from kiosk.services.cases.callbacks import KIND as CALL_BACK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.cases.records import CaseFilter, PlainCaseRow
    from kiosk.directory.office_names import OfficeNames
    from kiosk.storage.case_lists import StoredCaseLists

MOST: Final = 100
TAKEN: Final = (State.ASSIGNED, State.SUPPLEMENT)  # what can be given to somebody else


def parted_cases(cases: StoredCaseLists, names: OfficeNames, wanted: CaseFilter) -> Iterator[Task]:
    """List what is open since before a split until a step is taken, and what is with an office that ended."""
    for office, parted in sorted(names.parted.items()):
        mine: CaseFilter = {**wanted, "offices": names.members(office)}
        others = ", ".join(map(names.name, parted.others))
        what = f"{with_particle(names.name(office), '과/와')} {others} 가운데 어느 부서 것인지 정하기"
        for row in cases.untouched_since(parted.since, most=MOST, **mine):
            yield _task(row, "나뉨", what)
    left: CaseFilter = {**wanted, "offices": names.ended}
    for row in cases.rows(most=MOST, **left) if names.ended else ():
        what = f"{with_particle(names.name(row.office), '이/가')} 없어졌습니다. 맡을 부서로 넘기기"
        yield _task(row, "없어진 부서", what)


def abandoned_cases(cases: StoredCaseLists, gone: Mapping[str, str], wanted: CaseFilter) -> Iterator[Task]:
    """List what is open with those in `gone`, by account, who keep cases no more: anybody can give it on."""
    kinds = frozenset(wanted["kinds"]) - {CALL_BACK}
    for state in TAKEN:
        theirs: CaseFilter = {**wanted, "kinds": kinds, "taken_by": gone, "state": state}
        for row in cases.rows(most=MOST, **theirs):
            what = f"{gone[row.assigned or '']}님이 민원을 더 맡지 않습니다. 민원을 열어 담당을 다시 정하기"
            yield _task(row, "담당 없음", what)


def _task(row: PlainCaseRow, left: str, what: str) -> Task:
    kind, page = ("전화 부탁", "callbacks") if row.kind == CALL_BACK else ("민원", "cases")
    return Task(None, "near", left, kind, what, row.number, row.office, page, row.number)
