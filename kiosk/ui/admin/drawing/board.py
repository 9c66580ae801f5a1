# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawing in hand: the storey that is drawn on, what is chosen, and every edit under its name."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
import logging
import math
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from kiosk.ui.admin.drawing.aiming import Chosen
from kiosk.wayfinding.drafting.model import EditRefused, FloorGraph, KioskStand
from kiosk.wayfinding.drafting.site_edits import erase_kiosk, lay_underlay, place_kiosk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kiosk.services.admin.drawing_session import OpenDrawing
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import EditedFloor, SheetUnderlay, SiteDrawing
    from kiosk.wayfinding.drafting.site_edits import EditedDrawing

EMPTY: Final = FloorGraph(0, "1층")
NOT_KEPT: Final = "디스크에 적지 못해 그리지 않았습니다. 디스크의 빈 자리를 확인하고 다시 그리십시오."
_LOG: Final = logging.getLogger(__name__)


class DrawingBoard:
    """One site's drawing; `changed` is called after each edit, `seen` when only what is chosen changed."""

    def __init__(  # made in one place
        self,
        opened: OpenDrawing,
        booth: str,
        changed: Callable[[], None],
        seen: Callable[[], None],
        said: Callable[[str], None],
    ) -> None:
        self.opened, self.booth = opened, booth
        self.ordinal = min(opened.drawing.floors, key=lambda one: (abs(one), one), default=0)
        self.chosen = Chosen()
        self.route: Mapping[int, Sequence[Spot]] = {}  # the way that is being tried, by storey
        self._changed, self.refresh, self.tell = changed, seen, said

    @property
    def drawing(self) -> SiteDrawing:
        """The whole drawing as it stands."""
        return self.opened.drawing

    @property
    def floor(self) -> FloorGraph:
        """The storey that is drawn on."""
        return self.drawing.floors.get(self.ordinal, EMPTY)

    @property
    def underlay(self) -> SheetUnderlay | None:
        """The plan that lies under the storey."""
        return self.drawing.underlays.get(self.ordinal)

    @property
    def parts(self) -> Mapping[str, Mapping[int, object]]:
        """What can be chosen on the storey, by its kind and number."""
        floor = self.floor
        return {
            "node": floor.nodes, "wall": floor.walls, "door": floor.doors, "room": floor.rooms,
            "fixture": floor.fixtures, "kiosk": self.drawing.kiosks,
        }  # fmt: skip

    def stands(self) -> dict[int, Spot]:
        """Return the booths of this storey."""
        return {key: one.at for key, one in self.drawing.kiosks.items() if one.ordinal == self.ordinal}

    def edit(self, name: str, work: Callable[[FloorGraph], EditedFloor]) -> bool:
        """Edit the storey; a refusal is told, and nothing has changed."""
        try:
            done = work(self.floor)
        except EditRefused as error:
            self.tell(str(error))
            return False
        return self._put(name, self.drawing.with_floor(done.floor), done.told)

    def rework(self, name: str, work: Callable[[SiteDrawing], EditedDrawing]) -> int | None:
        """Edit more than one storey, or what stands beside them; return the number of what was made, or 0."""
        try:
            done = work(self.drawing)
        except EditRefused as error:
            self.tell(str(error))
            return None
        return (done.made or 0) if self._put(name, done.drawing, done.told) else None

    def undo(self) -> None:
        """Take the last step back."""
        self._move("되돌렸습니다", self.opened.undo)

    def redo(self) -> None:
        """Do the step again that was taken back."""
        self._move("다시 했습니다", self.opened.redo)

    def choose(self, kind: str, key: int | None) -> None:
        """Choose one thing, or nothing."""
        self.chosen = Chosen() if key is None else Chosen(kind, key)
        self.refresh()

    def turn(self, ordinal: int) -> None:
        """Draw on another storey."""
        self.ordinal, self.chosen = ordinal, Chosen()
        self.refresh()

    def put_kiosk(self, at: Spot) -> None:
        """Put a booth down, looking down the sheet; the first is called as this one calls itself."""
        taken = {one.name for one in self.drawing.kiosks.values()}
        names = (self.booth, *(f"{letter} 키오스크" for letter in ascii_uppercase))
        stand = KioskStand(self.ordinal, at, 180, next(name for name in names if name and name not in taken))
        made = self.rework("키오스크 세움", lambda drawing: place_kiosk(drawing, stand))
        self.choose("kiosk", made)

    def change_kiosk(self, name: str, key: int, stand: KioskStand) -> None:
        """Move, turn or rename a booth."""
        self.rework(name, lambda drawing: place_kiosk(drawing, stand, key))

    def move_kiosk(self, key: int, at: Spot) -> None:
        """Move a booth."""
        self.change_kiosk("키오스크 옮김", key, replace(self.drawing.kiosks[key], at=at))

    def turn_kiosk(self, key: int, to: Spot) -> None:
        """Turn a booth's screen towards a place, in steps of fifteen degrees."""
        stand = self.drawing.kiosks[key]
        angle = math.degrees(math.atan2(to[0] - stand.at[0], to[1] - stand.at[1]))
        self.change_kiosk("키오스크 돌림", key, replace(stand, heading=round(angle / 15) * 15))

    def erase_kiosk(self, key: int) -> None:
        """Take a booth away."""
        self.rework("키오스크 지움", lambda drawing: erase_kiosk(drawing, key))

    def lay(self, name: str, underlay: SheetUnderlay | None) -> None:
        """Lay a plan under the storey, change how it lies, or take it away."""
        self.rework(name, lambda drawing: lay_underlay(drawing, self.ordinal, underlay))

    def _move(self, told: str, move: Callable[[], str | None]) -> None:
        """Go a step through the edits, and to the storey that it changes: nobody sees what is elsewhere."""
        before = self.drawing.floors
        with self._kept():
            if name := move():
                changed = [at for at, one in self.drawing.floors.items() if before.get(at) is not one]
                if len(changed) == 1 and changed[0] != self.ordinal:
                    self.ordinal, self.chosen = changed[0], Chosen()
                self.tell(f"{told}: {name}")
                self._settle()

    def _put(self, name: str, drawing: SiteDrawing, told: Sequence[str]) -> bool:
        with self._kept():
            self.opened.keep(name, drawing)
            self.tell(" · ".join(told))
            self._settle()
            return True
        return False

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Tell that the disk has not taken a step; then the drawing is as it was."""
        try:
            yield
        except OSError:
            _LOG.exception("an edit of a drawing could not be kept")
            self.tell(NOT_KEPT)

    def _settle(self) -> None:
        """Choose nothing that is no longer there, stand on a storey that is, and let others know."""
        if self.ordinal not in self.drawing.floors:
            self.ordinal = min(self.drawing.floors, key=lambda one: abs(one - self.ordinal), default=0)
        if self.chosen.id not in self.parts.get(self.chosen.kind, ()):
            self.chosen = Chosen()
        self._changed()
