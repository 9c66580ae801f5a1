"""The admin's desk in its real window, on a data folder and workbooks as the city keeps them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.bootstrap.admin.running import RunningAdmin
from kiosk.settings import DEMO_CONFIG
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from tests.visitor import demo_settings, is_control, is_text, place_of, start_qt, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

    from kiosk.ui.admin.charts.charts import Charts

PATIENCE_MS = 15_000
CHART = DEMO_CONFIG.parent / "seating" / "교통행정과.xlsx"


class Clerk:
    """Somebody at the admin's desk of a city that knows one office, with a chart in the inbox."""

    def __init__(self, folder: Path, bot: QtBot) -> None:
        known, self.inbox = folder / "known", folder / "data" / "inbox"
        known.mkdir()
        self.inbox.mkdir(parents=True)
        shutil.copy(CHART.with_name("감사실.xlsx"), known)
        shutil.copy(CHART, self.inbox)
        self.seconds, self.clicks, self.bot = 0.0, 0, bot
        self.settings = demo_settings(seating=str(known))
        self.admin = RunningAdmin(folder / "data", self.settings, lambda: self.seconds)
        self.desk = self.admin.window.desk
        self.charts = cast("Charts", self.desk.navigation.pages["charts"])
        self.admin.show()
        self.until(lambda: not self.desk.signing.busy)

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for what happens beside the screen."""
        self.bot.waitUntil(true, timeout=PATIENCE_MS)

    def sign_in(self, password: str = DEMO_PASSWORD) -> None:
        """Write name and password, and press the button."""
        for field, words in zip(self.fields(), (DEMO_NAME, password), strict=True):
            field.setProperty("text", words)
        self.press("로그인")
        self.until(lambda: not self.desk.signing.busy and not self.charts.busy)

    def fields(self) -> list[QQuickItem]:
        """Return the fields on the screen."""
        return [one for one in self.seen() if is_control(one) and one.inherits("QQuickTextInput")]

    def seen(self) -> list[QQuickItem]:
        """Return all that is drawn."""
        return list(visible_items(self.admin.window.window.contentItem()))

    def reads(self, words: str) -> bool:
        """Say whether the words stand on the screen."""
        return any(words in str(one.property("text")) for one in self.seen() if is_text(one))

    def await_words(self, words: str) -> None:
        """Wait until the words stand on the screen; a list is drawn with the next frame."""
        self.until(lambda: self.reads(words))

    def buttons(self, words: str) -> list[QQuickItem]:
        """Return the buttons with these words that can be pressed."""
        buttons = [one for one in self.seen() if one.inherits("QQuickAbstractButton") and is_control(one)]
        return [one for one in buttons if one.property("text") == words]

    def press(self, words: str) -> None:
        """Click the first such button, and wait for what it does."""
        self.until(lambda: bool(self.buttons(words)))
        at = place_of(self.buttons(words)[0]).center().toPoint()
        QTest.mouseClick(self.admin.window.window, Qt.MouseButton.LeftButton, pos=at)
        self.clicks += 1
        self.until(lambda: not self.charts.busy)

    def publish(self) -> None:
        """Choose the chart and publish it from today."""
        self.press(CHART.name)
        self.press(f"{self.charts.day}부터 발행")


@pytest.fixture
def clerk(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Clerk]:
    """Nobody is signed in yet."""
    start_qt(qapp)
    person = Clerk(tmp_path, qtbot)
    yield person
    person.admin.close()


def test_a_new_chart_is_published_in_two_clicks_after_signing_in(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.clicks = 0
    clerk.publish()
    assert clerk.clicks <= 6
    clerk.await_words("부터 적용됩니다.")
    clerk.await_words("개정 2  교통행정과")


def test_the_difference_is_shown_before_anything_is_published(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(CHART.name)
    clerk.await_words("새로 옴")
    clerk.await_words("교통행정과 1번")
    assert not clerk.reads("개정 2")


def test_a_publication_is_taken_back_by_a_new_revision(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.publish()
    clerk.press("되돌리기")
    clerk.await_words("되돌렸습니다(개정 3).")
    clerk.press(CHART.name)
    clerk.await_words("새로 옴")


def test_a_wrong_password_opens_nothing_and_says_how_many_tries_are_left(clerk: Clerk) -> None:
    clerk.sign_in("not-the-password")
    clerk.await_words("이름이나 비밀번호가 다릅니다.")
    assert not clerk.reads(CHART.name)


def test_whoever_does_nothing_is_signed_out_and_leaves_nothing_on_the_screen(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(CHART.name)
    clerk.seconds += clerk.settings.idle_staff_s
    clerk.desk.signing.tick()
    clerk.await_words("자리를 비우셔서 잠갔습니다.")
    assert not clerk.reads(CHART.name)


def test_a_file_exchanged_after_it_was_read_is_read_again_not_published(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(CHART.name)
    shutil.copy(CHART.with_name("건설과.xlsx"), clerk.inbox / CHART.name)
    clerk.press(f"{clerk.charts.day}부터 발행")
    clerk.await_words("그사이 파일이나 좌석표가 바뀌었습니다.")
    assert not clerk.reads("개정 2")


def test_a_day_that_has_passed_is_refused(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.press(CHART.name)
    clerk.charts.write("2020-01-01")
    clerk.await_words("시행일은 오늘부터 고를 수 있습니다.")
    assert not clerk.buttons("2020-01-01부터 발행")
