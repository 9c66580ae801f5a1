"""The case desk on screen, with cases that visitors handed in at a booth."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.bootstrap import cases as bootstrap
from kiosk.bootstrap.case_desk import DEMO_PASSPHRASE
from kiosk.bootstrap.storage import opened_storage
from kiosk.cases.states import State
from kiosk.storage.tables.base import access_log
from tests.ui.admin.city_cases import NOW, WORDS, desk_of, fill
from tests.ui.admin.clerk import Clerk
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from kiosk.cases.desk import CaseDesk
    from kiosk.cases.ports import Row
    from kiosk.ui.admin.cases.cases import Cases


class CaseClerk(Clerk):
    """Somebody with the role cases; `now` is the time at the city hall."""

    def __init__(self, folder: Path, bot: QtBot) -> None:
        self.now: datetime = NOW
        super().__init__(folder, bot, lambda: self.now)

    @property
    def cases(self) -> Cases:
        """The page's model."""
        return cast("Cases", self.desk.navigation.pages["cases"])

    def come_in(self, many: int = 7) -> Sequence[str]:
        """Find so many cases at the desk, and sign in."""
        numbers = fill(self.data, self.settings, many)
        self.open("민원")
        return numbers

    def unlock(self, passphrase: str = DEMO_PASSPHRASE) -> None:
        """Write the passphrase and press the button."""
        self.write("비밀 문구", passphrase)
        self.press("열기")

    def read(self, number: str) -> None:
        """Press the case's row."""
        self.until(lambda: any(one.number == number for one in self.cases.rows))
        self.cases.choose(next(at for at, one in enumerate(self.cases.rows) if one.number == number))
        self.key(Qt.Key.Key_Return)
        self.await_words("모두 보기")

    def key(self, key: Qt.Key) -> None:
        """Press a key, and wait for what it does."""
        QTest.keyClick(self.admin.window.window, key)
        self.settle()

    def row(self, number: str) -> Row:
        """Look the case up on the disk."""
        with opened_storage(self.data, self.settings) as storage:
            row = bootstrap.untouched_cases(storage, self.settings).row(number)
        assert row is not None
        return row

    def another(self, act: str, number: str, *words: str) -> None:
        """Let somebody else take a step at another desk, a minute later."""
        with opened_storage(self.data, self.settings) as storage:
            desk: CaseDesk = desk_of(storage, self.settings)
            getattr(desk, act)(number, *words, NOW + timedelta(minutes=1))

    def logged(self) -> set[str]:
        """Return what the access log has seen."""
        with opened_storage(self.data, self.settings) as storage, storage.database.read() as connection:
            return {row.action for row in connection.execute(access_log.select())}


@pytest.fixture
def clerk(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CaseClerk]:
    """Nobody is signed in yet."""
    start_qt(qapp)
    person = CaseClerk(tmp_path, qtbot)
    yield person
    person.admin.close()


def test_a_sealed_list_shows_times_and_offices_and_nobody(clerk: CaseClerk) -> None:
    numbers = clerk.come_in()
    clerk.await_words(numbers[0])
    clerk.await_words("봉인되어 있습니다.")
    assert not clerk.reads("한나래")
    clerk.key(Qt.Key.Key_Return)
    clerk.await_words("비밀 문구로 먼저 여십시오.")


def test_a_wrong_passphrase_opens_nothing_and_says_how_many_tries_are_left(clerk: CaseClerk) -> None:
    clerk.come_in()
    clerk.unlock("틀린 비밀 문구입니다 하나 둘")
    clerk.await_words("맞지 않습니다. 4번 남았습니다.")
    assert clerk.cases.seal == "locked"


def test_a_case_is_masked_until_it_is_asked_for_and_both_are_recorded(clerk: CaseClerk) -> None:
    number = clerk.come_in()[0]
    clerk.unlock()
    clerk.read(number)
    clerk.await_words(WORDS[:20])
    clerk.await_words("한*래")
    assert "case.revealed" not in clerk.logged()
    clerk.key(Qt.Key.Key_L)
    clerk.await_words("한나래")
    clerk.key(Qt.Key.Key_L)
    clerk.await_words("한*래")
    assert {"case.read", "case.revealed"} <= clerk.logged()


def test_a_complaint_about_conduct_goes_its_whole_way_by_hand(clerk: CaseClerk) -> None:
    number = clerk.come_in()[1]
    clerk.unlock()
    clerk.read(number)
    assert not clerk.buttons("알림 기록")
    clerk.press("demo")
    clerk.press("담당으로 정하기")
    clerk.press("답변 저장")
    clerk.await_words("인정인지 아닌지 골라 주십시오.")
    clerk.write("답변", "살펴보았습니다. 사과드립니다.")
    clerk.press("인정")
    clerk.write("직원 번호", "A-77")
    clerk.press("답변 저장")
    clerk.press("문자")
    clerk.press("알렸음으로 마침")
    clerk.await_words("마쳤습니다.")
    assert clerk.row(number).state == State.NOTIFIED


def test_what_is_written_stays_when_another_was_first_and_is_told_so(clerk: CaseClerk) -> None:
    number = clerk.come_in()[0]
    clerk.unlock()
    clerk.read(number)
    clerk.key(Qt.Key.Key_A)
    clerk.write("답변", "공원을 살펴보았습니다.")
    clerk.another("ask_supplement", number, "사진을 보내 주십시오.")
    clerk.now += timedelta(minutes=5)
    clerk.press("답변 저장")
    clerk.await_words("14:08에 먼저 고쳤습니다.")
    assert clerk.row(number).state == State.SUPPLEMENT


def test_a_locked_database_loses_nothing_and_the_answer_is_saved_when_it_is_free(clerk: CaseClerk) -> None:
    number = clerk.come_in()[0]
    clerk.unlock()
    clerk.read(number)
    clerk.key(Qt.Key.Key_A)
    clerk.write("답변", "공원을 살펴보았습니다.")
    with opened_storage(clerk.data, clerk.settings) as storage, storage.database.write():
        clerk.press("답변 저장")
        clerk.await_words("아직 저장되지 않았습니다.")
    assert clerk.field("답변").property("text") == "공원을 살펴보았습니다."
    clerk.press("지금 다시")
    clerk.await_words("답변: 저장했습니다.")
    assert clerk.row(number).state == State.ANSWERED


def test_an_answer_cut_off_by_the_end_of_the_session_waits_for_its_writer(clerk: CaseClerk) -> None:
    number = clerk.come_in()[0]
    clerk.unlock()
    clerk.read(number)
    clerk.key(Qt.Key.Key_A)
    clerk.write("답변", "공원을 살펴보고 있었습니다.")
    clerk.seconds += clerk.settings.idle_staff_s
    clerk.desk.signing.tick()
    clerk.await_words("자리를 비우셔서 잠갔습니다.")
    assert not clerk.reads("공원을 살펴보고 있었습니다.")
    clerk.open("민원")
    clerk.unlock()
    clerk.read(number)
    assert clerk.field("답변").property("text") == "공원을 살펴보고 있었습니다."


def test_a_letter_is_entered_with_its_own_time_of_receipt(clerk: CaseClerk) -> None:
    clerk.come_in(1)
    clerk.press("우편·전화·팩스 접수")
    clerk.press("우편")
    clerk.press("봉인하고 접수하기")
    clerk.await_words("종류를 골라 주십시오.")
    clerk.press("불편·개선")
    for field, words in (
        ("받은 때 (14:07 또는 11.24 14:07, 비우면 지금)", "11.23 09:10"),
        ("말씀", "안내판이 잘 보이지 않습니다."),
        ("이름", "문바다"),
        ("연락처", "061-010-1234"),
        ("주소", "목포시 용당동 000"),
    ):
        clerk.write(field, words)
    clerk.press("감사실")
    clerk.press("방문")
    clerk.press("봉인하고 접수하기")
    clerk.await_words("A-000002-1 · 확인번호")
    row = clerk.row("A-000002-1")
    assert (row.office, row.received) == ("감사실", NOW.replace(day=23, hour=9, minute=10))


def test_a_case_is_taken_out_with_a_reason_only_and_masked(clerk: CaseClerk) -> None:
    number = clerk.come_in()[0]
    clerk.unlock()
    clerk.read(number)
    clerk.press("내려받기")
    clerk.press("파일로 내려받기")
    clerk.await_words("내려받는 까닭을 적어 주십시오.")
    clerk.write("내려받는 까닭", "감사 자료 제출")
    clerk.press("파일로 내려받기")
    clerk.await_words("만들었습니다:")
    text = (clerk.data / "exports" / f"case-{number}.csv").read_text(encoding="utf-8-sig")
    assert "한*래" in text
    assert "한나래" not in text


def test_the_list_is_narrowed_by_number_and_office(clerk: CaseClerk) -> None:
    clerk.come_in()
    clerk.cases.search("사회복지과")
    clerk.until(lambda: [one.office for one in clerk.cases.rows] == ["사회복지과"])
    clerk.cases.search("없는 부서")
    clerk.await_words("번호나 부서에 ‘없는 부서’가 든 민원이 없습니다.")
