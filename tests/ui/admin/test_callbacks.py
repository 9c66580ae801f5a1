# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the call-backs in the real window: whom to ring, that the office knows, and how it went."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
import pytest

from kiosk.cases.states import State
from kiosk.services.cases import booth as bootstrap
from kiosk.storage.opened import opened_storage
from tests.ui.admin.city_cases import NOW, fill_calls
from tests.ui.admin.declared import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.ui.admin.case_clerk import CaseClerk

END = "한 번 더 누르면 마칩니다"


@pytest.fixture
def numbers(case_clerk: CaseClerk) -> Sequence[str]:
    """Three people wait to be rung; the office of the second was told."""
    taken = fill_calls(case_clerk.data, case_clerk.settings, 3)
    case_clerk.open("전화 부탁")
    return taken


def queue(clerk: CaseClerk) -> Sequence[str]:
    """Return the numbers that are listed."""
    return [one.key for one in rows(clerk.page)]


def test_the_queue_says_who_is_late_and_which_office_knows(
    case_clerk: CaseClerk, numbers: Sequence[str]
) -> None:
    case_clerk.await_words("10분 지남")
    case_clerk.await_words("13:37 알림")
    assert queue(case_clerk) == list(numbers)
    assert not case_clerk.reads("061-0")


@pytest.mark.usefixtures("numbers")
def test_the_number_to_ring_stands_there_only_while_it_is_unsealed(case_clerk: CaseClerk) -> None:
    case_clerk.press("보기")
    case_clerk.await_words("비밀 문구로 먼저 여십시오.")
    case_clerk.unlock()
    case_clerk.press("보기")
    case_clerk.await_words("061-030-1500")
    case_clerk.press("가리기")
    case_clerk.until(lambda: not case_clerk.reads("061-030-1500"))
    assert "case.read" in case_clerk.logged()


def test_a_call_is_told_tried_and_made_by_keys(case_clerk: CaseClerk, numbers: Sequence[str]) -> None:
    case_clerk.key(Qt.Key.Key_O)
    case_clerk.await_words("14:07 알림")
    case_clerk.key(Qt.Key.Key_M)
    case_clerk.await_words("1번 안 받으심")
    case_clerk.key(Qt.Key.Key_C)
    case_clerk.await_words("전화했다고 적었습니다.")
    assert case_clerk.row(numbers[0]).state == State.CALLED
    assert queue(case_clerk) == list(numbers[1:])


def test_a_call_that_nobody_answers_is_ended_after_three_tries(
    case_clerk: CaseClerk, numbers: Sequence[str]
) -> None:
    case_clerk.key(Qt.Key.Key_G)
    for tried in (1, 2, 3):
        case_clerk.key(Qt.Key.Key_M)
        case_clerk.await_words(f"{tried}번 안 받으심")
    case_clerk.key(Qt.Key.Key_G)
    case_clerk.await_words("다시 걸지 않습니다.")
    assert case_clerk.row(numbers[0]).state != State.GIVEN_UP
    case_clerk.await_armed(END)
    case_clerk.press(END)
    case_clerk.await_words("닿지 않아 마쳤다고 적었습니다.")
    assert case_clerk.row(numbers[0]).state == State.GIVEN_UP


def test_a_call_that_another_has_made_is_not_made_again(
    case_clerk: CaseClerk, numbers: Sequence[str]
) -> None:
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        calls = bootstrap.call_backs(storage, case_clerk.settings)
        calls.called(numbers[0], "somebody", NOW + timedelta(minutes=1))
    case_clerk.key(Qt.Key.Key_C)
    case_clerk.await_words("14:08에 먼저 고쳤습니다.")
    case_clerk.until(lambda: len(queue(case_clerk)) == len(numbers) - 1)


def test_a_call_for_the_wrong_office_is_handed_over_and_keeps_its_time(
    case_clerk: CaseClerk, numbers: Sequence[str]
) -> None:
    before = case_clerk.row(numbers[0])
    case_clerk.key(Qt.Key.Key_T)
    case_clerk.await_words("까지 넘기셔야 합니다.")
    case_clerk.key(Qt.Key.Key_Escape)
    case_clerk.press("다른 부서로 넘기기")
    case_clerk.compose("세정과")
    case_clerk.key(Qt.Key.Key_Return)
    case_clerk.press("이 부서로 넘기기")
    case_clerk.await_words("세정과에 넘겼습니다.")
    after = case_clerk.row(numbers[0])
    assert (after.office, after.due, after.state) == ("세정과", before.due, State.RECEIVED)
    case_clerk.key(Qt.Key.Key_C)
    case_clerk.await_words("전화했다고 적었습니다.")


def test_a_call_that_another_has_made_is_not_handed_over(
    case_clerk: CaseClerk, numbers: Sequence[str]
) -> None:
    case_clerk.key(Qt.Key.Key_T)
    case_clerk.compose("세정과")
    case_clerk.key(Qt.Key.Key_Return)
    with case_clerk.held_up():
        with opened_storage(case_clerk.data, case_clerk.settings) as storage:
            calls = bootstrap.call_backs(storage, case_clerk.settings)
            calls.called(numbers[0], "somebody", NOW + timedelta(minutes=1))
        case_clerk.press("이 부서로 넘기기")
    case_clerk.await_words("14:08에 먼저 고쳤습니다.")
    assert case_clerk.row(numbers[0]).state == State.CALLED


def test_what_was_begun_with_a_call_that_another_has_made_is_not_gone_on_with_at_the_next(
    case_clerk: CaseClerk, numbers: Sequence[str]
) -> None:
    case_clerk.key(Qt.Key.Key_T)
    case_clerk.compose("세정과")
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        calls = bootstrap.call_backs(storage, case_clerk.settings)
        calls.called(numbers[0], "somebody", NOW + timedelta(minutes=1))
    case_clerk.desk.navigation.hear()
    case_clerk.until(lambda: queue(case_clerk) == list(numbers[1:]))
    assert not case_clerk.buttons("이 부서로 넘기기")
    case_clerk.key(Qt.Key.Key_T)
    case_clerk.await_words("이 부서로 넘기기")
    assert case_clerk.field("넘길 부서").property("text") == ""
    assert not any(one.isEnabled() for one in case_clerk.buttons("이 부서로 넘기기"))
