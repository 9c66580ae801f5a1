# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file says and no chart read from it holds: names at no seat, teams of another size than is written."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from collections import Counter
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.chart import Diagnostic
from kiosk.directory.charts.layout.header import is_title, label_key
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.people import SURE, name_weight
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import one_line
from kiosk.directory.charts.xlsx.sheet import SheetBox
from kiosk.directory.ordinary_words import is_derived, name_shaped
from kiosk.language.particles import with_particle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.directory.chart import Chart
    from kiosk.directory.charts.xlsx.shapes import Shape
    from kiosk.directory.charts.xlsx.sheet import Worksheet

_MOST: Final = 20  # set by the page: a clerk goes through no more
_LONGEST: Final = (
    80  # letters, a judgement: longer texts tell of many, or of work, and would be remarks on no one
)
_NAME: Final = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{3}(?![가-힣A-Za-z])")
_TELLS: Final = re.compile(r"니다\W*$")  # a whole sentence, of no one desk
_COUNT: Final = re.compile(r"(\d{1,2})\s*명")


def left_over(sheets: Sequence[Worksheet], charts: Sequence[Chart], file: str) -> list[Diagnostic]:
    """Return what the clerk should look at since nothing was made of it; the first few only."""
    told = [
        found
        for sheet in sheets
        if not sheet.hidden
        for found in (*_names(sheet, charts, file), *_sizes(sheet, charts, file))
    ]
    return told[:_MOST] if any(chart.seats for chart in charts) else []


def _texts(sheet: Worksheet) -> Iterator[tuple[str | None, str]]:
    """Yield the short texts of cells and shapes with their cell."""
    for (row, column), cell in sheet.cells.items():
        if cell.text and len(cell.text) <= _LONGEST:
            yield SheetBox(row, column, row, column).name, cell.text
    yield from ((None, text) for text in _words(sheet.shapes) if len(text) <= _LONGEST)


def _words(shapes: Iterable[Shape]) -> Iterator[str]:
    for shape in shapes:
        yield from [shape.text] if shape.text else []
        yield from _words(shape.parts)


def _names(sheet: Worksheet, charts: Sequence[Chart], file: str) -> Iterator[Diagnostic]:
    """Yield names that belong to nobody read: no seat's and no deputy's."""
    seats = [seat for chart in charts for seat in chart.seats]
    known = " ".join([*(seat.name or "" for seat in seats), *(d.who for s in seats for d in s.deputies)])
    for cell, text in _texts(sheet):
        names = [name for name in _NAME.findall(text) if name not in known and _is_somebody(name)]
        if names and not is_title(text) and not _TELLS.search(text):
            who = with_particle(f"‘{', '.join(names)}’", "은/는")
            sentence = f"{who} 사람 이름으로 보이지만 어느 자리에도 넣지 못하였습니다. 빠진 자리가 없는지 보아 주십시오."
            yield Diagnostic("warning", file, sheet.name, cell, sentence)


def _is_somebody(name: str) -> bool:
    heads = field_of(name) or label_key(name) or name.endswith("면")  # a township
    return name_weight(name) == SURE and name_shaped(name) and not (heads or is_derived(name))


def _sizes(sheet: Worksheet, charts: Sequence[Chart], file: str) -> Iterator[Diagnostic]:
    """Yield teams whose label counts otherwise than their people and desks do: 예산팀(5명)."""
    desks = Counter(seat.team for chart in charts for seat in chart.seats)
    people = Counter(seat.team for chart in charts for seat in chart.seats if not seat.empty)
    for cell, text in _texts(sheet):
        count, team = _COUNT.search(text), as_team(one_line(text))
        if count and team and team in desks and int(count[1]) not in {desks[team], people[team]}:
            sentence = f"{team}은 {count[1]}명이라고 적혀 있는데 {people[team]}명을 읽었습니다. 다른 팀에 들어간 사람이 없는지 보아 주십시오."
            yield Diagnostic("warning", file, sheet.name, cell, sentence)
