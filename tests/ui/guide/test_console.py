# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's console on a real database, beside a kiosk that records on it."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
import pytest

from kiosk.services.authorisation import gated
from kiosk.services.guide_results import GuidePlace
from kiosk.services.refused import Refused
from kiosk.storage.accounts import DEMO_NAME
from kiosk.storage.duty import StoredDuty
from kiosk.storage.opened import place_of
from kiosk.storage.visits import StoredVisits
from kiosk.ui.guide.calls import tenths
from kiosk.ui.live_words import WordsOut
from kiosk.ui.shell.errors import ErrorHooks
from kiosk.visits.duty import Guide
from kiosk.visits.store import VisitNotKept
from tests.ui.guide.person import PATIENCE_MS, WALKS, wait
from tests.ui.guide.story import Story
from tests.visitor import keyboard_keys

if TYPE_CHECKING:
    from kiosk.services.guide_results import Picture
    from kiosk.visits.visit import Visit
    from tests.ui.guide.person import Desk


def is_closed(desk: Desk, visit: Visit) -> bool:
    return all(one.id != visit.id for one in desk.console.visits.under_way)


def test_a_call_at_another_process_log_rings_here_and_is_accepted_by_space(guide: Desk) -> None:
    call = guide.kiosk.call_guide()
    assert guide.kiosk.stored()
    wait(lambda: guide.console.calls.ringing)
    assert guide.sounds == 1
    assert guide.sees("본관 앞에서 부릅니다")
    guide.press(Qt.Key.Key_Space)
    assert guide.console.calls.state == "accepted"
    wait(lambda: not guide.records.waiting_calls())
    [kept] = guide.calls()
    assert (kept.id, kept.accepted_by) == (call.id, DEMO_NAME)
    assert kept.accepted_s is not None
    assert (
        f"{tenths(kept.accepted_s)}초에 받았습니다" in guide.console.calls.cameTitle
    )  # one clock, one figure
    assert kept.shown_s is not None


def test_a_call_is_accepted_from_the_empty_field_but_words_keep_their_spaces(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F2)
    guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.ringing)
    guide.type("세정")
    guide.press(Qt.Key.Key_Space)
    assert guide.console.calls.ringing
    assert guide.console.walk_up.text == "세정 "
    guide.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert not guide.console.calls.ringing


def test_the_visitor_s_words_are_in_the_band_and_go_on_in_the_field(guide: Desk) -> None:
    line = WordsOut(guide.data, guide.settings.kiosk_id)
    line.say("교통")
    visit = guide.kiosk.begin("vi", ["voice"])
    guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.words == "교통")
    assert guide.sees("“교통”")
    assert guide.sees("Tiếng Việt · 화면 읽기 켬")
    guide.press(Qt.Key.Key_Space)
    wait(lambda: guide.console.walk_up.count == 1)
    guide.press(Qt.Key.Key_Return)
    assert guide.stored(visit).target == "교통행정과"
    line.close()


def test_a_caller_who_wrote_nothing_keeps_their_own_visit(guide: Desk) -> None:
    visit = guide.kiosk.begin()
    guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.ringing and guide.console.visits.with_code(visit.code) is not None)
    guide.press(Qt.Key.Key_Space)
    guide.type("교통")
    wait(lambda: guide.console.walk_up.count == 1)
    guide.press(Qt.Key.Key_Return)
    assert guide.stored(visit).target == "교통행정과"
    assert len(guide.records.visits()) == 1


def test_a_caller_taken_while_another_is_at_the_desk_comes_next_and_counts_once(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F2)
    caller = guide.kiosk.begin()
    guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.ringing and guide.console.visits.with_code(caller.code) is not None)
    guide.press(Qt.Key.Key_Space)
    guide.press(Qt.Key.Key_F2)
    guide.type("세정")
    wait(lambda: guide.console.walk_up.count == 1)
    guide.press(Qt.Key.Key_Return)
    assert guide.console.walk_up.code == caller.code
    guide.press(Qt.Key.Key_F2)
    guide.type("교통")
    wait(lambda: guide.console.walk_up.count == 1)
    guide.press(Qt.Key.Key_Return)
    assert guide.stored(caller).target == "교통행정과"
    assert len(guide.records.visits()) == 2  # the one at the desk and the caller


def test_a_caller_who_has_found_the_way_meanwhile_is_not_waited_for(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F2)
    caller = guide.kiosk.begin()
    guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.ringing and guide.console.visits.with_code(caller.code) is not None)
    guide.press(Qt.Key.Key_Space)
    guide.kiosk.target_chosen("세정과", 40.0)
    wait(lambda: any(one.id == caller.id for one in guide.console.visits.under_way))
    guide.press(Qt.Key.Key_Escape)
    assert not guide.console.walk_up.active


def test_a_call_that_waits_half_a_minute_sounds_once_more(guide: Desk) -> None:
    story = Story(StoredVisits(guide.storage.database))
    story.call(29.5, None)
    story.write()
    wait(lambda: guide.sounds == 2)
    assert guide.console.calls.state == "late"
    assert guide.sees("5초 넘김")
    assert guide.counter.visits.stored()
    assert guide.calls()[0].again_s is not None


def test_two_calls_are_answered_one_after_the_other(guide: Desk) -> None:
    first, second = guide.kiosk.call_guide(), guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.nextPlace != "")
    guide.press(Qt.Key.Key_Space)
    assert guide.console.calls.state == "calling"
    guide.press(Qt.Key.Key_Space)
    wait(lambda: not guide.records.waiting_calls())
    assert {one.id for one in guide.calls()} == {first.id, second.id}


def test_enter_confirms_the_chosen_visit_and_delete_says_not_found(guide: Desk) -> None:
    first = guide.visitor_goes_to("세정과", ago_s=50)
    second = guide.visitor_goes_to("교통행정과", 100.0, ago_s=50)
    guide.press(Qt.Key.Key_2)
    guide.press(Qt.Key.Key_Delete)
    guide.press(Qt.Key.Key_Return)
    assert is_closed(guide, first)
    assert is_closed(guide, second)
    kept = guide.stored(first)
    assert (kept.evidence, kept.confirmed_by) == ("guide", DEMO_NAME)
    assert guide.stored(second).reason == "other"


def test_a_tap_confirms_and_another_takes_it_back(guide: Desk) -> None:
    visit = guide.visitor_goes_to("세정과")
    guide.tap("도착")
    assert guide.stored(visit).arrived_s is not None
    wait(lambda: guide.console.visits.endedCount == 1)
    guide.tap("되돌리기")
    assert guide.stored(visit).arrived_s is None
    wait(lambda: not is_closed(guide, visit))


def test_who_walked_along_is_firm_evidence_and_who_was_told_is_not(guide: Desk) -> None:
    told, walked = guide.visitor_goes_to("세정과"), guide.visitor_goes_to("회계과")
    guide.tap("함께 감")
    guide.tap("도착")
    kept = [guide.stored(told), guide.stored(walked)]
    assert all(visit.evidence == "guide" for visit in kept)
    assert sorted(visit.firm for visit in kept) == [False, True]


def test_a_walk_up_is_sent_off_with_f2_a_word_and_enter(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F2)
    assert guide.console.walk_up.running
    guide.type("교통")
    wait(lambda: guide.console.walk_up.count == 1)
    guide.press(Qt.Key.Key_Return)
    assert not guide.console.walk_up.active
    wait(lambda: guide.console.visits.count == 1)
    [visit] = guide.console.visits.under_way
    assert (visit.target, visit.walk_needs_s, visit.started_by) == ("교통행정과", 100.0, "guide")
    assert guide.sees("직접 안내")


def test_a_walk_up_given_up_leaves_nothing_open(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F2)
    guide.type("없는 말")
    guide.press(Qt.Key.Key_Escape)
    assert not guide.console.walk_up.active
    assert guide.counter.visits.stored()
    assert not guide.records.open_visits()


def test_a_visit_code_and_enter_is_an_arrival(guide: Desk) -> None:
    visit = guide.visitor_goes_to("세정과")
    guide.press(Qt.Key.Key_Slash)
    guide.type(visit.code)
    assert guide.console.walk_up.count == 1
    assert not guide.console.walk_up.running
    guide.press(Qt.Key.Key_Return)
    assert guide.stored(visit).evidence == "guide"


def test_nothing_is_closed_or_begun_before_somebody_is_on_duty(desk: Desk) -> None:
    visit = desk.visitor_goes_to("세정과")
    desk.press(Qt.Key.Key_Return)
    assert desk.sees("근무를 시작하면 누를 수 있습니다")
    assert not is_closed(desk, visit)
    desk.kiosk.call_guide()
    wait(lambda: desk.console.calls.ringing)
    desk.press(Qt.Key.Key_Space)
    assert desk.console.duty.sheet == "sign_in"
    assert desk.console.calls.ringing


def test_a_wrong_password_is_told_and_opens_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    desk.type(DEMO_NAME)
    desk.press(Qt.Key.Key_Return)
    desk.type("kiosk-mokpo-2025")
    desk.press(Qt.Key.Key_Return)
    wait(lambda: desk.console.duty.problem != "")
    assert desk.sees("이름이나 비밀번호가 맞지 않습니다.")
    assert not desk.console.duty.on


def test_a_given_password_is_changed_before_the_first_duty(desk: Desk) -> None:
    [admin] = [one for one in desk.storage.accounts.all() if one.name == DEMO_NAME]
    desk.storage.accounts.make("안내 02", "walking-the-hall-9", ["guide"], by=admin)
    desk.press(Qt.Key.Key_F9)
    for words in ("안내 02", "walking-the-hall-9"):
        desk.type(words)
        desk.press(Qt.Key.Key_Return)
    wait(lambda: desk.console.duty.given)
    assert desk.sees("다른 사람이 정해 준 첫 비밀번호입니다.")
    assert not desk.console.duty.on
    desk.type("my-own-walk-21")
    desk.press(Qt.Key.Key_Return)
    wait(lambda: desk.console.duty.name == "안내 02")
    assert desk.storage.accounts.sign_in("안내 02", "my-own-walk-21").account is not None


def test_the_desk_is_handed_over_and_left_by_one_tap(guide: Desk) -> None:
    guide.storage.accounts.make("안내 02", "walking-the-hall-9", ["guide"], by=None)
    guide.storage.accounts.make("기록 01", "walking-the-hall-9", ["reports"], by=None)
    guide.press(Qt.Key.Key_F9)
    wait(lambda: guide.console.duty.count == 1)
    guide.tap("안내 02")
    wait(lambda: guide.console.duty.name == "안내 02")
    guide.tap(f"{DEMO_NAME}에게 넘기기")
    wait(lambda: guide.console.duty.name == DEMO_NAME)
    guide.tap("마침")
    wait(lambda: not guide.console.duty.on)
    assert guide.sees("안내소에 아무도 없습니다")


def test_what_is_kept_while_the_console_reads_is_read_by_another_look(
    guide: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, may = count(), threading.Event()
    read = guide.counter.look

    def look(*, again: bool) -> Picture | None:
        picture = read(again=again)
        if not next(looks):
            may.wait(PATIENCE_MS / 1000)
        return picture

    wait(lambda: not guide.console.looks_now)
    guide.console._watch.close()
    monkeypatch.setattr(guide.counter, "look", look)
    guide.console.look()
    kept = QSignalSpy(guide.console.duty.kept)
    guide.console.duty.finish()
    wait(lambda: kept.count() > 0)
    may.set()
    wait(lambda: not guide.console.duty.on)


def test_whoever_has_left_comes_back_by_password(guide: Desk) -> None:
    guide.tap("마침")
    wait(lambda: not guide.console.duty.on)
    guide.tap("근무 시작")
    assert guide.console.duty.sheet == "sign_in"
    guide.press(Qt.Key.Key_Escape)
    guide.sign_on()


def test_a_console_opened_again_shows_what_goes_on_and_nobody_signed_on(guide: Desk) -> None:
    visit = guide.visitor_goes_to("세정과")
    guide.stand_up()
    guide.kiosk.call_guide()
    guide.sit_down()
    wait(lambda: guide.console.calls.ringing)
    assert not guide.console.duty.on
    assert not is_closed(guide, visit)
    guide.press(Qt.Key.Key_Space)
    assert guide.console.duty.sheet == "sign_in"
    guide.press(Qt.Key.Key_Escape)
    guide.sign_on()
    guide.press(Qt.Key.Key_Space)
    assert guide.console.calls.state == "accepted"


def test_a_duty_that_a_crash_left_behind_ends_when_the_console_opens(desk: Desk) -> None:
    account = next(one for one in desk.storage.accounts.all() if one.name == DEMO_NAME)
    there = Guide(account.id, account.name)
    StoredDuty(desk.storage.database, place_of(desk.settings)).change(there, there, datetime.now(UTC))
    wait(lambda: "duty.lapsed" in desk.logged())
    assert not desk.console.duty.on
    desk.press(Qt.Key.Key_F2)
    assert desk.sees("근무를 시작하면 누를 수 있습니다")


@pytest.mark.parametrize("how", ["closed", "taken"])
def test_a_guide_whose_account_is_closed_or_without_the_role_does_nothing_more(guide: Desk, how: str) -> None:
    visit = guide.visitor_goes_to("세정과")
    accounts = guide.storage.accounts
    chief = accounts.make("시스템 01", "walking-the-hall-9", ["system"], by=None)
    account = next(one for one in accounts.all() if one.name == DEMO_NAME)
    if how == "closed":
        accounts.close(account, by=chief)
    else:
        accounts.set_roles(account, account.roles - {"guide"}, by=chief)
    guide.press(Qt.Key.Key_Return)
    assert not is_closed(guide, visit)
    with pytest.raises(Refused):
        gated(guide.counter, "guide", guide.counter.session.check).tell_facility("승강기 1", stopped=True)
    wait(lambda: not guide.console.duty.on)
    assert guide.sees("안내소에 아무도 없습니다")


def test_what_a_visitor_told_leaves_field_and_clipboard_with_the_guide(guide: Desk) -> None:
    guide.press(Qt.Key.Key_Slash)
    guide.type("한나래 여권")
    field = next(one for one in guide.controls() if one.inherits("QQuickTextInput"))
    QTest.keyClick(guide.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(guide.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "한나래 여권"
    guide.tap("마침")
    wait(lambda: not guide.console.duty.on)
    assert field.property("text") == field.property("preeditText") == ""
    assert QGuiApplication.clipboard().text() == ""
    field.forceActiveFocus()
    QTest.keyClick(guide.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.property("text") == ""


def test_while_the_database_is_locked_taps_count_and_the_screen_says_nothing_false(guide: Desk) -> None:
    visit = guide.visitor_goes_to("세정과")
    with guide.storage.database.write():
        guide.press(Qt.Key.Key_Return)
        assert is_closed(guide, visit)
    assert guide.stored(visit).evidence == "guide"


def test_a_database_that_cannot_be_read_keeps_the_rows_and_makes_every_figure_unknown(
    guide: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(**_: bool) -> None:
        raise VisitNotKept("the database is locked")

    guide.visitor_goes_to("세정과")
    with monkeypatch.context() as bad_day:
        bad_day.setattr(guide.counter, "look", away)
        wait(lambda: guide.sees("에 알던 것입니다 · 그 뒤는 모름 · 기록을 읽지 못했습니다"))
        assert guide.console.visits.count == 1
        assert guide.sees("가고 있는 방문 모름")
        assert guide.sees("전화 부탁 모름")
        assert guide.sees("부르는 사람이 있는지 모름")
        assert guide.sees("지금은 모름")
        assert not guide.sees("1건")
    wait(lambda: not guide.sees("모름"))
    wait(lambda: guide.sees("1건"))


def test_a_lift_that_stops_is_told_by_one_tap_and_ways_go_around_it(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F6)
    guide.tap("멈춤으로")
    wait(lambda: guide.finder.stopped == {"승강기 1"})
    guide.press(Qt.Key.Key_Escape)
    assert guide.sees("승강기 1 멈춤")
    assert guide.sees("나머지 1곳 정상")
    guide.press(Qt.Key.Key_F6)
    guide.tap("정상으로")
    wait(lambda: guide.finder.stopped == frozenset())


def test_a_finger_in_the_field_brings_the_keyboard_and_a_key_takes_it_away(guide: Desk) -> None:
    field = next(one for one in guide.controls() if one.inherits("QQuickTextInput"))
    guide.touch(field)
    wait(lambda: any(True for _ in keyboard_keys(guide.window.contentItem())))
    guide.sends_from_the_screen(Qt.Key.Key_Backspace)
    assert any(True for _ in keyboard_keys(guide.window.contentItem()))
    guide.press(Qt.Key.Key_Down)
    assert not any(True for _ in keyboard_keys(guide.window.contentItem()))


def test_a_guide_who_comes_second_is_told_and_overwrites_nothing(
    guide: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = guide.visitor_goes_to("세정과")
    looks: list[None] = []
    with monkeypatch.context() as just_then:
        just_then.setattr(guide.counter, "look", lambda **_: looks.append(None))
        wait(lambda: bool(looks))  # the look that was under way has ended
        guide.records.confirm(guide.records.with_code(visit.code)[0], "desk")
        guide.press(Qt.Key.Key_Delete)
        assert guide.counter.visits.stored()
    wait(lambda: guide.sees("먼저 확인되었습니다 · 부서가 확인"))
    kept = guide.stored(visit)
    assert (kept.evidence, kept.reason) == ("desk", None)


def test_a_visit_not_found_stays_in_its_row_until_one_more_tap_says_why(guide: Desk) -> None:
    visit = guide.visitor_goes_to("세정과")
    guide.tap("못 찾음")
    assert guide.stored(visit).reason == "other"
    guide.tap("문 닫힘")
    assert guide.stored(visit).reason == "closed"
    wait(lambda: is_closed(guide, visit) and guide.sees("문 닫힘"))
    guide.tap("되돌리기")
    assert guide.stored(visit).reason is None


def test_a_digit_says_why_only_while_that_is_asked(guide: Desk) -> None:
    first = guide.visitor_goes_to("세정과", ago_s=50)
    second = guide.visitor_goes_to("교통행정과", 100.0, ago_s=50)
    guide.press(Qt.Key.Key_Delete)
    guide.press(Qt.Key.Key_4)
    assert guide.stored(first).reason == "person_away"
    guide.press(Qt.Key.Key_1)
    guide.press(Qt.Key.Key_Return)
    assert guide.stored(second).evidence == "guide"


def test_a_second_tap_at_once_does_not_close_the_visit_that_moved_up(guide: Desk) -> None:
    first = guide.visitor_goes_to("세정과", ago_s=50)
    second = guide.visitor_goes_to("교통행정과", 100.0, ago_s=50)
    guide.tap("도착", times=2)
    assert guide.stored(first).evidence == "guide"
    assert guide.stored(second).evidence is None
    guide.tap("도착")
    assert guide.stored(second).evidence == "guide"


def test_what_is_published_while_the_console_is_open_is_found_at_once(
    guide: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide.press(Qt.Key.Key_F2)
    guide.type("감사")
    wait(lambda: guide.sees("찾은 곳이 없습니다"))
    monkeypatch.setitem(WALKS, "감사실", GuidePlace("3층", 80.0))
    guide.finder.news = True
    wait(lambda: guide.sees("감사실"))
    assert guide.console.walk_up.text == "감사"


def test_an_office_that_is_closed_is_found_by_name_and_told_by_one_tap(guide: Desk) -> None:
    guide.press(Qt.Key.Key_F6)
    assert not guide.sees("세정과")
    guide.type("세정")
    guide.tap("닫힘으로")
    wait(lambda: "세정과" in guide.finder.stopped)
    guide.press(Qt.Key.Key_Escape)
    assert guide.sees("세정과 닫힘")
    assert guide.sees("승강기, 계단, 출입문 2곳 모두 정상")
    guide.press(Qt.Key.Key_F6)
    guide.tap("열림으로")
    wait(lambda: guide.finder.stopped == frozenset())


def test_an_error_that_nobody_caught_is_told_and_the_console_goes_on(guide: Desk) -> None:
    hooks = ErrorHooks(guide.console.broke.emit, lambda: None)
    hooks.install()
    try:
        QTimer.singleShot(0, guide.console, lambda: 1 // 0)
        wait(lambda: guide.sees("처리하지 못한 것이 있어 적어 두었습니다"))
    finally:
        hooks.remove()
    guide.press(Qt.Key.Key_Escape)
    assert not guide.sees("처리하지 못한 것이 있어 적어 두었습니다")


def test_ctrl_z_puts_the_last_closed_visit_right_however_long_the_list(guide: Desk) -> None:
    visit = guide.visitor_goes_to("세정과")
    guide.press(Qt.Key.Key_Return)
    assert guide.stored(visit).evidence == "guide"
    guide.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert guide.stored(visit).arrived_s is None
    wait(lambda: not is_closed(guide, visit))
    guide.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert guide.stored(visit).arrived_s is None


def test_five_seconds_are_kept_exactly_where_the_figure_says_five() -> None:
    assert [tenths(one) for one in (4.91, 5.0, 5.0002, 5.04)] == ["5.0", "5.0", "5.1", "5.1"]
