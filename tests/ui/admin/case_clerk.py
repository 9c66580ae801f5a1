# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody with the role cases at the admin's desk, on cases that visitors handed in at a booth."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from tests.ui.admin.city_cases import NOW, desk_of, fill
from tests.ui.admin.clerk import Clerk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtQuick import QQuickTextDocument
    from pytestqt.qtbot import QtBot

    from kiosk.cases.records import PlainCaseRow
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.ui.admin.cases.cases import Cases
    from kiosk.ui.admin.tasks.tasks import Tasks


class CaseClerk(Clerk):
    """Somebody with the role cases; `now` is the time at the city hall."""

    def __init__(self, folder: Path, bot: QtBot, **more: Any) -> None:  # noqa: ANN401 # what settings may say
        self.now: datetime = NOW
        super().__init__(folder, bot, lambda: self.now, **more)

    @contextmanager
    def saving(self, button: str) -> Iterator[None]:
        """Press a button whose work goes on until the block ends."""
        with self.held_up():
            self.press(button)
            yield

    @property
    def cases(self) -> Cases:
        """The page's model."""
        return cast("Cases", self.desk.navigation.pages["cases"])

    @property
    def tasks(self) -> Tasks:
        """The page of what is to be done."""
        return cast("Tasks", self.desk.navigation.pages["tasks"])

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
        """Press the case's row, once the list that was asked for stands."""
        self.until(lambda: not self.cases.narrowing.typing)
        self.settle()
        self.until(lambda: any(one.number == number for one in self.cases.rows))
        self.cases.choose(next(at for at, one in enumerate(self.cases.rows) if one.number == number))
        self.key(Qt.Key.Key_Return)
        self.await_words("모두 보기")

    def key(self, key: Qt.Key) -> None:
        """Press a key, and wait for what it does."""
        QTest.keyClick(self.admin.window.window, key)
        self.settle()

    def compose(self, words: str) -> None:
        """Write Hangul as an input method does, into whatever has the focus."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QCoreApplication.sendEvent(self.admin.window.window.focusObject(), event)

    def marked(self, field: str) -> Sequence[str]:
        """Return what is marked in the text of a field."""
        document: QQuickTextDocument = self.field(field).property("textDocument")
        text, found = document.textDocument(), list[str]()
        block = text.firstBlock()
        while block.isValid():
            found += [block.text()[one.start : one.start + one.length] for one in block.layout().formats()]
            block = block.next()
        return found

    def row(self, number: str) -> PlainCaseRow:
        """Look the case up on the disk."""
        with opened_storage(self.data, self.settings) as storage:
            row = bootstrap.untouched_cases(storage, self.settings).row(number)
        assert row is not None
        return row

    def another(self, act: str, number: str, *words: str) -> None:
        """Let somebody else take a step at another desk, a minute later."""
        with opened_storage(self.data, self.settings) as storage:
            desk: CaseHandling = desk_of(storage, self.settings)
            getattr(desk, act)(number, *words, NOW + timedelta(minutes=1))

    def logged(self) -> set[str]:
        """Return what the access log has seen."""
        with opened_storage(self.data, self.settings) as storage, storage.database.read() as connection:
            return {row.action for row in connection.execute(access_log.select())}
