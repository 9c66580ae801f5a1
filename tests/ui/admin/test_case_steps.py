# SPDX-License-Identifier: GPL-3.0-or-later
"""One case on its way at the desk: what is written stays, steps are taken once, and what is owed is told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, Qt

from kiosk.cases.states import State
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import staff as case_desk
from kiosk.services.cases import times as case_clock
from kiosk.storage.changes import ChangeNotifier
from kiosk.storage.consequences import StoredConsequences
from kiosk.storage.opened import opened_storage, place_of
from kiosk.ui.shell.focus import name_of
from tests.cases.worked import done
from tests.exported import unmarked
from tests.lived import live_until
from tests.ui.admin.city_cases import NOW, answers, desk_of, fill
from tests.visitor import place_of as spot_of

if TYPE_CHECKING:
    from tests.ui.admin.case_clerk import CaseClerk


def test_a_complaint_about_conduct_goes_its_whole_way_by_hand(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[1]
    case_clerk.unlock()
    case_clerk.read(number)
    assert not case_clerk.buttons("알림 기록")
    case_clerk.press("demo")
    case_clerk.press("담당으로 정하기")
    case_clerk.press("다르다는 글")
    case_clerk.press("답변 저장")
    case_clerk.await_words("빈칸(…)이 1곳 남았습니다.")
    case_clerk.write("답변", "살펴보았습니다. 사과드립니다.")
    case_clerk.press("답변 저장")
    case_clerk.await_words("인정인지 아닌지 골라 주십시오.")
    case_clerk.press("인정")
    case_clerk.write("직원 번호", "A-77")
    case_clerk.press("답변 저장")
    case_clerk.await_words("같은 직원 인정 누적 1 / 3")
    case_clerk.press("문자")
    case_clerk.press("알렸음으로 마침")
    case_clerk.await_words("마쳤습니다.")
    assert case_clerk.row(number).state == State.NOTIFIED


def test_an_ordinary_case_is_answered_in_eight_clicks_from_the_sign_in(case_clerk: CaseClerk) -> None:
    number = fill(case_clerk.data, case_clerk.settings, 7)[5]
    case_clerk.sign_in()
    case_clerk.clicks = 0
    case_clerk.press("민원")
    case_clerk.unlock()
    case_clerk.press_called(
        next(name_of(one) for one in case_clerk.seen() if number in name_of(one))
    )  # its row, under the pointer
    case_clerk.press("demo")
    case_clerk.press("담당으로 정하기")
    case_clerk.until(lambda: case_clerk.field("답변").hasActiveFocus())  # words are written without a click
    case_clerk.compose("등을 고쳤습니다. 알려 주셔서 고맙습니다.")
    case_clerk.press("답변 저장")
    case_clerk.press("문자")
    case_clerk.press("알렸음으로 마침")
    case_clerk.await_words("마쳤습니다.")
    assert case_clerk.clicks <= 8
    assert case_clerk.row(number).state == State.NOTIFIED


def test_what_a_template_leaves_open_is_marked_in_the_text(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.press("다르다는 글")
    assert case_clerk.marked("답변") == ["…"]
    case_clerk.write("답변", "결과는 금요일까지 알려 드리겠습니다.")
    assert case_clerk.marked("답변") == []


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


def test_what_is_typed_while_the_step_before_is_being_saved_is_not_lost(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.write("답변", "공원을 살펴보았습니다.")
    with case_clerk.saving("답변 저장"):
        case_clerk.write("답변", "공원을 살펴보았습니다. 의자도 고쳤습니다.")
    case_clerk.await_words("그 뒤에 쓰신 글은 아직 저장하지 않았습니다.")
    assert case_clerk.row(number).state == State.ANSWERED
    assert case_clerk.field("답변").property("text") == "공원을 살펴보았습니다. 의자도 고쳤습니다."
    with case_clerk.saving("답변 저장"):
        case_clerk.press("중간 알림")
    case_clerk.await_words("답변: 저장했습니다.")
    assert case_clerk.cases.sheet.form == "progress"


def test_each_step_keeps_its_own_words_while_another_is_looked_at(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.write("답변", "공원을 살펴보았습니다.")
    case_clerk.press("넘기기")
    assert case_clerk.field("넘기는 까닭").property("text") == ""
    case_clerk.press("답변")
    assert case_clerk.field("답변").property("text") == "공원을 살펴보았습니다."


def test_a_half_written_answer_stays_through_a_burst_of_news_a_recount_and_another_page(
    case_clerk: CaseClerk,
) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.write("답변", "공원을 살펴보고")
    field = case_clerk.field("답변")
    for _ in range(100):
        ChangeNotifier(case_clerk.data).publish(["cases"])
    case_clerk.desk.navigation.hear()
    case_clerk.desk.minute()
    case_clerk.settle()
    assert case_clerk.field("답변") == field
    assert field.property("text") == "공원을 살펴보고"
    case_clerk.press("할 일")
    case_clerk.press("민원")
    case_clerk.read(number)
    assert case_clerk.field("답변").property("text") == "공원을 살펴보고"


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


def test_the_third_upheld_complaint_demands_a_measure_until_one_is_recorded(case_clerk: CaseClerk) -> None:
    numbers = case_clerk.come_in(21)
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        desk = desk_of(storage, case_clerk.settings)
        rude = [number for number in numbers if desk.store.load(number).case.opened.kind == "unkind"]  # type: ignore[union-attr] # it is there
        for number in rude[:3]:
            desk.assign(number, desk.actor.account, NOW)
            desk.answer(number, "사과드립니다.", NOW, upheld=True, staff="A-77")
    case_clerk.cases.pick(4)
    case_clerk.cases.refresh()
    case_clerk.await_words("같은 직원 인정 3건")
    case_clerk.write("무슨 조치를 하셨는지 (이름 없이)", "부서장 면담과 교육")
    case_clerk.press("조치를 적음")
    case_clerk.await_words("비밀 문구로 먼저 여십시오.")
    case_clerk.unlock()
    case_clerk.press("조치를 적음")
    case_clerk.await_words("조치를 적었습니다.")
    case_clerk.await_words("조치를 적을 직원이 없습니다.")


def test_praise_is_confirmed_passed_on_and_shown_with_consent(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[4]
    case_clerk.unlock()
    case_clerk.read(number)
    for step in ("칭찬을 확인함", "전했음으로 마침"):
        case_clerk.press(step)
    case_clerk.write("소개할 한 줄 (이름과 연락처 없이)", "끝까지 들어 주셔서 고맙습니다.")
    case_clerk.confirm("화면에 소개하기", "한 번 더 누르면 적습니다")
    case_clerk.await_words("마쳤습니다.")
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        shown = StoredConsequences(storage.database, place_of(case_clerk.settings)).praise_lines(NOW)
    assert list(shown) == ["끝까지 들어 주셔서 고맙습니다."]


def test_the_survey_code_is_offered_once_the_case_is_closed_and_only_to_who_agreed(
    case_clerk: CaseClerk,
) -> None:
    silent = case_clerk.come_in()[0]
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        intake = bootstrap.intake_service(storage, case_clerk.settings, NOW)
        intake.has_room = lambda: True
        agreed = intake.submit(answers(300, "inconvenience", "세정과", consents=("survey",)), NOW).number
    case_clerk.unlock()
    for number, told in ((silent, False), (agreed, True)):
        case_clerk.read(number)
        case_clerk.key(Qt.Key.Key_D)
        case_clerk.press("demo")
        case_clerk.press("담당으로 정하기")
        case_clerk.await_words("담당 정하기: 저장했습니다.")
        case_clerk.key(Qt.Key.Key_A)
        case_clerk.write("답변", "고쳤습니다.")
        case_clerk.press("답변 저장")
        assert not case_clerk.buttons("설문 번호")
        case_clerk.press("문자")
        case_clerk.press("알렸음으로 마침")
        case_clerk.await_words("마쳤습니다.")
        assert bool(case_clerk.buttons("설문 번호")) is told
        if told:
            case_clerk.press("설문 번호")
            case_clerk.press("설문 번호 보기")
            case_clerk.await_words("까지 한 번.")
        case_clerk.cases.back()


def test_a_late_case_owes_a_letter_and_is_paid_within_the_budget(case_clerk: CaseClerk) -> None:
    late = case_clerk.come_in()[1]
    case_clerk.now = NOW + timedelta(days=10)
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        live_until(storage, case_clerk.settings, case_clerk.now)
        done(case_clock.case_clocks(storage, case_clerk.settings).tick(case_clerk.now))
        rows = bootstrap.untouched_cases(storage, case_clerk.settings).rows(kind="compensation")
        number = next(row.number for row in rows if row.office == case_clerk.row(late).office)
        money = case_desk.decisions(storage, case_clerk.settings)
        money.set_amount("delay", 5000, "목포시 민원사무처리규정", "admin", NOW)
    case_clerk.unlock()
    case_clerk.cases.search(number)
    case_clerk.read(number)
    case_clerk.press("편지 인쇄")
    case_clerk.press("인쇄하기")
    case_clerk.await_words("편지를")
    assert unmarked(next((case_clerk.data / "exports").glob("apology-*.pdf"))) == []
    case_clerk.key(Qt.Key.Key_D)
    case_clerk.press("demo")
    case_clerk.press("담당으로 정하기")
    case_clerk.await_words("담당 정하기: 저장했습니다.")
    case_clerk.write("까닭", "정당한 사유가 없습니다.")
    case_clerk.press("보상을 정함")
    case_clerk.await_words("무엇을 드릴지, 아니면 드리지 않을지 골라 주십시오.")
    case_clerk.cases.sheet.put("grant", 0)
    case_clerk.press("보상을 정함")
    case_clerk.await_words("모자랍니다.")
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        money = case_desk.decisions(storage, case_clerk.settings)
        money.set_budget(case_clerk.now.year, 10_000, "admin", NOW)
    case_clerk.press("보상을 정함")
    case_clerk.await_words("보상 정하기: 저장했습니다.")
    assert case_clerk.row(number).state == State.DECIDED


def test_the_choice_of_a_compensation_stands_beside_the_timeline_and_leads_to_an_amount_that_is_not_set(
    case_clerk: CaseClerk,
) -> None:
    numbers = case_clerk.come_in(14)
    number = next(one for one in numbers if case_clerk.row(one).kind == "claim")
    case_clerk.unlock()
    case_clerk.cases.search(number)
    case_clerk.read(number)
    case_clerk.press("보완을 받음")
    case_clerk.await_words("보완 받음: 저장했습니다.")
    case_clerk.press("보상 정하기")
    unset = case_clerk.cases.sheet.grants[0]
    assert unset.endswith(" · 금액 미정, 정하러 가기")
    for size in ((1180, 680), (1440, 900)):
        case_clerk.admin.window.window.resize(*size)
        case_clerk.settle()
        case_clerk.resting(case_clerk.buttons(unset)[0])
        way = next(one for one in case_clerk.seen() if one.metaObject().className().startswith("CaseWay"))
        for words in case_clerk.cases.sheet.grants:
            (button,) = case_clerk.buttons(words)
            assert spot_of(button).right() <= spot_of(way).left(), words
    case_clerk.press(unset)
    case_clerk.await_words("지금까지 정한 것")
    amount = unset.partition(" · ")[0] + " 금액"
    case_clerk.until(lambda: amount in {name_of(one) for one in case_clerk.fields()})
    case_clerk.until(lambda: case_clerk.admin.window.window.activeFocusItem() == case_clerk.field(amount))
    case_clerk.write(amount, "10000")
    case_clerk.press("정하기")
    case_clerk.await_words("오늘부터 10,000원입니다.")
    case_clerk.press("민원")
    case_clerk.read(number)
    case_clerk.press("보상 정하기")
    case_clerk.press(unset.partition(" · ")[0] + " 10,000원")
    case_clerk.until(lambda: case_clerk.cases.sheet.filled["grant"] == 0)


def test_a_step_pressed_while_the_list_is_read_again_is_taken(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[1]
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.key(Qt.Key.Key_D)
    with case_clerk.held_up():
        case_clerk.cases.look()
        case_clerk.press("demo")
        case_clerk.press("담당으로 정하기")
    case_clerk.await_words("담당 정하기: 저장했습니다.")


def test_a_step_whose_page_is_left_at_once_is_begun_nowhere(case_clerk: CaseClerk) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.unlock()
    case_clerk.read(number)
    QMetaObject.invokeMethod(case_clerk.buttons("답변")[0], "clicked")
    case_clerk.cases.back()
    case_clerk.settle()  # Qt would say that a function of a page was called which has gone


def test_what_is_late_cannot_be_extended_and_says_before_it_is_closed_how_that_counts(
    case_clerk: CaseClerk,
) -> None:
    number = case_clerk.come_in()[0]
    case_clerk.now += timedelta(days=40)
    case_clerk.unlock()
    case_clerk.read(number)
    case_clerk.await_words("기한 늘리기 · 기한이 지나 늘릴 수 없습니다")
    assert not case_clerk.buttons("기한 늘리기 · 기한이 지나 늘릴 수 없습니다")
    case_clerk.key(Qt.Key.Key_E)
    assert case_clerk.cases.sheet.form != "extend"
    case_clerk.key(Qt.Key.Key_A)
    case_clerk.write("답변", "살펴보았습니다.")
    case_clerk.press("답변 저장")
    case_clerk.await_words("늦게 마침으로 셉니다")
    case_clerk.press("전화")
    case_clerk.write("알린 때", "2026.11.24 15:00")
    case_clerk.await_words("앞섭니다")
    case_clerk.press("알렸음으로 마침")
    case_clerk.await_words("앞섭니다")
    assert case_clerk.row(number).closed_at is None
    case_clerk.write("알린 때", "")
    case_clerk.press("늦게 알렸음으로 마침")
    case_clerk.await_words("마쳤습니다.")
    case_clerk.await_words("적은 때 오늘")
    case_clerk.press("목록")
    case_clerk.cases.pick(1)
    case_clerk.await_words("늦게 마침 1")
    case_clerk.until(lambda: [one.number for one in case_clerk.cases.rows] == [number])
    row = case_clerk.cases.rows[0]
    assert (row.shape, "늦게 마침" in row.remaining) == ("late", True)
