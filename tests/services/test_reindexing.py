# SPDX-License-Identifier: GPL-3.0-or-later
"""One published seat costs the booth its own office, not the city: counted in calls, whatever the load."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap.entering import open_booth
from kiosk.directory.revisions import RevisionDraft
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.opened import opened_storage
from tests.demo_city import city_folder
from tests.soak.frames import with_duty
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import FrameType

MOST: Final = 100_000  # 70,500 today; a million when every seat was analysed anew


def _counted[Made](act: Callable[[], Made]) -> tuple[Made, int]:
    """Return what an act makes, and how many calls of Python functions it took on this thread."""
    made = 0

    def count(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal made
        made += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        result = act()
        return result, made
    finally:
        sys.setprofile(before)


def test_a_published_seat_is_found_at_once_for_a_fraction_of_the_calls_of_a_whole_index(
    tmp_path: Path,
) -> None:
    data, settings = shutil.copytree(city_folder(), tmp_path / "data"), demo_settings()
    with open_booth(data, settings) as booth, opened_storage(data, settings) as storage:
        for learn in (*booth.services.warming(), booth.learn):
            learn()
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        office = next(one for one in desk.load_directory(desk.today()).offices if len(one.seats) > 3)
        assert office.name not in {hit.office for hit in booth.services.find("노면 도색 11구역").hits}
        changed = with_duty(office, "자전거 도로 노면 도색 11구역")
        desk.publish(RevisionDraft({office.name: changed}, desk.today(), desk.latest(), "admin"))
        services, calls = _counted(booth.renewed)
        assert services is not None
        assert office.name in {hit.office for hit in services.find("노면 도색 11구역").hits}
        assert calls < MOST
