# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who draws storeys at the real desk, by mouse and by keys, in millimetres of the sheet."""

from __future__ import annotations

from dataclasses import replace
import shutil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.resources import DEMO_CITIES
from kiosk.settings import load_settings
from kiosk.ui.shell.focus import name_of
from tests.ui.admin.clerk import Clerk
from tests.visitor import place_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from pytestqt.qtbot import QtBot

    from kiosk.settings import Settings
    from kiosk.ui.admin.drawing.board import DrawingBoard
    from kiosk.ui.admin.drawing.drawing import VenueDrawing
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph

LEFT = Qt.MouseButton.LeftButton


def own_city(folder: Path) -> Settings:
    """Return the settings of a county of one's own, whose venue and drawings may be written."""
    shutil.copytree(DEMO_CITIES["gaon"].parent, folder)
    return replace(load_settings(folder / "kiosk.toml"), reserve_mb=1)


class Draughtsman(Clerk):
    """A clerk with the page of the drawing open."""

    def __init__(self, folder: Path, bot: QtBot) -> None:
        self.city = folder / "city"
        super().__init__(folder, bot, settings=self.founded())

    def founded(self) -> Settings:
        """Found the city, and return its settings."""
        return own_city(self.city)

    def begin(self) -> None:
        """Sign in and open the page."""
        self.open("도면")
        self.until(lambda: self.drawing.board is not None)

    @property
    def drawing(self) -> VenueDrawing:
        """The page's model."""
        return cast("VenueDrawing", self.page)

    @property
    def board(self) -> DrawingBoard:
        """The drawing in hand."""
        assert self.drawing.board is not None
        return self.drawing.board

    @property
    def floor(self) -> FloorGraph:
        """The storey that is drawn on."""
        return self.board.floor

    def at(self, spot: Spot) -> QPoint:
        """Return where a place of the sheet lies on the window."""
        [sheet] = [one for one in self.seen() if name_of(one) == "도면 종이"]
        return (place_of(sheet).topLeft() + QPointF(self.drawing.sheet.view.px(spot))).toPoint()

    def move(self, spot: Spot) -> None:
        """Carry the hand to a place."""
        QTest.mouseMove(self.admin.window.window, self.at(spot))

    def click(self, *spots: Spot) -> None:
        """Press at places, one after the other."""
        for spot in spots:
            self.move(spot)
            QTest.mouseClick(self.admin.window.window, LEFT, pos=self.at(spot))
            self.clicks += 1
        self.settle()

    def pull(self, one: Spot, other: Spot) -> None:
        """Press at a place, carry, and let go at another."""
        window = self.admin.window.window
        self.move(one)
        QTest.mousePress(window, LEFT, pos=self.at(one))
        self.move(((one[0] + other[0]) // 2, (one[1] + other[1]) // 2))
        self.move(other)
        QTest.mouseRelease(window, LEFT, pos=self.at(other))
        self.clicks += 1
        self.settle()

    def keys(self, *keys: str | Qt.Key, control: bool = False) -> None:
        """Strike keys."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self.admin.window.window, cast("Qt.Key", key), held)  # Qt takes a letter as well
        self.settle()

    def type(self, words: str) -> None:
        """Write into the field that has the focus, as an input method commits it."""
        field = self.admin.window.window.activeFocusItem()
        field.setProperty("text", words)
