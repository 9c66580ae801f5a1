# SPDX-License-Identifier: GPL-3.0-or-later
"""Which blocks are desks: by what they say, by how they are framed, and by their size beside the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Diagnostic
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.phrases import PhraseReading, read_desk
from kiosk.directory.charts.xlsx.sheet import SheetBox

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from kiosk.directory.charts.chart import ChartSeat, Photo
    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.lexicon.phrases import Habits
    from kiosk.directory.charts.xlsx.sheet import GridRuler, Worksheet

_NOTE_SIGNS = (
    "※",
    "*",
    "◎",
    "☞",
    "▶",
    "범례",
    "참고",
    "비고",
    "주)",
    "주:",
    "대표전화",
    "대표번호",
    "팩스",
    "FAX",
    "Fax",
    "문의",
)
# Of 476 charts 0.15 for the width reads 1 more, 0.27 1 less; 0.23 and 0.4 for the height are alike.
_SAME_WIDTH, _SAME_HEIGHT = 0.2, 0.3
_A_NOTE = 2.5  # times the width of a desk; of 106 charts 1.9 and 3.3 are alike
_WHOLE_PHONE = re.compile(r"0\d{1,2}\)?[-.\s]\s?\d{3,4}[-.]\d{4}")
_TELLING = frozenset({"title", "phone"})
type _Read = tuple[Block, PhraseReading]


@dataclass(slots=True)
class DeskBlock:
    """A block taken for a desk, with what it says."""

    box: SheetBox
    reading: PhraseReading
    fill: str | None
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class _Size:
    width: float
    height: float

    def like(self, other: _Size) -> bool:
        wide = abs(self.width - other.width) <= _SAME_WIDTH * other.width
        return wide and abs(self.height - other.height) <= _SAME_HEIGHT * other.height


def find_desks(
    blocks: Sequence[Block],
    habits: Habits,
    ruler: GridRuler,
    photos: Sequence[tuple[SheetBox, Photo]],
    told: Collection[SheetBox] = (),
) -> list[DeskBlock]:
    """Return the desks in reading order: row by row, from the left.

    Each needs two kinds of evidence: two fields of a person, or one and its form; or a clerk told it.
    """
    read = [(block, read_desk(block.text, habits)) for block in blocks]
    things = _lone_words(read) - set(told)
    read = [(block, reading) for block, reading in read if block.box not in things]
    sure = [(block, reading) for block, reading in read if _is_person(block, reading)]
    framed = sum(1 for block, _ in sure if block.framed) * 2 >= len(sure)
    sure = [(b, r) for b, r in sure if b.framed or not framed or _is_coloured(b, r)]
    sure = _no_wide_notes(_as_rich_as_most(sure), ruler)
    sure += [(b, r) for b, r in read if b.box in told and not any(b is other for other, _ in sure)]
    usual = _usual_kinds(reading for _, reading in sure)
    models = [(block.box, _size(block.box, ruler)) for block, _ in sure]
    known = {block.box for block, _ in sure}
    likely = [
        (block, reading)
        for block, reading in read
        if block.box not in known
        and (block.framed or not framed or _is_coloured(block, reading))
        and _may_be_one_of(reading, usual)
        and _is_likely(block, reading, models, ruler)
    ]
    blank = [(block, reading) for block, reading in likely if not block.text]
    portraits = {
        block.box for block, _ in blank if any(block.box.contains(_corner(box)) for box, _ in photos)
    }
    if len(blank) - len(portraits) > max(len(sure), 1):
        portraits = {block.box for block, _ in blank}  # lines everywhere: blank cells are no desks
    of_parts = sum(1 for block, _ in sure if len(block.parts) > 1) * 2 > len(sure)
    if of_parts and any(block.text and reading.empty for block, reading in read):
        portraits = {block.box for block, _ in blank}  # a word says which desks of several cells are vacant
    chosen = sure + [(block, reading) for block, reading in likely if block.box not in portraits]
    desks = [DeskBlock(block.box, _settled(block, reading), block.look.fill) for block, reading in chosen]
    desks.sort(key=lambda desk: desk.box)
    _hang_photos(desks, photos)
    return desks


def told_by_rows(desks: Iterable[DeskBlock], rows: Mapping[str, ChartSeat]) -> None:
    """Let a numbered desk say what the list says under that number, where it says nothing else itself."""
    for desk in desks:
        row, own = rows.get(desk.reading.desk or ""), desk.reading
        if row and all(
            getattr(own, name) in {None, getattr(row, name)} for name in ("name", "title", "phone")
        ):
            desk.reading = PhraseReading(
                row.team, row.title, row.name, row.phone, list(row.duties), row.empty, row.away,
                desk.reading.desk, row.staff_id, row.email, deputies=row.deputies, written=row.written,
            )  # fmt: skip


def left_out(blocks: Sequence[Block], desks: Sequence[DeskBlock], ruler: GridRuler) -> list[Block]:
    """Return what is as large as a desk and says something short once, but too little to be one."""
    known = {desk.box for desk in desks}
    sizes = [_size(box, ruler) for box in known]
    often = Counter(block.text for block in blocks)
    return [
        block
        for block in blocks
        if block.framed
        and block.text
        and block.box not in known
        and often[block.text] == 1
        and not block.text.startswith(_NOTE_SIGNS)
        and any(_size(block.box, ruler).like(size) for size in sizes)
    ]


def _as_rich_as_most(sure: list[_Read]) -> list[_Read]:
    """Leave out a lone word where most desks say more of a person: it may name a thing as well."""
    usual = _usual_kinds(reading for _, reading in sure)
    return [(block, reading) for block, reading in sure if _is_enough(reading, usual)]


def _lone_words(read: Sequence[_Read]) -> set[SheetBox]:
    """Return lone words that are no sure names where most lone ones are, and such as come twice: things."""
    alone = [(b, r.name or "") for b, r in read if r.kinds == {"name"} and b.framed and not r.desk]
    often = Counter(name for _, name in alone)
    named = sum(map(is_name, often)) * 2 > len(often)
    return {block.box for block, name in alone if often[name] > 1 or (named and not is_name(name))}


def _no_wide_notes(sure: list[_Read], ruler: GridRuler) -> list[_Read]:
    """Leave out a telephone without rank or name in a cell far wider than the desks: it is a note's."""
    widths = sorted(_size(block.box, ruler).width for block, _ in sure)
    most = widths[len(widths) // 2] * _A_NOTE if widths else 0.0
    return [
        (block, reading)
        for block, reading in sure
        if reading.title
        or reading.name
        or reading.desk
        or reading.staff_id
        or _size(block.box, ruler).width <= most
    ]


def _usual_kinds(readings: Iterable[PhraseReading]) -> frozenset[str]:
    """Return the fields that most desks hold."""
    said = [reading for reading in readings if reading.kinds]
    surely = [one for one in said if one.kinds != {"name"} or is_name(one.name or "")]
    kinds = [one.kinds for one in (surely if len(surely) > 1 else said)]
    told = [held for held in kinds if held & {"name", "phone"}]  # of somebody, not of a post alone
    kinds = told or kinds
    votes = Counter(kind for held in kinds for kind in held)
    return frozenset(kind for kind, count in votes.items() if count * 2 > len(kinds))


def _may_be_one_of(reading: PhraseReading, usual: frozenset[str]) -> bool:
    """Return whether a text says enough: a lone name or duty does not where most say rank or phone."""
    if reading.empty or reading.staff_id or reading.desk or not reading.kinds:
        return True
    weak = reading.kinds == {"name", "duty"} and not is_name(reading.name or "")  # 번호판, 보관함
    several = len(reading.kinds) > 1 and not weak
    return several or bool(reading.kinds & usual & _TELLING) or not usual & _TELLING


def _is_enough(reading: PhraseReading, usual: frozenset[str]) -> bool:
    """Return whether a text is a desk wherever it stands: a lone post is none where most say who holds it."""
    alone = "title" in reading.kinds and not (
        reading.kinds & {"name", "phone", "away"} or reading.empty or reading.desk
    )
    return _may_be_one_of(reading, usual) and not (alone and usual & {"name", "phone"})


def _settled(block: Block, reading: PhraseReading) -> PhraseReading:
    if not block.text or (reading.empty and reading.name is None):
        reading.empty = True
    elif reading.name:
        reading.empty = False
    return reading


def _is_coloured(block: Block, reading: PhraseReading) -> bool:
    """Return a desk drawn by its colour alone, where others have lines as they are of several cells."""
    return bool(block.look.fill and block.text) and (len(reading.kinds) > 1 or reading.empty)


def _corner(box: SheetBox) -> SheetBox:
    return replace(box, bottom=box.top, right=box.left)


def _size(box: SheetBox, ruler: GridRuler) -> _Size:
    left, top, right, bottom = ruler.rectangle(box)
    return _Size(right - left, bottom - top)


def _is_person(block: Block, reading: PhraseReading) -> bool:
    told = block.framed and (reading.title or reading.staff_id or is_name(reading.name or ""))
    if (block.text.startswith(_NOTE_SIGNS) and not told) or _lists_phones(block.text):
        return False
    if (
        reading.title
        or reading.staff_id
        or (reading.name and (reading.phone or reading.duties or reading.away))
    ):
        return True
    if block.framed and (reading.name or (reading.desk and (reading.kinds or reading.empty))):
        return True
    return bool(reading.phone and reading.duties and block.framed and not block.text.startswith(_NOTE_SIGNS))


def _lists_phones(text: str) -> bool:
    """Return a line of whom to ring: a desk has one telephone."""
    return len(_WHOLE_PHONE.findall(text)) > 1 and "\n" not in text


def _is_likely(
    block: Block, reading: PhraseReading, models: Sequence[tuple[SheetBox, _Size]], ruler: GridRuler
) -> bool:
    """Return whether a block with little or no text is a desk: of a size with desks in its row or column."""
    size = _size(block.box, ruler)
    aligned = [
        s
        for box, s in models
        if box.top == block.box.top or box.left == block.box.left or box.bottom == block.box.bottom
    ]
    alike = any(size.like(other) for other in aligned)
    if reading.empty:
        return alike or block.framed or not models or bool(block.text and block.look.fill)
    if block.text.startswith(_NOTE_SIGNS):
        return False
    return alike and (block.framed or bool(reading.personal))


def _hang_photos(desks: Sequence[DeskBlock], photos: Sequence[tuple[SheetBox, Photo]]) -> None:
    """Give each photo to the desk that it lies on, or else to the one it touches."""
    for box, photo in photos:
        over = [desk for desk in desks if desk.photo is None and _overlap(desk.box, box) > 0]
        near = [desk for desk in desks if desk.photo is None and _touch(desk.box, box)]
        best = max(over, key=lambda desk: _overlap(desk.box, box), default=None) or next(iter(near), None)
        if best and not best.reading.empty:
            best.photo = replace(photo, consent=best.reading.consent)


def odd_photos(sheet: Worksheet, file: str, desks: Sequence[DeskBlock]) -> Iterator[Diagnostic]:
    """Yield a remark for each picture that is nobody's."""
    placed = {id(desk.photo.data) for desk in desks if desk.photo}
    for box, photo in sheet.photos:
        if id(photo.data) not in placed:
            where = sheet.address(SheetBox(box.top, box.left, box.top, box.left))
            sentence = "그림이 어느 좌석의 사진인지 알 수 없어 쓰지 않았습니다."
            yield Diagnostic("info", file, sheet.name, where, sentence)


def _overlap(one: SheetBox, two: SheetBox) -> int:
    rows, columns = one.rows_shared(two), one.columns_shared(two)
    return rows * columns if rows > 0 and columns > 0 else 0


def _touch(desk: SheetBox, photo: SheetBox) -> bool:
    beside = desk.rows_shared(photo) > 0 and -1 <= desk.columns_shared(photo) <= 0
    return beside or (desk.columns_shared(photo) > 0 and -1 <= desk.rows_shared(photo) <= 0)
