# SPDX-License-Identifier: GPL-3.0-or-later
"""Who hears a page knows each of its controls by a name of its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kiosk.services.demo import fill_demo
from kiosk.storage.opened import opened_storage
from kiosk.ui.shell.focus import name_of
from tests.visitor import is_control

if TYPE_CHECKING:
    from tests.ui.admin.clerk import Clerk


def test_no_two_controls_of_a_page_are_called_the_same(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo(storage, clerk.settings, visits=60, cases=30, seed=3)
    clerk.sign_in()
    clerk.until(lambda: clerk.desk.signing.name != "")
    doubled = {}
    for page in clerk.desk.navigation.pages:
        clerk.desk.navigation.turn(page)
        clerk.settle()
        names = Counter(name_of(one) for one in clerk.seen() if is_control(one))
        doubled[page] = [name for name, count in names.items() if count > 1]
    assert {page: names for page, names in doubled.items() if names} == {}
    assert len(doubled) > 15
