# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a staff table become seats, office by office."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
import itertools
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Away, Chart, ChartSeat, ParsedFile, Photo
from kiosk.directory.charts.layout.header import ChartHead, filled, office_in_title, with_label
from kiosk.directory.charts.layout.numbering import desk_numbers
from kiosk.directory.charts.layout.table import is_heading_again, split_unit, with_told_columns
from kiosk.directory.charts.lexicon.days import completed, parse_absence, parse_day
from kiosk.directory.charts.lexicon.deputies import deputies_in, without_deputies
from kiosk.directory.charts.lexicon.duties import duties_of, parts_duties
from kiosk.directory.charts.lexicon.extracts import AT_WORK, YES, extract
from kiosk.directory.charts.lexicon.people import is_name
from kiosk.directory.charts.lexicon.ranks import rank_and_name
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import lines_of, one_line, squeezed
from kiosk.directory.charts.lexicon.words import as_rank, is_head, is_vacant, mark_kind, tidy_name
from kiosk.directory.charts.xlsx.sheet import column_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from kiosk.directory.charts.chart import Deputy, Diagnostic
    from kiosk.directory.charts.layout.table import Heading, TableRow
    from kiosk.directory.charts.lexicon.fields import ChartField

_AT_HOME = re.compile(r"휴직|휴가|병가|파견")  # that nobody has as work
_ABSENCE_COLUMNS: tuple[ChartField, ...] = ("away_kind", "away_from", "away_until")
_PLACE_COLUMNS: tuple[ChartField, ...] = ("room", "floor", "building", "place")
_UNIT_COLUMNS: tuple[ChartField, ...] = ("office", "other")
_OWN_COLUMNS: tuple[ChartField, ...] = ("name", "rank", "position", "phone", "staff_id", "desk", "status")
_PLAIN_STAFF = frozenset({"팀원", "직원", "담당", "담당자", "부서원", "-", "사원"})
LOOK_AHEAD = 500  # guards against reading all of a long file twice: more rows than an office has people
_TOTAL = re.compile(r"(?:합|총|소)?계|총원|총인원|(?:총|계|합계|총계)?:?\d{1,3}명")


@dataclass(slots=True)
class _Office:
    head: ChartHead
    seats: list[ChartSeat] = field(default_factory=list)
    stated: list[str | None] = field(default_factory=list)


@dataclass(slots=True)
class TableReader:
    """Reads one table, row after row, in time linear in its length."""

    file: str
    sheet: str | None
    heading: Heading
    head: ChartHead
    near: date | None
    commas: bool = False
    fill_teams: bool = False
    fill_offices: bool = False
    offices: dict[str, _Office] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    _office: str = ""
    _team: str | None = None
    _section: str | None = None

    def learn(self, rows: Sequence[TableRow]) -> None:
        """Learn from the first rows if commas part duties, and if blank cells repeat the one above."""
        body = [row for row in rows[:LOOK_AHEAD] if row.number > self.heading.row]
        self._tell_teams(body)
        self.heading = with_told_columns(self.heading, body)
        duties = [text for row in body if (text := self.heading.get(row, "duties"))]
        self.commas = not any(parts_duties(text) for text in duties) and any(
            ", " in text or "," in text for text in duties
        )
        self.fill_teams = _leaves_repeats_blank([self.heading.get(row, "team") for row in body])
        self.fill_offices = _leaves_repeats_blank([self.heading.get(row, "office") for row in body])

    def _tell_teams(self, body: Sequence[TableRow]) -> None:
        """Take a column such as 부서(팀) for the teams when it names teams and the title names the office."""
        columns = dict(self.heading.columns)
        for name in _UNIT_COLUMNS if "team" not in columns else ():
            named = (one_line(self.heading.get(row, name)) for row in body)
            units = [text for text in named if text and not is_head(text) and not _TOTAL.fullmatch(text)]
            teams = [text for text in units if as_team(text) and " " not in text]
            if len(teams) * 2 > len(units) and (self.head.office or all(map(_is_surely_team, teams))):
                columns["team"] = columns.pop(name)
                self.heading = replace(self.heading, columns=columns)
                return

    def read(self, rows: Iterable[TableRow]) -> ParsedFile:
        """Return the charts of all offices in the table."""
        for row in rows:
            if row.number > self.heading.row and any(row.cells) and not is_heading_again(row, self.heading):
                self._take(row)
        charts = tuple(self._chart(name, office) for name, office in self.offices.items() if office.seats)
        return ParsedFile(charts, tuple(self.found))

    def _take(self, row: TableRow) -> None:
        places = self.heading.columns.values()
        texts = {text for text in row.cells[min(places) : max(places) + 1] if text}
        if all(place in row.carried for place, text in enumerate(row.cells) if text):
            return  # a row of merges that began above says nothing of its own
        if _is_remark(texts) or (len(texts) == 1 and self._take_section(min(texts), row)):
            return
        office, team = self._belongs(row)
        target = self.offices.setdefault(office, _Office(replace(self.head, office=office)))
        target.head = filled(target.head, self._place(row))
        if self._continues(row) and target.seats:
            last = target.seats[-1]
            duties, deputies = self._duties(row)
            target.seats[-1] = replace(
                last, duties=(*last.duties, *duties), deputies=(*last.deputies, *deputies)
            )
            return
        seat = self._seat(row, team)
        if seat:
            target.seats.append(seat)
            target.stated.append(seat.desk or None)

    def _take_section(self, text: str, row: TableRow) -> bool:
        """Take a row with a single text as the heading of a team or office below it."""
        where = next(place for place, cell in enumerate(row.cells) if cell)
        if where in {
            self.heading.columns.get("name"),
            self.heading.columns.get("duties"),
            self.heading.columns.get("phone"),
        }:
            return False
        if as_rank(text):
            return False  # 주무관 alone ends as an office does, 기록관
        team, office = as_team(one_line(text)), office_in_title(one_line(text))
        if team:
            self._team = self._section = team
        elif office and "office" not in self.heading.columns:
            self._office, self._team, self._section = office, None, None
        return bool(team or office)

    def _belongs(self, row: TableRow) -> tuple[str, str | None]:
        """Return office and team of a row, carrying down what merged or blank cells leave out."""
        office_text, team_text = (
            one_line(self.heading.get(row, "office")),
            one_line(self.heading.get(row, "team")),
        )
        split_office, split_team = split_unit(office_text)
        office = (
            split_office
            or (self._office if self.fill_offices or not office_text else "")
            or self.head.office
            or ""
        )
        if office != self._office and split_office:
            self._team = None
        self._office = office
        team = (as_team(team_text) or team_text) or split_team
        if not team and (self.fill_teams or self._section) and not is_head(self._title(row)):
            team = self._team
        if is_head(self._title(row)) and not as_team(team_text):
            team = split_team
        self._team = team or self._team
        return office, None if team in {None, "", "-", office} or is_head(team) else team

    def _place(self, row: TableRow) -> ChartHead:
        head = ChartHead(date=parse_day(self.heading.get(row, "date")))
        for column in _PLACE_COLUMNS:
            value = self.heading.get(row, column)
            head = with_label(head, column, value) if value else head
        return head

    def _continues(self, row: TableRow) -> bool:
        """Return a further duty of the person above from a person."""
        has_own = any(
            self.heading.get(row, name) and self.heading.columns[name] not in row.carried
            for name in _OWN_COLUMNS
        )
        return not has_own and bool(self.heading.get(row, "duties"))

    def _title(self, row: TableRow) -> str | None:
        position, rank = one_line(self.heading.get(row, "position")), one_line(self.heading.get(row, "rank"))
        return rank or position or None if position in _PLAIN_STAFF or not position else position

    def _duties(self, row: TableRow) -> tuple[tuple[str, ...], tuple[Deputy, ...]]:
        """Return what somebody does, and who does it with them or for them."""
        text, found = without_deputies(self.heading.get(row, "duties"))
        column = deputies_in(self.heading.get(row, "deputy"))
        noted = without_deputies(self.heading.get(row, "note"))[1]
        return tuple(duties_of(text, commas=self.commas)), (*column, *found, *noted)

    def _seat(self, row: TableRow, team: str | None) -> ChartSeat | None:
        get = self.heading.get
        name_text, named_too = without_deputies(get(row, "name"))
        named = extract(one_line(name_text), self.near)
        split = rank_and_name(named.rest) if named.rest else None
        title, name = self._title(row), tidy_name(named.rest) or None
        if split and split[2] and title is None:
            title, name = split[1], split[2]
        vacant_texts = (name_text, get(row, "status"), get(row, "note"), title or "")
        told_vacant = any(is_vacant(text) and len(text) > 1 for text in vacant_texts)
        empty = named.empty or told_vacant or is_vacant(name_text)
        phone_text = one_line(get(row, "phone"))
        phone = (
            (extract(phone_text, None).phone or phone_text or None)
            if phone_text not in {"-", "–", "없음"}
            else None
        )
        duties, deputies = self._duties(row)
        away = named.away or parse_absence(one_line(get(row, "duties")), self.near)
        away = None if away and not named.away and not _AT_HOME.search(away.text) else away
        duties = () if away and not named.away else duties
        staff = one_line(get(row, "staff_id")) or None
        if not (empty or staff or (name and is_name(name)) or _is_told(title, name, phone, duties, away)):
            return None
        name = None if empty and name and is_vacant(name) else name
        return ChartSeat(
            team, None if title and is_vacant(title) else title, name, phone, duties, empty and name is None,
            self._away(row, away), get(row, "desk"), 0.5, 0.0, 0.0, 0.0, self._address(row),
            staff, one_line(get(row, "email")) or None,
            Photo(b"", "", consent=True) if get(row, "consent").strip().lower() in YES else None,
            (*named_too, *deputies), tuple(lines_of("\n".join(row.cells))),
        )  # fmt: skip

    def _away(self, row: TableRow, in_name: Away | None) -> Away | None:
        status, note = self.heading.get(row, "status"), self.heading.get(row, "note")
        stated = parse_absence(status, self.near) or parse_absence(note, self.near)
        if stated is None and status and status not in AT_WORK and not is_vacant(status):
            stated = Away("other", one_line(status))
        away = in_name or stated
        kind, start, until = (self.heading.get(row, name) for name in _ABSENCE_COLUMNS)
        if away and (kind or start or until):
            return completed(away, kind, start, until)
        return away

    def _address(self, row: TableRow) -> str:
        column = next((place for place, text in enumerate(row.cells) if text and place not in row.carried), 0)
        return f"{column_name(column + 1)}{row.number}"

    def _chart(self, name: str, office: _Office) -> Chart:
        count = len(office.seats)
        numbers = desk_numbers(office.stated)
        seats = tuple(
            replace(seat, desk=number, y=round((place + 0.5) / count, 6))
            for place, (seat, number) in enumerate(zip(office.seats, numbers, strict=True))
        )
        head = office.head
        return Chart(
            name,
            head.room,
            head.floor,
            head.building,
            head.date,
            seats,
            (),
            drawn=False,
            file=self.file,
            sheet=self.sheet,
        )


def _is_surely_team(text: str) -> bool:
    return text.endswith(("팀", "계", "TF"))


def _is_told(*fields: object) -> bool:
    """Return whether a row says two things of somebody: a line below the table says one of anything."""
    return sum(map(bool, fields)) > 1


def _is_remark(texts: set[str]) -> bool:
    """Return a row of totals, of things or a note under the table from a person."""
    if len(texts) == 1 and next(iter(texts)).startswith(("※", "☞", "*", "주)", "주:", "끝.")):
        return True
    if sum(mark_kind(text) is not None for text in texts) * 2 > len(texts):
        return True  # things along the lower side: 출입문, 복사기, 창문
    return any(_TOTAL.fullmatch(squeezed(text)) for text in texts)


def _leaves_repeats_blank(texts: Sequence[str]) -> bool:
    """Return a column that names a team once for several rows from one that names it in every row."""
    filled_in = [text for text in texts if text]
    repeats = any(a == b for a, b in itertools.pairwise(filled_in))
    return 0 < len(filled_in) < len(texts) and not repeats
