# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's right side and its size: promised calls told to their offices, and controls for fingers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.demo import fill_demo
from kiosk.storage.visits import StoredVisits
from kiosk.ui.shell.focus import name_of
from tests.ui.guide.person import wait
from tests.ui.guide.story import Story, fill_a_day, under_way

if TYPE_CHECKING:
    from tests.ui.guide.person import Desk

FINGER = 48


def test_every_late_call_back_is_told_to_its_office_one_after_the_other(guide: Desk) -> None:
    fill_demo(guide.storage, guide.settings, visits=0, cases=250, seed=8)
    wait(lambda: sum(row.late for row in guide.console.day.callBacks) > 1)
    [first] = [row.number for row in guide.console.day.callBacks if row.acts]
    guide.tap("부서에 알림")
    wait(lambda: all(row.number != first for row in guide.console.day.callBacks if row.acts))
    assert guide.sees(f"{first} · 부서에 알림")


def test_every_control_is_as_high_as_a_finger_needs(guide: Desk) -> None:
    story = Story(StoredVisits(guide.storage.database))
    fill_a_day(story)
    under_way(story, many=False)
    story.write()
    fill_demo(guide.storage, guide.settings, visits=0, cases=250, seed=8)
    wait(lambda: guide.console.visits.count == 2 and guide.console.visits.endedCount > 0)
    wait(lambda: any(row.acts for row in guide.console.day.callBacks))
    guide.kiosk.call_guide()
    wait(lambda: guide.console.calls.ringing)
    buttons = [one for one in guide.controls() if one.inherits("QQuickAbstractButton")]
    assert len(buttons) > 8
    assert not [name_of(one) for one in buttons if min(one.height(), one.width()) < FINGER]
