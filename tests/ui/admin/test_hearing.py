# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody else writes is read at once by the page that lists it; reading makes no news of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.storage.changes import ChangeNotifier

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.admin.case_clerk import CaseClerk

LOOKS = 3  # at once, once more when all has settled, and one that the minute may bring


def test_an_open_list_reads_again_when_something_is_written_and_then_rests(
    case_clerk: CaseClerk, qtbot: QtBot
) -> None:
    case_clerk.open("민원")
    looks: list[int] = []
    case_clerk.admin._watch.due.connect(lambda: looks.append(1))
    with qtbot.waitSignal(case_clerk.admin._watch.due, timeout=20_000):
        ChangeNotifier(case_clerk.data).publish(["cases"])
    qtbot.wait(1500)
    assert 1 <= len(looks) <= LOOKS
