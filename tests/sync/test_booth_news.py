# SPDX-License-Identifier: GPL-3.0-or-later
"""Several booths on one console: which are heard of and who hears their calls, by the console's own login."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.guide import open_guide
from kiosk.storage.opened import opened_storage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from kiosk.services.guide import GuideService
    from kiosk.settings import Settings
    from tests.sync.city import Booth

PASSWORD = "긴 비밀번호 하나 둘 셋"  # noqa: S105 # of a test's account


def known(console: GuideService) -> Mapping[str, tuple[bool, Sequence[str]]]:
    """Return of each booth that rings at a console whether it is silent, and who hears its calls."""
    picture = console.look(again=True)
    assert picture is not None
    return {one.letters: (one.silent, list(one.guides)) for one in picture.booths}


def test_a_console_knows_which_of_its_booths_are_silent_and_who_hears_their_calls(
    booth_of: Callable[[], Booth], desk_of: Callable[..., tuple[Path, Settings]]
) -> None:
    here, there, _elsewhere = booth_of(), booth_of(), booth_of()
    admin, console, other = desk_of(admin=True), desk_of(here.letters, there.letters), desk_of(there.letters)
    with opened_storage(*admin) as storage:
        names = [f"안내 {one.letters.lower()}" for one in (here, there)]
        for name in names:
            storage.accounts.make(name, PASSWORD, ["guide"], by=None)
    here.centre.report_health({})
    with open_guide(*console) as desk, open_guide(*other) as second:
        assert known(desk) == {here.letters: (False, []), there.letters: (True, [])}
        for counter, name in zip((desk, second), names, strict=True):
            guide = counter.enter(name, PASSWORD).guide
            assert guide is not None
            counter.take_over(guide)
        assert known(desk) == {here.letters: (False, names[:1]), there.letters: (True, names)}
        assert known(second) == {there.letters: (True, names)}
        here.at_the_centre("UPDATE booth_health SET at = now() - interval '6 minutes' WHERE {mine}")
        desk.finish()
        assert known(desk) == {here.letters: (True, []), there.letters: (True, names[1:])}
