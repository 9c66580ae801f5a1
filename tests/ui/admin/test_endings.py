# SPDX-License-Identifier: GPL-3.0-or-later
"""More than twenty endings a day, by a press at the real desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from sqlalchemy import select

from kiosk.services.cases import case_clocks
from kiosk.services.cases.booth import intake_service
from kiosk.services.cases.key_stores import case_keys
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from tests.lived import keep_to_the_end
from tests.ui.admin.city_cases import NOW, OFFICES, answers, desk_of, fill

if TYPE_CHECKING:
    import pytest

    from tests.ui.admin.case_clerk import CaseClerk

MANY, WHY = 23, "보존 기간이 끝남"
ROW = f"보존 기간이 끝나는 민원 {MANY}건을 11.24부터 지웁니다"


def ended(clerk: CaseClerk) -> list[tuple[str, str]]:
    """Return by whom and for which reason cases were destroyed, as the access log has it."""
    log = access_log.c
    with opened_storage(clerk.data, clerk.settings) as storage, storage.database.read() as connection:
        query = select(log.actor, log.reason).where(log.action == "case.destroyed")
        return [(one.actor, one.reason) for one in connection.execute(query)]


def secrets(clerk: CaseClerk) -> int:
    """Count the cases that either key store could still open."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        return len(case_keys(storage, clerk.settings).living())


def praised(clerk: CaseClerk) -> None:
    """Find praise at the desk that was kept for long enough, and the page of what is to be done."""
    fill(clerk.data, clerk.settings, 1)
    with opened_storage(clerk.data, clerk.settings) as storage:
        intake, desk = intake_service(storage, clerk.settings, NOW), desk_of(storage, clerk.settings)
        intake.has_room = lambda: True
        numbers = [intake.submit(answers(40 + at, "praise", OFFICES[0]), NOW).number for at in range(MANY)]
        for one in numbers:
            desk.withdraw(one, "취하하심", NOW)
        keep_to_the_end(storage, clerk.settings, numbers, NOW)
    clerk.open("할 일")
    clerk.await_words(ROW)


def agree(clerk: CaseClerk) -> None:
    """Press the row's button, write the reason and the number, and press."""
    clerk.press_called(ROW)
    clerk.await_words(f"보존 기간이 끝난 민원 {MANY}건을 지웁니다")
    clerk.write("까닭", WHY)
    clerk.write(f"숫자 {MANY}", str(MANY))
    clerk.press(f"{MANY}건 지우기")


def test_more_than_twenty_endings_go_by_one_press_with_a_reason_and_their_number(
    case_clerk: CaseClerk,
) -> None:
    praised(case_clerk)
    before = secrets(case_clerk)
    case_clerk.press_called(ROW)
    case_clerk.await_words("그 밖 18건")
    assert not case_clerk.buttons(f"{MANY}건 지우기")  # before there is a reason
    case_clerk.key(Qt.Key.Key_Escape)
    assert ended(case_clerk) == []
    agree(case_clerk)
    case_clerk.await_words(f"{MANY}건 가운데 {MANY}건을 지웠습니다")
    case_clerk.settle()
    assert not any(one.what.startswith("보존 기간") for one in case_clerk.tasks.rows)
    assert [why for _, why in ended(case_clerk)] == [WHY] * MANY
    assert all(actor not in {"system", "owner"} for actor, _ in ended(case_clerk))
    assert secrets(case_clerk) == before - MANY


def test_what_was_begun_goes_on_while_another_page_is_open(
    case_clerk: CaseClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_clocks, "AT_ONCE", 1)
    praised(case_clerk)
    tasks = case_clerk.tasks

    def turn() -> None:
        if tasks.said == f"{MANY}건 가운데 2건을 지웠습니다.":
            case_clerk.desk.navigation.turn("cases")

    tasks.spoken.connect(turn)
    agree(case_clerk)
    case_clerk.until(lambda: len(ended(case_clerk)) == MANY)
    case_clerk.settle()
    assert case_clerk.desk.navigation.key == "cases"
    assert tasks.said == ""
