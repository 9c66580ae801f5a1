# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that somebody else drew: read beside the screen, mended as the clerk says, taken over by a press."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.services.admin.drawing_plans import LayersUnclear
from kiosk.ui.admin.page import PagePart
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed
from kiosk.wayfinding.drafting.site_edits import DRAWN, EditedDrawing, take_over

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QUrl

    from kiosk.services.admin.results.drawing_plans import PlanPreview
    from kiosk.ui.admin.drawing.drawing import VenueDrawing
    from kiosk.wayfinding.drafting.model import FloorGraph
    from kiosk.wayfinding.importing.draft import OfferedRepair

READING: Final = "도면을 읽고 있습니다. 큰 도면은 1분쯤 걸립니다."
LOOK: Final = "아직 아무것도 바뀌지 않았습니다. 알아본 것을 보고 정하십시오."
LAYERS: Final = "도면층마다 무엇을 그린 것인지 누르면 바뀝니다."
MEND: Final = "고칠 수 있는 것입니다. 누른 것만 고칩니다."
REREAD: Final = "바꾼 도면층으로 다시 읽기"
MENDED: Final = "고른 것을 고쳐서 다시 읽기"
INSTEAD: Final = (
    "지금 쓰는 도면입니다. 가져오면 그리던 것 대신 놓입니다. 되돌리기 한 번이면 그리던 것으로 돌아갑니다."
)
IN_USE: Final = "지금 쓰는 도면"
OPENED: Final = "지금 쓰는 도면을 열었습니다. 고치고 펴내면 나머지는 그대로입니다."
TAKEN: Final = "가져왔습니다. 되돌리기 한 번이면 빈 도면으로 돌아갑니다."
ROLES: Final = {
    "wall": "벽", "door": "문", "window": "창", "name": "방 이름", "room_outline": "방 경계",
    "column": "기둥", "stairs": "계단", "ignore": "쓰지 않음",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadFloor:
    """A storey as it was read."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class LeftWork:
    """What is left to do by hand, or could not be read."""

    words: str


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """What the clerk decides about a plan: what a layer's lines are, or whether an offered repair is made."""

    words: str
    state: str
    chosen: bool = False


@qml_element
class PlanImport(PagePart):
    """What the side shows from the choice of a file until the plan is taken over or dropped."""

    _page: VenueDrawing

    changed = Signal()

    floors = listed(ReadFloor)
    left = listed(LeftWork)
    choices = listed(PlanChoice)
    possible = shown(bool, changed)(lambda self: self._page.board is not None and not self._drawn())
    open = shown(bool, changed)(lambda self: self._in_use or bool(self._files))
    file = shown(str, changed)(
        lambda self: IN_USE if self._in_use else ", ".join(one.name for one in self._files)
    )
    told = shown(str, changed)(lambda self: self._told)
    ready = shown(bool, changed)(lambda self: self._preview is not None)
    unfinished = shown(bool, changed)(lambda self: bool(self._preview and self._preview.told))
    asks = shown(str, changed)(lambda self: LAYERS if self._roles else MEND if self._offers() else "")
    rereads = shown(str, changed)(lambda self: REREAD if self._roles else MENDED)
    mendable = shown(bool, changed)(lambda self: any(one.key not in self._mends for one in self._offers()))
    turned = shown(bool, changed)(lambda self: self._turned)

    def clear(self) -> None:
        """Hold no plan."""
        self._files: tuple[Path, ...] = ()
        self._told = ""
        self._preview: PlanPreview | None = None
        self._roles: dict[str, str] = {}
        self._mends: frozenset[str] = frozenset()
        self._turned = self._in_use = False

    @Slot()
    def openStanding(self) -> None:  # noqa: N802 # QML's spelling
        """Read the map that visitors are led by; what was drawn stays until it is taken over."""
        if self._page.board is not None and not self._page.busy:
            self.clear()
            self._in_use = True
            self._read({})

    @Slot(list)
    def bring(self, files: list[QUrl]) -> None:
        """Read the files that were chosen; the drawing stays as it is."""
        board = self._page.board
        if board is None or self._page.busy:
            return
        if self._drawn():
            self._page.tell(DRAWN)
            return
        self.clear()
        self._files = tuple(Path(one.toLocalFile()) for one in files)
        self._read({})

    @Slot(int)
    def turn(self, index: int) -> None:
        """Say that a layer is of the next kind, or a repair is made or not; `again` reads the plan so."""
        if self._roles:
            layer = sorted(self._roles)[index]
            kinds = list(ROLES)
            self._roles[layer] = kinds[(kinds.index(self._roles[layer]) + 1) % len(kinds)]
        else:
            self._mends ^= {self._offers()[index].key}
        self._turned = True
        self._show()

    @Slot()
    def mendAll(self) -> None:  # noqa: N802 # QML's spelling
        """Choose everything that can be mended."""
        self._mends |= {one.key for one in self._offers()}
        self._turned = True
        self._show()

    @Slot()
    def again(self) -> None:
        """Read the plan with the layers, or the repairs, as they are told now."""
        self._read(self._roles)

    @Slot()
    def take(self) -> None:
        """Make the drawing what was read."""
        preview, board = self._preview, self._page.board
        if preview is None or board is None:
            return
        told = OPENED if self._in_use else TAKEN
        if self._in_use:
            done = board.rework("지금 쓰는 도면 열기", lambda _drawing: EditedDrawing(preview.drawing))
        else:
            done = board.rework("가져오기", lambda drawing: take_over(drawing, preview.drawing))
        if done is not None:
            self.drop()
            self._page.turnFloor(board.ordinal)
            self._page.tell(told)

    @Slot()
    def drop(self) -> None:
        """Forget the plan; nothing of it stays."""
        self.clear()
        self._show()

    def refused(self, error: Exception) -> None:
        """Say why a plan could not be read, and ask for its layers where they are why."""
        if not self.open:
            return
        self._told, self._preview = str(error), None
        if isinstance(error, LayersUnclear):
            self._have(error.layers)
        self._show()

    def _drawn(self) -> bool:
        board = self._page.board
        return board is not None and any(floor.walls for floor in board.drawing.floors.values())

    def _read(self, roles: Mapping[str, str]) -> None:
        files, mends, self._told, self._preview = self._files, self._mends, READING, None
        self._page.tell("")
        self._show()
        if self._in_use:
            self._page.run(lambda office: office.look_at_standing(mends), self._looked)
        else:
            self._page.run(lambda office: office.look_at(files, dict(roles), mends), self._looked)

    def _looked(self, preview: PlanPreview) -> None:
        if self.open:  # nobody has dropped it meanwhile
            self._preview, self._told = preview, INSTEAD if self._in_use and self._drawn() else LOOK
            self._have(preview.layers)
            self._show()

    def _have(self, layers: Mapping[str, str]) -> None:
        self._roles, self._turned = dict(layers), False

    def _offers(self) -> Sequence[OfferedRepair]:
        return self._preview.repairs if self._preview else ()

    def _choices(self) -> Iterator[PlanChoice]:
        for layer in sorted(self._roles):
            yield PlanChoice(layer, ROLES[self._roles[layer]])
        for one in self._offers():
            mends = one.key in self._mends
            yield PlanChoice(one.told, "고침" if mends else "그대로", mends)

    def _show(self) -> None:
        preview = self._preview
        floors = preview.drawing.floors if preview else {}
        self.floors.show([ReadFloor(one.name, _told(one)) for _, one in sorted(floors.items(), reverse=True)])
        self.left.show([LeftWork(one) for one in (preview.told if preview else ())])
        self.choices.show(list(self._choices()))
        self.changed.emit()


def _told(floor: FloorGraph) -> str:
    named = sum(bool(one.name or one.number) for one in floor.rooms.values())
    return f"방 {len(floor.rooms)} · 이름 {named} · 문 {len(floor.doors)}"
