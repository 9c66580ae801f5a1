# SPDX-License-Identifier: GPL-3.0-or-later
"""A window looks as soon as a change is announced, and in a while where the announcement was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.changes import listen
from kiosk.storage import changes
from kiosk.storage.changes import ChangeNotifier
from kiosk.ui.changes import ChangeWatch

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PATIENCE_MS = 20_000


def test_an_announcement_makes_a_look_due_at_once_and_what_is_ignored_none(
    qtbot: QtBot, tmp_path: Path
) -> None:
    watch = ChangeWatch(listen(tmp_path), 10 * PATIENCE_MS, frozenset({"visits"}))
    ChangeNotifier(tmp_path).publish(["visits"])
    with qtbot.assertNotEmitted(watch.due, wait=100):
        pass
    with qtbot.waitSignal(watch.due, timeout=PATIENCE_MS):
        ChangeNotifier(tmp_path).publish(["cases", "visits"])
    with qtbot.waitSignal(watch.due, timeout=PATIENCE_MS):  # once more: a look under way may have been early
        pass
    watch.close()


def test_a_lost_announcement_is_made_up_for(qtbot: QtBot, tmp_path: Path) -> None:
    watch = ChangeWatch(listen(tmp_path), 100, net_ms=100)
    watch.start()
    for socket in changes._folder_of(tmp_path).iterdir():
        socket.unlink()
    ChangeNotifier(tmp_path).publish(["cases"])
    with qtbot.waitSignal(watch.due, timeout=PATIENCE_MS):
        pass
    watch.close()


def test_where_nobody_can_listen_looks_are_as_often_as_the_window_wants(qtbot: QtBot) -> None:
    watch = ChangeWatch(None, 10)
    watch.start()
    with qtbot.waitSignals([watch.due] * 3, timeout=PATIENCE_MS):
        pass
    watch.close()
