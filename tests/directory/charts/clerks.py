# SPDX-License-Identifier: GPL-3.0-or-later
"""Clerks who draw seating charts, each in a way of their own, and who know what they drew."""

# ruff: noqa: E501, PLR0913, PLR0917, S311 - a drawing's corners go hand in hand; invention is no cryptography
from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from tests.directory.charts.invented import OFFICES, STEMS, Hand

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from tests.directory.charts.invented import Person

THIN, MEDIUM = Side(style="thin"), Side(style="medium")
COLOURS = ["DDEBF7", "E2EFDA", "FFF2CC", "FCE4D6", "EDEDED", "D9E1F2", "F8CBAD", "C6E0B4"]
DESKS = (
    "cell",
    "merged",
    "stack",
    "open_stack",
    "labelled",
    "split",
    "heavy_stack",
    "filled",
    "strip",
    "bare",
    "mirrored",
)
PLANS = ("columns", "facing", "islands", "rows")
TEAMS = ("above", "left", "between", "below", "fill", "inside", "narrow")


@dataclass(slots=True)
class Drawn:
    """A chart file's truth."""

    office: str
    room: str
    floor: str
    date: str
    layout: str
    seats: list[Person] = field(default_factory=list)


class Clerk:
    """Draws one office; everything follows from the seed."""

    def __init__(
        self, seed: int, desk: str | None = None, plan: str | None = None, team: str | None = None
    ) -> None:
        self.random = Random(seed)
        self.hand = Hand.of(self.random)
        self.desk = desk or self.random.choice(DESKS)
        self.plan = plan or self.random.choice(PLANS)
        self.team = team or self.random.choice(TEAMS)
        if self.team == "left" or self.plan == "rows":
            self.plan, self.team = "rows", self.team if self.team in {"left", "fill", "inside"} else "left"
        if self.team == "between":
            self.plan = "facing"
        self.book = Workbook()
        self.sheet: Worksheet = self.book.worksheets[0]
        number = self.random.randint(101, 520)
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        self.truth = Drawn(
            self.random.choice(OFFICES),
            f"{number}호",
            f"{number // 100}층",
            f"2026-{month:02d}-{day:02d}",
            f"{self.desk}/{self.plan}/{self.team}",
        )
        self.fields = (
            ["title", "name", "phone", "duties"] if self.hand.named else ["title", "phone", "duties"]
        )
        self.random.shuffle(self.fields)
        self.rows, self.columns = self._size()
        self.bottom = 1
        self.seat_sides = Border(THIN, THIN, THIN, THIN)
        self.hand.vacancy = "공석" if self.desk in {"filled", "bare"} else self.hand.vacancy
        self.lower_rows: set[int] = set()

    def _size(self) -> tuple[int, int]:
        """Return how many rows and columns of cells a desk takes."""
        long = len(self.fields)
        if self.desk in {"stack", "open_stack", "heavy_stack", "mirrored"}:
            return long, 1
        return {"labelled": (long, 2), "split": (3, 2), "merged": (3, 2), "strip": (1, long)}.get(
            self.desk, (1, 1)
        )

    def draw(self, path: Path) -> Drawn:
        """Draw the office and return what it holds."""
        top = self._head()
        names = self.random.sample(STEMS, self.random.randint(2, 5))
        teams = [f"{name}팀" for name in names]
        top = self._chief(top)
        {
            "columns": self._team_columns,
            "facing": self._islands,
            "islands": self._islands,
            "rows": self._team_rows,
        }[self.plan](top, teams)
        if self.team == "fill":
            self._legend(teams)
        self._furniture()
        if self.random.random() < 0.15:
            self._room()
        self.truth.seats.sort(key=lambda seat: seat.place)
        self.book.save(path)
        return self.truth

    def _put(self, row: int, column: int, text: str | None, **looks: object) -> None:
        cell = self.sheet.cell(row, column)
        cell.value = text or None
        for name, look in looks.items():
            setattr(cell, name, look)
        self.bottom = max(self.bottom, row)

    def _merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        self.bottom = max(self.bottom, bottom)

    def _frame(self, top: int, left: int, bottom: int, right: int, side: Side, inner: Side | None) -> None:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self.sheet.cell(row, column).border = Border(
                    side if column == left else inner, side if column == right else inner,
                    side if row == top else inner, side if row == bottom else inner,
                )  # fmt: skip

    def _head(self) -> int:
        truth, random = self.truth, self.random
        year, month, day = truth.date.split("-")
        written = random.choice(
            [
                f"{year}. {int(month)}. {int(day)}.",
                f"{year}-{month}-{day}",
                f"{year}년 {int(month)}월 {int(day)}일",
                f"’{year[2:]}. {int(month)}. {int(day)}.",
            ]
        )
        style = random.randrange(4)
        title = random.choice(
            [
                "{} 좌석배치도",
                "{} 직원 좌석 배치도",
                "{} 사무실 배치도",
                "목포시 {} 좌석배치도",
                "[ {} ] 자리배치도",
            ]
        ).format(truth.office)
        self._put(
            1,
            1,
            title if style != 3 else f"{title} ({truth.floor} {truth.room}, {written} 현재)",
            font=Font(bold=True, size=20),
        )
        self._merge(1, 1, 1, 8)
        if style == 0:
            self._put(2, 1, f"{truth.floor} {truth.room}")
            self._put(2, 6, f"{written} 현재")
        elif style == 1:
            for i, (key, value) in enumerate(
                (("부서명", truth.office), ("호실", truth.room), ("층", truth.floor), ("기준일", written))
            ):
                self._put(2, 1 + 2 * i, key, border=self.seat_sides)
                self._put(2, 2 + 2 * i, value, border=self.seat_sides)
        elif style == 2:
            self._put(2, 1, f"위치: 본관동 {truth.floor} {truth.room}")
            self._put(3, 1, f"({written} 기준)")
        return 5

    def _chief(self, top: int) -> int:
        self._seat(top, 3, self.hand.staff(None, head=self.random.choice(["과장", "과장", "실장"])))
        return top + self.rows + 1

    def _members(self, team: str, count: int) -> list[Person]:
        return [self.hand.staff(team, leader=i == 0) for i in range(count)]

    def _label(
        self, top: int, left: int, bottom: int, right: int, team: str, fill: str | None = "E2EFDA"
    ) -> None:
        form = self.random.choice(["{}", "{}", "< {} >", "【{}】", "■ {}"]) if right > left else "{}"
        looks: dict[str, object] = {"font": Font(bold=True)}
        if fill:
            looks["fill"] = PatternFill("solid", fgColor=fill)
        if bottom > top:
            looks["alignment"] = Alignment(textRotation=255)
        self._put(top, left, form.format(team), **looks)
        self._frame(top, left, bottom, right, THIN, THIN)
        self._merge(top, left, bottom, right)

    def _team_columns(self, top: int, teams: list[str]) -> None:
        labels = self.team in {"above", "narrow"}
        for i, team in enumerate(teams):
            left = 1 + i * (self.columns + 1)
            people = self._members(team, self.random.randint(3, 6))
            start = top
            if labels:
                self._label(top, left, top, left + self.columns - 1, team)
                start = top + 1
            for k, person in enumerate(people):
                self._seat(start + k * self.rows, left, person, fill=self._fill(teams, team))
            if self.team == "below":
                end = start + len(people) * self.rows
                self._label(end, left, end, left + self.columns - 1, team)

    def _islands(self, top: int, teams: list[str]) -> None:
        wide = self.random.randint(2, 3)
        across = 2
        for i, team in enumerate(teams):
            if i and i % across == 0:
                top = self.bottom + 2
            left = 1 + (i % across) * (wide * self.columns + 1)
            self._island(top, left, wide, team, teams)

    def _island(self, top: int, left: int, wide: int, team: str, teams: list[str]) -> None:
        people = self._members(team, self.random.randint(wide + 1, wide * 2))
        right = left + wide * self.columns - 1
        row = top
        if self.team in {"above", "narrow"}:
            self._label(row, left, row, right if self.team == "above" else left, team)
            row += 1
        for k, person in enumerate(people):
            if k >= wide:
                self.lower_rows.add(row + (k // wide) * self.rows)
            self._seat(
                row + (k // wide) * self.rows,
                left + (k % wide) * self.columns,
                person,
                fill=self._fill(teams, team),
            )
            if k == wide - 1 and self.team == "between":
                row += self.rows
                self._label(row, left, row, right, team)
                row += 1 - self.rows
        if self.team == "below":
            end = row + 2 * self.rows
            self._label(end, left, end, right, team)

    def _team_rows(self, top: int, teams: list[str]) -> None:
        for team in teams:
            people = self._members(team, self.random.randint(3, 5))
            left = 1
            if self.team == "left":
                self._label(top, 1, top + self.rows - 1, 1, team)
                left = 2
            for k, person in enumerate(people):
                self._seat(top, left + k * self.columns, person, fill=self._fill(teams, team))
            top += self.rows + self.random.randint(0, 1)

    def _fill(self, teams: list[str], team: str) -> str | None:
        return COLOURS[teams.index(team)] if self.team == "fill" else None

    def _legend(self, teams: list[str]) -> None:
        row = self.bottom + 2
        swatches = self.random.random() < 0.5
        for i, team in enumerate(teams):
            fill = PatternFill("solid", fgColor=COLOURS[i])
            if swatches:
                self._put(row, 1 + i * 2, None, fill=fill, border=self.seat_sides)
                self._put(row, 2 + i * 2, team)
            else:
                self._put(row, 1 + i * 2, team, fill=fill, border=self.seat_sides)

    def _furniture(self) -> None:
        row = self.bottom + 2
        for column, text in ((1, "출입문"), (3, "복사기"), (4, "캐비닛"), (6, "회의 탁자")):
            if self.random.random() < 0.7:
                self._put(row, column, text, border=self.seat_sides)
        if self.random.random() < 0.3:
            self._put(row + 1, 1, "※ 점심시간(12:00~13:00)에는 민원 응대가 어렵습니다.")

    def _room(self) -> None:
        """Draw the room's walls around everything below the title."""
        last, wide = self.bottom + 1, self.sheet.max_column + 1
        for row in range(4, last + 1):
            for column in range(1, wide + 1):
                cell = self.sheet.cell(row, column)
                old = cell.border
                cell.border = Border(
                    left=MEDIUM if column == 1 and row > 3 else old.left, right=MEDIUM if column == wide else old.right,
                    top=MEDIUM if row == 4 else old.top, bottom=MEDIUM if row == last else old.bottom,
                )  # fmt: skip

    def _seat(self, top: int, left: int, person: Person, fill: str | None = None) -> None:
        person.place = (top, left)
        self.truth.seats.append(person)
        if self.desk in {"cell", "filled", "merged", "bare"}:
            self._whole(top, left, person)
        elif self.desk == "strip":
            self._strip(top, left, person)
        elif self.desk == "split":
            self._split(top, left, person)
        elif self.desk == "labelled":
            self._labelled(top, left, person)
        else:
            self._stack(top, left, person)
        colour = fill or ("F2F2F2" if self.desk == "filled" else None)
        if colour:
            for row in range(top, top + self.rows):
                for column in range(left, left + self.columns):
                    self.sheet.cell(row, column).fill = PatternFill("solid", fgColor=colour)
        self.sheet.column_dimensions[get_column_letter(left)].width = 22
        for row in range(top, top + self.rows):
            self.sheet.row_dimensions[row].height = 80 / self.rows

    def _whole(self, top: int, left: int, person: Person) -> None:
        bottom, right = top + self.rows - 1, left + self.columns - 1
        lined = self.desk not in {"filled", "bare"}
        blank = person.empty and lined and self.hand.random.random() < 0.4
        self._put(top, left, None if blank else self.hand.text(person, team=self.team == "inside"))
        if lined:
            self._frame(top, left, bottom, right, THIN, THIN)
        self._merge(top, left, bottom, right)

    def _strip(self, top: int, left: int, person: Person) -> None:
        texts = self._texts(person)
        for i, name in enumerate(self.fields):
            self._put(top, left + i, texts[name])
        self._frame(top, left, top, left + len(self.fields) - 1, THIN, THIN)

    def _texts(self, person: Person) -> dict[str, str]:
        lines = self.hand.lines(person)
        title = (
            f"{person.team}장"
            if person.title == "팀장" and self.hand.leader_title and person.team
            else person.title or ""
        )
        if self.team == "inside" and person.team and title:
            title = f"[{person.team}] {title}"
        name = person.name or ""
        if person.away_text:
            name += f" ({person.away_text})"
        if person.empty:
            title = "" if "name" in self.fields else self.hand.vacancy
            name = self.hand.vacancy
        return {"title": title, "name": name, "phone": lines["phone"], "duties": lines["duties"]}

    def _stack(self, top: int, left: int, person: Person) -> None:
        texts = self._texts(person)
        upside_down = self.desk == "mirrored" and self.plan == "facing" and person.place[0] in self.lower_rows
        for i, name in enumerate(reversed(self.fields) if upside_down else self.fields):
            self._put(top + i, left, texts[name])
        side = MEDIUM if self.desk == "heavy_stack" else THIN
        self._frame(top, left, top + self.rows - 1, left, side, None if self.desk == "open_stack" else THIN)

    def _labelled(self, top: int, left: int, person: Person) -> None:
        texts, words = (
            self._texts(person),
            {"title": "직급", "name": "성명", "phone": "전화", "duties": "업무"},
        )
        for i, name in enumerate(self.fields):
            self._put(top + i, left, words[name])
            self._put(top + i, left + 1, texts[name])
        self._frame(top, left, top + self.rows - 1, left + 1, THIN, THIN)

    def _split(self, top: int, left: int, person: Person) -> None:
        texts = self._texts(person)
        pair = [texts["title"], texts["name"]] if self.hand.named else [texts["title"], ""]
        self._put(top, left, pair[0])
        self._put(top, left + 1, pair[1])
        self._put(top + 1, left, texts["phone"])
        self._put(top + 2, left, texts["duties"])
        self._frame(top, left, top + 2, left + 1, THIN, THIN)
        if not self.hand.named:
            self._merge(top, left, top, left + 1)
        self._merge(top + 1, left, top + 1, left + 1)
        self._merge(top + 2, left, top + 2, left + 1)
