# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawn sheet becomes charts: head, desks, teams, marks and places, read from the layout alone."""

# ruff: noqa: PLR0913, PLR0917 - a drawing's six aspects go hand in hand
from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
import re
from typing import TYPE_CHECKING

from kiosk.directory.chart import Chart, ChartSeat, Diagnostic, Doubt, Mark, ParsedFile
from kiosk.directory.charts.known import NOTHING_KNOWN, sign_of
from kiosk.directory.charts.layout.blocks import read_drawing
from kiosk.directory.charts.layout.desks import (
    find_desks,
    left_out,
    odd_photos,
    told_by_rows,
    without_mentions,
)
from kiosk.directory.charts.layout.heads import find_heads, owner
from kiosk.directory.charts.layout.numbering import desk_numbers
from kiosk.directory.charts.layout.regions import beside_the_plan, work_over_people
from kiosk.directory.charts.layout.stacks import gather
from kiosk.directory.charts.layout.teams import TeamedDesk, TeamLabel, assign_teams, spanning_labels
from kiosk.directory.charts.lexicon.phrases import learn_habits
from kiosk.directory.charts.lexicon.text import one_line
from kiosk.directory.charts.lexicon.words import (
    counts_people,
    is_portrait,
    mark_kind,
    plate_number,
    team_label,
    worded_mark,
)
from kiosk.directory.charts.xlsx.sheet import GridRuler, SheetBox
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.directory.chart import ReadAs
    from kiosk.directory.charts.known import Known
    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.layout.desks import DeskBlock
    from kiosk.directory.charts.layout.header import ChartHead
    from kiosk.directory.charts.xlsx.sheet import Worksheet

PLACES = 5
_MOST_DOUBTS = 20
_WORDS = re.compile(r"[가-힣·\s]{2,20}")
_LITTLE = (frozenset({"name"}), frozenset({"duty"}))


@dataclass(slots=True)
class Scene:
    """The blocks of a sheet, sorted by what they are."""

    desks: list[DeskBlock] = field(default_factory=list)
    labels: list[TeamLabel] = field(default_factory=list)
    marks: list[tuple[str, Block]] = field(default_factory=list)
    doubtful: list[Block] = field(default_factory=list)


def read_drawn_sheet(
    sheet: Worksheet, file: str, today: date | None, known: Known = NOTHING_KNOWN
) -> ParsedFile:
    """Return the charts of a drawn sheet (mostly one), what was odd about it, and what a clerk may settle."""
    drawing = read_drawing(sheet)
    heads, taken = find_heads(drawing.blocks, sheet.name, known.offices)
    rest = [block for block in drawing.blocks if block.box not in taken]
    near = _near(heads, today)
    ruler = GridRuler(sheet, _whole(drawing.blocks, sheet))
    plates: dict[str, ReadAs] = {
        sign_of(one.text, ""): "seat" for one in rest if plate_number(one.text) in known.rows
    }
    said = {**known.said_of({head.office for head, _ in heads}), **plates}
    scene = _sort(rest, drawing.heavy, ruler, near, sheet, said)
    told_by_rows(scene.desks, known.rows)
    _give_teams(scene)
    charts = [
        _chart(head, part, ruler, drawing.outline if len(heads) == 1 else None, sheet, file)
        for head, part in _divide(scene, heads)
        if part.desks
    ]
    office = next((head.office for head, _ in heads if head.office), None)
    doubts = [
        one for one in _doubts(scene, sheet, file, office or "") if one.doubt and one.doubt.sign not in said
    ]
    odd = tuple(odd_photos(sheet, file, scene.desks))
    return ParsedFile(tuple(charts), odd, tuple(doubts[:_MOST_DOUBTS]) if charts and len(heads) == 1 else ())


def _doubts(scene: Scene, sheet: Worksheet, file: str, office: str) -> Iterator[Diagnostic]:
    """Yield what may be a desk or a thing: a lone word as large as a desk, and a desk that says little."""
    where = file, sheet.name
    for block in scene.doubtful:
        what = with_particle(f"‘{one_line(block.text)}’", "은/는")
        sentence = f"{what} 가구로 읽었습니다. 책상만 한 칸이지만 전화와 직위가 없습니다."
        yield _doubt(block.text, sheet.address(block.box), sentence, where, office, "thing")
    for desk in scene.desks:
        if desk.reading.kinds in _LITTLE and not desk.reading.desk:
            text = "\n".join(desk.reading.written)
            what = with_particle(f"‘{one_line(text)}’", "을/를")
            sentence = f"{what} 자리로 읽었습니다. 이름이나 업무 하나만 적혀 있습니다."
            yield _doubt(text, sheet.address(desk.box), sentence, where, office, "seat")


def _doubt(
    text: str, cell: str, sentence: str, where: tuple[str, str], office: str, read_as: ReadAs
) -> Diagnostic:
    doubt = Doubt(office, sign_of(text, cell), read_as)
    return Diagnostic("info", *where, cell, sentence, doubt=doubt)


def _near(heads: Sequence[tuple[ChartHead, SheetBox]], today: date | None) -> date | None:
    stated = next((head.date for head, _ in heads if head.date), None)
    return date.fromisoformat(stated) if stated else today


def _whole(blocks: Sequence[Block], sheet: Worksheet) -> SheetBox:
    whole = sheet.used.union(sheet.frame) if sheet.frame and sheet.frame.is_small else sheet.used
    for block in blocks:
        whole = whole.union(block.box)
    return whole


def _sort(
    rest: list[Block],
    heavy: tuple[SheetBox, ...],
    ruler: GridRuler,
    near: date | None,
    sheet: Worksheet,
    said: Mapping[str, ReadAs],
) -> Scene:
    scene = Scene()
    answers = {block.box: said.get(sign_of(block.text, sheet.address(block.box))) for block in rest if said}
    apart = set[SheetBox]() if sheet.frame else beside_the_plan(rest)
    apart = (apart | {box for box, one in answers.items() if one == "thing"}) - {
        box for box, one in answers.items() if one == "seat"
    }
    scene.marks += [("label", block) for block in rest if block.box in apart and block.text]
    rest = [block for block in rest if block.box not in apart]
    open_blocks = _not_told(scene, rest, answers)
    # In a workbook of our own making each desk is one cell.
    stacked = open_blocks if sheet.frame else gather(open_blocks, heavy, SheetBox.flipped)
    habits = learn_habits([block.text for block in stacked if block.text], near)
    habits = replace(habits, commas=habits.commas and not sheet.frame)
    stacked = [block for block in stacked if block.text or not sheet.ruled]
    desks = find_desks(stacked, habits, ruler, sheet.photos, {box for box, one in answers.items() if one})
    scene.desks = desks if sheet.frame else without_mentions(desks)
    scene.doubtful = [] if sheet.frame else _not_desks(scene, stacked, desks, ruler)
    return scene


def _not_told(scene: Scene, rest: Sequence[Block], answers: Mapping[SheetBox, ReadAs | None]) -> list[Block]:
    """Put marks and team labels into the scene; return what may be of a desk."""
    open_blocks: list[Block] = []
    swatches: set[SheetBox] = set()
    work = work_over_people(rest)
    for block in rest:
        team, kind, worded = team_label(block.text), mark_kind(block.text), worded_mark(block.text)
        if answers.get(block.box) == "seat":
            open_blocks.append(block)
        elif is_portrait(block.text):
            open_blocks.append(replace(block, text=""))
        elif plate_number(block.text) or counts_people(block.text):
            scene.marks.append(("label", block))
        elif worded:
            scene.marks.append((worded[0], replace(block, text=worded[1])))
        elif kind:
            scene.marks.append((kind, block))
        elif team and block.box in work:
            open_blocks.append(replace(block, text=f"업무: {block.text}"))
        elif team:
            swatch = None if block.look.fill else _swatch(block, rest)
            swatches |= {swatch.box} if swatch else set()
            scene.labels.append(TeamLabel(team, block.box, (swatch or block).look.fill))
        else:
            open_blocks.append(block)
    return [block for block in open_blocks if block.box not in swatches]


def _not_desks(
    scene: Scene, blocks: Sequence[Block], desks: Sequence[DeskBlock], ruler: GridRuler
) -> list[Block]:
    """Take words that span their desks for teams where no word tells one; return what may be a desk."""
    if not scene.labels:
        words = [(one_line(one.text), one.box) for one in blocks if one.framed and _WORDS.fullmatch(one.text)]
        scene.labels = spanning_labels(words, _teamed(scene))
    teams = {label.box for label in scene.labels}
    return [one for one in left_out(blocks, desks, ruler) if one.box not in teams]


def _teamed(scene: Scene) -> list[TeamedDesk]:
    return [
        TeamedDesk(desk.box, desk.reading.title, desk.fill, desk.reading.team, empty=desk.reading.empty)
        for desk in scene.desks
    ]


def _swatch(label: Block, blocks: Sequence[Block]) -> Block | None:
    """Return the filled empty cell just left of a label, as legends have it."""
    for block in blocks:
        beside = block.box.right + 1 == label.box.left and block.box.rows_shared(label.box) > 0
        if beside and not block.text and block.look.fill:
            return block
    return None


def _give_teams(scene: Scene) -> None:
    placed = _teamed(scene)
    assign_teams(placed, scene.labels)
    names = {label.name for label in scene.labels}
    for desk, place in zip(scene.desks, placed, strict=True):
        whole = [name for name in names if place.team and name.endswith(place.team)]
        desk.reading.team = whole[0] if len(whole) == 1 else place.team


def _divide(scene: Scene, heads: Sequence[tuple[ChartHead, SheetBox]]) -> list[tuple[ChartHead, Scene]]:
    """Share the desks out between the titles of a sheet that holds several offices."""
    if len(heads) == 1:
        return [(heads[0][0], scene)]
    parts = [(head, Scene()) for head, _ in heads]
    boxes = [box for _, box in heads]
    for desk in scene.desks:
        parts[owner(desk.box, boxes)][1].desks.append(desk)
    for label in scene.labels:
        parts[owner(label.box, boxes)][1].labels.append(label)
    for mark in scene.marks:
        parts[owner(mark[1].box, boxes)][1].marks.append(mark)
    return parts


def _chart(
    head: ChartHead, scene: Scene, ruler: GridRuler, outline: SheetBox | None, sheet: Worksheet, file: str
) -> Chart:
    boxes = (
        [d.box for d in scene.desks] + [b.box for _, b in scene.marks] + [label.box for label in scene.labels]
    )
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    inside = sum(1 for desk in scene.desks if outline and outline.contains(desk.box))
    room = sheet.frame if sheet.frame and sheet.frame.is_small and sheet.frame.contains(whole) else None
    room = room or (whole.union(outline) if outline and inside * 2 > len(scene.desks) else whole)
    frame = ruler.rectangle(room)
    numbers = desk_numbers([desk.reading.desk for desk in scene.desks])
    seats = tuple(
        _seat(desk, number, frame, ruler, sheet.address(desk.box))
        for desk, number in zip(scene.desks, numbers, strict=True)
    )
    marks = [_mark(kind, block.text, block.box, frame, ruler) for kind, block in scene.marks]
    marks += [_mark("label", label.name, label.box, frame, ruler) for label in scene.labels]
    return Chart(
        head.office or "", head.room, head.floor, head.building, head.date, seats, tuple(marks),
        drawn=True, file=file, sheet=sheet.name,
    )  # fmt: skip


def _fraction(
    box: SheetBox, frame: tuple[float, float, float, float], ruler: GridRuler
) -> tuple[float, float, float, float]:
    """Return centre and size in the frame, from rounded edges, so that a drawing gives the same again."""
    left, top, right, bottom = ruler.rectangle(box)
    x0, x1 = (_share(x, frame[0], frame[2]) for x in (left, right))
    y0, y1 = (_share(y, frame[1], frame[3]) for y in (top, bottom))
    centre = round((x0 + x1) / 2, PLACES + 1), round((y0 + y1) / 2, PLACES + 1)
    return (*centre, round(x1 - x0, PLACES), round(y1 - y0, PLACES))


def _share(place: float, start: float, end: float) -> float:
    return round(min(max((place - start) / max(end - start, 1e-9), 0.0), 1.0), PLACES)


def _seat(
    desk: DeskBlock, number: str, frame: tuple[float, float, float, float], ruler: GridRuler, cell: str
) -> ChartSeat:
    read = desk.reading
    x, y, w, h = _fraction(desk.box, frame, ruler)
    return ChartSeat(
        read.team, read.title, read.name, read.phone, tuple(read.duties), read.empty, read.away, number,
        x, y, w, h,
        cell, read.staff_id, read.email, desk.photo, read.deputies, read.written,
    )  # fmt: skip


def _mark(
    kind: str, text: str, box: SheetBox, frame: tuple[float, float, float, float], ruler: GridRuler
) -> Mark:
    return Mark(kind, one_line(text), *_fraction(box, frame, ruler))  # type: ignore[arg-type]  # from one table
