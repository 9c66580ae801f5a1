# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the offices in the real window: carried, swapped, marked away, hidden, published, undone."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
import pytest
from pytestqt.qtbot import QtBot

from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite, seat_at
from kiosk.directory.revisions import RevisionDraft
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.accounts import DEMO_PASSWORD
from kiosk.storage.directory import StoredRevisions
from kiosk.storage.opened import opened_storage
from kiosk.ui.shell.focus import name_of
from tests.ui.admin.clerk import CHART, PUBLISH, Clerk
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

    from kiosk.directory.edits import Edit
    from kiosk.directory.model import Office, Seat
    from kiosk.services.directory import DirectoryService
    from kiosk.storage.database import Database
    from kiosk.ui.admin.seats.seats import Seats

PAGE, OFFICE, HIDE = "부서·좌석", "교통행정과", "한 번 더 누르면 숨깁니다"


class SeatClerk:
    """Somebody who has opened the office's plan."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        self.window = clerk.admin.window.window
        self.held_at = QPoint()

    @property
    def page(self) -> Seats:
        """Return the page's model."""
        return cast("Seats", self.clerk.desk.navigation.pages["seats"])

    def begin(self) -> None:
        """Sign in and open the office."""
        self.clerk.open(PAGE)
        self.clerk.press(OFFICE)
        self.clerk.clicks = 0

    def desk(self, number: str) -> QQuickItem:
        """Find a desk on the plan."""
        name = f"desk {number}"
        self.clerk.until(lambda: any(one.objectName() == name for one in self.clerk.seen()))
        return next(one for one in self.clerk.seen() if one.objectName() == name)

    def choose(self, number: str) -> None:
        """Click a desk."""
        self.clerk.press_at(self.desk(number))

    def carry(self, number: str, onto: QPoint) -> None:
        """Drag a desk so that its middle comes to lie on a point of the window, and hold it there."""
        start, self.held_at = self.middle(number), onto
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 6):
            QTest.mouseMove(self.window, start + (onto - start) * step / 5)

    def middle(self, number: str) -> QPoint:
        """Return the middle of a desk that has come to rest."""
        return self.clerk.resting(self.desk(number)).center().toPoint()

    def drop(self) -> None:
        """Let the desk go."""
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, pos=self.held_at)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyClick(self.window, key, modifier)
        self.clerk.settle()

    def write(self, name: str, words: str) -> None:
        """Write in a field of the card and press Enter."""
        field = self.clerk.field(name)
        field.forceActiveFocus()
        field.setProperty("text", words)
        self.key(Qt.Key.Key_Return)

    def drafted(self, number: str) -> Seat:
        """Return a seat as drafted."""
        assert self.page.sketch is not None
        return seat_at(self.page.sketch.office, number)

    @contextmanager
    def storage(self) -> Iterator[tuple[DirectoryService, Database]]:
        """Open the data folder as another process does."""
        with opened_storage(self.clerk.data, self.clerk.settings) as storage:
            desk = open_directory(storage.database, self.clerk.settings, TRANSLATIONS, seoul_now)
            yield desk, storage.database

    def published(self, number: str) -> Seat:
        """Return a seat as it is published today."""
        with self.storage() as (desk, _):
            seat = desk.load_directory(desk.today()).seat(f"{OFFICE}/{number}")
        assert seat is not None
        return seat

    def publish_elsewhere(self, *edits: Edit) -> None:
        """Let somebody else publish first."""
        with self.storage() as (desk, database):
            sketch = Sketch(_stored(desk, database), desk.latest())
            for edit in edits:
                sketch = sketch.after(edit)
            desk.publish(
                RevisionDraft({OFFICE: sketch.office}, desk.today(), desk.latest(), "담당 03", "edit")
            )


def _stored(desk: DirectoryService, database: Database) -> Office:
    with database.read() as connection:
        (office,) = StoredRevisions(connection).valid(desk.today(), only={OFFICE})
    return office


def _published(clerk: Clerk) -> SeatClerk:
    person = SeatClerk(clerk)
    with person.storage() as (desk, _):
        desk.import_charts([CHART], valid_from=desk.today())
    return person


@pytest.fixture
def seats(clerk: Clerk) -> SeatClerk:
    """Give a clerk of a city that has published the office's chart."""
    return _published(clerk)


@pytest.fixture(scope="module")
def opened(
    request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SeatClerk]:
    """Give a clerk who has opened the office, for all tests that publish nothing."""
    start_qt(qapp)
    person = _published(Clerk(tmp_path_factory.mktemp("seats"), QtBot(request)))
    person.begin()
    yield person
    person.clerk.admin.close()


@pytest.fixture
def draft(opened: SeatClerk) -> SeatClerk:
    """Give the office with nothing drafted and nothing chosen."""
    opened.page.publication.drop()
    opened.page.plan.choose("")
    return opened


def test_marking_somebody_away_takes_three_clicks_and_holds_at_once(seats: SeatClerk) -> None:
    seats.begin()
    seats.choose("18")
    seats.clerk.press("출장")
    seats.clerk.press("오늘만")
    assert seats.clerk.clicks <= 3
    seats.clerk.await_words("18번을 자리 비움으로 표시했습니다.")
    away = seats.published("18").away
    assert away is not None
    assert (away.reason, away.until) == ("trip", seats.page.now)
    seats.clerk.press("있음")
    seats.clerk.await_words("18번이 자리에 있다고 표시했습니다.")
    assert seats.published("18").away is None


def test_hiding_the_chosen_takes_two_clicks_and_one_brings_them_back(seats: SeatClerk) -> None:
    seats.begin()
    seats.choose("18")
    seats.clerk.clicks = 0
    seats.clerk.confirm("지금 숨기기", HIDE)
    assert seats.clerk.clicks == 2
    seats.clerk.await_words("숨겼습니다.")
    with seats.storage() as (desk, _):
        public = desk.load_public(desk.today()).seat(f"{OFFICE}/18")
        assert public is not None
        assert (public.duties, public.phone, public.title) == ((), None, None)
    seats.clerk.press("다시 보이게 하기")
    seats.clerk.await_words("다시 보이게 했습니다.")
    with seats.storage() as (desk, _):
        public = desk.load_public(desk.today()).seat(f"{OFFICE}/18")
        assert public is not None
        assert public.duties


def test_in_the_table_hiding_takes_two_clicks_without_choosing(seats: SeatClerk) -> None:
    seats.begin()
    seats.clerk.press("표")
    seats.clerk.clicks = 0
    seats.clerk.confirm("숨기기", "한 번 더")
    assert seats.clerk.clicks == 2
    seats.clerk.await_words("숨겼습니다.")
    with seats.storage() as (desk, _):
        assert desk.policy()[1].hidden_now


def test_a_carried_desk_tells_where_it_lands_and_what_becomes_of_its_place(draft: SeatClerk) -> None:
    draft.carry("22", draft.middle("30"))
    draft.clerk.await_words("30번에 놓기 — 22번은 빈자리가 됩니다")
    draft.clerk.await_words("22번이 있던 곳")
    draft.drop()
    draft.clerk.await_words("바뀐 것 1 발행")
    assert draft.drafted("22").vacant
    assert draft.drafted("30").duties == draft.published("22").duties
    draft.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    draft.clerk.await_words("바뀐 것 없음")


def test_a_desk_let_go_on_the_floor_stands_on_the_grid(draft: SeatClerk) -> None:
    draft.carry("23", draft.middle("23") + QPoint(3, 90))
    draft.clerk.await_words("m에 놓기")
    draft.drop()
    place = draft.drafted("23").place
    assert place is not None
    assert round(place.x * draft.page.plan.width / 0.25, 3).is_integer()
    assert round(place.y * draft.page.plan.depth / 0.25, 3).is_integer()


def test_arrows_move_by_25_cm_and_with_shift_by_a_metre(draft: SeatClerk) -> None:
    draft.choose("30")
    before = draft.drafted("30").place
    draft.key(Qt.Key.Key_Down)
    draft.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    after = draft.drafted("30").place
    assert before is not None
    assert after is not None
    assert (after.y - before.y) * draft.page.plan.depth == pytest.approx(0.25, abs=1e-4)
    assert (before.x - after.x) * draft.page.plan.width == pytest.approx(1.0, abs=1e-4)


def test_x_and_another_desk_swap_two_people(draft: SeatClerk) -> None:
    draft.choose("13")
    draft.key(Qt.Key.Key_X)
    draft.clerk.await_words("맞바꿀 사람을 누르십시오.")
    draft.choose("23")
    assert draft.drafted("13").phone == draft.published("23").phone
    assert draft.drafted("23").phone == draft.published("13").phone


def test_h_twice_hides_and_letters_in_a_field_do_nothing(seats: SeatClerk) -> None:
    seats.begin()
    seats.choose("18")
    seats.clerk.field("대표 업무").forceActiveFocus()
    seats.key(Qt.Key.Key_H)
    assert not seats.clerk.buttons(HIDE)
    seats.choose("13")
    seats.key(Qt.Key.Key_H)
    seats.clerk.await_armed(HIDE)
    seats.key(Qt.Key.Key_H)
    seats.clerk.await_words("숨겼습니다.")


def test_a_place_typed_as_a_number_moves_the_person_there(draft: SeatClerk) -> None:
    draft.choose("22")
    draft.write("자리", "30")
    assert draft.drafted("22").vacant
    assert draft.page.plan.chosen == "30"
    draft.write("자리", "18")
    draft.clerk.await_words("18번에는 사람이 있습니다.")


def test_what_is_written_waits_for_the_publication(seats: SeatClerk) -> None:
    seats.begin()
    seats.choose("18")
    seats.write("전화", "1999")
    seats.write("대표 업무", "단속카메라")
    assert seats.published("18").phone == "061-044-1911"
    seats.clerk.press("바뀐 것 1 발행")
    seats.clerk.await_words("18번 전화, 업무")
    seats.clerk.confirm(f"{seats.page.now}부터 발행", PUBLISH)
    seats.clerk.await_words("부터 적용됩니다")
    seat = seats.published("18")
    assert (seat.phone, seat.duties[0]) == ("061-044-1999", "단속카메라")


def test_an_edited_office_is_published_in_six_clicks_from_the_sign_in(seats: SeatClerk) -> None:
    clerk = seats.clerk
    clerk.sign_in()
    clerk.clicks = 0
    clerk.press(PAGE)
    clerk.press(OFFICE)
    seats.choose("18")
    seats.write("전화", "1999")
    clerk.press("바뀐 것 1 발행")
    clerk.confirm(f"{seats.page.now}부터 발행", PUBLISH)
    clerk.await_words("부터 적용됩니다")
    assert clerk.clicks <= 6


def test_the_later_of_two_is_told_who_was_first_and_chooses_between_both_values(seats: SeatClerk) -> None:
    seats.begin()
    seats.choose("18")
    seats.write("전화", "1999")
    seats.write("직위", "팀장")
    seats.publish_elsewhere(Rewrite("18", "phone", "061-044-1955"), Rewrite("13", "phone", "061-044-1966"))
    seats.clerk.press("바뀐 것 1 발행")
    seats.clerk.confirm(f"{seats.page.now}부터 발행", PUBLISH)
    seats.clerk.await_words("담당 03 님이")
    seats.clerk.await_words("먼저 고친 값: 061-044-1955")
    seats.clerk.await_words("내 값: 061-044-1999")
    assert seats.published("18").phone == "061-044-1955"
    seats.clerk.press("되돌리기")
    seats.clerk.await_words("두 값 가운데 하나를 먼저 골라 주십시오.")
    seats.clerk.press("부서")
    seats.clerk.press(OFFICE)
    seats.clerk.await_words("먼저 고친 값: 061-044-1955")
    seats.clerk.press("먼저 고친 값 따르기")
    seats.clerk.press("바뀐 것 1 발행")
    seats.clerk.confirm(f"{seats.page.now}부터 발행", PUBLISH)
    seats.clerk.await_words("부터 적용됩니다")
    assert (seats.published("18").phone, seats.published("18").title) == ("061-044-1955", "팀장")
    assert seats.published("13").phone == "061-044-1966"


def test_a_draft_waits_for_the_account_that_made_it_when_the_desk_locks_itself(seats: SeatClerk) -> None:
    clerk = seats.clerk
    with opened_storage(clerk.data, clerk.settings) as storage:
        storage.accounts.make("이담당", DEMO_PASSWORD, ["directory"], by=None)
    seats.begin()
    seats.choose("18")
    seats.write("전화", "1999")
    clerk.seconds += clerk.settings.idle_staff_s
    clerk.desk.signing.tick()
    clerk.await_words("자리를 비우셔서 잠갔습니다.")
    assert not clerk.reads("1999")
    clerk.sign_in(name="이담당")
    clerk.press(PAGE)
    clerk.await_words("감사실")
    assert not clerk.reads("고치던 것")
    clerk.press("로그아웃")
    clerk.open(PAGE)
    clerk.await_words("고치던 것을 그대로 두었습니다.")
    clerk.await_words("바뀐 것 1 발행")
    assert seats.drafted("18").phone == "061-044-1999"


def test_somebody_is_marked_away_by_keyboard_alone(seats: SeatClerk) -> None:
    seats.clerk.open(PAGE)
    seats.clerk.field("부서, 업무, 전화").forceActiveFocus()
    for digit in "1911":
        seats.key(Qt.Key(ord(digit)))
    seats.clerk.await_words("18번 고정형")
    seats.key(Qt.Key.Key_Return)
    seats.clerk.until(lambda: seats.page.plan.chosen == "18")
    seats.key(Qt.Key.Key_A)
    seats.key(Qt.Key.Key_Return)
    seats.clerk.await_words("18번을 자리 비움으로 표시했습니다.")
    assert seats.published("18").away is not None


def test_a_locked_database_leaves_the_draft_and_says_that_nothing_changed(seats: SeatClerk) -> None:
    seats.begin()
    seats.choose("18")
    seats.write("전화", "1999")
    seats.clerk.press("바뀐 것 1 발행")
    with seats.storage() as (_, database), database.write():
        seats.clerk.confirm(f"{seats.page.now}부터 발행", PUBLISH)
        seats.clerk.await_words("마치지 못했습니다. 바뀐 것은 없습니다.")
    assert seats.drafted("18").phone == "061-044-1999"
    seats.clerk.confirm(f"{seats.page.now}부터 발행", PUBLISH)
    seats.clerk.await_words("부터 적용됩니다")


def test_marking_away_keeps_the_draft_of_the_same_office(seats: SeatClerk) -> None:
    seats.begin()
    seats.choose("22")
    seats.write("자리", "30")
    seats.clerk.press("휴가")
    seats.clerk.press("내일까지")
    seats.clerk.await_words("30번을 자리 비움으로 표시했습니다.")
    assert seats.published("22").away is not None
    assert seats.drafted("30").away == seats.published("22").away
    seats.clerk.await_words("바뀐 것 1 발행")


def test_somebody_new_waits_in_the_tray_and_is_set_on_an_empty_desk(draft: SeatClerk) -> None:
    draft.clerk.press("사람 더하기")
    draft.clerk.await_words("자리 없는 사람 1")
    draft.write("대표 업무", "교통량 조사")
    draft.write("자리", "30")
    draft.clerk.await_words("자리 없는 사람 0")
    assert draft.drafted("30").duties == ("교통량 조사",)


def test_a_search_by_duty_opens_the_office_at_the_seat(seats: SeatClerk) -> None:
    seats.clerk.open(PAGE)
    seats.clerk.write("부서, 업무, 전화", "단속카메라")
    seats.clerk.await_words("18번 고정형ㆍ이동형 단속카메라 운영")
    seats.clerk.press(OFFICE)
    seats.clerk.until(lambda: seats.page.plan.chosen == "18")


def test_an_office_stands_with_its_own_telephone_and_is_found_by_it(seats: SeatClerk) -> None:
    seats.clerk.open(PAGE)
    seats.clerk.await_words("061-044-1900")
    seats.clerk.write("부서, 업무, 전화", "044-1900")
    seats.clerk.await_words("자리 32")  # the office, and none of its desks, whose numbers begin alike
    seats.clerk.write("부서, 업무, 전화", "044-1911")
    seats.clerk.await_words("번 ")


def test_the_door_poster_and_the_chart_are_laid_out_as_files(seats: SeatClerk) -> None:
    seats.begin()
    seats.clerk.press("문 앞 배치도")
    seats.clerk.await_words("문 앞 배치도를")
    seats.clerk.press("배치도 내려받기")
    seats.clerk.await_words("좌석배치도를")
    files = sorted(one.name for one in (seats.clerk.data / "exports").iterdir())
    assert files == [f"{OFFICE}.pdf", f"{OFFICE}.xlsx"]
    seats.clerk.press("부서")
    seats.clerk.press("모든 문 앞 배치도")
    seats.clerk.await_words("모든 부서의 문 앞 배치도를 층 차례로")
    whole = PdfReader(seats.clerk.data / "exports" / "전체.pdf")
    assert OFFICE in "".join("".join(page.extract_text().split()) for page in whole.pages)


def test_every_desk_is_named_for_those_who_do_not_see_it(draft: SeatClerk) -> None:
    assert name_of(draft.desk("18")).startswith("18번 고정형ㆍ이동형 단속카메라 운영 주무관")
    assert name_of(draft.desk("30")) == "30번 빈자리"
