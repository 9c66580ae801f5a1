# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the drawing page in Korean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kiosk.ui.admin.drawing.painting import PlacedMark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.findings import DrawingFinding
    from kiosk.wayfinding.drafting.model import FloorGraph, SiteDrawing

SEVERE: Final = frozenset(
    {"kiosk-missing", "kiosk-nowhere", "doorless", "unreached"}
)  # somebody does not arrive
ROOMLESS: Final = "office-without-room"
SHAFTS: Final = {"stairs": "계단", "elevator": "승강기"}


@dataclass(frozen=True, slots=True)
class ToolRow:
    """A tool with the key that takes it."""

    key: str
    name: str
    glyph: str


@dataclass(frozen=True, slots=True)
class FloorRow:
    """A storey, and how far it is drawn."""

    ordinal: int
    name: str
    told: str
    shape: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """What is missing; `index0` is its place in the list of findings."""

    index0: int
    number: str
    shape: str
    title: str
    detail: str
    repair: str


def floor_rows(drawing: SiteDrawing, problems: Mapping[int, int]) -> list[FloorRow]:
    """Return the storeys, the topmost first."""
    return [
        FloorRow(at, one.name, *_state(one, problems.get(at, 0)))
        for at, one in sorted(drawing.floors.items(), reverse=True)
    ]


def _state(floor: FloorGraph, problems: int) -> tuple[str, str]:
    if not floor.walls:
        return "시작 전", "calm"
    return (f"문제 {problems}", "near") if problems else ("문제 없음", "done")


def counts_of(floor: FloorGraph) -> str:
    """Return how much is drawn on a storey."""
    shafts = [room.category for room in floor.rooms.values() if room.stack is not None]
    told = {"방": len(floor.rooms) - len(shafts), "문": len(floor.doors)}
    told |= {words: shafts.count(kind) for kind, words in SHAFTS.items()}
    return " · ".join(f"{words} {count}" for words, count in told.items())


def told_once(findings: Sequence[DrawingFinding]) -> list[DrawingFinding]:
    """Return the findings with all offices without a room as one: a new drawing lacks them all."""
    left = [one for one in findings if one.kind == ROOMLESS]
    rest = [one for one in findings if one.kind != ROOMLESS]
    if len(left) <= 1:
        return [*rest, *left]
    told = f"방이 없는 부서가 {len(left)}곳입니다."
    return [*rest, replace(left[0], told=told, repair="name", offered="방에 부서 이름 적기")]


def finding_rows(findings: Sequence[DrawingFinding]) -> list[FindingRow]:
    """Return what is missing, numbered as on the sheet."""
    return [
        FindingRow(at, str(at + 1), "late" if one.kind in SEVERE else "near", one.told, "", one.offered)
        for at, one in enumerate(findings)
    ]


def marks_of(findings: Sequence[DrawingFinding], ordinal: int) -> list[PlacedMark]:
    """Return the numbers that stand on a storey's sheet, those of one place side by side."""
    taken: Counter[Spot] = Counter()
    marks = []
    for at, one in enumerate(findings, 1):
        if one.ordinal == ordinal and one.spot is not None:
            marks.append(PlacedMark(at, one.spot, one.kind in SEVERE, taken[one.spot]))
            taken[one.spot] += 1
    return marks
