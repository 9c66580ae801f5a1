# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who keeps cases is away: who stands in is told of what falls due, and no work is nobody's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from kiosk.cases.states import CaseMove
from kiosk.services.admin.deputies import Deputies
from kiosk.services.admin.results.cases import CaseQuery, ToldTimes
from kiosk.services.refused import Overtaken, Refused
from kiosk.storage.accounts import DEMO_NAME
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from kiosk.storage.tables.cases import cases
from tests.services.acts import PASSWORD, quick
from tests.services.letters.conftest import Desk
from tests.ui.admin.city_cases import NOW
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.staff_accounts import StaffAccount

DAY = timedelta(days=1)
LAST = NOW.date() + 3 * DAY


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a clerk's desk without a case."""
    with opened_storage(tmp_path / "data", demo_settings(), role="admin") as storage:
        storage.accounts.ensure_demo()
        yield Desk(storage, None, old=True)


def colleague(desk: Desk, name: str, *roles: str) -> StaffAccount:
    """Make another account."""
    return quick(desk.storage).make(name, PASSWORD, roles or ("cases",), by=None)


def me(desk: Desk) -> str:
    """Return whoever is in."""
    return str(desk.admin._session.holder().id)


def test_a_deputy_whose_account_is_closed_stands_in_for_nobody(desk: Desk) -> None:
    deputy, mine = colleague(desk, "담당 07"), me(desk)
    desk.admin.cases.leave(mine, str(deputy.id), LAST)
    desk.storage.accounts.close(deputy, by=desk.admin._session.holder())
    assert desk.admin.cases.look(CaseQuery(), 10).away[mine].deputy == ""  # the page says 없음
    [task] = [one for one in desk.admin.tasks.load().tasks if one.kind == "대직"]
    assert (task.what, task.page) == (f"{DEMO_NAME}님이 자리에 없고 대직자도 없습니다", "cases")
    desk.admin.cases.leave(mine, str(colleague(desk, "담당 08").id), LAST)
    assert desk.admin.cases.look(CaseQuery(), 10).away[mine].deputy != ""
    assert not [one for one in desk.admin.tasks.load().tasks if one.kind == "대직"]


def test_two_desks_that_note_a_leave_at_once_make_no_chain(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, (one, other) = me(desk), [str(colleague(desk, f"담당 {at:02}").id) for at in (7, 8)]
    whole = Deputies._check

    def meanwhile(self: Deputies, *asked: object) -> None:
        whole(self, *asked)  # type: ignore[arg-type] # handed on as they came
        monkeypatch.setattr(Deputies, "_check", whole)
        desk.admin.cases.leave(one, other, LAST)  # at the other desk, between the check and the writing

    monkeypatch.setattr(Deputies, "_check", meanwhile)
    with pytest.raises(Overtaken, match="먼저 고쳤습니다"):
        desk.admin.cases.leave(mine, one, LAST)
    assert desk.admin.cases.look(CaseQuery(), 10).away.keys() == {one}


def test_whoever_stands_in_is_told_of_what_falls_due_until_the_last_day(desk: Desk) -> None:
    deputy, mine = colleague(desk, "담당 07"), me(desk)
    late, near, soon = (desk.case(at, answered=False) for at in range(3))
    for number, (received, due) in {late: (-9, -1), near: (-30, 6), soon: (-1, 1)}.items():
        desk.act(number, CaseMove.ASSIGN, ToldTimes(to=mine))
        with desk.storage.database.write() as at:
            span = {"received": NOW + received * DAY, "due": NOW + due * DAY}
            at.execute(update(cases).where(cases.c.number == number).values(span))
    desk.admin.cases.leave(mine, str(deputy.id), LAST)
    away = desk.admin.cases.look(CaseQuery(), 10).away
    assert {key: (one.deputy, one.last) for key, one in away.items()} == {mine: (str(deputy.id), LAST)}
    desk.admin._session.begin(deputy)
    agenda = desk.admin.tasks.load()
    assert (agenda.backlog.mine, agenda.backlog.stood_in) == (0, 1)
    told = {one.about: one.what for one in agenda.tasks if one.what.startswith("대직하시는")}
    assert told.keys() == {near}
    assert told[near].endswith("80 % 지남")
    desk.at(NOW + 4 * DAY)
    agenda = desk.admin.tasks.load()
    assert agenda.backlog.stood_in == 0
    assert not [one for one in agenda.tasks if "대직" in one.what]
    assert desk.admin.cases.look(CaseQuery(), 10).away == {}


def test_coming_back_ends_it_and_both_words_stand_in_the_log(desk: Desk) -> None:
    deputy, mine = colleague(desk, "담당 07"), me(desk)
    desk.admin.cases.leave(mine, str(deputy.id), LAST)
    desk.admin.cases.leave(mine, str(deputy.id), LAST + DAY)  # longer than it was thought
    desk.admin.cases.back(mine)
    assert desk.admin.cases.look(CaseQuery(), 10).away == {}
    with pytest.raises(Refused, match="자리에 없다고 적힌 분이 아닙니다"):
        desk.admin.cases.back(mine)
    with desk.storage.database.read() as at:
        said = select(access_log.c.action).where(access_log.c.action.startswith("case_leave"))
        words = at.scalars(said.order_by(access_log.c.seq)).all()
    assert words == ["case_leave.decided"] * 2 + ["case_leave.taken_back"]


def test_no_absence_leaves_a_case_with_nobody(desk: Desk) -> None:
    mine, (one, other) = me(desk), [str(colleague(desk, f"담당 {at:02}").id) for at in (7, 8)]
    guide = str(colleague(desk, "안내 01", "guide").id)
    for account, deputy, last, why in (
        (mine, mine, LAST, "스스로 대직할 수는 없습니다"),
        (mine, guide, LAST, "민원을 맡는 열린 계정"),
        (guide, mine, LAST, "민원을 맡는 열린 계정"),
        (mine, one, NOW.date() - DAY, "오늘부터 한 해 안"),
        (mine, one, NOW.date() + 400 * DAY, "오늘부터 한 해 안"),
    ):
        with pytest.raises(Refused, match=why):
            desk.admin.cases.leave(account, deputy, last)
    desk.admin.cases.leave(mine, one, LAST)
    with pytest.raises(Refused, match="자리에 없습니다"):
        desk.admin.cases.leave(other, mine, LAST)
    with pytest.raises(Refused, match="대신하고 계십니다"):
        desk.admin.cases.leave(one, other, LAST)


def test_what_somebody_had_who_keeps_cases_no_more_is_everybodys_to_give_on(desk: Desk) -> None:
    """Their leave ends with their right: nobody could have settled it until its last day."""
    gone, deputy, mine = colleague(desk, "담당 07"), colleague(desk, "담당 08"), me(desk)
    number = desk.case(answered=False)
    desk.act(number, CaseMove.ASSIGN, ToldTimes(to=str(gone.id)))
    desk.admin.cases.leave(str(gone.id), str(deputy.id), LAST)
    for one in (gone, deputy):
        desk.storage.accounts.close(one, by=desk.admin._session.holder())
    assert desk.admin.cases.look(CaseQuery(), 10).away == {}
    tasks = desk.admin.tasks.load().tasks
    assert not [one for one in tasks if one.kind == "대직"]
    [task] = [one for one in tasks if one.about == number]  # once, though it is the next that falls due
    assert task.what == "담당 07님이 민원을 더 맡지 않습니다. 민원을 열어 담당을 다시 정하기"
    assert (task.page, task.about) == ("cases", number)
    assert desk.admin.cases.look(CaseQuery(), 10).names[str(gone.id)] == "담당 07"  # and not nobody's
    desk.act(number, CaseMove.ASSIGN, ToldTimes(to=mine))
    assert "맡지 않습니다" not in "".join(one.what for one in desk.admin.tasks.load().tasks)
