# SPDX-License-Identifier: GPL-3.0-or-later
"""The account of a chart's file: every text of every sheet, less what the charts read from it hold.

A text that tells of a person, a post, an absence, a room or a number and is at no seat is told with its cell;
so is a team of another size than is written. No reader says what it left out: whatever no chart holds is it.
"""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.chart import Diagnostic
from kiosk.directory.charts.layout.header import is_title, label_key
from kiosk.directory.charts.layout.table import MAX_COLUMNS
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.ordinary_words import is_derived, name_shaped
from kiosk.directory.charts.lexicon.people import SURE, name_weight
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import lines_of, one_line, squeezed
from kiosk.directory.charts.lexicon.words import as_rank, is_vacant
from kiosk.directory.charts.xlsx.sheet import SheetBox
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kiosk.directory.charts.chart import Chart, Severity
    from kiosk.directory.charts.xlsx.sheet import Shape, Worksheet

_LONGEST: Final = (
    80  # letters, a judgement: longer texts tell of many, or of work, and would be remarks on no one
)
_NAME: Final = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{3}(?![가-힣A-Za-z])")
_TELLS: Final = re.compile(r"니다\W*$")  # a whole sentence, of no one desk
_COUNT: Final = re.compile(r"(\d{1,2})\s*명")
_PHONE: Final = re.compile(
    r"(?<!\d)(?:0\d{1,2}[-).\s]\s?)?\d{3,4}[-.]\d{4}(?!\d)|(?<![\d.,~-])\d{4}(?![\d.,~가-힣-])"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ROOM: Final = re.compile(r"(?<!\d)[A-Z]?\d{3,4}호(?!봉|급)")
_CELL: Final = re.compile(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?")
_HEADCOUNT: Final = re.compile(r"\d{1,2}명?$|^-$")
_APPROVED: Final = frozenset({"결재", "담당"})  # the box in which a sheet is signed names posts and nobody
_SIGNS: Final = re.compile(r"[\s()\[\]<>【】〈〉*※·\-]+")


@dataclass(frozen=True, slots=True)
class _Text:
    """A line of a cell or a shape; `box` is None where it stands in no cell."""

    sheet: Worksheet
    box: SheetBox | None
    text: str

    @property
    def cell(self) -> str | None:
        return self.box.name if self.box else None


def left_over(sheets: Sequence[Worksheet], charts: Sequence[Chart], file: str) -> list[Diagnostic]:
    """Return all that the clerk should look at since nothing was made of it."""
    if not any(chart.seats for chart in charts):
        return []
    held = _Held(charts)
    every = [(sheet, list(_texts(sheet))) for sheet in sheets if not sheet.hidden]
    for _, texts in every:
        held.take_own(texts)
    held.learn()
    told: list[Diagnostic] = []
    for sheet, texts in every:
        told += [one for text in texts if (one := _untaken(text, held, file))]
        told += _rows(sheet, held, {one.cell for one in told if one.sheet == sheet.name}, file)
        told += _sizes(texts, charts, file)
    return told


class _Held:
    """What the charts hold: by what a text of the file is found to be taken up."""

    def __init__(self, charts: Sequence[Chart]) -> None:
        seats = [seat for chart in charts for seat in chart.seats]
        people = [*(seat.name or "" for seat in seats), *(d.who for s in seats for d in s.deputies)]
        self.names = {*people, *(name for one in people for name in _NAME.findall(one))}
        self._offices = {squeezed(chart.office) for chart in charts}  # 감사담당관 is an office and a post
        self.words = {squeezed(word) for chart in charts for word in _words_of(chart)}
        self.sections = {squeezed(word) for chart in charts for word in _sections_of(chart)}
        self.rooms = {room for word in self.words for room in _ROOM.findall(word)}
        self.phones = {_digits(seat.phone)[-4:] for seat in seats if seat.phone}
        self._lines = Counter(squeezed(line) for seat in seats for line in seat.written)
        self._seats, self._own = seats, defaultdict[int, str](str)
        self._elsewhere: set[str] = set()
        self.table_rows = sorted(
            box.top
            for chart in charts
            for s in chart.seats
            if not chart.drawn and (box := _box(s.cell or ""))
        )
        self._places: dict[int, list[tuple[SheetBox, int]]] = {}
        drawn = [chart.drawn for chart in charts for _ in chart.seats]
        for at, seat in enumerate(seats):
            if (box := _box(seat.cell or "")) is not None:
                wide = box if drawn[at] else SheetBox(box.top, 1, box.bottom, MAX_COLUMNS)
                for row in range(box.top, box.bottom + 1):
                    self._places.setdefault(row, []).append((wide, at))

    def seat_at(self, box: SheetBox | None) -> int | None:
        """Return the place of the seat in whose cells a text stands."""
        if box is None:
            return None
        return next(
            (at for one, at in self._places.get(box.top, ()) if one.left <= box.left <= one.right), None
        )

    def take_own(self, texts: Iterable[_Text]) -> None:
        """Take what stands in the cells of the seats off what their lines tell: the rest tells of the others."""
        for text in texts:
            if (at := self.seat_at(text.box)) is not None:
                self._own[at] += f" {squeezed(text.text)}"
                self._lines[squeezed(text.text)] -= 1

    def learn(self) -> None:
        """Learn what seats say that stands nowhere in them: a post over its column, an absence in a legend."""
        for at, seat in enumerate(self._seats):
            own = self._own.get(at) or squeezed(" ".join(seat.written))
            told = [squeezed(seat.title or ""), squeezed(seat.away.text) if seat.away else ""]
            self._elsewhere.update(one for one in told if one and one not in own)

    def is_post_of_somebody(self, text: _Text) -> bool:
        """Return whether a post that stands at no seat is one's: each line of theirs is taken once."""
        line = squeezed(text.text)
        if line in self._elsewhere or line in self._offices or self._is_mention(text):
            return True
        self._lines[line] -= 1
        return self._lines[line] >= 0

    def _is_mention(self, text: _Text) -> bool:
        """Return whether a text stands in a row of cells with somebody who has a seat, or in a count of posts."""
        if text.box is None:
            return False
        row, column = text.box.top, text.box.left
        beside = [text.sheet.text(row, at) for at in _run(text.sheet, row, column)]
        if any(self.names.intersection(_NAME.findall(one)) for one in beside):
            return True
        if any(_digits(one)[-4:] in self.phones for one in beside if _numbers(one)):
            return True
        if any(squeezed(one) in _APPROVED for one in beside):
            return True
        near = (text.sheet.text(row + 1, column), text.sheet.text(row, column + 1))
        return any(_HEADCOUNT.fullmatch(squeezed(one)) for one in near) and _has_other_posts(text)


def _run(sheet: Worksheet, row: int, column: int) -> list[int]:
    """Return the columns of the cells that stand beside each other without a gap around one."""
    left, right = column, column
    while sheet.text(row, left - 1):
        left -= 1
    while sheet.text(row, right + 1):
        right += 1
    return list(range(left, right + 1))


def _has_other_posts(text: _Text) -> bool:
    """Return whether other posts stand beside or below a post: over or beside them are their numbers."""
    box = text.box
    if box is None:
        return False
    around = [
        (box.top, box.left - 1),
        (box.top, box.left + 1),
        (box.top - 1, box.left),
        (box.top + 1, box.left),
    ]
    posts = {squeezed(text.sheet.text(*at)) for at in around} - {squeezed(text.text)}
    return any(_is_post(one) for one in posts if one)


def _untaken(text: _Text, held: _Held, file: str) -> Diagnostic | None:
    """Return what is to be told of a text that no chart holds; None where one does, or it tells of nothing."""
    if len(text.text) > _LONGEST or _TELLS.search(text.text) or is_title(text.text):
        return None
    names = [one for one in _NAME.findall(text.text) if one not in held.names and _is_somebody(one)]
    numbers = [
        one for one in _numbers(text.text) if one not in held.rooms and _digits(one)[-4:] not in held.phones
    ]
    if names:
        who = with_particle(f"‘{', '.join((*names, *numbers))}’", "은/는")
        return _told(text, file, "warning", f"{who} 사람 이름으로 보이지만 어느 자리에도 넣지 못하였습니다.")
    if held.seat_at(text.box) is None and _is_post(text.text) and not held.is_post_of_somebody(text):
        what = with_particle(f"‘{one_line(text.text)}’", "은/는")
        return _told(
            text, file, "warning", f"{what} 직위나 빈자리로 보이지만 어느 자리에도 넣지 못하였습니다."
        )
    if numbers:
        what = with_particle(f"‘{', '.join(numbers)}’", "은/는")
        return _told(text, file, "info", f"{what} 어느 자리에도 쓰지 않은 번호입니다.")
    return None


def _rows(sheet: Worksheet, held: _Held, told: Collection[str | None], file: str) -> Iterator[Diagnostic]:
    """Yield the rows between those of a table of which nothing was made and nothing is told yet."""
    if not held.table_rows:
        return
    first, last = held.table_rows[0], held.table_rows[-1]
    rows: dict[int, list[tuple[SheetBox, str]]] = {}
    for (row, column), cell in sheet.cells.items():
        box = SheetBox(row, column, row, column)
        if cell.text and first < row <= last + 1 and held.seat_at(box) is None:
            rows.setdefault(row, []).append((box, cell.text))
    for cells in rows.values():
        new = [text for box, text in cells if not held.sections.issuperset(map(squeezed, lines_of(text)))]
        if new and not any(box.name in told for box, _ in cells) and not any(map(field_of, new)):
            sentence = f"‘{one_line(' '.join(new))[:_LONGEST]}’ 줄은 어느 자리에도 넣지 않았습니다."
            yield Diagnostic("info", file, sheet.name, cells[0][0].name, sentence)


def _told(text: _Text, file: str, severity: Severity, sentence: str) -> Diagnostic:
    advice = " 빠진 자리가 없는지 보아 주십시오." if severity == "warning" else ""
    return Diagnostic(severity, file, text.sheet.name, text.cell, sentence + advice)


def _is_post(text: str) -> bool:
    """Return whether a line is a post, a vacancy or an absence and nothing else: an empty desk, or half a person."""
    plain = squeezed(text)
    if field_of(plain) or label_key(plain) or not re.search(r"[가-힣]", plain):
        return False
    bare = _SIGNS.sub("", plain)
    away = parse_absence(plain, None)
    if _HEADCOUNT.search(plain):
        return False
    return bool(
        as_rank(plain)
        or as_rank(bare)
        or is_vacant(plain)
        or (away and away.reason == "leave" and squeezed(away.text) == bare)
    )


def _numbers(text: str) -> list[str]:
    """Return the telephones and rooms in a text, no years."""
    phones = [one[0].strip(" ()") for one in _PHONE.finditer(text)]
    return [*(one for one in phones if not _YEAR.fullmatch(one)), *_ROOM.findall(text)]


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _sections_of(chart: Chart) -> Iterator[str]:
    """Yield what a row says that is nobody's own: its office, its team, its room, more work of whom is above."""
    yield from (one for one in (chart.office, chart.room, chart.floor, chart.building, chart.date) if one)
    for seat in chart.seats:
        yield from (*([seat.team] if seat.team else []), *seat.duties)


def _words_of(chart: Chart) -> Iterator[str]:
    """Yield all that a chart says but its people."""
    yield from _sections_of(chart)
    yield from (mark.text for mark in chart.marks)
    for seat in chart.seats:
        yield from (
            one for one in (seat.team, seat.title, seat.phone, seat.email, seat.staff_id, seat.desk) if one
        )
        yield from seat.duties


def _box(address: str) -> SheetBox | None:
    found = _CELL.fullmatch(address)
    if found is None:
        return None
    left, top = _column(found[1]), int(found[2])
    return SheetBox(top, left, int(found[4] or top), _column(found[3]) if found[3] else left)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _texts(sheet: Worksheet) -> Iterator[_Text]:
    """Yield every line of the cells and shapes."""
    for (row, column), cell in sheet.cells.items():
        for line in lines_of(cell.text):
            yield _Text(sheet, SheetBox(row, column, row, column), line)
    yield from (_Text(sheet, None, line) for text in _words(sheet.shapes) for line in lines_of(text))


def _words(shapes: Iterable[Shape]) -> Iterator[str]:
    for shape in shapes:
        yield from [shape.text] if shape.text else []
        yield from _words(shape.parts)


def _is_somebody(name: str) -> bool:
    heads = field_of(name) or label_key(name) or name.endswith("면")  # a township
    return name_weight(name) == SURE and name_shaped(name) and not (heads or is_derived(name))


def _sizes(texts: Sequence[_Text], charts: Sequence[Chart], file: str) -> Iterator[Diagnostic]:
    """Yield teams whose label counts otherwise than their people and desks do: 예산팀(5명)."""
    desks = Counter(seat.team for chart in charts for seat in chart.seats)
    people = Counter(seat.team for chart in charts for seat in chart.seats if not seat.empty)
    for one in texts:
        count, team = _COUNT.search(one.text), as_team(one_line(one.text))
        if count and team and team in desks and int(count[1]) not in {desks[team], people[team]}:
            sentence = f"{team}은 {count[1]}명이라고 적혀 있는데 {people[team]}명을 읽었습니다. 다른 팀에 들어간 사람이 없는지 보아 주십시오."
            yield Diagnostic("warning", file, one.sheet.name, one.cell, sentence)
