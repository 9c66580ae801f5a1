# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawn sheet becomes charts: head, desks, teams, marks and places, read from the layout alone."""

# ruff: noqa: PLR0913, PLR0917 - a drawing's six aspects go hand in hand
from __future__ import annotations

from collections import Counter
from datetime import date
import re
from statistics import median
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Chart, ChartSeat, Diagnostic, Doubt, Mark, ParsedFile
from kiosk.directory.charts.known import NOTHING_KNOWN, sign_of
from kiosk.directory.charts.layout.bare_titles import owner
from kiosk.directory.charts.layout.blocks import read_drawing
from kiosk.directory.charts.layout.by_place import teams_at_desks, teams_of_leaders, work_in_place
from kiosk.directory.charts.layout.desks import odd_photos, told_by_rows
from kiosk.directory.charts.layout.heads import find_heads
from kiosk.directory.charts.layout.numbering import desk_numbers
from kiosk.directory.charts.layout.scene import Scene, sorted_blocks, teamed
from kiosk.directory.charts.layout.sides import gap
from kiosk.directory.charts.layout.teams import assign_teams
from kiosk.directory.charts.lexicon.phrases import as_what_is_arranged
from kiosk.directory.charts.lexicon.text import one_line, squeezed
from kiosk.directory.charts.lexicon.words import plate_number
from kiosk.directory.charts.xlsx.sheet import GridRuler
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.charts.chart import ReadAs
    from kiosk.directory.charts.known import Known
    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.layout.desks import DeskBlock
    from kiosk.directory.charts.layout.header import ChartHead
    from kiosk.directory.charts.layout.teams import GapMeasure
    from kiosk.directory.charts.xlsx.sheet import SheetBox, Worksheet

PLACES = 5  # set by the largest sheet: the last place after the point is narrower than any of its cells
_TRAINS = re.compile(r"교육|연수|훈련|인재")  # whose work is what others are away for
_MOST_DOUBTS = 20  # set by the page: a clerk goes through no more
ALMOST_ALL = 8  # of ten; 7 and 9 are alike on 106 charts
_LITTLE = (frozenset({"name"}), frozenset({"duty"}))


def read_drawn_sheet(
    sheet: Worksheet, file: str, today: date | None, known: Known = NOTHING_KNOWN
) -> ParsedFile:
    """Return the charts of a drawn sheet (mostly one), what was odd about it, and what a clerk may settle."""
    drawing = read_drawing(sheet)
    blocks = (
        drawing.blocks if sheet.frame else teams_at_desks(work_in_place(teams_of_leaders(drawing.blocks)))
    )
    heads, taken = find_heads(blocks, sheet.name, known.offices)
    rest = [block for block in blocks if block.box not in taken]
    near = _near(heads, today)
    ruler = GridRuler(sheet, _whole(drawing.blocks, sheet))
    often = Counter(squeezed(one.text) for one in rest)
    plates: dict[str, ReadAs] = {
        sign_of(one.text, ""): "seat"
        for one in rest
        if plate_number(one.text) in known.rows
        or (often[squeezed(one.text)] == 1 and squeezed(one.text) in known.names)
    }
    said = {**known.said_of({head.office for head, _ in heads}), **plates}
    scene = sorted_blocks(rest, ruler, near, sheet, said)
    told_by_rows(scene.desks, known.rows)
    parts = [(head, part) for head, part in _divide(scene, heads) if part.desks]
    measure = _on_paper(scene, ruler) if sheet.origin and scene.desks else gap
    unsure = [one for _, part in parts for one in _give_teams(part, measure, drawing.rooms)]
    outline = drawing.outline if len(heads) == 1 else None
    charts = [_chart(head, part, ruler, outline, sheet, file) for head, part in parts]
    office = next((head.office for head, _ in heads if head.office), None)
    doubts = [
        one for one in _doubts(scene, sheet, file, office or "") if one.doubt and one.doubt.sign not in said
    ]
    odd = (*odd_photos(sheet, file, scene.desks), *_unsure(unsure, sheet, file))
    return ParsedFile(tuple(charts), odd, tuple(doubts[:_MOST_DOUBTS]) if charts and len(heads) == 1 else ())


def _doubts(scene: Scene, sheet: Worksheet, file: str, office: str) -> Iterator[Diagnostic]:
    """Yield what may be a desk or a thing: a lone word as large as a desk, and a desk that says little."""
    where = file, sheet.name
    for block in scene.doubtful:
        what = with_particle(f"‘{one_line(block.text)}’", "은/는")
        sentence = f"{what} 가구로 읽었습니다. 책상만 한 칸이지만 전화와 직위가 없습니다."
        yield _doubt(block.text, sheet.address(block.box), sentence, where, office, "thing")
    named = sum(1 for desk in scene.desks if desk.reading.name) * 10 >= len(scene.desks) * ALMOST_ALL
    for desk in scene.desks:
        read = desk.reading
        little = read.kinds in _LITTLE and not read.desk
        if little or (named and read.name is None and read.kinds and not read.empty):
            text = "\n".join(read.written)
            what = with_particle(f"‘{one_line(text)}’", "을/를")
            why = "이름이나 업무 하나만 적혀 있습니다." if little else "다른 자리와 달리 이름이 없습니다."
            sentence = f"{what} 자리로 읽었습니다. {why}"
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


def _on_paper(scene: Scene, ruler: GridRuler) -> GapMeasure:
    """Return how far boxes are apart in quarters of a desk: text boxes stand where a hand put them."""
    boxes = [desk.box for desk in scene.desks] + [label.box for label in scene.labels]
    spots = {box: ruler.rectangle(box) for box in boxes}
    desks = [spots[desk.box] for desk in scene.desks]
    wide, high = (median(spot[i + 2] - spot[i] for spot in desks) / 4 or 1.0 for i in (0, 1))

    def measure(one: SheetBox, two: SheetBox) -> int:
        a, b = spots[one], spots[two]
        over, down = (max(a[i], b[i]) - min(a[i + 2], b[i + 2]) for i in (0, 1))
        return int(max(over, 0) / wide) + int(max(down, 0) / high)

    return measure


def _give_teams(scene: Scene, measure: GapMeasure, rooms: Sequence[SheetBox]) -> list[tuple[DeskBlock, str]]:
    """Say whose desk is whose; return who might as well be of another team, with that team."""
    names = {label.name for label in scene.labels}
    for reading in (desk.reading for desk in scene.desks):
        if names and reading.title == "담당" and reading.team and reading.team not in names:
            reading.team, reading.title = None, reading.team  # 사진담당 of 보도팀
    placed = teamed(scene)
    others = assign_teams(placed, scene.labels, measure, rooms)
    for desk, place in zip(scene.desks, placed, strict=True):
        whole = [name for name in names if place.team and name.endswith(place.team)]
        desk.reading.team = whole[0] if len(whole) == 1 else place.team
        if _TRAINS.search(desk.reading.team or ""):
            as_what_is_arranged(desk.reading)
    return [(desk, others[i]) for i, desk in enumerate(scene.desks) if i in others]


def _unsure(unsure: Sequence[tuple[DeskBlock, str]], sheet: Worksheet, file: str) -> Iterator[Diagnostic]:
    """Yield whose team is told by a little more than speaks for another, all of one such pair together."""
    groups: dict[tuple[str, str], list[str]] = {}
    for desk, other in unsure:
        groups.setdefault((desk.reading.team or "팀 없음", other), []).append(sheet.address(desk.box))
    for (team, other), cells in groups.items():
        read = f"{', '.join(cells)} 자리를 {with_particle(team, '으로/로')} 읽었으나 {other}일 수도 있습니다."
        sentence = f"{read} 팀이 맞는지 보아 주십시오."
        yield Diagnostic("warning", file, sheet.name, cells[0], sentence)


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
