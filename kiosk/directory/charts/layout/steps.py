# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps from one cell of a desk to its others, whatever the cells' sizes."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.xlsx.sheet import SheetBox

_REACH: Final = 3  # steps from cell to cell within one desk


def reached(
    start: Block, at: Mapping[tuple[int, int], Block], whole: Collection[SheetBox]
) -> Iterator[tuple[str, Block]]:
    """Yield what can be reached from a cell, never across one that names somebody with their post."""
    seen, queue = {start.box}, deque([("", start)])
    while queue:
        path, block = queue.popleft()
        if path.count(" ") == _REACH or (path and block.box in whole):
            continue
        for step, near in _steps(block, at):
            if near.box not in seen:
                seen.add(near.box)
                yield f"{path}{step} ", near
                queue.append((f"{path}{step} ", near))


def _steps(block: Block, at: Mapping[tuple[int, int], Block]) -> Iterator[tuple[str, Block]]:
    """Yield the cells along each side, where one side lies within the other's."""
    box = block.box
    sides = (
        ("D", [(box.bottom + 1, column) for column in range(box.left, box.right + 1)]),
        ("R", [(row, box.right + 1) for row in range(box.top, box.bottom + 1)]),
        ("U", [(box.top - 1, column) for column in range(box.left, box.right + 1)]),
        ("L", [(row, box.left - 1) for row in range(box.top, box.bottom + 1)]),
    )
    for name, spots in sides:
        found = dict.fromkeys(at[spot].box for spot in spots if spot in at)
        nested = [one for one in found if _nested(box, one, upright=name in "DU")]
        for number, one in enumerate(nested):
            yield f"{name}{number or ''}", at[one.top, one.left]


def _nested(one: SheetBox, two: SheetBox, *, upright: bool) -> bool:
    a, b = (one, two) if upright else (one.flipped(), two.flipped())
    return (a.left <= b.left and b.right <= a.right) or (b.left <= a.left and a.right <= b.right)
