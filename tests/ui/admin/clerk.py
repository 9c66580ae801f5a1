# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at the admin's desk: reads what stands on its real window, presses buttons, writes in fields."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from pathlib import Path
import shutil
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.exceptions import TimeoutError  # noqa: A004 # pytest-qt's own, not Python's

from kiosk.bootstrap.admin import RunningAdmin
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.storage.opened import opened_storage
from kiosk.ui.shell.focus import name_of
from tests.visitor import NotThereError, demo_settings, is_control, is_text, place_of, plain, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from PySide6.QtCore import QObject, QRectF
    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

    from kiosk.settings import Settings
    from kiosk.ui.admin.page import Page

PATIENCE_MS = 60_000
AN_HOUR_MS = 3_600_000
PUBLISH = "한 번 더 누르면 발행합니다"
CHART = DEMO_CONFIG.parent / "seating" / "교통행정과.xlsx"


class Clerk:
    """Somebody at the desk of a city that knows one office, with a chart in the inbox."""

    def __init__(
        self,
        folder: Path,
        bot: QtBot,
        now: Callable[[], datetime] = seoul_now,
        *,
        booth: bool = False,
        settings: Settings | None = None,
        **more: Any,  # noqa: ANN401 # what settings may say
    ) -> None:
        if city := self.known():
            shutil.copytree(city, folder, dirs_exist_ok=True)
        self.data = folder / "data"
        self.inbox = self.data / "inbox"
        self.seconds, self.clicks, self.bot, self._held = 0.0, 0, bot, False
        self.settings = settings or demo_settings(seating=str(folder / "known"), **more)
        self.start(now, booth=booth)

    def start(self, now: Callable[[], datetime] = seoul_now, *, booth: bool = False) -> None:
        """Start the desk's program."""
        self.admin = RunningAdmin(self.data, self.settings, lambda: self.seconds, now, booth=booth)
        self.desk = self.admin.window.desk
        self.hold_armed()
        self.admin.show()
        self.until(lambda: not self.desk.signing.busy)

    def known(self) -> str:
        """Return the folder that the desk begins with; none for a city that has nothing yet."""
        return _city().name

    @property
    def page(self) -> Page[object] | None:
        """The page that is open."""
        return cast("Page[object] | None", self.desk.navigation.page)

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for what happens beside the screen; whoever waits in vain is told what stands on it."""
        try:
            self.bot.waitUntil(true, timeout=PATIENCE_MS)
        except TimeoutError as error:
            texts = [plain(one) for one in self.seen() if is_text(one)]
            raise NotThereError(f"{PATIENCE_MS} ms in vain: the desk reads {texts}") from error

    def settle(self) -> None:
        """Wait until nothing is worked on, except for what is held up on purpose."""
        if not self._held:
            self.until(lambda: not self.desk.signing.busy and (self.page is None or self.page.resting))
            self.until(lambda: not self.admin.window.background._jobs)

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """Let nothing that is begun in the block end before it."""
        free, self._held = Event(), True
        for run in (self.admin.window.background.run, self.admin.window.background.run_aside):
            run(free.wait, lambda _free: None)
        try:
            yield
        finally:
            free.set()
            self._held = False
        self.settle()

    def sign_in(self, password: str = DEMO_PASSWORD, name: str = DEMO_NAME, *new: str) -> None:
        """Write name and password, and a new one where it is asked for, and press the button."""
        for field, words in zip(self.fields(), (name, password, *new), strict=True):
            field.setProperty("text", words)
        self.press("로그인")

    def open(self, title: str) -> None:
        """Sign in and turn to a page by its words in the navigation."""
        self.sign_in()
        self.press(title)

    def fields(self) -> list[QQuickItem]:
        """Return the fields on the screen."""
        return [one for one in self.seen() if is_control(one) and one.inherits("QQuickTextInput")]

    def field(self, name: str) -> QQuickItem:
        """Return the field or area that assistive technology calls so."""
        return next(one for one in self.seen() if one.isEnabled() and _is_field(one) and name_of(one) == name)

    def write(self, name: str, words: str) -> None:
        """Put words into the field of this name."""
        self.field(name).setProperty("text", words)

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
        self.press_at(self.buttons(words)[0])

    def confirm(self, ask: str, act: str) -> None:
        """Press what takes two presses, the second later than a double click would come."""
        self.press(ask)
        self.await_armed(act)
        self.press(act)

    def await_armed(self, act: str) -> None:
        """Wait until a second press of this button would be taken for one."""
        self.until(lambda: any(not one.property("early") for one in self.buttons(act)))

    def hold_armed(self) -> None:
        """Let an armed button wait for the second press however busy the machine is."""
        theme = cast("QObject", self.admin.window.engine.singletonInstance("kiosk.ui.staff", "StaffTheme"))
        theme.setProperty("armedMs", AN_HOUR_MS)

    def press_called(self, name: str) -> None:
        """Click the button that assistive technology calls so, or whose name begins so."""

        def called() -> list[QQuickItem]:
            buttons = (one for one in self.seen() if one.inherits("QQuickAbstractButton") and is_control(one))
            return [one for one in buttons if name_of(one).startswith(name)]

        self.until(lambda: bool(called()))
        self.press_at(called()[0])

    def press_at(self, item: QQuickItem) -> None:
        """Click an item once it has come to rest, and wait for what it does."""
        at = self.resting(item).center().toPoint()
        QTest.mouseClick(self.admin.window.window, Qt.MouseButton.LeftButton, pos=at)
        self.clicks += 1
        self.settle()

    def resting(self, item: QQuickItem) -> QRectF:
        """Wait until an item stands where it stood a frame before: a text that came moves what is below."""
        window, places = self.admin.window.window, [place_of(item)]
        while len(places) < 2 or places[-1] != places[-2]:
            with self.bot.waitSignal(window.frameSwapped, timeout=PATIENCE_MS):
                window.update()
            places.append(place_of(item))
        return places[-1]


@cache
def _city() -> TemporaryDirectory[str]:
    """Keep what every desk begins with: to make it takes longer than most tests."""
    kept = TemporaryDirectory(prefix="city-")
    known, data = Path(kept.name) / "known", Path(kept.name) / "data"
    known.mkdir()
    shutil.copy(CHART.with_name("감사실.xlsx"), known)
    (data / "inbox").mkdir(parents=True)
    settings = demo_settings(seating=str(known))
    with opened_storage(data, settings, role="admin") as storage:
        open_directory(storage.database, settings, TRANSLATIONS, seoul_now).ensure_charts()
    shutil.copy(CHART, data / "inbox")
    return kept


def _is_field(item: QQuickItem) -> bool:
    return item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")
