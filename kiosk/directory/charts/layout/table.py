# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain tables of staff: which row is the heading, and which column holds what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.directory.charts.layout.header import (
    ChartHead,
    filled,
    is_list_title,
    is_title,
    office_alone,
    office_in_title,
    read_place,
)
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.extracts import extract
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import one_line, squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.chart import Away
    from kiosk.directory.charts.lexicon.fields import ChartField


HEADING_ROWS = 40  # guards against taking a heading far down for the first table's
MAX_COLUMNS = 100  # guards against sheets that are formatted to their last column
_TELLING = frozenset({"name", "rank", "position", "phone", "duties", "staff_id"})


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table; `carried` are the columns whose text comes from a merge that began further up."""

    number: int
    cells: tuple[str, ...]
    carried: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table: its row and the column of each field."""

    row: int
    columns: dict[ChartField, int]

    def get(self, row: TableRow, field: ChartField) -> str:
        """Return a field's text in a row, empty when the table has no such column."""
        column = self.columns.get(field)
        return row.cells[column] if column is not None and column < len(row.cells) else ""


def find_heading(rows: Sequence[TableRow], least: int) -> Heading | None:
    """Return the heading with the most known columns among the first rows, or None when there is no table."""
    best: Heading | None = None
    for place, row in enumerate(rows[:HEADING_ROWS]):
        columns = _columns(row)
        words = sum(1 for place, text in enumerate(row.cells) if text and place not in row.carried)
        if (
            len(columns) < least
            or len(columns) * 2 < words
            or not _TELLING & columns.keys()
            or stands_beside(row)
        ):
            continue
        if best is None or len(columns) > len(best.columns):
            best = Heading(row.number, _with_second_line(columns, row, rows[place + 1 : place + 2]))
    return best


def _columns(row: TableRow) -> dict[ChartField, int]:
    columns: dict[ChartField, int] = {}
    for place, text in enumerate(row.cells):
        field = field_of(text)
        if field and field not in columns:
            columns[field] = place
    return _with_what_they_do(columns, row)


def _with_what_they_do(columns: dict[ChartField, int], row: TableRow) -> dict[ChartField, int]:
    """Take 담당 for what somebody does where another column names the team: the word means both."""
    if "duties" in columns or "team" not in columns:
        return columns
    told = {text: place for place, text in enumerate(row.cells) if field_of(text) == "team"}
    duties = next((place for text, place in told.items() if squeezed(text) == "담당"), None)
    teams = [place for text, place in told.items() if squeezed(text) != "담당"]
    return columns if duties is None or not teams else {**columns, "team": teams[0], "duties": duties}


def stands_beside(row: TableRow) -> bool:
    """Tell mini-tables side by side (성명 직급 | 성명 직급) from one table."""
    found = Counter(
        field for i, text in enumerate(row.cells) if i not in row.carried and (field := field_of(text))
    )
    return sum(1 for field, count in found.items() if count > 1 and field in _TELLING) > 1


def _with_second_line(
    columns: dict[ChartField, int], row: TableRow, after: Sequence[TableRow]
) -> dict[ChartField, int]:
    """Add the columns of a second heading line, as merged headings have it."""
    for second in after:
        more = {field: place for field, place in _columns(second).items() if field not in columns}
        texts = [text for text in second.cells if text]
        known = sum(1 for text in texts if field_of(text) or text in row.cells)
        if more and known == len(texts):
            return _kept(columns, row, second) | _columns(second)
    return columns


def _kept(columns: dict[ChartField, int], row: TableRow, second: TableRow) -> dict[ChartField, int]:
    """Return the columns of a first heading line that the second does not name anew (직원 over 직위)."""
    below = [*second.cells, *[""] * len(row.cells)]
    return {field: place for field, place in columns.items() if below[place] in {"", row.cells[place]}}


def with_told_columns(heading: Heading, body: Sequence[TableRow]) -> Heading:
    """Take a column such as 사무실 for telephones, and 구분 or 내용 for absences, where it holds them."""
    columns = dict(heading.columns)
    rooms = [text for row in body if (text := heading.get(row, "room"))]
    if "phone" not in columns and sum(extract(text, None).phone is not None for text in rooms) * 2 > len(
        rooms
    ):
        columns["phone"] = columns.pop("room")
    told = {place for name, place in columns.items() if name != "other"}
    for place in sorted({i for row in body for i in range(len(row.cells))} - told):
        away = [parse_absence(text, None) for row in body for text in row.cells[place : place + 1] if text]
        if "status" not in columns and sum(map(_is_away, away)) * 2 > len(away):
            columns = {name: at for name, at in columns.items() if at != place} | {"status": place}
    return replace(heading, columns=columns)


def _is_away(absence: Away | None) -> bool:
    return absence is not None and absence.reason != "training"  # 교육 may be what somebody does


def is_heading_again(row: TableRow, heading: Heading) -> bool:
    """Return a heading that is repeated further down (or its second line) from a person."""
    texts = [text for text in row.cells if text]
    known = sum(1 for text in texts if field_of(text))
    return row.number == heading.row or (known > 1 and known * 3 >= len(texts) * 2)


def head_above(rows: Sequence[TableRow], heading: Heading) -> ChartHead:
    """Read office, place and day from the title rows above a table."""
    head = ChartHead()
    for row in rows:
        if row.number >= heading.row:
            break
        for text in dict.fromkeys(text for text in row.cells if text):
            line = one_line(text)
            key, colon, value = line.replace("：", ":").partition(":")
            label = f"{key}" if colon else ""
            office = office_in_title(value if label.strip() in {"부서", "부서명", "과명", "소속"} else line)
            if office and (is_title(line) or is_list_title(line) or label or office_alone(line)):
                nearest = row.number == heading.row - 1 and office_alone(line) == office
                head = replace(head, office=office) if nearest else filled(head, ChartHead(office=office))
            head = filled(head, read_place(line))
    return head


def split_unit(text: str) -> tuple[str | None, str | None]:
    """Split "기획관리국 감사실 조사팀" into office and team."""
    tokens = text.replace("/", " ").replace(">", " ").split()
    if len(tokens) <= 1:
        return text or None, None
    team = as_team(tokens[-1])
    rest = tokens[:-1] if team else tokens
    office = office_in_title(rest[-1]) or (rest[-1] if team else None)
    return office or " ".join(rest), team
