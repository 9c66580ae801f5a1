# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases at the desk: sealed until a passphrase opens them, masked, counted, narrowed, taken out."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.services.admin.cases import CaseService
from kiosk.services.admin.results.cases import View
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.storage.opened import opened_storage
from kiosk.ui.admin.cases.wording import VIEWS
from kiosk.ui.shell.focus import name_of
from tests.exported import unmarked
from tests.ui.admin.city_cases import NOW, WORDS, fill, heap

if TYPE_CHECKING:
    import pytest

    from tests.ui.admin.case_clerk import CaseClerk


def test_a_sealed_list_shows_times_and_offices_and_nobody(case_clerk: CaseClerk) -> None:
    numbers = case_clerk.come_in()
    case_clerk.await_words(numbers[0])
    case_clerk.await_words("봉인되어 있습니다.")
    assert not case_clerk.reads("한나래")
    case_clerk.key(Qt.Key.Key_Return)
    case_clerk.await_words("비밀 문구로 먼저 여십시오.")


def test_no_count_stands_while_it_is_taken_or_could_not_be(
    case_clerk: CaseClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError("the disk is gone")

    fill(case_clerk.data, case_clerk.settings, 7)
    case_clerk.sign_in()
    with case_clerk.held_up():
        case_clerk.desk.navigation.turn("cases")
        case_clerk.await_words("읽는 중입니다")
        assert _counts(case_clerk) == []
        assert case_clerk.cases.heading == VIEWS[View.OPEN]
    case_clerk.await_words("지남 ")
    assert _counts(case_clerk)
    with monkeypatch.context() as bad_day:
        bad_day.setattr(CaseService, "survey", broken)
        case_clerk.cases.refresh()
        case_clerk.await_words("모름 · 세지 못했습니다")
        assert _counts(case_clerk) == []
        case_clerk.press("인사 조치")
        case_clerk.await_words("모름 · 세지 못했습니다")
        assert not case_clerk.reads("조치를 적을 직원이 없습니다")
        bad_day.setattr(CaseService, "look", broken)
        case_clerk.press("끝난 것")
        case_clerk.await_words("에 읽지 못했습니다")
        assert case_clerk.cases.heading == VIEWS[View.CLOSED]
        assert len(case_clerk.cases.rows) == 0
    case_clerk.press("다시 읽기")
    case_clerk.cases.refresh()
    case_clerk.await_words("늦게 마침 ")


def _counts(case_clerk: CaseClerk) -> list[str]:
    """Return what is counted beside the list: above it, in its tabs and at the heads of its groups."""
    page = case_clerk.cases
    told = [one.words for one in page.tally] + list(page.views)
    return [one for one in told if one[-1].isdigit()] + list(page.groups)


def test_a_wrong_passphrase_opens_nothing_and_says_how_many_tries_are_left(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.unlock("틀린 비밀 문구입니다 하나 둘")
    case_clerk.await_words("맞지 않습니다. 4번 남았습니다.")
    assert case_clerk.cases.seal == "locked"


def test_a_row_under_which_another_cases_record_lies_is_not_opened(case_clerk: CaseClerk) -> None:
    heap(case_clerk.data, case_clerk.settings, [NOW + timedelta(days=1)])
    case_clerk.open("민원")
    case_clerk.unlock()
    case_clerk.until(lambda: any(one.number == "B-000000" for one in case_clerk.cases.rows))
    case_clerk.cases.choose(
        next(at for at, one in enumerate(case_clerk.cases.rows) if one.number == "B-000000")
    )
    case_clerk.key(Qt.Key.Key_Return)
    case_clerk.await_words("B-000000 자리에 다른 접수번호의 기록이 들어 있어 열지 않았습니다.")
    assert case_clerk.cases.place == "list"
    assert not case_clerk.reads(WORDS[:20])
    assert "case.read" not in case_clerk.logged()


def test_a_case_is_masked_until_it_is_asked_for_and_both_are_recorded(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.await_words(WORDS[:20])
    case_clerk.await_words("한*래")
    assert "case.revealed" not in case_clerk.logged()
    case_clerk.key(Qt.Key.Key_L)
    case_clerk.await_words("한나래")
    case_clerk.key(Qt.Key.Key_L)
    case_clerk.await_words("한*래")
    assert {"case.read", "case.revealed"} <= case_clerk.logged()


def test_a_letter_is_entered_with_its_own_time_of_receipt(case_clerk: CaseClerk) -> None:
    case_clerk.come_in(1)
    case_clerk.press("우편·인터넷·방문 접수")
    case_clerk.press("봉인하고 접수하기")
    case_clerk.await_words("받은 방법을 골라 주십시오.")
    ways = next(one for one in case_clerk.seen() if name_of(one).startswith("받은 방법 "))
    assert {"문서", "인터넷(시민소통신문고)", "인터넷(부조리신고창구)", "방문"} <= set(
        ways.property("choices")
    )
    ways.forceActiveFocus()
    case_clerk.key(Qt.Key.Key_Down)  # by the keyboard alone
    case_clerk.press("봉인하고 접수하기")
    case_clerk.await_words("종류를 골라 주십시오.")
    case_clerk.press("불편·개선")
    for field, words in (
        ("받은 때 (14:07 또는 11.24 14:07, 비우면 지금)", "11.23 09:10"),
        ("말씀", "안내판이 잘 보이지 않습니다."),
        ("이름", "문바다"),
        ("연락처", "061-010-1234"),
        ("주소", "목포시 용당동 000"),
    ):
        case_clerk.write(field, words)
    case_clerk.press("감사실")
    case_clerk.press("방문")
    case_clerk.press("봉인하고 접수하기")
    case_clerk.await_words("A-000002-1 · 확인번호")
    row = case_clerk.row("A-000002-1")
    assert (row.office, row.channel) == ("감사실", "letter")
    assert row.received == NOW.replace(day=23, hour=9, minute=10)


def test_a_case_is_taken_out_with_a_reason_only_and_masked(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.press("내려받기")
    case_clerk.press("파일로 내려받기")
    case_clerk.await_words("내려받는 까닭을 적어 주십시오.")
    case_clerk.write("내려받는 까닭", "감사 자료 제출")
    case_clerk.press("파일로 내려받기")
    case_clerk.await_words("만들었습니다:")
    file = case_clerk.data / "exports" / f"case-{number}.csv"
    text = file.read_text(encoding="utf-8-sig")
    assert unmarked(file) == []
    assert "한*래" in text
    assert "한나래" not in text


def test_the_list_is_narrowed_by_number_and_office(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.cases.search("사회복지과")
    case_clerk.until(lambda: [one.office for one in case_clerk.cases.rows] == ["사회복지과"])
    case_clerk.cases.search("없는 부서")
    case_clerk.await_words("번호나 부서에 ‘없는 부서’ 글자가 든 민원이 없습니다.")


def test_what_is_late_today_or_later_is_counted_above_and_between_the_rows(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.await_words("처리 중 7")
    rows = list(case_clerk.cases.rows)
    case_clerk.await_words(f"지남 {sum(one.shape == 'late' for one in rows)}")
    for group, count in Counter(one.group for one in rows).items():
        case_clerk.await_words(f"{group}  {count}")


def test_the_seal_closes_by_itself_and_takes_the_case_with_it(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.cases._locks_at = 0.0  # ten minutes have passed
    case_clerk.cases.tick()
    case_clerk.await_words("봉인되어 있습니다.")
    case_clerk.until(lambda: not case_clerk.reads("한*래"))


def test_whoever_is_tied_to_the_office_sees_nothing_of_its_case(case_clerk: CaseClerk) -> None:
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        account = storage.accounts.make("담당08", "eight-islands-2026", {"cases"}, by=None)
        rules = bootstrap.case_rules(storage, case_clerk.settings)
        rules.tie(str(account.id), "교통행정과", "member", "admin", NOW - timedelta(days=90))
    number = fill(case_clerk.data, case_clerk.settings, 7)[1]
    case_clerk.sign_in("eight-islands-2026", "담당08")
    case_clerk.press("민원")
    case_clerk.await_words("처리 중 6")
    assert number not in {one.number for one in case_clerk.cases.rows}


def test_the_whole_desk_is_worked_by_the_keyboard_alone(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.await_words("봉인되어 있습니다.")
    case_clerk.compose(DEMO_PASSPHRASE)
    case_clerk.key(Qt.Key.Key_Return)
    case_clerk.until(lambda: case_clerk.cases.seal == "open")
    case_clerk.key(Qt.Key.Key_Down)
    assert case_clerk.cases.at == 1
    case_clerk.key(Qt.Key.Key_T)
    case_clerk.until(lambda: case_clerk.cases.sheet.form == "hand_over")
    case_clerk.until(lambda: case_clerk.field("넘길 부서").hasActiveFocus())
    case_clerk.key(Qt.Key.Key_Escape)
    case_clerk.key(Qt.Key.Key_W)
    case_clerk.until(lambda: case_clerk.field("취하한 까닭").hasActiveFocus())
    case_clerk.compose("전화로 취하하셨습니다.")
    assert case_clerk.cases.sheet.filled["text"] == "전화로 취하하셨습니다."
    case_clerk.key(Qt.Key.Key_Escape)
    case_clerk.key(Qt.Key.Key_Escape)
    case_clerk.until(lambda: case_clerk.cases.place == "list")
    case_clerk.key(Qt.Key.Key_Up)
    assert case_clerk.cases.at == 0


def test_the_key_that_searches_is_no_letter_of_a_passphrase_that_nobody_has_turned_to(
    case_clerk: CaseClerk,
) -> None:
    case_clerk.come_in()
    window, secret, search = (
        case_clerk.admin.window.window,
        case_clerk.field("비밀 문구"),
        case_clerk.field("접수 번호, 부서"),
    )
    case_clerk.until(lambda: window.activeFocusItem() == secret)  # the page asks for it at once
    QTest.keyClick(window, Qt.Key.Key_Slash)
    assert window.activeFocusItem() == search
    assert secret.property("text") == search.property("text") == ""
    case_clerk.press_at(secret)  # a choice of one's own: every sign is one of the passphrase
    for key in (Qt.Key.Key_Slash, Qt.Key.Key_A, Qt.Key.Key_Slash, Qt.Key.Key_B):
        QTest.keyClick(window, key)
    assert window.activeFocusItem() == secret
    assert secret.property("text") == "/a/b"


def test_a_passphrase_that_is_being_written_loses_no_sign_of_it(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    window, secret = case_clerk.admin.window.window, case_clerk.field("비밀 문구")
    case_clerk.until(lambda: window.activeFocusItem() == secret)
    for key in (Qt.Key.Key_A, Qt.Key.Key_Slash, Qt.Key.Key_B):
        QTest.keyClick(window, key)
    assert window.activeFocusItem() == secret
    assert secret.property("text") == "a/b"
