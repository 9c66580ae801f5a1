# SPDX-License-Identifier: GPL-3.0-or-later
"""Seating charts as offices draw them: five hands, one room each."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
import math
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from generate.portraits import portrait

if TYPE_CHECKING:
    from generate.staff import Group, Staffing, Worker

THIN = Border(*[Side(style="thin", color="8C8C8C")] * 4)
LEADER, TEAM, DOOR, WINDOW, LABEL = "FFF2CC", "E2EFDA", "F8CBAD", "BDD7EE", "D9D9D9"
EMU = 9525
DESK_M, ROW_M = 1.4, 1.3
LINE = 14.5


@dataclass(frozen=True, slots=True)
class Hand:
    """How one clerk draws: cells a desk takes, where the leader sits, what stands in which line."""

    columns: int = 1
    rows: int = 1
    leader: str = "right"
    order: tuple[str, ...] = ("who", "phone", "duties")
    bullet: str = ""
    named: bool = True
    stacked: bool = False
    title: str = "좌석배치도"
    date: str = "({0} 현재)"
    short_phone: bool = False
    empty: str = "공석"
    team: str = "{0}"
    page: tuple[int, int] = (6, 7)  # desks a printed sheet takes across and down


HANDS = (
    Hand(bullet="- "),
    Hand(
        2, 3, "top", ("duties", "who", "phone"), "· ",
        title="직원배치도", date="{0} 기준", empty="(빈 자리)", team="< {0} >",
    ),
    Hand(1, 1, "top", ("who", "duties", "phone"), "- ", named=False, date="(’{0} 현재)", empty="결원"),
    Hand(
        1, 3, "left", ("who", "phone", "duties"), "· ",
        stacked=True, title="좌석 배치도", date="[{0}]", empty="빈자리",
    ),
    Hand(2, 2, "right", ("who", "duties", "phone"), "• ", title="자리 배치 및 업무 안내", date="{0} 현재"),
)  # fmt: skip
HALL_HAND = Hand(
    2, 2, "top", ("who", "phone", "duties"), "· ", title="직원 안내도", date="{0} 기준", page=(8, 3)
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the head of the sheet says, and the room: width and depth in metres, the door's place 0..1."""

    office: str
    building: str | None
    floor: str | None
    room: str | None
    date: str
    width: float = 12.0
    depth: float = 8.0
    door: float = 0.5


def draw(staffing: Staffing, facts: Facts, hand: Hand) -> Workbook:
    """Draw one office's sheet."""
    book = Workbook()
    sheet = _Sheet(book, hand, staffing, facts)
    sheet.head()
    sheet.room()
    sheet.foot()
    return book


class _Sheet:
    """One sheet being drawn; `_row` is the next free row."""

    def __init__(self, book: Workbook, hand: Hand, staffing: Staffing, facts: Facts) -> None:
        self._hand, self._staffing, self._facts = hand, staffing, facts
        self._sheet = book.worksheets[0]
        self._sheet.title = facts.office[:31]
        self._sheet.sheet_view.showGridLines = False
        self._block, self._deep, self._across = _shape(staffing.groups, facts, hand)
        self._side = int(hand.leader in {"left", "right"})
        self._wide = (self._block + self._side) * hand.columns
        self._last = 1 + self._across * (self._wide + 1) - 1
        self._row = 1
        self._set_columns()

    def _set_columns(self) -> None:
        self._sheet.column_dimensions["A"].width = 2
        for column in range(2, self._last + 1):
            aisle = (column - 2) % (self._wide + 1) == self._wide
            width = 4.5 if aisle else 24 / self._hand.columns
            self._sheet.column_dimensions[get_column_letter(column)].width = width

    def head(self) -> None:
        """Write title, date and where the office is."""
        facts, hand = self._facts, self._hand
        last = max(self._last, 5)
        title = f"{facts.office} {hand.title}"
        self._put(1, 2, title, to=(1, max(3, last - 2)), bold=20, border=False)
        self._put(2, 2, hand.date.format(facts.date), to=(2, 4), border=False)
        place = " / ".join(filter(None, (facts.building, facts.floor, facts.room))) if facts.floor else ""
        self._put(
            3, 2, f"부서: {facts.office}" + (f" / {place}" if place else ""), to=(3, last), border=False
        )
        self._put(4, 2, "창   문", to=(4, last), fill=WINDOW)
        self._row = 6

    def room(self) -> None:
        """Draw the head's desk, then the teams in bands with aisles between them."""
        for at, worker in enumerate(self._staffing.heads):
            self._desk(
                self._row,
                2 + at * (self._wide + 1 if self._across > at else self._hand.columns),
                worker,
                leader=True,
            )
        self._row += self._hand.rows + 1
        groups = self._staffing.groups
        for first in range(0, len(groups), self._across):
            self._band(groups[first : first + self._across])

    def _band(self, groups: list[Group]) -> None:
        hand = self._hand
        top = self._row + 1
        below = top + (hand.rows if hand.leader == "top" else 0)
        for at, group in enumerate(groups):
            left = 2 + at * (self._wide + 1)
            self._put(
                self._row,
                left,
                hand.team.format(group.name),
                to=(self._row, left + self._wide - 1),
                fill=TEAM,
                bold=12,
            )
            self._group(group, top, below, left)
        self._row = below + self._deep * hand.rows + 1

    def _group(self, group: Group, top: int, below: int, left: int) -> None:
        hand = self._hand
        if hand.leader == "top":
            self._desk(top, left + (self._block - 1) // 2 * hand.columns, group.leader, leader=True)
        else:
            beside = left + (self._block * hand.columns if hand.leader == "right" else 0)
            self._desk(top, beside, group.leader, leader=True, tall=not hand.stacked)
        start = left + (hand.columns if hand.leader == "left" else 0)
        for at, worker in enumerate(group.staff):
            row, column = divmod(at, self._block)
            self._desk(below + row * hand.rows, start + column * hand.columns, worker)

    def foot(self) -> None:
        """Draw the door where the room has it, and a cupboard beside it."""
        row = self._row + 1
        columns = self._last - 1
        at = 2 + min(columns - 2, max(0, round(self._facts.door * columns) - 1))
        self._put(row, at, "출입문", to=(row, at + 1), fill=DOOR, bold=12)
        if at > 5:  # noqa: PLR2004 # room for it on the left
            self._put(row, 2, "캐비닛", to=(row, 3))
        page = self._sheet.page_setup
        page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight = "landscape", 8, 1, 1
        self._sheet.sheet_properties.pageSetUpPr.fitToPage = True

    def _desk(
        self, row: int, column: int, worker: Worker, *, leader: bool = False, tall: bool = False
    ) -> None:
        hand = self._hand
        fill = LEADER if leader else None
        bottom, right = row + hand.rows - 1, column + hand.columns - 1
        if tall:
            bottom = row + self._deep * hand.rows - 1
        if hand.stacked:
            for at, text in enumerate([hand.empty, "", ""] if worker.empty else _parts(worker, hand)):
                self._put(row + at, column, text, fill=fill)
            return
        text = hand.empty if worker.empty else "\n".join(filter(None, _parts(worker, hand)))
        self._put(row, column, text, to=(bottom, right), fill=fill)
        if worker.photo is not None:
            self._photo(row, column, worker.photo)

    def _photo(self, row: int, column: int, seed: int) -> None:
        picture = Image(BytesIO(portrait(seed)))
        marker = AnchorMarker(col=column - 1, colOff=4 * EMU, row=row - 1, rowOff=4 * EMU)
        picture.anchor = OneCellAnchor(_from=marker, ext=XDRPositiveSize2D(45 * EMU, 60 * EMU))
        self._sheet.add_image(picture)

    def _put(  # noqa: PLR0913 # a cell has that many properties
        self, row: int, column: int, text: str, *, to: tuple[int, int] | None = None,
        fill: str | None = None, bold: int = 0, border: bool = True,
    ) -> None:  # fmt: skip
        cell = self._sheet.cell(row, column, text)
        cell.alignment = Alignment("center" if bold or fill else "left", "center", wrap_text=True)
        cell.font = Font(name="맑은 고딕", size=bold or 10, bold=bool(bold))
        bottom, right = to or (row, column)
        for line in range(row, bottom + 1):
            for at in range(column, right + 1):
                if border:
                    self._sheet.cell(line, at).border = THIN
                if fill:
                    self._sheet.cell(line, at).fill = PatternFill("solid", fgColor=fill)
        if (bottom, right) != (row, column):
            self._sheet.merge_cells(start_row=row, start_column=column, end_row=bottom, end_column=right)
        self._raise(row, bottom, text.count("\n") + 1 + len(text) // 40)

    def _raise(self, top: int, bottom: int, lines: int) -> None:
        height = max(18.0, lines * LINE / (bottom - top + 1))
        for row in range(top, bottom + 1):
            now = self._sheet.row_dimensions[row].height or 0
            self._sheet.row_dimensions[row].height = round(max(now, height), 1)


def _parts(worker: Worker, hand: Hand) -> list[str]:
    name = worker.name if hand.named or worker.title in {"시장", "부시장"} else ""
    who = f"{worker.title} {name}".strip() + (f" ({worker.away})" if worker.away else "")
    if worker.photo is not None:
        who += "\n사진동의: 예"
    joined = " / " if not hand.bullet and not hand.stacked and hand.columns > 1 else "\n"
    lines = {
        "who": who,
        "phone": worker.phone if hand.order[-1] == "phone" else f"☎ {worker.phone}",
        "duties": joined.join(hand.bullet + duty for duty in worker.duties),
    }
    return [lines[part] for part in hand.order]


def _shape(groups: list[Group], facts: Facts, hand: Hand) -> tuple[int, int, int]:
    """Choose desks across and along a block, and blocks across, so that the drawing has the room's shape."""
    most = max((len(group.staff) for group in groups), default=1)
    count = max(1, len(groups))
    wanted = math.log(facts.width / facts.depth)

    def miss(across: int, deep: int) -> float:
        block = math.ceil(most / deep)
        wide = across * ((block + (hand.leader != "top")) * DESK_M + 0.9)
        bands = math.ceil(count / across)
        high = bands * ((deep + (hand.leader == "top")) * ROW_M + 0.9) + ROW_M
        columns, rows = across * (block + (hand.leader != "top")), bands * (deep + (hand.leader == "top")) + 1
        sheets = math.ceil(columns / hand.page[0]) * math.ceil(rows / hand.page[1])
        return abs(math.log(wide / high) - wanted) + 0.05 * (bands * across - count) + 0.3 * sheets

    across, deep = min(
        ((across, deep) for across in range(1, count + 1) for deep in range(1, max(2, most) + 1)),
        key=lambda pair: miss(*pair),
    )
    return math.ceil(most / deep), deep, across
