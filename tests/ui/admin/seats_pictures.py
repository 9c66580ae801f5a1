# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the offices and their seats into build/screens: `python -m tests.ui.admin.seats_pictures`."""

from __future__ import annotations

from pathlib import Path
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.directory.edits import Rewrite, Stand
from kiosk.directory.model import OfficePlace
from kiosk.directory.revisions import RevisionDraft
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.directory import StoredRevisions
from kiosk.storage.opened import opened_storage
from tests.ui.admin.studio import Studio
from tests.visitor import demo_settings, open_qt, place_of, visible_items

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.settings import Settings
    from kiosk.ui.admin.seats.seats import Seats

OFFICE = "교통행정과"


def draw(data: Path, settings: Settings) -> None:
    """Choose an office, work on its plan, carry a desk, publish, meet another clerk's publication."""
    with Studio(data, settings) as studio:
        page = cast("Seats", studio.turn("seats"))
        studio.keep("admin-offices")
        page.find("단속카메라")
        studio.keep("admin-offices-found")
        page.find("")
        page.open(OFFICE)
        studio.keep("admin-seats-plan")
        page.plan.choose("18")
        studio.keep("admin-seats")
        _press(studio, "교육")
        studio.keep("admin-seats-away")
        page.markAway(0, page.now, page.now)
        studio.settle()
        page.plan.unseat()
        page.plan.choose("13")
        page.plan.swap()
        page.plan.choose("23")
        page.plan.do(Rewrite("12", "phone", "061-044-1999"))
        page.plan.do(Stand("28", OfficePlace(0.453, 0.9, 0.093, 0.112)))
        onto = _carry(studio, "22", "30")
        studio.keep("admin-seats-drag")
        QTest.mouseRelease(studio.admin.window.window, Qt.MouseButton.LeftButton, pos=onto)
        page.plan.choose("")
        page.publication.show(True)  # noqa: FBT003 # the same
        studio.keep("admin-seats-publish")
        page.publication.show(False)  # noqa: FBT003 # the same
        _press(studio, "표")
        studio.keep("admin-seats-table")
        _press(studio, "평면")
        _publish_elsewhere(data, settings)
        page.publication.show(True)  # noqa: FBT003 # the same
        page.publication.publish()
        studio.keep("admin-seats-clash")


def draw_small(data: Path, settings: Settings) -> None:
    """Draw the smallest window, where the card lies over the plan."""
    with Studio(data, settings, (1180, 720)) as studio:
        page = cast("Seats", studio.turn("seats"))
        page.open(OFFICE)
        studio.settle()
        page.plan.choose("18")
        studio.keep("admin-seats-small")


def _press(studio: Studio, words: str) -> None:
    item = next(one for one in _items(studio) if one.property("text") == words)
    at = place_of(item).center().toPoint()
    QTest.mouseClick(studio.admin.window.window, Qt.MouseButton.LeftButton, pos=at)


def _publish_elsewhere(data: Path, settings: Settings) -> None:
    """Let another clerk be faster with the same telephone."""
    with opened_storage(data, settings) as storage:
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        with storage.database.read() as connection:
            (office,) = StoredRevisions(connection).valid(desk.today(), only={OFFICE})
        theirs = Rewrite("12", "phone", "061-044-1955").on(office)
        desk.publish(RevisionDraft({OFFICE: theirs}, desk.today(), desk.latest(), "담당 03", "edit"))


def _items(studio: Studio) -> list[QQuickItem]:
    return list(visible_items(studio.admin.window.window.contentItem()))


def _carry(studio: Studio, desk: str, onto: str) -> QPoint:
    """Hold a desk over another one, and return where."""
    QTest.qWait(300)
    window = studio.admin.window.window
    QTest.mouseMove(window, QPoint(700, 5))
    at = {name: place_of(_desk(studio, name)).center().toPoint() for name in (desk, onto)}
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=at[desk])
    for step in range(1, 11):
        QTest.mouseMove(window, at[desk] + (at[onto] - at[desk]) * step / 10 + QPoint(10, 14))
    QTest.qWait(100)
    return at[onto] + QPoint(10, 14)


def _desk(studio: Studio, name: str) -> QQuickItem:
    return next(one for one in _items(studio) if one.objectName() == f"desk {name}")


def some_of_the_city(folder: Path) -> Settings:
    """Take a few offices, since reading all of them takes its time."""
    folder.mkdir()
    for chart in sorted((DEMO_CONFIG.parent / "seating").glob("*.xlsx"))[:14]:
        shutil.copy(chart, folder)
    return demo_settings(seating=str(folder))


if __name__ == "__main__":
    _application = open_qt()
    with TemporaryDirectory() as folder:
        city = some_of_the_city(Path(folder) / "charts")
        draw(Path(folder) / "data", city)
        draw_small(Path(folder) / "data", city)
