# SPDX-License-Identifier: GPL-3.0-or-later
"""Where on earth the main entrance is, and where it looks: ways need neither, other maps do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.ui.admin.page import PagePart
from kiosk.ui.properties import qml_element, shown
from kiosk.wayfinding.drafting.doors import door_front, door_middle
from kiosk.wayfinding.drafting.model import EditRefused
from kiosk.wayfinding.drafting.site_edits import earth_of, placed_by_entrance

if TYPE_CHECKING:
    from kiosk.ui.admin.drawing.drawing import VenueDrawing
    from kiosk.wayfinding.drafting.model import SiteDrawing
    from kiosk.wayfinding.drafting.site_edits import EditedDrawing

WINDS: Final = ("북", "북동", "동", "남동", "남", "남서", "서", "북서")
APART: Final = 360 / len(WINDS)
NUMBER: Final = re.compile(r"[-+]?\d+(?:\.\d+)?")


@qml_element
class EntranceCard(PagePart):
    """The chosen door, if it is a main entrance."""

    _page: VenueDrawing

    changed = Signal()

    here = shown(bool, changed)(lambda self: self._door() is not None)
    there = shown(str, changed)(lambda self: self._told()[0])
    looks = shown(str, changed)(lambda self: self._told()[1])

    @Slot(str, str)
    def place(self, there: str, looks: str) -> None:
        """Say where it is, as a map tells it ("34.8118, 126.3922"), and where it looks ("남동", "135")."""
        board, door = self._page.board, self._door()
        if board is None or door is None or not (there.strip() and looks.strip()):
            return
        at, front = door_middle(board.floor, door), door_front(board.floor, door)

        def placed(drawing: SiteDrawing) -> EditedDrawing:
            return placed_by_entrance(drawing, at, front, (*_spot(there), _wind(looks)))

        board.rework("건물 자리", placed)

    def _door(self) -> int | None:
        board = self._page.board
        door = board.floor.doors.get(board.chosen.id) if board and board.chosen.kind == "door" else None
        return board.chosen.id if board and door and door.kind == "main" else None

    def _told(self) -> tuple[str, str]:
        board, door = self._page.board, self._door()
        if board is None or door is None or not board.drawing.place.known:
            return "", ""
        lat, lon = earth_of(board.drawing, door_middle(board.floor, door))
        looks = round(door_front(board.floor, door) - board.drawing.place.turn) % 360
        wind = round(looks / APART) % len(WINDS)
        return f"{lat:.6f}, {lon:.6f}", WINDS[wind] if looks == wind * APART else str(looks)


def _spot(there: str) -> tuple[float, float]:
    told = [float(one) for one in NUMBER.findall(there)]
    if len(told) != 2:  # noqa: PLR2004 # a latitude and a longitude
        raise EditRefused("위도와 경도를 확인하십시오. 예: 37.566535, 126.977969")
    return told[0], told[1]


def _wind(looks: str) -> float:
    word = "".join(looks.split()).removesuffix("°").removesuffix("쪽").removesuffix("향")
    if word in WINDS:
        return WINDS.index(word) * APART
    if NUMBER.fullmatch(word):
        return float(word) % 360
    raise EditRefused("보는 쪽은 북, 남동처럼 적거나 북에서 잰 각도로 적어 주십시오.")
