# SPDX-License-Identifier: GPL-3.0-or-later
"""One chart at random: how a desk is drawn, how desks stand to their team, and what stands around them."""

# ruff: noqa: S311 - tables of words; chance draws charts, not keys

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from tests.directory.charts.hands.sketch import Sketch
from tests.soak.chance.around import around, title
from tests.soak.chance.ways import Way, staff
from tests.soak.chance.words import with_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.directory.charts.hands.people import Sitting
    from tests.directory.charts.hands.sketch import Page
    from tests.soak.chance.ways import Staff


_PHONES: Final = ("{}", "☎ {}", "☎{}", "({})", "내선 {}", "T. {}", "(직){}", "☏ {}", "내선: {}")
_WHOLE: Final = ("{}", "☎ {}", "TEL {}")
_VACANT: Final = (
    "공석",
    "(공석)",
    "결원",
    "【공석】",
    "공 석",
    "빈자리",
    "결원(채용 중)",
    "공석(7월 발령 예정)",
)


@dataclass(slots=True)
class Desk:
    """How everybody's desk is drawn: which fields share a cell, and where the cells lie."""

    way: Way
    groups: list[list[str]]
    form: str
    reasons: dict[str, str]

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns a desk takes."""
        n = len(self.groups)
        return {"one": (1, 1), "stack": (n, 1), "row": (1, n), "square": ((n + 1) // 2, 2)}[self.form]

    def draw(self, page: Page, row: int, column: int, who: Sitting) -> None:
        """Draw one desk."""
        texts = [
            "\n".join(self._said(one, who) for one in group)
            if self.form == "one"
            else self._joined(group, who)
            for group in self.groups
        ]
        texts = ["\n".join(line for line in text.split("\n") if line) for text in texts]
        if who.empty and self.way.chosen["vacant"] == "bare":
            texts = ["공석", *[""] * (len(texts) - 1)]
        frame = self.way.chosen["lines"] != "none"
        fill = "" if frame else "F2F2F2"
        if self.form == "one":
            page.put(row, column, "\n".join(text for text in texts if text), frame=frame, fill=fill)
            return
        n = len(texts)
        for i, text in enumerate(texts):
            down, over = {"stack": (i, 0), "row": (0, i), "square": divmod(i, 2)}[self.form]
            wide = 2 if self.form == "square" and i == n - 1 and n % 2 else 1
            page.put(
                row + down,
                column + over,
                int(text) if text.isdigit() and self.way.chosen["numbers"] == "numbers" else text,
                w=wide,
                frame=frame,
                fill=fill,
            )

    def _joined(self, group: list[str], who: Sitting) -> str:
        words = [text for one in group if (text := self._said(one, who))]
        return ("\n" if self.way.chosen["joined"] == "lines" else " ").join(words)

    def _said(self, field: str, who: Sitting) -> str:
        chosen = self.way.chosen
        if field == "name":
            return self._name(who)
        if field == "title":
            lead = chosen["labels"] == "none" and who.team and who.title in {"팀장", "계장"}
            title = f"{(who.team or '')[:-1]}{who.title}" if lead else who.title or ""
            away = self.reasons.get(who.name or "")
            return f"{title} ({away})" if away and chosen["away"] == "after the post" and title else title
        if field == "phone":
            return chosen["phone form"].format(who.phone) if who.phone else ""
        return "\n".join(chosen["bullet"] + duty for duty in who.duties)

    def _name(self, who: Sitting) -> str:
        chosen = self.way.chosen
        if who.empty:
            return chosen["vacancy"] if chosen["vacant"] != "bare" else ""
        name, away = who.name or "", self.reasons.get(who.name or "")
        name = " ".join(name) if chosen["names spaced"] == "yes" else name
        if away and (
            chosen["away"] == "in brackets" or (chosen["away"] == "after the post" and not who.title)
        ):
            return f"{name}({away})"
        deputy = f"\n대직: {chosen['deputy']}" if chosen.get("deputy", "none") != "none" else ""
        return f"{name}\n({away}){deputy}" if away and chosen["away"] == "own line" else name


def chance_chart(seed: int) -> tuple[Sketch, dict[str, str]]:
    """Return a chart and the choices that made it."""
    way = Way(Random(seed))
    people = with_words(way, staff(way))
    sketch = Sketch(people.office if way.pick("sheet", "office", "plain") == "office" else "Sheet1")
    page, desk = sketch.page, _desk(way, people)
    top = title(page, way, people.office)
    bottom = _plan(page, way, desk, people, top)
    around(page, way, bottom)
    room, floor = ("301호", "3층") if way.chosen["place"] != "none" else (None, None)
    sketch.holds(people.office, people.seats, room, floor)
    return sketch, way.chosen


def _desk(way: Way, people: Staff) -> Desk:
    seats = people.seats
    fields = (
        ["title"] * any(s.title for s in seats)
        + ["name"]
        + ["phone"] * any(s.phone for s in seats)
        + ["duty"] * any(s.duties for s in seats)
    )
    order = way.pick("order", "usual", "phone first", "work first", "name first", often=3)
    if order == "name first":
        fields.sort(key=lambda one: one != "name")
    elif order != "usual":
        fields.sort(key=lambda one: one != {"phone first": "phone", "work first": "duty"}[order])
    together = way.pick("name and post", "together", "apart") == "together" and "title" in fields
    groups = [[one] for one in fields if one != "title" or not together]
    if together:
        at = groups.index(["name"])
        groups[at] = ["title", "name"] if fields.index("title") < fields.index("name") else ["name", "title"]
    if (
        "phone" in fields
        and "duty" not in fields
        and way.pick("phone beside", "apart", "name", often=3) == "name"
    ):
        groups.remove(["phone"])
        next(one for one in groups if "name" in one).append("phone")
    way.pick("joined", "words", "lines", often=2)
    way.pick("lines", "all", "none", often=4)
    way.pick("numbers", "text", "numbers")
    way.pick("phone form", *(_PHONES if way.chosen["phones"] != "whole" else _WHOLE), often=3)
    way.pick("bullet", "", "- ", "· ", "•", "▸", "○ ", often=2)
    way.pick("vacancy", *_VACANT, often=3)
    way.pick("names spaced", "no", "yes", often=9)
    told = () if way.chosen["team word"] == "담당" else ("none",)
    way.pick("labels", "above", "left", "below", "right", "in line", *told, often=3)
    form = way.pick("form", *(("one", "stack", "row", "square") if len(groups) > 1 else ("one",)))
    return Desk(way, groups, form, people.reasons)


def _plan(page: Page, way: Way, desk: Desk, people: Staff, top: int) -> int:
    """Draw who leads the office and the teams; return the last row."""
    (high, wide), row = desk.size, top
    spot = way.pick("head at", "top left", "top middle", "right", "bottom") if people.head else "none"
    if people.head and spot.startswith("top"):
        desk.draw(page, row, 2 if spot.endswith("left") else 2 + wide * 2, people.head)
        row += high + way.random.choice((1, 2))
    across = way.pick("teams", "in bands", "side by side")
    draw = _bands if across == "in bands" else _columns
    last, right = draw(page, way, desk, people.teams, row)
    if people.head and spot in {"right", "bottom"}:
        desk.draw(
            page, row if spot == "right" else last + 2, right + 2 if spot == "right" else 2, people.head
        )
    return max(last, row) + high + 2


def _label(way: Way, team: Sequence[Sitting]) -> str:
    form = way.chosen.get("label form") or way.pick(
        "label form", "{}", "[{}]", "{}({}명)", "◈ {} ◈", "< {} >", "── {} ──", "▣ {}", "{} (별실)", often=3
    )
    return form.format(team[0].team, len(team))


def _bands(page: Page, way: Way, desk: Desk, teams: list[list[Sitting]], row: int) -> tuple[int, int]:
    """Draw each team as a band of desks, with its label at one side; return the last row and column."""
    (high, wide), side, right = desk.size, way.chosen["labels"], 0
    most = way.random.choice((3, 4, 6))
    step = way.random.choice((1, 1, 2))
    for team in teams:
        rows, columns = -(-len(team) // most), min(len(team), most)
        if side in {"above", "in line"}:
            page.put(
                row,
                2,
                _label(way, team),
                w=columns * wide if side == "above" else 1,
                frame=way.chosen["lines"] != "none",
            )
            row += side == "above"
        at = 3 if side in {"left", "in line"} else 2
        for i, one in enumerate(team):
            desk.draw(page, row + i // most * high, at + i % most * wide, one)
        if side in {"left", "right"}:
            page.put(row, 2 if side == "left" else at + columns * wide, _label(way, team), h=rows * high)
        row += rows * high
        if side == "below":
            page.put(row, 2, _label(way, team), w=columns * wide)
            row += 1
        row += step if side in {"above", "left", "right", "in line"} else step + 1
        right = max(right, at + columns * wide)
    return row - 1, right


def _columns(page: Page, way: Way, desk: Desk, teams: list[list[Sitting]], row: int) -> tuple[int, int]:
    """Draw each team as one or two columns of desks, its label at the top or the foot."""
    (high, wide), last, column = desk.size, row, 2
    side = way.chosen["labels"] = {"left": "above", "right": "below", "in line": "above"}.get(
        way.chosen["labels"], way.chosen["labels"]
    )
    two = way.random.choice((1, 2, 2))
    lead = way.pick("leaders", "among", "over all") == "over all"
    gap = way.random.choice((1, 1, 2))
    for team in teams:
        at = row
        if side == "above":
            page.put(at, column, _label(way, team), w=two * wide)
            at += 1
        crew = team
        if lead and desk.form == "one":
            page_row = at
            desk.draw(page, page_row, column, team[0])
            at, crew = at + high, team[1:]
        for i, one in enumerate(crew):
            desk.draw(page, at + i // two * high, column + i % two * wide, one)
        at += -(-len(crew) // two) * high
        if side == "below":
            page.put(at, column, _label(way, team), w=two * wide)
            at += 1
        last, column = max(last, at), column + two * wide + gap
    return last, column - gap
