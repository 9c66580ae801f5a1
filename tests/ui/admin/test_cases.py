"""The case desk on screen, with cases that visitors handed in at a booth."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.bootstrap.storage import opened_storage
from kiosk.cases.states import State
from tests.ui.admin.city_cases import NOW, WORDS

if TYPE_CHECKING:
    from tests.ui.admin.case_clerk import CaseClerk


def test_a_sealed_list_shows_times_and_offices_and_nobody(case_clerk: CaseClerk) -> None:
    numbers = case_clerk.come_in()
    case_clerk.await_words(numbers[0])
    case_clerk.await_words("봉인되어 있습니다.")
    assert not case_clerk.reads("한나래")
    case_clerk.key(Qt.Key.Key_Return)
    case_clerk.await_words("비밀 문구로 먼저 여십시오.")


def test_a_wrong_passphrase_opens_nothing_and_says_how_many_tries_are_left(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.unlock("틀린 비밀 문구입니다 하나 둘")
    case_clerk.await_words("맞지 않습니다. 4번 남았습니다.")
    assert case_clerk.cases.seal == "locked"


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


def test_a_complaint_about_conduct_goes_its_whole_way_by_hand(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[1]
    case_clerk.unlock()
    case_clerk.read(number)
    assert not case_clerk.buttons("알림 기록")
    case_clerk.press("demo")
    case_clerk.press("담당으로 정하기")
    case_clerk.press("답변 저장")
    case_clerk.await_words("인정인지 아닌지 골라 주십시오.")
    case_clerk.write("답변", "살펴보았습니다. 사과드립니다.")
    case_clerk.press("인정")
    case_clerk.write("직원 번호", "A-77")
    case_clerk.press("답변 저장")
    case_clerk.press("문자")
    case_clerk.press("알렸음으로 마침")
    case_clerk.await_words("마쳤습니다.")
    assert case_clerk.row(number).state == State.NOTIFIED


def test_what_is_written_stays_when_another_was_first_and_is_told_so(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.write("답변", "공원을 살펴보았습니다.")
    case_clerk.another("ask_supplement", number, "사진을 보내 주십시오.")
    case_clerk.now += timedelta(minutes=5)
    case_clerk.press("답변 저장")
    case_clerk.await_words("14:08에 먼저 고쳤습니다.")
    assert case_clerk.row(number).state == State.SUPPLEMENT


def test_a_locked_database_loses_nothing_and_the_answer_is_saved_when_it_is_free(
    case_clerk: CaseClerk,
) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.write("답변", "공원을 살펴보았습니다.")
    with opened_storage(case_clerk.data, case_clerk.settings) as storage, storage.database.write():
        case_clerk.press("답변 저장")
        case_clerk.await_words("아직 저장되지 않았습니다.")
    assert case_clerk.field("답변").property("text") == "공원을 살펴보았습니다."
    case_clerk.press("지금 다시")
    case_clerk.await_words("답변: 저장했습니다.")
    assert case_clerk.row(number).state == State.ANSWERED


def test_an_answer_cut_off_by_the_end_of_the_session_waits_for_its_writer(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.write("답변", "공원을 살펴보고 있었습니다.")
    case_clerk.seconds += case_clerk.settings.idle_staff_s
    case_clerk.desk.signing.tick()
    case_clerk.await_words("자리를 비우셔서 잠갔습니다.")
    assert not case_clerk.reads("공원을 살펴보고 있었습니다.")
    case_clerk.open("민원")
    case_clerk.unlock()
    case_clerk.read(number)
    assert case_clerk.field("답변").property("text") == "공원을 살펴보고 있었습니다."


def test_a_letter_is_entered_with_its_own_time_of_receipt(case_clerk: CaseClerk) -> None:
    case_clerk.come_in(1)
    case_clerk.press("우편·전화·팩스 접수")
    case_clerk.press("우편")
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
    assert (row.office, row.received) == ("감사실", NOW.replace(day=23, hour=9, minute=10))


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
    text = (case_clerk.data / "exports" / f"case-{number}.csv").read_text(encoding="utf-8-sig")
    assert "한*래" in text
    assert "한나래" not in text


def test_the_list_is_narrowed_by_number_and_office(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.cases.search("사회복지과")
    case_clerk.until(lambda: [one.office for one in case_clerk.cases.rows] == ["사회복지과"])
    case_clerk.cases.search("없는 부서")
    case_clerk.await_words("번호나 부서에 ‘없는 부서’가 든 민원이 없습니다.")
